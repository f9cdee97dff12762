import { createInstance, type i18n } from 'i18next';
import type { WordTree } from '../model/words.ts';
import type { Language } from './languages.ts';
import { createFormatter, type DateForm, type Formatter, type QuantityForm } from './format.ts';
import type { Bound, Unit } from '../model/facts.ts';

/** What a placeholder may stand for: a claim with a value, or anything with a date. */
export interface Fact {
  readonly value?: number;
  readonly unit?: Unit;
  readonly bound?: Bound;
  readonly date: string;
}

/** Words that a language does not have: their whole key, such as `figures:split.home`. */
export class MissingWords extends Error {
  readonly key: string;

  constructor(code: string, key: string) {
    super(`content/${code}/ has no words for "${key}"`);
    this.key = key;
  }
}

/** The words of one language: `t('claims:budget.title')`. A missing key or variable throws. */
export type Translate = (key: Words.Key, variables?: Record<string, string | number>) => string;

export interface Translator {
  readonly t: Translate;
  /** Whether the language has such a key; plurals count by their base. */
  readonly has: (key: Words.Key) => boolean;
  readonly format: Formatter;
}

const dateForms: readonly string[] = ['day', 'month', 'year'];

/**
 * One i18next instance for one language, at build time only: every fact is a variable, written in
 * that language's way by the form after the comma. Nothing falls back to another language.
 */
export function createTranslator(
  language: Language,
  resources: Readonly<Record<string, WordTree>>,
  facts: ReadonlyMap<string, Fact>,
): Translator {
  const instance: i18n = createInstance();
  const missing = (key: string) => new MissingWords(language.code, key);
  // i18next tells which key is missing without its namespace: whoever asked knows the whole.
  const say = (key: string, variables: Record<string, string | number>) => {
    try {
      return instance.t(key, variables);
    } catch (error) {
      const whole = error instanceof MissingWords && !error.key.includes(':');
      throw whole ? missing(key) : error;
    }
  };
  const format = createFormatter(language.tag, (key, variables) => say(`format:${key}`, variables));
  const write = (fact: Fact, form: string | undefined): string => {
    if (form !== undefined && dateForms.includes(form))
      return format.date(fact.date, form as DateForm);
    if (fact.value === undefined || fact.unit === undefined)
      throw new Error(`a fact without a value cannot be written as ${form ?? 'a value'}`);
    return format.quantity(
      { value: fact.value, unit: fact.unit, bound: fact.bound ?? 'exactly' },
      (form as QuantityForm | undefined) ?? 'prose',
    );
  };
  void instance.init({
    lng: language.code,
    fallbackLng: false,
    initAsync: false,
    resources: { [language.code]: resources },
    ns: Object.keys(resources),
    returnEmptyString: false,
    parseMissingKeyHandler: (key) => {
      throw missing(key);
    },
    // A fact is looked up where a text names it. As default variables all of them would be copied for
    // every word, which took most of the time of a build with ten times the content.
    missingInterpolationHandler: (text, match: RegExpExecArray) => {
      const [name = '', form] = (match[1] ?? '').split(',').map((part) => part.trim());
      const fact = facts.get(name);
      if (!fact) throw new Error(`nothing fills in ${match[0]} of "${text}"`);
      return write(fact, form);
    },
    interpolation: { escapeValue: false },
  });
  return {
    t: (key, variables = {}) => say(key, variables),
    has: (key) => instance.exists(key),
    format,
  };
}
