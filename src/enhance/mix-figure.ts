import { asDecimal, readState, writeState } from './address-state.ts';

/** One amount, written out at build: in the address, chips, Nvidia, share, note, spoken. */
type State = readonly [string, string, string, string, number, string];

/** The supplier mix: what the reader supposes to be chips abroad; sentence, bar, address follow it. */
class MixFigure extends HTMLElement {
  #states: readonly State[] = [];
  #range!: HTMLInputElement;
  #waiting = '';

  connectedCallback() {
    const range = this.querySelector<HTMLInputElement>('input[type=range]');
    if (!range || this.#states.length > 0) return;
    this.#range = range;
    this.#waiting = range.defaultValue;
    this.#states = JSON.parse(this.dataset['states']!) as State[];
    range.addEventListener('input', () => this.#show(Number(range.value)));
    // Not at every pixel of a drag: browsers refuse an address that changes too often.
    range.addEventListener('change', () => this.#keep(Number(range.value)));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button && this.contains(button)) this.#press(button.dataset);
    });
    this.addEventListener('show', (event) => {
      this.#set(this.#read((event as CustomEvent<string | undefined>).detail));
    });
    this.#show(this.#read(readState('mix')));
  }

  #press({ by, to }: DOMStringMap) {
    const last = this.#states.length - 1;
    if (by !== undefined)
      this.#set(Math.min(last, Math.max(0, Number(this.#range.value) + Number(by))));
    else if (to !== undefined) this.#set(to === '' ? undefined : Number(to));
  }

  /** The place of the amount next to the one asked for; none for what was not to be spent abroad. */
  #read(text: string | undefined): number | undefined {
    const asked = asDecimal(text);
    if (asked === undefined || asked > this.#amount(this.#states.length - 1)) return undefined;
    const away = this.#states.map((_, index) => Math.abs(this.#amount(index) - asked));
    return away.indexOf(Math.min(...away));
  }

  #amount(index: number): number {
    return Number(this.#states[index]![0]);
  }

  /** By a button or a phrase of the text: shown, kept, and said once. The slider says its own. */
  #set(index: number | undefined) {
    this.#show(index);
    this.#keep(index);
    this.querySelector('[role=status]')!.textContent = this.#range.ariaValueText;
  }

  #keep(index: number | undefined) {
    writeState('mix', index === undefined ? undefined : this.#states[index]![0]);
  }

  /** An amount by its place; none at rest, where nothing is supposed and the thumb waits half-way. */
  #show(index: number | undefined) {
    const open = index === undefined;
    const [, chips, nvidia, share, note, spoken] = this.#states[index ?? 0]!;
    this.#range.value = open ? this.#waiting : String(index);
    this.#range.ariaValueText = open ? this.dataset['open']! : spoken;
    for (const sentence of this.querySelectorAll<HTMLElement>('[data-when]'))
      sentence.hidden = (sentence.dataset['when'] === 'open') !== open;
    for (const [slot, text] of Object.entries({ chips, nvidia, share }))
      this.querySelector(`[data-slot=${slot}]`)!.textContent = text;
    this.querySelectorAll<HTMLElement>('[data-note]').forEach((line, place) => {
      line.hidden = place !== (open ? 0 : note);
    });
    const part = open ? 0 : this.#amount(index) / this.#amount(this.#states.length - 1);
    for (const chips of this.querySelectorAll<SVGElement>('[data-chips]'))
      chips.setAttribute('width', (Number(chips.dataset['chips']) * part).toFixed(2));
  }
}

customElements.define('mix-figure', MixFigure);
