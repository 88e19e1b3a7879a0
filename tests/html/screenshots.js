/**
 * Screenshots of the four views, to be looked at: wide and narrow, light and dark.
 *   DITTOGRAPH=build/release/cli/dittograph \
 *     node tests/html/screenshots.js build/screenshots
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { closeBrowser, openReport } from './browser.js';
import { goTo, resultsOf } from './page.js';
import { corpus, makeReport, removeReports } from './reports.js';

/** The addresses that show each view at its fullest. */
function views({ articles, clusters, repeats }) {
  const id = (n) => encodeURIComponent(articles[n].id);
  const most = (list, measure) => list.reduce((x, y) => (measure(y) > measure(x) ? y : x));
  const found = { overview: '#/' };
  const within = repeats.filter(({ section, kind }) => section === 'within' && kind === 'reworded');
  if (within.length > 0) {
    const {
      key,
      places: [{ n }],
    } = most(within, ({ places: [place] }) => place.words);
    Object.assign(found, {
      article: `#/article/${id(n)}`,
      'article-chosen': `#/article/${id(n)}/${key}`,
    });
  }
  const across = repeats.filter(
    ({ section, places }) => section === 'across' && places.length === 2,
  );
  if (across.length > 0) {
    const {
      key,
      places: [a, b],
    } = most(across, ({ matched }) => matched);
    found.pair = `#/pair/${id(a.n)}/${id(b.n)}`;
    found['pair-chosen'] = `#/repeat/${key}`;
  }
  if (clusters.length > 0) {
    const {
      key,
      members: [a, b],
    } = most(clusters, ({ members }) => members.length);
    Object.assign(found, {
      cluster: `#/cluster/${key}`,
      'pair-versions': `#/pair/${id(a)}/${id(b)}`,
    });
  }
  return found;
}

async function takeAll(name, report, folder) {
  for (const [width, height] of [
    [1400, 1000],
    [800, 1000],
  ]) {
    for (const dark of [false, true]) {
      const page = await openReport(report, { dark, width, height });
      for (const [view, hash] of Object.entries(views(await resultsOf(page)))) {
        await goTo(page, hash, view.split('-')[0]);
        await page.waitForTimeout(200);
        const path = join(folder, `${name}-${view}-${width}-${dark ? 'dark' : 'light'}.png`);
        await page.screenshot({ path });
      }
      await page.context().close();
    }
  }
}

const [, , folder = 'screenshots'] = process.argv;
try {
  mkdirSync(folder, { recursive: true });
  await takeAll('newsroom', makeReport('passages', corpus('newsroom/articles.jsonl')), folder);
  await takeAll('wire', makeReport('articles', '-t', '0.5', corpus('wire/articles.jsonl')), folder);
} finally {
  await closeBrowser();
  removeReports();
}
