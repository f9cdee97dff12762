import type { TextPlace } from './text-directive.ts';

/** What is no text of the page: fields, and what script adds beside the words. */
const passed =
  'script, style, template, noscript, textarea, select, iframe, .notice, .passage, .twins, .alongside';

/**
 * The page's text as a browser searches it: one run for each uninterrupted stretch of inline text,
 * with white space folded; and where a selection begins and ends in it.
 */
export function pageText(
  range: Range,
): { runs: string[]; from: TextPlace; to: TextPlace } | undefined {
  const runs: string[] = [''];
  let from: TextPlace | undefined;
  let to: TextPlace | undefined;
  const breakRun = () => {
    if (runs.at(-1) !== '') runs.push('');
  };
  const here = (text: string): TextPlace => {
    const run = runs.at(-1)!;
    const folded = (run + text).replace(/[ \t\n\r\f]+/g, ' ');
    return { run: runs.length - 1, offset: (run === '' ? folded.trimStart() : folded).length };
  };
  const add = (text: string) => {
    const folded = (runs.at(-1)! + text).replace(/[ \t\n\r\f]+/g, ' ');
    runs[runs.length - 1] = runs.at(-1) === '' ? folded.trimStart() : folded;
  };
  /** Takes the text of a node; says whether something in it interrupts the run. */
  const visit = (node: Node): boolean => {
    if (node instanceof Text) {
      const { data } = node;
      if (node === range.startContainer) from = here(data.slice(0, range.startOffset));
      if (node === range.endContainer) to = here(data.slice(0, range.endOffset));
      add(data);
      return false;
    }
    if (!(node instanceof Element)) return false;
    if (node.matches(passed)) {
      if (node.contains(range.startContainer)) from = here('');
      if (node.contains(range.endContainer)) to = here('');
      return false;
    }
    const { display } = getComputedStyle(node);
    if (display === 'none') return true;
    // A browser's search stops at whatever is laid out as a box of its own, inline or not; Chromium's
    // stops once more where the inline element ends in which it was stopped.
    const block = display !== 'inline' && display !== 'contents';
    if (block) breakRun();
    const interrupted = [...node.childNodes].map((child, index) => {
      if (node === range.startContainer && index === range.startOffset) from = here('');
      if (node === range.endContainer && index === range.endOffset) to = here('');
      return visit(child);
    });
    const stops = block || interrupted.includes(true);
    if (stops) breakRun();
    return stops;
  };
  visit(document.body);
  return from && to && { runs, from, to };
}
