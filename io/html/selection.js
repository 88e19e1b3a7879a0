/**
 * Which items are listed and in what order: the state of all filters, applied as a whole. Words are
 * searched in slices, so that typing never waits for a large report.
 */
import { decisionOf, onDecision } from './decisions.js';
import { lookAt, searchedText } from './items.js';
import { fits, needsTexts, parseQuery, wantedWords } from './query.js';

export const selection = {
  items: [],
  shown: [],
  // What each filter chooses from: the items that all others let through.
  scored: [],
  kinds: new Map(), // kind -> count
  sections: new Map(), // section -> count
  current: 0, // index into shown
  viewed: null, // the key of what another view shows; it may have left the list
  query: '',
  words: [], // those of the query that are looked for in the texts
  least: 0, // percent
  hiddenKinds: new Set(),
  hiddenSections: new Set(),
  sort: 'editor',
};

const SLICE_MS = 12;
const onShown = [];
let run = 0;

/** Takes the items of the report. */
export function setItems(items) {
  selection.items = items;
  selection.shown = items;
  onDecision(() => applyFilters());
  applyFilters();
}

/** Calls `listener()` whenever what is listed has changed. */
export function onSelection(listener) {
  onShown.push(listener);
}

/** Changes filters and applies them; settles when the list is drawn. */
export async function applyFilters(changes = {}) {
  Object.assign(selection, changes);
  const mine = ++run;
  const start = performance.now();
  const terms = parseQuery(selection.query);
  if (needsTexts(terms) && !(await prepareTexts(() => mine === run))) return;
  const currentKey = selection.shown[selection.current]?.key;
  selection.words = wantedWords(terms);
  takeStock(terms);
  const kept = selection.shown.findIndex((item) => item.key === currentKey);
  const last = Math.max(0, selection.shown.length - 1);
  selection.current = kept >= 0 ? kept : Math.min(selection.current, last);
  for (const listener of onShown) listener();
  performance.measure('dittograph:filter', { start, end: performance.now() });
}

async function prepareTexts(isWanted) {
  let until = performance.now() + SLICE_MS;
  for (const item of selection.items) {
    searchedText(item);
    if (performance.now() < until) continue;
    await new Promise((done) => setTimeout(done));
    if (!isWanted()) return false;
    until = performance.now() + SLICE_MS;
  }
  return true;
}

function takeStock(terms) {
  const shown = [];
  const scored = [];
  const [kinds, sections] = [new Map(), new Map()];
  const count = (counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const item of selection.items) {
    if (!fitsQuery(item, terms)) continue;
    const isKind = !selection.hiddenKinds.has(item.kind);
    const isSection = !selection.hiddenSections.has(item.section);
    const isScore = item.score === undefined || item.score * 100 >= selection.least;
    if (isSection && isScore) count(kinds, item.kind);
    if (isKind && isScore) count(sections, item.section);
    if (isKind && isSection) scored.push(item);
    if (isKind && isSection && isScore) shown.push(item);
  }
  Object.assign(selection, { shown: sortItems(shown), scored, kinds, sections });
}

function fitsQuery(item, terms) {
  const asksForDismissed = terms.some((term) => term.field === 'is' && term.value === 'dismissed');
  if (!asksForDismissed && decisionOf(item.key).state === 'dismissed') return false;
  return terms.length === 0 || fits(terms, lookAt(item));
}

/** The item that stands `by` before or after what is viewed, be that still listed or not. */
export function neighbour(by) {
  const { shown, current, viewed } = selection;
  const isListed = viewed === null || shown[current]?.key === viewed;
  return shown[isListed || by < 0 ? current + by : current];
}

const orders = {
  score: (x, y) => (y.score ?? -1) - (x.score ?? -1),
  words: (x, y) => y.words - x.words,
  articles: (x, y) => y.articles - x.articles,
  input: (x, y) => firstPlace(x) - firstPlace(y),
};

function firstPlace(item) {
  if (item.cluster) return Math.min(...item.cluster.members);
  const { n, at } = item.repeat.places[0];
  return n + at[0] / 1e9;
}

function sortItems(items) {
  const compare = orders[selection.sort];
  return compare ? items.sort((x, y) => compare(x, y) || x.order - y.order) : items;
}
