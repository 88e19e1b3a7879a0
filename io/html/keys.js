/** The keyboard. Views answer to step(by), currentKey(), refresh() and escape() where they can. */
import { dismiss, mark, takeBack } from './actions.js';
import { openHelp } from './help.js';
import { moveInList } from './overview.js';
import { neighbour, selection } from './selection.js';
import { setSetting, settings } from './settings.js';

/** Begins to listen; `viewNow()` is the view that is shown. */
export function listenToKeys(viewNow) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    const view = viewNow();
    if (isTyping(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (!settings.shortcuts && event.key.length === 1) return;
    if (handle(event.key, view, event)) event.preventDefault();
  });
}

function isTyping(target) {
  return (
    target.matches?.('input:not([type=range], [type=checkbox], [type=file]), textarea, select') ??
    false
  );
}

function handle(key, view, event) {
  const isOverview = view.root.dataset.view === 'overview';
  switch (key) {
    case 'j':
    case 'k':
      return step(key === 'j' ? 1 : -1, view, isOverview);
    case 'ArrowDown':
    case 'ArrowUp':
      if (!isOverview || !event.target.closest?.('.list')) return false;
      return step(key === 'ArrowDown' ? 1 : -1, view, isOverview);
    case 'J':
    case 'K':
      return alongList(key === 'J' ? 1 : -1, isOverview);
    case 'Escape':
      if (view.escape?.()) return true;
      if (!isOverview) location.hash = '#/';
      return !isOverview;
    case 'x':
      setSetting('differences', !settings.differences);
      view.refresh?.();
      return true;
    case '?':
      openHelp();
      return true;
    case '/':
      return search(isOverview);
    case 'u':
      takeBack();
      return true;
    default:
      return decideByKey(key, view, isOverview);
  }
}

function step(by, view, isOverview) {
  if (isOverview) moveInList(by);
  else view.step?.(by);
  return true;
}

/** Opens the next item of the list without the way through the overview. */
function alongList(by, isOverview) {
  const next = isOverview ? selection.shown[selection.current] : neighbour(by);
  if (next) location.hash = next.href;
  return true;
}

function search(isOverview) {
  if (!isOverview) location.hash = '#/';
  setTimeout(() => document.getElementById('search')?.select());
  return true;
}

function decideByKey(key, view, isOverview) {
  const item = isOverview ? selection.shown[selection.current] : null;
  const chosen = isOverview ? item?.key : view.currentKey?.();
  if (!chosen) return false;
  if (key === 'd') dismiss(chosen);
  else if (key === 'm') mark(chosen);
  else if (key === 'n') return writeNote(item);
  else return false;
  return true;
}

/** The note is written where the item is shown: from the list, that opens first. */
function writeNote(item) {
  if (item) location.hash = item.href;
  setTimeout(() => document.querySelector('[data-note]')?.focus(), item ? 50 : 0);
  return true;
}
