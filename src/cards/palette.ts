/** The light tokens of `src/styles/tokens.css`, written out: a card has no style sheet. */
export const palette = {
  ground: '#fbf7f0',
  panel: '#f1eadd',
  ink: '#1f1b16',
  muted: '#5c554b',
  line: '#d9cfbf',
  cn: '#b4540a',
  us: '#0b4f6c',
} as const;
