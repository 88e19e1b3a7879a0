/** One article: its text with the repeats marked, arcs and a map beside it, and a card. */
import { drawArcs, markTicks, miniMap, showWindow } from './arcs.js';
import { repeatCard } from './card.js';
import { articleName, report, repeatsOf, textOf } from './data.js';
import { differenceMarks } from './differences.js';
import { button, el, foreign, svg } from './elements.js';
import { countOf, percent } from './format.js';
import { aboutArticle, viewHead } from './head.js';
import { COLOURS, markedText, repeatMarks } from './marks.js';
import { noticeLines } from './notices.js';
import { articleHref } from './router.js';
import { paragraphsOf } from './segments.js';
import { settings } from './settings.js';

const MAX_CHART = 20_000; // pixels that a browser still paints as one
const LONG = 60_000; // characters from which paragraphs out of sight are not laid out

/** The view of article n, at a repeat where one is given. */
export class ArticleView {
  constructor(n, repeat) {
    this.n = n;
    this.title = articleName(n);
    this.text = textOf(n);
    this.marks = repeatMarks(repeatsOf(n), n);
    this.repeats = [...new Set(this.marks.map((mark) => mark.repeat))];
    this.paragraphs = paragraphsOf(this.text);
    this.isLong = this.text.length > LONG;
    this.current = null;
    this.differences = [];
    this.build();
    this.wanted = repeat && this.repeats.includes(repeat) ? repeat : null;
    this.place = this.place.bind(this);
    this.follow = this.follow.bind(this);
  }

  build() {
    const article = report.articles[this.n];
    this.blocks = this.paragraphs.map((paragraph) => this.paragraphElement(paragraph));
    this.body = el(
      'div',
      {
        class: this.isLong ? 'text long' : 'text',
        lang: article.language,
        click: (event) => this.click(event),
      },
      this.blocks,
    );
    this.arcs = svg('svg', {
      class: 'arcs',
      'aria-hidden': 'true',
      click: (event) => this.clickArc(event),
    });
    const go = (share) =>
      scrollTo(0, this.body.offsetTop + share * this.body.offsetHeight - innerHeight / 2);
    this.mini = miniMap(this.marks, this.text.length, go);
    this.panel = el('aside', { class: 'panel', 'aria-label': 'The chosen repeat' });
    this.root = el(
      'article',
      { class: 'article-view', 'data-view': 'article' },
      viewHead(this.title, [aboutArticle(this.n), noticeLines([this.n], this.n)]),
      el('div', { class: 'reading' }, this.mini.map, this.arcs, this.body, this.panel),
    );
    this.showCard();
  }

  paragraphElement(paragraph) {
    const block = el('p', { dir: 'auto', 'data-p': paragraph.isRest ? null : paragraph.number });
    this.fillParagraph(block, paragraph);
    return block;
  }

  fillParagraph(block, { begin, end, number, isRest }) {
    const marks = [...this.marks, ...this.differences].filter(
      (mark) => mark.begin < end && mark.end > begin,
    );
    const current = this.current ? this.repeats.indexOf(this.current.repeat) + 1 : 0;
    block.replaceChildren(...markedText(this.text, begin, end, marks, current));
    if (!isRest) {
      block.prepend(el('span', { class: 'number', 'aria-hidden': 'true' }, String(number)));
    }
  }

  enter() {
    this.observer = new ResizeObserver(this.place);
    this.observer.observe(this.body);
    addEventListener('scroll', this.follow, { passive: true });
    this.place();
    if (this.wanted) this.choose(this.wanted, this.ownPlaces(this.wanted)[0], true);
    else scrollTo(0, 0);
  }

  leave() {
    this.observer.disconnect();
    removeEventListener('scroll', this.follow);
  }

  place() {
    const top = this.body.getBoundingClientRect().top;
    this.tops = new Map(this.marks.map((mark) => [mark, this.markTop(mark) - top]));
    this.arcs.classList.toggle('whole', this.body.offsetHeight < MAX_CHART);
    this.draw(true);
  }

  /** Where a mark stands in the window. What is out of sight in a long text only tells about. */
  markTop(mark) {
    const index = this.blockOf(mark.begin);
    const block = this.blocks[index];
    if (!block) return 0;
    const box = block.getBoundingClientRect();
    const isInSight = box.bottom > 0 && box.top < innerHeight;
    const where = `.chip[data-repeat="${mark.repeat.key}"][data-place="${mark.place}"]`;
    const found = (!this.isLong || isInSight) && block.querySelector(where);
    if (found) return found.getBoundingClientRect().top;
    const { begin, end } = this.paragraphs[index];
    return box.top + ((mark.begin - begin) / Math.max(1, end - begin)) * box.height;
  }

  blockOf(at) {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.paragraphs[middle].end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What the window shows has changed. */
  follow() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw(!this.arcs.classList.contains('whole'));
    });
  }

  draw(hasArcs) {
    const box = this.body.getBoundingClientRect();
    showWindow(this.mini.view, box);
    if (!hasArcs) return;
    drawArcs(this.arcs, {
      marks: this.marks,
      tops: this.tops,
      offset: this.arcs.getBoundingClientRect().top - box.top,
      length: Math.max(1, box.height),
      current: this.current?.repeat,
    });
  }

  click(event) {
    const targets = [];
    for (let one = event.target; one !== this.body; one = one.parentElement) {
      if (one.dataset.repeat) targets.push(one.dataset);
    }
    if (targets.length === 0 || String(getSelection()) !== '') return;
    // Where passages overlap, each further click chooses the next one out.
    const chosen = targets.findIndex((one) => one.repeat === this.current?.repeat.key);
    const { repeat, place } = targets[(chosen + 1) % targets.length];
    this.choose(
      this.repeats.find((one) => one.key === repeat),
      Number(place),
      false,
    );
  }

  clickArc(event) {
    const key = event.target.closest('[data-repeat]')?.dataset.repeat;
    const repeat = this.repeats.find((one) => one.key === key);
    if (repeat) this.choose(repeat, this.ownPlaces(repeat)[0], true);
  }

  ownPlaces(repeat) {
    return repeat.places
      .map((place, index) => (place.n === this.n ? index : -1))
      .filter((index) => index >= 0);
  }

  /** The partner that is shown beside a place: the next here, else the first elsewhere. */
  partnerOf(repeat, own) {
    const here = this.ownPlaces(repeat);
    if (here.length > 1) return here[(here.indexOf(own) + 1) % here.length];
    const elsewhere = repeat.places.findIndex((place) => place.n !== this.n);
    return elsewhere >= 0 ? elsewhere : own;
  }

  /** Chooses a repeat at one of its places, beside another of them; null chooses none. */
  choose(repeat, own, isScrolled, partner = repeat && this.partnerOf(repeat, own)) {
    const before = this.current?.repeat;
    this.current = repeat && { repeat, own, partner };
    this.differences = [];
    if (repeat && settings.differences) {
      this.differences.push(...differenceMarks(repeat, own, partner));
      if (repeat.places[partner].n === this.n)
        this.differences.push(...differenceMarks(repeat, partner, own));
    }
    const focused = document.activeElement?.closest?.('.text .chip')?.dataset;
    for (const one of new Set([before, repeat])) if (one) this.redrawRepeat(one);
    if (focused) this.focusChip(focused.repeat, focused.place);
    this.showCard();
    this.place();
    markTicks(this.mini.ticks, repeat);
    history.replaceState(null, '', articleHref(this.n, repeat));
    if (repeat && isScrolled) this.scrollToPlace(own);
  }

  redrawRepeat(repeat) {
    for (const index of this.ownPlaces(repeat)) {
      const [begin, end] = repeat.places[index].at;
      for (let i = this.blockOf(begin); this.paragraphs[i]?.begin < end; ++i) {
        this.fillParagraph(this.blocks[i], this.paragraphs[i]);
      }
    }
  }

  focusChip(key, place) {
    const chosen = this.body.querySelector(`.chip[data-repeat="${key}"][data-place="${place}"]`);
    chosen?.focus({ preventScroll: true });
  }

  scrollToPlace(index) {
    const mark = this.marks.find(
      (one) => one.repeat === this.current.repeat && one.place === index,
    );
    if (!mark) return;
    const go = () => scrollTo(0, scrollY + this.markTop(mark) - innerHeight * 0.3);
    go();
    this.focusChip(mark.repeat.key, index);
    // Paragraphs that come into sight for the first time are seldom as high as was assumed.
    if (this.isLong) requestAnimationFrame(() => requestAnimationFrame(go));
  }

  showCard() {
    if (!this.current) {
      this.panel.replaceChildren(this.introduction());
      return;
    }
    const { repeat, own, partner } = this.current;
    const number = this.repeats.indexOf(repeat) + 1;
    const go = (index) => {
      this.choose(repeat, index, true);
    };
    const show = (index) => this.choose(repeat, own, false, index);
    const redraw = () => this.refresh();
    const close = () => this.choose(null, 0, false);
    const about = { repeat, number, own, partner };
    this.panel.replaceChildren(repeatCard({ ...about, go, show, close, redraw }));
  }

  introduction() {
    const count = this.repeats.length;
    if (count === 0) {
      const isNotice = report.notices.some((notice) => notice.n === this.n);
      return isNotice ? '' : el('p', { class: 'hint' }, 'Nothing in this article is repeated.');
    }
    const rows = this.repeats.slice(0, 200).map((repeat, index) =>
      el(
        'li',
        {},
        el('span', { class: 'chip still', 'data-colour': index % COLOURS }, String(index + 1)),
        button(
          foreign(repeat.verdict),
          () => this.choose(repeat, this.ownPlaces(repeat)[0], true),
          { class: 'plain' },
        ),
        repeat.score !== undefined &&
          el('span', { class: 'hint' }, ` score ${percent(repeat.score)}`),
      ),
    );
    return el(
      'section',
      { class: 'introduction' },
      el('h2', {}, countOf(count, 'repeat')),
      el(
        'p',
        { class: 'hint' },
        'Choose one here, or a numbered mark in the text; j and k go through them.',
      ),
      el('ol', {}, rows),
    );
  }

  step(by) {
    const at = this.current ? this.repeats.indexOf(this.current.repeat) + by : by > 0 ? 0 : -1;
    const repeat = this.repeats[at];
    if (repeat) this.choose(repeat, this.ownPlaces(repeat)[0], true);
  }

  currentKey() {
    return this.current?.repeat.key;
  }

  /** Called when a decision on the chosen repeat changed, or the differences were switched. */
  refresh() {
    if (!this.current) return;
    const { repeat, own, partner } = this.current;
    this.choose(repeat, own, false, partner);
  }

  escape() {
    if (!this.current) return false;
    this.choose(null, 0, false);
    return true;
  }
}
