import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerOf } from './owner-of.ts';

test('a block stands under its key', () => {
  assert.equal(ownerOf('plan.3'), 'plan.3');
});

test('the words of a section, figure, claim, event, term or source stand under its id', () => {
  for (const kind of ['sections', 'figures', 'claims', 'events', 'terms', 'sources'])
    assert.equal(ownerOf(`${kind}:some-id.title`), 'some-id');
  assert.equal(ownerOf('figures:mix.note.below'), 'mix');
});

test('a stage’s words stand at the stage, not at its figure', () => {
  assert.equal(ownerOf('figures:chain.stages.step-fab.text'), 'step-fab');
});

test('the story’s own words open it', () => {
  assert.equal(ownerOf('story:standfirst'), 'opening');
});

test('words of the interface and of the link desk stand under no id', () => {
  for (const key of ['interface:switch.row', 'anchors:plan.first']) assert.equal(ownerOf(key), key);
});
