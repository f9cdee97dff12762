import { publisher, story } from '../content.ts';
import { reportAddress } from '../model/reach.ts';

/** Where readers report a mistake on a page, by its whole address; undefined while nobody is named. */
export function reportOf(page: string | undefined): string | undefined {
  return publisher.report ? reportAddress(publisher.report, story.name, page) : undefined;
}
