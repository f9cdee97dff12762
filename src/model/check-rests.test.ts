import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { sampleContent } from './sample-content.ts';

const sample = sampleContent();
const rests = 'content/facts/rests.yaml';
const claims = 'content/facts/claims.yaml';
const lists = {
  'content/it/format.yaml': "comparisons: 'metà, doppi-, più di'\n",
  'content/en/format.yaml': "comparisons: 'half, doubl-, more than'\n",
};

/** The sample with words of comparison known, and with changes: what the check tells. */
function told(changes: Readonly<Record<string, string>>): readonly string[] {
  const { problems } = checkContent(sampleContent({ ...lists, ...changes }), languages);
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A change of the words of both languages: here and there in the source, `to` by language. */
function edited(name: string, from: string | RegExp, to: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(to).map(([code, text]) => {
      const path = `content/${code}/${name}`;
      const changed = sample.get(path)!.replace(from, text);
      assert.notEqual(changed, sample.get(path));
      return [path, changed];
    }),
  );
}
const title = edited('claims.yaml', 'Title part', {
  it: 'Più di metà a loro',
  en: 'More than half',
});
const prose = edited('plan.mdx', /(<Claim id="budget">.*<\/Claim>)\./, {
  it: '$1, il doppio.',
  en: '$1, double.',
});
const marked = edited('plan.mdx', /(<Claim id="budget">.*<\/Claim>)\./, {
  it: '$1, <Rests on="budget about twice part">il doppio</Rests>.',
  en: '$1, <Rests on="budget about twice part">double</Rests>.',
});
const value = (from: string, to: string) => ({ [claims]: sample.get(claims)!.replace(from, to) });

test('words that compare beside a number are asked what they rest on, in every language', () => {
  assert.deepEqual(told(title), [
    'content/en/claims.yaml:3 "claims:part.title" compares (“More than”) beside a number, and nothing says what that rests on',
    'content/it/claims.yaml:3 "claims:part.title" compares (“Più di”) beside a number, and nothing says what that rests on',
  ]);
  assert.deepEqual(told(prose), [
    'content/en/plan.mdx:6 the sentence in "plan.1" compares (“double”) beside a number, and nothing says what that rests on',
    'content/it/plan.mdx:6 the sentence in "plan.1" compares (“doppio”) beside a number, and nothing says what that rests on',
  ]);
});

test('an ending, a capital and a line break hide no word of comparison; a part of a word is none', () => {
  const other = (en: string) =>
    told({ ...edited('claims.yaml', 'Title part', { en }), 'content/it/format.yaml': 'a: b\n' });
  for (const en of ['Doubling it', 'It is more   than that', 'HALF of it'])
    assert.ok(
      other(en).some((message) => /"claims:part\.title" compares/.test(message)),
      en,
    );
  for (const en of ['Redoubled', 'Behalf', 'Morethan'])
    assert.ok(!other(en).some((message) => /compares/.test(message)), en);
});

test('a comparison where no number is named is not asked', () => {
  assert.deepEqual(
    told(edited('chip.mdx', /dicono due fonti|two sources say/, { it: 'il doppio', en: 'double' })),
    [],
  );
});

test('a statement for the words of a claim is one for the prose that states it', () => {
  const inside = edited('plan.mdx', /una spesa di|a spend of/, {
    it: 'il doppio, o',
    en: 'double, or',
  });
  assert.equal(told(inside).length, 2);
  const stated = { ...inside, [rests]: 'claims:budget: budget more than part\n' };
  assert.deepEqual(told(stated), []);
  const wrong = told({ ...inside, [rests]: 'claims:budget: budget less than part\n' });
  assert.deepEqual(
    wrong.map((message) => message.split(' rests')[0]),
    [
      'content/en/plan.mdx:6 the sentence in "plan.1"',
      'content/it/plan.mdx:6 the sentence in "plan.1"',
    ],
  );
});

test('a number that makes a sentence false is told where the sentence stands, with both amounts', () => {
  const stated = { ...title, [rests]: 'claims:part.title: part more than half of budget\n' };
  assert.deepEqual(told(stated), []);
  assert.deepEqual(told({ ...stated, ...value('value: 60', 'value: 40') }), [
    'content/en/claims.yaml:3 "claims:part.title" rests on "part more than half of budget", which does not hold: 2.2e9 USD, 2.75e9 USD',
    'content/it/claims.yaml:3 "claims:part.title" rests on "part more than half of budget", which does not hold: 2.2e9 USD, 2.75e9 USD',
  ]);
});

test('prose says beside itself what it rests on, the same in every language', () => {
  assert.deepEqual(told({ ...marked, ...value('value: 60', 'value: 50') }), []);
  assert.deepEqual(told({ ...marked, ...value('value: 60', 'value: 20') }), [
    'content/en/plan.mdx:6 the sentence in "plan.1" rests on "budget about twice part", which does not hold: 5.5e9 USD, 2.2e9 USD',
    'content/it/plan.mdx:6 the sentence in "plan.1" rests on "budget about twice part", which does not hold: 5.5e9 USD, 2.2e9 USD',
  ]);
  const one = { ...marked, 'content/en/plan.mdx': prose['content/en/plan.mdx']! };
  assert.ok(told(one).some((message) => /lacks Rests budget about twice part/.test(message)));
});

test('words that rest on no number say why', () => {
  assert.deepEqual(
    told({ ...title, [rests]: "claims:part: 'no number: the paper says so'\n" }),
    [],
  );
});

test('an entry that cannot be read, compares what is not there or belongs to no words is told', () => {
  const first = (entry: string) => told({ ...title, [rests]: `${entry}\n` })[0];
  assert.equal(
    first('claims:part: part > budget'),
    'content/facts/rests.yaml:1 "claims:part": "part > budget" is no comparison',
  );
  assert.match(
    first('claims:part: part more than bugdet')!,
    /rests on "bugdet", which is no claim/,
  );
  assert.match(
    told({ [rests]: 'claims:prat: part more than budget\n' })[0]!,
    /is the key of no words/,
  );
});
