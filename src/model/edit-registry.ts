import { Document, isMap, isScalar, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { idFault } from './ids.ts';
import { unitKinds } from './facts.ts';

/** What can be done to the registry of ids; nothing is ever taken out of it. */
export type RegistryChange =
  | {
      readonly action: 'add';
      readonly id: string;
      readonly kind: string;
      /** Of an id that was published under another name: since when, and its last change. */
      readonly since?: string | undefined;
      readonly changed?: string | undefined;
    }
  | { readonly action: 'move'; readonly id: string; readonly to: string }
  | { readonly action: 'retire'; readonly id: string; readonly why: string };

/**
 * The text of `content/units.yaml` after a change; every other line stays as it was. Refuses, with
 * a sentence that names the id, whatever would break a published address or lead nowhere.
 */
export function editRegistry(
  text: string,
  change: RegistryChange,
  today: string,
  languageCodes: readonly string[],
): string {
  const registry = parseDocument(text);
  const { id } = change;
  const field = (of: string, name: string) => {
    const value: unknown = registry.getIn([of, name]);
    return typeof value === 'string' ? value : undefined;
  };
  const state = (of: string) => field(of, 'state') ?? 'live';
  const requireKnown = (of: string, remedy: string) => {
    if (!registry.has(of)) throw new Error(`"${of}" is not in the registry: ${remedy}`);
  };
  switch (change.action) {
    case 'add': {
      const fault = idFault(id, languageCodes);
      if (fault) throw new Error(fault);
      if (registry.has(id))
        throw new Error(
          `"${id}" is registered already, as a ${state(id)} ${field(id, 'kind')}; an id is never used again`,
        );
      if (!(unitKinds as readonly string[]).includes(change.kind))
        throw new Error(`"${change.kind}" is no kind of unit: ${unitKinds.join(', ')}`);
      const { kind, since = today, changed } = change;
      const entry = { kind, since, ...(changed === undefined ? {} : { changed }) };
      if (!isMap(registry.contents)) registry.contents = registry.createNode({}) as never;
      registry.set(id, registry.createNode(entry, { flow: true }));
      break;
    }
    case 'move': {
      requireKnown(id, 'only a published id can move');
      requireKnown(change.to, 'add it first');
      const way = [id];
      for (let at = change.to; ; at = String(registry.getIn([at, 'to']))) {
        if (way.includes(at))
          throw new Error(`"${id}" would move in a circle: ${[...way, at].join(' → ')}`);
        way.push(at);
        if (state(at) === 'retired')
          throw new Error(`"${id}" would move to "${at}", which is retired: name one that is live`);
        if (state(at) === 'live') break;
      }
      registry.deleteIn([id, 'why']);
      registry.setIn([id, 'state'], 'moved');
      registry.setIn([id, 'to'], change.to);
      registry.setIn([id, 'changed'], today);
      break;
    }
    case 'retire': {
      requireKnown(id, 'only a published id can be retired');
      if (change.why.trim() === '') throw new Error(`say why "${id}" is retired`);
      registry.deleteIn([id, 'to']);
      registry.setIn([id, 'state'], 'retired');
      registry.setIn([id, 'why'], change.why);
      registry.setIn([id, 'changed'], today);
      break;
    }
  }
  return withEntry(text, registry, id);
}

/** The text with the entry of an id as it is now; nothing else of it is touched. */
function withEntry(text: string, registry: Document, id: string): string {
  const written = entryLines(id, registry.get(id) as YAMLMap);
  const before = parseDocument(text).contents;
  const pair = isMap(before)
    ? before.items.find(({ key }) => isScalar(key) && key.value === id)
    : undefined;
  if (!pair) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${written}\n`;
  const [start] = (pair.key as Scalar).range!;
  const [, end] = (pair.value as YAMLMap).range!;
  // A block ends with its last line, a flow with its brace.
  const ending = text[end - 1] === '\n' ? '\n' : '';
  return text.slice(0, start) + written + ending + text.slice(end);
}

/** How long a line of the registry may be: the formatter breaks longer ones in the same way. */
const longest = 100;

function entryLines(id: string, entry: YAMLMap): string {
  const fields = entry.items.map((pair) => {
    const one = new Document({});
    one.contents = one.createNode({}, { flow: true });
    one.contents.items.push(pair);
    return one
      .toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: true })
      .trim()
      .replace(/^\{ | \}$/g, '');
  });
  const whole = `{ ${fields.join(', ')} }`;
  if (`${id}: ${whole}`.length <= longest) return `${id}: ${whole}`;
  if (`  ${whole}`.length <= longest) return `${id}:\n  ${whole}`;
  return [`${id}:`, '  {', ...fields.map((field) => `    ${field},`), '  }'].join('\n');
}
