import type { EventEntry } from '../model/facts.ts';
import { element } from './svg.ts';

type Kind = EventEntry['kind'];
type State = EventEntry['status'];

/** A shape a kind, within six pixels of its centre: the word always stands beside it. */
const shapes: Readonly<Record<Kind, string>> = {
  rule: 'M0-6 6 0 0 6-6 0Z',
  plan: 'M-5-5H5V5H-5Z',
  chip: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z',
  company: 'M0-6 6 5H-6Z',
};

/** The mark of an event round its centre: the shape is the kind; solid, hollow or struck the status. */
export function eventMark(kind: Kind, state: State): string {
  const hollow = state !== 'confirmed';
  return (
    element('path', { class: hollow ? 'd-hollow' : 'd-full', d: shapes[kind] }) +
    (state === 'disputed' ? element('path', { class: 'd-strike', d: 'M-8 0H8' }) : '')
  );
}
