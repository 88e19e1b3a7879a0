/** What two articles share, as their view shows it: numbered matches, a place on each side. */
import { pairOf, repeatsOf, textOf } from './data.js';
import { differenceMarks, joinWords, saidInArticle, wordMarks } from './differences.js';
import { diffWords, commonRuns } from './words.js';

const LEAST_WORDS = 8;

/**
 * Matches {number, repeat, a: {begin, end, place}, b: {…}, words}. The repeats of both articles;
 * where there are none (a report of articles), the runs of words that both have.
 */
export function matchesOf(a, b) {
  const shared = repeatsOf(a).filter((repeat) => repeat.places.some((place) => place.n === b));
  const matches = shared.flatMap((repeat) => repeatMatches(repeat, a, b));
  if (matches.length === 0) matches.push(...runMatches(a, b));
  matches.sort((x, y) => x.a.begin - y.a.begin || x.b.begin - y.b.begin);
  const numbers = new Map();
  for (const match of matches) {
    const one = match.repeat ?? match;
    if (!numbers.has(one)) numbers.set(one, numbers.size + 1);
    match.number = numbers.get(one);
    match.colour = (match.number - 1) % 6;
  }
  return matches;
}

/** Places of the one article beside those of the other, in order; the last serves for more. */
function repeatMatches(repeat, a, b) {
  const sideOf = (n) =>
    repeat.places
      .map((place, index) => ({
        begin: place.at[0],
        end: place.at[1],
        place: index,
        n: place.n,
        words: place.words,
      }))
      .filter((side) => side.n === n)
      .sort((x, y) => x.begin - y.begin);
  const inA = sideOf(a);
  const inB = sideOf(b);
  return Array.from({ length: Math.max(inA.length, inB.length) }, (_, k) => {
    const one = inA[Math.min(k, inA.length - 1)];
    const other = inB[Math.min(k, inB.length - 1)];
    return { repeat, a: one, b: other, words: one.words };
  });
}

/** The differing words of a against b, of the whole texts: [[begin, end, …], […]], or null. */
export function differsOf(a, b) {
  const found = pairOf(a, b);
  if (found?.pair.differs) {
    const { differs } = found.pair;
    return found.swapped ? [differs[1], differs[0]] : differs;
  }
  if (textOf(a) === textOf(b)) return [[], []];
  return diffWords(textOf(a), textOf(b));
}

function runMatches(a, b) {
  const differs = differsOf(a, b);
  if (!differs) return [];
  return commonRuns(textOf(a), textOf(b), differs, LEAST_WORDS).map((run) => ({
    repeat: null,
    a: { begin: run.a[0], end: run.a[1] },
    b: { begin: run.b[0], end: run.b[1] },
    words: run.words,
  }));
}

/**
 * Marks of differences on one side ("a" or "b") of the pair of articles. Where repeats overlap, the
 * longest of them says what differs: a shorter one may stand beside another place.
 */
export function pairDifferences(a, b, matches, side) {
  const length = ({ a: one, b: two }) => one.end - one.begin + two.end - two.begin;
  const longestFirst = matches
    .filter((match) => match.repeat)
    .sort((x, y) => length(y) - length(x));
  if (longestFirst.length === 0) return wholeDifferences(a, b, side);
  const other = side === 'a' ? 'b' : 'a';
  const told = [];
  return longestFirst.flatMap((match) => {
    const { begin, end, place } = match[side];
    if (told.some((one) => one.begin <= begin && end <= one.end)) return [];
    const isNew = (mark) => !told.some((one) => mark.begin < one.end && one.begin < mark.end);
    const marks = differenceMarks(match.repeat, place, match[other].place).filter(isNew);
    told.push({ begin, end });
    return marks;
  });
}

function wholeDifferences(a, b, side) {
  const differs = differsOf(a, b);
  if (!differs) return [];
  const [own, other] = side === 'a' ? [0, 1] : [1, 0];
  const texts = [textOf(a), textOf(b)];
  const said = saidInArticle(texts[other], differs[other]);
  const change = side === 'a' ? 'dropped' : 'added';
  return joinWords(wordMarks(texts[own], differs[own], 0, change, said), texts[own]);
}
