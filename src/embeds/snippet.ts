import { escape } from '../drawings/svg.ts';

/** What an outside page shows of a unit: a quotation with its link, then the unit in a frame. */
export interface Embed {
  /** The language of the quotation and of the frame. */
  readonly lang: string;
  readonly quotation: string;
  /** Text of the link: title and site. */
  readonly credit: string;
  /** Absolute addresses of the unit's page and of its embed. */
  readonly url: string;
  readonly frame: string;
  /** Name of the frame for a screen reader. */
  readonly title: string;
  /** In CSS pixels, so that nothing scrolls where the host does not follow the frame's own height. */
  readonly height: number;
}

/** Width of the frame where a host drops its style: the most that an oEmbed answer promises. */
export const frameWidth = 480;

/**
 * The code to paste: valid HTML without script. A host that takes the frame away keeps the
 * quotation; one that takes the style away keeps a frame of `frameWidth`.
 */
export function snippet(embed: Embed): string {
  const { frame, title, height } = embed;
  return [
    blockquote(embed),
    `<iframe src="${escape(frame)}" title="${escape(title)}" width="${frameWidth}" height="${height}" loading="lazy" style="width:100%;border:0"></iframe>`,
  ].join('\n');
}

/**
 * The code for a host that lets a script in: the frame comes in the language of the page around it
 * and as tall as it is. Where the script is taken away, the quotation with its link stays.
 */
export function elementSnippet(embed: Embed, unit: string, script: string): string {
  return [
    `<dodici-miliardi unit="${escape(unit)}">${blockquote(embed)}</dodici-miliardi>`,
    `<script src="${escape(script)}" defer></script>`,
  ].join('\n');
}

function blockquote({ lang, quotation, credit, url }: Embed): string {
  return [
    `<blockquote lang="${escape(lang)}"><p>${escape(quotation)}</p>`,
    `<p><a href="${escape(url)}">${escape(credit)}</a></p></blockquote>`,
  ].join('\n');
}
