/** Starts the page: reads the data, builds the bar, shows the view that the address names. */
import { ArticleView } from './article.js';
import { loadReport, report } from './data.js';
import { ClusterView } from './cluster.js';
import { loadDecisions, onDecision } from './decisions.js';
import { button, el } from './elements.js';
import { plain } from './format.js';
import { articlesOf, makeItems } from './items.js';
import { listWay } from './head.js';
import { helpDialog, openHelp } from './help.js';
import { listenToKeys } from './keys.js';
import { matchesOf } from './matches.js';
import { followFocus, overviewView } from './overview.js';
import { PairView } from './pair.js';
import { preparePrint } from './print.js';
import { articleHref, pairHref, parseRoute } from './router.js';
import { selection, setItems } from './selection.js';
import { loadSettings, nextTheme, setSetting, settings } from './settings.js';

let view = null;

function start() {
  loadReport(document);
  loadSettings();
  loadDecisions();
  setItems(makeItems());
  buildBar();
  document.body.append(helpDialog());
  document.addEventListener('focusin', followFocus);
  document.querySelector('.skip').addEventListener('click', skipToMain);
  onDecision((key, isNote) => {
    if (!isNote) view?.refresh?.(); // what is written in stays as it is
    document.querySelector('.list-way')?.replaceWith(listWay());
  });
  listenToKeys(() => view);
  preparePrint(() => view);
  addEventListener('hashchange', () => show());
  if (!location.hash) history.replaceState(null, '', firstHash());
  show(true);
  performance.mark('dittograph:first-view');
}

/** Where the page opens: a comparison and a report of one article need no overview first. */
function firstHash() {
  const [pair] = report.pairs;
  if (report.command === 'compare' && report.articles.length === 2) {
    const [a, b] = pair ? [pair.a, pair.b] : [0, 1];
    return pairHref(a, b, matchesOf(a, b)[0]?.repeat);
  }
  const { articles, repeats } = report;
  if (articles.length !== 1 || repeats.length === 0) return '#/';
  return articleHref(0, repeats.length === 1 ? repeats[0] : undefined);
}

function show(isFirst = false) {
  const route = parseRoute(location.hash);
  if (route.redirect) {
    history.replaceState(null, '', route.redirect);
    show(isFirst);
    return;
  }
  view?.leave?.();
  followRoute(route);
  view = makeView(route);
  document.getElementById('main').replaceChildren(view.root);
  document.title = `${plain(view.title)} – Dittograph`;
  view.enter?.(!isFirst);
  if (!isFirst && !view.root.contains(document.activeElement)) {
    view.root.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** The list's place follows what is looked at. */
function followRoute(route) {
  const key = route.cluster?.key ?? route.repeat?.key;
  const [n] = route.articles ?? [];
  const isIt = (item) => (key ? item.key === key : articlesOf(item).includes(n));
  const index = selection.shown.findIndex(isIt);
  if (index >= 0) selection.current = index;
  selection.viewed = selection.shown[index]?.key ?? key ?? null;
}

function makeView(route) {
  switch (route.view) {
    case 'overview':
      return overviewView();
    case 'article':
      return new ArticleView(route.articles[0], route.repeat);
    case 'pair':
      return new PairView(route.articles[0], route.articles[1], route.repeat);
    case 'cluster':
      return new ClusterView(route.cluster);
    default:
      return missingView();
  }
}

function missingView() {
  const root = el(
    'section',
    { class: 'empty', 'data-view': 'missing' },
    el('h1', { tabindex: -1 }, 'This report has nothing at this address'),
    el(
      'p',
      {},
      'The link may come from another report. ',
      el('a', { href: '#/' }, 'To the overview'),
    ),
  );
  return { root, title: 'Not found' };
}

function buildBar() {
  const { command } = report;
  const names = {
    passages: 'Repeated passages',
    articles: 'Near-duplicate articles',
    compare: 'Two articles',
  };
  document.getElementById('bar-sub').textContent = names[command] ?? command;
  const theme = button(
    themeLabel(),
    () => {
      setSetting('theme', nextTheme());
      theme.textContent = themeLabel();
    },
    { class: 'act', 'data-act': 'theme' },
  );
  const tools = [
    theme,
    button('Print', () => print(), { class: 'act' }),
    button('Help', openHelp, { class: 'act', 'aria-keyshortcuts': '?' }),
  ];
  document.getElementById('bar-tools').append(...tools);
}

function themeLabel() {
  return { auto: '◐ Auto', light: '○ Light', dark: '● Dark' }[settings.theme];
}

function skipToMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

start();
