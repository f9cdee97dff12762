import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../commands/content-files.ts';
import { languages } from '../i18n/languages.ts';
import { readModel } from '../model/model.ts';
import { textDirective } from './text-directive.ts';

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
  const pattern = [
    prefix && `(?<=${literal(prefix)}[^\\p{L}\\p{N}]*?)`,
    literal(start!),
    end && `[^]*?${literal(end)}`,
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
        const before = fold(
          runs
            .slice(0, from!.run)
            .map((run) => `${run}\n`)
            .join(''),
        ).length;
        const at = before + fold(runs[from!.run]!.slice(0, from!.offset)).length;
        assert.ok(
          Math.abs(match.at - at) < 40,
          `${directive} was found ${match.at - at} signs off`,
        );
        const words = fold(selected).match(/[\p{L}\p{N}]{5,}/gu) ?? [];
        for (const word of words.slice(1, 3)) assert.ok(match.text.includes(word), word);
        assert.ok(directive.length < 900, 'the address stays short');
      }),
      { numRuns: 150 },
    );
  });
