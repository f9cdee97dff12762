import type { Drawing } from '../../drawings/svg.ts';
import { drawChain } from '../../drawings/chain.ts';
import type { Chain, Extra, Step } from '../../figures/chain.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChainEntry, Stage } from '../../model/facts.ts';
import type { Show } from './shown.ts';

/** What the figure reads of the content. */
export interface ChainFacts {
  readonly chain: ChainEntry;
  readonly sources: ReadonlyMap<string, { readonly outlet: string }>;
}

/** A stage in the words of one language: what the list and the table say of it. */
export interface StageWords {
  readonly id: string;
  /** Of a step: its place in the order, from 1. */
  readonly number?: number;
  readonly name: string;
  readonly text: string;
  readonly companies: string;
  readonly places: string;
  /** Companies with their homes. */
  readonly who: string;
  readonly status: string;
  /** Class of the stroke that says the status, as in the drawing; a project beside it has none. */
  readonly mark?: string;
  /** When it was reported: the day, and the month alone. */
  readonly date?: string;
  readonly month?: string;
  readonly feeds?: string;
  /** Of a rule: the steps that it covers. */
  readonly spans?: string;
  readonly rule: boolean;
  readonly sources: readonly { readonly id: string; readonly outlet: string }[];
}
export interface ChainWords {
  readonly steps: readonly StageWords[];
  readonly layers: readonly StageWords[];
  readonly beside: readonly StageWords[];
}

/** The strokes of src/styles/drawings.css. */
const strokes: Readonly<Partial<Record<Stage['status'], string>>> = {
  underway: 'd-line d-underway',
  planned: 'd-line d-planned',
  unstated: 'd-line d-unstated',
  background: 'd-thin',
};

/** Every stage of the chain in words: all that the drawings hold, and more. */
export function chainWords({ chain, sources }: ChainFacts, translator: Translator): ChainWords {
  const { t, format } = translator;
  const name = (id: string) => t(`figures:chain.stages.${id}.name`);
  const places = chain.steps.filter(({ spans }) => !spans).map(({ id }) => id);
  const covered = ([from, to]: readonly [string, string]) =>
    places.slice(places.indexOf(from), places.indexOf(to) + 1);
  const say = (stage: Stage, number?: number): StageWords => {
    const { id, places, companies, status, date, feeds, spans, rule } = stage;
    const homes = places.map((place) => t(`figures:chain.places.${place}`)).join(', ');
    const mark = spans ? 'd-rule' : strokes[status];
    return {
      id,
      ...(number === undefined ? {} : { number }),
      name: name(id),
      text: t(`figures:chain.stages.${id}.text`, {
        month: date === undefined ? '' : format.date(date, 'month'),
      }),
      companies: companies.join(', '),
      places: homes,
      who:
        companies.length === 0
          ? homes
          : t('figures:chain.list.who', { companies: companies.join(', '), places: homes }),
      status: t(`figures:chain.statuses.${spans ? 'rule' : status}`),
      ...(mark === undefined ? {} : { mark }),
      ...(date === undefined || spans
        ? {}
        : { date: format.date(date), month: format.date(date, 'month') }),
      ...(feeds === undefined ? {} : { feeds: name(feeds) }),
      ...(spans === undefined ? {} : { spans: covered(spans).map(name).join(', ') }),
      rule,
      sources: stage.sources.map((source) => ({
        id: source,
        outlet: sources.get(source)?.outlet ?? source,
      })),
    };
  };
  return {
    steps: chain.steps.map((step, index) => say(step, index + 1)),
    layers: chain.layers.map((layer) => say(layer)),
    beside: chain.beside.map((other) => say(other)),
  };
}

/** The chain as the geometry takes it: lanes in the order in which the steps enter them. */
export function chainToDraw(facts: ChainFacts, translator: Translator): Chain {
  const { t, format } = translator;
  const { steps, layers, beside } = facts.chain;
  const words = chainWords(facts, translator);
  const lanes = steps
    .filter(({ spans }) => !spans)
    .flatMap(({ places }) => places)
    .filter((place, index, all) => place !== 'unstated' && all.indexOf(place) === index);
  const extra = (stage: Stage, text: string): Extra => ({
    id: stage.id,
    title: t(`figures:chain.stages.${stage.id}.name`),
    text,
    rule: stage.rule,
  });
  return {
    ruleWord: t('figures:chain.rule'),
    lanes: lanes.map((id) => ({ id, name: t(`figures:chain.places.${id}`) })),
    steps: steps.map(({ id, places, companies, spans, status, rule }): Step => {
      if (status !== 'underway' && status !== 'planned' && status !== 'unstated')
        throw new Error(
          `the step "${id}" of the chain is ${status}; a step is underway, planned or unstated`,
        );
      if (!spans && places.length !== 1)
        throw new Error(`the step "${id}" of the chain has ${places.length} places; give it one`);
      return {
        id,
        ...(places[0] === 'unstated' || spans ? {} : { lane: places[0]! }),
        ...(spans ? { spans } : {}),
        status,
        title: spans ? t(`figures:chain.stages.${id}.name`) : companies.join(', '),
        text: t(`figures:chain.stages.${id}.short`),
        rule: rule && !spans,
      };
    }),
    layers: layers.map((layer, index) => ({
      ...extra(layer, words.layers[index]!.places),
      feeds: layer.feeds ?? '',
      who: words.layers[index]!.companies,
    })),
    beside: beside.map((other, index) => {
      const { status, places } = words.beside[index]!;
      const month = other.date === undefined ? [] : [format.date(other.date, 'month')];
      const home = other.places.includes('unstated') ? [] : [places];
      return extra(other, [...home, ...month, status].join(', '));
    }),
  };
}

/** The figure in one language, from the chain of the content and the words of that language. */
export const chain: Show = ({ model: facts, translator }) => {
  const { t } = translator;
  const words = chainWords(facts, translator);
  const none = t('figures:chain.table.none');
  const path = words.steps
    .filter((_, index) => !facts.chain.steps[index]!.spans)
    .map(({ who }) => who)
    .join(t('figures:chain.pathThen'));
  const drawing = (key: Words.In<'figures:chain.drawing'>) => t(`figures:chain.drawing.${key}`);
  const drawings: Drawing[] = drawChain(chainToDraw(facts, translator), {
    layers: drawing('layers'),
    beside: drawing('beside'),
    besideList: drawing('besideList'),
  });
  const row = (stage: StageWords, part: string) => ({
    id: stage.id,
    cells: [
      stage.name,
      part,
      stage.companies || none,
      stage.places,
      stage.status,
      stage.date ?? none,
      stage.spans === undefined
        ? stage.rule
          ? t('figures:chain.table.ruled')
          : none
        : t('figures:chain.list.spans', { steps: stage.spans }),
      stage.feeds ?? none,
      stage.sources.map(({ outlet }) => outlet).join('; '),
    ],
  });
  const keys = [
    'stage',
    'part',
    'companies',
    'home',
    'status',
    'date',
    'rule',
    'feeds',
    'sources',
  ] as const;
  return {
    id: 'chain',
    title: t('figures:chain.title'),
    lead: t('figures:chain.lead'),
    summary: t('figures:chain.summary', {
      path,
      layers: words.layers.length,
      beside: words.beside.length,
    }),
    status: t('figures:chain.status'),
    drawings,
    table: {
      columns: keys.map((key) => ({ key, head: t(`figures:chain.table.${key}`) })),
      rows: [
        ...words.steps.map((step) =>
          row(step, t('figures:chain.table.step', { number: step.number! })),
        ),
        ...words.layers.map((layer) => row(layer, t('figures:chain.table.layer'))),
        ...words.beside.map((other) => row(other, t('figures:chain.table.beside'))),
      ],
    },
    sources: [
      ...new Set(
        [words.steps, words.layers, words.beside]
          .flat()
          .flatMap(({ sources }) => sources.map(({ id }) => id)),
      ),
    ],
  };
};
