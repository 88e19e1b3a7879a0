/** Print: the overview prints the filtered list, an article what was found in it, passage by passage. */
import { namedArticle } from './article_name.js';
import { articleName, report, textOf } from './data.js';
import { decisionOf } from './decisions.js';
import { differenceMarks } from './differences.js';
import { el, foreign } from './elements.js';
import { countOf, digits, kindName, paragraphName, timeText } from './format.js';
import { markedText } from './marks.js';
import { kindBadge, verdictText } from './row.js';
import { selection } from './selection.js';
import { articlesOf } from './items.js';

const MAX_PRINTED = 200;
const MAX_NAMED = 12;
const MAX_PRINTED_TEXT = 3000; // characters of a passage

/** Builds the printed list before printing and removes it afterwards. */
export function preparePrint(viewNow) {
  let printed = null;
  addEventListener('beforeprint', () => {
    const view = viewNow();
    printed?.remove();
    printed = null;
    if (view?.root.dataset.view === 'overview') {
      printed = printedList();
      view.root.querySelector('.overview-head').after(printed);
    } else if (view?.root.dataset.view === 'article') {
      printed = printedRepeats(view.repeats);
      view.root.append(printed);
    }
  });
  addEventListener('afterprint', () => {
    printed?.remove();
    printed = null;
  });
}

function printedList() {
  const { shown } = selection;
  const rest = shown.length - MAX_PRINTED;
  return el(
    'section',
    { class: 'printed', 'aria-hidden': 'true' },
    el('ol', {}, shown.slice(0, MAX_PRINTED).map(printedItem)),
    rest > 0 &&
      el(
        'p',
        {},
        `${digits(rest)} more are not printed (at most ${MAX_PRINTED}); filter to print others.`,
      ),
  );
}

function printedRepeats(repeats) {
  const isShown = (repeat) => decisionOf(repeat.key).state !== 'dismissed';
  const rows = repeats
    .map((repeat, index) => isShown(repeat) && printedRepeat(repeat, index + 1))
    .filter(Boolean)
    .slice(0, MAX_PRINTED);
  return el(
    'section',
    { class: 'printed', 'aria-hidden': 'true' },
    rows.length > 0 && el('h2', {}, 'What is repeated'),
    el('ol', {}, rows),
  );
}

function printedRepeat(repeat, number) {
  const articles = [...new Set(repeat.places.map((place) => place.n))];
  const verdict = el('span', {}, verdictText(repeat.verdict, articles));
  const head = el('h3', {}, el('span', { class: 'chip still' }, String(number)), verdict);
  return el('li', { 'data-kind': repeat.kind }, head, printedPlaces(repeat));
}

function printedItem(item) {
  const verdict = el('span', {}, verdictText(item.verdict, articlesOf(item)));
  const head = el('h3', {}, kindBadge(item.kind), ' ', verdict);
  const body = item.cluster ? printedMembers(item.cluster) : printedPlaces(item.repeat);
  return el('li', { 'data-kind': item.kind }, head, body);
}

function printedPlaces(repeat) {
  const isOneText = repeat.kind === 'exact' || repeat.places.length < 2;
  const rows = isOneText
    ? [printedPlace(repeat, 0, null)]
    : [printedPlace(repeat, 0, 1), printedPlace(repeat, 1, 0)];
  return [el('div', { class: 'printed-places' }, rows), otherNames(repeat, rows.length)];
}

/** Where else the passage stands, by name. */
function otherNames(repeat, shown) {
  const named = repeat.places.slice(shown, shown + MAX_NAMED);
  if (named.length === 0) return null;
  const rest = repeat.places.length - shown - named.length + (repeat.more ?? 0);
  const names = named.flatMap((place) => [' · ', placeName(place)]).slice(1);
  return el(
    'p',
    { class: 'printed-name' },
    'Also in ',
    names,
    rest > 0 && ` and ${digits(rest)} more`,
  );
}

function placeName(place) {
  return el(
    'span',
    { class: 'printed-name' },
    foreign(articleName(place.n)),
    `, ${paragraphName(place)}`,
  );
}

function printedPlace(repeat, own, partner) {
  const place = repeat.places[own];
  const [begin, end] = place.at;
  const last = Math.min(end, begin + MAX_PRINTED_TEXT);
  const marks = partner === null ? [] : differenceMarks(repeat, own, partner);
  const text = markedText(textOf(place.n), begin, last, marks);
  return el(
    'div',
    {},
    placeName(place),
    el('p', { dir: 'auto', lang: report.articles[place.n].language }, text, last < end && '…'),
  );
}

function printedMembers(cluster) {
  const names = cluster.members
    .slice(0, 50)
    .map((n) => el('li', {}, namedArticle(n), timeOf(n), fateText(cluster, n)));
  const rest = cluster.members.length - names.length;
  return el('ul', {}, names, rest > 0 && el('li', {}, `and ${countOf(rest, 'article')} more`));
}

function timeOf(n) {
  const { time } = report.articles[n];
  return time ? ` · ${timeText(time)} UTC` : '';
}

function fateText(cluster, n) {
  if (n === cluster.survivor) return ' (kept)';
  const removal = (cluster.removals ?? []).find((one) => one.n === n);
  if (!removal) return ' · stays';
  return ` · ${kindName(removal.relation)}, would be removed: ${removal.why}`;
}
