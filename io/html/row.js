/** One row of the list: verdict, what it concerns, an excerpt, and what can be done with it. */
import { stateButtons } from './actions.js';
import { smallId } from './article_name.js';
import { articleName, report } from './data.js';
import { decisionOf } from './decisions.js';
import { changedFacts } from './differences.js';
import { el, foreign } from './elements.js';
import { countOf, digits, kindLetter, kindMeaning, kindName, percent, plain } from './format.js';
import { articlesOf, excerptOf, foundIn } from './items.js';

const MAX_FACTS = 3;
const MAX_FACT = 40; // characters

/** The badge of a kind: a letter in a shape, its meaning as a hint. */
export function kindBadge(kind) {
  return el(
    'span',
    { class: 'badge', 'data-kind': kind, title: `${kindName(kind)}: ${kindMeaning(kind)}` },
    el('span', { 'aria-hidden': 'true' }, kindLetter(kind)),
    el('span', { class: 'for-readers' }, kindName(kind)),
  );
}

/** A verdict with the ids in it isolated, since they are the text of others. */
export function verdictText(verdict, articles) {
  const ids = articles.slice(0, 4).map((n) => report.articles[n].id);
  let parts = [verdict];
  for (const id of ids) {
    parts = parts.flatMap((part) => (typeof part === 'string' ? splitAt(part, id) : [part]));
  }
  return parts;
}

function splitAt(text, id) {
  const at = id === '' ? -1 : text.indexOf(id);
  if (at < 0) return [text];
  return [text.slice(0, at), foreign(id, { class: 'long-id' }), text.slice(at + id.length)];
}

/** "3.1 → 3.4" for each changed number and name. */
export function factChips(repeat, most = MAX_FACTS) {
  const facts = changedFacts(repeat);
  const chips = facts
    .slice(0, most)
    .map(({ fact, before, after }) =>
      el(
        'span',
        { class: 'fact-chip', 'data-fact': fact },
        el('span', { class: 'fact-name' }, fact),
        foreign(short(before)),
        ' → ',
        foreign(short(after)),
      ),
    );
  if (facts.length > most)
    chips.push(el('span', { class: 'hint' }, `and ${facts.length - most} more`));
  return chips;
}

function short(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_FACT ? `${line.slice(0, MAX_FACT)}…` : line;
}

/** The <li> of an item; `words` are marked in its excerpt. */
export function itemRow(item, words = []) {
  const { state, note } = decisionOf(item.key);
  const articles = articlesOf(item);
  const language = report.articles[articles[0]]?.language;
  const row = el(
    'li',
    {
      class: 'row',
      'data-repeat': item.key,
      'data-kind': item.kind,
      'data-state': state || 'open',
    },
    kindBadge(item.kind),
    el(
      'div',
      { class: 'row-main' },
      el('a', { class: 'row-verdict', href: item.href }, verdictText(item.verdict, articles)),
      el(
        'div',
        { class: 'row-about' },
        aboutItem(item, articles),
        note && el('span', { class: 'row-note', title: plain(note) }, 'has a note'),
      ),
      el('p', { class: 'row-excerpt', dir: 'auto', lang: language }, excerptNodes(item, words)),
    ),
    el('div', { class: 'row-acts' }, stateButtons(item.key)),
  );
  return row;
}

function excerptNodes(item, words) {
  return foundIn(excerptOf(item, words), words).map(({ text, isFound }) =>
    isFound ? el('mark', { class: 'found' }, text) : text,
  );
}

function aboutItem(item, articles) {
  const about = articles.slice(0, 2).flatMap((n, i) => {
    const name = foreign(articleName(n), { class: 'row-name', title: plain(articleName(n)) });
    return [i > 0 && el('span', { class: 'dim' }, ' and '), name, smallId(n)];
  });
  if (articles.length > 2)
    about.push(el('span', { class: 'dim' }, ` and ${digits(articles.length - 2)} more`));
  const parts = [];
  if (item.score !== undefined) parts.push(`score ${percent(item.score)}`);
  parts.push(countOf(item.words, 'word'));
  if (item.articles > 2) parts.push(`in ${countOf(item.articles, 'article')}`);
  if (item.repeat?.zone) parts.push(item.repeat.zone);
  about.push(el('span', { class: 'row-measures' }, parts.join(' · ')));
  if (item.repeat) about.push(factChips(item.repeat));
  return about;
}
