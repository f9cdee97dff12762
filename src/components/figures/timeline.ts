import { eventMark } from '../../drawings/event-mark.ts';
import { timelineAtWidth } from '../../drawings/timeline-at-width.ts';
import type { Event } from '../../model/model.ts';
import { timeGap } from '../../model/time-gap.ts';
import type { FigureContent, Shown } from './shown.ts';

/** One event of the list with its words; `gap` is the time since the one before it. */
export interface TimelineEntry {
  readonly event: Event;
  readonly date: string;
  readonly gap: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly side: string;
  readonly state: string;
  readonly sources: readonly { readonly id: string; readonly outlet: string }[];
}

/** Every event in order of date, written out. */
export function timelineEntries(content: FigureContent): readonly TimelineEntry[] {
  const { model, translator } = content;
  const { format, t } = translator;
  return model.events.map((event, index) => {
    const before = model.events[index - 1];
    const { id, date, kind, side, status, sources } = event;
    return {
      event,
      date: format.date(date),
      gap: before && gapInWords(content, before.date, date),
      title: t(`events:${id}.title`),
      text: t(`events:${id}.text`),
      kind: t(`figures:timeline.kind.${kind}`),
      side: side ? t(`figures:timeline.side.${side}`) : '',
      state: t(`figures:timeline.state.${status}`),
      sources: sources.map((source) => ({
        id: source,
        outlet: model.sources.get(source)?.outlet ?? source,
      })),
    };
  });
}

/** The time between two dates as prose has it: «sette mesi dopo»; small numbers are words. */
function gapInWords({ translator }: FigureContent, from: string, to: string): string {
  const { format, has, t } = translator;
  const gap = timeGap(from, to);
  if (!('count' in gap)) return t(`figures:timeline.gap.${gap.unit}`);
  const word = `figures:timeline.number.n${gap.count as 2}` as const;
  return t(`figures:timeline.gap.${gap.unit}`, {
    count: gap.count,
    n: has(word) ? t(word) : format.number(gap.count, 0),
  });
}

/** The timeline: a drawing of all titles on a true scale for those who take it away, and the list. */
export function showTimeline(content: FigureContent): Shown {
  const { model, translator } = content;
  const { format, t } = translator;
  const entries = timelineEntries(content);
  const key = [
    ...(['rule', 'plan', 'chip', 'company'] as const).map((kind) => ({
      word: t(`figures:timeline.kind.${kind}`),
      mark: eventMark(kind, 'confirmed'),
    })),
    ...(['confirmed', 'reported', 'disputed'] as const).map((state) => ({
      word: t(`figures:timeline.key.${state}`),
      mark: eventMark('chip', state),
      begins: state === 'confirmed',
    })),
  ];
  const drawn = entries.map(({ event, date, title }) => ({
    id: event.id,
    kind: event.kind,
    state: event.status,
    iso: event.date,
    date,
    title,
  }));
  return {
    id: 'timeline',
    title: t('figures:timeline.title'),
    lead: t('figures:timeline.lead'),
    summary: t('figures:timeline.summary', {
      n: entries.length,
      first: format.date(model.events[0]!.date, 'month'),
      last: format.date(model.events.at(-1)!.date, 'month'),
    }),
    status: t('figures:timeline.status', { evidence: format.date(model.story.evidence, 'month') }),
    drawings: [288, 640, 840].map((width) => timelineAtWidth(drawn, key, width)),
    sources: [...new Set(model.events.flatMap(({ sources }) => sources))],
    table: {
      columns: (['date', 'kind', 'side', 'title', 'state', 'sources'] as const).map((column) => ({
        key: column,
        head: t(`figures:timeline.table.${column}`),
      })),
      rows: entries.map(({ event, kind, side, title, state, sources }) => ({
        id: event.id,
        cells: [
          event.date,
          kind,
          side,
          title,
          state,
          sources.map(({ outlet }) => outlet).join(', '),
        ],
      })),
    },
  };
}
