import type { Language } from '../i18n/languages.ts';
import { agreedSchema, type AgreedTerms } from './agreed-terms.ts';
import { resolveClaims, type Claim } from './claims.ts';
import {
  calculatedClaimSchema,
  chainSchema,
  eventSchema,
  reportedClaimSchema,
  sourceSchema,
  storySchema,
  unitSchema,
  type ChainEntry,
  type ClaimEntry,
  type EventEntry,
  type SourceEntry,
  type StoryEntry,
  type UnitEntry,
} from './facts.ts';
import type { z } from 'zod';
import { correctionSchema, newestFirst, type Correction } from './corrections.ts';
import { publisherSchema, type Publisher } from './publisher.ts';
import { withoutHiddenSigns } from './check-hidden.ts';
import type { Problem } from './problem.ts';
import { lastChange } from './last-change.ts';
import { readSection, type Section } from './prose.ts';
import { readFactSchema, type ReadRecord } from './read-record.ts';
import { readRecord, recordFile, type TranslationRecord } from './translated.ts';
import { restsSchema } from './rests.ts';
import { sourceText } from './source-text.ts';
import { noStyle, readStyle, styleFile, type Style } from './style.ts';
import { listWords, type Word, type WordTree } from './words.ts';
import { readEntries, readWhole, unreadEntries } from './yaml-entries.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export interface Source extends SourceEntry {
  readonly id: string;
}
export interface Event extends EventEntry {
  readonly id: string;
}
export interface Story extends StoryEntry {
  /** The day of the last change of substance: of the newest unit, correction or other change. */
  readonly updated: string;
}

/** One language's part of the content. */
export interface Edition {
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly words: readonly Word[];
  /** Per namespace, as i18next takes them. */
  readonly resources: Readonly<Record<string, WordTree>>;
  /** What each passage was translated from; the source language has none. */
  readonly record: TranslationRecord;
  /** What its texts are held to. */
  readonly style: Style;
}

/** All that the content says, read and worked out. */
export interface Model {
  readonly story: Story;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  /** In order of date. */
  readonly events: readonly Event[];
  readonly chain: ChainEntry;
  readonly units: ReadonlyMap<string, UnitEntry>;
  /** Newest first; none while the file is not there. */
  readonly corrections: readonly Correction[];
  /** What sentences rest on, by the key of their words or the beginning of such; see `statement.ts`. */
  readonly rests: ReadonlyMap<string, string>;
  /** With what each fact stood when the passages that name it were last read; none while nothing is recorded. */
  readonly read: ReadRecord | undefined;
  readonly agreed: AgreedTerms;
  /** Who speaks; nothing in it while nobody is named. */
  readonly publisher: Publisher;
  readonly editions: ReadonlyMap<string, Edition>;
  /** Ids that the facts declare and that could not be read: what needs them is not judged. */
  readonly unread: ReadonlySet<string>;
  /** The line of an id in the facts, for messages. */
  readonly lineOf: (file: FactFile, path: readonly PropertyKey[]) => number;
}

/** Texts by path from the top of the repository: `content/it/plan.mdx`. */
export type Files = ReadonlyMap<string, string>;

export const factFiles = {
  story: 'content/facts/story.yaml',
  claims: 'content/facts/claims.yaml',
  sources: 'content/facts/sources.yaml',
  events: 'content/facts/events.yaml',
  chain: 'content/facts/chain.yaml',
  units: 'content/units.yaml',
  corrections: 'content/facts/corrections.yaml',
  publisher: 'content/facts/publisher.yaml',
  rests: 'content/facts/rests.yaml',
  read: 'content/read.yaml',
  agreed: 'content/terms-agreed.yaml',
} as const;
export type FactFile = keyof typeof factFiles;

/** Words that the site puts beside others: a space at their ends has a meaning. */
const phrases: ReadonlySet<string> = new Set(['format', 'interface', 'figures']);

/** Files that are only there when there is something to say in them. */
const optionalFiles: ReadonlySet<FactFile> = new Set(['corrections', 'publisher', 'rests', 'read']);

/**
 * Reads the content into the model. Pure: texts in, model and problems out. Where there are
 * problems the model is as whole as could be made, so that more of them can be found in one run.
 */
export function readModel(
  written: Files,
  languages: readonly Language[],
): { model: Model | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const files: Files = new Map(
    [...written].map(([path, text]) => [path, withoutHiddenSigns(path, sourceText(text), report)]),
  );
  const yamls = new Map<FactFile, YamlFile>();
  for (const [name, path] of Object.entries(factFiles) as [FactFile, string][]) {
    if (optionalFiles.has(name) && !files.has(path)) continue;
    const yaml = readFile(files, path, report);
    if (yaml) yamls.set(name, yaml);
  }
  const unread = new Set<string>();
  const entries = <T>(name: FactFile, schemaOf: (entry: unknown) => z.ZodType<T>) => {
    const yaml = yamls.get(name);
    const read = yaml ? readEntries(yaml, schemaOf, report) : new Map<string, T>();
    for (const id of unreadEntries(yaml, read)) unread.add(id);
    return read;
  };
  const claimsYaml = yamls.get('claims');
  const claims = claimsYaml ? readClaims(claimsYaml, report) : new Map<string, Claim>();
  for (const id of unreadEntries(claimsYaml, claims)) unread.add(id);
  const sources = withIds(entries('sources', () => sourceSchema));
  const events = [...withIds(entries('events', () => eventSchema)).values()];
  const storyYaml = yamls.get('story');
  const story = storyYaml && readWhole(storyYaml, storySchema, report);
  const chainYaml = yamls.get('chain');
  const chain = chainYaml && readWhole(chainYaml, chainSchema, report);
  const agreedYaml = yamls.get('agreed');
  const agreed = agreedYaml && readWhole(agreedYaml, agreedSchema, report);
  const publisherYaml = yamls.get('publisher');
  const publisher = publisherYaml && readWhole(publisherYaml, publisherSchema, report);
  const editions = new Map(
    languages.map((language) => [language.code, readEdition(files, language, story, report)]),
  );
  if (!story || !chain) return { model: undefined, problems };
  const units = entries('units', () => unitSchema);
  const corrections = newestFirst(entries('corrections', () => correctionSchema));
  const recordYaml = yamls.get('read');
  const model: Model = {
    story: { ...story, updated: lastChange(story.published, units.values(), corrections) },
    claims,
    sources,
    events: events.toSorted((a, b) => a.date.localeCompare(b.date)),
    chain,
    units,
    corrections,
    rests: entries('rests', () => restsSchema),
    read: recordYaml && readEntries(recordYaml, () => readFactSchema, report),
    agreed: agreed ?? { terms: {} },
    publisher: publisher ?? {},
    editions,
    unread,
    lineOf: (file, path) => yamls.get(file)?.lineOf(path) ?? 1,
  };
  return { model, problems };
}

/** The claims of `content/facts/claims.yaml`, worked out; what cannot be is a problem and left out. */
export function readClaims(
  yaml: YamlFile,
  report: (problem: Problem) => void,
): ReadonlyMap<string, Claim> {
  return resolveClaims(readEntries(yaml, claimSchemaFor, report), (id, message, about) =>
    report({
      file: yaml.file,
      line: yaml.lineOf([id, 'formula']),
      message: `the formula of "${id}" ${message}`,
      remedy: 'name claims that have a value; leave a space on each side of + - * /',
      ...(about === undefined ? {} : { about }),
    }),
  );
}

function claimSchemaFor(raw: unknown): z.ZodType<ClaimEntry> {
  const calculated =
    typeof raw === 'object' &&
    raw !== null &&
    ('formula' in raw || Reflect.get(raw, 'status') === 'calculated');
  return calculated ? calculatedClaimSchema : reportedClaimSchema;
}

function withIds<T extends object>(
  entries: ReadonlyMap<string, T>,
): Map<string, T & { id: string }> {
  return new Map([...entries].map(([id, entry]) => [id, { id, ...entry }]));
}

function readFile(files: Files, path: string, report: (problem: Problem) => void) {
  const text = files.get(path);
  if (text === undefined) {
    const message = 'the file is missing';
    report({ file: path, line: 1, message, remedy: 'restore it from git', unread: true });
    return undefined;
  }
  const yaml = readYaml(path, text);
  yaml.problems.forEach(report);
  return yaml.readable ? yaml : undefined;
}

function readEdition(
  files: Files,
  language: Language,
  story: StoryEntry | undefined,
  report: (problem: Problem) => void,
): Edition {
  const folder = `content/${language.code}/`;
  const sections: Section[] = [];
  const words: Word[] = [];
  const resources: Record<string, WordTree> = {};
  let record: TranslationRecord = {
    file: `${folder}${recordFile}`,
    entries: new Map(),
    lineOf: () => 1,
  };
  const styleText = files.get(`${folder}${styleFile}`);
  const style =
    styleText === undefined
      ? noStyle(`${folder}${styleFile}`)
      : readStyle(`${folder}${styleFile}`, styleText, report);
  for (const [path, text] of files) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length);
    if (name.endsWith('.mdx')) {
      const section = readSection(name.slice(0, -4), path, text, report);
      if (!section) continue;
      sections.push(section);
      const { id, title, summary, lines } = section;
      resources['sections'] = { ...resources['sections'], [id]: { title, summary } };
      words.push({ key: `sections:${id}.title`, text: title, file: path, line: lines.title });
      words.push({ key: `sections:${id}.summary`, text: summary, file: path, line: lines.summary });
    } else if (name === recordFile) {
      record = readRecord(path, text, report);
    } else if (name === styleFile || name === style.sheet) {
      // The one was read above; the other is for people.
      continue;
    } else if (name.endsWith('.yaml')) {
      const namespace = name.replace(/(\/.*)?\.yaml$/, '');
      const yaml = readYaml(path, text, phrases.has(namespace) ? 'phrases' : 'words');
      yaml.problems.forEach(report);
      if (!yaml.readable) continue;
      words.push(...listWords(namespace, yaml, report));
      resources[namespace] = { ...resources[namespace], ...(yaml.data as WordTree) };
    } else {
      const remedy = 'keep sections as .mdx and words as .yaml here; anything else lives elsewhere';
      report({ file: path, line: 1, message: 'a file that nothing reads', remedy });
    }
  }
  const order = story?.sections ?? [];
  sections.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { language, sections, words, resources, record, style };
}
