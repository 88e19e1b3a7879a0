/** A cluster: stub. */
import { el } from './elements.js';

export class ClusterView {
  constructor(cluster) {
    this.title = 'Cluster';
    this.root = el('div', { 'data-view': 'cluster' }, cluster.key);
  }
}
