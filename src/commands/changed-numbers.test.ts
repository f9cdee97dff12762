import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { changedNumbers } from '../model/changed-numbers.ts';
import { checkRests } from '../model/check-rests.ts';
import type { Claim } from '../model/claims.ts';
import type { Correction } from '../model/corrections.ts';
import { readModel, type Model } from '../model/model.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { rereadings, withNewFacts } from '../model/rereading.ts';
import { touchedBy } from '../queries/touched.ts';
import { unitTitles } from '../queries/unit-titles.ts';
import { createTranslators } from '../i18n/translators.ts';
import { readContentFiles } from './content-files.ts';

const { files } = readContentFiles();
const whole = readModel(files, languages).model!;
/** All that names a number was read as it stands. */
const model: Model = { ...whole, read: withNewFacts({ ...whole, read: undefined }) };

/** The claims that come to something else than in the content as it is. */
function changedClaims({ claims }: Model): readonly string[] {
  const says = ({ value, unit, bound }: Claim) => `${bound} ${value?.toPrecision(4)} ${unit}`;
  return [...claims.values()]
    .filter((claim) => says(claim) !== says(model.claims.get(claim.id)!))
    .map(({ id }) => id);
}

/** The lines of the content that name something, found by their letters alone. */
const naming = [...files]
  .filter(([path]) => languages.some(({ code }) => path.startsWith(`content/${code}/`)))
  .filter(([path]) => !/translated|corrections|interface|retired|format/.test(path))
  .flatMap(([path, text]) =>
    text.split('\n').map((line, index) => ({
      place: `${path}:${index + 1}`,
      names: new Set(
        [...line.matchAll(/(?:of|id)="([^"]+)"|\{\{([^,}]+)[,}]/g)].map(([, a, b]) => a ?? b!),
      ),
    })),
  )
  .filter(({ names }) => names.size > 0);

/** The places in the content that name one of some claims: `content/it/plan.mdx:8`. */
function textsThatName(ids: ReadonlySet<string>): readonly string[] {
  return naming.filter(({ names }) => !names.isDisjointFrom(ids)).map(({ place }) => place);
}

test('each number changed by 5 per cent, doubled or cut to a third is refused, or all that names it is listed', () => {
  let listed = 0;
  const refused = new Set<number>();
  for (const { id, factor, model: changed, problems } of changedNumbers(files, model)) {
    const found: Problem[] = [...problems];
    if (problems.length === 0) checkRests(changed, (problem) => void found.push(problem));
    for (const problem of found)
      assert.match(
        formatProblem(problem),
        /^content\/\S+:\d+ {2}\S.*\n {4}→ \S/,
        `${id} × ${factor}`,
      );
    if (found.length > 0) refused.add(factor);
    if (problems.length > 0) continue;
    const ids = new Set(changedClaims(changed));
    assert.ok(ids.has(id), `${id} × ${factor}`);
    const waiting = new Set(rereadings(changed).map(({ file, line }) => `${file}:${line}`));
    const missing = textsThatName(ids).filter(
      (place) => !waiting.has(place) && !inProse(place, waiting),
    );
    assert.deepEqual(missing, [], `${id} × ${factor}`);
    listed += waiting.size;
  }
  assert.ok(listed > 0);
  assert.deepEqual([...refused].length, 4, 'every factor makes some sentence false');
});

/** Prose is listed by the first line of its block. */
function inProse(place: string, waiting: ReadonlySet<string>): boolean {
  const [file, line] = place.split(':') as [string, string];
  const section = [...model.editions.values()]
    .flatMap(({ sections }) => sections)
    .find((each) => each.file === file);
  const block = section?.blocks.findLast((each) => each.line <= Number(line));
  return block !== undefined && waiting.has(`${file}:${block.line}`);
}

test('each number that is corrected has every unit dated that came out otherwise', () => {
  const corrections = [...model.claims.values()]
    .filter(({ value, formula }) => value !== undefined && formula === undefined)
    // Those that something is calculated from, and some of the others.
    .filter(
      ({ id }, index) =>
        index % 5 === 0 || [...model.claims.values()].some(({ inputs }) => inputs.includes(id)),
    )
    .map(({ id, value }): Correction => ({
      id: `was-${id}`,
      date: '2027-02-03',
      unit: id,
      kind: 'error',
      was: { value: Number((value! * 1.05).toPrecision(12)) },
    }));
  const touched = touchedBy({ ...model, corrections });
  const titles = (changed: Model) =>
    new Map(
      [...createTranslators(changed)].flatMap(([code, translator]) =>
        unitTitles(changed, changed.editions.get(code)!, translator, new Map()).map(
          ({ id, title }) => [`${code}/${id}`, title] as const,
        ),
      ),
    );
  // Each correction is taken back after the one before it: the numbers are wrong by so much more.
  let now = model;
  for (const { id, unit, was } of corrections) {
    const before = new Map(now.claims);
    before.set(unit, { ...before.get(unit)!, value: was!.value! });
    const then = { ...now, claims: before };
    const [said, saidThen] = [titles(now), titles(then)];
    for (const [key, title] of said)
      if (saidThen.get(key) !== title)
        assert.ok(touched.get(id)!.has(key.split('/')[1]!), `${id}: the title of ${key}`);
    assert.ok(touched.get(id)!.has(unit), id);
    for (const claim of model.claims.values())
      if (claim.inputs.includes(unit))
        assert.ok(touched.get(id)!.has(claim.id), `${id}: ${claim.id}`);
    now = then;
  }
});
