/** The harness itself: a page that misbehaves is noticed, in each way that it can. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { openReport } from './browser.js';
import './harness.js';
import { newPath } from './reports.js';

async function faultsOf(body, policy = '') {
  const path = newPath('page.html');
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  writeFileSync(path, `<!doctype html>${meta}<main data-view="overview">text</main>${body}`);
  const page = await openReport(path);
  await page.waitForTimeout(100);
  await page.context().close();
  return page.faults;
}

const misbehaviours = {
  'an error in the console': ['<script>console.error("no")</script>'],
  'an error that nobody caught': ['<script>throw new Error("no")</script>'],
  'a request': ['<img src="other.png">'],
  'a dialog': ['<script>alert(1)</script>'],
  'a breach of the policy': ['<img src="data:,">', "default-src 'none'"],
};
for (const [name, [body, policy]] of Object.entries(misbehaviours)) {
  test(`${name} is a fault`, async () => assert.notDeepEqual(await faultsOf(body, policy), []));
}
test('a page that does nothing has no fault', async () => assert.deepEqual(await faultsOf(''), []));
