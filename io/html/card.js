/** The card of a repeat: verdict, its partner's text in context, measures, other places. */
import { actionButtons, noteField } from './actions.js';
import { namedArticle } from './article_name.js';
import { articleName, report, textOf } from './data.js';
import { differenceMarks } from './differences.js';
import { button, el, foreign, toggle } from './elements.js';
import { countOf, digits, paragraphName, percent } from './format.js';
import { differenceLegend, markedText } from './marks.js';
import { articleHref, pairHref } from './router.js';
import { factChips, kindBadge, verdictText } from './row.js';
import { setSetting, settings } from './settings.js';

const CONTEXT = 220; // characters before and after
const MAX_SHOWN = 6000;
const MAX_PLACES = 12;

/** The switch "Show differences". */
export function differencesToggle(onChange) {
  const change = (isOn) => {
    setSetting('differences', isOn);
    onChange();
  };
  return toggle('Show differences', settings.differences, change, { 'data-act': 'differences' });
}

/** The heading of a card: number, kind, verdict, changed facts. */
export function cardHead(repeat, number) {
  const articles = [...new Set(repeat.places.map((place) => place.n))];
  return el(
    'div',
    { class: 'card-head' },
    el(
      'h2',
      { class: 'card-verdict' },
      number && el('span', { class: 'chip still' }, String(number)),
      kindBadge(repeat.kind),
      el('span', {}, verdictText(repeat.verdict, articles)),
    ),
    el('div', { class: 'card-facts' }, factChips(repeat, 12)),
  );
}

/** The passage at place `partner` in its context, with its differences from place `own`. */
export function partnerText(repeat, own, partner) {
  const place = repeat.places[partner];
  const text = textOf(place.n);
  const [begin, end] = place.at;
  const last = Math.min(end, begin + MAX_SHOWN);
  const from = wordStart(text, Math.max(0, begin - CONTEXT));
  const to = last < end ? last : wordEnd(text, Math.min(text.length, end + CONTEXT));
  const marks = [
    { begin: from, end: begin, isContext: true },
    { begin: last, end: to, isContext: true },
  ];
  if (settings.differences) marks.push(...differenceMarks(repeat, partner, own));
  const quote = el('blockquote', {
    class: 'partner-text',
    dir: 'auto',
    lang: report.articles[place.n].language,
  });
  for (const line of lines(text, from, to)) {
    quote.append(el('p', { dir: 'auto' }, markedText(text, line.begin, line.end, marks)));
  }
  if (last < end)
    quote.append(el('p', { class: 'hint' }, `and ${digits(end - last)} more characters`));
  return quote;
}

function wordStart(text, at) {
  const blank = text.indexOf(' ', at);
  return at === 0 || blank < 0 || blank > at + 40 ? at : blank + 1;
}

function wordEnd(text, at) {
  const blank = text.lastIndexOf(' ', at);
  return at === text.length || blank < at - 40 ? at : blank;
}

function lines(text, from, to) {
  const found = [];
  for (let begin = from; begin < to;) {
    let end = text.indexOf('\n', begin);
    if (end < 0 || end > to) end = to;
    if (end > begin) found.push({ begin, end });
    begin = end + 1;
  }
  return found;
}

const measureMeanings = {
  Score: 'The share of both passages that is the same, rare words counting more, in any order',
  'Words that match':
    'Words that both places have, in any order; words of one stem count as the same',
  'The same at both places':
    'Equal words in the same order, as a share of the two passages laid side by side',
  'Longest run word for word': 'Words in a row that are the same at both places',
  'How common': 'The articles of this run that have the passage',
};

/** How alike the places are and how common the passage is. */
export function measures(repeat) {
  const rows = [];
  if (repeat.score !== undefined) rows.push(['Score', percent(repeat.score)]);
  if (repeat.matched) rows.push(['Words that match', digits(repeat.matched)]);
  if (repeat.identity !== undefined)
    rows.push(['The same at both places', percent(repeat.identity)]);
  if (repeat.run) rows.push(['Longest run word for word', countOf(repeat.run, 'word')]);
  if (repeat.period) rows.push(['Repeats back to back every', countOf(repeat.period, 'word')]);
  if (repeat.zone) rows.push(['Known as', repeat.zone]);
  rows.push([
    'How common',
    repeat.articles > 1 ? `in ${countOf(repeat.articles, 'article')}` : 'in this article only',
  ]);
  return el(
    'dl',
    { class: 'measures' },
    rows.map(([name, value]) =>
      el('div', { title: measureMeanings[name] }, el('dt', {}, name), el('dd', {}, value)),
    ),
  );
}

/**
 * All other places of the repeat: `go(index)` leads to one in this article, `show(index)` brings one
 * of another article into the card.
 */
function otherPlaces({ repeat, own, partner, go, show }) {
  const here = repeat.places[own].n;
  const others = [...repeat.places.keys()].filter((index) => index !== own);
  const count = others.length + (repeat.more ?? 0);
  if (count < 2) return null;
  const rows = others.slice(0, MAX_PLACES).map((index) => {
    const place = repeat.places[index];
    const where = paragraphName(place);
    const toIt = (text, act) =>
      button(text, () => act(index), {
        class: 'plain',
        'aria-current': index === partner && 'true',
      });
    if (place.n === here) return el('li', {}, toIt(`This article, ${where}`, go));
    const name = toIt(foreign(articleName(place.n)), show);
    const link = el('a', { href: pairHref(here, place.n, repeat) }, 'side by side');
    return el('li', {}, name, `, ${where} · `, link);
  });
  if (count > rows.length) {
    rows.push(el('li', { class: 'hint' }, `and ${digits(count - rows.length)} more`));
  }
  const title = el('h3', {}, `All other places (${digits(count)})`);
  return el('section', { class: 'places' }, title, el('ul', {}, rows));
}

/** The places of a group beside two articles, each with the ways to its article and beside `a`. */
export function groupPlaces(repeat, a) {
  const count = repeat.places.length + (repeat.more ?? 0);
  if (count < 3) return null;
  const rows = repeat.places.map((place) =>
    el(
      'li',
      {},
      namedArticle(place.n, articleHref(place.n, repeat)),
      `, ${paragraphName(place)}`,
      place.n !== a && [' · ', el('a', { href: pairHref(a, place.n, repeat) }, 'side by side')],
    ),
  );
  if (repeat.more) rows.push(el('li', { class: 'hint' }, `and ${digits(repeat.more)} more`));
  const title = el('h3', {}, `All places (${digits(count)})`);
  return el('section', { class: 'places' }, title, el('ul', {}, rows));
}

/** The whole card beside an article. */
export function repeatCard(chosen) {
  const { repeat, number, own, partner, go, close, redraw } = chosen;
  const place = repeat.places[partner];
  const isHere = place.n === repeat.places[own].n;
  const name = paragraphName(place);
  const where = isHere
    ? button(`Go to ${name}`, () => go(partner), { class: 'plain' })
    : el('a', { href: pairHref(repeat.places[own].n, place.n, repeat) }, 'Read side by side');
  return el(
    'section',
    { class: 'card', 'aria-label': `Repeat ${number}` },
    button('✕', close, { class: 'close', 'aria-label': 'Close' }),
    cardHead(repeat, number),
    el(
      'div',
      { class: 'card-tools' },
      actionButtons(repeat.key, `#/repeat/${repeat.key}`),
      differencesToggle(redraw),
    ),
    el(
      'figure',
      { class: 'partner' },
      el(
        'figcaption',
        {},
        isHere
          ? `${name[0].toUpperCase()}${name.slice(1)} `
          : [
              el('a', { href: articleHref(place.n, repeat) }, foreign(articleName(place.n))),
              `, ${name} `,
            ],
        where,
      ),
      partnerText(repeat, own, partner),
    ),
    settings.differences && repeat.kind !== 'exact' && differenceLegend(),
    noteField(repeat.key),
    measures(repeat),
    otherPlaces(chosen),
  );
}
