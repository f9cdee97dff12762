import type { Drawing } from '../../drawings/svg.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Model } from '../../model/model.ts';

/** A cell: words, or a number (written in the language's way, raw in the downloads). */
export type Cell = string | number;

/** The data behind a figure: what the page shows as a table and the CSV and JSON files hold. */
export interface Table {
  /** `key` names the column in JSON, the same in every language; `head` is its title. */
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  /** One row a thing; `id` is the unit, stage or event it stands for, where it is one. */
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Cell[] }[];
}

/** One figure in one language, finished: what the page, the downloads, the embed and the card read. */
export interface Shown {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** How to read it, in a line. */
  readonly lead: string;
  /** What the figure says, for who cannot see it and for who wants it in a sentence. */
  readonly summary: string;
  /** Who reported it, when, on what basis, and what ByteDance said. */
  readonly status: string;
  /** The same figure drawn for each width, narrowest first; none where the figure is a list. */
  readonly drawings: readonly Drawing[];
  readonly table: Table;
  /** Ids of the sources that the figure rests on. */
  readonly sources: readonly string[];
  /** What prose may have it show, and an address by its query; none where it has one state only. */
  readonly states?: readonly string[];
  /** In a frame on another site, where the table alone holds what a page lists below the drawing. */
  readonly brief?: Brief;
  /** In a file to take away, where that draws more than a page does. */
  readonly whole?: Pick<Shown, 'lead' | 'drawings'>;
}

/** What a frame says of a figure that it shows in part. */
export interface Brief extends Pick<Shown, 'sources'> {
  /** What the table holds beside it: the words on which the table opens. */
  readonly rest: string;
}

/** What a figure is made of: the facts and one language. Runs under plain Node, so tests can read it. */
export interface FigureContent {
  readonly model: Model;
  readonly locale: string;
  readonly translator: Translator;
}

/** Makes a figure out of the content; the same content gives the same figure, byte for byte. */
export type Show = (content: FigureContent) => Shown;
