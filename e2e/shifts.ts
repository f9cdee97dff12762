import type { Page } from '@playwright/test';

/**
 * Returns a function that opens a page and tells what its scripts move there, without the reader
 * having done anything; nothing is right. The scripts are held back until the page stands in its own
 * fonts, so that what a late font moves is not taken for their doing. Where an element is named, its
 * script is awaited too.
 */
export async function watchShifts(
  page: Page,
): Promise<(path: string, element?: string) => Promise<string[]>> {
  let open = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await open.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      /** What has moved since the last time, when it has been laid out and recorded. */
      async takeShifts() {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return [...entries.splice(0), ...observer.takeRecords()];
      },
    });
  });
  return async (path, element) => {
    open = Promise.withResolvers();
    await page.goto(path, { waitUntil: 'commit' });
    await page.evaluate(async () => {
      if (document.readyState === 'loading')
        await new Promise((parsed) =>
          document.addEventListener('readystatechange', parsed, { once: true }),
        );
      // A fallback of the system that is not there cannot be loaded, nor is it missed.
      await Promise.allSettled([...document.fonts].map((font) => font.load()));
      await (window as unknown as { takeShifts(): Promise<unknown> }).takeShifts();
    });
    open.resolve();
    await page.waitForLoadState('load');
    return page.evaluate(async (name) => {
      interface Shift extends PerformanceEntry {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node?: Node }[];
      }
      if (name) await customElements.whenDefined(name);
      const taken = (window as unknown as { takeShifts(): Promise<Shift[]> }).takeShifts();
      return (await taken)
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .map(({ value, sources }) => {
          const parts = sources.map(({ node }) => {
            const part = node instanceof Element ? node : node?.parentElement;
            return part ? `${part.localName}${part.id && `#${part.id}`}` : 'text';
          });
          return `${parts.join(', ')} by ${value.toFixed(4)}`;
        });
    }, element);
  };
}
