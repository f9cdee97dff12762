import type { Files } from './model.ts';

/** A whole small content that is right, in two languages: what tests break one thing of. */
export function sampleContent(changes: Readonly<Record<string, string | undefined>> = {}): Files {
  const files = new Map<string, string>([
    [
      'content/facts/story.yaml',
      'name: sample\npublished: 2026-01-01\nevidence: 2026-01-01\nsections: [plan, chip]\nbrief: plan\nfigures: [split]\n',
    ],
    [
      'content/facts/claims.yaml',
      `budget:
  value: 5.5e9
  unit: USD
  bound: about
  date: 2025-01-21
  status: disputed
  sources: [paper]
share:
  value: 60
  unit: percent
  date: 2025-01-21
  status: reported
  sources: [paper]
part:
  formula: budget * share
  unit: USD
  status: calculated
`,
    ],
    [
      'content/facts/sources.yaml',
      `paper:
  outlet: A Paper
  title: A headline
  lang: en
  date: 2025-01-21
  url: https://example.com/story
  quality: B
  read: part
  accessed: 2026-11
`,
    ],
    [
      'content/facts/events.yaml',
      `report:
  date: 2025-01-21
  kind: plan
  status: reported
  claims: [budget]
  sources: [paper]
`,
    ],
    [
      'content/facts/chain.yaml',
      `steps:
  - { id: step-one, places: [china], companies: [One], status: underway, sources: [paper] }
  - { id: step-two, places: [us], companies: [Two], status: planned, sources: [paper] }
rules:
  - { id: step-rule, spans: [step-one, step-two], sources: [paper] }
`,
    ],
    [
      'content/units.yaml',
      [
        ...['plan', 'chip'].map((id) => `${id}: { kind: section, since: 2026-01-01 }`),
        'split: { kind: figure, since: 2026-01-01 }',
        ...['budget', 'share', 'part'].map((id) => `${id}: { kind: claim, since: 2026-01-01 }`),
        'paper: { kind: source, since: 2026-01-01 }',
        'report: { kind: event, since: 2026-01-01 }',
        'asic: { kind: term, since: 2026-01-01 }',
        ...['step-one', 'step-two', 'step-rule'].map(
          (id) => `${id}: { kind: stage, since: 2026-01-01 }`,
        ),
      ].join('\n'),
    ],
    ['content/terms-agreed.yaml', 'terms: { chip: { it: [chip], en: [chip, chips] } }\n'],
    ...edition('it', {
      plan: 'Il giornale parla di <Claim id="budget">una spesa di <Value of="budget" /></Claim>.',
      second: 'La notizia è del <When of="report" />.',
      chip: 'Un <Term id="asic">ASIC</Term>, dicono due fonti.',
      by: 'Un giornale',
      budget: 'La spesa sarebbe di {{budget}}',
    }),
    ...edition('en', {
      plan: 'The paper speaks of <Claim id="budget">a spend of <Value of="budget" /></Claim>.',
      second: 'The news came on <When of="report" />.',
      chip: 'An <Term id="asic">ASIC</Term>, two sources say.',
      by: 'A paper',
      budget: 'The spend would be {{budget}}',
    }),
  ]);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

function edition(code: string, text: Record<'plan' | 'second' | 'chip' | 'by' | 'budget', string>) {
  const head = (title: string) =>
    `---\ntitle: ${title} ${code}\nsummary: ${title}, in short\n---\n\n`;
  return [
    [
      `content/${code}/plan.mdx`,
      `${head('Plan')}${text.plan}\n\n${text.second}\n\n<Figure id="split" />\n`,
    ],
    [`content/${code}/chip.mdx`, `${head('Chip')}${text.chip}\n`],
    [
      `content/${code}/claims.yaml`,
      ['budget', 'share', 'part']
        .map(
          (id) =>
            `${id}: { by: ${text.by}, title: Title ${id}, statement: '${text.budget}', scope: Everything., denial: Not so. }`,
        )
        .join('\n'),
    ],
    [`content/${code}/events.yaml`, 'report: { title: A report, text: It said so }\n'],
    [`content/${code}/terms.yaml`, 'asic: { term: ASIC, definition: A chip alone }\n'],
    [
      `content/${code}/interface.yaml`,
      code === 'it'
        ? 'minutes_one: uno\nminutes_many: molti\nminutes_other: altri\n'
        : 'minutes_one: one\nminutes_other: others\n',
    ],
  ] as [string, string][];
}
