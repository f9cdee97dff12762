import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a claim’s page says statement, value, status, sources; a calculated one its sum', async ({
    page,
  }) => {
    await page.goto('en/china-nvidia/');
    const main = page.getByRole('main');
    await expect(main.locator('.value')).toContainText('$2.2');
    await expect(main).toContainText('our calculation');
    await expect(main.locator('.sum')).toHaveText(/\$5\.5bn × \(1 − 60%\) ≈ \$2\.2bn/);
    await main.locator('.sum').getByRole('link', { name: '60%' }).click();
    await expect(page).toHaveURL(/\/en\/sixty-forty\/$/);
    await expect(page.getByRole('main')).toContainText('disputed');
    await expect(page.getByRole('main').getByRole('link', { name: /FT reports/ })).toBeVisible();
  });
});

test('a mistyped address gets a page in every language that offers the nearest units', async ({
  page,
}) => {
  const response = await page.goto('it/supliers/');
  expect(response?.status()).toBe(404);
  for (const { code } of languages) {
    const offered = page.locator(`section[lang=${code}] nearest-units a`).first();
    await expect(offered).toHaveAttribute('href', new RegExp(`/${code}/suppliers/$`));
  }
  for (const under of ['embed/', 'cite.json']) {
    await page.goto(`it/supliers/${under}`);
    await expect(page.locator('section[lang=it] nearest-units a').first()).toHaveAttribute(
      'href',
      /\/it\/suppliers\/$/,
    );
  }
  await page.goto('en/Domestic_5.5bn.html');
  await expect(page.locator('section[lang=en] nearest-units a').first()).toHaveAttribute(
    'href',
    /\/en\/domestic-5-5bn\/$/,
  );
});

test('an address that is near to nothing, or malformed, gets the plain list', async ({ page }) => {
  for (const path of ['it/zzzzzzzzzzzzzzzz/', 'en/%E0%A4%A/', 'it/x/']) {
    const fetched = page.waitForResponse(/units\.json/);
    await page.goto(path);
    await fetched;
    await expect(page.locator('nearest-units a')).toHaveCount(0);
    await expect(page.locator('section[lang=it] ol a').first()).toBeVisible();
  }
});

test('the list of units is fetched by the 404 page only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['it/', 'it/plan/', 'en/total-over-12bn/']) await page.goto(path);
  expect(asked.filter((url) => url.includes('units.json'))).toEqual([]);
});
