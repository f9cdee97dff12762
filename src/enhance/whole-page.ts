/**
 * A page that is long draws what is near and guesses the height of the rest (its own style does).
 * From the first scroll on the rest is drawn too, part by part in idle time: every place in it then
 * has its true height, and coming back finds it.
 */
const root = document.documentElement;
const parts = [...document.querySelectorAll('main section, main .units')];
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// Safari has learnt it late; a browser that is never idle gets on with it.
const wait = { timeout: 200 };
const perhaps = globalThis as Partial<Pick<Window, 'requestIdleCallback'>>;
const idle: (then: () => void, by: IdleRequestOptions) => void =
  perhaps.requestIdleCallback ?? ((then) => setTimeout(then, 50));

function draw(): void {
  const part = parts.shift();
  if (!part) return;
  part.classList.add('whole');
  idle(draw, wait);
}
// Who comes back is put by the browser where they were, and that at once.
if (entry?.type === 'navigate')
  addEventListener('scroll', () => idle(draw, wait), { once: true, passive: true });
else root.classList.add('whole');
