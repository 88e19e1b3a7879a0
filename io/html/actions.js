/** What an editor can do with an item: mark, dismiss, note, copy its link; and the message line. */
import { areDecisionsKept, decide, decisionOf, setNote, undo } from './decisions.js';
import { button, el } from './elements.js';

let toastTimer = 0;

/** Says something in the message line, with a button where `action` is given. */
export function say(text, actionName, action) {
  const toast = document.getElementById('toast');
  toast.replaceChildren(el('span', {}, text));
  if (action) toast.append(button(actionName, () => (hideToast(), action()), { class: 'plain' }));
  toast.classList.add('on');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(hideToast, 9000);
}

function hideToast() {
  const toast = document.getElementById('toast');
  toast.classList.remove('on');
  toast.replaceChildren();
}

/** Dismisses an item, or takes that back. */
export function dismiss(key) {
  decide(key, 'dismissed');
  const isDismissed = decisionOf(key).state === 'dismissed';
  say(isDismissed ? `Dismissed.${storeHint()}` : 'No longer dismissed.', 'Undo', takeBack);
}

/** Marks an item, or takes that back. */
export function mark(key) {
  decide(key, 'marked');
  say(
    decisionOf(key).state === 'marked' ? `Marked.${storeHint()}` : 'No longer marked.',
    'Undo',
    takeBack,
  );
}

/** Takes back the last decision. */
export function takeBack() {
  say(undo() === null ? 'Nothing to undo.' : 'Undone.');
}

function storeHint() {
  return areDecisionsKept()
    ? ''
    : ' This browser keeps nothing for this file: export before you close it.';
}

/** The buttons "Mark" and "Dismiss" of an item. */
export function stateButtons(key) {
  const { state } = decisionOf(key);
  const one = (label, name, act) =>
    button(label, () => act(key), {
      class: `act act-${name}`,
      'aria-pressed': String(state === name),
      'data-act': name,
    });
  return [
    one(state === 'marked' ? '★ Marked' : '☆ Mark', 'marked', mark),
    one(state === 'dismissed' ? '✕ Dismissed' : '✕ Dismiss', 'dismissed', dismiss),
  ];
}

/** The buttons of an item that is looked at; `hash` is its address in the page. */
export function actionButtons(key, hash) {
  const link = button('Copy link', () => copyLink(hash), { class: 'act' });
  return [stateButtons(key), link];
}

/** The field for a note, which is kept as it is written. */
export function noteField(key) {
  const note = el('textarea', {
    rows: 2,
    'data-note': true,
    'aria-label': 'Note',
    placeholder: 'Note…',
    input: () => setNote(key, note.value.trim()),
    value: decisionOf(key).note,
  });
  return note;
}

/** Both in one block. */
export function cardActions(key, hash) {
  const buttons = el('div', { class: 'card-tools' }, actionButtons(key, hash));
  return el('div', { class: 'actions' }, buttons, noteField(key));
}

/** Puts the address of a hash on the clipboard. */
export async function copyLink(hash) {
  const address = location.href.split('#')[0] + hash;
  try {
    await navigator.clipboard.writeText(address);
    say('Link copied.');
  } catch {
    say(`Link: ${address}`);
  }
}

/** Offers a text as a file. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
