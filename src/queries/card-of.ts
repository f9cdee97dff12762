import type { Card } from '../cards/card.ts';
import { cardDrawings } from './card-drawings.ts';
import { amount, claim, day, quantity, sectionNumber, story, words } from '../content.ts';
import { lightTokens } from '../drawings/plain-css.ts';
import css from '../styles/drawings.css?raw';
import tokens from '../styles/tokens.css?raw';
import { shownIn } from '../components/figures/shown-in.ts';
import type { Locale } from '../i18n/languages.ts';
import { atAddress, type GoneInWords } from './at-address.ts';
import type { UnitInWords } from './units.ts';

const look = { css, tokens: lightTokens(tokens) };

/** The card of the whole story in a language. */
export function storyCard(locale: Locale): Card {
  const t = words(locale);
  const dollars = (id: string) => quantity(locale, { value: amount(id), unit: 'USD' }, 'short');
  return {
    ...common(t('story:kicker')),
    title: t('story:title'),
    sum: {
      total: dollars('two-allocations'),
      home: dollars('domestic-5-5bn'),
      homeWhat: t('story:equationHome'),
      abroad: dollars('overseas-6-8bn'),
      abroadWhat: t('story:equationAbroad'),
    },
    foot: [t('story:status'), t('interface:hero.updated', { date: day(locale, story.updated) })],
  };
}

/** The card of what stands at a unit's address in a language. */
export function cardOf(locale: Locale, id: string): Card {
  const unit = atAddress(locale, id);
  if (unit.kind === 'gone') return goneCard(locale, unit);
  return { section: sectionCard, figure: figureCard, claim: claimCard }[unit.kind](locale, unit);
}

function sectionCard(locale: Locale, { id, title, summary, updated }: UnitInWords): Card {
  const t = words(locale);
  const n = sectionNumber(id);
  return {
    ...common(t('story:kicker')),
    title,
    ...(n !== undefined && { ordinal: String(n) }),
    text: summary,
    foot: [
      n === undefined ? t('story:status') : t('interface:section.number', { n }),
      t('interface:hero.updated', { date: day(locale, updated) }),
    ],
  };
}

function figureCard(locale: Locale, { id, title, summary }: UnitInWords): Card {
  const { drawings: own, status } = shownIn(locale, id);
  const drawings = cardDrawings[id]?.(locale) ?? own;
  const n = story.figures.indexOf(id) + 1;
  return {
    ...common(words(locale)('interface:figure.kicker', { n })),
    title,
    text: summary,
    ...(drawings.length > 0 && { figure: { drawings, look } }),
    foot: ['', status],
  };
}

function claimCard(locale: Locale, { id, title, summary }: UnitInWords): Card {
  const t = words(locale);
  const { value, unit, bound, status, date } = claim(id);
  const card = {
    ...common(t('story:kicker')),
    title,
    text: summary,
    foot: [t(`interface:status.${status}`), status === 'calculated' ? '' : day(locale, date)],
  } as const;
  if (value === undefined || unit === undefined) return card;
  const short = quantity(locale, { value, unit }, 'short');
  const bounded = bound === 'exactly' ? short : t(`format:bound.${bound}`, { value: short });
  const [before = '', after = ''] = bounded.split(short).map((part) => part.trim());
  return {
    ...card,
    number: { before, value: short, after, ...(unit === 'percent' && { share: value / 100 }) },
  };
}

function goneCard(locale: Locale, { title, summary, since }: GoneInWords): Card {
  return { ...common(words(locale)('story:kicker')), title, text: summary, foot: [since, ''] };
}

function common(kicker: string) {
  const [home, abroad] = [amount('domestic-5-5bn'), amount('overseas-6-8bn')];
  return { site: story.name, kicker, share: home / (home + abroad) };
}
