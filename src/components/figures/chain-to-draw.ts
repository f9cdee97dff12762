import type { Chain, Step } from '../../figures/chain.ts';
import type { Translator } from '../../i18n/translator.ts';
import { chainWords, type ChainFacts } from './chain-words.ts';

/** The chain as the geometry takes it: lanes in the order in which the steps enter them. */
export function chainToDraw(facts: ChainFacts, translator: Translator): Chain {
  const { t, format } = translator;
  const { steps, rules, layers, beside } = facts.chain;
  const words = chainWords(facts, translator);
  const short = (id: string) => t(`figures:chain.stages.${id}.short`);
  const lanes = steps
    .flatMap(({ places }) => places)
    .filter((place, index, all) => place !== 'unstated' && all.indexOf(place) === index);
  return {
    lanes: lanes.map((id) => ({ id, name: t(`figures:chain.places.${id}`) })),
    steps: steps.map(({ id, places, status }, index): Step => {
      if (status !== 'underway' && status !== 'planned' && status !== 'unstated')
        throw new Error(
          `the step "${id}" of the chain is ${status}; a step is underway, planned or unstated`,
        );
      if (places.length !== 1)
        throw new Error(`the step "${id}" of the chain has ${places.length} places; give it one`);
      const { companies, rule } = words.steps[index]!;
      return {
        id,
        ...(places[0] === 'unstated' ? {} : { lane: places[0]! }),
        status,
        title: companies,
        text: short(id),
        ...(rule === undefined ? {} : { rule }),
      };
    }),
    rules: rules.map(({ id, spans }, index) => ({
      id,
      spans,
      title: words.rules[index]!.name,
      text: short(id),
    })),
    layers: layers.map(({ id, feeds = '' }, index) => {
      const { name, places, companies, rule } = words.layers[index]!;
      const mark = rule === undefined ? {} : { rule };
      return { id, title: name, text: places, feeds, who: companies, ...mark };
    }),
    beside: beside.map(({ id, date, places }, index) => {
      const said = words.beside[index]!;
      const month = date === undefined ? [] : [format.date(date, 'month')];
      const home = places.includes('unstated') ? [] : [said.places];
      return { id, title: said.name, text: [...home, ...month, said.status].join(', ') };
    }),
  };
}
