import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

/** In the pages that `watchShifts` opens. */
declare global {
  /** What has moved since the last call: in the window, and of the text at any place of the page. */
  var takeShifts: () => Promise<string[]>;
}

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
    let places = new Map<Element, number>();
    const name = (node: Node | undefined) => {
      const part = node instanceof Element ? node : node?.parentElement;
      return part ? `${part.localName}${part.id && `#${part.id}`}` : 'text';
    };
    globalThis.takeShifts = async () => {
      // Frames to lay out what came, and to have it recorded.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      const before = places;
      const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, table)')];
      places = new Map(
        blocks
          // What is far below is laid out later, by the browser, and has no place yet.
          .filter((block) => block.checkVisibility({ contentVisibilityAuto: true }))
          .map((block) => [block, Math.round(block.getBoundingClientRect().top + scrollY)]),
      );
      const [moved] = [...places].filter(([block, top]) => (before.get(block) ?? top) !== top);
      const shifts = [...entries.splice(0), ...observer.takeRecords()] as Shift[];
      return [
        ...(moved ? [`${name(moved[0])} from ${before.get(moved[0])} to ${moved[1]} px`] : []),
        ...shifts.map(({ value, sources }) => {
          return `${sources.map(({ node }) => name(node)).join(', ')} by ${value.toFixed(4)}`;
        }),
      ];
    };
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
      await takeShifts();
    });
    open.resolve();
    await page.waitForLoadState('load');
    return page.evaluate(async (name) => {
      if (name) await customElements.whenDefined(name);
      return takeShifts();
    }, element);
  };
}
