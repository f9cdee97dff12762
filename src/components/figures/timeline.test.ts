import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from '../../commands/content-files.ts';
import { languages } from '../../i18n/languages.ts';
import { checkContent } from '../../model/check.ts';
import { createTranslators } from '../../i18n/translators.ts';
import { showTimeline, timelineEntries } from './timeline.ts';

const { model } = checkContent(readContentFiles().files, languages);
assert.ok(model);

for (const [locale, translator] of createTranslators(model)) {
  const content = { model, locale, translator };
  const entries = timelineEntries(content);

  test(`${locale}: every event stands in the list, in order of date`, () => {
    const dates = entries.map(({ event }) => event.date);
    assert.ok(entries.length >= 20);
    assert.deepEqual(dates, dates.toSorted());
    assert.deepEqual(
      showTimeline(content).table.rows.map(({ id }) => id),
      entries.map(({ event }) => event.id),
    );
  });

  test(`${locale}: a date known to the month is written without a day`, () => {
    const months = entries.filter(({ event }) => event.date.length === 7);
    assert.ok(months.length > 0);
    for (const { date } of months) assert.match(date, /^\p{L}+\s\d{4}$/u);
  });

  test(`${locale}: each gap but the first is spelled out, small numbers in words`, () => {
    assert.equal(entries[0]!.gap, undefined);
    for (const { gap } of entries.slice(1)) assert.match(gap!, /^\p{L}[\p{L}\s]+$/u);
  });

  test(`${locale}: the denial has its own entry, on the same day as the report`, () => {
    const at = (id: string) => entries.findIndex(({ event }) => event.id === id);
    const denial = entries[at('bytedance-denial')]!;
    assert.equal(at('bytedance-denial'), at('ft-report') + 1);
    assert.equal(denial.gap, translator.t('figures:timeline.gap.sameDay'));
    assert.equal(denial.state, translator.t('figures:timeline.state.confirmed'));
  });

  test(`${locale}: both governments, the plan, the chip and the company are there`, () => {
    const kinds = new Set(
      entries.map(({ event: { kind, side } }) => `${kind} ${side ?? ''}`.trim()),
    );
    for (const kind of ['rule us', 'rule china', 'plan', 'chip', 'company'])
      assert.ok(kinds.has(kind), kind);
  });
}
