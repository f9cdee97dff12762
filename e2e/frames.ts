import type { Page } from '@playwright/test';

/** A frame to show: an address of the site, and what its sandbox allows. */
export interface ShownFrame {
  readonly src: string;
  readonly sandbox: string;
}

/** In the page that `openFrames` opens: the messages of each frame, in order. */
declare global {
  var messages: Map<MessageEventSource | null, unknown[]>;
}

/** Opens an empty page of the site's own origin, so that a test can look into frames of the site. */
export async function openFrames(page: Page): Promise<void> {
  await page.route('**/frames-of-test', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body style="margin:0">' }),
  );
  await page.goto('frames-of-test');
  await page.evaluate(() => {
    globalThis.messages = new Map();
    addEventListener('message', ({ source, data }) => {
      messages.set(source, [...(messages.get(source) ?? []), data]);
    });
  });
}

/** Replaces the frames of the page; ends when all have loaded, fonts included. */
export async function showFrames(page: Page, frames: readonly ShownFrame[]): Promise<void> {
  await page.evaluate(async (shown) => {
    const made = shown.map(({ src, sandbox }) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', sandbox);
      // As low as can be: what is inside is then as tall as its content.
      frame.style.cssText = 'border: 0; width: 800px; height: 1px';
      frame.src = src;
      return frame;
    });
    const loaded = made.map((frame) => new Promise((done) => (frame.onload = done)));
    messages.clear();
    document.body.replaceChildren(...made);
    await Promise.all(loaded);
    await Promise.all(made.map((frame) => frame.contentDocument!.fonts.ready));
  }, frames);
}
