/** What is replaced, added or dropped between two places of a repeat, as marks in their texts. */
import { placeText, textOf } from './data.js';
import { diffWords, factOf, wordsOf } from './words.js';

/**
 * Marks {begin, end, change, fact, other} in the text of place `own` of a repeat, seen beside place
 * `partner`. change: "replaced", "dropped" (only in the earlier) or "added" (only in the later);
 * fact: "number", "name", "negation" or ""; other: what stands in its place.
 */
export function differenceMarks(repeat, own, partner) {
  const isFirst = own < partner;
  const side = isFirst ? 0 : 1;
  const { places } = repeat;
  const differs = differingOf(repeat, Math.min(own, partner), Math.max(own, partner));
  if (!differs) return [];
  const changes = (repeat.places.length === 2 && repeat.changes) || [];
  const text = textOf(places[own].n);
  const otherText = textOf(places[partner].n);
  const marks = changes.map((change) => changeMark(change, side, text, otherText));
  const offset = places[own].at[0];
  const spans = differs[side];
  const replaced = [...marks];
  for (const word of wordMarks(text, spans, offset, isFirst ? 'dropped' : 'added')) {
    const isInside = (mark) => mark.begin < word.end && word.begin < mark.end;
    if (!replaced.some(isInside)) marks.push(word);
  }
  return joinWords(marks, text);
}

function differingOf(repeat, first, second) {
  if (repeat.kind === 'exact') return null;
  if (repeat.differs) return repeat.differs;
  return diffWords(placeText(repeat.places[first]), placeText(repeat.places[second]));
}

function changeMark([a0, a1, b0, b1, type], side, text, otherText) {
  const [begin, end] = side === 0 ? [a0, a1] : [b0, b1];
  const other = side === 0 ? otherText.slice(b0, b1) : otherText.slice(a0, a1);
  const words = text.slice(begin, end).split(/\s+/);
  const negation = words.some(
    (word) => factOf(word.replace(/^\p{P}+|\p{P}+$/gu, '')) === 'negation',
  );
  const fact = type === 'word' ? (negation ? 'negation' : '') : type;
  return { begin, end, change: 'replaced', fact, other };
}

/** A mark for each word of the spans [begin, end, …], which count from `offset`. */
export function wordMarks(text, spans, offset, change) {
  const marks = [];
  for (let i = 0; i < spans.length; i += 2) {
    for (const { begin, end } of wordsOf(text, offset + spans[i], offset + spans[i + 1])) {
      marks.push({ begin, end, change, fact: factOf(text.slice(begin, end)), other: '' });
    }
  }
  return marks;
}

/** Neighbours of one sort that no word parts are one mark. */
export function joinWords(marks, text) {
  marks.sort((x, y) => x.begin - y.begin);
  const joined = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const isSame = last && last.change === mark.change && last.fact === mark.fact;
    const isPlain = isSame && !last.other && !mark.other;
    if (isPlain && !/[\p{L}\p{N}\n]/u.test(text.slice(last.end, mark.begin))) last.end = mark.end;
    else joined.push({ ...mark });
  }
  return joined;
}

/** The changed numbers and names of a repeat: [{fact, before, after}]. */
export function changedFacts(repeat) {
  if (repeat.places.length !== 2) return [];
  return (repeat.changes ?? [])
    .filter((change) => change[4] !== 'word')
    .sort((x, y) => (x[4] === 'number' ? 0 : 1) - (y[4] === 'number' ? 0 : 1))
    .map(([a0, a1, b0, b1, fact]) => ({
      fact,
      before: textOf(repeat.places[0].n).slice(a0, a1),
      after: textOf(repeat.places[1].n).slice(b0, b1),
    }));
}
