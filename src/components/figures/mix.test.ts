import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from '../../commands/content-files.ts';
import { languages } from '../../i18n/languages.ts';
import { checkContent } from '../../model/check.ts';
import { createTranslators } from '../../i18n/translators.ts';
import { mixSteps, showMix } from './mix.ts';

const { model } = checkContent(readContentFiles().files, languages);
assert.ok(model);
const translators = createTranslators(model);
const claim = (id: string) => model.claims.get(id)!;
const value = (id: string) => claim(id).value!;
/** The same facts with another threshold. */
const withFloor = (floor: number) => ({
  ...model,
  claims: new Map(model.claims).set('beijing-30pct', { ...claim('beijing-30pct'), value: floor }),
});

for (const [locale, translator] of translators) {
  const content = { model, locale, translator };
  const { steps, presets } = mixSteps(content);
  const { format, t } = translator;
  const preset = (name: string) => steps[presets.find((one) => one.name === name)!.index]!;
  const dollars = (id: string) =>
    format.quantity({ value: value(id), unit: 'USD', bound: 'about' }, 'prose');
  const percent = (id: string) => format.quantity({ value: value(id), unit: 'percent' }, 'short');

  test(`${locale}: with no chips abroad it says what the claims say of China`, () => {
    assert.equal(preset('none').nvidia, dollars('china-nvidia'));
    assert.ok(preset('none').share.endsWith(percent('sixty-forty')));
    assert.equal(preset('none'), steps[0]);
  });

  test(`${locale}: with nothing but chips it says what the claims say of the ceiling`, () => {
    assert.equal(preset('all').nvidia, dollars('nvidia-ceiling'));
    assert.ok(preset('all').share.endsWith(percent('chinese-share-of-plan')));
    assert.equal(preset('all'), steps.at(-1));
    assert.equal(preset('all').amount, value('overseas-6-8bn'));
  });

  test(`${locale}: the share meets the threshold where the claim of that says so`, () => {
    const { amount, share, note } = preset('crossing');
    assert.equal(amount, value('abroad-chips-at-floor'));
    assert.ok(share.endsWith(percent('beijing-30pct')));
    assert.equal(note, 'at');
  });

  test(`${locale}: every step is written out: above the threshold, at it, below`, () => {
    const rank = ['above', 'at', 'below'];
    const ranks = steps.map(({ note }) => rank.indexOf(note));
    assert.deepEqual(ranks, ranks.toSorted());
    assert.equal(new Set(steps.map(({ state }) => state)).size, steps.length);
    for (const { state, amount, spoken, note } of steps) {
      assert.equal(Number(state), amount / 1e9);
      assert.ok(spoken.includes(t(`figures:mix.note.${note}`)));
    }
  });

  test(`${locale}: a drawing at rest shows no amount as chips abroad`, () => {
    for (const { markup } of showMix(content).drawings)
      assert.match(markup, /<rect[^>]* width="0"[^>]* data-chips="[\d.]+"\/>/);
  });

  test(`${locale}: the table has a row for none, half, the threshold and all`, () => {
    const { rows } = showMix(content).table;
    assert.deepEqual(
      rows.map(({ cells }) => cells.slice(0, 4)),
      [
        [0, 3300, 2200, 60],
        [3400, 3300, 5600, 37],
        [5500, 3300, 7700, 30],
        [6800, 3300, 9000, 27],
      ],
    );
  });

  for (const [floor, side] of [
    [20, 'above'],
    [70, 'below'],
  ] as const)
    test(`${locale}: a threshold of ${floor}% is not met: no line, and a sentence says so`, () => {
      const other = { ...content, model: withFloor(floor) };
      const { summary, drawings, table } = showMix(other);
      assert.ok(summary.includes(t(`figures:mix.threshold.${side}`)));
      assert.equal(table.rows.length, 3);
      for (const { markup } of drawings) assert.doesNotMatch(markup, /d-halo/);
      assert.ok(mixSteps(other).steps.every(({ note }) => note === side));
      assert.ok(mixSteps(other).presets.every(({ name }) => name !== 'crossing'));
    });
}
