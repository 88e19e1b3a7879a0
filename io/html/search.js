/** The search box with its help, and the order of the list. */
import { el } from './elements.js';
import { applyFilters, selection } from './selection.js';

/** The line above the list; `below` stands under the box. */
export function searchRow(below) {
  const box = el('input', {
    type: 'search',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Words, >90, source:…, kind:reworded',
    'aria-label': 'Search',
    'aria-describedby': 'search-help',
    value: selection.query,
    input: () => applyFilters({ query: box.value }),
  });
  return el(
    'div',
    { class: 'search-row', role: 'search' },
    el('div', { class: 'search-line' }, box, sortChoice()),
    el('div', { class: 'count-line' }, below, searchHelp()),
  );
}

const sorts = [
  ['editor', 'Editor’s order'],
  ['score', 'Score'],
  ['words', 'Words'],
  ['articles', 'Articles'],
  ['input', 'Order of the input'],
];

function sortChoice() {
  const choice = el(
    'select',
    { id: 'sort', change: () => applyFilters({ sort: choice.value }) },
    ...sorts.map(([value, name]) => el('option', { value }, name)),
  );
  choice.value = selection.sort;
  return el('label', { class: 'sort', for: 'sort' }, el('span', {}, 'Sort by'), choice);
}

const examples = [
  ['"deep channel"', 'these words together; several words: all of them'],
  ['>90  <50', 'the score in percent'],
  ['source:agency  id:harbour  title:port', 'part of a source, an id, a headline'],
  ['kind:reworded  where:within', 'a kind; inside one article or across'],
  ['words:>40  articles:>3', 'how long; how common'],
  ['has:number  has:name  has:note', 'changed figures or names; with a note'],
  ['is:marked  is:dismissed  is:open', 'your decisions'],
  ['-kind:exact', 'a minus: everything but this'],
];

function searchHelp() {
  const rows = examples.map(([code, text]) => [
    el('dt', {}, el('code', {}, code)),
    el('dd', {}, text),
  ]);
  return el(
    'details',
    { class: 'search-help' },
    el('summary', {}, 'What can I search for?'),
    el('dl', { id: 'search-help' }, rows),
  );
}
