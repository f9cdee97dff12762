/**
 * The state of a figure in the address, as a query: `?split=supplier#split` lands on the figure
 * with script off too, where a fragment of our own would land nowhere. Nothing is stored.
 */
export function readState(figure: string): string | undefined {
  return new URLSearchParams(location.search).get(figure) ?? undefined;
}

/** Keeps a state in the address without a step in the history; `undefined` takes it out. */
export function writeState(figure: string, state: string | undefined): void {
  const url = new URL(location.href);
  if (state === undefined) url.searchParams.delete(figure);
  else url.searchParams.set(figure, state);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
