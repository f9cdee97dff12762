import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkStates } from './check-states.ts';
import { readModel } from './model.ts';
import { formatProblem } from './problem.ts';
import { sampleContent } from './sample-content.ts';

const figures = new Map([['split', { states: ['place', 'supplier'] }]]);

/** What an author is told of a phrase in the Italian plan. */
function told(phrase: string, known: Parameters<typeof checkStates>[1] = figures): string[] {
  const plan = sampleContent().get('content/it/plan.mdx')!.replace('La notizia', phrase);
  const { model } = readModel(sampleContent({ 'content/it/plan.mdx': plan }), languages);
  const problems: string[] = [];
  checkStates(model!.editions.get('it')!, known, (each) => problems.push(formatProblem(each)));
  return problems;
}

test('a phrase may show a figure, and a state that it has', () => {
  assert.deepEqual(told('<Show figure="split">La notizia</Show>'), []);
  assert.deepEqual(told('<Show figure="split" state="place">La notizia</Show>'), []);
});

test('a state that the figure does not have is refused, with those that it has', () => {
  const phrase = '<Show figure="split" state="nonsense">La notizia</Show>';
  assert.deepEqual(told(phrase), [
    'content/it/plan.mdx:8  the figure "split" cannot show "nonsense"\n    → write one of: place, supplier',
  ]);
  assert.match(told(phrase, new Map())[0]!, /→ leave the state out$/);
});
