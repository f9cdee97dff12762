import mistakes from 'virtual:content-mistakes';
import { ContentError } from './content-error.ts';
import { languages, type Locale } from './i18n/languages.ts';
import type { Translate, Translator } from './i18n/translator.ts';
import type { DateForm, Quantity, QuantityForm } from './i18n/format.ts';
import type { Claim } from './model/claims.ts';
import { checkContent } from './model/check.ts';
import { readModel, type Edition, type Event, type Model, type Source } from './model/model.ts';
import { createTranslators } from './i18n/translators.ts';

// Vite brings the texts, so that in development a change of content reloads what reads it.
const texts = import.meta.glob<string>('../content/**/*.{yaml,mdx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace(/^\.\.\//, ''), text]),
);
// In development Vite brings the mistakes as well, all that the check finds; a build stands on it.
const { model: read, problems } = mistakes
  ? { model: readModel(files, languages).model, problems: mistakes }
  : checkContent(files, languages);
if (!read || problems.length > 0) throw new ContentError(problems);

/** The whole content, checked: the only door through which pages and components reach it. */
export const model: Model = read;
export const { story, events, chain, units, corrections, publisher } = model;

/** A claim by id, its value worked out; refuses an unknown one. */
export function claim(id: string): Claim {
  return model.claims.get(id) ?? refuse('claim', id);
}

/** The value of a claim that has one, in base units. */
export function amount(id: string): number {
  return claim(id).value ?? refuse('claim with a value', id);
}

/** A source by id. */
export function source(id: string): Source {
  return model.sources.get(id) ?? refuse('source', id);
}

/** An event by id. */
export function event(id: string): Event {
  return events.find((entry) => entry.id === id) ?? refuse('event', id);
}

/** The date of an event, a claim or a source. */
export function dateOf(id: string): string {
  const dated =
    events.find((entry) => entry.id === id) ?? model.claims.get(id) ?? model.sources.get(id);
  return dated?.date ?? refuse('event, claim or source', id);
}

/** One language's sections and words. */
export function edition(locale: Locale): Edition {
  return model.editions.get(locale) ?? refuse('language', locale);
}

const translators = createTranslators(model);

/** The translator of a language: words, whether a key exists, formats. */
export function translator(locale: Locale): Translator {
  return translators.get(locale) ?? refuse('language', locale);
}

/** The words of a language: `words('it')('interface:header.contents')`. */
export function words(locale: Locale): Translate {
  return translator(locale).t;
}

/** A quantity written in a language. */
export function quantity(locale: Locale, amount: Quantity, form: QuantityForm): string {
  return translator(locale).format.quantity(amount, form);
}

/** A date written in a language. */
export function day(locale: Locale, iso: string, form: DateForm = 'day'): string {
  return translator(locale).format.date(iso, form);
}

/** Ids of the claims in the order in which the story states them, then those it does not. */
export const claimOrder: readonly string[] = (() => {
  const [first] = model.editions.values();
  const stated = first!.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ references }) =>
      references.filter(({ component }) => component === 'Claim').map(({ id }) => id),
    ),
  );
  return [...new Set([...stated, ...model.claims.keys()])];
})();

/** The number of the note of a claim that the story states; undefined for the others. */
export function noteNumber(id: string): number | undefined {
  return sectionOf(id) === undefined ? undefined : claimOrder.indexOf(id) + 1;
}

/** The number of a section as readers count them; undefined for the brief, which has none. */
export function sectionNumber(id: string): number | undefined {
  const numbered = story.sections.filter((section) => section !== story.brief);
  return numbered.includes(id) ? numbered.indexOf(id) + 1 : undefined;
}

/** The section in which the story states a claim or places a figure; undefined for neither. */
export function sectionOf(id: string): string | undefined {
  const [first] = model.editions.values();
  return first!.sections.find(({ blocks }) =>
    blocks.some(({ references }) =>
      references.some(
        (reference) =>
          reference.id === id &&
          (reference.component === 'Claim' || reference.component === 'Figure'),
      ),
    ),
  )?.id;
}

function refuse(what: string, id: string): never {
  throw new Error(`no ${what} "${id}" in the content`);
}
