/** The heading of a view: back, title, what is known of an article, and the way along the list. */
import { smallId } from './article_name.js';
import { articleName, report } from './data.js';
import { el, foreign } from './elements.js';
import { countOf, digits, timeText } from './format.js';
import { articleHref } from './router.js';
import { neighbour, selection } from './selection.js';

/** A view's head; `about` are the nodes below the title. */
export function viewHead(title, about) {
  return el(
    'header',
    { class: 'view-head' },
    el(
      'div',
      { class: 'view-way' },
      el('a', { class: 'back', href: '#/' }, '← Overview'),
      listWay(),
    ),
    el('h1', { tabindex: -1 }, typeof title === 'string' ? foreign(title) : title),
    el('div', { class: 'view-about' }, about),
  );
}

/** Links to what stands before and after this in the list. */
export function listWay() {
  const { shown, current, viewed } = selection;
  const link = (by, name, arrow) => {
    const item = neighbour(by);
    if (!item) return el('span', { class: 'step off', 'aria-hidden': 'true' }, arrow);
    return el('a', { href: item.href, class: 'step', 'aria-label': name }, arrow);
  };
  const isListed = shown[current]?.key === viewed;
  const where = isListed ? `${digits(current + 1)} of ${digits(shown.length)}` : 'not in the list';
  return el(
    'nav',
    { class: 'list-way', 'aria-label': 'Along the list' },
    link(-1, 'Previous in the list', '‹'),
    el('span', {}, where),
    link(1, 'Next in the list', '›'),
  );
}

/** Id, source, time, version and length of an article. */
export function aboutArticle(n, isLinked = false) {
  const article = report.articles[n];
  const parts = [];
  if (isLinked) parts.push(el('a', { href: articleHref(n) }, foreign(articleName(n))));
  if (article.title) parts.push(smallId(n));
  if (article.source) parts.push(foreign(article.source));
  if (article.time)
    parts.push(el('time', { datetime: article.time }, `${timeText(article.time)} UTC`));
  if (article.version) parts.push(`version ${article.version}`);
  parts.push(countOf(article.words, 'word'));
  if (article.archive) parts.push('from the archive');
  return parts.map((part) => el('span', { class: 'about-part' }, part));
}
