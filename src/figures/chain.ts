/** How sure a step is; the stroke of its box and of the arrow that leads to it. */
export type StepStatus = 'underway' | 'planned' | 'unstated';

/** A step of a chain: a box in a lane, or a strip over all lanes. */
export interface Step {
  readonly id: string;
  /** The lane it stands in; none where the place is not stated: then it lies across all lanes. */
  readonly lane?: string;
  readonly status: StepStatus;
  readonly title: string;
  readonly text: string;
  /** The words of its mark, where a US rule can stop it. */
  readonly rule?: string;
}

/** A rule over some steps; it is no step, and is not counted. */
export interface RuleOver {
  readonly id: string;
  /** First and last step that it lies over. */
  readonly spans: readonly [string, string];
  readonly title: string;
  readonly text: string;
}

/** What stands beside the chain. */
export interface Extra {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** What a step normally needs. */
export interface Layer extends Extra {
  /** The step that it goes into, or another layer that goes into a step. */
  readonly feeds: string;
  /** Who does it. */
  readonly who: string;
  /** The words of its mark, where a US rule can stop it or could. */
  readonly rule?: string;
}

/** A chain in the words of one language. */
export interface Chain {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly Step[];
  readonly rules: readonly RuleOver[];
  readonly layers: readonly Layer[];
  readonly beside: readonly Extra[];
}

/** A step with its number, as readers count, and its order, from 0. */
export interface Placed {
  readonly step: Step;
  readonly number: number;
  readonly order: number;
  /** Index of its lane; undefined for a strip. */
  readonly lane: number | undefined;
}
export interface PlacedRule {
  readonly rule: RuleOver;
  /** Orders of the first and last step under it. */
  readonly from: number;
  readonly to: number;
}
/** Between one step and the next; two that are under way together work both ways. */
export interface Link {
  readonly from: Placed;
  readonly to: Placed;
  readonly both: boolean;
  readonly status: StepStatus;
}
export interface Plan {
  readonly placed: readonly Placed[];
  readonly rules: readonly PlacedRule[];
  readonly links: readonly Link[];
}

/** The order of a chain, without coordinates; refuses a chain that cannot be drawn honestly. */
export function planChain({ lanes, steps, rules, layers, beside }: Chain): Plan {
  const ids = [...steps, ...rules, ...layers, ...beside].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) refuse(`"${twice}" stands in it twice`, 'give each stage an id of its own');
  const placed = steps.map((step, order): Placed => {
    const lane = lanes.findIndex(({ id }) => id === step.lane);
    if (step.lane !== undefined && lane === -1)
      refuse(`"${step.id}" is in the lane "${step.lane}", which is not drawn`, 'add the lane');
    if ((step.status === 'unstated') !== (step.lane === undefined))
      refuse(
        `"${step.id}" is ${step.status} but ${step.lane ? `in the lane "${step.lane}"` : 'in no lane'}`,
        'a step has a lane, or its status is `unstated`',
      );
    return { step, number: order + 1, order, lane: lane === -1 ? undefined : lane };
  });
  if (placed.length < 2) refuse('it has fewer than two steps', 'a chain joins at least two');
  const at = (id: string) => placed.find(({ step }) => step.id === id)?.order;
  const over = rules.map((rule): PlacedRule => {
    const [from, to] = rule.spans.map(at);
    if (from === undefined || to === undefined || from > to)
      return refuse(
        `the rule "${rule.id}" spans ${rule.spans.join(' to ')}, which is no stretch of it`,
        'name the first and the last step under the rule, in their order',
      );
    return { rule, from, to };
  });
  const direct = layers.filter(({ feeds }) => at(feeds) !== undefined);
  for (const { id, feeds } of layers)
    if (at(feeds) === undefined && !direct.some((layer) => layer.id === feeds))
      refuse(
        `"${id}" feeds "${feeds}", which is no step and no layer of a step`,
        'name a step, or a layer that feeds one',
      );
  const links = placed.slice(1).map((to, index): Link => {
    const from = placed[index]!;
    const both = from.step.status === 'underway' && to.step.status === 'underway';
    return { from, to, both, status: to.step.status };
  });
  return { placed, rules: over, links };
}

function refuse(what: string, remedy: string): never {
  throw new Error(`the chain cannot be drawn: ${what}; ${remedy}`);
}
