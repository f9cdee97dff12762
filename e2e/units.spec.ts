import { expect, test } from '@playwright/test';
import type { QuantityForm } from '../src/i18n/format.ts';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { createTranslators } from '../src/i18n/translators.ts';
import type { Claim } from '../src/model/claims.ts';
import { claims, model, story, words } from './content.ts';

const source = sourceLanguage.code;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a claim’s page says statement, value, status, sources; a calculated one its sum', async ({
    page,
  }) => {
    const t = words(source);
    const { format } = createTranslators(model).get(source)!;
    const write = ({ value, unit, bound }: Claim, form: QuantityForm) =>
      format.quantity({ value: value!, unit: unit!, bound }, form);
    const sum = [...claims.values()].find(({ inputs, value }) => inputs.length > 1 && value)!;
    const input = claims.get(sum.inputs.find((id) => claims.get(id)!.status !== 'calculated')!)!;
    await page.goto(`${source}/${sum.id}/`);
    const main = page.getByRole('main');
    await expect(main.locator('.statement')).toHaveText(t(`claims:${sum.id}.statement`));
    await expect(main.locator('.value')).toContainText(write(sum, 'bare'));
    await expect(main).toContainText(t('interface:status.calculated'));
    await expect(main.locator('.sum')).toContainText(write(sum, 'short'));
    // Operators as print has them, not as the facts write them: a number on each side.
    await expect(main.locator('.sum')).toHaveText(/\d.* [×÷+−] .*\d.* [=≈] .*\d/);
    await expect(main.locator('.sum')).not.toHaveText(/ [*/-] /);
    for (const id of sum.inputs)
      await expect(main.locator('.sum').locator(`a[href$="/${id}/"]`)).toHaveText(
        write(claims.get(id)!, 'short'),
      );
    await main.locator('.sum').locator(`a[href$="/${input.id}/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${source}/${input.id}/$`));
    await expect(main).toContainText(t(`interface:status.${input.status}`));
    for (const id of input.sources) {
      const { url, outlet } = model.sources.get(id)!;
      await expect(main).toContainText(outlet);
      if (url) await expect(main.locator(`a[href="${url}"]`).first()).toBeVisible();
    }
  });
});

/** An id as somebody mistypes it: a letter in the middle is left out. */
const mistyped = (id: string) => id.slice(0, id.length / 2) + id.slice(id.length / 2 + 1);

test('a mistyped address gets a page in every language that offers the nearest units', async ({
  page,
}) => {
  const meant = story.sections.toSorted((a, b) => b.length - a.length)[0]!;
  const offered = (code: string) => page.locator(`section[lang=${code}] nearest-units a`).first();
  const response = await page.goto(`${source}/${mistyped(meant)}/`);
  expect(response?.status()).toBe(404);
  for (const { code } of languages)
    await expect(offered(code)).toHaveAttribute('href', new RegExp(`/${code}/${meant}/$`));
  for (const under of ['embed/', 'cite.json']) {
    await page.goto(`${source}/${mistyped(meant)}/${under}`);
    await expect(offered(source)).toHaveAttribute('href', new RegExp(`/${source}/${meant}/$`));
  }
  // Other letters, signs and an ending, as programs and people write them.
  const hyphened = [...claims.keys()].find((id) => id.includes('-'))!;
  await page.goto(`${source}/${hyphened.toUpperCase().replaceAll('-', '_')}.html`);
  await expect(offered(source)).toHaveAttribute('href', new RegExp(`/${source}/${hyphened}/$`));
});

test('an address that is near to nothing, or malformed, gets the plain list', async ({ page }) => {
  for (const path of ['zzzzzzzzzzzzzzzz/', '%E0%A4%A/', 'x/']) {
    const fetched = page.waitForResponse(/units\.json/);
    await page.goto(`${source}/${path}`);
    await (await fetched).finished();
    await expect(page.locator(`section[lang=${source}] ol a`).first()).toBeVisible();
    // Whatever is read of the list after the page has read it comes after the offers.
    await page.evaluate(async () => {
      const { source } = document.querySelector<HTMLElement>('nearest-units')!.dataset;
      await (await fetch(source!)).json();
    });
    await expect(page.locator('nearest-units a')).toHaveCount(0);
  }
});

test('the list of units is fetched by the 404 page only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['', `${story.sections[0]}/`, `${[...claims.keys()][0]}/`])
    await page.goto(`${source}/${path}`);
  expect(asked.filter((url) => url.includes('units.json'))).toEqual([]);
});
