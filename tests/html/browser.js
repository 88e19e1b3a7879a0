/** One headless Chromium (CHROMIUM may name it) and its pages, watched: no fault goes unseen. */
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

let browser;

export async function closeBrowser() {
  await browser?.close();
}

/**
 * A page of its own, with page.faults: errors in the console, errors that nobody caught, breaches
 * of the page's policy, dialogs, and requests other than that for the file.
 */
async function watchedPage(url, { dark, width, height }) {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  });
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  page.faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') page.faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => page.faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) page.faults.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return page;
}

/** Opens a report and waits until a view stands. */
export async function openReport(
  path,
  { hash = '', dark = false, width = 1400, height = 1000 } = {},
) {
  const url = pathToFileURL(path).href;
  const page = await watchedPage(url, { dark, width, height });
  await page.goto(url + hash);
  await page.locator('[data-view]').first().waitFor();
  return page;
}
