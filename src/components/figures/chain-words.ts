import type { Translator } from '../../i18n/translator.ts';
import type { ChainEntry, RuleOver, Stage } from '../../model/facts.ts';

/** What the figure reads of the content. */
export interface ChainFacts {
  readonly chain: ChainEntry;
  readonly sources: ReadonlyMap<string, { readonly outlet: string }>;
}

/** What the list and the table say of a stage or a rule, in the words of one language. */
interface ListedWords {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly sources: readonly { readonly id: string; readonly outlet: string }[];
}
/** A stage of the chain. */
export interface StageWords extends ListedWords {
  /** Of a step: its place in the order, from 1. */
  readonly number?: number;
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
  /** Of a layer: what it goes into. */
  readonly feeds?: string;
  /** The US rule that can stop it or could, with its dates. */
  readonly rule?: string;
}
/** A rule over some steps: it has no number. */
export interface RuleWords extends ListedWords {
  /** The steps that it covers. */
  readonly spans: string;
}
export interface ChainWords {
  readonly steps: readonly StageWords[];
  readonly rules: readonly RuleWords[];
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

/** Every stage and rule of the chain in words: all that the drawings hold, and more. */
export function chainWords({ chain, sources }: ChainFacts, translator: Translator): ChainWords {
  const { t, format } = translator;
  const numberOf = (id: string) => chain.steps.findIndex((step) => step.id === id) + 1;
  const name = (id: string) => t(`figures:chain.stages.${id}.name`);
  const listed = (entry: Stage | RuleOver, month = ''): ListedWords => ({
    id: entry.id,
    name: name(entry.id),
    text: t(`figures:chain.stages.${entry.id}.text`, { month }),
    sources: entry.sources.map((id) => ({ id, outlet: sources.get(id)?.outlet ?? id })),
  });
  const into = (id: string) => {
    const number = numberOf(id);
    return number === 0 ? name(id) : t('figures:chain.list.into', { step: name(id), number });
  };
  const say = (stage: Stage): StageWords => {
    const { id, status, date, feeds } = stage;
    const companies = stage.companies.join(', ');
    const places = stage.places.map((place) => t(`figures:chain.places.${place}`)).join(', ');
    const number = numberOf(id);
    const mark = strokes[status];
    const month = date === undefined ? undefined : format.date(date, 'month');
    return {
      ...listed(stage, month),
      ...(number === 0 ? {} : { number }),
      companies,
      places,
      who: companies ? t('figures:chain.list.who', { companies, places }) : places,
      status: t(`figures:chain.statuses.${status}`),
      ...(mark === undefined ? {} : { mark }),
      ...(month === undefined ? {} : { date: format.date(date!), month }),
      ...(feeds === undefined ? {} : { feeds: into(feeds) }),
      ...(stage.rule ? { rule: t(`figures:chain.stages.${id}.rule`) } : {}),
    };
  };
  const sayRule = (rule: RuleOver): RuleWords => {
    const [from, to] = rule.spans.map(numberOf) as [number, number];
    const steps = chain.steps.slice(from - 1, to).map(({ id }) => numberOf(id));
    return { ...listed(rule), spans: t('figures:chain.list.spans', { steps: steps.join(', ') }) };
  };
  return {
    steps: chain.steps.map(say),
    rules: chain.rules.map(sayRule),
    layers: chain.layers.map(say),
    beside: chain.beside.map(say),
  };
}
