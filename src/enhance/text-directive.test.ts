import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../commands/content-files.ts';
import { languages } from '../i18n/languages.ts';
import { readModel } from '../model/model.ts';
import { textDirective, type TextPlace } from './text-directive.ts';

const { model } = readModel(readContentFiles().files, languages);
const prose = new Map(
  [...model!.editions].map(([code, { sections }]) => [
    code,
    sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).filter(Boolean),
  ]),
);
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const literal = (text: string) => fold(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The first words that a directive finds in a text, read as the specification has it. */
function found(directive: string, runs: readonly string[]) {
  const parts = directive.split(',').map((part) => part);
  const prefix = parts[0]!.endsWith('-') ? decodeURIComponent(parts.shift()!.slice(0, -1)) : '';
  const suffix = parts.at(-1)!.startsWith('-') ? decodeURIComponent(parts.pop()!.slice(1)) : '';
  const [start, end] = parts.map(decodeURIComponent);
  const word = (text: string) => `(?<![\\p{L}\\p{N}])${literal(text)}(?![\\p{L}\\p{N}])`;
  const pattern = [
    prefix && `(?<=${literal(prefix)}[^\\p{L}\\p{N}]*?)`,
    word(start!),
    end && `[^]*?${word(end)}`,
    suffix && `(?=[^\\p{L}\\p{N}]*?${literal(suffix)})`,
  ];
  const match = new RegExp(pattern.filter(Boolean).join(''), 'u').exec(fold(runs.join('\n')));
  return match && { at: match.index, text: match[0] };
}

test('a short passage is named by its words', () => {
  const runs = ['One two three four.', 'Five six seven.'];
  assert.equal(
    textDirective(runs, { run: 0, offset: 4 }, { run: 0, offset: 13 }, 'en'),
    'two%20three',
  );
});

test('words that are cut are made whole', () => {
  assert.equal(
    textDirective(['An elephant walks.'], { run: 0, offset: 5 }, { run: 0, offset: 14 }, 'en'),
    'elephant%20walks',
  );
});

test('words that stand on the page before are told apart by what is beside them', () => {
  const runs = ['The plan was new. The plan was large.'];
  assert.equal(
    textDirective(runs, { run: 0, offset: 18 }, { run: 0, offset: 30 }, 'en'),
    'was%20new.-,The%20plan%20was,-large',
  );
});

test('a passage over several blocks is named by its ends', () => {
  const runs = ['Alpha beta gamma delta.', 'Middle words here.', 'Epsilon zeta eta theta.'];
  assert.equal(
    textDirective(runs, { run: 0, offset: 6 }, { run: 2, offset: 16 }, 'en'),
    'beta%20gamma%20delta,Epsilon%20zeta%20eta',
  );
});

test('signs that divide a directive are written as codes', () => {
  assert.equal(
    textDirective(
      ['An up-to-date, cut & dry plan.'],
      { run: 0, offset: 3 },
      { run: 0, offset: 24 },
      'en',
    ),
    'up%2Dto%2Ddate%2C%20cut%20%26%20dry',
  );
});

test('a short word at the end is not taken for a part of an earlier one', () => {
  const runs = ['Alpha beta was written by hand.', 'Then', 'it'];
  assert.equal(
    textDirective(runs, { run: 0, offset: 0 }, { run: 2, offset: 2 }, 'en'),
    'Alpha%20beta%20was,it',
  );
});

test('a word at the beginning is not taken for the start of an earlier, longer one', () => {
  const runs = ['Many processors here.', 'process', 'of five nanometres'];
  assert.equal(
    textDirective(runs, { run: 1, offset: 0 }, { run: 2, offset: 18 }, 'en'),
    'process,of%20five%20nanometres',
  );
});

test('an end that cannot be told apart is left out of the passage', () => {
  const runs = ['Alpha beta.', 'Gamma it delta it words.', 'it'];
  assert.equal(
    textDirective(runs, { run: 0, offset: 0 }, { run: 2, offset: 2 }, 'en'),
    'Alpha%20beta,delta%20it%20words',
  );
});

test('a passage without words has no directive', () => {
  assert.equal(
    textDirective(['One … two'], { run: 0, offset: 4 }, { run: 0, offset: 5 }, 'en'),
    undefined,
  );
  assert.equal(textDirective([''], { run: 0, offset: 0 }, { run: 0, offset: 0 }, 'en'), undefined);
});

for (const [code, runs] of prose)
  test(`any passage of the ${code} prose is found first where it was selected`, () => {
    const place = fc
      .nat(runs.length - 1)
      .chain((run) => fc.nat(runs[run]!.length).map((offset) => ({ run, offset })));
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [from, to] = [one, other].toSorted((a, b) => a.run - b.run || a.offset - b.offset);
        const selected =
          from!.run === to!.run
            ? runs[from!.run]!.slice(from!.offset, to!.offset)
            : `${runs[from!.run]!.slice(from!.offset)} ${runs[to!.run]!.slice(0, to!.offset)}`;
        fc.pre(
          selected
            .trim()
            .split(/\s+/)
            .filter((word) => /\p{L}/u.test(word)).length >= 4,
        );
        const directive = textDirective(runs, from!, to!, code);
        assert.ok(directive !== undefined, `no directive for «${selected}»`);
        const match = found(directive, runs)!;
        const upTo = ({ run, offset }: TextPlace) =>
          fold([...runs.slice(0, run), runs[run]!.slice(0, offset)].join('\n')).length;
        const [begin, end] = [upTo(from!), upTo(to!)];
        const widened = 30;
        assert.ok(match.at >= begin - widened, `${directive} begins before the selection`);
        assert.ok(match.at + match.text.length <= end + widened, `${directive} ends after it`);
        // Over several blocks a last word that stands elsewhere too may be left out.
        if (from!.run === to!.run)
          for (const word of fold(selected).match(/(?<=\s)[\p{L}\p{N}]{5,}(?=\s)/gu) ?? [])
            assert.ok(match.text.includes(word), word);
        assert.ok(directive.length < 900, 'the address stays short');
      }),
      { numRuns: 150 },
    );
  });
