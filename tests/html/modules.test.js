/** The page's modules that know nothing of a page, each against a slow and simple twin. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The exports of a module of io/html that imports nothing. */
function load(name) {
  const source = readFileSync(new URL(`../../io/html/${name}`, import.meta.url), 'utf8');
  const names = [...source.matchAll(/^export (?:function|const) (\w+)/gm)].map((match) => match[1]);
  return new Function(`${source.replace(/^export /gm, '')}\nreturn { ${names.join(', ')} };`)();
}

function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test('pieces have the marks of each of their characters, without gaps', () => {
  const { segments } = load('segments.js');
  const random = randomNumbers(3);
  for (let round = 0; round < 300; ++round) {
    const [begin, end] = [5, 5 + random(40)];
    const marks = Array.from({ length: random(8) }, () => {
      const from = random(50);
      return { begin: from, end: from + random(12) };
    });
    const pieces = segments(begin, end, marks);
    assert.equal(
      pieces.map((piece) => piece.end - piece.begin).reduce((x, y) => x + y, 0),
      end - begin,
    );
    for (const [i, piece] of pieces.entries()) {
      assert.equal(piece.begin, i === 0 ? begin : pieces[i - 1].end);
      for (let at = piece.begin; at < piece.end; ++at) {
        const here = marks.filter((mark) => mark.begin <= at && at < mark.end);
        assert.deepEqual(new Set(piece.marks), new Set(here));
      }
      const lengths = piece.marks.map((mark) => mark.end - mark.begin);
      assert.deepEqual(
        lengths,
        [...lengths].sort((x, y) => y - x),
      );
    }
  }
});

test('paragraphs are the lines that are not blank, long ones in blocks', () => {
  const { paragraphsOf } = load('segments.js');
  const numbered = (text) =>
    paragraphsOf(text).map((one) => [text.slice(one.begin, one.end), one.number]);
  assert.deepEqual(numbered('a\n\n \u00a0\nb b\n'), [
    ['a', 1],
    ['b b', 2],
  ]);
  assert.deepEqual(numbered(''), []);
  for (const letter of ['x', '𝄞', 'word ']) {
    const text = `one\n${letter.repeat(20000)}\nlast`;
    const parts = paragraphsOf(text);
    assert.equal(parts.at(-1).number, 3);
    const middle = parts.filter((part) => part.number === 2);
    assert.ok(middle.length > 1 && middle.every((part, i) => part.isRest === i > 0));
    assert.equal(
      middle.map((part) => text.slice(part.begin, part.end)).join(''),
      letter.repeat(20000),
    );
    for (const { begin } of middle) assert.equal(/[\udc00-\udfff]/.test(text[begin]), false);
  }
});

/** The length of a longest common subsequence, by trying everything. */
function longestCommon(a, b, i = 0, j = 0) {
  if (i === a.length || j === b.length) return 0;
  if (a[i] === b[j]) return 1 + longestCommon(a, b, i + 1, j + 1);
  return Math.max(longestCommon(a, b, i + 1, j), longestCommon(a, b, i, j + 1));
}

test('words that differ are those outside of a longest common subsequence', () => {
  const { commonRuns, diffWords } = load('words.js');
  const random = randomNumbers(9);
  const some = () => Array.from({ length: random(9) }, () => 'abc'[random(3)]);
  for (let round = 0; round < 500; ++round) {
    const [a, b] = [some(), some()];
    const texts = [a.join(' '), b.join(', ')];
    const differs = diffWords(...texts);
    const left = texts.map((text, side) => {
      let kept = '';
      let at = 0;
      for (let i = 0; i < differs[side].length; i += 2) {
        kept += text.slice(at, differs[side][i]);
        at = differs[side][i + 1];
      }
      return (kept + text.slice(at)).match(/[abc]/g) ?? [];
    });
    assert.deepEqual(left[0], left[1]);
    assert.equal(left[0].length, longestCommon(a, b));
    for (const run of commonRuns(...texts, differs, 2)) {
      const words = [run.a, run.b].map(([begin, end], side) =>
        texts[side].slice(begin, end).match(/[abc]/g),
      );
      assert.deepEqual(words[0], words[1]);
      assert.equal(words[0].length, run.words);
    }
  }
});

test('words: numbers and negations are known, Han and Thai count by character', () => {
  const { factOf, wordsOf } = load('words.js');
  assert.deepEqual(
    wordsOf("Don't pay 1,200.50 to 市议会!").map(({ key }) => key),
    ["don't", 'pay', '1,200.50', 'to', '市', '议', '会'],
  );
  assert.deepEqual(['3.4', 'Isn’t', 'nicht', 'ليس', 'knot', '不'].map(factOf), [
    'number',
    'negation',
    'negation',
    'negation',
    '',
    'negation',
  ]);
});

test('anchors that ascend on both sides: as many as there can be', () => {
  const { ascending, beside } = load('alignment.js');
  const random = randomNumbers(4);
  for (let round = 0; round < 300; ++round) {
    const anchors = Array.from({ length: random(9) }, () => ({ a: random(10), b: random(10) }));
    const chain = ascending(anchors);
    for (const [i, one] of chain.entries()) {
      if (i > 0) assert.ok(chain[i - 1].a <= one.a && chain[i - 1].b < one.b);
    }
    let most = 0;
    for (let set = 0; set < 1 << anchors.length; ++set) {
      const chosen = anchors
        .filter((_, i) => (set >> i) & 1)
        .sort((x, y) => x.a - y.a || x.b - y.b);
      const ascends = chosen.every((one, i) => i === 0 || chosen[i - 1].b < one.b);
      if (ascends) most = Math.max(most, chosen.length);
    }
    assert.equal(chain.length, most);
  }
  const chain = [
    { a: 10, b: 20 },
    { a: 20, b: 60 },
  ];
  const last = { a: 30, b: 70 };
  assert.deepEqual(
    [0, 5, 10, 15, 25, 99].map((at) => beside(at, 'a', chain, last)),
    [0, 10, 20, 40, 65, 70],
  );
  assert.deepEqual(
    [10, 40, 65].map((at) => beside(at, 'b', chain, last)),
    [5, 15, 25],
  );
});

test('queries become terms', () => {
  const { fits, parseQuery, wantedWords } = load('query.js');
  const terms = (query) =>
    parseQuery(query).map(
      ({ field, compare, value, isNot }) => `${isNot ? '-' : ''}${field}${compare ?? ':'}${value}`,
    );
  assert.deepEqual(terms('Deep "two  Words" -not'), ['text:deep', 'text:two  words', '-text:not']);
  assert.deepEqual(terms('>90 <=50% -words:>40 articles:3'), [
    'score>90',
    'score<=50',
    '-words>40',
    'articles=3',
  ]);
  assert.deepEqual(terms('source:"The Post" KIND:Light is:marked'), [
    'source:the post',
    'kind:light',
    'is:marked',
  ]);
  assert.deepEqual(terms('http://x foo:bar words:many'), [
    'text:http://x',
    'text:foo:bar',
    'text:words:many',
  ]);
  assert.deepEqual(terms('"'), []);
  assert.deepEqual(wantedWords(parseQuery('a -b kind:c "d e"')), ['a', 'd e']);
  const look = {
    words: () => 'some text',
    number: () => undefined,
    text: () => '',
    flag: () => false,
  };
  assert.equal(fits(parseQuery('>10'), look), false);
  assert.equal(fits(parseQuery('-is:marked some'), look), true);
});
