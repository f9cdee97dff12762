/**
 * The state of a figure in the address, as a query: `?split=supplier#split` lands on the figure
 * with script off too, where a fragment of our own would land nowhere. Nothing is stored.
 */
export function readState(figure: string): string | undefined {
  const query = new URLSearchParams(location.search);
  return namesOf(figure)
    .map((name) => query.get(name) ?? undefined)
    .find((state) => state !== undefined);
}

/** The names of a figure in an address: its id, then those that it had before. */
function namesOf(figure: string): readonly string[] {
  const old = document.getElementById(figure)?.querySelectorAll(':scope > .alias') ?? [];
  return [figure, ...[...old].map(({ id }) => id)];
}

/** A state that is a number: up to three plain digits, and nothing that only turns into one. */
export function asNumber(state: string | undefined): number | undefined {
  return state !== undefined && /^\d{1,3}$/.test(state) ? Number(state) : undefined;
}

/** The same with decimals after a point, as addresses have them: 5.5. */
export function asDecimal(state: string | undefined): number | undefined {
  return state !== undefined && /^\d{1,6}(\.\d{1,9})?$/.test(state) ? Number(state) : undefined;
}

/** Keeps a state in the address without a step in the history; `undefined` takes it out. */
export function writeState(figure: string, state: string | undefined): void {
  const url = new URL(location.href);
  for (const name of namesOf(figure)) url.searchParams.delete(name);
  if (state !== undefined) url.searchParams.set(figure, state);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
