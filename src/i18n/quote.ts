/**
 * A text in the quotation marks of a language. `marks` are four signs, the outer pair and the
 * inner one: «»“”. Outer marks that the text itself holds become inner ones.
 */
export function quote(text: string, marks: string): string {
  const [open, close, innerOpen, innerClose] = [...marks];
  if (innerClose === undefined) throw new Error(`"${marks}" are not four quotation marks`);
  const inner = text.replaceAll(open!, innerOpen!).replaceAll(close!, innerClose);
  return `${open}${inner}${close}`;
}
