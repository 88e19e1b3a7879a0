/** What an editor does with a repeat, and what becomes of it: in the page, in the next run. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

import { ferry, library, orchard, versions, words } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { filter, goTo, listed, resultsOf } from './page.js';
import { makeReport, newPath, writeArticles } from './reports.js';

const input = lazily(() => writeArticles([ferry, orchard, library]));
const passages = lazily(() => makeReport('passages', input()));

const rowOf = (page, key) => page.locator(`li[data-repeat="${key}"]`);
const act = (page, key, name) => rowOf(page, key).getByRole('button', { name }).click();

/** The text of the file that a click offers. */
async function downloaded(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

browserTest('what is dismissed leaves the list and comes back by undo', passages, async (page) => {
  const before = await listed(page);
  await act(page, before[0], 'Dismiss');
  assert.deepEqual(await listed(page), before.slice(1));
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.deepEqual(await listed(page), before);
});

browserTest('what is dismissed can be looked at and taken back', passages, async (page) => {
  const before = await listed(page);
  await act(page, before[1], 'Dismiss');
  await filter(page, () => page.getByRole('button', { name: '1 dismissed' }).click());
  assert.deepEqual(await listed(page), [before[1]]);
  assert.equal(await rowOf(page, before[1]).getAttribute('data-state'), 'dismissed');
  await act(page, before[1], 'Dismissed');
  await filter(page, () => page.getByRole('searchbox', { name: 'Search' }).fill(''));
  assert.deepEqual(await listed(page), before);
});

browserTest('the dismissed are shown and left by one button', passages, async (page) => {
  const before = await listed(page);
  await page.getByRole('button', { name: 'Export ignore list' }).click();
  await page.getByText('Nothing is dismissed').waitFor();
  await act(page, before[0], 'Dismiss');
  const button = page.getByRole('button', { name: '1 dismissed' });
  await filter(page, () => button.click());
  assert.deepEqual(await listed(page), [before[0]]);
  await filter(page, () => button.click());
  assert.deepEqual(await listed(page), before.slice(1));
});

browserTest('marks, notes and dismissals outlive a reload', passages, async (page) => {
  const [first, second, third] = await listed(page);
  await act(page, first, 'Mark');
  await act(page, third, 'Dismiss');
  await goTo(page, `#/repeat/${second}`, 'pair');
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask the desk <b>&');
  await page.getByRole('textbox', { name: 'Note' }).blur();
  await goTo(page, '#/', 'overview');
  await page.reload();
  await page.locator('[data-view="overview"]').waitFor();
  assert.deepEqual(await listed(page), [first, second]);
  assert.equal(await rowOf(page, first).getAttribute('data-state'), 'marked');
  await filter(page, () => page.getByRole('searchbox', { name: 'Search' }).fill('has:note'));
  assert.deepEqual(await listed(page), [second]);
  await filter(page, () => page.getByRole('searchbox', { name: 'Search' }).fill('is:marked'));
  assert.deepEqual(await listed(page), [first]);
  await goTo(page, `#/repeat/${second}`, 'pair');
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'Ask the desk <b>&');
});

browserTest('two pages open at once keep the decisions of both', passages, async (page) => {
  const [first, second] = await listed(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await rowOf(other, second).waitFor();
  await act(page, first, 'Dismiss');
  await act(other, second, 'Mark');
  let state = '';
  for (let tries = 0; tries < 9 && state !== 'marked'; ++tries) {
    await page.reload(); // what another page stored arrives a little later
    await rowOf(page, second).waitFor();
    state = await rowOf(page, second).getAttribute('data-state');
  }
  assert.equal(state, 'marked');
  assert.ok(!(await listed(page)).includes(first));
});

browserTest('a note is kept while it is written', passages, async (page) => {
  const [, second] = await listed(page);
  await goTo(page, `#/repeat/${second}`, 'pair');
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Ask Ines');
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'Ask Ines');
});

browserTest('decisions on other reports stay in the browser', passages, async (page) => {
  const [first] = await listed(page);
  const elsewhere = 'dittograph-decision:another report';
  const stored = JSON.stringify({ state: 'marked', note: 'private' });
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [elsewhere, stored]);
  await page.reload();
  await act(page, first, 'Mark');
  const file = JSON.parse(await downloaded(page, 'Export decisions'));
  assert.deepEqual(
    file.decisions.map(({ key }) => key),
    [first],
  );
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), elsewhere), stored);
});

browserTest('decisions go out as JSON and come in again elsewhere', passages, async (page) => {
  const [first, second] = await listed(page);
  await act(page, first, 'Mark');
  await act(page, second, 'Dismiss');
  const text = await downloaded(page, 'Export decisions');
  const { type, schema, decisions } = JSON.parse(text);
  assert.deepEqual([type, schema], ['dittograph-decisions', 1]);
  assert.deepEqual(
    decisions.map(({ key, state }) => [key, state]).sort(),
    [
      [first, 'marked'],
      [second, 'dismissed'],
    ].sort(),
  );

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  assert.ok((await listed(page)).includes(second));
  const path = newPath('decisions.json');
  writeFileSync(path, text);
  await page.getByLabel('File of decisions').setInputFiles(path);
  await page.getByText('2 decisions taken in').waitFor();
  assert.equal((await listed(page)).includes(second), false);
  assert.equal(await rowOf(page, first).getAttribute('data-state'), 'marked');

  writeFileSync(path, '{"type":"something else"}');
  await page.getByLabel('File of decisions').setInputFiles(path);
  await page.getByText(/not a file of decisions/).waitFor();
});

browserTest('the next run leaves out the passages that are dismissed', passages, async (page) => {
  const { repeats } = await resultsOf(page);
  const [across] = repeats.filter((one) => one.section === 'across');
  await act(page, across.key, 'Dismiss');
  const ignore = newPath('ignore.jsonl');
  writeFileSync(ignore, await downloaded(page, 'Export ignore list'));

  await page.goto(`file://${makeReport('passages', '--ignore', ignore, input())}`);
  page.faults = []; // the second report is another file
  await page.locator('[data-view="overview"]').waitFor();
  const later = await resultsOf(page);
  const left = repeats.filter((one) => one.key !== across.key).map((one) => one.key);
  assert.deepEqual(
    later.repeats.map((one) => one.key),
    left,
  );
  assert.equal(later.summary.ignored, 1);
  assert.deepEqual(await listed(page), left);
});

const stories = lazily(() =>
  writeArticles([
    ...versions,
    orchard,
    { ...orchard, id: 'copy', text: `${orchard.text}\n${words.FERRY}` },
  ]),
);

browserTest(
  'the next run leaves out the clusters that are dismissed',
  lazily(() => makeReport('articles', '-t', '0.5', stories())),
  async (page) => {
    const { articles, clusters } = await resultsOf(page);
    assert.ok(clusters.length >= 1);
    await act(page, clusters[0].key, 'Dismiss');
    const list = await downloaded(page, 'Export ignore list');
    assert.deepEqual(
      JSON.parse(list).data.articles,
      clusters[0].members.map((n) => articles[n].id),
    );
    const ignore = newPath('ignore.jsonl');
    writeFileSync(ignore, list);

    await page.goto(`file://${makeReport('articles', '-t', '0.5', '--ignore', ignore, stories())}`);
    page.faults = [];
    await page.locator('[data-view="overview"]').waitFor();
    const later = await resultsOf(page);
    assert.deepEqual(
      later.clusters.map((one) => one.key),
      clusters.slice(1).map((one) => one.key),
    );
  },
);

browserTest('a link to a repeat is copied and leads to it', passages, async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { repeats } = await resultsOf(page);
  for (const { key, section } of repeats) {
    await goTo(page, `#/repeat/${key}`, section === 'within' ? 'article' : 'pair');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.endsWith(`#/repeat/${key}`), link);
    assert.ok(link.startsWith('file://'));
  }
});
