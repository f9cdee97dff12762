/** How sure a step is; the stroke of its box and of the arrow that leads to it. */
export type StepStatus = 'underway' | 'planned' | 'unstated';

/** A step of a chain: a box in a lane, a strip over all lanes, or a rule over other steps. */
export interface Step {
  readonly id: string;
  /** The lane it stands in; none where the place is not stated: then it lies across all lanes. */
  readonly lane?: string;
  /** First and last step that a rule lies over; such a step is no place of its own. */
  readonly spans?: readonly [string, string];
  readonly status: StepStatus;
  readonly title: string;
  readonly text: string;
  /** A US rule can stop it: it bears the mark. */
  readonly rule: boolean;
}

/** What a step normally needs, or what stands beside the chain. */
export interface Extra {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rule: boolean;
}
export interface Layer extends Extra {
  readonly feeds: string;
  /** Who does it, where the drawing has the room to say so. */
  readonly who: string;
}

/** A chain in the words of one language. */
export interface Chain {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly Step[];
  readonly layers: readonly Layer[];
  readonly beside: readonly Extra[];
  /** The words of the mark on what a rule can stop. */
  readonly ruleWord: string;
}

/** A step that has a place, with its number in the whole chain and its order among the placed. */
export interface Placed {
  readonly step: Step;
  readonly number: number;
  readonly order: number;
  /** Index of its lane; undefined for a strip. */
  readonly lane: number | undefined;
}
export interface Rule {
  readonly step: Step;
  readonly number: number;
  /** Orders of the first and last placed step under it. */
  readonly from: number;
  readonly to: number;
}
/** Between one placed step and the next; two that are under way together work both ways. */
export interface Link {
  readonly from: Placed;
  readonly to: Placed;
  readonly both: boolean;
  readonly status: StepStatus;
}
export interface Plan {
  readonly placed: readonly Placed[];
  readonly rules: readonly Rule[];
  readonly links: readonly Link[];
}

/** The order of a chain, without coordinates; refuses a chain that cannot be drawn honestly. */
export function planChain({ lanes, steps, layers, beside }: Chain): Plan {
  const ids = [...steps, ...layers, ...beside].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) refuse(`"${twice}" stands in it twice`, 'give each stage an id of its own');
  const placed: Placed[] = [];
  steps.forEach((step, index) => {
    if (step.spans) return;
    const lane = lanes.findIndex(({ id }) => id === step.lane);
    if (step.lane !== undefined && lane === -1)
      refuse(`"${step.id}" is in the lane "${step.lane}", which is not drawn`, 'add the lane');
    if ((step.status === 'unstated') !== (step.lane === undefined))
      refuse(
        `"${step.id}" is ${step.status} but ${step.lane ? `in the lane "${step.lane}"` : 'in no lane'}`,
        'a step has a lane, or its status is `unstated`',
      );
    placed.push({
      step,
      number: index + 1,
      order: placed.length,
      lane: lane === -1 ? undefined : lane,
    });
  });
  if (placed.length < 2) refuse('it has fewer than two steps', 'a chain joins at least two');
  const at = (id: string) => placed.find(({ step }) => step.id === id)?.order;
  const rules = steps.flatMap((step, index): Rule[] => {
    if (!step.spans) return [];
    const [from, to] = step.spans.map(at);
    if (from === undefined || to === undefined || from > to)
      return refuse(
        `the rule "${step.id}" spans ${step.spans.join(' to ')}, which is no stretch of it`,
        'name the first and the last step under the rule, in their order',
      );
    return [{ step, number: index + 1, from, to }];
  });
  for (const { id, feeds } of layers)
    if (at(feeds) === undefined)
      refuse(`"${id}" feeds "${feeds}", which is no step with a place`, 'name such a step');
  const links = placed.slice(1).map((to, index): Link => {
    const from = placed[index]!;
    const both = from.step.status === 'underway' && to.step.status === 'underway';
    return { from, to, both, status: to.step.status };
  });
  return { placed, rules, links };
}

function refuse(what: string, remedy: string): never {
  throw new Error(`the chain cannot be drawn: ${what}; ${remedy}`);
}
