// @ts-check
// For pages of others, who let a script in: shows a unit in the language of the page it stands in,
// as tall as it is. Served as it is but for the word LANGUAGES; its address and its tag are a promise.
{
  const site = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const languages = 'LANGUAGES'.split(' ');
  /** @param {Element | null | undefined} element */
  const languageOf = (element) => {
    const [code = ''] = (element?.getAttribute('lang') ?? '').toLowerCase().split('-');
    return languages.includes(code) ? code : undefined;
  };

  class Unit extends HTMLElement {
    frame = document.createElement('iframe');

    /** @param {MessageEvent} message */
    handleEvent({ source, data }) {
      const told = source && source === this.frame.contentWindow && data?.['dodici-miliardi'];
      if (!Number.isFinite(told?.height)) return;
      this.frame.height = told.height;
      this.frame.title = String(told.title);
      // The quotation stood in for the frame; a frame that is moved would load again.
      for (const child of [...this.childNodes]) if (child !== this.frame) child.remove();
    }
    connectedCallback() {
      addEventListener('message', this);
      const quotation = this.querySelector('[lang]');
      const language = languageOf(this.closest('[lang]')) ?? languageOf(quotation) ?? languages[0];
      const unit = encodeURIComponent(this.getAttribute('unit') ?? '');
      const src = new URL(`${language}/${unit}/embed/`, site).href;
      if (this.frame.src === src) return;
      this.frame.src = src;
      this.frame.loading = 'lazy';
      this.frame.style.cssText = 'display:block;width:100%;border:0';
      this.append(this.frame);
    }
    disconnectedCallback() {
      removeEventListener('message', this);
    }
  }
  if (!customElements.get('dodici-miliardi')) customElements.define('dodici-miliardi', Unit);
}
