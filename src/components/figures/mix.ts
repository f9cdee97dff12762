import { drawMix, type MixLabel } from '../../drawings/mix.ts';
import type { Drawing } from '../../drawings/svg.ts';
import { mixBar } from '../../figures/mix-bar.ts';
import { listLabels, markLabels, partLabels } from '../../figures/mix-labels.ts';
import { textWidth } from '../../figures/text-width.ts';
import { sharesToTry, supplierMix } from '../../model/supplier-mix.ts';
import type { FigureContent, Shown } from './shown.ts';

/** One share of the slider with everything that is written about it, finished. */
export interface MixStep {
  readonly share: number;
  /** In the sentence: «circa 3,3 miliardi di dollari», and the part of the plan. */
  readonly chinese: string;
  readonly nvidia: string;
  readonly plan: string;
  /** On the bar: «3,3 mld $». */
  readonly chineseShort: string;
  readonly nvidiaShort: string;
  /** Where the share stands to the threshold and the reported one. */
  readonly note: NoteKey;
  readonly shareText: string;
  /** The whole state in a sentence for the ear. */
  readonly spoken: string;
}

export const noteKeys = ['below', 'floor', 'above', 'reported'] as const;
export type NoteKey = (typeof noteKeys)[number];

/** The facts of the figure, from the claims: two amounts in dollars, two shares. */
function mixFacts({ model }: FigureContent) {
  const value = (id: string) => {
    const found = model.claims.get(id)?.value;
    if (found === undefined) throw new Error(`the figure "mix" needs the claim "${id}"`);
    return found;
  };
  return {
    budget: value('domestic-5-5bn'),
    plan: value('two-allocations'),
    abroad: value('overseas-6-8bn'),
    reported: value('sixty-forty'),
    floor: value('beijing-30pct'),
  };
}

/** Every share that the slider can stand at, written out: the browser is given no formatter. */
export function mixSteps(content: FigureContent): { step: number; steps: readonly MixStep[] } {
  const { budget, plan, reported, floor } = mixFacts(content);
  const { format, t } = content.translator;
  const { step, shares } = sharesToTry(reported, floor);
  const about = (value: number) => ({ value, bound: value === 0 ? 'exactly' : 'about' }) as const;
  const steps = shares.map((share) => {
    const { chinese, nvidia, ofPlan } = supplierMix(budget, plan, share);
    const dollars = (amount: number, form: 'prose' | 'short') =>
      format.quantity({ ...about(amount), unit: 'USD' }, form);
    const whole = format.quantity({ value: Math.round(ofPlan), unit: 'percent' }, 'short');
    const note =
      share === reported
        ? 'reported'
        : share < floor
          ? 'below'
          : share === floor
            ? 'floor'
            : 'above';
    const words = { chinese: dollars(chinese, 'prose'), nvidia: dollars(nvidia, 'prose') };
    return {
      share,
      ...words,
      plan: ofPlan === 0 ? whole : t('format:bound.about', { value: whole }),
      chineseShort: dollars(chinese, 'short'),
      nvidiaShort: dollars(nvidia, 'short'),
      note,
      shareText: format.quantity({ value: share, unit: 'percent' }, 'short'),
      spoken: t('figures:mix.spoken', {
        ...words,
        share: format.quantity({ value: share, unit: 'percent' }, 'spoken'),
        plan: format.quantity({ ...about(Math.round(ofPlan)), unit: 'percent' }, 'prose'),
        note: t(`figures:mix.note.${note}`),
      }),
    } satisfies MixStep;
  });
  return { step, steps };
}

/** The supplier-mix figure at rest: the bar at the reported share, and four shares in a table. */
export function showMix(content: FigureContent): Shown {
  const { t } = content.translator;
  const { budget, plan, reported, floor } = mixFacts(content);
  const millions = (amount: number) => Math.round(amount / 1e6);
  const scenarios = new Map([
    [0, 'none'],
    [floor, 'floor'],
    [reported, 'reported'],
    [100, 'whole'],
  ]);
  return {
    id: 'mix',
    title: t('figures:mix.title'),
    lead: t('figures:mix.lead'),
    summary: t('figures:mix.summary'),
    status: t('figures:mix.status'),
    drawings: [288, 640, 840].map((width) => draw(content, width)),
    table: {
      columns: ['share', 'chinese', 'nvidia', 'plan', 'what'].map((key) => ({
        key,
        head: t(`figures:mix.table.${key}`),
      })),
      rows: [...scenarios]
        .toSorted(([a], [b]) => a - b)
        .map(([share, name]) => {
          const { chinese, nvidia, ofPlan } = supplierMix(budget, plan, share);
          const row = t(`figures:mix.row.${name}`);
          return { cells: [share, millions(chinese), millions(nvidia), Math.round(ofPlan), row] };
        }),
    },
  };
}

/** The bar at one width: names above it where there is room, in a list below it where there is not. */
function draw(content: FigureContent, width: number): Drawing {
  const facts = mixFacts(content);
  const { budget, plan, abroad, reported, floor } = facts;
  const { format, t } = content.translator;
  const narrow = width < 480;
  const short = (value: number) => format.quantity({ value, unit: 'USD' }, 'short');
  const percent = (value: number) => format.quantity({ value, unit: 'percent' }, 'short');
  const now = supplierMix(budget, plan, reported);
  const widest = mixSteps(content)
    .steps.flatMap(({ chineseShort, nvidiaShort }) => [chineseShort, nvidiaShort])
    .reduce((a, b) => (textWidth(a, 15, 600) < textWidth(b, 15, 600) ? b : a));
  const named = [
    { part: 'chinese', name: t('figures:mix.chinese'), value: short(now.chinese) },
    { part: 'nvidia', name: t('figures:mix.nvidia'), value: short(now.nvidia) },
    { part: 'none', name: t('figures:mix.abroad'), value: short(abroad) },
  ] as const;
  const bar = mixBar({ ...facts, share: reported }, 1, width - 2);
  const home = bar.abroad.x;
  const top = partLabels([
    { name: named[0].name, x: 1, room: home * 0.45, anchor: 'start' },
    { name: named[1].name, x: home - 4, room: home * 0.5, anchor: 'end' },
    { name: named[2].name, x: width - 1, room: width - home - 24, anchor: 'end' },
  ]);
  const barTop = narrow ? 6 : top.height + 34;
  const barHeight = 44;
  const bottom = barTop + barHeight;
  const marks = markLabels(
    [
      { x: bar.floorX, text: t('figures:mix.floorMark', { floor: percent(floor) }) },
      {
        x: bar.ghost.x + bar.ghost.width,
        text: t('figures:mix.reportedMark', { reported: percent(reported) }),
      },
    ],
    bottom + 4,
    width,
  );
  const total = t('figures:mix.total');
  const under = bottom + 4 + marks.height;
  const clear = marks.labels.every(
    ({ x, anchor, width: length }) =>
      (anchor === 'start' ? x + length : x) < width - textWidth(total, 13) - 16,
  );
  const totalY = clear && !narrow ? bottom + 22 : under + 20;
  const list = listLabels(
    named.map(({ name }) => ({ name, widest })),
    under + 34,
    22,
    width,
  );
  const labels = named.map(({ part, value }, index): MixLabel =>
    narrow
      ? { part, value, place: list.labels[index]!, valueX: width - 1 }
      : { part, value, place: top.labels[index]! },
  );
  return drawMix({
    width,
    bar,
    barTop,
    barHeight,
    labels,
    marks: marks.labels,
    swatches: narrow ? list.labels.map(({ y }) => y) : [],
    total: { text: total, y: totalY },
    height: narrow ? under + 34 + list.height : Math.max(under, totalY) + 8,
  });
}
