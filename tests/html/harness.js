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
  return () => (made ??= make());
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
