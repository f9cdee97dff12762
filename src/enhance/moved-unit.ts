/** Leads from a moved unit's old address to its new one; query and fragment come along. */
class MovedUnit extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const to = new URL(link.href);
    to.search = location.search;
    if (location.hash) to.hash = location.hash;
    location.replace(to);
  }
}
customElements.define('moved-unit', MovedUnit);
