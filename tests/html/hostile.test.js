/** Text that would be markup or script if it were let: it is shown as text and does no harm. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { browserTest, lazily } from './harness.js';
import { inventedWords, randomNumbers } from './invented.js';
import { filter, goTo, listed, resultsOf } from './page.js';
import { makeReport, writeArticles } from './reports.js';

const attacks = {
  'a closed script': '</script><script>window.canary = 1</script>',
  'a comment that opens a script': '<!--<script>window.canary = 1//',
  'an event handler': '<img src=x onerror="window.canary = 1"><svg onload=window.canary=1>',
  'an attribute that ends':
    '" onmouseover="window.canary=1" autofocus onfocus="window.canary=1" x="',
  'an address that is code': 'javascript:window.canary=1 data:text/html,<script>canary=1</script>',
  'a style': '</style><style>*{display:none}</style><link rel=stylesheet href=x.css>',
  'a template': '${window.canary = 1} {{constructor.constructor("window.canary=1")()}} `',
  'character references': '&lt;b&gt; &amp;amp; &#60;script&#62; &quot;',
  'JSON that ends': '"}],"repeats":[{"key":"\\u0022\\',
  'line separators': 'one\u2028two\u2029three',
  controls: 'zero\u0000 bell\u0007 escape\u001b[31m delete\u007f',
  'a turned line': 'report\u202egnp.exe\u2066 left \u202d over',
  'characters outside of the plane': 'clef 𝄞 family 👩‍👩‍👧‍👦 flag 🇩🇪 a\u0301\u0300\u0308',
};
const lexicon = inventedWords(4000, randomNumbers(7));
const random = randomNumbers(11);
/** `count` invented words. */
const said = (count) =>
  Array.from({ length: count }, () => lexicon[Math.floor(random() * lexicon.length)]).join(' ');

/** Two articles for each attack, with it in the passage, the id, the source and the headline. */
const hostileArticles = Object.values(attacks).flatMap((attack, n) => {
  const passage = `Before ${attack} ${said(40)} ${attack} after.`;
  return [0, 1].map((side) => ({
    id: `${attack} ${n}.${side}`,
    source: attack,
    headline: `${attack} headline`,
    text: `${attack} ${said(4)}\n${passage}`,
  }));
});
const hostile = lazily(() => makeReport('passages', writeArticles(hostileArticles)));

function assertHarmless(page) {
  return page.evaluate(() => window.canary).then((canary) => assert.equal(canary, undefined));
}

/** The text of the view without what the page adds to it: chips and the numbers of paragraphs. */
function shownText(view) {
  return view.evaluate((root) => {
    const copy = root.cloneNode(true);
    for (const own of copy.querySelectorAll('button, .number')) own.remove();
    return copy.textContent;
  });
}

browserTest('hostile text is text in every view', hostile, async (page) => {
  const assertShown = (text, part, name) =>
    assert.ok(text.includes(part), `${name}: no ${part} in ${text}`);
  for (const [n, name] of Object.keys(attacks).entries()) {
    const [first, second] = hostileArticles.slice(2 * n, 2 * n + 2);
    const [one, other] = [first, second].map(({ id }) => encodeURIComponent(id));
    const article = await shownText(await goTo(page, `#/article/${one}`, 'article'));
    for (const line of first.text.split('\n')) assertShown(article, line, name);
    for (const field of ['id', 'source', 'headline']) assertShown(article, first[field], name);
    const pair = await shownText(await goTo(page, `#/pair/${one}/${other}`, 'pair'));
    for (const line of [...first.text.split('\n'), ...second.text.split('\n')])
      assertShown(pair, line, name);
    await assertHarmless(page);
  }
  await goTo(page, '#/', 'overview');
  assert.equal((await listed(page)).length, Object.keys(attacks).length);
  await assertHarmless(page);
});

browserTest('text that turns the line turns none but its own', hostile, async (page) => {
  const turned = Object.keys(attacks).indexOf('a turned line');
  const { repeats, articles } = await resultsOf(page);
  const { id } = hostileArticles[2 * turned];
  const { key } = repeats.find(({ places }) => articles[places[0].n].id === id);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await filter(page, () => search.fill('"gnp.exe"'));
  const [first, last] = await page
    .locator(`li[data-repeat="${key}"] .row-verdict`)
    .evaluate((verdict) => {
      const text = verdict.lastChild;
      return [0, text.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { left, top } = range.getBoundingClientRect();
        return { left, top };
      });
    });
  assert.ok(
    last.top > first.top || last.left > first.left,
    'what follows the id runs from left to right',
  );
});

browserTest('no text is searched as if it were code', hostile, async (page) => {
  const box = page.getByRole('searchbox', { name: 'Search' });
  for (const query of ['</script>', '.*+?^${}()|[]\\', '"', '-', '>', 'kind:', ':', '"unclosed']) {
    await filter(page, () => box.fill(query));
  }
  await assertHarmless(page);
});

browserTest('the file itself has no tag but its own', hostile, async (page) => {
  const html = readFileSync(hostile(), 'utf8');
  assert.equal(html.match(/<script/gi).length, 3);
  assert.equal(html.match(/<\/script/gi).length, 3);
  assert.equal(html.match(/<style/gi).length, 1);
  assert.equal(/[\u2028\u2029\u0000]/.test(html), false);
  assert.equal(await page.locator('main img, main iframe, main object, main link').count(), 0);
});

browserTest('the policy refuses what is put into the page later', hostile, async (page) => {
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  for (const directive of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
    assert.ok(policy.includes(directive), policy);
  }
  assert.equal(/unsafe|\*|https?:/.test(policy), false, policy);
  const refused = await page.evaluate(async () => {
    const violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const add = (tag, properties) =>
      document.body.append(Object.assign(document.createElement(tag), properties));
    add('script', { textContent: 'window.canary = 1' });
    add('style', { textContent: 'body { display: none }' });
    add('img', { src: 'https://example.invalid/a.png' });
    const handled = document.createElement('p');
    handled.setAttribute('onclick', 'window.canary = 1');
    document.body.append(handled);
    handled.click();
    setTimeout('window.canary = 1');
    await fetch('https://example.invalid/').catch(() => {});
    await new Promise((done) => setTimeout(done, 50));
    return violations;
  });
  for (const one of [
    'script-src-elem',
    'style-src-elem',
    'img-src',
    'script-src-attr',
    'connect-src',
  ]) {
    assert.ok(refused.includes(one), `${one} is not among ${refused}`);
  }
  await assertHarmless(page);
  page.faults = []; // the refusals are in the console, as they should be
});

const passage = said(40);

browserTest(
  'ids of 100,000 letters are names like others',
  () =>
    makeReport(
      'passages',
      writeArticles(
        [0, 1].map((n) => ({
          id: `${'abcdefghij'.repeat(10000)}${n}`,
          text: `${said(5)}\n${passage}`,
        })),
      ),
    ),
  async (page) => {
    const [key] = await listed(page);
    await page.locator(`li[data-repeat="${key}"] a`).first().click();
    await page.locator('[data-view="pair"]').waitFor();
    await page.reload();
    await page.locator('[data-view="pair"]').waitFor();
    await assertHarmless(page);
  },
);

browserTest(
  'bytes that are no UTF-8 are shown as U+FFFD',
  () =>
    makeReport(
      'passages',
      writeArticles([
        Buffer.concat([
          Buffer.from('{"id":"bad","text":"'),
          Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xc0, 0xaf]),
          Buffer.from(` ${passage}\\n\\ud800 ${passage}"}`),
        ]),
      ]),
    ),
  async (page) => {
    const {
      repeats: [repeat],
    } = await resultsOf(page);
    const article = await goTo(page, '#/article/bad', 'article');
    assert.match(await article.textContent(), /\ufffd.*\ufffd/s);
    for (const marked of await article
      .locator(`mark[data-repeat="${repeat.key}"]`)
      .allTextContents()) {
      assert.ok(marked.endsWith(passage), marked);
    }
  },
);

browserTest(
  'a paragraph of two megabytes is shown whole',
  () =>
    makeReport(
      'passages',
      writeArticles([{ id: 'long', text: `${said(5)}\n${passage} ${said(400000)} ${passage}` }]),
    ),
  async (page) => {
    const {
      repeats,
      articles: [{ text }],
    } = await resultsOf(page);
    assert.ok(text[1] > 2e6);
    const [{ key }] = repeats.filter(({ places }) => places.at(-1).at[1] > text[1] - 10);
    const article = await goTo(page, `#/article/long/${key}`, 'article');
    await article.locator(`mark[data-repeat="${key}"]`).first().waitFor();
    const length = await article.evaluate((root) => root.textContent.length);
    assert.ok(length > 2e6);
  },
);

browserTest(
  '500 repeats in one article are marked, each with its number',
  () => {
    const lines = Array.from({ length: 520 }, () => said(20));
    const again = [...lines].sort();
    return makeReport(
      'passages',
      writeArticles([{ id: 'ledger', text: [...lines, ...again].join('\n') }]),
    );
  },
  async (page) => {
    const { repeats } = await resultsOf(page);
    assert.ok(repeats.length >= 500, `${repeats.length} repeats`);
    const article = await goTo(page, '#/article/ledger', 'article');
    const marked = await article
      .locator('mark[data-repeat]')
      .evaluateAll((marks) => new Set(marks.map((mark) => mark.dataset.repeat)).size);
    assert.equal(marked, repeats.length);
    await article.locator('button.chip').last().click();
    await page.getByRole('button', { name: 'Show differences' }).waitFor();
  },
);
