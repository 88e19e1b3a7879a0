/** Decisions out of the page and into it: JSON, and the ignore list that the next run reads. */
import { download, say } from './actions.js';
import { countDecisions, exportDecisions, ignoreList, importDecisions } from './decisions.js';
import { button, el } from './elements.js';
import { countOf } from './format.js';
import { selection } from './selection.js';

/** The section with the buttons. */
export function dataMenu() {
  const file = el('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'for-readers',
    tabindex: -1,
    'aria-label': 'File of decisions',
    change: () => takeIn(file),
  });
  return el(
    'section',
    { class: 'facet' },
    el('h2', {}, 'Decisions'),
    el(
      'div',
      { class: 'menu' },
      button('Export decisions', saveDecisions, { class: 'act' }),
      button('Import decisions', () => file.click(), { class: 'act' }),
      button('Export ignore list', saveIgnoreList, { class: 'act' }),
      file,
    ),
    el(
      'p',
      { class: 'hint' },
      'The next run leaves out what is dismissed here: ',
      el('code', {}, '--ignore dittograph-ignore.jsonl'),
    ),
  );
}

function saveDecisions() {
  const name = 'dittograph-decisions.json';
  download(name, 'application/json', exportDecisions(selection.items.map((item) => item.key)));
  say(`Decisions exported: ${name}. “Import decisions” takes them in elsewhere.`);
}

function saveIgnoreList() {
  const { dismissed } = countDecisions(selection.items.map((item) => item.key));
  if (dismissed === 0) {
    say('Nothing is dismissed, so there is no ignore list to export.');
    return;
  }
  const list = ignoreList();
  const entries = list.split('\n').length - 1;
  if (entries > 0) download('dittograph-ignore.jsonl', 'application/jsonl', list);
  const large = dismissed - entries;
  say(
    (entries > 0 ? `Ignore list of ${countOf(entries, 'entry', 'entries')}.` : 'It is empty.') +
      (large > 0
        ? ` ${countOf(large, 'group')} too large to be listed whole will come again.`
        : ''),
  );
}

async function takeIn(file) {
  const [chosen] = file.files;
  if (!chosen) return;
  try {
    say(`${countOf(importDecisions(await chosen.text()), 'decision')} taken in.`);
  } catch {
    say('This is not a file of decisions that a report has exported.');
  }
  file.value = '';
}
