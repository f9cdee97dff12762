import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChange } from './last-change.ts';

const unit = (since: string, changed?: string) => ({
  kind: 'claim' as const,
  state: 'live' as const,
  since,
  ...(changed === undefined ? {} : { changed }),
});
const correction = (date: string) => ({ id: 'slip', date, unit: 'a', kind: 'error' as const });

test('the story changed last on the day of its newest unit, change or correction', () => {
  assert.equal(lastChange('2026-01-01', [], []), '2026-01-01');
  assert.equal(
    lastChange('2026-01-01', [unit('2026-02-01'), unit('2026-01-15')], []),
    '2026-02-01',
  );
  assert.equal(lastChange('2026-01-01', [unit('2026-01-01', '2026-03-01')], []), '2026-03-01');
  assert.equal(
    lastChange('2026-01-01', [unit('2026-02-01')], [correction('2026-04-01')]),
    '2026-04-01',
  );
});
