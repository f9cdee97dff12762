import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { story } from './content.ts';
import { settled } from './settled.ts';

const screens = [
  { width: 375, height: 812 },
  { width: 1280, height: 800 },
];

for (const { code } of languages)
  for (const { width, height } of screens)
    test(`/${code}/: the five answers are whole in a first screen of ${width} by ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${code}/`);
      await settled(page);
      const answers = page.locator(`#${story.brief} .text li`);
      await expect(answers).toHaveCount(5);
      for (const answer of await answers.all()) await expect(answer).toBeInViewport({ ratio: 1 });
    });
