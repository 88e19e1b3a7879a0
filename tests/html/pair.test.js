/** Two articles side by side: what they share, aligned, scrolled together; how alike they are. */
import assert from 'node:assert/strict';

import { library, orchard, words } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { inventedWords, randomNumbers } from './invented.js';
import { goTo, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const passages = lazily(() => makeReport('passages', writeArticles([orchard, library])));
const atBoth = { hash: '#/pair/orchard/library' };
const column = (page, side) => page.locator(`[data-side="${side}"]`);
const scrollTop = (page, side) =>
  page.getByRole('region', { name: `Text ${side}` }).evaluate((region) => region.scrollTop);

browserTest(
  'shows both texts with the same numbers at the same passage',
  passages,
  async (page) => {
    for (const side of ['a', 'b']) {
      const marked = await column(page, side)
        .locator('mark[data-repeat]')
        .evaluateAll((marks) => {
          const texts = {};
          for (const { dataset, textContent } of marks) {
            texts[dataset.repeat] = (texts[dataset.repeat] ?? '') + textContent;
          }
          return texts;
        });
      assert.deepEqual(Object.values(marked).sort(), [
        words.ORCHARD.slice(0, -1),
        words.LIBRARY.slice(0, -1),
      ]);
      for (const [key, text] of Object.entries(marked)) {
        const chip = column(page, side).locator(`button.chip[data-repeat="${key}"]`);
        assert.equal(await chip.textContent(), text.startsWith('Growers') ? '1' : '2');
      }
    }
    assert.match(await column(page, 'a').textContent(), /Valley Gazette/);
    assert.match(await column(page, 'b').textContent(), /Campus Wire/);
  },
  atBoth,
);

browserTest('the earlier article is A, whatever the address says', passages, async (page) => {
  await goTo(page, '#/pair/library/orchard', 'pair');
  assert.ok(page.url().endsWith('#/pair/orchard/library'));
  assert.match(await column(page, 'a').textContent(), /Valley Gazette/);
});

browserTest(
  'tells how much of each stands in the other, the relation and why',
  passages,
  async (page) => {
    const {
      pairs: [pair],
    } = await resultsOf(page);
    const text = await page.locator('[data-view="pair"] header').first().textContent();
    assert.ok(text.includes(`${Math.round(pair.of_a * 100)} % of A stands in B`), text);
    assert.ok(text.includes(`${Math.round(pair.of_b * 100)} % of B stands in A`), text);
    assert.ok(text.includes(pair.reason), text);
  },
  atBoth,
);

browserTest(
  'what is in neither passage is grey',
  passages,
  async (page) => {
    const colour = (selector) =>
      column(page, 'a')
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).color);
    assert.notEqual(await colour('[data-p="3"]'), await colour('[data-p="2"] mark'));
  },
  atBoth,
);

browserTest(
  'a ribbon joins each passage with its partner and chooses it',
  passages,
  async (page) => {
    const { repeats } = await resultsOf(page);
    for (const { key, verdict } of repeats) {
      const ribbon = page.locator(`svg.ribbons path[data-repeat="${key}"]`);
      const [left, from, right, to] = await ribbon.evaluate((path, key) => {
        const markOf = (side) =>
          document.querySelector(`[data-side="${side}"] mark[data-repeat="${key}"]`);
        const [a, b] = ['a', 'b'].map((side) => markOf(side).getBoundingClientRect());
        const box = path.ownerSVGElement.getBoundingClientRect();
        const y = path
          .getAttribute('d')
          .match(/-?\d+(\.\d+)?/g)
          .map(Number);
        return [y[1] + box.top, a.top, y[7] + box.top, b.top];
      }, key);
      assert.ok(Math.abs(left - from) < 12, `left at ${left}, the passage at ${from}`);
      assert.ok(Math.abs(right - to) < 12, `right at ${right}, the passage at ${to}`);
      await ribbon.dispatchEvent('click');
      await page.locator('.card').getByText(verdict).waitFor();
      assert.ok(page.url().endsWith(`#/pair/orchard/library/${key}`));
      assert.equal(await page.locator(`mark.current[data-repeat="${key}"]`).count(), 2);
    }
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.locator('.card').count(), 0);
  },
  atBoth,
);

/** Two long articles, the second with 200 words before what both have. */
const long = lazily(() => {
  const lexicon = inventedWords(4000, randomNumbers(7));
  const random = randomNumbers(5);
  const said = (count) =>
    Array.from({ length: count }, () => lexicon[Math.floor(random() * lexicon.length)]).join(' ');
  const lines = (count) => Array.from({ length: count }, () => said(50));
  const [own, common] = [lines(20), lines(3)];
  return makeReport(
    'passages',
    writeArticles([
      { id: 'one', text: [...own.slice(0, 4), ...common, ...own.slice(4, 10)].join('\n') },
      { id: 'two', text: [...own.slice(10, 18), ...common, ...lines(6)].join('\n') },
    ]),
  );
});

browserTest(
  'the other side follows, so that a passage stands beside its partner',
  long,
  async (page) => {
    const box = await column(page, 'b').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(
      () => document.querySelector('[data-side="a"] .scroller').scrollTop > 0,
    );
    assert.ok((await scrollTop(page, 'B')) >= 500);

    const top = (side) =>
      column(page, side)
        .locator('button.chip')
        .first()
        .evaluate((chip) => chip.getBoundingClientRect().top);
    await page.locator('button.bubble').first().click();
    assert.ok(Math.abs((await top('a')) - (await top('b'))) < 4);

    await page.getByRole('button', { name: 'Scroll together' }).click();
    const before = await scrollTop(page, 'A');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -400);
    await page
      .waitForFunction(
        (from) => document.querySelector('[data-side="b"] .scroller').scrollTop !== from,
        await scrollTop(page, 'B'),
        { timeout: 1000 },
      )
      .catch(() => {});
    assert.equal(await scrollTop(page, 'A'), before);
  },
  { hash: '#/pair/one/two', height: 700 },
);

const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));
browserTest(
  'where repeats overlap, a word that the longest has on both sides is no difference',
  newsroom,
  async (page) => {
    const differing = page.locator('[data-side="b"] [data-p="4"] [data-change]');
    assert.deepEqual(await differing.allTextContents(), ['42.8']);
  },
  {
    hash: `#/pair/${['story', 'corrected'].map((name) => `korvanta-results%2F${name}`).join('/')}`,
  },
);

const comparison = lazily(() => {
  const input = writeArticles([orchard, library]);
  return makeReport('compare', `${input}#orchard`, `${input}#library`);
});
browserTest('compare opens with its two articles', comparison, async (page) => {
  await page.locator('[data-view="pair"]').waitFor();
  const { repeats } = await resultsOf(page);
  assert.equal(repeats.length, 2);
  assert.equal(await page.locator('svg.ribbons path').count(), 2);
  await page.locator('.card').getByRole('button', { name: 'Dismiss' }).waitFor();
});

browserTest('a group lists all its places, each with a way to it', newsroom, async (page) => {
  const { articles, repeats } = await resultsOf(page);
  const group = repeats.find((one) => one.places.length >= 4 && one.articles > 2);
  await goTo(page, `#/repeat/${group.key}`, 'pair');
  const places = page.locator('.card .places li');
  assert.equal(await places.count(), group.places.length);
  await places.last().getByRole('link').first().click();
  await page.locator('[data-view="article"] .card').waitFor();
  const { id } = articles[group.places.at(-1).n];
  assert.ok(page.url().includes(`#/article/${encodeURIComponent(id)}/${group.key}`));
});
