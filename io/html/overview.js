/** The overview: what was compared, the filters, and the list of what was found. */
import { report } from './data.js';
import { countDecisions } from './decisions.js';
import { dataMenu } from './exchange.js';
import { button, el, toggle } from './elements.js';
import { countOf, digits, kindMeaning, kindName, sectionName } from './format.js';
import { histogram } from './histogram.js';
import { VirtualList } from './list.js';
import { noticesSection, runSection } from './run.js';
import { itemRow, kindBadge } from './row.js';
import { applyFilters, onSelection, selection } from './selection.js';

let list = null;
let status = null;
let dismissedHint = null;
let scrolledTo = 0;

/** Listens once for what changes the list. */
export function startOverview() {
  onSelection(() => {
    if (!list) return;
    const hadFocus = list.root.contains(document.activeElement);
    list.setItems(selection.shown);
    describeList();
    if (hadFocus && list.root.isConnected) list.focus(selection.current);
  });
}

/** The view. `leave` of the result is called when another takes its place. */
export function overviewView() {
  list ??= new VirtualList(
    itemRow,
    report.command === 'articles' ? 'Groups of articles' : 'Repeats',
  );
  list.items = selection.shown;
  status = el('p', { class: 'count', role: 'status', 'aria-live': 'polite' });
  dismissedHint = el('span', { class: 'hint' });
  describeList();
  const title = el('h1', { tabindex: -1 }, verdictOnAll());
  const root = el('div', { class: 'overview', 'data-view': 'overview' });
  root.append(el('header', { class: 'overview-head' }, title, runSection()));
  root.append(selection.items.length > 0 ? browse() : emptyNote());
  if (report.notices.length > 0) root.append(noticesSection());
  return {
    root,
    title: 'Overview',
    enter: (isReturn) => {
      list.connect();
      scrollTo(0, scrolledTo);
      list.draw();
      if (isReturn) list.focus(selection.current);
    },
    leave: () => {
      scrolledTo = scrollY;
      list.disconnect();
    },
  };
}

/** What was found, in a sentence. */
function verdictOnAll() {
  const { summary, command } = report;
  const among = countOf(summary.articles ?? report.articles.length, 'article');
  if (command === 'articles') {
    const groups = summary.clusters ?? report.clusters.length;
    if (groups === 0) return `No near-duplicates among ${among}`;
    return `${countOf(groups, 'group')} of near-duplicates among ${among}`;
  }
  const count = (summary.passages ?? 0) + (summary.groups ?? 0) || report.repeats.length;
  if (count === 0) return `No repeats in ${among}`;
  return `${countOf(count, 'repeat')} in ${among}`;
}

function emptyNote() {
  const isRead = (report.summary.articles ?? 0) > 0;
  const { summary } = report;
  return el(
    'section',
    { class: 'empty' },
    el(
      'p',
      {},
      isRead
        ? 'Nothing was found that is said twice. There is nothing to check here.'
        : 'No article was read, so there is nothing to show.',
    ),
    isRead &&
      summary.ignored > 0 &&
      el('p', { class: 'hint' }, `${digits(summary.ignored)} were left out by the ignore list.`),
    el('p', { class: 'hint' }, 'The options of this run stand above, under “About this run”.'),
  );
}

function browse() {
  return el(
    'div',
    { class: 'browse' },
    el(
      'aside',
      { class: 'facets', 'aria-label': 'Filters' },
      histogram(),
      kindFacet(),
      sectionFacet(),
      dataMenu(),
    ),
    el('section', { class: 'results', 'aria-label': 'What was found' }, searchRow(), list.root),
  );
}

function describeList() {
  const { shown, items } = selection;
  const all = report.command === 'articles' ? report.clusters_shown?.of : report.shown?.of;
  let text =
    shown.length === items.length
      ? `All ${digits(items.length)} shown`
      : `${digits(shown.length)} of ${digits(items.length)} shown`;
  if (all > items.length) {
    text += `; ${digits(all - items.length)} more rank below these and are not in this file`;
  }
  if (status) status.textContent = text;
  const { dismissed } = countDecisions(items.map((item) => item.key));
  if (dismissedHint) {
    dismissedHint.replaceChildren();
    if (dismissed > 0) {
      const show = () => setQuery('is:dismissed');
      dismissedHint.append(button(`${digits(dismissed)} dismissed`, show, { class: 'plain' }));
    }
  }
}

function setQuery(query) {
  const box = document.getElementById('search');
  if (box) box.value = query;
  applyFilters({ query });
}

function searchRow() {
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
    el('div', { class: 'count-line' }, status, dismissedHint, searchHelp()),
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

function kindFacet() {
  return facet(
    'Kinds',
    'kind',
    selection.hiddenKinds,
    (kind) => [kindBadge(kind), kindName(kind)],
    kindMeaning,
  );
}

function sectionFacet() {
  const sections = new Set(selection.items.map((item) => item.section));
  if (sections.size < 2) return null;
  return facet(
    'Where',
    'section',
    selection.hiddenSections,
    (section) => [sectionName(section)],
    () => '',
  );
}

function facet(title, field, hidden, labelOf, hintOf) {
  const counts = new Map();
  for (const item of selection.items) counts.set(item[field], (counts.get(item[field]) ?? 0) + 1);
  const switches = [...counts].map(([value, count]) => {
    const change = (isOn) => {
      if (isOn) hidden.delete(value);
      else hidden.add(value);
      applyFilters();
    };
    const label = [
      el('span', { class: 'switch-name' }, labelOf(value)),
      el('span', { class: 'switch-count' }, digits(count)),
    ];
    const properties = { class: 'toggle switch', [`data-${field}`]: value, title: hintOf(value) };
    const self = toggle('', !hidden.has(value), change, properties);
    self.append(...label);
    return self;
  });
  return el(
    'section',
    { class: 'facet' },
    el('h2', {}, title),
    el('div', { class: 'switches', role: 'group', 'aria-label': title }, switches),
  );
}

/** Moves through the list by `step` rows. */
export function moveInList(step) {
  if (!list || selection.shown.length === 0) return;
  const isInList = list.root.contains(document.activeElement);
  const next = isInList ? selection.current + step : selection.current;
  selection.current = Math.max(0, Math.min(selection.shown.length - 1, next));
  list.focus(selection.current);
}

/** Draws the rows again after decisions, where the list stays as it is. */
export function followFocus(event) {
  const row = event.target.closest?.('.list > li');
  if (row) selection.current = Number(row.getAttribute('aria-posinset')) - 1;
}
