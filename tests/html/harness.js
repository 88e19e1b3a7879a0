/** What every test of the report stands on. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { closeBrowser, openReport } from './browser.js';
import { removeReports } from './reports.js';

after(async () => {
  await closeBrowser();
  removeReports();
});

/** A report that is made when the first test asks for it. */
export function lazily(make) {
  let made;
  return () => made ??= make();
}

/** A test in a page of its own, which must be without fault at the end. */
export function browserTest(name, path, act, options = {}) {
  test(name, async () => {
    const page = await openReport(path(), options);
    try {
      await act(page);
      assert.deepEqual(page.faults, []);
    } finally {
      await page.context().close();
    }
  });
}

/** The results that a page shows, as its own data block has them. */
export function resultsOf(page) {
  return page.evaluate(() => JSON.parse(document.getElementById('results').textContent));
}

/** Waits until the view of that name is shown and returns its root. */
export async function viewOf(page, name) {
  const root = page.locator(`[data-view="${name}"]`);
  await root.waitFor();
  return root;
}
