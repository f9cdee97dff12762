import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';

/** How many passages are tried in each language: more in a run of everything, or as many as are asked for. */
const tries = Number(process.env['PASSAGES'] ?? (process.env['EXHAUSTIVE'] === '1' ? 50 : 5));
let other: Server;
let elsewhere = '';

// A page of another origin, as a newsroom's: a link in it is followed by a real click.
test.beforeAll(async () => {
  other = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://other').searchParams.get('to') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><a href="${to.replaceAll('&', '&amp;')}">read</a>`);
  });
  await new Promise<void>((done) => void other.listen(0, done));
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
});
test.afterAll(() => void other.close());

/** Selects words of the story and gives the address that the button copies. */
async function copyPassage(page: Page, seed: number): Promise<{ url: string; block: string }> {
  const block = await page.evaluate((number) => {
    let state = number * 2_654_435_761;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const blocks = [...document.querySelectorAll('.text > p, .text > ul > li')];
    const texts = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!node.parentElement?.closest('[popover], .vh, .twins') && /\p{L}{2}/u.test(node.data))
          nodes.push(node);
      }
      return nodes;
    };
    const range = document.createRange();
    let worded: boolean;
    do {
      const first = random(blocks.length);
      const last = Math.min(blocks.length - 1, first + (random(3) === 0 ? 1 : 0));
      const [from, to] = [texts(blocks[first]!), texts(blocks[last]!)];
      const [start, end] = [from[random(from.length)]!, to[random(to.length)]!];
      const [at, upTo] = [random(start.length), 1 + random(end.length)];
      range.setStart(start, at);
      range.setEnd(end, upTo);
      // A word at either end of the passage stands in the element where it was taken.
      worded = /\p{L}{2}/u.test(start.data.slice(at)) && /\p{L}{2}/u.test(end.data.slice(0, upTo));
    } while (!worded || range.toString().trim().split(/\s+/).length < 6);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    const common = range.commonAncestorContainer;
    const element = common instanceof Element ? common : common.parentElement!;
    return (window as unknown as { place: (element: Element) => string }).place(element);
  }, seed);
  await page.locator('button.passage').waitFor();
  await page.locator('button.passage').evaluate((button: HTMLElement) => button.click());
  await page.waitForFunction(() => 'taken' in window);
  const url = await page.evaluate(() => {
    const { taken } = window as unknown as { taken: string };
    delete (window as unknown as { taken?: string }).taken;
    getSelection()!.removeAllRanges();
    return taken;
  });
  await page.locator('button.passage').waitFor({ state: 'detached' });
  return { url, block };
}

for (const { code } of languages)
  test(`${tries} passages of the ${code} story are found again by their links`, async ({
    page,
    context,
  }) => {
    test.setTimeout(60_000 + tries * 4_000);
    await page.addInitScript(() => {
      const clipboard = {
        writeText: (taken: string) => Promise.resolve(void Object.assign(window, { taken })),
      };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
    });
    // Where an element stands: the nearest id above it, and the way down from there.
    await context.addInitScript(() => {
      const place = (element: Element): string => {
        if (element.id || !element.parentElement) return element.id;
        const siblings = [...element.parentElement.children].filter(
          (sibling) => !sibling.matches('.passage'),
        );
        return `${place(element.parentElement)}/${siblings.indexOf(element)}`;
      };
      Object.assign(window, { place });
    });
    await page.goto(`${code}/`);
    const passages = [];
    for (let seed = 1; seed <= tries; seed++) passages.push(await copyPassage(page, seed));
    const missed: string[] = [];
    const reader = await context.newPage();
    for (const { url, block } of passages) {
      expect(url).toMatch(/#[a-z][a-z0-9-]+:~:text=./);
      await reader.goto(`${elsewhere}?to=${encodeURIComponent(url)}`);
      await reader.getByRole('link').click();
      await reader.waitForLoadState('load');
      // The browser marks as target the element that holds the words, not the one the id names.
      const target = () =>
        reader.evaluate(() => {
          const element = document.querySelector(':target');
          const { place } = window as unknown as { place: (element: Element) => string };
          return element ? place(element) : '';
        });
      await expect
        .poll(target, { timeout: 10_000 })
        .toBe(block)
        .catch(() => missed.push(url));
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(tries / 50));
  });

test('three words bring the button, which comes next by Tab, says what it did, and goes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.resolve() },
    });
  });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('en/plan/');
  const button = page.locator('button.passage');
  // With the mouse, as readers do: it also says where the next Tab starts from.
  const select = async (count: number) => {
    const line = await page.evaluate((words) => {
      const text = [...document.querySelectorAll('.text > p')].at(1)!.firstChild as Text;
      // What is selected already would be dragged, not selected anew.
      getSelection()!.removeAllRanges();
      text.parentElement!.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, text.data.split(' ').slice(0, words).join(' ').length);
      const { left, right, top, height } = range.getClientRects()[0]!;
      return { left, right, y: top + height / 2 };
    }, count);
    await page.mouse.move(line.left + 1, line.y);
    await page.mouse.down();
    await page.mouse.move(line.right, line.y);
    await page.mouse.up();
  };
  await select(4);
  await expect(button).toBeInViewport({ ratio: 1 });
  // Two words are looked up, not cited.
  await select(2);
  await expect(button).toHaveCount(0);
  await select(4);
  await expect(button).toBeInViewport({ ratio: 1 });
  const box = (await button.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  let steps = 0;
  while (!(await button.evaluate((element) => element === document.activeElement)) && steps < 8) {
    await page.keyboard.press('Tab');
    steps++;
  }
  await expect(button, 'it follows the links of its paragraph').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role=status]')).toHaveText('Link to the passage copied');
  await page.keyboard.press('Escape');
  await expect(button).toHaveCount(0);
});
