/**
 * What the editor decided: dismissed, marked, a note, by the key of a repeat or cluster. Kept in
 * the browser where it allows that; keys are stable, so a later report of the same articles shows
 * the same decisions.
 */
import { placeText, report } from './data.js';

const STORE = 'dittograph-decision:'; // and the key: pages open at once write over no other's
const NOTHING = { state: '', note: '' };
const decisions = new Map();
const undoable = [];
const onChange = [];
let isKept = true;

/** Reads what an earlier visit left. */
export function loadDecisions() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(STORE)) continue;
      const data = parsed(localStorage.getItem(name));
      if (data) decisions.set(name.slice(STORE.length), asDecision(data));
    }
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
  const last = undoable.at(-1);
  const isSame = last?.isNote && last.key === key; // written on: one step to take back
  if (!isSame) undoable.push({ key, before, isNote: true });
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
  keep([key]);
  for (const listener of onChange) listener(key, isNote);
}

function keep(keys) {
  try {
    for (const key of keys) {
      if (decisions.has(key)) localStorage.setItem(STORE + key, JSON.stringify(decisions.get(key)));
      else localStorage.removeItem(STORE + key);
    }
    isKept = true;
  } catch {
    isKept = false;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asDecision({ state, note }) {
  return {
    state: state === 'dismissed' || state === 'marked' ? state : '',
    note: typeof note === 'string' ? note : '',
  };
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

function asFile(entries) {
  const list = [...entries].map(([key, { state, note }]) => ({ key, state, note }));
  return JSON.stringify({ type: 'dittograph-decisions', schema: 1, decisions: list }, null, 1);
}

/** [key, decision] of each that a file holds. Throws an Error where it is none. */
function read(text) {
  const data = JSON.parse(text);
  if (data?.type !== 'dittograph-decisions' || !Array.isArray(data.decisions)) {
    throw new Error('not a file of decisions');
  }
  return data.decisions
    .filter((one) => typeof one?.key === 'string')
    .map((one) => [one.key, asDecision(one)]);
}

/** The decisions on these keys as JSON. */
export function exportDecisions(keys) {
  return asFile(keys.filter((key) => decisions.has(key)).map((key) => [key, decisions.get(key)]));
}

/** Takes in what exportDecisions wrote; returns how many. Throws an Error on anything else. */
export function importDecisions(text) {
  const entries = read(text);
  for (const [key, decision] of entries) decisions.set(key, decision);
  keep(entries.map(([key]) => key));
  for (const listener of onChange) listener();
  return entries.length;
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
