/** A number as a text has it; `value` is missing where it is not how the language writes one. */
export interface WrittenNumber {
  readonly text: string;
  readonly value: number | undefined;
}

/** What a word after a number makes of it, in the languages that have the word. */
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|mila)\b/i, 1e3],
  [/^(?:millions?|milion[ei]|mln|m)\b/i, 1e6],
  [/^(?:billions?|miliard[oi]|milliards?|bn|mld)\b/i, 1e9],
  [/^(?:trillions?|bilion[ei])\b/i, 1e12],
];

/**
 * The numbers typed into a text with what they amount to: «5,5 miliardi» and “$5.5 billion” are
 * both 5.5e9. Names (H20, CC BY 4.0) are left out.
 */
export function writtenNumbers(text: string, tag: string): WrittenNumber[] {
  const parts = new Intl.NumberFormat(tag, { useGrouping: 'always' }).formatToParts(12345.6);
  const sign = (type: string) =>
    RegExp.escape(parts.find((part) => part.type === type)?.value ?? ' ');
  const [group, decimal] = [sign('group'), sign('decimal')];
  const written = new RegExp(`^(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`);
  const found = text.matchAll(
    /(?<![\p{L}\d.,]|\p{Lu}{2}\s)\d+(?:[.,’'\u202f]\d+)*(?!\d|\.\p{L})/gu,
  );
  return [...found].map(({ 0: number, index }) => {
    const after = text.slice(index + number.length).replace(/^[\s\u00a0-]+/, '');
    const scale = scales.find(([word]) => word.test(after))?.[1] ?? 1;
    if (!written.test(number)) return { text: number, value: undefined };
    const plain = number.replace(new RegExp(group, 'g'), '').replace(new RegExp(decimal), '.');
    return { text: number, value: Number((Number(plain) * scale).toPrecision(12)) };
  });
}
