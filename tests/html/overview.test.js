/** The overview: what was compared, the filters, the search, the order of the list. */
import assert from 'node:assert/strict';

import { ferry, library, orchard } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { filter, listed, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));
const sources = lazily(() => makeReport('passages', writeArticles([ferry, orchard, library])));
const wire = lazily(() => makeReport('articles', corpus('wire/articles.jsonl'), '-t', '0.5'));

browserTest('tells what was compared, what was found, and in words', newsroom, async (page) => {
  const { summary, repeats } = await resultsOf(page);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  assert.match(title, new RegExp(`\\b${summary.passages + summary.groups} repeats`));
  assert.match(title, new RegExp(`\\b${summary.articles} articles`));

  const list = page.getByRole('list', { name: 'Repeats' });
  for (const { key, verdict } of repeats.slice(0, 5)) {
    assert.equal(await list.locator(`[data-repeat="${key}"] .row-verdict`).textContent(), verdict);
  }
  const run = page.getByText('About this run');
  assert.equal(await page.getByText('--min-words').isVisible(), false);
  await run.click();
  assert.equal(await page.getByText('--min-words').isVisible(), true);
});

browserTest(
  'the list holds every repeat once, in the order of the results',
  newsroom,
  async (page) => {
    const { repeats } = await resultsOf(page);
    assert.deepEqual(
      await listed(page),
      repeats.map((repeat) => repeat.key),
    );
  },
);

browserTest('the slider below the histogram leaves the higher scores', newsroom, async (page) => {
  const { repeats } = await resultsOf(page);
  const slider = page.getByRole('slider', { name: 'Score at least' });
  assert.equal(await page.locator('svg.histogram rect').count(), 20);
  await slider.focus();
  await filter(page, () => page.keyboard.press('End'));
  const whole = repeats.filter(({ score }) => score === undefined || score >= 1);
  assert.deepEqual(
    await listed(page),
    whole.map((repeat) => repeat.key),
  );
  await filter(page, () => slider.fill('60'));
  const left = repeats.filter(({ score }) => score === undefined || score * 100 >= 60);
  assert.deepEqual(
    await listed(page),
    left.map((repeat) => repeat.key),
  );
  await filter(page, () => page.keyboard.press('Home'));
  assert.equal((await listed(page)).length, repeats.length);
});

browserTest('a kind and a place are hidden and shown by a click', newsroom, async (page) => {
  const { repeats } = await resultsOf(page);
  const kinds = page.getByRole('group', { name: 'Kinds' });
  const reworded = kinds.locator('button[data-kind="reworded"]');
  await filter(page, () => reworded.click());
  assert.equal(await reworded.getAttribute('aria-pressed'), 'false');
  const others = repeats.filter((repeat) => repeat.kind !== 'reworded');
  assert.deepEqual(
    await listed(page),
    others.map((repeat) => repeat.key),
  );
  const within = page
    .getByRole('group', { name: 'Where' })
    .locator('button[data-section="within"]');
  await filter(page, () => within.click());
  const left = others.filter((repeat) => repeat.section !== 'within');
  assert.deepEqual(
    await listed(page),
    left.map((repeat) => repeat.key),
  );
  await filter(page, () => reworded.click());
  assert.equal(await reworded.getAttribute('aria-pressed'), 'true');
});

/** The queries and what each leaves; `text` are the texts of a repeat's places, in lower case. */
const queries = {
  '>90': (repeat) => repeat.score > 0.9,
  '>=100': (repeat) => repeat.score >= 1,
  '<50': (repeat) => repeat.score < 0.5,
  '>50 <90': (repeat) => repeat.score > 0.5 && repeat.score < 0.9,
  'kind:light': (repeat) => repeat.kind === 'light',
  '-kind:reworded': (repeat) => repeat.kind !== 'reworded',
  'where:within': (repeat) => repeat.section === 'within',
  'words:>40': (repeat) => Math.max(...repeat.places.map((place) => place.words)) > 40,
  'articles:>2': (repeat) => repeat.articles > 2,
  'has:number': (repeat) => repeat.changes?.some((change) => change[4] === 'number'),
  'id:harbour': (repeat, ids) => ids.some((id) => id.split('\n')[0].includes('harbour')),
  'harbour kind:reworded': (repeat, ids, text) =>
    repeat.kind === 'reworded' && (text.includes('harbour') || ids.join().includes('harbour')),
  '"shipowners call"': (repeat, ids, text) => text.includes('shipowners call'),
  'xyzzy-nowhere': () => false,
};

browserTest(
  'the search understands scores, fields, words and their opposites',
  newsroom,
  async (page) => {
    const { articles, repeats } = await resultsOf(page);
    const texts = await page.evaluate(() => {
      const raw = document.getElementById('texts').textContent;
      const { articles } = JSON.parse(document.getElementById('results').textContent);
      return articles.map(({ text: [at, length] }) => JSON.parse(raw.substr(at, length)));
    });
    const box = page.getByRole('searchbox', { name: 'Search' });
    for (const [query, keeps] of Object.entries(queries)) {
      await filter(page, () => box.fill(query));
      const left = repeats.filter((repeat) => {
        const ids = repeat.places.map(({ n }) => `${articles[n].id}\n${articles[n].title ?? ''}`);
        const said = repeat.places.map(({ n, at }) => texts[n].slice(...at)).concat(repeat.verdict);
        return keeps(
          repeat,
          ids.map((id) => id.toLowerCase()),
          said.join('\n').toLowerCase(),
        );
      });
      assert.deepEqual(
        await listed(page),
        left.map((repeat) => repeat.key),
        query,
      );
    }
  },
);

browserTest(
  'the counts of kinds follow the search, and what is found is marked',
  newsroom,
  async (page) => {
    const { repeats } = await resultsOf(page);
    const box = page.getByRole('searchbox', { name: 'Search' });
    await filter(page, () => box.fill('where:within words:>40'));
    const left = repeats.filter(
      ({ section, places }) =>
        section === 'within' && Math.max(...places.map(({ words }) => words)) > 40,
    );
    const kinds = page.getByRole('group', { name: 'Kinds' });
    for (const kind of new Set(repeats.map((repeat) => repeat.kind))) {
      const count = await kinds.locator(`button[data-kind="${kind}"] .switch-count`).textContent();
      assert.equal(Number(count), left.filter((repeat) => repeat.kind === kind).length, kind);
    }
    await filter(page, () => box.fill('pilot'));
    assert.equal(await page.locator('li[data-repeat] .found').first().textContent(), 'pilot');
  },
);

browserTest('the order is changed by choice', newsroom, async (page) => {
  const { repeats } = await resultsOf(page);
  const byKey = new Map(repeats.map((repeat) => [repeat.key, repeat]));
  const choice = page.getByRole('combobox', { name: 'Sort by' });
  const longest = (repeat) => Math.max(...repeat.places.map((place) => place.words));
  const measures = {
    score: (repeat) => repeat.score ?? -1,
    words: longest,
    articles: (repeat) => repeat.articles,
  };
  for (const [name, measure] of Object.entries(measures)) {
    await filter(page, () => choice.selectOption(name));
    const values = (await listed(page)).map((key) => measure(byKey.get(key)));
    assert.deepEqual(
      values,
      [...values].sort((x, y) => y - x),
      name,
    );
    assert.equal(values.length, repeats.length);
  }
  await filter(page, () => choice.selectOption('input'));
  const places = (await listed(page)).map((key) => byKey.get(key).places[0].n);
  assert.deepEqual(
    places,
    [...places].sort((x, y) => x - y),
  );
});

browserTest(
  'the bars stand above their place on the slider, in a narrow window too',
  newsroom,
  async (page) => {
    const top = (await page.getByRole('list', { name: 'Repeats' }).boundingBox()).y;
    assert.ok(top < 700, `the list begins at ${top}`);
    await page.getByRole('button', { name: 'Filters' }).click();
    const bars = await page.locator('svg.histogram').boundingBox();
    const slider = await page.getByRole('slider').boundingBox();
    assert.ok(Math.abs(bars.x - slider.x) < 8 && Math.abs(bars.width - slider.width) < 16);
    const height = () =>
      page
        .locator('svg.histogram rect')
        .nth(15)
        .evaluate((bar) => bar.getBoundingClientRect().height);
    const before = await height();
    await page.getByRole('button', { name: 'Log scale' }).click();
    assert.notEqual(await height(), before);
  },
  { width: 800 },
);

browserTest('the theme is chosen in the page and outlives a reload', newsroom, async (page) => {
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await colour();
  const theme = page.locator('[data-act="theme"]');
  await theme.click();
  assert.equal(await colour(), light);
  await theme.click();
  const dark = await colour();
  assert.notEqual(dark, light);
  await page.reload();
  await theme.waitFor();
  assert.equal(await colour(), dark);
});

browserTest('a source is searched', sources, async (page) => {
  const box = page.getByRole('searchbox', { name: 'Search' });
  await filter(page, () => box.fill('source:gazette'));
  assert.equal((await listed(page)).length, 2);
  await filter(page, () => box.fill('source:"harbour post"'));
  assert.equal((await listed(page)).length, 1);
  await filter(page, () => box.fill('source:nobody'));
  assert.equal((await listed(page)).length, 0);
});

browserTest('the report of articles lists clusters and notices', wire, async (page) => {
  const { clusters, notices } = await resultsOf(page);
  assert.deepEqual(
    await listed(page),
    clusters.map((cluster) => cluster.key),
  );
  assert.equal(await page.locator('.notices li').count(), notices.length);
});

browserTest(
  'an input without a repeat says so',
  () =>
    makeReport(
      'passages',
      writeArticles([
        { id: 'one', text: 'Nothing in here is said twice, as far as anyone can tell.' },
      ]),
    ),
  async (page) => {
    assert.match(await page.locator('main').textContent(), /No repeats/);
  },
);

browserTest(
  'a record that could not be read is told with its place',
  () => {
    return makeReport(
      'passages',
      writeArticles([{ id: 'one', text: 'A text.' }, Buffer.from('{"id": ')]),
    );
  },
  async (page) => {
    await page.getByText('1 article could not be read').click();
    assert.match(await page.locator('.errors li').first().textContent(), /articles\.jsonl:2/);
  },
);

browserTest('a field that there is not is told', newsroom, async (page) => {
  const box = page.getByRole('searchbox', { name: 'Search' });
  await filter(page, () => box.fill('score:>90 sorce:agency'));
  await page.getByText('There is no field sorce').waitFor();
  await filter(page, () => box.fill('http://x'));
  assert.equal(await page.locator('.unknown-field').textContent(), '');
});
