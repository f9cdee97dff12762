import type { Chain, Extra, Step } from '../../figures/chain.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Stage } from '../../model/facts.ts';
import { chainWords, type ChainFacts } from './chain-words.ts';

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
