/** What two articles are to each other, in words: similarity both ways, relation, reason, group. */
import { pairOf, report } from './data.js';
import { el } from './elements.js';
import { countOf, durationText, kindMeaning, kindName, percent } from './format.js';
import { clusterHref } from './router.js';
import { kindBadge } from './row.js';

/** Similarity in both directions, relation and reason, in words. */
export function pairVerdict(a, b) {
  const found = pairOf(a, b);
  if (!found)
    return el('p', { class: 'hint' }, 'This report holds no scores of these two as a whole.');
  const { pair, swapped } = found;
  const ofA = swapped ? pair.of_b : pair.of_a;
  const ofB = swapped ? pair.of_a : pair.of_b;
  const later = pair.apart ? `, ${durationText(pair.apart)} apart` : '';
  return el(
    'div',
    { class: 'pair-verdict' },
    el(
      'p',
      {},
      meter('A', ofA, 'B'),
      meter('B', ofB, 'A'),
      el('span', { class: 'jaccard' }, `Jaccard ${pair.jaccard.toFixed(2)}${later}`),
    ),
    pair.relation &&
      el(
        'p',
        { class: 'relation' },
        kindBadge(pair.relation),
        el('strong', {}, kindName(pair.relation)),
        el('span', {}, pair.reason || kindMeaning(pair.relation)),
      ),
  );
}

/** The way to the cluster that both are in. */
export function groupLink(a, b) {
  const cluster = report.clusters.find(({ members }) => members.includes(a) && members.includes(b));
  if (!cluster) return null;
  const name = `All ${countOf(cluster.members.length, 'article')} of the group`;
  return el('p', { class: 'group-link' }, el('a', { href: clusterHref(cluster) }, name));
}

/** "62 % of A stands in B", with a bar. */
function meter(one, share, other) {
  const bar = el(
    'span',
    { class: 'meter', 'aria-hidden': 'true' },
    el('span', { style: { width: `${share * 100}%` } }),
  );
  return el(
    'span',
    { class: 'direction' },
    bar,
    el('strong', {}, percent(share)),
    ` of ${one} stands in ${other}`,
  );
}
