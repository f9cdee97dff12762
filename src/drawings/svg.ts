/** One drawing of a figure at one width, in CSS pixels at 1:1; `markup` goes inside `<svg>`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Markup of one element; attributes that are undefined are left out, numbers keep two decimals. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(value!)}"`)
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text as markup. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A coordinate with at most two decimals, so that the same input gives the same bytes. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
