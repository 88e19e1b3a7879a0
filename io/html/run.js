/** About the run: options, counts, errors. */
import { report } from './data.js';
import { el, foreign } from './elements.js';
import { countOf, digits } from './format.js';

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
      `file written ${written.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
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
          Object.entries(options).map(([name, value]) => [optionName(name), optionText(value)]),
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

/** As it is typed: a name that holds a list is given once for each of it. */
function optionName(name) {
  return `--${name === 'fields' ? 'field' : name.replaceAll('_', '-')}`;
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
