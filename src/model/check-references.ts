import { factFiles, type Edition, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './reference.ts';
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

/**
 * Every id that is named somewhere exists, and is of the kind that is meant there. Returns the
 * references of the prose that name nothing.
 */
export function checkReferences(
  model: Model,
  report: (problem: Problem) => void,
): ReadonlySet<Reference> {
  checkFacts(model, report);
  const unknown = new Set<Reference>();
  for (const edition of model.editions.values()) {
    for (const reference of checkProse(model, edition, report)) unknown.add(reference);
    checkPlaceholders(model, edition, report);
  }
  return unknown;
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
          about: source,
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
          about: id,
        });
  }
  if (!model.story.sections.includes(model.story.brief))
    report({
      file: factFiles.story,
      line: model.lineOf('story', ['brief']),
      message: `the brief is to be "${model.story.brief}", which is no section of the story`,
      remedy: `write one of: ${model.story.sections.join(', ')}`,
      about: model.story.brief,
    });
  const { steps, layers } = model.chain;
  const among = (stages: readonly { readonly id: string }[], wanted: string) =>
    stages.some(({ id }) => id === wanted);
  for (const part of ['steps', 'rules', 'layers', 'beside'] as const)
    for (const [index, stage] of model.chain[part].entries()) {
      const complain = (field: string, message: string, remedy: string, about: string) => {
        const line = model.lineOf('chain', [part, index, field]);
        report({ file: factFiles.chain, line, message, remedy, about });
      };
      for (const step of 'spans' in stage ? stage.spans : [])
        if (!among(steps, step))
          complain(
            'spans',
            `the stage "${stage.id}" names the step "${step}", which does not exist`,
            'name a step of the same file',
            step,
          );
      // A layer goes into a step, or into a layer that does.
      const feeds = 'feeds' in stage ? stage.feeds : undefined;
      const direct = layers.filter((layer) => among(steps, layer.feeds ?? ''));
      if (feeds !== undefined && !among([...steps, ...direct], feeds))
        complain(
          'feeds',
          `the stage "${stage.id}" goes into "${feeds}", which is no step and no layer of a step`,
          'name a step of the same file, or a layer that goes into a step',
          feeds,
        );
      for (const source of stage.sources)
        if (!model.sources.has(source))
          complain(
            'sources',
            `the stage "${stage.id}" cites the source "${source}", which does not exist`,
            `add "${source}" to ${factFiles.sources}, or correct the id`,
            source,
          );
    }
}

function checkProse(
  model: Model,
  edition: Edition,
  report: (problem: Problem) => void,
): ReadonlySet<Reference> {
  const unknown = new Set<Reference>();
  const terms = edition.resources['terms'] ?? {};
  const figures = model.story.figures;
  const stated = new Map<string, Reference>();
  const dated = (id: string) =>
    model.claims.has(id) || model.sources.has(id) || model.events.some((event) => event.id === id);
  const known: Record<string, (id: string) => boolean> = {
    Claim: (id) => model.claims.has(id),
    Value: (id) => model.claims.get(id)?.value !== undefined,
    When: dated,
    Status: (id) => model.claims.has(id),
    Term: (id) => Object.hasOwn(terms, id),
    Show: (id) => figures.includes(id),
    Figure: (id) => figures.includes(id),
  };
  const where: Record<string, string> = {
    Claim: factFiles.claims,
    Value: `${factFiles.claims}, with a value`,
    When: `${factFiles.events}, ${factFiles.claims} or ${factFiles.sources}`,
    Status: factFiles.claims,
    Term: `content/${edition.language.code}/terms.yaml`,
    Show: `the figures of ${factFiles.story}`,
    Figure: `the figures of ${factFiles.story}`,
  };
  for (const [index, id] of model.story.sections.entries())
    if (!edition.sections.some((section) => section.id === id))
      report({
        file: factFiles.story,
        line: model.lineOf('story', ['sections', index]),
        message: `the section "${id}" is not written in "${edition.language.code}"`,
        remedy: `write content/${edition.language.code}/${id}.mdx, or correct the id`,
        about: id,
      });
  for (const section of edition.sections) {
    if (!model.story.sections.includes(section.id))
      report({
        file: section.file,
        line: 1,
        message: `the section "${section.id}" has no place in the story`,
        remedy: `add it to the sections of ${factFiles.story}`,
        about: section.id,
      });
    for (const { references } of section.blocks)
      for (const reference of references) {
        const { component, id, line } = reference;
        if (known[component] && !known[component](id)) {
          unknown.add(reference);
          report({
            file: section.file,
            line,
            message: `<${component}> names "${id}", which does not exist`,
            remedy: `it has to stand in ${where[component]}`,
            about: id,
          });
        }
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
  const misplaced =
    [...unknown].some(({ component }) => component === 'Figure') ||
    model.story.sections.some((id) => !edition.sections.some((section) => section.id === id)) ||
    edition.sections.some(({ blocks }) => blocks.some(({ sound }) => !sound));
  for (const id of figures)
    if (edition.sections.length > 0 && !stated.has(`Figure ${id}`) && !misplaced)
      report({
        file: factFiles.story,
        line: model.lineOf('story', ['figures']),
        message: `the figure "${id}" stands nowhere in "${edition.language.code}"`,
        remedy: `put <Figure id="${id}" /> on a line of its own in a section`,
        about: id,
      });
  return unknown;
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
          ...(fact ? {} : { about: name }),
        });
    }
  }
}
