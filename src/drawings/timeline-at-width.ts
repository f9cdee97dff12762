import { spread } from '../figures/spread.ts';
import { textWidth } from '../figures/text-width.ts';
import { timeAxis } from '../figures/time-axis.ts';
import { leading, wrap } from '../figures/wrap.ts';
import type { Drawing } from './svg.ts';
import { drawTimeline, type TimelineItem } from './timeline.ts';

/** An event with its words: the ISO date for the scale, the written one for the reader. */
export interface DatedTitle extends Pick<TimelineItem, 'id' | 'kind' | 'state' | 'date'> {
  readonly iso: string;
  readonly title: string;
}

/** A mark and its word in the key; one that `begins` a group begins a line where one is too short. */
export interface KeyEntry {
  readonly word: string;
  readonly mark: string;
  readonly begins?: boolean;
}

const gap = 8;
const line = leading(13);

/**
 * The timeline drawn for one width in pixels: from 480 beside a true scale, each title as near to
 * its date as its neighbours let it be; below that a list. `key` explains the marks.
 */
export function timelineAtWidth(
  events: readonly DatedTitle[],
  key: readonly KeyEntry[],
  width: number,
): Drawing {
  const scaled = width >= 480;
  const placedKey = placeKey(key, width);
  const top = Math.max(...placedKey.map(({ y }) => y)) + line + 22;
  const dates = Math.ceil(Math.max(...events.map(({ date }) => textWidth(date, 13))));
  const markX = scaled ? 122 : 8;
  const dateX = markX + 16;
  const titleX = scaled ? dateX + dates + 16 : dateX;
  const set = events.map((event) => ({
    ...event,
    title: wrap(event.title, width - titleX - 4, 13),
  }));
  const boxes = set.map(({ title }) => title.height + gap + (scaled ? 0 : line));
  const total = boxes.reduce((sum, height) => sum + height, 0);
  // A tenth of air lets titles stand at their own dates where those are far apart.
  const bottom = top + Math.ceil(scaled ? total * 1.1 : total);
  const axis = scaled
    ? {
        ...timeAxis(
          events.map(({ iso }) => iso),
          top,
          bottom,
        ),
        x: 52,
      }
    : undefined;
  const tops = spread(
    boxes.map((height, index) => ({
      wanted: axis ? (axis.spans[index]!.from + axis.spans[index]!.to) / 2 - 9 : 0,
      height,
    })),
    top - 9,
    bottom,
  );
  return drawTimeline({
    width,
    height: bottom + 6,
    items: set.map((event, index) => ({ ...event, y: tops[index]! })),
    markX,
    dateX,
    titleX,
    stacked: !scaled,
    axis,
    key: placedKey,
  });
}

/** The key in lines, each as full as the width lets it be. */
function placeKey<K extends KeyEntry>(key: readonly K[], width: number) {
  const oneLine = key.reduce((sum, { word }) => sum + 36 + textWidth(word, 13), 0) <= width;
  let [x, y] = [2, 0];
  return key.map((entry) => {
    const length = 18 + textWidth(entry.word, 13);
    if (x > 2 && (x + length > width || (entry.begins && !oneLine))) [x, y] = [2, y + line + 4];
    const placed = { ...entry, x, y };
    x += Math.ceil(length) + 18;
    return placed;
  });
}
