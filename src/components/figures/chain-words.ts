import type { Translator } from '../../i18n/translator.ts';
import type { ChainEntry, Stage } from '../../model/facts.ts';

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
