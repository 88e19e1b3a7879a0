/**
 * The search box: words and "quoted phrases", >90 and <50 for the score in percent, field:value,
 * words:>40, and a minus before anything for its opposite. Pure: knows nothing of the page.
 */

const TEXT_FIELDS = new Set(['source', 'kind', 'id', 'title', 'where', 'language', 'zone', 'note']);
const NUMBER_FIELDS = new Set(['score', 'words', 'articles', 'places']);
const FLAG_FIELDS = new Set(['is', 'has']);

/** Parses a query into terms {field, value, compare, isNot}. */
export function parseQuery(query) {
  const terms = [];
  const token = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;
  for (const [, minus, name, quoted, bare] of query.matchAll(token)) {
    const isNot = minus === '-';
    const field = (name ?? '').toLowerCase();
    const value = quoted ?? bare;
    const term = termOf(field, value, quoted === undefined);
    if (term) terms.push({ ...term, isNot });
    else if (name) terms.push({ field: 'text', value: `${name}:${value}`.toLowerCase(), isNot });
  }
  return terms;
}

function termOf(field, value, isBare) {
  if (field === '') {
    const score = isBare && comparison(value);
    if (score) return { field: 'score', ...score };
    return value === '' ? null : { field: 'text', value: value.toLowerCase() };
  }
  if (NUMBER_FIELDS.has(field)) {
    const number = comparison(value) ?? comparison(`=${value}`);
    return number && { field, ...number };
  }
  if (TEXT_FIELDS.has(field) || FLAG_FIELDS.has(field))
    return { field, value: value.toLowerCase() };
  return null;
}

function comparison(value) {
  const match = /^(>=|<=|>|<|=)(\d+(?:\.\d+)?)%?$/.exec(value);
  return match && { compare: match[1], value: Number(match[2]) };
}

/** The names before a colon that are no fields; those of addresses such as http://… are none. */
export function unknownFields(query) {
  const isField = (name) =>
    TEXT_FIELDS.has(name) || NUMBER_FIELDS.has(name) || FLAG_FIELDS.has(name);
  const names = [...query.matchAll(/(?:^|\s)-?(\p{L}+):(?=[^\s/])/gu)].map((match) => match[1]);
  return [...new Set(names)].filter((name) => !isField(name.toLowerCase()));
}

/** The words and phrases that are looked for in the texts. */
export function wantedWords(terms) {
  return terms.filter((term) => term.field === 'text' && !term.isNot).map((term) => term.value);
}

/** Whether the query asks for words of the texts. */
export function needsTexts(terms) {
  return terms.some((term) => term.field === 'text');
}

/**
 * Whether an item fits all terms. `look` answers for it: text(field) in lower case, number(field)
 * or undefined, flag(name), words() the lower-cased text that words are looked for in.
 */
export function fits(terms, look) {
  return terms.every((term) => fitsTerm(term, look) !== term.isNot);
}

function fitsTerm(term, look) {
  if (term.field === 'text') return look.words().includes(term.value);
  if (FLAG_FIELDS.has(term.field)) return look.flag(`${term.field}:${term.value}`);
  if (TEXT_FIELDS.has(term.field)) return look.text(term.field).includes(term.value);
  const number = look.number(term.field);
  if (number === undefined) return false;
  switch (term.compare) {
    case '>':
      return number > term.value;
    case '<':
      return number < term.value;
    case '>=':
      return number >= term.value;
    case '<=':
      return number <= term.value;
    default:
      return number === term.value;
  }
}
