/** What is replaced, added or dropped between two places of a repeat, as marks in their texts. */
import { placeText, textOf } from './data.js';
import { bareKey, diffWords, factOf, wordsOf } from './words.js';

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
  const said = saidAt(otherText, places[partner].at, differs[1 - side], places[partner].at[0]);
  const marks = changes.map((change) => changeMark(change, side, text, otherText, said));
  const offset = places[own].at[0];
  const spans = differs[side];
  const replaced = [...marks];
  for (const word of wordMarks(text, spans, offset, isFirst ? 'dropped' : 'added', said)) {
    const isInside = (mark) => mark.begin < word.end && word.begin < mark.end;
    if (!replaced.some(isInside)) marks.push(word);
  }
  return joinWords(marks, text);
}

/** What a place says: the keys of its differing words and of its numbers, and whether it negates. */
function saidAt(text, [begin, end], spans, offset) {
  const said = { differing: new Set(), numbers: numbersIn(text, begin, end), isNegated: false };
  for (let i = 0; i < spans.length; i += 2) {
    const words = wordsOf(text, offset + spans[i], offset + spans[i + 1]);
    for (const { key } of words) said.differing.add(bareKey(key));
  }
  said.isNegated = wordsOf(text, begin, end).some(({ key }) => factOf(key) === 'negation');
  return said;
}

/** The same of a whole article; only what differs negates there, since most articles do somewhere. */
export function saidInArticle(text, spans) {
  const said = saidAt(text, [0, text.length], spans, 0);
  said.isNegated = [...said.differing].some((key) => factOf(key) === 'negation');
  return said;
}

function numbersIn(text, begin, end) {
  const numbers = wordsOf(text, begin, end).filter(({ key }) => factOf(key) === 'number');
  return new Set(numbers.map(({ key }) => bareKey(key)));
}

/** A fact only where it stands against the other place: a number that this has not, a negation. */
function opposedFact(fact, text, said) {
  if (fact === 'negation' && said.isNegated) return '';
  if (fact !== 'number') return fact;
  const numbers = [...numbersIn(text, 0, text.length)];
  return numbers.length > 0 && numbers.every((key) => said.numbers.has(key)) ? '' : fact;
}

function differingOf(repeat, first, second) {
  if (repeat.kind === 'exact') return null;
  if (repeat.differs) return repeat.differs;
  return diffWords(placeText(repeat.places[first]), placeText(repeat.places[second]));
}

function changeMark([a0, a1, b0, b1, type], side, text, otherText, said) {
  const [begin, end] = side === 0 ? [a0, a1] : [b0, b1];
  const other = side === 0 ? otherText.slice(b0, b1) : otherText.slice(a0, a1);
  const words = text.slice(begin, end).split(/\s+/);
  const negation = words.some(
    (word) => factOf(word.replace(/^\p{P}+|\p{P}+$/gu, '')) === 'negation',
  );
  const stated = type === 'word' ? (negation ? 'negation' : '') : type;
  const fact = opposedFact(stated, text.slice(begin, end), said);
  return { begin, end, change: 'replaced', fact, other };
}

/**
 * A mark for each word of the spans [begin, end, …], which count from `offset`; `said` is what the
 * other side says.
 */
export function wordMarks(text, spans, offset, change, said) {
  const marks = [];
  for (let i = 0; i < spans.length; i += 2) {
    for (const { begin, end, key } of wordsOf(text, offset + spans[i], offset + spans[i + 1])) {
      const fact = opposedFact(factOf(key), key, said);
      const isMoved = said.differing.has(bareKey(key));
      marks.push({ begin, end, change: isMoved ? 'moved' : change, fact, other: '' });
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
  const [first, second] = repeat.places;
  const texts = [textOf(first.n), textOf(second.n)];
  const [inFirst, inSecond] = [first, second].map(({ at }, side) => numbersIn(texts[side], ...at));
  const isOpposed = ({ fact, before, after }) =>
    opposedFact(fact, before, { numbers: inSecond }) !== '' ||
    opposedFact(fact, after, { numbers: inFirst }) !== '';
  return (repeat.changes ?? [])
    .filter((change) => change[4] !== 'word')
    .sort((x, y) => (x[4] === 'number' ? 0 : 1) - (y[4] === 'number' ? 0 : 1))
    .map(([a0, a1, b0, b1, fact]) => ({
      fact,
      before: texts[0].slice(a0, a1),
      after: texts[1].slice(b0, b1),
    }))
    .filter(isOpposed);
}
