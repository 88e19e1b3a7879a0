/** axe-core on every view, light and dark: no serious fault. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { ferry, library, orchard } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { goTo, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passages = lazily(() => makeReport('passages', writeArticles([ferry, orchard, library])));
const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));
const wire = lazily(() => makeReport('articles', '-t', '0.5', corpus('wire/articles.jsonl')));

async function assertAccessible(page) {
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
      );
  });
  assert.deepEqual(faults, []);
}

for (const dark of [false, true]) {
  const light = dark ? 'dark' : 'light';
  browserTest(
    `the overview, ${light}`,
    newsroom,
    async (page) => {
      await assertAccessible(page);
      await page.getByText('About this run').click();
      await page.getByText('What can I search for?').click();
      await assertAccessible(page);
    },
    { dark },
  );
  browserTest(
    `the article, ${light}`,
    passages,
    async (page) => {
      await goTo(page, '#/article/ferry', 'article');
      await assertAccessible(page);
      await page.locator('button.chip').first().click();
      await assertAccessible(page);
    },
    { dark },
  );
  browserTest(
    `the pair, ${light}`,
    passages,
    async (page) => {
      const { repeats } = await resultsOf(page);
      const { key } = repeats.find((one) => one.section === 'across');
      await goTo(page, '#/pair/orchard/library', 'pair');
      await assertAccessible(page);
      await goTo(page, `#/repeat/${key}`, 'pair');
      await assertAccessible(page);
    },
    { dark },
  );
  browserTest(
    `the cluster, ${light}`,
    wire,
    async (page) => {
      const { clusters } = await resultsOf(page);
      const { key } = clusters.reduce((x, y) => (x.members.length >= y.members.length ? x : y));
      await goTo(page, `#/cluster/${key}`, 'cluster');
      await assertAccessible(page);
    },
    { dark },
  );
}

browserTest(
  'dark and light differ, and the page can choose against the system',
  passages,
  async (page) => {
    const brightness = () =>
      page.evaluate(() => {
        const [red, green, blue] = getComputedStyle(document.body)
          .backgroundColor.match(/\d+/g)
          .map(Number);
        return red + green + blue;
      });
    assert.ok((await brightness()) < 3 * 96);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.ok((await brightness()) > 3 * 160);
  },
  { dark: true },
);
