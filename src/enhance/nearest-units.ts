import { editDistance } from './edit-distance.ts';

/** As much of `/units.json` as is read here. */
interface Unit {
  readonly id: string;
  readonly in: Readonly<Record<string, { readonly url: string; readonly title?: string }>>;
}

/** What lies under a unit's address: of `/it/plan/embed/` the unit is meant. */
const leaf = /^(?:embed|(?:cite|oembed|data|figure|card)\.[a-z]+)$/;

/** The unit in an address as its id would be written: no extension, no accents, lower case. */
function wanted(pathname: string): string {
  const part = pathname.split('/').findLast((each) => each !== '' && !leaf.test(each)) ?? '';
  let text = part;
  try {
    text = decodeURIComponent(part);
  } catch {
    // A malformed escape is looked up as it stands.
  }
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\.[a-z0-9]+$/, '').replace(/[^a-z0-9]+/g, '-');
}

/** How far an id is from what was asked for: a part of it counts as near. */
function distance(asked: string, id: string): number {
  const steps = editDistance(asked, id);
  return asked.length > 2 && (id.includes(asked) || asked.includes(id))
    ? Math.min(steps, 1)
    : steps;
}

/**
 * On the 404 page, the units whose ids are nearest to the address that was asked for. The list of
 * units is fetched here only; where it does not come, the page stays as it is.
 */
class NearestUnits extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { source = '', locale = '', label = '' } = this.dataset;
    const asked = wanted(location.pathname);
    const answer = await fetch(source).catch(() => undefined);
    if (!answer?.ok || asked.length < 2) return;
    const { units } = (await answer.json()) as { units: readonly Unit[] };
    const near = units
      .filter((unit) => unit.in[locale]?.title)
      .map((unit) => ({ unit, steps: distance(asked, unit.id) }))
      .filter(({ unit, steps }) => steps <= Math.max(2, Math.min(asked.length, unit.id.length) / 3))
      .toSorted((a, b) => a.steps - b.steps)
      // One that moved is called as what took its place.
      .filter(({ unit }, index, all) => {
        const title = ({ in: said }: Unit) => said[locale]!.title;
        return all.findIndex((other) => title(other.unit) === title(unit)) === index;
      })
      .slice(0, 4);
    if (near.length === 0) return;
    const heading = document.createElement('p');
    heading.textContent = label;
    const list = document.createElement('ul');
    for (const { unit } of near) {
      const link = document.createElement('a');
      link.href = new URL(unit.in[locale]!.url).pathname;
      link.textContent = unit.in[locale]!.title!;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    this.replaceChildren(heading, list);
  }
}
customElements.define('nearest-units', NearestUnits);
