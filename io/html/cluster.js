/** A cluster: its members in time or input order, what would be removed and why, all scores. */
import { cardActions } from './actions.js';
import { articleName, firstLine, pairOf, report, textOf } from './data.js';
import { button, el, foreign } from './elements.js';
import { countOf, digits, durationText, kindName, percent } from './format.js';
import { aboutArticle, viewHead } from './head.js';
import { clusterVerdict, formOf, RULE, sizeOf } from './items.js';
import { differsOf } from './matches.js';
import { matrix } from './matrix.js';
import { noticeLines } from './notices.js';
import { articleHref, clusterHref, pairHref } from './router.js';
import { kindBadge } from './row.js';
import { wordsOf } from './words.js';

const FIRST_MEMBERS = 60;
const MAX_COMPARED = 40; // members whose changed words are counted without being asked

/** The view of a cluster. */
export class ClusterView {
  constructor(cluster) {
    this.cluster = cluster;
    this.title = articleName(cluster.survivor);
    this.removals = new Map((cluster.removals ?? []).map((removal) => [removal.n, removal]));
    this.steps = new Map((cluster.chain ?? []).map((step) => [step.n, step]));
    this.members = inOrder(cluster);
    this.at = -1;
    this.acts = el(
      'div',
      { class: 'cluster-acts' },
      cardActions(cluster.key, clusterHref(cluster)),
    );
    this.list = el('ol', { class: 'timeline' });
    this.showMembers(FIRST_MEMBERS);
    this.root = el(
      'div',
      { class: 'cluster-view', 'data-view': 'cluster', 'data-repeat': cluster.key },
      viewHead(this.title, [el('p', {}, clusterVerdict(cluster)), noticeLines(cluster.members)]),
      el(
        'div',
        { class: 'cluster-columns' },
        el(
          'section',
          { 'aria-labelledby': 'members-title' },
          el(
            'h2',
            { id: 'members-title' },
            cluster.chain && !formOf(cluster) ? 'The chain of versions' : 'The articles',
          ),
          this.list,
        ),
        el('div', { class: 'cluster-side' }, this.acts, matrix(this.members, sizeOf(this.cluster))),
      ),
    );
  }

  showMembers(count) {
    const shown = this.members.slice(0, count);
    this.list.replaceChildren(...shown.map((n, i) => this.member(n, this.members[i - 1], i)));
    const { more: unlisted } = this.cluster;
    const rest = this.members.length - shown.length;
    if (rest <= 0) {
      const hint = unlisted && `and ${digits(unlisted)} more that this file does not list`;
      if (hint) this.list.append(el('li', { class: 'hint' }, hint));
      return;
    }
    const more = button(`Show ${digits(rest)} more`, () => this.showMembers(count + 500), {
      class: 'act',
    });
    this.list.append(el('li', {}, more));
  }

  member(n, before, index) {
    const { survivor } = this.cluster;
    const isSurvivor = n === survivor;
    const removal = this.removals.get(n);
    const step = this.steps.get(n);
    const fate = isSurvivor ? 'kept' : removal ? `would be removed by ${RULE}` : 'stays';
    return el(
      'li',
      {
        class: 'member',
        'data-fate': isSurvivor ? 'kept' : removal ? 'removed' : 'stays',
        'data-id': report.articles[n].id,
      },
      el(
        'div',
        { class: 'member-line' },
        el('span', { class: 'fate' }, fate),
        step?.relation &&
          el('span', { class: 'step-relation' }, kindBadge(step.relation), kindName(step.relation)),
        gap(before, n),
      ),
      el('h3', {}, el('a', { href: articleHref(n) }, foreign(articleName(n)))),
      el('p', { class: 'member-line-one' }, foreign(firstLine(n))),
      el('div', { class: 'view-about' }, aboutArticle(n)),
      !isSurvivor && difference(survivor, n, index < MAX_COMPARED),
      removal && el('p', { class: 'why' }, why(removal, survivor)),
      removal && correctionWarning(removal),
      !isSurvivor &&
        el('p', {}, el('a', { href: pairHref(survivor, n) }, 'Compare with the one that is kept')),
    );
  }

  step(by) {
    const links = [...this.list.querySelectorAll('.member h3 a')];
    this.at = Math.max(0, Math.min(links.length - 1, this.at + by));
    links[this.at]?.focus();
  }

  currentKey() {
    return this.cluster.key;
  }

  refresh() {
    if (this.acts.contains(document.activeElement) && document.activeElement.matches('textarea'))
      return;
    const focused = document.activeElement?.dataset?.act;
    this.acts.replaceChildren(cardActions(this.cluster.key, clusterHref(this.cluster)));
    if (focused) this.acts.querySelector(`[data-act="${focused}"]`)?.focus();
  }
}

function inOrder(cluster) {
  if (cluster.chain) {
    const chained = cluster.chain.map((step) => step.n);
    return [...chained, ...cluster.members.filter((n) => !chained.includes(n))];
  }
  const timeOf = (n) => report.articles[n].time ?? '';
  const haveTimes = cluster.members.every(timeOf);
  if (!haveTimes) return cluster.members;
  return [...cluster.members].sort((x, y) =>
    timeOf(x) < timeOf(y) ? -1 : timeOf(x) > timeOf(y) ? 1 : x - y,
  );
}

/** "2 hours later" */
function gap(before, n) {
  if (before === undefined) return null;
  const [from, to] = [before, n].map((one) => Date.parse(report.articles[one].time ?? ''));
  if (Number.isNaN(to - from) || to <= from) return null;
  return el('span', { class: 'hint' }, `${durationText((to - from) / 1000)} later`);
}

/** How much differs from the survivor: words that only one of the two has. */
function difference(survivor, n, isCounted) {
  const found = pairOf(survivor, n);
  const parts = [];
  if (found) parts.push(`Jaccard ${found.pair.jaccard.toFixed(2)}`);
  const differs = isCounted || found?.pair.differs ? differsOf(survivor, n) : null;
  if (differs) {
    const [gone, added] = [survivor, n].map((one, side) => wordsIn(textOf(one), differs[side]));
    if (gone + added === 0)
      parts.push(textOf(survivor) === textOf(n) ? 'the same text' : 'the same words');
    else
      parts.push(
        `${countOf(added, 'word')} of its own`,
        `${countOf(gone, 'word')} of the kept one missing`,
      );
  }
  return parts.length > 0 && el('p', { class: 'member-difference' }, parts.join(' · '));
}

function wordsIn(text, spans) {
  let count = 0;
  for (let i = 0; i < spans.length; i += 2) count += wordsOf(text, spans[i], spans[i + 1]).length;
  return count;
}

/** A correction that would go for the sake of what it corrects. */
function correctionWarning({ n, kept, relation }) {
  if (relation !== 'correction') return null;
  const [gone, stays] = [report.articles[n], report.articles[kept]];
  const isKnown = gone.time && stays.time && gone.time !== stays.time;
  if (isKnown && gone.time < stays.time) return null;
  const text = isKnown
    ? 'Careful: this one is later. The one that is kept is the uncorrected version.'
    : 'Careful: one of the two corrects the other. Look at both before one is removed.';
  return el('p', { class: 'warning' }, text);
}

function why(removal, survivor) {
  const about = ` (${percent(removal.jaccard)} alike, ${kindName(removal.relation)})`;
  const kept = removal.kept !== survivor && [
    ' Removed because of ',
    foreign(articleName(removal.kept)),
    '.',
  ];
  return [removal.why || `Near-duplicate of the article that is kept${about}`, kept];
}
