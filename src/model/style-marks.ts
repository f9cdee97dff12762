import { units } from './facts.ts';

/** How a number may be written, as components and placeholders name it. */
export const forms = ['prose', 'bare', 'short', 'spoken'] as const;

// What the site writes stands in a text as signs of the private use area, which no phrase can hold.
const numberSign = '\ue000';
const dateSign = '\ue001';
const signOf = (list: readonly string[], start: number, name: string) =>
  String.fromCodePoint(start + list.indexOf(name));
const unitSign = (unit: string) => signOf(units, 0xe100, unit);
const formSign = (form: string) => signOf(forms, 0xe200, form);
const [anyUnit, anyForm] = ['[\\ue100-\\ue1ff]', '[\\ue200-\\ue2ff]'];

/** Where a text has a number of a unit in a form; one that the site works out has neither. */
export function numberMark(unit: string | undefined, form: string): string {
  return numberSign + (unit === undefined ? '' : unitSign(unit)) + formSign(form);
}

/** Where a text has a date. */
export const dateMark: string = dateSign;

/** What finds a mark: `#` any number, `#nm` one of that unit, `#short` one in that form, `@` a date. */
export function markSource(mark: string): string {
  if (mark === '@') return dateSign;
  const names = mark.slice(1).split('-').filter(Boolean);
  const unit = names.find((name) => (units as readonly string[]).includes(name));
  const form = names.find((name) => (forms as readonly string[]).includes(name));
  const part = (name: string | undefined, sign: (name: string) => string, any: string) =>
    name === undefined ? `${any}?` : sign(name);
  return numberSign + part(unit, unitSign, anyUnit) + part(form, formSign, anyForm);
}

/** Whether the # of a phrase names units and forms that there are. */
export function isMark(mark: string): boolean {
  const known: readonly string[] = [...units, ...forms];
  return mark
    .slice(1)
    .split('-')
    .filter(Boolean)
    .every((name) => known.includes(name));
}

/** A text with … for what the site writes, for a message. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ue000\ue001][\ue100-\ue2ff]*/g, '…');
}
