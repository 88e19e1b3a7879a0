/** What an article is called where it is one of several: its title, and its id small beside it. */
import { articleName, report } from './data.js';
import { el, foreign } from './elements.js';
import { plain } from './format.js';

/** The id, cut by the style where it is long; nothing where it is the name already. */
export function smallId(n) {
  const { id, title } = report.articles[n];
  return title ? foreign(id, { class: 'small-id', title: plain(id).slice(0, 400) }) : null;
}

/** The title with the id beside it; a link where an address is given. */
export function namedArticle(n, href) {
  const name = foreign(articleName(n));
  return [href ? el('a', { href }, name) : name, smallId(n) && [' ', smallId(n)]];
}
