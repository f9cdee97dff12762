import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from '../../commands/content-files.ts';
import { languages } from '../../i18n/languages.ts';
import { checkContent } from '../../model/check.ts';
import { createTranslators } from '../../i18n/translators.ts';
import { chainToDraw } from './chain-to-draw.ts';
import { chainWords } from './chain-words.ts';
import { chain } from './chain.ts';

const { model } = checkContent(readContentFiles().files, languages);
assert.ok(model, 'the content cannot be read: npm run check says why');
const { steps, layers, beside } = model.chain;
const ids = [...steps, ...layers, ...beside].map(({ id }) => id);

for (const [locale, translator] of createTranslators(model)) {
  const shown = chain({ model, locale, translator });

  test(`${locale}: every stage is in the table, with its id, and every cell says something`, () => {
    assert.deepEqual(
      shown.table.rows.map(({ id }) => id),
      ids,
    );
    for (const { cells } of shown.table.rows) {
      assert.equal(cells.length, shown.table.columns.length);
      for (const cell of cells) assert.notEqual(cell, '');
    }
  });

  test(`${locale}: the drawings hold the stages; the narrow one leaves other projects to the list`, () => {
    assert.deepEqual(
      shown.drawings.map(({ width }) => width),
      [288, 640, 840],
    );
    const drawn = (markup: string) =>
      [...markup.matchAll(/data-stage="([^"]+)"/g)].map(([, id]) => id!).toSorted();
    const [narrow, ...others] = shown.drawings;
    const chainOnly = [...steps, ...layers].map(({ id }) => id).toSorted();
    assert.deepEqual(drawn(narrow!.markup), chainOnly);
    for (const { markup } of others) assert.deepEqual(drawn(markup), ids.toSorted());
  });

  test(`${locale}: the list holds every name and place that a drawing holds`, () => {
    const words = chainWords(model, translator);
    const drawn = chainToDraw(model, translator);
    for (const [index, layer] of drawn.layers.entries()) {
      assert.equal(words.layers[index]!.name, layer.title);
      assert.equal(words.layers[index]!.places, layer.text);
      assert.equal(words.layers[index]!.rule, layer.rule);
    }
    for (const [index, other] of drawn.beside.entries())
      assert.equal(words.beside[index]!.name, other.title);
    for (const [index, step] of drawn.steps.entries())
      if (!step.spans) assert.equal(words.steps[index]!.companies, step.title);
  });

  test(`${locale}: coordinates have two decimals at most, colours are tokens only`, () => {
    for (const { markup } of shown.drawings) {
      assert.doesNotMatch(markup, /\d\.\d{3}|NaN|undefined|Infinity/);
      assert.doesNotMatch(markup, /#[0-9a-f]{3}|style=|fill=|stroke=/);
    }
  });

  test(`${locale}: a chain without layers or other projects is drawn as well`, () => {
    const bare = { ...model, chain: { ...model.chain, layers: [], beside: [] } };
    const { drawings } = chain({ model: bare, locale, translator });
    for (const [index, { height }] of drawings.entries())
      assert.ok(height < shown.drawings[index]!.height);
  });

  test(`${locale}: a step in two places, or of no known status, is refused`, () => {
    const bad = (change: object) => ({
      ...model,
      chain: { ...model.chain, steps: [{ ...steps[0]!, ...change }, ...steps.slice(1)] },
    });
    assert.throws(
      () => chain({ model: bad({ places: ['us', 'china'] }), locale, translator }),
      /"step-need" of the chain has 2 places/,
    );
    assert.throws(
      () => chain({ model: bad({ status: 'background' }), locale, translator }),
      /"step-need" of the chain is background/,
    );
  });
}
