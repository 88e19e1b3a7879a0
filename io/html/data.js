/**
 * The report's data: results parsed once, the texts of articles one by one when they are needed,
 * since a report may hold many megabytes of them.
 */

export const report = {};

const MAX_TEXTS = 400; // kept parsed
let rawTexts = '';
const texts = new Map();
let pairsByArticles = null;
let repeatsByArticle = null;
let articlesById = null;

/** Reads the two data blocks of the page. */
export function loadReport(root) {
  rawTexts = root.getElementById('texts').textContent;
  const empty = { options: {}, summary: {}, articles: [], repeats: [], pairs: [], clusters: [] };
  const results = JSON.parse(root.getElementById('results').textContent);
  Object.assign(report, empty, { errors: [], notices: [] }, results);
}

/** The whole text of article n. */
export function textOf(n) {
  let text = texts.get(n);
  if (text === undefined) {
    const [offset, length] = report.articles[n].text;
    text = JSON.parse(rawTexts.substr(offset, length));
    if (texts.size >= MAX_TEXTS) texts.delete(texts.keys().next().value);
    texts.set(n, text);
  }
  return text;
}

/** The text of one place of a repeat. */
export function placeText(place) {
  return textOf(place.n).slice(place.at[0], place.at[1]);
}

/** The number of the article with this id, or -1. */
export function articleNumber(id) {
  if (!articlesById) articlesById = new Map(report.articles.map((article, n) => [article.id, n]));
  return articlesById.get(id) ?? -1;
}

/** What an article is called: its headline, else its id. */
export function articleName(n) {
  return report.articles[n].title || report.articles[n].id;
}

/** The first line of an article, where it has no headline to be known by. */
export function firstLine(n) {
  if (report.articles[n].title) return '';
  const line = textOf(n).slice(0, 400).trim().split('\n', 1)[0];
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** The pair of two articles as {pair, swapped}, or null where the report has none. */
export function pairOf(a, b) {
  if (!pairsByArticles) {
    pairsByArticles = new Map(report.pairs.map((pair) => [`${pair.a},${pair.b}`, pair]));
  }
  const pair = pairsByArticles.get(`${a},${b}`);
  if (pair) return { pair, swapped: false };
  const other = pairsByArticles.get(`${b},${a}`);
  return other ? { pair: other, swapped: true } : null;
}

/** The repeats that have a place in article n, in the editor's order. */
export function repeatsOf(n) {
  if (!repeatsByArticle) {
    repeatsByArticle = new Map();
    for (const repeat of report.repeats) {
      for (const article of new Set(repeat.places.map((place) => place.n))) {
        if (!repeatsByArticle.has(article)) repeatsByArticle.set(article, []);
        repeatsByArticle.get(article).push(repeat);
      }
    }
  }
  return repeatsByArticle.get(n) ?? [];
}
