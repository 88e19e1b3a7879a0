/** What tests ask a page of the report, and how they make it act. */

/** The results that a page shows, as its own data block has them. */
export function resultsOf(page) {
  return page.evaluate(() => JSON.parse(document.getElementById('results').textContent));
}

/** Follows an address of the page and returns the root of the view that it shows. */
export async function goTo(page, hash, view) {
  await page.evaluate(
    (to) =>
      new Promise((done) => {
        if (location.hash === to) done();
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = to;
      }),
    hash,
  );
  const root = page.locator(`[data-view="${view}"]`);
  await root.waitFor();
  return root;
}

/** The keys of all rows of the list, from the first to the last, with the page scrolled through. */
export function listed(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const keys = new Map();
    const rows = () => document.querySelectorAll('[role="list"] > li[data-repeat]');
    await frame();
    const { scrollHeight } = document.documentElement;
    for (let top = 0; top < scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await frame();
      for (const row of rows())
        keys.set(Number(row.getAttribute('aria-posinset')), row.dataset.repeat);
    }
    scrollTo(0, 0);
    return [...keys].sort((x, y) => x[0] - y[0]).map(([, key]) => key);
  });
}

/** Does what changes the filter and waits until the list is drawn. */
export async function filter(page, act) {
  const count = () => performance.getEntriesByName('dittograph:filter').length;
  const before = await page.evaluate(count);
  await act();
  await page.waitForFunction(
    (least) => performance.getEntriesByName('dittograph:filter').length > least,
    before,
  );
}
