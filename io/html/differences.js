/** What is replaced, added or dropped between two places of a repeat, as marks in their texts. */
import { placeText, textOf } from './data.js';
import { diffWords, factOf } from './words.js';

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
  for (let i = 0; i < spans.length; i += 2) {
    const begin = spans[i] + offset;
    const end = spans[i + 1] + offset;
    if (marks.some((mark) => mark.begin <= begin && end <= mark.end)) continue;
    const fact = factOf(text.slice(begin, end));
    marks.push({ begin, end, change: isFirst ? 'dropped' : 'added', fact, other: '' });
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

/** Neighbours of one sort that only blanks part are one mark. */
function joinWords(marks, text) {
  marks.sort((x, y) => x.begin - y.begin);
  const joined = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const isSame = last && last.change === mark.change && last.fact === mark.fact && !mark.other;
    if (isSame && !last.other && text.slice(last.end, mark.begin).trim() === '') {
      last.end = mark.end;
    } else {
      joined.push({ ...mark });
    }
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
