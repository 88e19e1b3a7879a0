/**
 * Measures the report of 10,000 repeats over 5,000 invented articles in headless Chromium, three
 * times, and prints the medians. DITTOGRAPH names the program, CHROMIUM the browser.
 */
import { statSync } from 'node:fs';

import { closeBrowser, openReport } from '../../tests/html/browser.js';
import { makeReport, removeReports, writeArticles } from '../../tests/html/reports.js';
import { newswire } from './newswire.mjs';

const RUNS = 3;
const QUERIES = ['>90', 'kind:exact', 'source:3', 'words:>50', 'mor', 'mora', ''];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Types each query and returns how long the page took to draw each list. */
async function filterTimes(page) {
  const box = page.getByRole('searchbox');
  for (const [n, query] of QUERIES.entries()) {
    await box.fill(query);
    await page.waitForFunction(
      (count) => performance.getEntriesByName('dittograph:filter').length >= count,
      n + 1,
    );
  }
  return page.evaluate(() =>
    performance.getEntriesByName('dittograph:filter').map((entry) => entry.duration),
  );
}

/** The longest time between two frames while the list goes by, a window's height in four frames. */
function longestFrame(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let [last, longest, left] = [performance.now(), 0, 240];
        const step = (now) => {
          longest = Math.max(longest, now - last);
          last = now;
          scrollBy(0, innerHeight / 4);
          left -= 1;
          if (left > 0) requestAnimationFrame(step);
          else resolve(longest);
        };
        requestAnimationFrame(step);
      }),
  );
}

async function measure(path) {
  const page = await openReport(path);
  const firstView = await page.evaluate(
    () => performance.getEntriesByName('dittograph:first-view')[0].startTime,
  );
  const filters = await filterTimes(page);
  const frame = await longestFrame(page);
  await page.context().close();
  if (page.faults.length > 0) throw new Error(page.faults.join('\n'));
  return { firstView, filters, frame };
}

try {
  const records = newswire({ articles: 5000, wordsOfArticle: 400 });
  const path = makeReport('passages', writeArticles(records));
  const text = records.reduce((sum, record) => sum + Buffer.byteLength(record.text), 0);
  const { size } = statSync(path);
  const runs = [];
  for (let run = 0; run < RUNS; ++run) runs.push(await measure(path));

  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const ms = (values) => `${median(values).toFixed(0)} ms`;
  console.log(`file           ${mb(size)}, ${(size / text).toFixed(2)} of the ${mb(text)} of text`);
  console.log(`first view     ${ms(runs.map((run) => run.firstView))}`);
  QUERIES.forEach((query, n) => {
    console.log(
      `filter ${JSON.stringify(query).padEnd(14)}  ${ms(runs.map((run) => run.filters[n]))}`,
    );
  });
  console.log(`longest frame  ${ms(runs.map((run) => run.frame))}, scrolling`);
} finally {
  await closeBrowser();
  removeReports();
}
