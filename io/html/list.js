/**
 * A list of any length in the page's own scrolling: only the rows near the window exist. Rows have
 * one height, so the place of each is known; their number and place are told to screen readers.
 */
import { el } from './elements.js';

const OVERSCAN = 6;

/** `renderRow(item, index)` makes an <li>; `label` names the list. */
export class VirtualList {
  constructor(renderRow, label) {
    this.renderRow = renderRow;
    this.items = [];
    this.rows = new Map();
    this.pinned = -1; // a row with the focus stays, wherever the page scrolls
    this.root = el('ol', { class: 'list', role: 'list', 'aria-label': label });
    this.draw = this.draw.bind(this);
    this.schedule = () => {
      this.frame ??= requestAnimationFrame(this.draw);
    };
    this.root.addEventListener('focusin', (event) => {
      this.pinned = Number(event.target.closest('li')?.getAttribute('aria-posinset') ?? 0) - 1;
    });
  }

  /** Begins to follow the window. */
  connect() {
    addEventListener('scroll', this.schedule, { passive: true });
    addEventListener('resize', this.schedule);
    this.rowHeight = this.measureRow();
    this.redraw();
  }

  /** Stops to. */
  disconnect() {
    removeEventListener('scroll', this.schedule);
    removeEventListener('resize', this.schedule);
  }

  /** Shows other items. */
  setItems(items) {
    this.items = items;
    this.pinned = -1;
    if (this.root.isConnected) this.redraw();
  }

  /** Draws all rows anew. */
  redraw() {
    this.root.replaceChildren();
    this.rows.clear();
    this.draw();
  }

  measureRow() {
    const probe = el('li', { class: 'row' });
    this.root.append(probe);
    const height = probe.offsetHeight;
    probe.remove();
    return height || 120;
  }

  draw() {
    this.frame = undefined;
    const { root, items, rowHeight } = this;
    root.style.height = `${items.length * rowHeight}px`;
    const top = root.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-top / rowHeight) - OVERSCAN);
    const last = Math.min(items.length, Math.ceil((innerHeight - top) / rowHeight) + OVERSCAN);
    for (const [index, row] of this.rows) {
      if ((index < first || index >= last) && index !== this.pinned) {
        row.remove();
        this.rows.delete(index);
      }
    }
    for (let index = first; index < last; ++index) this.addRow(index);
  }

  addRow(index) {
    if (this.rows.has(index)) return;
    const row = this.renderRow(this.items[index], index);
    row.setAttribute('aria-posinset', index + 1);
    row.setAttribute('aria-setsize', this.items.length);
    row.style.top = `${index * this.rowHeight}px`;
    this.rows.set(index, row);
    // In the order of the list, so that Tab and screen readers follow it.
    let next = null;
    for (const other of this.root.children) {
      if (Number(other.getAttribute('aria-posinset')) > index + 1) {
        next = other;
        break;
      }
    }
    this.root.insertBefore(row, next);
  }

  /** Draws one row anew, where it is drawn; the focus stays. */
  refresh(index) {
    const old = this.rows.get(index);
    if (!old) return;
    const focused = [...old.querySelectorAll('a, button')].indexOf(document.activeElement);
    old.remove();
    this.rows.delete(index);
    this.addRow(index);
    if (focused >= 0) this.rows.get(index).querySelectorAll('a, button')[focused]?.focus();
  }

  /** Brings a row into the window and gives its link the focus. */
  focus(index) {
    if (index < 0 || index >= this.items.length) return;
    const top = this.root.getBoundingClientRect().top + index * this.rowHeight;
    const bar = 72;
    if (top < bar) scrollBy(0, top - bar);
    else if (top + this.rowHeight > innerHeight)
      scrollBy(0, top + this.rowHeight - innerHeight + 8);
    this.draw();
    this.addRow(index);
    this.rows.get(index).querySelector('a').focus({ preventScroll: true });
  }
}
