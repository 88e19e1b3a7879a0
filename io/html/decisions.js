/**
 * What the editor decided: dismissed, marked, a note, by the key of a repeat or cluster. Kept in
 * the browser where it allows that; keys are stable, so a later report of the same articles shows
 * the same decisions.
 */
import { placeText, report } from './data.js';

const STORE = 'dittograph-decisions';
const NOTHING = { state: '', note: '' };
const decisions = new Map();
const undoable = [];
const onChange = [];
let isKept = true;

/** Reads what an earlier visit left. */
export function loadDecisions() {
  try {
    importDecisions(localStorage.getItem(STORE) ?? '', true);
  } catch {
    isKept = false;
  }
}

/** {state: "dismissed" | "marked" | "", note}. */
export function decisionOf(key) {
  return decisions.get(key) ?? NOTHING;
}

/** Whether decisions outlive the page. */
export function areDecisionsKept() {
  return isKept;
}

/** Calls `listener(key, isNote)` after each change; the key is absent where many changed. */
export function onDecision(listener) {
  onChange.push(listener);
}

/** Sets the state, or takes it back where it is set already. */
export function decide(key, state) {
  const before = decisionOf(key);
  undoable.push({ key, before });
  set(key, { ...before, state: before.state === state ? '' : state });
}

/** Sets the note. */
export function setNote(key, note) {
  const before = decisionOf(key);
  if (before.note === note) return;
  undoable.push({ key, before });
  set(key, { ...before, note }, true);
}

/** Takes back the last change; the key that it concerned, or null. */
export function undo() {
  const last = undoable.pop();
  if (!last) return null;
  set(last.key, last.before);
  return last.key;
}

function set(key, decision, isNote = false) {
  if (decision.state || decision.note) decisions.set(key, decision);
  else decisions.delete(key);
  keep();
  for (const listener of onChange) listener(key, isNote);
}

function keep() {
  try {
    localStorage.setItem(STORE, exportDecisions());
    isKept = true;
  } catch {
    isKept = false;
  }
}

/** How many there are of each state: {dismissed, marked, notes}. */
export function countDecisions(keys) {
  const counts = { dismissed: 0, marked: 0, notes: 0 };
  for (const key of keys) {
    const { state, note } = decisionOf(key);
    if (state) ++counts[state];
    if (note) ++counts.notes;
  }
  return counts;
}

/** All decisions as JSON. */
export function exportDecisions() {
  const list = [...decisions].map(([key, { state, note }]) => ({ key, state, note }));
  return JSON.stringify({ type: 'dittograph-decisions', schema: 1, decisions: list }, null, 1);
}

/** Takes in what exportDecisions wrote; returns how many. Throws an Error on anything else. */
export function importDecisions(text, isOwn = false) {
  if (text === '') return 0;
  const data = JSON.parse(text);
  if (data?.type !== 'dittograph-decisions' || !Array.isArray(data.decisions)) {
    throw new Error('not a file of decisions');
  }
  let count = 0;
  for (const { key, state, note } of data.decisions) {
    if (typeof key !== 'string') continue;
    const known = state === 'dismissed' || state === 'marked' ? state : '';
    decisions.set(key, { state: known, note: typeof note === 'string' ? note : '' });
    ++count;
  }
  if (!isOwn) {
    keep();
    for (const listener of onChange) listener();
  }
  return count;
}

/** The dismissed repeats and clusters of this report as the ignore list of the next run. */
export function ignoreList() {
  const lines = [];
  const idOf = (n) => report.articles[n].id;
  const add = (key, data) => {
    const { state, note } = decisionOf(key);
    if (state !== 'dismissed') return;
    lines.push(JSON.stringify({ type: 'ignore', data: { ...data(), note } }));
  };
  for (const repeat of report.repeats) {
    add(repeat.key, () => ({
      passages: [...new Set(repeat.places.map(placeText))],
      ids: [...new Set(repeat.places.map((place) => idOf(place.n)))],
    }));
  }
  for (const cluster of report.clusters) {
    if (cluster.more) continue; // the next run would find it by all of its articles only
    add(cluster.key, () => ({ articles: cluster.members.map(idOf) }));
  }
  return lines.map((line) => `${line}\n`).join('');
}
