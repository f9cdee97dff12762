import { factFiles, type Edition, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './prose.ts';
import { placeholders } from './words.ts';

/** The forms that a placeholder may ask for: values, then dates. */
const valueForms = ['bare', 'short', 'spoken'];
const dateForms = ['day', 'month', 'year'];

/** What stands in the story once, because its id does, and what to do instead of a second time. */
const once: Readonly<Record<string, string>> = {
  Claim: 'state a claim once; name it again with <Value of="…" /> or in plain words',
  Figure: 'place a figure once; point at it again with <Show>',
  Term: 'explain a term where it first stands; write it in plain words again',
};

/** Every id that is named somewhere exists, and is of the kind that is meant there. */
export function checkReferences(model: Model, report: (problem: Problem) => void): void {
  checkFacts(model, report);
  for (const edition of model.editions.values()) {
    checkProse(model, edition, report);
    checkPlaceholders(model, edition, report);
  }
  const [source] = model.editions.values();
  if (source) checkNeededWords(model, source, report);
}

function checkFacts(model: Model, report: (problem: Problem) => void): void {
  const needSources = (name: 'claims' | 'events', id: string, ids: readonly string[]) => {
    for (const source of ids)
      if (!model.sources.has(source))
        report({
          file: factFiles[name],
          line: model.lineOf(name, [id, 'sources']),
          message: `"${id}" cites the source "${source}", which does not exist`,
          remedy: `add "${source}" to ${factFiles.sources}, or correct the id`,
        });
  };
  for (const claim of model.claims.values())
    if (claim.status !== 'calculated') needSources('claims', claim.id, claim.sources);
  for (const event of model.events) {
    needSources('events', event.id, event.sources);
    for (const id of event.claims)
      if (!model.claims.has(id))
        report({
          file: factFiles.events,
          line: model.lineOf('events', [event.id, 'claims']),
          message: `the event "${event.id}" names the claim "${id}", which does not exist`,
          remedy: `add it to ${factFiles.claims}, or correct the id`,
        });
  }
  const { steps, layers, beside } = model.chain;
  for (const stage of [...steps, ...layers, ...beside]) {
    for (const step of [stage.feeds ?? [], stage.spans ?? []].flat())
      if (!steps.some(({ id }) => id === step))
        report({
          file: factFiles.chain,
          line: 1,
          message: `the stage "${stage.id}" names the step "${step}", which does not exist`,
          remedy: 'name a step of the same file',
        });
    for (const source of stage.sources)
      if (!model.sources.has(source))
        report({
          file: factFiles.chain,
          line: 1,
          message: `the stage "${stage.id}" cites the source "${source}", which does not exist`,
          remedy: `add "${source}" to ${factFiles.sources}, or correct the id`,
        });
  }
}

function checkProse(model: Model, edition: Edition, report: (problem: Problem) => void): void {
  const terms = edition.resources['terms'] ?? {};
  const figures = model.story.figures;
  const stated = new Map<string, Reference>();
  const dated = (id: string) =>
    model.claims.has(id) || model.sources.has(id) || model.events.some((event) => event.id === id);
  const known: Record<string, (id: string) => boolean> = {
    Claim: (id) => model.claims.has(id),
    Value: (id) => model.claims.get(id)?.value !== undefined,
    When: dated,
    Term: (id) => id in terms,
    Show: (id) => figures.includes(id),
    Figure: (id) => figures.includes(id),
  };
  const where: Record<string, string> = {
    Claim: factFiles.claims,
    Value: `${factFiles.claims}, with a value`,
    When: `${factFiles.events}, ${factFiles.claims} or ${factFiles.sources}`,
    Term: `content/${edition.language.code}/terms.yaml`,
    Show: `the figures of ${factFiles.story}`,
    Figure: `the figures of ${factFiles.story}`,
  };
  for (const section of edition.sections) {
    if (!model.story.sections.includes(section.id))
      report({
        file: section.file,
        line: 1,
        message: `the section "${section.id}" has no place in the story`,
        remedy: `add it to the sections of ${factFiles.story}`,
      });
    for (const { references } of section.blocks)
      for (const reference of references) {
        const { component, id, line } = reference;
        if (known[component] && !known[component](id))
          report({
            file: section.file,
            line,
            message: `<${component}> names "${id}", which does not exist`,
            remedy: `it has to stand in ${where[component]}`,
          });
        const key = `${component} ${id}`;
        if (once[component] && stated.has(key))
          report({
            file: section.file,
            line,
            message: `<${component}> "${id}" stands in the story twice`,
            remedy: once[component],
          });
        stated.set(key, reference);
      }
  }
  for (const id of figures)
    if (edition.sections.length > 0 && !stated.has(`Figure ${id}`))
      report({
        file: factFiles.story,
        line: model.lineOf('story', ['figures']),
        message: `the figure "${id}" stands nowhere in "${edition.language.code}"`,
        remedy: `put <Figure id="${id}" /> on a line of its own in a section`,
      });
}

function checkPlaceholders(
  model: Model,
  edition: Edition,
  report: (problem: Problem) => void,
): void {
  const facts = new Set([
    ...model.claims.keys(),
    ...model.sources.keys(),
    ...model.events.map(({ id }) => id),
  ]);
  for (const word of edition.words) {
    const namespace = word.key.split(':')[0]!;
    // Interface, format and figure words take their variables from the code that asks for them.
    const ours = ['interface', 'format', 'figures'].includes(namespace);
    for (const { name, form } of placeholders(word.text)) {
      const fact = facts.has(name);
      if (!fact && ours && /^[a-z][A-Za-z]*$/.test(name)) continue;
      const value = model.claims.get(name)?.value !== undefined;
      const fits =
        form === undefined ? value : [...(value ? valueForms : []), ...dateForms].includes(form);
      if (!fact || !fits)
        report({
          file: word.file,
          line: word.line,
          message: fact
            ? `"${word.key}" asks for {{${name}${form ? `, ${form}` : ''}}}, which "${name}" cannot give`
            : `"${word.key}" names {{${name}}}, which is no claim, event or source`,
          remedy: `a value takes ${valueForms.join(', ')} or nothing; a date takes ${dateForms.join(', ')}`,
        });
    }
  }
}

/** Facts need their words: a claim its title and statement, and so on. Twins are parity's work. */
function checkNeededWords(model: Model, source: Edition, report: (problem: Problem) => void): void {
  const keys = new Set(source.words.map(({ key }) => key));
  const folder = `content/${source.language.code}`;
  const need = (
    namespace: 'claims' | 'events' | 'sources',
    id: string,
    fields: readonly string[],
  ) => {
    for (const field of fields)
      if (!keys.has(`${namespace}:${id}.${field}`))
        report({
          file: factFiles[namespace],
          line: model.lineOf(namespace, [id]),
          message: `"${id}" has no words: "${field}" is missing`,
          remedy: `add ${id}: { ${field}: "…" } to ${folder}/${namespace}.yaml`,
        });
  };
  for (const { id, status, value } of model.claims.values())
    need('claims', id, [
      'title',
      'statement',
      ...(status === 'calculated' ? [] : ['by']),
      ...(status === 'disputed' ? ['denial'] : []),
      ...(value === undefined ? [] : ['scope']),
    ]);
  for (const { id } of model.events) need('events', id, ['title', 'text']);
  for (const { id, title } of model.sources.values())
    need('sources', id, title === undefined ? ['about', 'read'] : ['read']);
  const orphans: Record<string, (id: string) => boolean> = {
    claims: (id) => model.claims.has(id),
    events: (id) => model.events.some((event) => event.id === id),
    sources: (id) => model.sources.has(id),
  };
  for (const [namespace, exists] of Object.entries(orphans))
    for (const id of Object.keys(source.resources[namespace] ?? {}))
      if (!exists(id))
        report({
          file: `${folder}/${namespace}.yaml`,
          line: source.words.find(({ key }) => key.startsWith(`${namespace}:${id}.`))?.line ?? 1,
          message: `words for "${id}", which is not in content/facts/${namespace}.yaml`,
          remedy: 'remove them, or correct the id',
        });
}
