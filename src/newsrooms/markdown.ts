import { bySection, type DeskUnit } from './desk-unit.ts';

/** The words around the units. */
export interface MarkdownWords {
  readonly title: string;
  readonly lead: string;
  /** Title of a section; of '' that of the units which stand in none. */
  readonly section: (id: string) => string;
  readonly field: (name: 'citation' | 'embed' | 'card' | 'updated' | 'translation') => string;
  readonly day: (iso: string) => string;
}

/** The link desk as Markdown: every unit under its section, its link ready to paste. */
export function deskMarkdown(units: readonly DeskUnit[], words: MarkdownWords): string {
  const groups = bySection(units).map(({ section, units: members }) =>
    [
      `## ${escapeMarkdown(words.section(section))}`,
      ...members.map((unit) => entry(unit, words)),
    ].join('\n\n'),
  );
  return `${[`# ${escapeMarkdown(words.title)}`, escapeMarkdown(words.lead), ...groups].join('\n\n')}\n`;
}

function entry(unit: DeskUnit, { field, day }: MarkdownWords): string {
  const twins = Object.values(unit.translations).map(
    (url) => `- ${field('translation')}: <${url}>`,
  );
  return [
    `### ${escapeMarkdown(unit.title)}`,
    escapeMarkdown(unit.summary),
    [
      `- [${escapeMarkdown(unit.anchor)}](${unit.url})`,
      ...twins,
      `- ${field('citation')}: ${escapeMarkdown(unit.citation).replaceAll(unit.url, `<${unit.url}>`)}`,
      `- ${field('embed')}: <${unit.embed}>`,
      `- ${field('card')}: <${unit.card}>`,
      `- ${field('updated')}: ${day(unit.updated)}`,
    ].join('\n'),
  ].join('\n\n');
}

/** Text in which no sign is a sign of Markdown; lines are joined. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
