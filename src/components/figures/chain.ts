import { drawChain, drawWholeChain } from '../../drawings/chain.ts';
import { chainToDraw } from './chain-to-draw.ts';
import { chainWords, type RuleWords, type StageWords } from './chain-words.ts';
import type { Show } from './shown.ts';

/** The figure in one language, from the chain of the content and the words of that language. */
export const chain: Show = ({ model: facts, translator }) => {
  const { t } = translator;
  const words = chainWords(facts, translator);
  const none = t('figures:chain.table.none');
  const path = words.steps.map(({ who }) => who).join(t('figures:chain.pathThen'));
  const toDraw = chainToDraw(facts, translator);
  const lead = t('figures:chain.lead');
  const sourcesOf = (listed: readonly (StageWords | RuleWords)[]) => [
    ...new Set(listed.flatMap(({ sources }) => sources.map(({ id }) => id))),
  ];
  const outletsOf = ({ sources }: StageWords | RuleWords) =>
    sources.map(({ outlet }) => outlet).join('; ');
  const row = (stage: StageWords, part: string) => ({
    id: stage.id,
    cells: [
      stage.name,
      part,
      stage.companies || none,
      stage.places,
      stage.status,
      stage.date ?? none,
      stage.rule ?? none,
      stage.feeds ?? none,
      outletsOf(stage),
    ],
  });
  const ruleRow = (rule: RuleWords) => ({
    id: rule.id,
    cells: [
      rule.name,
      t('figures:chain.table.over'),
      none,
      none,
      none,
      none,
      rule.spans,
      none,
      outletsOf(rule),
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
    lead,
    summary: t('figures:chain.summary', {
      path,
      steps: words.steps.length,
      layers: words.layers.length,
      beside: words.beside.length,
    }),
    status: t('figures:chain.status'),
    drawings: drawChain(toDraw),
    table: {
      columns: keys.map((key) => ({ key, head: t(`figures:chain.table.${key}`) })),
      rows: [
        ...words.steps.map((step) =>
          row(step, t('figures:chain.table.step', { number: step.number! })),
        ),
        ...words.rules.map(ruleRow),
        ...words.layers.map((layer) => row(layer, t('figures:chain.table.layer'))),
        ...words.beside.map((other) => row(other, t('figures:chain.table.beside'))),
      ],
    },
    sources: sourcesOf([words.steps, words.rules, words.layers, words.beside].flat()),
    states: words.steps.map(({ number }) => String(number)),
    brief: { sources: sourcesOf([...words.steps, ...words.rules]), rest: t('figures:chain.rest') },
    whole: {
      lead: `${lead} ${t('figures:chain.leadWhole')}`,
      drawings: [
        drawWholeChain(toDraw, {
          layers: t('figures:chain.drawing.layers'),
          beside: t('figures:chain.drawing.beside'),
        }),
      ],
    },
  };
};
