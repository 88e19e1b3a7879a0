/** The scores of all pairs of a cluster's members, as a table. */
import { articleName, pairOf } from './data.js';
import { el, foreign } from './elements.js';
import { kindName, plain } from './format.js';
import { pairHref } from './router.js';

const MAX_MEMBERS = 24;

/** The table of `members`, where these are all; a cell leads to the two articles. */
export function matrix(members, size) {
  if (size > MAX_MEMBERS) {
    const text = `A table of the scores of all pairs is made for at most ${MAX_MEMBERS} articles.`;
    return el('p', { class: 'hint' }, text);
  }
  const head = members.map((n, i) =>
    el('th', { scope: 'col', title: plain(articleName(n)) }, String(i + 1)),
  );
  const rows = members.map((row, i) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        el('span', { class: 'matrix-number' }, String(i + 1)),
        foreign(articleName(row)),
      ),
      members.map((column) => cell(row, column)),
    ),
  );
  return el(
    'section',
    { class: 'matrix-section' },
    el('h2', { id: 'matrix-title' }, 'Scores (Jaccard)'),
    el(
      'div',
      { class: 'matrix-scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'matrix-title' },
      el(
        'table',
        { class: 'matrix' },
        el('thead', {}, el('tr', {}, el('td', {}), head)),
        el('tbody', {}, rows),
      ),
    ),
  );
}

function cell(row, column) {
  if (row === column) return el('td', { class: 'self' }, '–');
  const found = pairOf(row, column);
  const score = found ? found.pair.jaccard.toFixed(2) : '·';
  const about = found ? `Jaccard ${score}, ${kindName(found.pair.relation)}` : 'No score';
  const name = `${about}: compare`;
  const strength = found ? Math.round(found.pair.jaccard * 40) : 0;
  const link = el('a', { href: pairHref(row, column), 'aria-label': name, title: name }, score);
  return el(
    'td',
    { style: { backgroundColor: `color-mix(in srgb, var(--accent) ${strength}%, transparent)` } },
    link,
  );
}
