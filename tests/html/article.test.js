/** One article: marks, chips, the partner beside it, differences, arcs and the map. */
import assert from 'node:assert/strict';

import { ferry, library, orchard, words } from './fixtures.js';
import { browserTest, lazily } from './harness.js';
import { goTo, resultsOf } from './page.js';
import { corpus, makeReport, writeArticles } from './reports.js';

const harbour = lazily(() => makeReport('passages', writeArticles([ferry, orchard, library])));
const newsroom = lazily(() => makeReport('passages', corpus('newsroom/articles.jsonl')));
const atFerry = { hash: '#/article/ferry' };

/** The text of each place of a repeat, put together from its marks. */
function markedTexts(page) {
  return page.locator('[data-view="article"] mark[data-repeat]').evaluateAll((marks) => {
    const texts = {};
    for (const { dataset, textContent } of marks) {
      const place = `${dataset.repeat} ${dataset.place}`;
      texts[place] = (texts[place] ?? '') + textContent;
    }
    return Object.values(texts);
  });
}

browserTest(
  'shows the text in paragraphs with their numbers',
  harbour,
  async (page) => {
    const article = page.locator('[data-view="article"]');
    const lines = ferry.text.split('\n');
    assert.equal(await article.locator('[data-p]').count(), lines.length);
    for (const [n, line] of lines.entries()) {
      const shown = await article.locator(`[data-p="${n + 1}"]`).evaluate((paragraph) => {
        const copy = paragraph.cloneNode(true);
        for (const own of copy.querySelectorAll('button, .number')) own.remove();
        return copy.textContent;
      });
      assert.equal(shown, line);
    }
    assert.match(await article.textContent(), /Harbour Post/);
  },
  atFerry,
);

browserTest(
  'marks exactly the places of the results, each with a chip',
  harbour,
  async (page) => {
    const { repeats } = await resultsOf(page);
    const [repeat] = repeats.filter((one) => one.section === 'within');
    const texts = repeat.places.map(({ at: [begin, end] }) => ferry.text.slice(begin, end));
    assert.deepEqual((await markedTexts(page)).sort(), texts.sort());
    const chips = page.locator(`button.chip[data-repeat="${repeat.key}"]`);
    assert.deepEqual(await chips.allTextContents(), ['1', '1']);
  },
  atFerry,
);

browserTest(
  'a click on a mark brings its partner beside it',
  harbour,
  async (page) => {
    const { repeats } = await resultsOf(page);
    const [repeat] = repeats.filter((one) => one.section === 'within');
    const panel = page.getByRole('complementary', { name: 'The chosen repeat' });
    assert.equal(await panel.locator('.partner').count(), 0);
    await page.locator('mark[data-place="0"]').first().click();
    assert.ok((await panel.textContent()).includes(repeat.verdict));
    assert.match(await panel.locator('.partner-text').textContent(), /45 million crowns/);
    await page.getByRole('button', { name: /^Repeat 1,.*place 2 of 2/ }).click();
    assert.match(await panel.locator('.partner-text').textContent(), /40 million crowns/);
    assert.ok(page.url().endsWith(`#/article/ferry/${repeat.key}`));
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await panel.locator('.partner').count(), 0);
  },
  atFerry,
);

browserTest(
  'shows what differs, and which differences change the facts',
  harbour,
  async (page) => {
    await page.locator('button.chip').first().click();
    const differences = (place) =>
      page
        .locator(`mark[data-place="${place}"] [data-change]`)
        .evaluateAll((marks) =>
          marks.map(({ textContent, dataset }) => [
            textContent,
            dataset.change,
            dataset.fact ?? '',
          ]),
        );
    assert.deepEqual(await differences(0), [
      ['40', 'replaced', 'number'],
      ['not', 'dropped', 'negation'],
      ['Ingrid', 'replaced', 'name'],
    ]);
    assert.deepEqual(await differences(1), [
      ['45', 'replaced', 'number'],
      ['Marta', 'replaced', 'name'],
    ]);
    const toggle = page.getByRole('button', { name: 'Show differences' });
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    await toggle.click();
    assert.deepEqual(await differences(0), []);
    await page.getByRole('button', { name: 'Show differences' }).click();
    assert.equal((await differences(0)).length, 3);
  },
  atFerry,
);

browserTest(
  'what differs is told by more than its colour',
  harbour,
  async (page) => {
    await page.locator('button.chip').first().click();
    const looks = await page.locator('mark [data-change]').evaluateAll((marks) =>
      marks.map((mark) => {
        const { textDecorationLine, borderBottomStyle, fontWeight, outlineStyle, boxShadow } =
          getComputedStyle(mark);
        return [textDecorationLine, borderBottomStyle, fontWeight, outlineStyle, boxShadow].join();
      }),
    );
    const plain = await page.locator('[data-p="3"]').evaluate((text) => {
      const { textDecorationLine, borderBottomStyle, fontWeight, outlineStyle, boxShadow } =
        getComputedStyle(text);
      return [textDecorationLine, borderBottomStyle, fontWeight, outlineStyle, boxShadow].join();
    });
    for (const look of looks) assert.notEqual(look, plain);
  },
  atFerry,
);

browserTest(
  'arcs join the places and the map goes to them',
  newsroom,
  async (page) => {
    const { articles, repeats } = await resultsOf(page);
    const within = repeats.filter((one) => one.section === 'within');
    const { n } = within[0].places[0];
    await goTo(page, `#/article/${encodeURIComponent(articles[n].id)}`, 'article');
    const here = within.filter((one) => one.places[0].n === n);
    for (const repeat of here) {
      assert.ok((await page.locator(`svg path[data-repeat="${repeat.key}"]`).count()) >= 1);
      assert.equal(
        await page.locator(`.map .tick[data-repeat="${repeat.key}"]`).count(),
        repeat.places.length,
      );
    }
    const map = page.locator('.map');
    const box = await map.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(() => scrollY > 0);
    const arc = page.locator(`svg path[data-repeat="${here[0].key}"]`).first();
    const [x, y] = await arc.evaluate((path) => {
      path.scrollIntoView({ block: 'center' });
      const point = path
        .getPointAtLength(path.getTotalLength() / 2)
        .matrixTransform(path.getScreenCTM());
      return [point.x, point.y];
    });
    await page.mouse.click(x, y);
    await page.locator(`mark.current[data-repeat="${here[0].key}"]`).first().waitFor();
  },
  { height: 800 },
);

browserTest('tells how common a passage is, and all its places', newsroom, async (page) => {
  const { articles, repeats } = await resultsOf(page);
  const group = repeats.find((one) => one.places.length >= 4);
  const { id } = articles[group.places[0].n];
  await goTo(page, `#/article/${encodeURIComponent(id)}/${group.key}`, 'article');
  const panel = page.getByRole('complementary', { name: 'The chosen repeat' });
  await panel.getByText('How common').waitFor();
  assert.match(await panel.textContent(), new RegExp(`in ${group.articles} articles`));
  const others = group.places.length - 1 + (group.more ?? 0);
  assert.ok((await panel.textContent()).includes(`All other places (${others})`));
  assert.equal(await panel.locator('.places li').count(), others);
});

const clause = ' on Tuesday evening';
const moved = lazily(() => {
  const later = words.FERRY.replace(clause, '').replace('said that', `said${clause} that`);
  return makeReport(
    'passages',
    writeArticles([
      { id: 'a', text: words.FERRY },
      { id: 'b', text: later },
    ]),
  );
});

browserTest(
  'a word that the other place has elsewhere is neither dropped nor added',
  moved,
  async (page) => {
    const { repeats } = await resultsOf(page);
    await goTo(page, `#/repeat/${repeats[0].key}`, 'pair');
    for (const side of ['a', 'b']) {
      const marks = await page
        .locator(`[data-side="${side}"] [data-change]`)
        .evaluateAll((found) =>
          found.map(({ dataset, textContent }) => [textContent, dataset.change]),
        );
      assert.deepEqual(marks, [['on Tuesday evening', 'moved']]);
    }
    assert.match(await page.locator('.card .legend').textContent(), /elsewhere in the other/);
  },
);

const restated = lazily(() => {
  const later = words.FERRY_CHANGED.replace('would begin', 'would never begin').replace(
    '45 million',
    '45 million, not 40 million,',
  );
  return makeReport(
    'passages',
    writeArticles([
      { id: 'a', text: words.FERRY },
      { id: 'b', text: later },
    ]),
  );
});

browserTest(
  'a number or a negation that both places have stands against nothing',
  restated,
  async (page) => {
    const { repeats } = await resultsOf(page);
    await goTo(page, `#/repeat/${repeats[0].key}`, 'pair');
    const facts = (side) => page.locator(`[data-side="${side}"] [data-fact]`).allTextContents();
    assert.deepEqual(await facts('a'), ['Ingrid']);
    assert.deepEqual(await facts('b'), ['45', 'Marta']);
  },
);

browserTest(
  'the one repeat of one article is chosen from the beginning',
  lazily(() => makeReport('passages', writeArticles([ferry]))),
  async (page) => {
    const { repeats } = await resultsOf(page);
    assert.equal(repeats.length, 1);
    assert.ok(page.url().endsWith(`#/article/ferry/${repeats[0].key}`));
    await page.locator('.card').getByRole('button', { name: 'Dismiss' }).waitFor();
  },
);
