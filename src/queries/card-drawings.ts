import { drawLanes } from '../cards/draw-lanes.ts';
import { drawSquares } from '../cards/draw-squares.ts';
import { drawYears } from '../cards/draw-years.ts';
import { chainWords } from '../components/figures/chain-words.ts';
import { countSquares } from '../components/figures/split-counts.ts';
import { amount, events, model, quantity, translator, words } from '../content.ts';
import type { Drawing } from '../drawings/svg.ts';
import type { Locale } from '../i18n/languages.ts';

/** Drawings made for the card, of figures whose own would come out too small on it to be read. */
export const cardDrawings: Readonly<Record<string, (locale: Locale) => readonly Drawing[]>> = {
  split: (locale) => [splitOnCard(locale)],
  chain: (locale) => [chainOnCard(locale)],
  timeline: (locale) => [timelineOnCard(locale)],
};

function splitOnCard(locale: Locale): Drawing {
  const t = words(locale);
  const { counts } = countSquares(model);
  const about = (name: Words.In<'figures:split'>, key: string) => {
    const value = quantity(locale, { value: amount(key), unit: 'USD' }, 'short');
    return t('figures:split.with', {
      what: t(`figures:split.${name}`),
      amount: amount(key) === 0 ? value : t('figures:split.about', { amount: value }),
    });
  };
  return drawSquares({
    ...counts,
    home: t('figures:split.home'),
    abroadHead: t('figures:split.abroad'),
    legend: {
      chinese: about('chinese', 'china-chinese-makers'),
      compliant: about('compliantShort', 'china-nvidia'),
      abroad: t('figures:split.capacity'),
    },
  });
}

/** Strokes of a step as a card draws them; what is under way is solid. */
const dashes: Readonly<Record<string, string>> = { planned: '9 6', unstated: '3 6' };

function chainOnCard(locale: Locale): Drawing {
  const said = chainWords(model, translator(locale)).steps;
  const steps = model.chain.steps.map((step, index) => ({ ...step, said: said[index]! }));
  const stated = steps.filter(({ places }) => places[0] !== 'unstated');
  const lanes = [...new Map(stated.map((step) => [step.places[0]!, step.said.places]))];
  return drawLanes(
    lanes.map(([, name]) => name),
    steps.map(({ places, status, said: { number, companies, status: known } }) => {
      const lane = lanes.findIndex(([place]) => place === places[0]);
      return {
        number: String(number),
        company: companies,
        status: known,
        lane: lane < 0 ? undefined : lane,
        dash: dashes[status],
      };
    }),
  );
}

function timelineOnCard(locale: Locale): Drawing {
  const t = words(locale);
  const rows = (['rule', 'plan', 'chip', 'company'] as const)
    .filter((kind) => events.some((event) => event.kind === kind))
    .map((kind) => ({ kind, name: t(`figures:timeline.kind.${kind}`) }));
  return drawYears(
    events.map(({ date, kind, status }) => ({ iso: date, kind, state: status })),
    rows,
  );
}
