import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../../commands/content-files.ts';
import type { Drawing } from '../../drawings/svg.ts';
import { kinds } from '../../figures/split-view.ts';
import { languages } from '../../i18n/languages.ts';
import { createTranslators } from '../../i18n/translators.ts';
import { checkContent } from '../../model/check.ts';
import { Undrawable } from '../../model/undrawable.ts';
import { mixSteps, showMix } from './mix.ts';
import { withValues } from './other-facts.ts';
import type { FigureContent, Shown } from './shown.ts';
import { countSquares } from './split-counts.ts';
import { showSplit } from './split.ts';

// Every number that can be true can be drawn: the figures of money, made of facts drawn by lot.
const { model } = checkContent(readContentFiles().files, languages);
assert.ok(model);

/** Budgets from a million dollars to tens of trillions, no more than four hundred times each other. */
const budgets = fc
  .record({
    power: fc.integer({ min: 6, max: 11 }),
    home: fc.integer({ min: 1, max: 400 }),
    abroad: fc.integer({ min: 1, max: 400 }),
    fine: fc.constantFrom(1, 0.1, 0.01, 0.037),
  })
  .map(({ power, home, abroad, fine }) => ({
    'domestic-5-5bn': Math.max(1e6, home * fine * 10 ** power),
    'overseas-6-8bn': Math.max(1e6, abroad * fine * 10 ** power),
  }));
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  fc.constantFrom(0, 100, 65, 33.3),
);
const facts = fc
  .record({ budgets, share: percent, floor: percent })
  .map(({ budgets, share, floor }) => ({
    ...budgets,
    'sixty-forty': share,
    'beijing-30pct': floor,
  }));
type Facts = Readonly<Record<string, number>>;

const contents = (values: Facts): FigureContent[] => {
  const other = withValues(model, values);
  return [...createTranslators(other)].map(([locale, translator]) => ({
    model: other,
    locale,
    translator,
  }));
};
function soundDrawing({ width, height, markup }: Drawing) {
  assert.ok(width > 0 && height > 0 && height < 1400, `${height} px high`);
  assert.doesNotMatch(markup, /NaN|undefined|Infinity|(?:width|height)="-/);
}
/** What is drawn, or the claim that is named as too small or empty to be. */
function made(show: (content: FigureContent) => Shown, content: FigureContent): Shown | string {
  try {
    return show(content);
  } catch (error) {
    assert.ok(error instanceof Undrawable, String(error));
    assert.ok(content.model.claims.has(error.claim));
    return error.claim;
  }
}

test('the squares are drawn of any plan, or a part is named of which nothing would be seen', () => {
  fc.assert(
    fc.property(facts, (values) => {
      for (const content of contents(values)) {
        const shown = made(showSplit, content);
        const amounts = ['china-chinese-makers', 'china-nvidia', 'overseas-6-8bn'].map(
          (id) => content.model.claims.get(id)!.value!,
        );
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const smallest = Math.min(...amounts.filter((amount) => amount > 0));
        if (typeof shown === 'string') {
          assert.ok(smallest / total < 0.05 / 70, `${shown} was refused at ${smallest / total}`);
          continue;
        }
        shown.drawings.forEach(soundDrawing);
        for (const [place, amount] of amounts.entries())
          assert.equal(
            shown.table.rows.find(({ id }) =>
              id?.startsWith(['china-c', 'china-n', 'overs'][place]!),
            )?.cells[2],
            Number((amount / 1e6).toPrecision(6)),
          );
      }
    }),
    { numRuns: 40 },
  );
});

test('a square is said to be cut where one is', () => {
  fc.assert(
    fc.property(facts, (values) => {
      for (const content of contents(values)) {
        const shown = made(showSplit, content);
        if (typeof shown === 'string') continue;
        const { t, format } = content.translator;
        const { counts, worth } = countSquares(content.model);
        const cut = kinds.some((kind) => !Number.isInteger(counts[kind]));
        const usd = (value: number) => format.quantity({ value, unit: 'USD' }, 'prose');
        const worths = { squareWorth: usd(worth), columnWorth: usd(5 * worth) };
        assert.equal(shown.lead, t(`figures:split.${cut ? 'leadCut' : 'lead'}`, worths));
      }
    }),
    { numRuns: 20 },
  );
});

test('the bar is drawn of any plan, from nothing in chips to all; its words come to the same', () => {
  fc.assert(
    fc.property(facts, (values) => {
      for (const content of contents(values)) {
        const shown = made(showMix, content);
        assert.ok(typeof shown !== 'string');
        shown.drawings.forEach(soundDrawing);
        const { steps, presets } = mixSteps(content);
        const value = (id: string) => content.model.claims.get(id)!.value!;
        assert.deepEqual([steps[0]!.amount, steps.at(-1)!.amount], [0, value('overseas-6-8bn')]);
        for (const { state } of steps) assert.match(state, /^\d{1,6}(\.\d{1,9})?$/);
        for (const { index } of presets) assert.ok(steps[index]);
        const share = shown.table.rows.map(({ cells }) => Number(cells[3]));
        assert.deepEqual(
          share,
          share.toSorted((a, b) => b - a),
        );
        assert.equal(share[0], Math.round(values['sixty-forty']));
      }
    }),
    { numRuns: 40 },
  );
});

test('a share of nothing and one of all are drawn, and a plan without a part names it', () => {
  for (const share of [0, 100])
    for (const content of contents({ 'sixty-forty': share })) {
      assert.ok(typeof made(showSplit, content) !== 'string');
      assert.ok(typeof made(showMix, content) !== 'string');
    }
  for (const content of contents({ 'overseas-6-8bn': 0 }))
    assert.equal(made(showMix, content), 'overseas-6-8bn');
  for (const content of contents({ 'overseas-6-8bn': 5.5e13 }))
    assert.equal(made(showSplit, content), 'china-chinese-makers');
});

test('each number of the figures, a little more or less, twice and a third, is drawn', () => {
  const value = (id: string) => model.claims.get(id)!.value!;
  for (const id of ['domestic-5-5bn', 'overseas-6-8bn', 'sixty-forty', 'beijing-30pct'])
    for (const factor of [0.95, 1.05, 2, 1 / 3]) {
      const changed = Number((value(id) * factor).toPrecision(6));
      if (model.claims.get(id)!.unit === 'percent' && changed > 100) continue;
      for (const content of contents({ [id]: changed }))
        for (const show of [showSplit, showMix])
          assert.ok(typeof made(show, content) !== 'string', `${id} as ${changed}`);
    }
});
