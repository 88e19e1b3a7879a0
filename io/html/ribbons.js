/** The ribbons between two columns of text that join each passage with its partner. */
import { svg } from './elements.js';

/**
 * Draws a ribbon for each match between the left and the right column. `boxes` gives for each
 * {a: [top, bottom], b: [top, bottom]} in the chart; what is outside of it is left out.
 */
export function drawRibbons(chart, matches, boxes, current) {
  const width = chart.clientWidth || 72;
  const height = chart.clientHeight || 1;
  chart.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const shapes = [];
  matches.forEach((match, i) => {
    const { a, b } = boxes[i];
    if (Math.max(a[1], b[1]) < 0 || Math.min(a[0], b[0]) > height) return;
    shapes.push(ribbon(match, a, b, width, current));
  });
  shapes.sort((x, y) => x.classList.contains('current') - y.classList.contains('current'));
  chart.replaceChildren(...shapes);
}

function ribbon(match, left, right, width, current) {
  const middle = width / 2;
  const [l0, l1] = left.map(Math.round);
  const [r0, r1] = right.map(Math.round);
  const isCurrent = current !== null && match === current;
  return svg(
    'path',
    {
      class: isCurrent ? 'ribbon current' : 'ribbon',
      'data-repeat': match.repeat?.key,
      'data-number': match.number,
      'data-colour': match.colour,
      'data-kind': match.repeat?.kind,
      d:
        `M 0 ${l0} C ${middle} ${l0}, ${middle} ${r0}, ${width} ${r0} ` +
        `L ${width} ${r1} C ${middle} ${r1}, ${middle} ${l1}, 0 ${l1} Z`,
    },
    svg('title', {}, `Match ${match.number}`),
  );
}
