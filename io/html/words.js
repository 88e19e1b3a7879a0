/** Words of a text, what differs between two passages, and which differences change the facts. */

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,\-][\p{L}\p{N}\p{M}]+)*/gu;
// Scripts without blanks between words: each character counts as a word.
const BLANKLESS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const HAS_BLANKLESS = new RegExp(`[${BLANKLESS}]`, 'u');
const SINGLES = new RegExp(`[${BLANKLESS}]\\p{M}*|[^\\s]`, 'gu');

const NEGATIONS = new Set(
  [
    "no not never none nobody nothing neither nor without cannot can't don't doesn't didn't won't",
    "isn't aren't wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't denied denies",
    'nicht nie niemals kein keine keinen keiner keines keinem nichts niemand weder ohne',
    'ne pas non jamais aucun aucune rien personne ni sans',
    'nunca jamás ningún ninguna ninguno nadie nada sin tampoco',
    'mai nessun nessuno nessuna niente nulla senza né não nenhum nenhuma ninguém sem',
    'niet nooit geen niemand niets zonder ikke inte aldrig ingen inget inga intet uden utan',
    'не нет ни нельзя никогда никто ничего без ні ніколи nie nigdy nikt nic bez',
    'никой никога hiç değil yok tidak bukan belum tanpa jangan',
    'لا لم لن ليس ليست غير دون بدون لیس نہیں نه نیست',
    '不 没 沒 未 无 無 非',
  ].flatMap((line) => line.split(' ')),
);

/** The words between begin and end as {begin, end, key}; `key` is what is compared. */
export function wordsOf(text, begin = 0, end = text.length) {
  const words = [];
  const part = text.slice(begin, end);
  for (const match of part.matchAll(WORD)) {
    const at = begin + match.index;
    if (HAS_BLANKLESS.test(match[0])) {
      for (const single of match[0].matchAll(SINGLES)) addWord(single[0], at + single.index, words);
    } else {
      addWord(match[0], at, words);
    }
  }
  return words;
}

function addWord(word, begin, words) {
  words.push({ begin, end: begin + word.length, key: word.normalize('NFKC').toLowerCase() });
}

/** A key without the punctuation inside it; that of a number tells numbers apart and stays. */
export function bareKey(key) {
  return /\p{N}/u.test(key) ? key : key.replace(/\p{P}/gu, '');
}

/** What a differing word may change: "number", "negation" or "". */
export function factOf(word) {
  if (/\p{N}/u.test(word)) return 'number';
  const lower = word.toLowerCase().replace(/’/g, "'");
  return NEGATIONS.has(lower) || lower.endsWith("n't") ? 'negation' : '';
}

const MAX_CELLS = 4_000_000;

/**
 * The words of each of two texts that the other has not, in order: [[begin, end, …], […]], by a
 * longest common subsequence. Null where the texts are too long for that.
 */
export function diffWords(textA, textB) {
  const a = wordsOf(textA);
  const b = wordsOf(textB);
  let first = 0;
  while (first < a.length && first < b.length && a[first].key === b[first].key) ++first;
  let lastA = a.length;
  let lastB = b.length;
  while (lastA > first && lastB > first && a[lastA - 1].key === b[lastB - 1].key) {
    --lastA;
    --lastB;
  }
  const midA = a.slice(first, lastA);
  const midB = b.slice(first, lastB);
  if ((midA.length + 1) * (midB.length + 1) > MAX_CELLS) return null;
  return differingWords(midA, midB);
}

function differingWords(a, b) {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      longest[i * width + j] =
        a[i].key === b[j].key
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const differs = [[], []];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i].key === b[j].key) {
      ++i;
      ++j;
    } else if (
      j === b.length ||
      (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
    ) {
      differs[0].push(a[i].begin, a[i++].end);
    } else {
      differs[1].push(b[j].begin, b[j++].end);
    }
  }
  return differs;
}

/**
 * Joins the runs of two aligned texts: of the words that both have, those that stand next to each
 * other in both. `differs` as above, over the whole texts. Returns {a: [begin, end], b: [begin,
 * end], words} of at least `least` words.
 */
export function commonRuns(textA, textB, differs, least) {
  const a = sharedWords(textA, differs[0]);
  const b = sharedWords(textB, differs[1]);
  const runs = [];
  let from = 0;
  const count = Math.min(a.length, b.length);
  for (let k = 1; k <= count; ++k) {
    if (k < count && a[k].order === a[k - 1].order + 1 && b[k].order === b[k - 1].order + 1)
      continue;
    const isSame = a[from].key === b[from].key;
    if (k - from >= least && isSame) {
      const spanOf = (words) => [words[from].begin, words[k - 1].end];
      runs.push({ a: spanOf(a), b: spanOf(b), words: k - from });
    }
    from = k;
  }
  return runs;
}

function sharedWords(text, differs) {
  const shared = [];
  let next = 0;
  wordsOf(text).forEach((word, order) => {
    while (next < differs.length && differs[next + 1] <= word.begin) next += 2;
    const isOther = next < differs.length && differs[next] < word.end;
    if (!isOther) shared.push({ ...word, order });
  });
  return shared;
}
