/** What is printed: a PDF with the text of the report, without the controls. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { ferry, library, orchard } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { goTo, resultsOf } from './page.js';
import { corpus, makeReport, newPath, writeArticles } from './reports.js';

const passages = lazily(() => makeReport('passages', writeArticles([ferry, orchard, library])));
const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));

/** Letters and digits alone: a line end may part words, and pdftotext drops the hyphen there. */
const letters = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The letters of the page's PDF. */
async function printed(page) {
  const path = newPath('page.pdf');
  writeFileSync(path, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const { stdout, status } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  assert.equal(status, 0);
  return letters(stdout);
}

const assertPrinted = (text, part) =>
  assert.ok(text.includes(letters(part)), `${part} is not printed`);

browserTest('the overview is printed with every verdict', newsroom, async (page) => {
  const { repeats } = await resultsOf(page);
  const text = await printed(page);
  for (const { verdict } of repeats) assertPrinted(text, verdict);
  assert.equal(text.includes(letters('Export decisions')), false);
});

browserTest('an article is printed with its text', passages, async (page) => {
  await goTo(page, '#/article/ferry', 'article');
  const text = await printed(page);
  for (const word of ferry.text.split(/\s/)) assertPrinted(text, word);
});

browserTest('two articles are printed with both texts', passages, async (page) => {
  await goTo(page, '#/pair/orchard/library', 'pair');
  const text = await printed(page);
  for (const word of `${orchard.text} ${library.text}`.split(/\s/)) assertPrinted(text, word);
});

browserTest(
  'an article is printed with what was found, without buttons',
  passages,
  async (page) => {
    const { repeats } = await resultsOf(page);
    const [repeat] = repeats.filter((one) => one.section === 'within');
    await goTo(page, `#/article/ferry/${repeat.key}`, 'article');
    const text = await printed(page);
    assertPrinted(text, repeat.verdict);
    assertPrinted(text, 'What is repeated');
    assert.equal(text.split('40million').length - 1, 2, 'in the text and below it');
    for (const label of ['Go to paragraph', 'Dismiss', 'Copy link', 'Show differences'])
      assert.equal(text.includes(letters(label)), false, label);
  },
);
