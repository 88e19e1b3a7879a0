/**
 * What the list shows: one item for each repeat, or for each cluster in a report of articles. The
 * list, the histogram and the filters know only items.
 */
import { articleName, pairOf, placeText, report, textOf } from './data.js';
import { decisionOf } from './decisions.js';
import { countOf, digits, kindName, sectionName } from './format.js';
import { clusterHref, repeatHref } from './router.js';
import { segments } from './segments.js';

const MAX_EXCERPT = 320;
/** What would remove duplicates as a report says it. */
export const RULE = 'dedup --keep first';

const LEAD = 60; // characters before a word that was looked for

/** The items of the report in the editor's order. */
export function makeItems() {
  if (report.command === 'articles') return report.clusters.map(clusterItem);
  return report.repeats.map(repeatItem);
}

function repeatItem(repeat, order) {
  return {
    key: repeat.key,
    order,
    repeat,
    kind: repeat.kind,
    section: repeat.section,
    score: repeat.score,
    words: Math.max(...repeat.places.slice(0, 50).map((place) => place.words ?? 0)),
    articles: repeat.articles,
    places: repeat.places.length + (repeat.more ?? 0),
    verdict: repeat.verdict,
    href: repeatHref(repeat),
    searched: null,
  };
}

function clusterItem(cluster, order) {
  const others = cluster.members.filter((n) => n !== cluster.survivor);
  const pairs = others.map((n) => pairOf(cluster.survivor, n)?.pair).filter(Boolean);
  const scores = [...pairs, ...(cluster.removals ?? [])].map((pair) => pair.jaccard);
  return {
    key: cluster.key,
    order,
    cluster,
    kind: clusterKind(cluster, pairs),
    section: 'across',
    score: scores.length > 0 ? Math.min(...scores) : undefined,
    words: report.articles[cluster.survivor].words,
    articles: sizeOf(cluster),
    places: sizeOf(cluster),
    verdict: clusterVerdict(cluster),
    href: clusterHref(cluster),
    searched: null,
  };
}

const WEIGHTS = ['correction', 'update', 'reworded', 'excerpt', 'independent', 'template'];

/** The relations that a cluster holds together by. */
function relationsOf(cluster, pairs) {
  const relations = new Set(pairs.map((pair) => pair.relation));
  for (const removal of cluster.removals ?? []) relations.add(removal.relation);
  for (const step of cluster.chain ?? []) if (step.relation) relations.add(step.relation);
  return relations;
}

/** "template" or "boilerplate" where nothing else joins the articles: no copies of one another. */
export function formOf(cluster) {
  const others = cluster.members.filter((n) => n !== cluster.survivor);
  const pairs = others.map((n) => pairOf(cluster.survivor, n)?.pair).filter(Boolean);
  const relations = relationsOf(cluster, pairs);
  const areForms = [...relations].every((one) => one === 'template' || one === 'boilerplate');
  if (relations.size === 0 || !areForms) return '';
  return relations.has('boilerplate') ? 'boilerplate' : 'template';
}

/** The relation that an editor should see first. */
function clusterKind(cluster, pairs) {
  const relations = relationsOf(cluster, pairs);
  const weighty = WEIGHTS.find((relation) => relations.has(relation));
  return (
    weighty ??
    (relations.has('near-identical') ? 'near-identical' : ([...relations][0] ?? 'identical'))
  );
}

/** "3 articles alike (identical); 2 would be removed by …" */
export function clusterVerdict(cluster) {
  const removed = digits((cluster.removals ?? []).length);
  const relations = new Set((cluster.removals ?? []).map((removal) => removal.relation));
  for (const step of cluster.chain ?? []) if (step.relation) relations.add(step.relation);
  const names = [...relations].map(kindName).join(', ');
  const count = countOf(sizeOf(cluster), 'article');
  const forms = { template: ' from one form', boilerplate: ' that share standing text' };
  const form = formOf(cluster);
  const what = count + (forms[form] ?? (cluster.chain ? ' in a chain of versions' : ' alike'));
  const listed = cluster.more ? ` of the ${digits(cluster.members.length)} listed here` : '';
  const fate = `${removed === '0' ? 'none' : removed}${listed} would be removed by ${RULE}`;
  return `${what}${names && !form ? ` (${names})` : ''}; ${fate}`;
}

/** How many articles a cluster has, those too that the report does not list. */
export function sizeOf(cluster) {
  return cluster.members.length + (cluster.more ?? 0);
}

/** The articles that an item is about. */
export function articlesOf(item) {
  if (item.cluster) return item.cluster.members;
  return [...new Set(item.repeat.places.map((place) => place.n))];
}

/**
 * The first words of the passage, or of the article that survives; from about the first of `words`
 * on where that stands further behind.
 */
export function excerptOf(item, words = []) {
  const text = item.cluster ? textOf(item.cluster.survivor) : placeText(item.repeat.places[0]);
  const at = Math.min(
    ...words.map((word) => text.toLowerCase().indexOf(word)).filter((k) => k >= 0),
  );
  const isFar = at > MAX_EXCERPT / 2 && at < text.length;
  const begin = isFar ? text.indexOf(' ', at - LEAD) + 1 : 0;
  const cut = text
    .slice(begin, begin + MAX_EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  return (begin > 0 ? '… ' : '') + cut + (begin + MAX_EXCERPT < text.length ? '…' : '');
}

/** Cuts a text at the words that are looked for: [{text, isFound}, …]. */
export function foundIn(text, words) {
  const lower = text.toLowerCase();
  if (words.length === 0 || lower.length !== text.length) return [{ text, isFound: false }];
  const marks = words.flatMap((word) => {
    const places = [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      places.push({ begin: at, end: at + word.length });
    }
    return places;
  });
  return segments(0, text.length, marks).map(({ begin, end, marks: here }) => ({
    text: text.slice(begin, end),
    isFound: here.length > 0,
  }));
}

/** The text that words are looked for in, made once: passages, names and ids, in lower case. */
export function searchedText(item) {
  if (item.searched === null) {
    const names = articlesOf(item).map((n) => `${report.articles[n].id}\n${articleName(n)}`);
    const texts = item.cluster
      ? [textOf(item.cluster.survivor)]
      : new Set(item.repeat.places.slice(0, 20).map(placeText));
    item.searched = [item.verdict, ...names, ...texts].join('\n').toLowerCase();
  }
  return item.searched;
}

/** Answers a query's questions about an item. */
export function lookAt(item) {
  return {
    words: () => `${searchedText(item)}\n${decisionOf(item.key).note.toLowerCase()}`,
    number: (field) => (field === 'score' ? item.score && item.score * 100 : item[field]),
    text: (field) => fieldText(item, field).toLowerCase(),
    flag: (name) => hasFlag(item, name),
  };
}

function fieldText(item, field) {
  if (field === 'kind') return `${item.kind} ${kindName(item.kind)}`;
  if (field === 'where') return `${item.section} ${sectionName(item.section)}`;
  if (field === 'zone') return item.repeat?.zone ?? '';
  if (field === 'note') return decisionOf(item.key).note;
  return articlesOf(item)
    .map((n) => report.articles[n][field] ?? '')
    .join('\n');
}

function hasFlag(item, name) {
  const { state, note } = decisionOf(item.key);
  switch (name) {
    case 'is:dismissed':
    case 'is:marked':
      return state === name.slice(3);
    case 'is:open':
      return state === '';
    case 'is:group':
      return item.places > 2;
    case 'is:within':
    case 'is:across':
      return item.section === name.slice(3);
    case 'has:note':
      return note !== '';
    default:
      return (item.repeat?.changes ?? []).some((change) => `has:${change[4]}` === name);
  }
}
