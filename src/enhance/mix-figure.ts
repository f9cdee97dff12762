import { asNumber, readState, writeState } from './address-state.ts';

/** One share, written out at build: share, Chinese, Nvidia, plan, short ×2, note, spoken. */
type State = readonly [string, string, string, string, string, string, number, string];

/** The supplier mix: one share that the reader moves; sentence, bar and address follow it. */
class MixFigure extends HTMLElement {
  #states: readonly State[] = [];
  #step = 1;
  #reported = 0;
  #range!: HTMLInputElement;

  connectedCallback() {
    const range = this.querySelector<HTMLInputElement>('input[type=range]');
    if (!range || this.#states.length > 0) return;
    this.#range = range;
    this.#states = JSON.parse(this.dataset['states']!) as State[];
    this.#step = Number(this.dataset['step']);
    this.#reported = Number(this.dataset['reported']);
    range.addEventListener('input', () => this.#show(Number(range.value)));
    // Not at every pixel of a drag: browsers refuse an address that changes too often.
    range.addEventListener('change', () => this.#keep());
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button && this.contains(button)) this.#press(button.dataset);
    });
    this.addEventListener('show', (event) => {
      const { detail } = event as CustomEvent<string | undefined>;
      this.#set(this.#read(detail) ?? this.#reported);
    });
    this.#show(this.#read(readState('mix')) ?? this.#reported);
  }

  #press({ by, to }: DOMStringMap) {
    if (by !== undefined) this.#set(Number(this.#range.value) + Number(by));
    else if (to !== undefined) this.#set(Number(to));
  }

  /** A share that the figure can show; anything else in the address is left alone. */
  #read(text: string | undefined): number | undefined {
    const share = asNumber(text);
    return this.#states[(share ?? NaN) / this.#step] ? share : undefined;
  }

  /** By a button or a phrase of the text: shown, kept, and said once. The slider says its own. */
  #set(share: number) {
    this.#show(Math.min(100, Math.max(0, share)));
    this.#keep();
    this.querySelector('[role=status]')!.textContent = this.#range.ariaValueText;
  }

  #keep() {
    const { value } = this.#range;
    writeState('mix', Number(value) === this.#reported ? undefined : value);
  }

  #show(share: number) {
    const [text, chinese, nvidia, plan, chineseShort, nvidiaShort, note, spoken] =
      this.#states[share / this.#step]!;
    this.#range.value = String(share);
    this.#range.ariaValueText = spoken;
    this.#write('[data-slot=share]', text);
    this.#write('[data-slot=chinese]', chinese);
    this.#write('[data-slot=nvidia]', nvidia);
    this.#write('[data-slot=plan]', plan);
    this.#write('[data-value=chinese]', chineseShort);
    this.#write('[data-value=nvidia]', nvidiaShort);
    this.querySelectorAll<HTMLElement>('[data-note]').forEach((line, index) => {
      line.hidden = index !== note;
    });
    for (const bar of this.querySelectorAll<SVGElement>('[data-mix]')) {
      const [x, home] = [Number(bar.dataset['x']), Number(bar.dataset['home'])];
      const part = (home * share) / 100;
      const place = (name: string, from: number, width: number) => {
        const rect = bar.querySelector(`[data-part=${name}]`)!;
        rect.setAttribute('x', from.toFixed(2));
        rect.setAttribute('width', width.toFixed(2));
      };
      place('chinese', x, part);
      place('nvidia', x + part, home - part);
    }
  }

  #write(selector: string, text: string) {
    for (const element of this.querySelectorAll(selector)) element.textContent = text;
  }
}

customElements.define('mix-figure', MixFigure);
