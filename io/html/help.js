/** The help dialog: keys, and what the signs mean. */
import { report } from './data.js';
import { button, el } from './elements.js';
import { kindBadge } from './row.js';
import { kindMeaning, kindName, kindRank } from './format.js';
import { differenceLegend } from './marks.js';
import { selection } from './selection.js';
import { setSetting, settings } from './settings.js';

const passageMeanings = [
  ['Score', 'the share of both passages that is the same, rare words counting more, in any order'],
  ['of its words', 'how much of the passage’s words the other place has too'],
  [
    'The same at both places',
    'equal words in the same order, as a share of the two passages laid side by side',
  ],
];

const articleMeanings = [
  ['Jaccard', 'of all five-word sequences of two articles, the share that both have'],
  ['% of A stands in B', 'the share of A’s five-word sequences that B has too'],
];

const deeds = [
  ['Dismiss', 'takes it from the list; “… dismissed” above the list shows what was'],
  ['Mark, Note', 'for yourself and others; found again by is:marked and has:note'],
  [
    'Export decisions',
    'to continue elsewhere: “Import decisions” of the same report takes them in',
  ],
  ['Export ignore list', 'for the next run: --ignore leaves out what is dismissed here'],
];

const shortcuts = [
  ['j  ↓', 'next in the list, next repeat of the text'],
  ['k  ↑', 'the one before'],
  ['Enter', 'open it'],
  ['Esc', 'close the card; back to the overview'],
  ['J  K', 'next and previous in the list, from any view'],
  ['d', 'dismiss'],
  ['m', 'mark'],
  ['n', 'write a note'],
  ['u', 'undo the last decision'],
  ['x', 'show or hide differences'],
  ['/', 'search'],
  ['?', 'this help'],
];

/** The dialog, closed. */
export function helpDialog() {
  const close = () => document.getElementById('help').close();
  const keys = shortcuts.map(([names, text]) => [
    el(
      'dt',
      {},
      names.split('  ').map((name) => el('kbd', {}, name)),
    ),
    el('dd', {}, text),
  ]);
  const kinds = [...new Set(selection.items.map((item) => item.kind))];
  kinds.sort((x, y) => kindRank(x) - kindRank(y));
  const signs = kinds.map((kind) => [
    el(
      'dt',
      {},
      kindBadge(kind),
      el('span', { class: 'sample', 'data-kind': kind }, kindName(kind)),
    ),
    el('dd', {}, kindMeaning(kind)),
  ]);
  const isOn = el('input', {
    type: 'checkbox',
    id: 'shortcuts-on',
    checked: settings.shortcuts,
    change: () => setSetting('shortcuts', isOn.checked),
  });
  return el(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    el(
      'div',
      { class: 'dialog-head' },
      el('h2', { id: 'help-title' }, 'Help'),
      button('✕', close, { class: 'close', 'aria-label': 'Close the help' }),
    ),
    el(
      'div',
      { class: 'help-columns' },
      el(
        'section',
        {},
        el('h3', {}, 'Keys'),
        el('dl', { class: 'keys' }, keys),
        el('label', { for: 'shortcuts-on' }, isOn, ' Use keys of one letter'),
      ),
      kinds.length > 0 &&
        el('section', {}, el('h3', {}, 'Kinds'), el('dl', { class: 'signs' }, signs)),
      el('section', {}, el('h3', {}, 'Numbers'), el('dl', { class: 'signs' }, listOf(meanings()))),
      el(
        'section',
        {},
        el('h3', {}, 'Colours'),
        el(
          'p',
          { class: 'hint' },
          'Each repeat has a number and a colour, the same at all its places.',
        ),
        differenceLegend(),
        el('h3', { class: 'help-deeds' }, 'Decisions'),
        el('dl', { class: 'signs' }, listOf(deeds)),
      ),
    ),
  );
}

/** What the numbers of this command mean. */
function meanings() {
  if (report.command !== 'articles') return [...passageMeanings, ...articleMeanings];
  const score = 'of a group: the least Jaccard of an article and the one that is kept';
  return [['Score', score], ...articleMeanings];
}

function listOf(rows) {
  return rows.map(([name, text]) => [el('dt', {}, name), el('dd', {}, text)]);
}

/** Opens it. */
export function openHelp() {
  document.getElementById('help').showModal();
}
