import fc from 'fast-check';
import type { Chain, Layer, Step, StepStatus } from './chain.ts';

/** Labels of short words, up to three times as long as any of today's. */
const label = fc
  .array(fc.stringMatching(/^[a-zA-Zèàò5]{1,5}$/), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
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
        rule: fc.boolean(),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    rules: fc.array(fc.record({ ends: fc.tuple(fc.nat(3), fc.nat(3)), title: label }), {
      maxLength: 2,
    }),
    layers: fc.array(
      fc.record({ feeds: fc.nat(3), title: label, text: label, who: label, rule: fc.boolean() }),
      { maxLength: 6 },
    ),
    beside: fc.array(fc.record({ title: label, text: label, rule: fc.constant(false) }), {
      maxLength: 6,
    }),
    ruleWord: fc.constantFrom('norma USA', 'US rule', 'regel'),
  })
  .map(({ lanes, places, rules, layers, beside, ruleWord }): Chain => {
    const steps = places.map(({ lane, planned, title, text, rule }, index): Step => {
      // One lane more than there are stands for a place that is not stated.
      const at = lane % (lanes.length + 1);
      const status: StepStatus =
        at === lanes.length ? 'unstated' : planned ? 'planned' : 'underway';
      const where = at === lanes.length ? {} : { lane: `lane-${at}` };
      return { id: `step-${index}`, ...where, status, title, text, rule };
    });
    const over = rules.map(({ ends, title }, index): Step => {
      const [from, to] = ends.map((end) => end % places.length).toSorted() as [number, number];
      const spans = [`step-${from}`, `step-${to}`] as const;
      return { id: `rule-${index}`, spans, status: 'underway', title, text: title, rule: false };
    });
    return {
      lanes: lanes.map((lane, index) => ({ id: `lane-${index}`, name: lane })),
      steps: [...steps.slice(0, 1), ...over, ...steps.slice(1)],
      layers: layers.map(({ feeds, ...layer }, index): Layer => {
        return { id: `layer-${index}`, feeds: `step-${feeds % places.length}`, ...layer };
      }),
      beside: beside.map((other, index) => ({ id: `beside-${index}`, ...other })),
      ruleWord,
    };
  });
