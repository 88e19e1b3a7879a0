/** Text with marks: repeats underlined and numbered, differing words, nested where they overlap. */
import { button, el } from './elements.js';
import { kindName } from './format.js';
import { segments } from './segments.js';

const MAX_DEPTH = 4; // marks upon each other; more could not be told apart
export const COLOURS = 6;

/**
 * The marks of repeats in one article: [{begin, end, repeat, place, number, colour}], numbered in
 * the order in which they first occur.
 */
export function repeatMarks(repeats, n) {
  const firstAt = (repeat) => repeat.places.find((place) => place.n === n).at[0];
  const ordered = [...repeats].sort((x, y) => firstAt(x) - firstAt(y));
  return ordered.flatMap((repeat, order) => marksOf(repeat, n, order + 1));
}

/** The same of one repeat with its number given. */
export function marksOf(repeat, n, number) {
  const marks = [];
  repeat.places.forEach((place, index) => {
    if (place.n !== n) return;
    const [begin, end] = place.at;
    marks.push({ begin, end, repeat, place: index, number, colour: (number - 1) % COLOURS });
  });
  return marks;
}

/** The numbered button that stands before a passage; a run of words has no repeat of its own. */
export function chip(mark, current) {
  const { repeat, number, place } = mark;
  const label = repeat
    ? `Repeat ${number}, ${kindName(repeat.kind)}, place ${place + 1} of ${repeat.places.length}`
    : `Match ${number}`;
  return button(String(number), null, {
    ...markData(mark),
    class: 'chip',
    'aria-current': number === current ? 'true' : null,
    'aria-label': label,
  });
}

function markData({ repeat, number, place, colour }) {
  return {
    'data-repeat': repeat?.key,
    'data-place': place,
    'data-kind': repeat?.kind,
    'data-number': number,
    'data-colour': colour,
  };
}

const changeNames = {
  dropped: 'without a match at the other place',
  added: 'without a match at the other place',
  replaced: 'in place of',
  moved: 'at the other place too, elsewhere',
};

/**
 * Nodes for text[begin, end) with numbered marks of repeats or runs, of differences ({change, …})
 * and of context ({isContext}). `current` is the number that is chosen, 0 for none.
 */
export function markedText(text, begin, end, marks, current = 0) {
  const nodes = [];
  for (const piece of segments(begin, end, marks)) {
    for (const mark of piece.marks) {
      if (mark.number && mark.begin === piece.begin) nodes.push(chip(mark, current));
    }
    let node = document.createTextNode(text.slice(piece.begin, piece.end));
    for (const mark of shownMarks(piece.marks, current).reverse()) node = wrap(mark, node, current);
    nodes.push(node);
  }
  return nodes;
}

function shownMarks(marks, current) {
  if (marks.length <= MAX_DEPTH) return [...marks];
  const chosen = marks.filter((mark) => !mark.number || mark.number === current);
  const kept = new Set(chosen.slice(-MAX_DEPTH));
  for (const mark of marks) if (kept.size < MAX_DEPTH) kept.add(mark);
  return marks.filter((mark) => kept.has(mark));
}

function wrap(mark, node, current) {
  if (mark.isContext) return el('span', { class: 'context' }, node);
  if (!mark.number) return differenceElement(mark, node);
  const name = mark.number === current ? 'repeat current' : 'repeat';
  return el('mark', { ...markData(mark), class: name }, node);
}

function differenceElement(mark, node) {
  const tag = { dropped: 'del', added: 'ins', replaced: 'span', moved: 'span' }[mark.change];
  const fact = mark.fact ? `${mark.fact}, ` : '';
  const other = mark.other ? ` “${mark.other.slice(0, 80)}”` : '';
  return el(
    tag,
    {
      class: 'difference',
      'data-change': mark.change,
      'data-fact': mark.fact || null,
      title: fact + changeNames[mark.change] + other,
    },
    node,
  );
}

/** What the marks of differences mean. */
export function differenceLegend() {
  const sample = (change, fact, text) =>
    el('span', { class: 'difference', 'data-change': change, 'data-fact': fact }, text);
  return el(
    'p',
    { class: 'legend' },
    sample('replaced', null, 'replaced'),
    sample('dropped', null, 'no match in the second'),
    sample('added', null, 'no match in the first'),
    sample('moved', null, 'elsewhere in the other'),
    sample('replaced', 'number', 'number, name or negation against another'),
  );
}
