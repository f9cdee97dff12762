import { z } from 'zod';
import type { Language } from '../i18n/languages.ts';
import { agreedSchema } from '../model/agreed-terms.ts';
import { correctionSchema } from '../model/corrections.ts';
import {
  calculatedClaimSchema,
  chainSchema,
  eventSchema,
  reportedClaimSchema,
  sourceSchema,
  storySchema,
  unitSchema,
  type IdKind,
} from '../model/facts.ts';
import { idPattern } from '../model/ids.ts';
import { factFiles, type Files, type Model } from '../model/model.ts';
import { publisherSchema, publisherWords } from '../model/publisher.ts';
import { styleSchema } from '../model/style.ts';
import { readFactSchema } from '../model/read-record.ts';
import { restsSchema } from '../model/rests.ts';
import { recordedSchema } from '../model/translated.ts';
import type { WordTree } from '../model/words.ts';
import { readYaml } from '../model/yaml.ts';
import { entryWords } from './entry-words.ts';
import { wordTree, type JsonSchema } from './word-tree.ts';

/** A JSON Schema (draft 7, which every editor knows), and the YAML files of the content it is for. */
export interface ContentSchema {
  /** Its path without ending: `facts/claims`, `words/interface/units`. */
  readonly name: string;
  readonly files: readonly string[];
  readonly schema: JsonSchema;
}

/** One schema for each kind of YAML file in the content; an editor offers the ids and keys there are. */
export function contentSchemas(
  model: Model,
  files: Files,
  languages: readonly Language[],
): ContentSchema[] {
  const known = idsOf(model);
  const json = (schema: z.ZodType) => toJson(schema, known);
  const fact = (name: keyof typeof factFiles, schema: JsonSchema): ContentSchema => ({
    name: factFiles[name].replace(/^content\/|\.yaml$/g, ''),
    files: [factFiles[name]],
    schema,
  });
  const words = (name: string, schema: JsonSchema): ContentSchema => ({
    name: `words/${name}`,
    files: languages.map(({ code }) => `content/${code}/${name}.yaml`),
    schema,
  });
  const trees = sourceTrees(files, languages[0]!);
  const entryIds: Readonly<Record<keyof typeof entryWords, readonly string[]>> = {
    claims: known.claim,
    terms: Object.keys(trees.get('terms') ?? {}),
    events: model.events.map(({ id }) => id),
    sources: known.source,
    anchors: [...known.section, ...known.figure],
    corrections: model.corrections.map(({ id }) => id),
    retired: [...model.units].filter(([, { state }]) => state === 'retired').map(([id]) => id),
  };
  return [
    fact('claims', mapOf(claim(json(reportedClaimSchema), json(calculatedClaimSchema)))),
    fact('sources', mapOf(json(sourceSchema))),
    fact('events', mapOf(json(eventSchema))),
    fact('corrections', mapOf(json(correctionSchema))),
    fact('units', mapOf(json(unitSchema))),
    fact('chain', json(chainSchema)),
    fact('story', json(storySchema)),
    fact('publisher', json(publisherSchema)),
    fact('rests', restsMap(json(restsSchema), known.claim)),
    fact('read', { type: 'object', additionalProperties: json(readFactSchema) }),
    fact('agreed', json(agreedSchema)),
    ...Object.entries(entryWords).map(([name, schema]) =>
      words(name, mapOf(json(schema), entryIds[name as keyof typeof entryWords])),
    ),
    words('publisher', json(publisherWords)),
    words('style', json(styleSchema)),
    words('translated', { type: 'object', additionalProperties: json(recordedSchema) }),
    ...[...trees]
      .filter(([name]) => !(name in entryWords) && !own.has(name))
      .map(([name, tree]) => words(name, wordTree(tree))),
  ];
}

/** Files of a language with a schema of their own. */
const own: ReadonlySet<string> = new Set(['publisher', 'style']);

function idsOf(model: Model): Readonly<Record<IdKind, readonly string[]>> {
  return {
    source: [...model.sources.keys()],
    claim: [...model.claims.keys()],
    section: model.story.sections,
    figure: model.story.figures,
    step: model.chain.steps.map(({ id }) => id),
    stage: [...model.chain.steps, ...model.chain.layers].map(({ id }) => id),
    unit: [...model.units].filter(([, { state }]) => state === 'live').map(([id]) => id),
  };
}

/** What a schema takes, before defaults; where it takes an id, those that there are are examples. */
function toJson(schema: z.ZodType, known: Readonly<Record<IdKind, readonly string[]>>): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema }) => {
      if (typeof jsonSchema['idOf'] !== 'string') return;
      jsonSchema.examples = [...known[jsonSchema['idOf'] as IdKind]];
      delete jsonSchema['idOf'];
    },
  });
  return json;
}

/** A formula makes a claim a calculation: what is wrong is said of the one that it is, not of both. */
function claim(reported: JsonSchema, calculated: JsonSchema): JsonSchema {
  const status = { properties: { status: { const: 'calculated' } }, required: ['status'] };
  const fields = { ...propertiesOf(calculated), ...propertiesOf(reported) };
  return {
    type: 'object',
    // What an editor offers in an entry that is still empty.
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { description }]) => [name, { description }]),
    ),
    if: { anyOf: [{ required: ['formula'] }, status] },
    then: calculated,
    else: reported,
  };
}

const propertiesOf = (schema: JsonSchema) =>
  schema['properties'] as Readonly<Record<string, JsonSchema & { description?: string }>>;

/** A map of entries by id; the keys given are offered, others may stand too. */
function mapOf(entry: JsonSchema, keys: readonly string[] = []): JsonSchema {
  const each = { $ref: '#/definitions/entry' };
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, each])),
    additionalProperties: each,
    propertyNames: { pattern: idPattern.source },
    definitions: { entry },
  };
}

/** What sentences rest on, by the key of their words; those of claims are offered. */
function restsMap(entry: JsonSchema, claims: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(claims.map((id) => [`claims:${id}`, entry])),
    additionalProperties: entry,
  };
}

/** The words of the source language by file: `story`, `interface/units`. */
function sourceTrees(files: Files, { code }: Language): Map<string, WordTree> {
  const folder = `content/${code}/`;
  const own = [...files].filter(([path]) => path.startsWith(folder) && path.endsWith('.yaml'));
  return new Map(
    own
      .map(([path, text]) => [path.slice(folder.length, -5), readYaml(path, text)] as const)
      .map(([name, { data }]) => [name, data as WordTree] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
