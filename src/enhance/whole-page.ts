/**
 * A page that is long draws what is near and guesses the height of the rest (its own style does).
 * Once it stands, the rest is drawn part by part, while the reader does nothing: from then on every
 * place in it has its true height, and coming back finds it.
 */
const root = document.documentElement;
const parts = [...document.querySelectorAll('main section, main .units')];
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// Safari has learnt it late.
const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 50));

function draw(): void {
  const part = parts.shift();
  if (!part) return;
  part.classList.add('whole');
  idle(draw);
}
// Who comes back is put by the browser where they were, and that at once.
if (entry?.type === 'navigate') addEventListener('load', () => idle(draw));
else root.classList.add('whole');
