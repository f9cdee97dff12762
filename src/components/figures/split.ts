import { drawSplit } from '../../drawings/split.ts';
import { laySplit } from '../../figures/split.ts';
import type { Part } from '../../figures/label.ts';
import { views, type SplitTexts } from '../../figures/split-view.ts';
import type { FigureContent, Show, Table } from './shown.ts';
import { inMillions } from './in-millions.ts';
import { countSquares } from './split-counts.ts';

/** Each width’s text sizes: the page’s own text grows with it. */
const sizes = { 288: [13, 16], 640: [14, 16], 840: [15, 18] } as const;
const widths = [288, 640, 840] as const;

/** The spending split as squares: by place, by supplier, together. */
export const showSplit: Show = (content) => {
  const { t, format } = content.translator;
  const usd = (value: number) => format.quantity({ value, unit: 'USD' }, 'prose');
  const { counts, worth, cut } = countSquares(content.model);
  return {
    id: 'split',
    title: t('figures:split.title'),
    lead: t(cut ? 'figures:split.leadCut' : 'figures:split.lead', {
      squareWorth: usd(worth),
      columnWorth: usd(5 * worth),
    }),
    summary: t('figures:split.summary'),
    status: t('figures:split.status'),
    drawings: widths.map((width) =>
      drawSplit(laySplit(counts, textsOf(content, sizes[width], worth), width), counts),
    ),
    table: tableOf(content),
    states: views,
    sources: sourcesOf(content),
  };
};

/** A claim’s value; the content check has seen to it that it is there. */
function valueOf({ model }: FigureContent, id: string): number {
  const value = model.claims.get(id)?.value;
  if (value === undefined) throw new Error(`the figure "split" needs a value of the claim "${id}"`);
  return value;
}

const claims = ['domestic-5-5bn', 'overseas-6-8bn', 'sixty-forty', 'beijing-30pct'];

function sourcesOf({ model }: FigureContent): string[] {
  return [...new Set(claims.flatMap((id) => model.claims.get(id)?.sources ?? []))];
}

/** A key of the figure’s words. */
type Key = Words.In<'figures:split'>;

function textsOf(
  content: FigureContent,
  [size, headSize]: readonly [number, number],
  worth: number,
): SplitTexts {
  const { t, format } = content.translator;
  const say = (key: Key, variables?: Record<string, string>) =>
    t(`figures:split.${key}`, variables);
  const value = (id: string) => valueOf(content, id);
  const short = (id: string) =>
    format.quantity(
      { value: value(id), unit: 'USD', bound: content.model.claims.get(id)!.bound },
      'short',
    );
  const share = (part: string, whole: string) =>
    format.quantity({ value: (value(part) / value(whole)) * 100, unit: 'percent' }, 'short');
  const plain = (text: string): Part => ({ text, size });
  const strong = (text: string): Part => ({ text, size, weight: 600 });
  const quiet = (text: string): Part => ({ text, size, muted: true });
  const head = (key: Key): Part => ({ text: say(key), weight: 600, size: headSize });
  const aboutShort = (id: string) =>
    value(id) === 0 ? short(id) : say('about', { amount: short(id) });
  const about = (id: string): Part => plain(aboutShort(id));
  const ofPlan = (key: Key, id: string) => quiet(say(key, { share: share(id, 'two-allocations') }));
  const [makers, nvidia, overseas] = [
    'china-chinese-makers',
    'china-nvidia',
    'overseas-6-8bn',
  ] as const;
  const brief = (key: Key, id: string): Part[] => [
    plain(say('with', { what: say(key), amount: aboutShort(id) })),
  ];
  const half = Math.abs(value('chinese-floor') * 2 - value(makers)) < 1e-6 * value(makers);
  return {
    home: [head('home'), quiet(say('homeWhat'))],
    abroad: [head('abroad'), quiet(say('abroadWhat'))],
    whole: [head('whole')],
    place: {
      chinese: [
        strong(say('chinese')),
        plain(say('aboutShare', { amount: short(makers), share: share(makers, 'domestic-5-5bn') })),
      ],
      compliant: [strong(say('compliant')), about(nvidia)],
      abroad: [strong(say('capacity')), quiet(say('notSplit'))],
    },
    narrow: {
      chinese: brief('chinese', makers),
      compliant: brief('compliantShort', nvidia),
      abroad: [plain(say('capacity'))],
      floor: [plain(say('with', { what: say('floorName'), amount: short('chinese-floor') }))],
    },
    supplier: {
      chinese: [strong(say('chinese')), about(makers), ofPlan('aboutOfPlan', makers)],
      compliant: [strong(say('compliant')), about(nvidia), ofPlan('aboutOfPlan', nvidia)],
      abroad: [strong(say('capacityWhole')), plain(short(overseas)), quiet(say('notSplit'))],
    },
    together: {
      chinese: [strong(say('chinese')), ofPlan('aboutOfPlan', makers)],
      compliant: [strong(say('compliant')), ofPlan('aboutOfPlan', nvidia)],
      abroad: [strong(say('capacity')), ofPlan('aboutOfPlan', overseas)],
    },
    floor: [strong(say('floor')), quiet(say(half ? 'floorHalf' : 'floorWorth'))],
    floorShort: format.quantity({ value: value('beijing-30pct'), unit: 'percent' }, 'short'),
    tick: (squares) => format.quantity({ value: squares * worth, unit: 'USD' }, 'short'),
  };
}

function tableOf(content: FigureContent): Table {
  const { t } = content.translator;
  const say = (key: Key) => t(`figures:split.${key}`);
  const columns = ['item', 'place', 'amount', 'ofPlace', 'ofPlan', 'status'] as const;
  const row = (id: string, item: Key, place: 'home' | 'abroad' | 'both', whole: string) => {
    // Whole per cents: the amounts that they come from are approximate.
    const share = (of: string) => Math.round((valueOf(content, id) / valueOf(content, of)) * 100);
    const status = content.model.claims.get(id)!.status;
    const amount = inMillions(valueOf(content, id));
    const shares = [share(whole), share('two-allocations')];
    return {
      id,
      cells: [say(item), say(`table.${place}`), amount, ...shares, t(`interface:status.${status}`)],
    };
  };
  return {
    columns: columns.map((key) => ({ key, head: say(`table.${key}`) })),
    rows: [
      row('china-chinese-makers', 'chinese', 'home', 'domestic-5-5bn'),
      row('china-nvidia', 'compliant', 'home', 'domestic-5-5bn'),
      row('domestic-5-5bn', 'table.homeTotal', 'home', 'domestic-5-5bn'),
      row('overseas-6-8bn', 'capacity', 'abroad', 'overseas-6-8bn'),
      row('two-allocations', 'table.whole', 'both', 'two-allocations'),
      row('chinese-floor', 'table.floor', 'home', 'domestic-5-5bn'),
    ],
  };
}
