/** A cluster: its members, the chain of versions, the scores of pairs, what would be removed. */
import assert from 'node:assert/strict';

import { versions } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { goTo, listed, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const stories = lazily(() => makeReport('articles', '-t', '0.5', writeArticles(versions)));
const wire = lazily(() => makeReport('articles', '-t', '0.5', corpus('wire/articles.jsonl')));

async function openCluster(page) {
  const [key] = await listed(page);
  await page.locator(`li[data-repeat="${key}"] a`).first().click();
  const view = page.locator('[data-view="cluster"]');
  await view.waitFor();
  return view;
}

browserTest(
  'the versions stand in their order, with time, source and step',
  stories,
  async (page) => {
    const {
      clusters: [cluster],
    } = await resultsOf(page);
    const view = await openCluster(page);
    const members = view.locator('[data-id]');
    assert.deepEqual(await members.evaluateAll((rows) => rows.map((row) => row.dataset.id)), [
      'ferry-1',
      'ferry-2',
      'ferry-3',
    ]);
    for (const [n, time] of ['05:12', '06:12', '07:12'].entries()) {
      const text = await members.nth(n).textContent();
      assert.ok(text.includes(`3 Nov 2026, ${time}`), text);
      assert.ok(text.includes('Harbour Post'), text);
      assert.ok(text.includes(`version ${n + 1}`), text);
    }
    assert.match(
      await members.nth(1).textContent(),
      /near-identical.*60 minutes later|1 hour later/s,
    );
    assert.equal(cluster.chain.length, 3);
  },
);

browserTest(
  'tells what would be removed, for what, and what differs from the one kept',
  stories,
  async (page) => {
    const {
      articles,
      clusters: [cluster],
    } = await resultsOf(page);
    const view = await openCluster(page);
    const row = (n) => view.locator(`[data-id="${articles[n].id}"]`);
    assert.match(await row(cluster.survivor).textContent(), /kept/);
    assert.ok(cluster.removals.length >= 1);
    for (const { n, why } of cluster.removals) {
      const text = await row(n).textContent();
      assert.match(text, /would be removed/);
      assert.ok(text.includes(why), text);
      assert.match(text, /\d+ words? of its own/);
    }
    const second = await view.locator('[data-id="ferry-2"]').textContent();
    assert.match(second, /18 words of its own · 0 words of the kept one missing/);
  },
);

browserTest('the matrix has the scores of all pairs and leads to them', stories, async (page) => {
  const { pairs } = await resultsOf(page);
  const view = await openCluster(page);
  const table = view.getByRole('table');
  assert.equal(await table.getByRole('row').count(), 4);
  const scores = await table.locator('td a').allTextContents();
  assert.deepEqual(
    scores.sort(),
    [...pairs, ...pairs].map((pair) => pair.jaccard.toFixed(2)).sort(),
  );
  await table.locator('td a').first().click();
  await page.locator('[data-view="pair"]').waitFor();
  assert.match(page.url(), /#\/pair\/ferry-1\/ferry-2$/);
  await page.goBack();
  await page.locator('[data-view="cluster"]').waitFor();
});

browserTest(
  'two versions side by side show what changed',
  stories,
  async (page) => {
    const added = page.locator('[data-side="b"] [data-change="added"]');
    await added.first().waitFor();
    assert.match((await added.allTextContents()).join(' '), /choir of retired bus drivers/);
  },
  { hash: '#/pair/ferry-1/ferry-2' },
);

browserTest('every cluster of the wire opens with all its members', wire, async (page) => {
  const { articles, clusters } = await resultsOf(page);
  for (const { key, members } of clusters) {
    const view = await goTo(page, `#/cluster/${key}`, 'cluster');
    assert.equal(await view.getAttribute('data-repeat'), key);
    const ids = await view
      .locator('[data-id]')
      .evaluateAll((rows) => rows.map((row) => row.dataset.id));
    assert.deepEqual(ids.sort(), members.map((n) => articles[n].id).sort());
  }
});

const crowd = lazily(() => {
  const [{ text }] = versions;
  const records = Array.from({ length: 130 }, (_, n) => ({ id: `copy-${n}`, text }));
  return makeReport('articles', writeArticles(records));
});

browserTest('a group too large to be listed whole says so', crowd, async (page) => {
  const view = await openCluster(page);
  assert.match(
    await view.textContent(),
    /130 articles.*100 of the 101 listed here would be removed/s,
  );
  await view.getByRole('button', { name: /^Show \d+ more/ }).click();
  await view.getByText('and 29 more that this file does not list').waitFor();
  assert.equal(await view.locator('[data-id]').count(), 101);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

browserTest(
  'says by which rule one would go, and warns where that is the correction',
  wire,
  async (page) => {
    const { articles, clusters } = await resultsOf(page);
    const isLate = ({ n, kept, relation }) =>
      relation === 'correction' && articles[n].time > articles[kept].time;
    const cluster = clusters.find(({ removals }) => removals.some(isLate));
    const view = await goTo(page, `#/cluster/${cluster.key}`, 'cluster');
    assert.match(await view.textContent(), /would be removed by dedup --keep first/);
    const { n } = cluster.removals.find(isLate);
    assert.match(
      await view.locator(`[data-id="${articles[n].id}"]`).textContent(),
      /the uncorrected version/,
    );
  },
);

browserTest('a notice and its story lead to each other', wire, async (page) => {
  const { articles, notices } = await resultsOf(page);
  const { n, story } = notices.find((one) => one.story !== null);
  const hash = (one) => `#/article/${encodeURIComponent(articles[one].id)}`;
  const view = await goTo(page, hash(story), 'article');
  await view.locator(`.notice-line a[href="${hash(n)}"]`).click();
  await page.locator(`.notice-line a[href="${hash(story)}"]`).waitFor();
});
