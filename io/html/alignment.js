/** How two texts lie side by side: what of one stands beside what of the other. Pure. */

/**
 * The longest chain of anchors {a, b} (two positions) that ascends on both sides, so that nothing
 * is joined crosswise.
 */
export function ascending(anchors) {
  const sorted = [...anchors].sort((x, y) => x.a - y.a || x.b - y.b);
  const ends = []; // ends[k]: the last of a chain of k + 1 anchors, with the smallest b
  const before = new Map();
  for (const anchor of sorted) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle].b < anchor.b) low = middle + 1;
      else high = middle;
    }
    before.set(anchor, ends[low - 1]);
    ends[low] = anchor;
  }
  const chain = [];
  for (let anchor = ends.at(-1); anchor; anchor = before.get(anchor)) chain.push(anchor);
  return chain.reverse();
}

/**
 * The position on the other side that belongs to `at` on side `from` ("a" or "b"): linear between
 * the anchors of an ascending chain, and between them and both ends {a: 0, b: 0} and `last`.
 */
export function beside(at, from, chain, last) {
  const to = from === 'a' ? 'b' : 'a';
  let low = { a: 0, b: 0 };
  let high = last;
  for (const anchor of chain) {
    if (anchor[from] <= at) low = anchor;
    else {
      high = anchor;
      break;
    }
  }
  const span = high[from] - low[from];
  const share = span > 0 ? Math.min(1, Math.max(0, (at - low[from]) / span)) : 0;
  return low[to] + share * (high[to] - low[to]);
}
