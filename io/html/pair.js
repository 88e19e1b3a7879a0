/** Two articles side by side, scrolled together, with ribbons between what they share. */
import { cardActions } from './actions.js';
import { ascending, beside } from './alignment.js';
import { cardHead, differencesToggle, groupPlaces } from './card.js';
import { TextColumn } from './column.js';
import { articleName } from './data.js';
import { button, el, svg, toggle } from './elements.js';
import { countOf, digits } from './format.js';
import { viewHead } from './head.js';
import { differenceLegend } from './marks.js';
import { matchesOf, pairDifferences } from './matches.js';
import { groupLink, pairVerdict } from './pair_head.js';
import { drawRibbons } from './ribbons.js';
import { pairHref } from './router.js';
import { setSetting, settings } from './settings.js';

const FOCUS = 0.3; // of the height: the line at which the two sides are aligned
const MAX_BUBBLES = 60;

/** The view of articles a and b, at a repeat where one is given. */
export class PairView {
  constructor(a, b, repeat) {
    this.a = a;
    this.b = b;
    this.title = `${articleName(a)} and ${articleName(b)}`;
    this.matches = matchesOf(a, b);
    this.current = this.matches.find((match) => match.repeat && match.repeat === repeat) ?? null;
    this.driver = null;
    this.build();
  }

  build() {
    const choose = (match, side) => this.choose(match, side);
    this.left = new TextColumn(this.a, 'a', this.matches, choose);
    this.right = new TextColumn(this.b, 'b', this.matches, choose);
    this.ribbons = svg('svg', {
      class: 'ribbons',
      'aria-hidden': 'true',
      click: (event) => this.clickRibbon(event),
    });
    this.bubbles = el('div', { class: 'bubbles', role: 'group', 'aria-label': 'Matches' });
    this.card = el('div', { class: 'pair-card' });
    this.root = el(
      'div',
      { class: 'pair-view', 'data-view': 'pair' },
      viewHead(el('span', {}, 'Two articles'), [
        pairVerdict(this.a, this.b),
        groupLink(this.a, this.b),
      ]),
      el('div', { class: 'pair-tools' }, this.bubbles, this.tools()),
      this.card,
      el('div', { class: 'columns' }, this.left.root, this.ribbons, this.right.root),
    );
    this.draw();
  }

  tools() {
    const together = toggle('Scroll together', settings.together, (isOn) => {
      setSetting('together', isOn);
      if (isOn) this.follow(this.left);
    });
    return el(
      'div',
      { class: 'pair-switches' },
      differencesToggle(() => this.refresh()),
      together,
    );
  }

  draw() {
    for (const column of [this.left, this.right]) {
      const marks = settings.differences
        ? pairDifferences(this.a, this.b, this.matches, column.side)
        : [];
      column.draw(marks, this.current);
    }
    this.drawBubbles();
    this.drawCard();
  }

  drawBubbles() {
    const first = new Map();
    for (const match of this.matches) if (!first.has(match.number)) first.set(match.number, match);
    const shown = [...first.values()].slice(0, MAX_BUBBLES);
    this.bubbles.replaceChildren(
      ...shown.map((match) =>
        button(
          [
            el('span', { class: 'chip still' }, String(match.number)),
            countOf(match.words ?? 0, 'word'),
          ],
          () => this.choose(match, 'a'),
          {
            class: 'bubble',
            'data-repeat': match.repeat?.key,
            'data-colour': match.colour,
            'data-kind': match.repeat?.kind,
            'aria-pressed': String(match.number === this.current?.number),
          },
        ),
      ),
    );
    const rest = first.size - shown.length;
    if (rest > 0)
      this.bubbles.append(el('span', { class: 'hint' }, `and ${digits(rest)} more in the texts`));
    if (first.size === 0)
      this.bubbles.append(
        el('span', { class: 'hint' }, 'No run of eight or more words is the same in both.'),
      );
  }

  drawCard() {
    const repeat = this.current?.repeat;
    this.card.replaceChildren();
    if (!repeat) return;
    this.card.append(
      el(
        'section',
        { class: 'card wide', 'aria-label': `Repeat ${this.current.number}` },
        button('✕', () => this.escape(), { class: 'close', 'aria-label': 'Close' }),
        el(
          'div',
          {},
          cardHead(repeat, this.current.number),
          settings.differences && repeat.kind !== 'exact' && differenceLegend(),
          groupPlaces(repeat, this.a),
        ),
        cardActions(repeat.key, `#/repeat/${repeat.key}`),
      ),
    );
  }

  enter() {
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this.left.body);
    this.observer.observe(this.right.body);
    for (const column of [this.left, this.right]) this.listen(column);
    this.measure();
    scrollTo(0, 0);
    if (this.current) this.align(this.current, 'a');
  }

  leave() {
    this.observer.disconnect();
  }

  /** The side that the reader moves drives; the other follows and does not drive back. */
  listen(column) {
    const { scroller } = column;
    const drive = () => {
      this.driver = column;
    };
    for (const name of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin']) {
      scroller.addEventListener(name, drive, { passive: true });
    }
    scroller.addEventListener('scroll', () => {
      if (this.driver === column && settings.together) this.follow(column);
      this.frame ??= requestAnimationFrame(() => this.drawRibbons());
    });
  }

  measure() {
    this.tops = { a: this.left.measure(), b: this.right.measure() };
    const anchors = this.matches.flatMap((match, i) => [
      { a: this.tops.a[i][0], b: this.tops.b[i][0] },
      { a: this.tops.a[i][1], b: this.tops.b[i][1] },
    ]);
    this.chain = ascending(anchors);
    this.drawRibbons();
  }

  follow(column) {
    const other = column === this.left ? this.right : this.left;
    const focus = column.scroller.clientHeight * FOCUS;
    const last = { a: this.left.body.offsetHeight, b: this.right.body.offsetHeight };
    const at = beside(column.scroller.scrollTop + focus, column.side, this.chain, last);
    other.scroller.scrollTop = at - focus;
  }

  drawRibbons() {
    this.frame = undefined;
    if (!this.tops) return;
    const top = this.ribbons.getBoundingClientRect().top;
    const shift = (column) =>
      column.scroller.getBoundingClientRect().top - top - column.scroller.scrollTop;
    const shifts = { a: shift(this.left), b: shift(this.right) };
    const boxes = this.matches.map((match, i) => ({
      a: this.tops.a[i].map((y) => y + shifts.a),
      b: this.tops.b[i].map((y) => y + shifts.b),
    }));
    drawRibbons(this.ribbons, this.matches, boxes, this.current);
  }

  clickRibbon(event) {
    const number = Number(event.target.closest('[data-number]')?.dataset.number);
    const match = this.matches.find((one) => one.number === number);
    if (match) this.choose(match, 'a');
  }

  /** Chooses a match; the side that was not clicked comes beside the other. */
  choose(match, side) {
    this.current = match;
    this.draw();
    this.measure();
    if (match) this.align(match, side);
    history.replaceState(null, '', pairHref(this.a, this.b, match?.repeat));
  }

  /** Brings the two places of a match to one height. */
  align(match, side) {
    this.driver = null;
    const i = this.matches.indexOf(match);
    const moved = side === 'a' ? this.left : this.right;
    const other = side === 'a' ? this.right : this.left;
    const height = moved.scroller.clientHeight;
    const at = this.tops[side][i][0];
    const isSeen =
      at - moved.scroller.scrollTop > 0 && at - moved.scroller.scrollTop < height * 0.7;
    if (!isSeen) moved.scroller.scrollTop = at - height * FOCUS;
    other.scroller.scrollTop = this.tops[other.side][i][0] - (at - moved.scroller.scrollTop);
    this.drawRibbons();
  }

  step(by) {
    const at = this.current ? this.matches.indexOf(this.current) + by : by > 0 ? 0 : -1;
    if (this.matches[at]) this.choose(this.matches[at], 'a');
  }

  currentKey() {
    return this.current?.repeat?.key;
  }

  refresh() {
    this.draw();
    this.measure();
  }

  escape() {
    if (!this.current) return false;
    this.choose(null);
    return true;
  }
}
