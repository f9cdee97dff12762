import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entityIn, strayHtml, strayInProse, strayMarkup } from './stray-markup.ts';

test('Markdown and HTML in words are told, since they would be printed', () => {
  for (const text of [
    'In *Cina* raddoppia',
    '**raddoppia**',
    'a * b',
    '_Cina_',
    '__Cina__',
    'la `quota`',
    '~~no~~',
    '[testo](https://example.org)',
    '[testo] (pagina)',
    '[testo][nota]',
    '[testo]: x',
    'Vedi[^1]',
    '![foto](a.png)',
    '[[pagina]]',
    '[ ] fatto',
    '# Titolo',
    '#titolo',
    'In Cina #raddoppia',
    '\\*x\\*',
    'In <em>Cina</em>',
    'uno<br>due',
    'uno<br />due',
    '<!-- nota -->',
    'a < b',
    'a -> b',
    'Ricerca &amp; sviluppo',
    'uno&nbsp;due',
    'uno&nbsp due',
    '&#8217;',
    '&#x2019;',
    'x^2',
    'a | b',
    '==x==',
    ':::nota',
    ':smile:',
    'cittÃ\u00a0',
    'l\u00e2\u20ac\u2122IA',
  ])
    assert.ok(strayMarkup(text), text);
});

test('words that only look like it may stand', () => {
  for (const text of [
    'R&D, AT&T, Q&A',
    'il «piano» […] e [il resto]',
    'C# e C++',
    'un_nome',
    '12:30, 2:1',
    'Che cosa: questo.',
    '· elenco ·',
    'e/o',
    '5 × 3 ÷ 2 − 1 → x',
    'una nota (di ieri)',
    'Selezionato: copialo con Ctrl+C, o con ⌘C',
  ])
    assert.equal(strayMarkup(text), undefined, text);
});

test('in prose braces are told, and items of lists that did not take', () => {
  for (const text of ['-voce', '+voce', '•voce', '1.voce', '1)voce'])
    assert.match(strayInProse(text, true)?.looksLike ?? '', /item of a list/);
  assert.equal(strayInProse('-voce', false), undefined);
  assert.equal(strayInProse('01.ai', false), undefined);
  assert.ok(strayInProse('{budget}', false));
  assert.equal(strayInProse('– Ciao', true), undefined);
});

test('titles of others keep their own signs, but for HTML', () => {
  assert.equal(strayHtml('Chips: *all* of them | C#'), undefined);
  assert.ok(strayHtml('Research &amp; development'));
});

test('an entity in prose is told even where it makes its sign', () => {
  assert.ok(entityIn('uno&nbsp;due'));
  assert.equal(entityIn('R&D; altro'), undefined);
});
