import { mixAtWidth, type MixWords } from '../../drawings/mix-at-width.ts';
import type { QuantityForm } from '../../i18n/format.ts';
import type { MixAmounts } from '../../figures/mix-bar.ts';
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

/** The claims that the figure rests on. */
const rests = ['domestic-5-5bn', 'overseas-6-8bn', 'sixty-forty', 'beijing-30pct'];

/** The facts of the figure, from the claims: amounts in dollars, shares. */
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
  const about = (value: number, text: string) =>
    value === 0 ? text : t('format:bound.about', { value: text });
  const steps = shares.map((share): MixStep => {
    const { chinese, nvidia, ofPlan } = supplierMix(budget, plan, share);
    const part = Math.round(ofPlan);
    const dollars = (value: number, form: QuantityForm) =>
      format.quantity({ value, unit: 'USD', bound: 'about' }, form);
    const percent = (value: number, form: QuantityForm) =>
      format.quantity({ value, unit: 'percent' }, form);
    const note = noteAt(share, floor, reported);
    return {
      share,
      chinese: about(chinese, dollars(chinese, 'bare')),
      nvidia: about(nvidia, dollars(nvidia, 'bare')),
      plan: about(part, percent(part, 'short')),
      chineseShort: dollars(chinese, 'short'),
      nvidiaShort: dollars(nvidia, 'short'),
      note,
      shareText: percent(share, 'short'),
      spoken: t('figures:mix.spoken', {
        share: percent(share, 'spoken'),
        chinese: about(chinese, dollars(chinese, 'spoken')),
        nvidia: about(nvidia, dollars(nvidia, 'spoken')),
        plan: about(part, percent(part, 'spoken')),
        note: t(`figures:mix.note.${note}`),
      }),
    };
  });
  return { step, steps };
}

function noteAt(share: number, floor: number, reported: number): NoteKey {
  if (share === reported) return 'reported';
  if (share === floor) return 'floor';
  return share < floor ? 'below' : 'above';
}

/** The supplier-mix figure at rest: the bar at the reported share, and four shares in a table. */
export function showMix(content: FigureContent): Shown {
  const { t, format } = content.translator;
  const { budget, plan, abroad, reported, floor } = mixFacts(content);
  const percent = (value: number) => format.quantity({ value, unit: 'percent' }, 'short');
  const { steps } = mixSteps(content);
  const resting = steps.find(({ share }) => share === reported)!;
  const amounts: MixAmounts = { budget, plan, reported, floor, share: reported };
  const drawn: MixWords = {
    chinese: { name: t('figures:mix.chinese'), value: resting.chineseShort },
    nvidia: { name: t('figures:mix.nvidia'), value: resting.nvidiaShort },
    abroad: {
      name: t('figures:mix.abroad'),
      value: format.quantity({ value: abroad, unit: 'USD' }, 'short'),
    },
    values: steps.flatMap(({ chineseShort, nvidiaShort }) => [chineseShort, nvidiaShort]),
    floor: t('figures:mix.floorMark', { floor: percent(floor) }),
    reported: t('figures:mix.reportedMark', { reported: percent(reported) }),
    total: t('figures:mix.total'),
  };
  const millions = (amount: number) => Math.round(amount / 1e6);
  const scenarios = new Map<number, Words.In<'figures:mix.row'>>([
    [0, 'none'],
    [floor, 'floor'],
    [reported, 'reported'],
    [100, 'whole'],
  ]);
  return {
    id: 'mix',
    title: t('figures:mix.title'),
    lead: t('figures:mix.lead', { tick: format.quantity({ value: 1e9, unit: 'USD' }, 'bare') }),
    summary: t('figures:mix.summary'),
    status: t('figures:mix.status'),
    drawings: [288, 640, 840].map((width) => mixAtWidth(amounts, drawn, width)),
    states: steps.map(({ share }) => String(share)),
    sources: [...new Set(rests.flatMap((id) => content.model.claims.get(id)!.sources))],
    table: {
      columns: (['share', 'chinese', 'nvidia', 'plan', 'what'] as const).map((key) => ({
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
