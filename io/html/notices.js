/** Notices to editors (kills, holds, corrections): those of the report, and those of one story. */
import { namedArticle } from './article_name.js';
import { report, textOf } from './data.js';
import { el } from './elements.js';
import { digits } from './format.js';
import { articleHref } from './router.js';

const MAX_OPEN = 5; // notices that are shown without being asked

const evidence = {
  refers_to: 'it names the story',
  id: 'the same id',
  slug: 'the same slug',
  headline: 'it quotes the headline',
};

const hasStory = ({ story }) => story !== null && story !== undefined;

/** "KILL" where the text begins with such a word in capitals. */
function noticeKind(n) {
  const [word] = /^[\p{Lu}\p{M}-]{4,}(?![\p{L}\p{N}])/u.exec(textOf(n).trimStart()) ?? [];
  return word ? el('strong', { class: 'notice-kind' }, word) : null;
}

/** What a notice speaks of, with a link. */
function storyOf(notice) {
  if (!hasStory(notice))
    return el('span', { class: 'hint' }, ' · its story is not among the articles');
  return [
    ' speaks of ',
    namedArticle(notice.story, articleHref(notice.story)),
    notice.by && el('span', { class: 'hint' }, ` · ${evidence[notice.by] ?? notice.by}`),
  ];
}

/** All notices of the report. */
export function noticesSection() {
  const { notices } = report;
  const rows = notices.map((notice) =>
    el(
      'li',
      {},
      noticeKind(notice.n),
      ' ',
      namedArticle(notice.n, articleHref(notice.n)),
      storyOf(notice),
    ),
  );
  return el(
    'details',
    { class: 'notices', open: notices.length <= MAX_OPEN },
    el('summary', {}, `Notices (${digits(rows.length)})`),
    el('p', { class: 'hint' }, 'Kills, holds and advisories are never removed as duplicates.'),
    el('ul', {}, rows),
  );
}

/** The notices that speak of one of these articles, and what article n, a notice, speaks of. */
export function noticeLines(articles, n) {
  const about = report.notices.filter((one) => hasStory(one) && articles.includes(one.story));
  const lines = about.map((one) => [
    'A notice speaks of this story: ',
    noticeKind(one.n),
    ' ',
    namedArticle(one.n, articleHref(one.n)),
  ]);
  const own = report.notices.find((one) => one.n === n);
  if (own)
    lines.push(['This is a notice. It', hasStory(own) ? storyOf(own) : ' names no story here.']);
  return lines.map((line) => el('p', { class: 'notice-line' }, line));
}
