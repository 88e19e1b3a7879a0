/** Two articles: stub. */
import { el } from './elements.js';

export class PairView {
  constructor() {
    this.title = 'Pair';
    this.root = el('div', { 'data-view': 'pair' });
  }
}
