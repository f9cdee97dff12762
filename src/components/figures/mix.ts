import { mixAtWidth, type MixWords } from '../../drawings/mix-at-width.ts';
import type { QuantityForm } from '../../i18n/format.ts';
import type { MixAmounts } from '../../figures/mix-bar.ts';
import {
  amountsToTry,
  meetsFloorAt,
  supplierMix,
  type ChipPlan,
  type Side,
} from '../../model/supplier-mix.ts';
import { Undrawable } from '../../model/undrawable.ts';
import { inMillions } from './in-millions.ts';
import type { FigureContent, Shown } from './shown.ts';

/** One amount of the slider with everything that is written about it, finished. */
export interface MixStep {
  /** In the address and for prose: billions of dollars, with a point. */
  readonly state: string;
  /** What is supposed to be chips, in dollars. */
  readonly amount: number;
  /** In the sentence: «5,5 miliardi di dollari», «circa 7,7 miliardi di dollari», «circa 30%». */
  readonly chips: string;
  readonly nvidia: string;
  readonly share: string;
  /** Where the Chinese share then stands to the floor. */
  readonly note: NoteKey;
  /** The whole state in a sentence for the ear. */
  readonly spoken: string;
}

/** Amounts that have a name of their own. */
type Preset = 'none' | 'half' | 'crossing' | 'all';

export const noteKeys = ['open', 'above', 'at', 'below'] as const;
type NoteKey = (typeof noteKeys)[number];

/** The claims that the figure rests on. */
const rests = ['domestic-5-5bn', 'overseas-6-8bn', 'sixty-forty', 'beijing-30pct'];

/** The facts of the figure, from the claims, and where the Chinese share meets the floor. */
function mixFacts({ model }: FigureContent) {
  const value = (id: string) => {
    const found = model.claims.get(id)?.value;
    if (found === undefined) throw new Error(`the figure "mix" needs the claim "${id}"`);
    return found;
  };
  const plan: ChipPlan = {
    chinese: value('china-chinese-makers'),
    nvidia: value('china-nvidia'),
    abroad: value('overseas-6-8bn'),
    floor: value('beijing-30pct'),
  };
  if (plan.abroad === 0)
    throw new Undrawable(
      'overseas-6-8bn',
      'nothing is spent abroad, and the figure asks how much of it was chips',
    );
  if (plan.chinese + plan.nvidia === 0)
    throw new Undrawable('domestic-5-5bn', 'with no chips in China there is no share of them');
  const meets = meetsFloorAt(plan);
  const crossing = typeof meets === 'number' ? meets : undefined;
  const half = plan.abroad / 2;
  return {
    plan,
    crossing,
    /** Where it never meets the floor: on which side it stays. */
    side: typeof meets === 'number' ? undefined : meets,
    /** The amounts that have a name, in order. */
    named: [
      ...new Map<number, Preset>([
        [0, 'none'],
        [half, 'half'],
        ...(crossing === undefined ? [] : ([[crossing, 'crossing']] as const)),
        [plan.abroad, 'all'],
      ]),
    ].toSorted(([a], [b]) => a - b),
  };
}

/** What the slider can stand at, written out, and the places of those with a name among them. */
export interface MixSteps {
  readonly steps: readonly MixStep[];
  readonly presets: readonly {
    readonly name: Preset;
    readonly index: number;
    readonly text: string;
  }[];
}

/** Every amount of the slider in the words of a language: the browser is given no formatter. */
export function mixSteps(content: FigureContent): MixSteps {
  const { plan, crossing, side, named } = mixFacts(content);
  const { format, t } = content.translator;
  const about = (value: number, text: string) =>
    value === 0 ? text : t('format:bound.about', { value: text });
  const written = (value: number, form: QuantityForm) =>
    value === 0 ? t('figures:mix.nothing') : format.quantity({ value, unit: 'USD' }, form);
  const amounts = amountsToTry(
    plan.abroad,
    named.map(([amount]) => amount),
  );
  const steps = amounts.map((amount): MixStep => {
    const mix = supplierMix(plan, amount);
    const part = Math.round(mix.share);
    const nvidia = (form: QuantityForm) =>
      about(mix.nvidia, format.quantity({ value: mix.nvidia, unit: 'USD', bound: 'about' }, form));
    const share = (form: QuantityForm) =>
      about(part, format.quantity({ value: part, unit: 'percent' }, form));
    const note = noteAt(amount, crossing, side);
    return {
      state: addressOf(amount),
      amount,
      chips: written(amount, 'bare'),
      nvidia: nvidia('bare'),
      share: share('short'),
      note,
      spoken: t('figures:mix.spoken', {
        chips: written(amount, 'spoken'),
        nvidia: nvidia('spoken'),
        share: share('spoken'),
        note: t(`figures:mix.note.${note}`),
      }),
    };
  });
  return {
    steps,
    presets: named.map(([amount, name]) => ({
      name,
      index: amounts.indexOf(amount),
      text: t(`figures:mix.preset.${name}`, { amount: written(amount, 'short') }),
    })),
  };
}

/** An amount for the address: in billions, to four digits, never with an exponent. */
function addressOf(amount: number): string {
  const billions = Number((amount / 1e9).toPrecision(4));
  return billions.toFixed(9).replace(/\.?0+$/, '');
}

function noteAt(amount: number, crossing: number | undefined, side: Side | undefined): NoteKey {
  if (side !== undefined || crossing === undefined) return side ?? 'above';
  if (amount === crossing) return 'at';
  return amount < crossing ? 'above' : 'below';
}

/** The supplier-mix figure at rest: nobody has said how much was chips, so the bar leaves it open. */
export function showMix(content: FigureContent): Shown {
  const { t, format } = content.translator;
  const { plan, crossing, side, named } = mixFacts(content);
  const short = (value: number) => format.quantity({ value, unit: 'USD', bound: 'about' }, 'short');
  const { chinese, nvidia, abroad } = plan;
  const amounts: MixAmounts = {
    chinese,
    nvidia,
    abroad,
    ...(crossing !== undefined && { crossing }),
  };
  const drawn: MixWords = {
    chinese: { name: t('figures:mix.chinese'), value: short(chinese) },
    nvidia: { name: t('figures:mix.nvidia'), value: short(nvidia) },
    abroad: { name: t('figures:mix.abroad'), value: short(abroad) },
    scale: t('figures:mix.scale'),
    share: (share) => format.quantity({ value: Math.round(share), unit: 'percent' }, 'short'),
    floor: t('figures:mix.floor'),
  };
  return {
    id: 'mix',
    title: t('figures:mix.title'),
    lead: t('figures:mix.lead'),
    summary: t('figures:mix.summary', {
      threshold:
        crossing === undefined
          ? t(`figures:mix.threshold.${side ?? 'above'}`)
          : t('figures:mix.threshold.crossed', {
              crossing: format.quantity({ value: crossing, unit: 'USD', bound: 'about' }, 'prose'),
            }),
    }),
    status: t('figures:mix.status'),
    drawings: [288, 640, 840].map((width) => mixAtWidth(amounts, drawn, width)),
    states: mixSteps(content).steps.map(({ state }) => state),
    sources: [...new Set(rests.flatMap((id) => content.model.claims.get(id)!.sources))],
    table: {
      columns: (['chips', 'chinese', 'nvidia', 'share', 'what'] as const).map((key) => ({
        key,
        head: t(`figures:mix.table.${key}`),
      })),
      rows: named.map(([amount, name]) => {
        const mix = supplierMix(plan, amount);
        const what = t(`figures:mix.row.${name}`);
        const dollars = [amount, chinese, mix.nvidia].map(inMillions);
        return { cells: [...dollars, Math.round(mix.share), what] };
      }),
    },
  };
}
