import fc from 'fast-check';
import type { Chain, Layer, RuleOver, Step, StepStatus } from './chain.ts';

/** Labels of short words, up to three times as long as any of today's. */
const label = fc
  .array(fc.stringMatching(/^[a-zA-Zèàò5]{1,5}$/), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
/** The words of a mark; none where no rule can stop it. */
const mark = fc.option(fc.constantFrom('norma USA', 'US rule since May', 'regel'));
const marked = (rule: string | null) => (rule === null ? {} : { rule });
const name = fc.stringMatching(/^[A-Z][a-z]{1,4}( [A-Z][a-z]{1,4})?$/);

/** Chains that can be drawn at 288 px and up: one to three lanes, two to four places, rules over them. */
export const chains: fc.Arbitrary<Chain> = fc
  .record({
    lanes: fc.array(name, { minLength: 1, maxLength: 3 }),
    places: fc.array(
      fc.record({
        lane: fc.nat(3),
        planned: fc.boolean(),
        title: name,
        text: label,
        rule: mark,
      }),
      { minLength: 2, maxLength: 4 },
    ),
    rules: fc.array(fc.record({ ends: fc.tuple(fc.nat(3), fc.nat(3)), title: label }), {
      maxLength: 2,
    }),
    layers: fc.array(
      fc.record({ feeds: fc.nat(5), title: label, text: label, who: label, rule: mark }),
      { maxLength: 6 },
    ),
    beside: fc.array(fc.record({ title: label, text: label }), { maxLength: 6 }),
  })
  .map(({ lanes, places, rules, layers, beside }): Chain => {
    const steps = places.map(({ lane, planned, title, text, rule }, index): Step => {
      // One lane more than there are stands for a place that is not stated.
      const at = lane % (lanes.length + 1);
      const status: StepStatus =
        at === lanes.length ? 'unstated' : planned ? 'planned' : 'underway';
      const where = at === lanes.length ? {} : { lane: `lane-${at}` };
      return { id: `step-${index}`, ...where, status, title, text, ...marked(rule) };
    });
    const over = rules.map(({ ends, title }, index): RuleOver => {
      const [from, to] = ends.map((end) => end % places.length).toSorted() as [number, number];
      const spans = [`step-${from}`, `step-${to}`] as const;
      return { id: `rule-${index}`, spans, title, text: title };
    });
    return {
      lanes: lanes.map((lane, index) => ({ id: `lane-${index}`, name: lane })),
      steps,
      rules: over,
      layers: layers.map(({ feeds, rule, ...layer }, index): Layer => {
        // What is beyond the steps stands for the first layer, which goes into a step.
        const into =
          index > 0 && feeds >= places.length ? 'layer-0' : `step-${feeds % places.length}`;
        return { id: `layer-${index}`, feeds: into, ...layer, ...marked(rule) };
      }),
      beside: beside.map((other, index) => ({ id: `beside-${index}`, ...other })),
    };
  });
