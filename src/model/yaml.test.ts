import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { YamlKind } from './yaml-scalars.ts';
import { readYaml } from './yaml.ts';

const read = (text: string, kind: YamlKind = 'words') => readYaml('content/it/x.yaml', text, kind);
const data = (text: string, kind?: YamlKind) => {
  const yaml = read(text, kind);
  assert.deepEqual(yaml.problems, [], text);
  return yaml.data;
};
/** Asserts that the first problem is on a line and says something; nothing echoes the parser. */
const refuses = (text: string, line: number, why: RegExp, kind?: YamlKind) => {
  const { problems } = read(text, kind);
  const [first] = problems;
  assert.ok(first, text);
  assert.match(first.message, why, text);
  assert.equal(first.line, line, text);
  assert.doesNotMatch(first.message, /mapping|scalar|implicit|flow|token|node/i);
  return problems;
};

test('syntax errors are told once, in the words of an author, on the line of the cause', () => {
  for (const [text, line, why] of [
    ['a:\n\tb: x\n', 2, /indented with a tab/],
    ['a:\n  b: x\n c: y\n', 3, /not indented as the lines beside it/],
    ['a:\n  b: x\n    c: y\n', 2, /indented too far/],
    ["a: 'uno\nb: due\nc: tre\n", 1, /quotation mark that opens here/],
    ["a:\n  b: 'uno\n  c: 'due'\n  d: tre\n", 2, /quotation mark that opens here/],
    ['a: "uno\nb: due\n', 1, /quotation mark that opens here/],
    ["a: 'l'altro'\n", 1, /after the end of the text/],
    ['a: uno: due\n', 1, /a colon and a space/],
    ['a: @uno\n', 1, /begins with a sign/],
    ['a: [uno, due\nb: tre\n', 2, /bracket above is not closed/],
    ['a: x\nb\nc: y\n', 2, /no colon with a space/],
    ['a: "\\q"\n', 1, /backslash/],
    ['a: x\n---\nb: y\n', 2, /second document/],
    ['a:\u00a0x\n', 1, /no-break space/],
    ['a:\n\u00a0 b: x\n', 2, /no-break space/],
    ['solo testo\n', 1, /empty, or is not a list of keys/],
    ['# solo un commento\n', 1, /empty, or is not a list of keys/],
    ['- a\n', 1, /empty, or is not a list of keys/],
  ] as const) {
    const problems = refuses(text, line, why);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.equal(problems[0]!.unread, true);
  }
});

test('every key that is given twice is told', () => {
  const problems = refuses('a: 1\nb: 2\na: 3\nb: 4\n', 3, /the key "a" stands .* second time/);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3, 4],
  );
});

test('text that YAML would lose or rename is refused: comments, names, types', () => {
  refuses('a: In Cina #raddoppia\n', 1, /"#raddoppia" is a comment to YAML/);
  refuses('a: In Cina # raddoppia\n', 1, /is a comment to YAML/);
  refuses('a: In\n  Cina # raddoppia\n', 2, /is a comment to YAML/);
  refuses('a: &uno testo\n', 1, /"&uno" is taken for a name/);
  refuses('a: *uno\n', 1, /"\*uno" is taken for a name/);
  refuses('a: !uno testo\n', 1, /"!uno" is taken for a type/);
  refuses('%YAML 1.1\n---\na: x\n', 1, /changes how the file is read/);
  refuses('? [a]\n: b\n', 1, /a key is not a word/);
  refuses('a: Titolo #uno\n', 1, /is a comment to YAML/, 'facts');
});

test('comments where no text can be lost may stand', () => {
  const text = "# uno\na: 'x' # due\n# tre\nb:\n  # quattro\n  c: C#\n";
  assert.deepEqual(data(text), { a: 'x', b: { c: 'C#' } });
  assert.deepEqual(data('value: 5 # in base units\nunit: USD # dollars\n', 'facts'), {
    value: 5,
    unit: 'USD',
  });
});

test('words are text, whatever YAML would make of them', () => {
  assert.deepEqual(data('a: 2026\nb: true\nc: 010\n1: x\n'), {
    a: '2026',
    b: 'true',
    c: '010',
    1: 'x',
  });
});

test('in facts only a value is a number, and only a rule is true or false', () => {
  assert.deepEqual(
    data('date: 2026\ntitle: 1984\nvalue: 5.5e9\nrule: true\nname: yes\n', 'facts'),
    {
      date: '2026',
      title: '1984',
      value: 5.5e9,
      rule: true,
      name: 'yes',
    },
  );
});

test('a value that is not what it seems spoils its entry, and is told on its line', () => {
  for (const value of ['100.000', '010', '0x10', '0o10', '.5', '+5', '5.', '.inf', '.nan', '1E3']) {
    const yaml = read(`a:\n  unit: chips\n  value: ${value}\n`, 'facts');
    assert.equal(yaml.problems.length, 1, value);
    assert.equal(yaml.problems[0]!.line, 3);
    assert.deepEqual([...yaml.broken], ['a']);
  }
});

test('folded and literal texts come to one trimmed line', () => {
  assert.deepEqual(data('a: >\n  uno\n  due\n\n  tre\nb: |\n  uno\n  due\nc: "  uno\\n due "\n'), {
    a: 'uno due tre',
    b: 'uno due',
    c: 'uno due',
  });
});

test('a phrase keeps the spaces at its ends, which are meant', () => {
  assert.deepEqual(data("a: 'Fonti: '\nb: ', poi '\nc: >\n  uno\n", 'phrases'), {
    a: 'Fonti: ',
    b: ', poi ',
    c: 'uno',
  });
});

test('an escape that makes a hidden sign is told', () => {
  for (const escape of ['\\u200b', '\\x08', '\\0', '\\u00ad', '\\ud800', '\\_\\L'])
    refuses(`a: "Spe${escape}sa"\n`, 1, /the escape of U\+/);
});

test('a file that was written on another system is the same file', () => {
  const text = 'a:\n  b: uno\n  c: due\n';
  assert.deepEqual(data(text.replaceAll('\n', '\r\n')), data(text));
});
