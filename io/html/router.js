/**
 * Addresses within the page (location.hash): #/, #/article/ID[/KEY], #/pair/ID/ID[/KEY],
 * #/cluster/KEY, #/repeat/KEY.
 */
import { articleNumber, report } from './data.js';

let repeatsByKey = null;

/** The repeat with this key, or undefined. */
export function repeatByKey(key) {
  if (!repeatsByKey) repeatsByKey = new Map(report.repeats.map((repeat) => [repeat.key, repeat]));
  return repeatsByKey.get(key);
}

const idOf = (n) => encodeURIComponent(report.articles[n].id);

/** The address of an article, at a repeat where one is given. */
export function articleHref(n, repeat) {
  return `#/article/${idOf(n)}${repeat ? `/${repeat.key}` : ''}`;
}

/** The address of two articles: the earlier is A, as in the reason of their relation. */
export function pairHref(a, b, repeat) {
  const [first, second] = a < b ? [a, b] : [b, a];
  return `#/pair/${idOf(first)}/${idOf(second)}${repeat ? `/${repeat.key}` : ''}`;
}

/** The address of a cluster. */
export function clusterHref(cluster) {
  return `#/cluster/${cluster.key}`;
}

/** Where a repeat is best seen: inside its article, else beside the first that shares it. */
export function repeatHref(repeat) {
  const { n } = repeat.places[0];
  const other = repeat.places.find((place) => place.n !== n);
  return other ? pairHref(n, other.n, repeat) : articleHref(n, repeat);
}

/** A hash as {view, …}, {redirect} for a deep link, or {view: 'missing'}. */
export function parseRoute(hash) {
  const [, view, ...rest] = hash.split('/');
  let parts;
  try {
    parts = rest.map(decodeURIComponent);
  } catch {
    return { view: 'missing' };
  }
  if (!view) return { view: 'overview' };
  if (view === 'repeat') {
    const repeat = repeatByKey(parts[0]);
    return repeat ? { redirect: repeatHref(repeat) } : { view: 'missing' };
  }
  if (view === 'cluster') {
    const cluster = report.clusters.find((one) => one.key === parts[0]);
    return cluster ? { view, cluster } : { view: 'missing' };
  }
  const count = view === 'article' ? 1 : view === 'pair' ? 2 : 0;
  const articles = parts.slice(0, count).map(articleNumber);
  if (count === 0 || articles.length < count || articles.includes(-1)) return { view: 'missing' };
  const repeat = parts[count] ? repeatByKey(parts[count]) : undefined;
  if (articles[0] > articles[1]) return { redirect: pairHref(...articles, repeat) };
  return { view, articles, repeat };
}
