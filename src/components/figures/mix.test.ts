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
const value = (id: string) => model.claims.get(id)!.value!;

for (const [locale, translator] of translators) {
  const content = { model, locale, translator };
  const { step, steps } = mixSteps(content);
  const at = (share: number) => steps.find((entry) => entry.share === share)!;
  const { format } = translator;

  test(`${locale}: at the reported share the slider says what the claims say`, () => {
    const now = at(value('sixty-forty'));
    const written = (id: string) =>
      format.quantity({ value: value(id), unit: 'USD', bound: 'about' }, 'prose');
    assert.equal(now.chinese, written('china-chinese-makers'));
    assert.equal(now.nvidia, written('china-nvidia'));
    const part = { value: value('chinese-share-of-plan'), unit: 'percent' } as const;
    assert.ok(now.plan.endsWith(format.quantity(part, 'short')));
    assert.equal(now.note, 'reported');
  });

  test(`${locale}: at the threshold it says what the claim of the threshold says`, () => {
    const floor = { value: value('chinese-floor'), unit: 'USD', bound: 'about' } as const;
    assert.equal(at(value('beijing-30pct')).chinese, format.quantity(floor, 'prose'));
    assert.equal(at(value('beijing-30pct')).note, 'floor');
  });

  test(`${locale}: every step of the slider is written out, from nothing to all`, () => {
    assert.deepEqual(
      steps.map(({ share }) => share),
      Array.from({ length: 100 / step + 1 }, (_, index) => index * step),
    );
    assert.equal(at(0).note, 'below');
    assert.equal(at(100).note, 'above');
    assert.equal(at(0).chineseShort, at(100).nvidiaShort);
    assert.equal(at(100).chineseShort, at(0).nvidiaShort);
  });

  test(`${locale}: the sentence for the ear holds the numbers of the step`, () => {
    for (const { share, spoken } of steps)
      assert.ok(spoken.startsWith(format.quantity({ value: share, unit: 'percent' }, 'spoken')));
  });

  test(`${locale}: the title holds only while the spending in China is under half the plan`, () => {
    assert.ok(value('china-share') < 50);
  });

  test(`${locale}: the table has a row for none, the floor, the reported share and the whole`, () => {
    assert.equal(showMix(content).table.rows.length, 4);
  });
}
