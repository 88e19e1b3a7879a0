/** One of two columns of text: an article with its matches marked, scrolled by itself. */
import { articleName, report, textOf } from './data.js';
import { el, foreign } from './elements.js';
import { aboutArticle } from './head.js';
import { markedText } from './marks.js';
import { paragraphsOf } from './segments.js';

const LONG_COLUMN = 60_000; // characters from which paragraphs out of sight are not laid out

/** The column of article n on side "a" or "b"; `choose(match)` is called by a click. */
export class TextColumn {
  constructor(n, side, matches, choose) {
    this.n = n;
    this.side = side;
    this.matches = matches;
    this.text = textOf(n);
    this.paragraphs = paragraphsOf(this.text);
    this.isLong = this.text.length > LONG_COLUMN;
    const { language } = report.articles[n];
    this.blocks = this.paragraphs.map(({ number, isRest }) =>
      el('p', { dir: 'auto', 'data-p': isRest ? null : number }),
    );
    this.body = el(
      'div',
      { class: this.isLong ? 'text long' : 'text', lang: language },
      this.blocks,
    );
    this.scroller = el(
      'div',
      {
        class: 'scroller',
        tabindex: 0,
        role: 'region',
        'aria-label': `Text ${side.toUpperCase()}`,
        click: (event) => this.click(event, choose),
      },
      this.body,
    );
    this.root = el(
      'section',
      { class: 'column', 'data-side': side },
      el(
        'header',
        { class: 'column-head' },
        el(
          'h2',
          {},
          el('span', { class: 'side-name' }, side.toUpperCase()),
          foreign(articleName(n)),
        ),
        el('div', { class: 'view-about' }, aboutArticle(n)),
      ),
      this.scroller,
    );
  }

  /** Draws the text anew with these differences and this match chosen. */
  draw(differences, current) {
    const marks = this.marks();
    this.paragraphs.forEach(({ begin, end, number, isRest }, i) => {
      const here = [...marks, ...differences].filter(
        (mark) => mark.begin < end && mark.end > begin,
      );
      const block = this.blocks[i];
      block.replaceChildren(...markedText(this.text, begin, end, here, current?.number));
      block.classList.toggle('unmatched', !here.some((mark) => mark.number));
      if (!isRest)
        block.prepend(el('span', { class: 'number', 'aria-hidden': 'true' }, String(number)));
    });
  }

  marks() {
    const seen = new Set();
    const marks = [];
    for (const match of this.matches) {
      const { begin, end, place } = match[this.side];
      const key = `${begin} ${end} ${match.number}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { repeat, number, colour } = match;
      marks.push({ begin, end, repeat, place, number, colour });
    }
    return marks;
  }

  click(event, choose) {
    const target = event.target.closest('[data-number]');
    if (!target || String(getSelection()) !== '') return;
    const { number, place } = target.dataset;
    const isIt = (one) =>
      one.number === Number(number) && String(one[this.side].place) === String(place);
    const match = this.matches.find(isIt);
    if (match) choose(match, this.side);
  }

  /** Where each match stands in the text: [[top, bottom], …], in pixels from its beginning. */
  measure() {
    const base = this.scroller.getBoundingClientRect().top - this.scroller.scrollTop;
    return this.matches.map((match) => {
      const { begin, end } = match[this.side];
      return [this.topOf(begin, base, false), this.topOf(Math.max(begin, end - 1), base, true)];
    });
  }

  topOf(at, base, isEnd) {
    const i = this.paragraphs.findIndex((paragraph) => paragraph.end > at);
    if (i < 0) return this.body.offsetHeight;
    const box = this.blocks[i].getBoundingClientRect();
    const { begin, end } = this.paragraphs[i];
    if (this.isLong) return box.top - base + ((at - begin) / Math.max(1, end - begin)) * box.height;
    const line = lineAt(this.blocks[i], Math.max(0, at - begin)) ?? box;
    return (isEnd ? line.bottom : line.top) - base;
  }
}

/** The box of the character at an offset of a paragraph's own text, without numbers and chips. */
function lineAt(block, offset) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.chip, .number')) continue;
    if (left < node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getClientRects()[0];
    }
    left -= node.length;
  }
  return undefined;
}
