/** Where marks begin and end in a text: cuts it so that no mark begins or ends inside a piece. */

/**
 * Sweeps over the boundaries of `marks` ({begin, end, …}, any overlap) in [begin, end).
 * Returns pieces {begin, end, marks}, in order and without gaps; the marks of a piece stand from
 * the longest to the shortest, so that they nest.
 */
export function segments(begin, end, marks) {
  const inside = marks
    .filter((mark) => mark.end > begin && mark.begin < end && mark.end > mark.begin)
    .sort((x, y) => y.end - y.begin - (x.end - x.begin) || x.begin - y.begin);
  const cuts = new Set([begin, end]);
  for (const mark of inside) {
    cuts.add(Math.max(begin, mark.begin));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((x, y) => x - y);
  const rankOf = new Map(inside.map((mark, rank) => [mark, rank]));
  const starts = new Map();
  for (const mark of inside) {
    const at = Math.max(begin, mark.begin);
    if (!starts.has(at)) starts.set(at, []);
    starts.get(at).push(mark);
  }
  const pieces = [];
  let open = [];
  for (let i = 0; i + 1 < places.length; ++i) {
    open = open.filter((mark) => mark.end > places[i]);
    const next = starts.get(places[i]);
    if (next) open = [...open, ...next].sort((x, y) => rankOf.get(x) - rankOf.get(y));
    pieces.push({ begin: places[i], end: places[i + 1], marks: open });
  }
  return pieces;
}

const MAX_BLOCK = 8000; // characters; a longer paragraph is laid out in several blocks

/**
 * The non-empty lines of a text as {begin, end, number, isRest}: paragraphs counted from 1. One
 * that is too long for a browser to lay out at once comes in blocks cut at a blank where there is
 * one; all but the first are `isRest`.
 */
export function paragraphsOf(text) {
  const paragraphs = [];
  let number = 0;
  for (let begin = 0; begin <= text.length;) {
    let end = text.indexOf('\n', begin);
    if (end < 0) end = text.length;
    if (hasInk(text, begin, end)) addBlocks(text, begin, end, ++number, paragraphs);
    begin = end + 1;
  }
  return paragraphs;
}

function hasInk(text, begin, end) {
  for (let i = begin; i < end; ++i) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 0xa0 && code !== 0x3000) return true;
  }
  return false;
}

function addBlocks(text, begin, end, number, paragraphs) {
  for (let at = begin; at < end;) {
    let cut = end;
    if (end - at > MAX_BLOCK + MAX_BLOCK / 2) {
      const blank = text.lastIndexOf(' ', at + MAX_BLOCK);
      cut = blank > at + MAX_BLOCK / 2 ? blank + 1 : at + MAX_BLOCK;
      const code = text.charCodeAt(cut);
      if (code >= 0xdc00 && code <= 0xdfff) ++cut; // not between the halves of a surrogate pair
    }
    paragraphs.push({ begin: at, end: cut, number, isRest: at > begin });
    at = cut;
  }
}
