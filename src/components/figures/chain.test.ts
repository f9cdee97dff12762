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
const { steps, rules, layers, beside } = model.chain;
const ids = [...steps, ...rules, ...layers, ...beside].map(({ id }) => id);
/** The stages that a drawing marks. */
const drawnIn = (markup: string) =>
  [...markup.matchAll(/data-stage="([^"]+)"/g)].map(([, id]) => id!).toSorted();

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

  test(`${locale}: a page draws what was reported; the file to take away all of it`, () => {
    assert.deepEqual(
      shown.drawings.map(({ width }) => width),
      [288, 640, 840],
    );
    for (const { markup } of shown.drawings)
      assert.deepEqual(drawnIn(markup), [...steps, ...rules].map(({ id }) => id).toSorted());
    const [whole] = shown.whole!.drawings;
    assert.deepEqual(drawnIn(whole!.markup), ids.toSorted());
    assert.notEqual(shown.whole!.lead, shown.lead);
  });

  test(`${locale}: drawing, list, table, summary and addresses count the same steps, and no rule`, () => {
    const numbers = steps.map((_, index) => index + 1);
    const words = chainWords(model, translator);
    assert.deepEqual(
      words.steps.map(({ number }) => number),
      numbers,
    );
    assert.deepEqual(shown.states, numbers.map(String));
    for (const { markup } of [...shown.drawings, ...shown.whole!.drawings]) {
      const badges = [...markup.matchAll(/d-number"[^>]*>(\d+)</g)].map(([, badge]) => badge);
      assert.deepEqual(badges.toSorted(), shown.states);
    }
    assert.match(shown.summary, new RegExp(`\\b${steps.length}\\b`));
    const parts = new Map(shown.table.rows.map(({ id, cells }) => [id, cells[1]]));
    steps.forEach(({ id }, index) =>
      assert.match(String(parts.get(id)), new RegExp(`${index + 1}$`)),
    );
    for (const { id } of rules) assert.doesNotMatch(String(parts.get(id)), /\d/);
  });

  test(`${locale}: a stage that a rule can stop says since when, one that was freed until when`, () => {
    const { layers: said } = chainWords(model, translator);
    const design = said.find(({ id }) => id === 'layer-eda')!;
    for (const date of [model.sources.get('s60a')!, model.claims.get('eda-curbs')!].map(
      ({ date }) => translator.format.date(date, 'month'),
    ))
      assert.ok(design.rule?.includes(date), `${design.rule} does not say ${date}`);
    for (const [index, { rule }] of layers.entries())
      assert.equal(said[index]!.rule !== undefined, rule);
  });

  test(`${locale}: memory goes into packaging, in list, table and drawing`, () => {
    const { layers: said } = chainWords(model, translator);
    const [memory, packaging] = ['layer-hbm', 'layer-packaging'].map((wanted) =>
      said.find(({ id }) => id === wanted)!,
    );
    assert.equal(memory!.feeds, packaging!.name);
    const row = shown.table.rows.find(({ id }) => id === memory!.id)!;
    assert.ok(row.cells.includes(packaging!.name));
    const { layers: drawn } = chainToDraw(model, translator);
    assert.equal(drawn.find(({ id }) => id === memory!.id)!.feeds, packaging!.id);
  });

  test(`${locale}: the list holds every name, place and rule that a drawing holds`, () => {
    const words = chainWords(model, translator);
    const drawn = chainToDraw(model, translator);
    for (const [index, layer] of drawn.layers.entries()) {
      assert.equal(words.layers[index]!.name, layer.title);
      assert.equal(words.layers[index]!.places, layer.text);
      assert.equal(words.layers[index]!.companies, layer.who);
      assert.equal(words.layers[index]!.rule, layer.rule);
    }
    for (const [index, other] of drawn.beside.entries())
      assert.equal(words.beside[index]!.name, other.title);
    for (const [index, step] of drawn.steps.entries()) {
      assert.equal(words.steps[index]!.companies, step.title);
      assert.equal(words.steps[index]!.rule, step.rule);
    }
    for (const [index, rule] of drawn.rules.entries())
      assert.equal(words.rules[index]!.name, rule.title);
  });

  test(`${locale}: coordinates have two decimals at most, colours are tokens only`, () => {
    for (const { markup } of [...shown.drawings, ...shown.whole!.drawings]) {
      assert.doesNotMatch(markup, /\d\.\d{3}|NaN|undefined|Infinity/);
      assert.doesNotMatch(markup, /#[0-9a-f]{3}|style=|fill=|stroke=/);
    }
  });

  test(`${locale}: a chain without layers or other projects is drawn as well`, () => {
    const bare = { ...model, chain: { ...model.chain, layers: [], beside: [] } };
    const { drawings, whole } = chain({ model: bare, locale, translator });
    assert.deepEqual(drawings, shown.drawings);
    assert.deepEqual(whole!.drawings, [drawings.at(-1)]);
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
