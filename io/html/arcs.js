/** The margin beside an article: arcs that join the places of a repeat, and a map of the whole. */
import { el, svg } from './elements.js';

const MARGIN = 76; // pixels, the width of the arcs' margin
const HALF_LINE = 12;

/**
 * Draws an arc between each two neighbouring places of a repeat, as far as the chart shows it: one
 * as high as a long text is more than browsers paint. `tops` is where each mark stands in the text,
 * `offset` what of the text is above the chart, `length` the height of the text.
 */
export function drawArcs(chart, { marks, tops, offset, length, current }) {
  const height = chart.clientHeight;
  const paths = [];
  const last = new Map();
  for (const mark of marks) {
    if (mark.repeat.kind === 'boilerplate') continue;
    const before = last.get(mark.repeat);
    last.set(mark.repeat, mark);
    if (!before) continue;
    const [from, to] = [before, mark].map((one) => tops.get(one) - offset + HALF_LINE);
    if (Math.max(from, to) < 0 || Math.min(from, to) > height) continue;
    const reach = 14 + (MARGIN - 20) * Math.sqrt(Math.min(1, Math.abs(to - from) / length));
    const near = (y) => Math.min(2 * height, Math.max(-height, y));
    paths.push(arc(near(from), near(to), reach, mark, mark.repeat === current));
  }
  paths.sort((x, y) => x.classList.contains('current') - y.classList.contains('current'));
  chart.replaceChildren(...paths);
}

/** The arc as it is seen, and a wider one that is easily hit, whatever the pattern of the first. */
function arc(y0, y1, reach, mark, isCurrent) {
  const x = MARGIN - 3;
  const bend = x - reach * 1.3;
  const d = `M ${x} ${y0} C ${bend} ${y0}, ${bend} ${y1}, ${x} ${y1}`;
  const data = { 'data-repeat': mark.repeat.key, 'data-colour': mark.colour };
  const seen = { class: 'arc', d, ...data, 'data-kind': mark.repeat.kind };
  const name = svg('title', {}, `Repeat ${mark.number}`);
  return svg(
    'g',
    { class: isCurrent ? 'current' : null },
    svg('path', seen),
    svg('path', { class: 'arc-target', d, ...data }, name),
  );
}

/**
 * A map of the whole text: marks where they stand in it, and the part that the window shows. A
 * click goes there: `go(share)`.
 */
export function miniMap(marks, length, go) {
  const share = (at) => `${(at / Math.max(1, length)) * 100}%`;
  const ticks = marks.map((mark) =>
    el('span', {
      class: 'tick',
      'data-repeat': mark.repeat.key,
      'data-colour': mark.colour,
      'data-kind': mark.repeat.kind,
      style: { top: share(mark.begin), height: `max(3px, ${share(mark.end - mark.begin)})` },
    }),
  );
  const view = el('span', { class: 'map-view' });
  const map = el('div', { class: 'map', 'aria-hidden': 'true' }, ticks, view);
  const jump = (event) => {
    const box = map.getBoundingClientRect();
    go(Math.max(0, Math.min(1, (event.clientY - box.top) / box.height)));
  };
  map.addEventListener('pointerdown', (event) => {
    map.setPointerCapture(event.pointerId);
    jump(event);
  });
  map.addEventListener('pointermove', (event) => event.buttons && jump(event));
  return { map, view, ticks };
}

/** Marks the ticks of the chosen repeat. */
export function markTicks(ticks, current) {
  for (const tick of ticks) tick.classList.toggle('current', tick.dataset.repeat === current?.key);
}

/** Shows on the map what part of the text, whose box this is, the window shows. */
export function showWindow(view, box) {
  const share = (pixels) => `${Math.max(0, Math.min(1, pixels / Math.max(1, box.height))) * 100}%`;
  view.style.top = share(-box.top);
  view.style.height = share(Math.min(innerHeight, box.bottom) - Math.max(0, box.top));
}
