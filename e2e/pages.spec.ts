import { expect, test, type Page } from '@playwright/test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { model } from './content.ts';
import { kinds, paths, sectionWith, sharedPages } from './kinds.ts';
import { watchShifts } from './shifts.ts';

/** Of the pages of each kind those that no other file examines in detail. */
const own = [...kinds.values()].filter((path) => !/^(newsrooms|corrections)\/$/.test(path));
const walks = [
  { of: 'no language', walked: sharedPages },
  ...languages.map(({ code, name }) => ({
    of: name,
    walked: paths.map((path) => `${code}/${path}`),
  })),
];

const translations = languages.filter(({ code }) => code !== sourceLanguage.code);

/** How far a page is wider than the window, at a width, in CSS pixels. */
async function sideways(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate((room) => Math.max(0, document.documentElement.scrollWidth - room), width);
}

/** Adds rules to a page, as a reader's own style sheet does; where script is off too. */
const addStyle = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);

for (const script of [true, false])
  test.describe(`with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    for (const { of, walked } of walks)
      test(`every kind of page in ${of} opens, asks nothing of another origin, and fits every width`, async ({
        page,
        baseURL,
      }) => {
        const faults: string[] = [];
        let path = '';
        const tell = (fault: string) => void faults.push(`${path}: ${fault}`);
        page.on('request', (request) => {
          if (!request.url().startsWith(baseURL!)) tell(`asks for ${request.url()}`);
        });
        page.on('pageerror', (error) => tell(error.message));
        page.on('console', (message) => message.type() === 'error' && tell(message.text()));
        for (path of walked) {
          const response = await page.goto(path);
          if (response?.status() !== 200) tell(`answers ${response?.status()}`);
          // What is far below is laid out at once, so that its width counts.
          await addStyle(page, '* { content-visibility: visible !important }');
          for (const width of [320, 375, 768, 1280]) {
            const over = await sideways(page, width);
            if (over > 0) tell(`at ${width} px it is ${over} px too wide`);
          }
          if (!script) continue;
          const families = await page.evaluate(async () => {
            await document.fonts.ready;
            const set = [...document.fonts].filter(({ status }) => status === 'loaded');
            return set.map(({ family }) => family.replaceAll('"', ''));
          });
          if (!families.includes('Newsreader')) tell(`is set in ${families.join() || 'no family'}`);
          // WCAG 1.4.12: letters, words and lines spaced by the reader.
          await addStyle(
            page,
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
          );
          const over = await sideways(page, 320);
          if (over > 0) tell(`spaced out it is ${over} px too wide`);
        }
        expect(faults).toEqual([]);
        expect(await page.context().cookies()).toEqual([]);
      });
  });

for (const { code, name } of languages)
  test(`nothing in a page in ${name} moves when its scripts arrive`, async ({ page }) => {
    const shiftsAt = await watchShifts(page);
    const visit = (path: string, element?: string) => ({ path, element });
    // The mix stands at rest: other numbers in its sentence are of other lengths.
    const states = [
      ['split', '?split=supplier'],
      ['split', '?guess=60'],
      ['chain', '?chain=2'],
      ['mix', ''],
    ].map(([figure, query]) =>
      visit(`${sectionWith(figure!)}/${query}#${figure}`, `${figure}-figure`),
    );
    const visits = {
      320: [...own.map((path) => visit(path)), visit('newsrooms/', 'copy-field'), ...states],
      1280: [visit(''), ...states],
    };
    const faults: string[] = [];
    for (const [width, pages] of Object.entries(visits)) {
      await page.setViewportSize({ width: Number(width), height: 800 });
      for (const { path, element } of pages) {
        const moved = await shiftsAt(`${code}/${path}`, element);
        if (moved.length > 0) faults.push(`${path} at ${width} px: ${moved.join('; ')}`);
      }
    }
    expect(faults).toEqual([]);
  });

test.describe('no accessibility fault that a machine can find', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  const ofKind = (code: string) => own.map((path) => `${code}/${path}`);

  for (const path of [...sharedPages, ...ofKind(sourceLanguage.code)])
    test(`is in /${path}`, async ({ page }) => {
      await page.goto(path);
      expect(await axeFaults(page)).toEqual([]);
    });

  // The elements of the languages are the same, and so are their styles (counterparts.test.ts):
  // what is left is what depends on the length of a text, and on the other colours.
  for (const { code } of translations)
    for (const path of [...sharedPages, ...ofKind(code)])
      test(`is in /${path}, in dark colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.goto(path);
        expect(await axeFaults(page, 'html', rulesOfLayout)).toEqual([]);
      });
});

test('the header leads to the same page in the other language without script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { code, name } of translations)
    for (const path of ['', kinds.get('figure')!, kinds.get('newsrooms')!]) {
      await page.goto(`${sourceLanguage.code}/${path}`);
      await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${code}/${path}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', code);
    }
  await context.close();
});

test('the skip link comes first and leads to the text', async ({ page }) => {
  await page.goto(`${sourceLanguage.code}/`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('a term opens and closes by keyboard, and gives the focus back', async ({ page }) => {
  const { language, sections } = [...model.editions.values()].at(-1)!;
  const { id } = sections.find(({ blocks }) =>
    blocks.some(({ references }) => references.some(({ component }) => component === 'Term')),
  )!;
  await page.goto(`${language.code}/${id}/`);
  const term = page.locator('button.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});
