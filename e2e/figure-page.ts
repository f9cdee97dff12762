import { expect, type Page } from '@playwright/test';
import { sectionWith } from './kinds.ts';

/** A page of the story with a figure that script adds to, that script arrived and the figure in view. */
export async function openFigure(
  page: Page,
  locale: string,
  figure: 'split' | 'mix' | 'chain',
  query = '',
): Promise<void> {
  await page.goto(`${locale}/${sectionWith(figure)}/${query}`);
  await seeFigure(page, figure);
}

/** Brings a figure into view, where its script is fetched, and waits until its controls are there. */
export async function seeFigure(page: Page, figure: 'split' | 'mix' | 'chain'): Promise<void> {
  const element = page.locator(`${figure}-figure`);
  await element.scrollIntoViewIfNeeded();
  await expect(element.locator('figure button:not(copy-field *)').first()).toBeVisible();
}
