import { drawChain } from '../../drawings/chain.ts';
import { chainToDraw } from './chain-to-draw.ts';
import { chainWords, type StageWords } from './chain-words.ts';
import type { Show } from './shown.ts';

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
  const toDraw = chainToDraw(facts, translator);
  const labels = {
    layers: drawing('layers'),
    beside: drawing('beside'),
    besideList: drawing('besideList'),
  };
  const lead = t('figures:chain.lead');
  const sourcesOf = (stages: readonly StageWords[]) => [
    ...new Set(stages.flatMap(({ sources }) => sources.map(({ id }) => id))),
  ];
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
    lead: `${lead} ${t('figures:chain.leadRest')}`,
    summary: t('figures:chain.summary', {
      path,
      layers: words.layers.length,
      beside: words.beside.length,
    }),
    status: t('figures:chain.status'),
    drawings: drawChain(toDraw, labels),
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
    sources: sourcesOf([words.steps, words.layers, words.beside].flat()),
    states: words.steps.map(({ number }) => String(number)),
    brief: {
      lead,
      drawings: drawChain({ ...toDraw, layers: [], beside: [] }, labels),
      sources: sourcesOf(words.steps),
      rest: t('figures:chain.rest'),
    },
  };
};
