/** Kinds and places as switches, each with how many the other filters leave of it. */
import { el, toggle } from './elements.js';
import { digits, kindMeaning, kindName, kindRank, sectionName } from './format.js';
import { kindBadge } from './row.js';
import { applyFilters, onSelection, selection } from './selection.js';

/** The switches of the kinds. */
export function kindFacet() {
  const labelOf = (kind) => [kindBadge(kind), kindName(kind)];
  return facet({ title: 'Kinds', field: 'kind', hidden: selection.hiddenKinds, labelOf });
}

/** The switches of the places: inside one article, across articles; null where all are of one. */
export function sectionFacet() {
  const labelOf = (section) => [sectionName(section)];
  return facet({ title: 'Where', field: 'section', hidden: selection.hiddenSections, labelOf });
}

function facet({ title, field, hidden, labelOf }) {
  const values = [...new Set(selection.items.map((item) => item[field]))];
  if (field === 'section' && values.length < 2) return null;
  if (field === 'kind') values.sort((x, y) => kindRank(x) - kindRank(y));
  const counts = new Map(values.map((value) => [value, el('span', { class: 'switch-count' })]));
  const switches = values.map((value) => {
    const change = (isOn) => {
      if (isOn) hidden.delete(value);
      else hidden.add(value);
      applyFilters();
    };
    const meaning = field === 'kind' ? kindMeaning(value) : null;
    const properties = { class: 'toggle switch', [`data-${field}`]: value, title: meaning };
    const self = toggle('', !hidden.has(value), change, properties);
    self.append(el('span', { class: 'switch-name' }, labelOf(value)), counts.get(value));
    return self;
  });
  const update = () => {
    for (const [value, count] of counts) {
      count.textContent = digits(selection[`${field}s`].get(value) ?? 0);
    }
  };
  onSelection(update);
  update();
  return el(
    'section',
    { class: 'facet' },
    el('h2', {}, title),
    el('div', { class: 'switches', role: 'group', 'aria-label': title }, switches),
  );
}
