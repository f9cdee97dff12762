import fc from 'fast-check';

/** Whether the whole is to be tried, as `npm test -- --exhaustive` asks, and not a sample of it. */
const exhaustive = process.env['EXHAUSTIVE'] === '1';

/** How a property is tried: so many times, or `whole` where all is asked for; `SEED` draws others. */
export const runs = (sample: number, whole: number) => ({
  seed: Number(process.env['SEED'] ?? 12),
  numRuns: exhaustive ? whole : sample,
});

/** What an author's hand, an editor, a merge or somebody with a bad intention puts into a file. */
const slips = [
  ...'\n\t :#\'"[]{}<>*_&!|>%@`-/\\,.0=~^$+()?',
  ' #x',
  '---\n',
  '...\n',
  '\u200b',
  '\u00a0',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u0000',
  '\u001b[2J',
  '\ud800',
  '\r\n',
  '\r',
  '\ud83d\ude00',
  'e\u0301',
  '１２',
  '½',
  ' due terzi ',
  '<Claim id="',
  '</Claim>',
  '<Value of="x" />',
  '<Figure id="split" />',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<!--',
  ']]>',
  '</script>',
  '[x](javascript:alert(1))',
  'https://example.org',
  '<https://example.org>',
  '![x](y)',
  '[^1]',
  '[^1]: nota\n',
  '# ',
  '\n===\n',
  '\n---\n',
  '| a | b |\n| - | - |\n',
  '```\n',
  '    ',
  '  \n',
  '- [ ] ',
  '1. ',
  '* * *\n',
  '{1+1}',
  '{globalThis.injected = 1}',
  '{/* x */}',
  'import x from "node:fs"\n',
  'export const x = (globalThis.injected = 1)\n',
  '{{',
  '}}',
  '{{budget, month}}',
  '$t(interface:x)',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a ',
  '!!js/function ',
  '<<: ',
  'null',
  '2026',
  '1e999',
  '__proto__',
  'constructor: ',
  '<<<<<<< HEAD\n',
  '<!-- x -->',
  '&nbsp;',
  '&#x202e;',
];

/** From 0 up to 1, each part as likely: fast-check's own numbers crowd where a computer has most. */
export const share = fc.noBias(fc.nat(999_999)).map((part) => part / 1e6);

/** Changes of one text: slips put in at places, in the stead of so many signs. */
export const change = fc.record({
  which: share,
  slips: fc.array(
    fc.record({
      at: share,
      out: fc.constantFrom(0, 0, 0, 1, 2, 5, 20, 80, 400),
      put: fc.constantFrom('', ...slips),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
export type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** A text after its changes. */
export function changed(text: string, { slips: each }: Change): string {
  return each.reduce((now, { at, out, put }) => {
    const index = Math.floor(at * now.length);
    return now.slice(0, index) + put + now.slice(index + out);
  }, text);
}
