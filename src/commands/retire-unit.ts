import { stringify } from 'yaml';
import { languages } from '../i18n/languages.ts';
import { factFiles, readModel, type Edition, type Files } from '../model/model.ts';
import { placesOf, type Place } from '../model/rename-id.ts';
import { placeholders } from '../model/words.ts';
import { edited } from './edited-registry.ts';

/** What retiring an id makes of the content. */
export interface Retired {
  readonly files: Files;
  /** What readers are still to be told, in each language: where to write it. */
  readonly toWrite: readonly (Place & { readonly words: string })[];
  /** Where the content still names the id: the author has to take that out. */
  readonly left: readonly Place[];
}

/** The keys of the words by which readers know an id; it has one of them. */
const nameKeys = (id: string) => [
  `sections:${id}.title`,
  `claims:${id}.title`,
  `figures:${id}.title`,
  `events:${id}.title`,
  `terms:${id}.term`,
  `figures:chain.stages.${id}.name`,
];

/**
 * The content after an id was given up: the registry says so and why, and `retired.yaml` of each
 * language has the entry that readers will find at the address, the title being what it was called.
 * Refuses, with a sentence, what the registry refuses.
 */
export function retireUnit(files: Files, id: string, why: string, today: string): Retired {
  const next = new Map(files);
  next.set(
    factFiles.units,
    edited(files.get(factFiles.units) ?? '', { action: 'retire', id, why }, today),
  );
  const { model } = readModel(files, languages);
  const toWrite = languages.flatMap(({ code }) => {
    const edition = model?.editions.get(code);
    const file = `content/${code}/retired.yaml`;
    const text = files.get(file) ?? '';
    if (Object.hasOwn(edition?.resources['retired'] ?? {}, id)) return [];
    const title = edition && titleIn(edition, id);
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const entry = title ? stringify({ title }, { lineWidth: 0, singleQuote: true }) : 'title:\n';
    next.set(file, `${before}${id}:\n  ${entry}  why:\n`);
    const line = before.split('\n').length + 1;
    return [
      ...(title ? [] : [{ file, line, words: 'title: what it was, in a few words' }]),
      { file, line: line + 1, words: 'why: why it is gone, in a sentence' },
    ];
  });
  const kept = new Map([...next].filter(([path]) => !path.endsWith('/retired.yaml')));
  return { files: next, toWrite, left: placesOf(kept, id, true) };
}

/** What an id is called in a language; not where that needs the number that goes with it. */
function titleIn({ words }: Edition, id: string): string | undefined {
  const keys = nameKeys(id);
  const title = words.find(({ key }) => keys.includes(key))?.text;
  return title && placeholders(title).some(({ name }) => name === id) ? undefined : title;
}
