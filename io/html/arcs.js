/** The margin beside an article: arcs that join the places of a repeat, and a map of the whole. */
import { el, svg } from './elements.js';

const MARGIN = 76; // pixels, the width of the arcs' margin

/**
 * Draws an arc between each two neighbouring places of a repeat. `topOf(mark)` is where a mark
 * stands in the text, in pixels.
 */
export function drawArcs(chart, marks, topOf, height, current) {
  chart.setAttribute('viewBox', `0 0 ${MARGIN} ${Math.max(1, height)}`);
  chart.setAttribute('height', height);
  const longest = Math.max(1, height);
  const paths = [];
  const last = new Map();
  for (const mark of marks) {
    if (mark.repeat.kind === 'boilerplate') continue;
    const before = last.get(mark.repeat);
    last.set(mark.repeat, mark);
    if (before) paths.push(arc(before, mark, topOf, longest, current));
  }
  paths.sort((x, y) => x.classList.contains('current') - y.classList.contains('current'));
  chart.replaceChildren(...paths);
}

function arc(from, to, topOf, longest, current) {
  const y0 = topOf(from) + 12;
  const y1 = topOf(to) + 12;
  const reach = 14 + (MARGIN - 20) * Math.sqrt(Math.min(1, Math.abs(y1 - y0) / longest));
  const x = MARGIN - 3;
  const bend = x - reach * 1.3;
  return svg(
    'path',
    {
      class: to.repeat === current ? 'arc current' : 'arc',
      'data-repeat': to.repeat.key,
      'data-colour': to.colour,
      'data-kind': to.repeat.kind,
      d: `M ${x} ${y0} C ${bend} ${y0}, ${bend} ${y1}, ${x} ${y1}`,
    },
    svg('title', {}, `Repeat ${to.number}`),
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
