/** The whole way of an editor through a report without a mouse, and addresses within it. */
import assert from 'node:assert/strict';

import { ferry, library, orchard } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { goTo, listed, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const passages = lazily(() => makeReport('passages', writeArticles([ferry, orchard, library])));
const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));

const focusedRow = (page) =>
  page.evaluate(() => document.activeElement.closest('li[data-repeat]')?.dataset.repeat);
const viewNow = (page) => page.evaluate(() => document.querySelector('[data-view]').dataset.view);

browserTest('from the list to a decision and back with keys alone', passages, async (page) => {
  const keys = await listed(page);
  await page.keyboard.press('j');
  assert.equal(await focusedRow(page), keys[0]);
  await page.keyboard.press('j');
  assert.equal(await focusedRow(page), keys[1]);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.locator('[data-view="article"]').waitFor();
  await page.locator('.card').waitFor();
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await page.keyboard.type('by keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('[data-view="overview"]').waitFor();
  const row = page.locator(`li[data-repeat="${keys[0]}"]`);
  assert.equal(await row.getAttribute('data-state'), 'marked');
  assert.match(await row.textContent(), /has a note/);
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  assert.equal((await listed(page)).length, keys.length - 1);
  await page.keyboard.press('u');
  assert.deepEqual(await listed(page), keys);
});

browserTest(
  'keys go along a long list, and the focus is always in sight',
  newsroom,
  async (page) => {
    const keys = await listed(page);
    for (let n = 0; n < 30; ++n) await page.keyboard.press('j');
    assert.equal(await focusedRow(page), keys[29]);
    const box = await page.locator(':focus').boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 1000);
  },
);

browserTest(
  'every control is reached by Tab, in order, and shows that it is',
  passages,
  async (page) => {
    const seen = [];
    for (let n = 0; n < 60; ++n) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: node } = document;
        if (node === document.body) return null;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
        const name =
          node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent;
        return {
          name,
          isSeen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
        };
      });
      if (focused === null) break;
      assert.ok(focused.isSeen, `${focused.name} shows no focus`);
      seen.push(focused.name);
    }
    for (const name of ['Skip to the content', 'Help', 'Search', 'Export decisions']) {
      assert.ok(
        seen.some((one) => one.includes(name)),
        `${name} is not among ${seen.join(' | ')}`,
      );
    }
    assert.ok(seen.some((one) => one.includes('Score at least')));
  },
);

browserTest('/ searches, ? helps, x shows differences', passages, async (page) => {
  await page.keyboard.press('/');
  await page.locator('#search:focus').waitFor();
  await page.keyboard.type('ferry?');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'ferry?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await goTo(page, '#/article/ferry', 'article');
  await page.keyboard.press('j');
  await page.locator('mark [data-change]').first().waitFor();
  await page.keyboard.press('x');
  assert.equal(await page.locator('mark [data-change]').count(), 0);
});

browserTest('keys of one letter can be switched off', passages, async (page) => {
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /keys of one letter/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await focusedRow(page), undefined);
});

browserTest(
  'the two sides of a pair are walked through',
  passages,
  async (page) => {
    await page.keyboard.press('j');
    await page.locator('mark.current').first().waitFor();
    const first = await page.locator('mark.current').first().getAttribute('data-repeat');
    await page.keyboard.press('j');
    await page.waitForFunction(
      (key) => document.querySelector('mark.current').dataset.repeat !== key,
      first,
    );
    assert.equal(await viewNow(page), 'pair');
  },
  { hash: '#/pair/orchard/library' },
);

browserTest('a deep link opens what it names, and the way back works', newsroom, async (page) => {
  const { articles, repeats } = await resultsOf(page);
  for (const { key, section, places } of repeats.filter((_, n) => n % 4 === 0)) {
    const isWithin = new Set(places.map(({ n }) => n)).size === 1;
    const view = await goTo(page, `#/repeat/${key}`, isWithin ? 'article' : 'pair');
    await view.locator(`mark.current[data-repeat="${key}"]`).first().waitFor();
    assert.ok(page.url().includes(encodeURIComponent(articles[places[0].n].id)), section);
  }
  await goTo(page, '#/', 'overview');
  await page.goBack();
  assert.notEqual(await viewNow(page), 'overview');
});

browserTest('an address of another report says so', passages, async (page) => {
  for (const hash of [
    '#/repeat/0123456789abcdef',
    '#/article/%E0%A4%A',
    '#/pair/orchard',
    '#/cluster/x',
    '#/what',
  ]) {
    const view = await goTo(page, hash, 'missing');
    assert.match(await view.textContent(), /nothing at this address/);
  }
});
