/** The help dialog: keys, and what the signs mean. */
import { button, el } from './elements.js';
import { kindBadge } from './row.js';
import { kindMeaning, kindName } from './format.js';
import { setSetting, settings } from './settings.js';

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
  const signs = ['exact', 'light', 'reworded', 'template', 'boilerplate'].map((kind) => [
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
      el('section', {}, el('h3', {}, 'Kinds'), el('dl', { class: 'signs' }, signs)),
    ),
  );
}

/** Opens it. */
export function openHelp() {
  document.getElementById('help').showModal();
}
