import { allShown } from '../components/figures/all-shown.ts';
import type { DateForm, QuantityForm } from '../i18n/format.ts';
import { createTranslators } from '../i18n/translators.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Claim } from '../model/claims.ts';
import type { Edition, Model } from '../model/model.ts';
import { fillIn } from '../model/words.ts';

/** What a unit says, as a text to compare, and the claims that were read to write it. */
export interface Said {
  readonly text: string;
  readonly reads: ReadonlySet<string>;
}

/**
 * What a section, figure, claim or event says under a model, in all languages: its words with the
 * numbers written out, its drawings and its table; of a section what stands between its figures.
 * What cannot be written says why.
 */
export function sayer(model: Model): (id: string) => Said {
  const claims = new WatchedMap(model.claims);
  const watched = { ...model, claims };
  const translators = createTranslators(model);
  const writers = [...model.editions].map(([code, edition]) =>
    writerOf(watched, edition, translators.get(code)!),
  );
  return (id) => {
    claims.reads = new Set([id]);
    let text: string;
    try {
      text = JSON.stringify(writers.map((write) => write(id)));
    } catch (error) {
      text = String(error);
    }
    return { text, reads: claims.reads };
  };
}

/** A map that keeps which of its entries were asked for. */
class WatchedMap extends Map<string, Claim> {
  reads = new Set<string>();
  override get(id: string): Claim | undefined {
    this.reads.add(id);
    return super.get(id);
  }
}

function writerOf(model: Model, edition: Edition, translator: Translator) {
  const { claims, events, sources } = model;
  const { format } = translator;
  const words = Map.groupBy(edition.words, ({ key }) => key.split('.')[0]!);
  const sections = new Map(edition.sections.map((section) => [section.id, section]));
  const dates = new Map(events.map(({ id, date }) => [id, date]));

  const dateOf = (id: string) => dates.get(id) ?? (claims.get(id) ?? sources.get(id))?.date;
  const writeDate = (id: string, form: string = 'day') => {
    const date = dateOf(id);
    return date === undefined ? '' : format.date(date, form as DateForm);
  };
  const writeValue = (id: string, form: string = 'prose', bounded = true) => {
    const { value, unit, bound } = claims.get(id) ?? {};
    if (value === undefined || unit === undefined) return '';
    const amount = bounded ? { value, unit, bound: bound! } : { value, unit };
    return format.quantity(amount, form as QuantityForm);
  };
  const wordsIn = (owner: string) =>
    words.get(owner)?.map(({ text }) =>
      fillIn(text, (id, form) => {
        if (dateOf(id) === undefined) return undefined;
        return /^(?:day|month|year)$/.test(form ?? '') ? writeDate(id, form) : writeValue(id, form);
      }),
    );
  const claim = (id: string) => {
    const { status, formula, inputs } = claims.get(id) ?? {};
    return [
      writeValue(id),
      status,
      // A calculation is dated by its inputs, and shows them.
      formula === undefined
        ? writeDate(id)
        : [formula, inputs?.map((each) => writeValue(each, 'short', false))],
    ];
  };
  const figure = (id: string) => {
    const shown = allShown[id]?.({ model, locale: edition.language.code, translator });
    return shown && [shown, shown.table.rows.map((row) => wordsIn(`events:${row.id}`))];
  };
  const section = (id: string) =>
    sections.get(id)?.blocks.flatMap(({ references }) =>
      references.map(({ component, id: named, attributes }): unknown => {
        if (component === 'Value') return writeValue(named, attributes['as']);
        if (component === 'When') return writeDate(named, attributes['as']);
        return component === 'Status' ? claims.get(named)?.status : undefined;
      }),
    );
  return (id: string): unknown => [
    ['claims', 'events', 'sections', 'figures'].map((each) => wordsIn(`${each}:${id}`)),
    dates.has(id) ? writeDate(id) : claim(id),
    figure(id),
    section(id),
  ];
}
