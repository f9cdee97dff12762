import { fullName, type Signature } from '../model/publisher.ts';

/** What a citation of a unit says, in one language; the four formats are written from it. */
export interface Citation {
  /** The same in every format: `dodici-miliardi-plan-it`. */
  readonly key: string;
  /** A figure is cited for its data; everything else as a page. */
  readonly type: 'webpage' | 'dataset';
  readonly title: string;
  /** Whom it is credited to, and who translated it; none where nobody is named. */
  readonly authors: readonly Signature[];
  readonly translators: readonly Signature[];
  /** The name of the site. */
  readonly site: string;
  /** Who publishes the site; absent where nobody is named. */
  readonly publisher?: string;
  /** ISO days: first published, last change of substance. */
  readonly issued: string;
  readonly version: string;
  readonly url: string;
  /** BCP 47: `it-IT`. */
  readonly language: string;
  /** The name of the language in biblatex: `italian`. */
  readonly langid: string;
  /** The sources it rests on, in words; empty where there are none. */
  readonly note: string;
}

/** No-break spaces become plain ones: reference managers take them for letters. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** A name as lists of names sort it: «Rossi, Anna»; that of an organisation is never split. */
export function sortedName(signature: Signature): string {
  return 'name' in signature ? fullName(signature) : `${signature.family}, ${signature.given}`;
}

/** Year, month and day of an ISO day, as numbers. */
export function dateParts(iso: string): number[] {
  return iso.split('-').map(Number);
}
