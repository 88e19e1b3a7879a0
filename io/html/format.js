/** Numbers, counts, times and the names of things, as the page writes them. */

const numbers = new Intl.NumberFormat('en');

/** 12345 -> 12,345 */
export function digits(value) {
  return numbers.format(value);
}

/** "1 word", "2,000 words" */
export function countOf(count, one, many = `${one}s`) {
  return `${digits(count)} ${count === 1 ? one : many}`;
}

/** 0.614 -> "61 %"; 100 % only where it is all of it, 0 % only where it is nothing. */
export function percent(share) {
  let value = Math.round(share * 100);
  if (value === 100 && share < 1) value = 99;
  if (value === 0 && share > 0) return 'under 1 %';
  return `${value} %`;
}

/** "2026-11-22T18:05:09Z" -> "22 Nov 2026, 18:05" (UTC) */
export function timeText(iso) {
  if (!iso) return '';
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  const day = new Intl.DateTimeFormat('en-GB', format).format(time);
  return `${day}, ${time.toISOString().slice(11, 16)}`;
}

/** 7200 -> "2 hours" */
export function durationText(seconds) {
  const size = Math.abs(seconds);
  if (size < 120) return countOf(Math.round(size), 'second');
  if (size < 7200) return countOf(Math.round(size / 60), 'minute');
  if (size < 172800) return countOf(Math.round(size / 3600), 'hour');
  return countOf(Math.round(size / 86400), 'day');
}

const kinds = {
  exact: ['E', 'word for word', 'The same words at both places'],
  light: ['L', 'lightly changed', 'At most a few words differ'],
  reworded: ['R', 'reworded', 'The same said in other words'],
  template: ['T', 'template', 'One form filled in for different subjects'],
  boilerplate: ['B', 'boilerplate', 'Credits, bylines, standing lines and the like'],
  identical: ['I', 'identical', 'The same text'],
  'near-identical': ['N', 'near-identical', 'Hardly a word differs'],
  update: ['U', 'update', 'A later version that says more'],
  correction: ['C', 'correction', 'A later version that changes a fact'],
  excerpt: ['X', 'excerpt', 'One is part of the other'],
  independent: ['A', 'alike', 'Alike, but neither was made from the other'],
};

/** Where a kind stands among all. */
export function kindRank(kind) {
  const rank = Object.keys(kinds).indexOf(kind);
  return rank < 0 ? Object.keys(kinds).length : rank;
}

/** The letter that stands for a kind or relation. */
export function kindLetter(kind) {
  return kinds[kind]?.[0] ?? (kind || '?')[0].toUpperCase();
}

/** The kind in words. */
export function kindName(kind) {
  return kinds[kind]?.[1] ?? kind;
}

/** What the kind means, in a line. */
export function kindMeaning(kind) {
  return kinds[kind]?.[2] ?? '';
}

const sections = {
  within: 'inside one article',
  across: 'across articles',
  template: 'templates',
  boilerplate: 'boilerplate',
};

/** Where a repeat belongs, in words. */
export function sectionName(section) {
  return sections[section] ?? section;
}

/** "paragraph 3", "paragraphs 3 to 5" */
export function paragraphName(place) {
  const last = place.p2 || place.p;
  return last > place.p ? `paragraphs ${place.p} to ${last}` : `paragraph ${place.p}`;
}

/** Text for a title or a label: without the controls that could turn a line around. */
export function plain(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
