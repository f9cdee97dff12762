import { asNumber, readState, writeState } from './address-state.ts';

/** Steps through the chain: the current one is marked in drawing and list, nothing is dimmed. */
class ChainFigure extends HTMLElement {
  #figure = '';
  #step = 0;

  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content);
    this.#figure = this.querySelector('figure')?.id ?? '';
    this.dataset['live'] = '';
    for (const part of this.#said) part.dataset['rest'] = part.textContent.trim();
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const button = target.closest<HTMLElement>('[data-go]');
      const go = Number(button?.dataset['go']);
      if (button && button.ariaDisabled !== 'true') this.#go(go && this.#step + go);
      const stage = target.closest<SVGElement>('svg [data-stage]')?.dataset['stage'];
      const step = this.#items.findIndex(({ id }) => id === stage) + 1;
      if (step > 0) this.#go(step);
    });
    this.addEventListener('show', (event) =>
      this.#go(event instanceof CustomEvent ? Number(event.detail) : 0),
    );
    // What is no step is left alone in the address: it may mean something to a later version.
    this.#show(asNumber(readState(this.#figure)) ?? 0);
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-position]')];
  }

  /** What tells the step: the count, and the sentence that is read out. */
  get #said(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.position, .now')];
  }

  /** Shows a step and keeps it in the address. */
  #go(wanted: number): void {
    this.#show(wanted);
    writeState(this.#figure, this.#step > 0 ? String(this.#step) : undefined);
  }

  /** Shows a step, from 1; 0 and what is no step show the whole chain as it rests. */
  #show(wanted: number): void {
    const items = this.#items;
    this.#step = items[wanted - 1] ? wanted : 0;
    const current = items[this.#step - 1];
    for (const marked of this.querySelectorAll('[data-current]'))
      marked.removeAttribute('data-current');
    if (current)
      for (const part of this.querySelectorAll(`#${current.id}, [data-stage='${current.id}']`))
        part.setAttribute('data-current', '');
    const where = current?.dataset['position'] ?? '';
    const words = (part: string) => current?.querySelector(part)?.textContent.trim() ?? '';
    const [position, now] = this.#said;
    const say = (part: HTMLElement | undefined, text: string) => {
      if (part) part.textContent = text || (part.dataset['rest'] ?? '');
    };
    say(position, where);
    say(now, current ? `${where}. ${words('.title')}. ${words('.text')}` : '');
    for (const button of this.querySelectorAll<HTMLElement>('[data-go]')) {
      const go = Number(button.dataset['go']);
      const off = go === 1 ? this.#step === items.length : this.#step <= (go === 0 ? 0 : 1);
      button.setAttribute('aria-disabled', String(off));
    }
  }
}
customElements.define('chain-figure', ChainFigure);
