/** A piece of a formula: a claim that it reads, or the signs between. */
export type FormulaPart = { readonly input: string } | { readonly signs: string };

const typographic: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** A formula in pieces, for writing it out: signs as a reader knows them, claims by id. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  return formula
    .split(/([a-z][a-z0-9-]*)/)
    .map((piece, index) =>
      index % 2 === 1
        ? { input: piece }
        : { signs: piece.replace(/[*/-]/g, (sign) => typographic[sign]!) },
    )
    .filter((part) => !('signs' in part) || part.signs !== '');
}
