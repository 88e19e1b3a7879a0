/** The overview: what was compared, the filters, and the list of what was found. */
import { report } from './data.js';
import { countDecisions } from './decisions.js';
import { dataMenu } from './exchange.js';
import { button, el, toggle } from './elements.js';
import { kindFacet, sectionFacet } from './facets.js';
import { countOf, digits } from './format.js';
import { histogram } from './histogram.js';
import { VirtualList } from './list.js';
import { formOf } from './items.js';
import { noticesSection } from './notices.js';
import { unknownFields } from './query.js';
import { runSection } from './run.js';
import { itemRow } from './row.js';
import { searchRow } from './search.js';
import { applyFilters, onSelection, selection } from './selection.js';

let overview = null;
let list = null;
let scrolledTo = 0;
let status = null;
let dismissedHint = null;
let nothing = null;
let unknownHint = null;

/** The view; it is built once and keeps what is set in it. */
export function overviewView() {
  overview ??= buildOverview();
  return overview;
}

function buildOverview() {
  status = el('p', { class: 'count', role: 'status', 'aria-live': 'polite' });
  dismissedHint = el('span', { class: 'hint' });
  unknownHint = el('span', { class: 'unknown-field', role: 'status' });
  nothing = el('p', { class: 'nothing' }, 'Nothing fits the search and the filters.');
  list = new VirtualList(rowOf, report.command === 'articles' ? 'Groups of articles' : 'Repeats');
  const title = el('h1', { tabindex: -1 }, verdictOnAll());
  const root = el(
    'div',
    { class: 'overview', 'data-view': 'overview' },
    el('header', { class: 'overview-head' }, title, runSection()),
    report.notices.length > 0 && noticesSection(),
    selection.items.length > 0 ? browse() : emptyNote(),
  );
  onSelection(updateList);
  updateList();
  return { root, title: 'Overview', enter, leave };
}

function rowOf(item) {
  return itemRow(item, selection.words);
}

function enter(isReturn) {
  list.connect();
  scrollTo(0, scrolledTo);
  list.draw();
  if (isReturn) list.focus(selection.current);
}

function leave() {
  scrolledTo = scrollY;
  list.disconnect();
}

function updateList() {
  const hadFocus = list.root.contains(document.activeElement);
  list.setItems(selection.shown);
  describeList();
  if (hadFocus && list.root.isConnected) list.focus(selection.current);
}

/** What was found, in a sentence. */
function verdictOnAll() {
  const { summary, command } = report;
  const among = countOf(summary.articles ?? report.articles.length, 'article');
  if (command === 'articles') {
    const groups = summary.clusters ?? report.clusters.length;
    if (groups === 0) return `No near-duplicates among ${among}`;
    const isWhole = groups === report.clusters.length;
    const forms = isWhole ? report.clusters.filter(formOf).length : 0;
    const copies = `${countOf(groups - forms, 'group')} of near-duplicates`;
    const rest = forms > 0 ? `, ${digits(forms)} of forms or standing text,` : '';
    return `${copies}${rest} among ${among}`;
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
        ? 'Nothing new was found that is said twice. There is nothing to check here.'
        : 'No article was read, so there is nothing to show.',
    ),
    isRead &&
      summary.ignored > 0 &&
      el('p', { class: 'hint' }, `Left out by the ignore list: ${digits(summary.ignored)}.`),
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
      filtersSwitch(),
      histogram(),
      kindFacet(),
      sectionFacet(),
      dataMenu(),
    ),
    el(
      'section',
      { class: 'results', 'aria-label': 'What was found' },
      searchRow([status, dismissedHint, unknownHint]),
      nothing,
      list.root,
    ),
  );
}

/** In a narrow window the filters are folded away, so that the list is in view. */
function filtersSwitch() {
  const show = toggle('Filters', false, (isOn) =>
    show.parentElement.classList.toggle('open', isOn),
  );
  show.classList.add('filters-switch');
  return show;
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
  status.textContent = text;
  nothing.hidden = shown.length > 0;
  const unknown = unknownFields(selection.query);
  unknownHint.textContent =
    unknown.length > 0 ? `There is no field ${unknown.join(', ')}: looked for as words.` : '';
  const { dismissed } = countDecisions(items.map((item) => item.key));
  dismissedHint.replaceChildren();
  const isAsked = selection.query === 'is:dismissed';
  if (dismissed === 0 && !isAsked) return;
  const name = `${digits(dismissed)} dismissed`;
  const show = () => setQuery(isAsked ? '' : 'is:dismissed');
  const state = { class: 'plain', 'aria-pressed': String(isAsked) };
  dismissedHint.append(button(name, show, state));
  if (isAsked) dismissedHint.append(' ', button('Back to the list', show, { class: 'plain' }));
}

function setQuery(query) {
  const box = document.getElementById('search');
  if (box) box.value = query;
  applyFilters({ query });
}

/** Moves through the list by `step` rows. */
export function moveInList(step) {
  if (!list || selection.shown.length === 0) return;
  const isInList = list.root.contains(document.activeElement);
  const next = isInList ? selection.current + step : selection.current;
  selection.current = Math.max(0, Math.min(selection.shown.length - 1, next));
  list.focus(selection.current);
}

/** The row that has the focus is the current one. */
export function followFocus(event) {
  const row = event.target.closest?.('.list > li');
  if (row) selection.current = Number(row.getAttribute('aria-posinset')) - 1;
}
