/** About the run: options, counts, errors; and the notices to editors that articles carry. */
import { articleName, report } from './data.js';
import { el, foreign } from './elements.js';
import { countOf, digits } from './format.js';
import { articleHref } from './router.js';

const names = {
  articles: 'Articles',
  articles_without_words: 'Articles without a word',
  articles_repaired: 'Articles with repaired characters',
  errors: 'Errors',
  passages: 'Repeats at two places',
  groups: 'Repeats at three or more places',
  ignored: 'Left out by the ignore list',
  candidates: 'Candidate pairs',
  pairs: 'Pairs',
  pairs_implied: 'Pairs that follow from others',
  clusters: 'Groups of articles',
  articles_in_clusters: 'Articles in groups',
  removed: 'Would be removed',
  expected_recall: 'Expected share found at the threshold',
};

/** The line of counts, and everything about the run behind it. */
export function runSection() {
  const { summary, options, errors, version } = report;
  const written = new Date(document.lastModified);
  const line = [`dittograph ${report.command}`];
  if (!Number.isNaN(written.getTime())) {
    line.push(
      `written ${written.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
    );
  }
  if (summary.errors > 0) line.push(countOf(summary.errors, 'error'));
  if (summary.ignored > 0) line.push(`${digits(summary.ignored)} left out by the ignore list`);
  return el(
    'div',
    { class: 'run' },
    el('p', { class: 'run-line' }, line.join(' · ')),
    summary.errors > 0 && errorList(errors, summary.errors),
    el(
      'details',
      { class: 'run-details' },
      el('summary', {}, 'About this run'),
      el(
        'div',
        { class: 'run-tables' },
        table(
          'Counts',
          Object.entries(summary).map(([name, value]) => [
            names[name] ?? name,
            countText(name, value),
          ]),
        ),
        table(
          'Options',
          Object.entries(options).map(([name, value]) => [
            `--${name.replaceAll('_', '-')}`,
            optionText(value),
          ]),
        ),
      ),
      el(
        'p',
        { class: 'hint' },
        `Dittograph ${version}. A repeat is evidence: people say whether it is a fault.`,
      ),
    ),
  );
}

function countText(name, value) {
  if (typeof value !== 'number') return String(value);
  return name === 'expected_recall' ? `${(value * 100).toFixed(2)} %` : digits(value);
}

function optionText(value) {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return String(value);
}

function table(caption, rows) {
  return el(
    'table',
    { class: 'facts' },
    el('caption', {}, caption),
    el(
      'tbody',
      {},
      rows.map(([name, value]) =>
        el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, foreign(value))),
      ),
    ),
  );
}

function errorList(errors, count) {
  return el(
    'details',
    { class: 'errors' },
    el('summary', {}, `${countOf(count, 'article')} could not be read`),
    el(
      'ul',
      {},
      errors.map(({ path, line, message }) =>
        el(
          'li',
          {},
          foreign(line ? `${path}:${line}` : path, { class: 'mono' }),
          ': ',
          foreign(message),
        ),
      ),
      count > errors.length &&
        el('li', { class: 'hint' }, `and ${digits(count - errors.length)} more`),
    ),
  );
}

const evidence = {
  refers_to: 'it names the story',
  id: 'the same id',
  slug: 'the same slug',
  headline: 'it quotes the headline',
};

/** Notices: what editors are told to do, with the story that each speaks of. */
export function noticesSection() {
  const rows = report.notices.map((notice) =>
    el(
      'li',
      {},
      el('a', { href: articleHref(notice.n) }, foreign(articleName(notice.n))),
      notice.story === null || notice.story === undefined
        ? el('span', { class: 'hint' }, ' · its story is not among the articles')
        : [
            ' speaks of ',
            el('a', { href: articleHref(notice.story) }, foreign(articleName(notice.story))),
            notice.by && el('span', { class: 'hint' }, ` · ${evidence[notice.by] ?? notice.by}`),
          ],
    ),
  );
  return el(
    'section',
    { class: 'notices', 'aria-labelledby': 'notices-title' },
    el('h2', { id: 'notices-title' }, `Notices (${digits(rows.length)})`),
    el(
      'p',
      { class: 'hint' },
      'Kills, holds, corrections and advisories are never removed as duplicates.',
    ),
    el('ul', {}, rows),
  );
}
