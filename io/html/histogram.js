/** The histogram of scores and the slider below it, which filters while it moves. */
import { el, svg, toggle } from './elements.js';
import { countOf } from './format.js';
import { applyFilters, onSelection, selection } from './selection.js';

const BINS = 20;
const WIDTH = 280;
const HEIGHT = 72;

/** How many items have a score in each of 20 equal ranges, and how many have none. */
export function countScores(items) {
  const counts = new Array(BINS).fill(0);
  let without = 0;
  for (const { score } of items) {
    if (score === undefined) ++without;
    else ++counts[Math.max(0, Math.min(BINS - 1, Math.floor(score * BINS)))];
  }
  return { counts, without };
}

/** The section with histogram, switch and slider; it follows the other filters. */
export function histogram() {
  let isLogarithmic = false;
  const size = `0 0 ${WIDTH} ${HEIGHT}`;
  const shape = { class: 'histogram', viewBox: size, preserveAspectRatio: 'none', role: 'img' };
  const chart = svg('svg', shape);
  const output = el('output', { for: 'least' });
  const hint = el('p', { class: 'hint' });
  const slider = el('input', {
    type: 'range',
    id: 'least',
    min: 0,
    max: 100,
    step: 1,
    value: selection.least,
    input: () => applyFilters({ least: Number(slider.value) }),
  });
  const draw = () => {
    const { counts, without } = countScores(selection.scored);
    chart.replaceChildren(...bars(counts, isLogarithmic));
    chart.setAttribute('aria-label', describe(counts));
    output.textContent = `${selection.least} %`;
    slider.setAttribute('aria-valuetext', `${selection.least} percent`);
    hint.textContent = without > 0 ? withoutScore(without) : '';
  };
  const scale = toggle('Log scale', false, (isOn) => {
    isLogarithmic = isOn;
    draw();
  });
  onSelection(draw);
  draw();
  return el(
    'section',
    { class: 'facet', 'aria-labelledby': 'scores-title' },
    el('div', { class: 'facet-head' }, el('h2', { id: 'scores-title' }, 'Scores'), scale),
    chart,
    el('label', { class: 'least', for: 'least' }, el('span', {}, 'Score at least'), output),
    slider,
    axis(),
    hint,
  );
}

function axis() {
  const marks = ['0', '50', '100 %'].map((text) => el('span', {}, text));
  return el('div', { class: 'axis', 'aria-hidden': 'true' }, marks);
}

function withoutScore(count) {
  const verb = count === 1 ? 'has' : 'have';
  return `${countOf(count, 'group')} ${verb} no score and ${count === 1 ? 'is' : 'are'} always shown, whatever the slider says.`;
}

function bars(counts, isLogarithmic) {
  const size = (count) => (isLogarithmic ? Math.log2(count + 1) : count);
  const most = Math.max(1, ...counts.map(size));
  const step = WIDTH / BINS;
  return counts.map((count, i) => {
    const height = count === 0 ? 1 : Math.max(3, (size(count) / most) * (HEIGHT - 2));
    const isOut = ((i + 1) * 100) / BINS <= selection.least;
    return svg(
      'rect',
      {
        class: isOut ? 'bin out' : count === 0 ? 'bin none' : 'bin',
        x: i * step + 1,
        y: HEIGHT - height,
        width: step - 2,
        height,
        rx: 1.5,
      },
      svg('title', {}, `${(i * 100) / BINS} to ${((i + 1) * 100) / BINS} %: ${count}`),
    );
  });
}

function describe(counts) {
  const parts = counts
    .map((count, i) =>
      count > 0 ? `${(i * 100) / BINS} to ${((i + 1) * 100) / BINS} percent: ${count}` : '',
    )
    .filter(Boolean);
  return `Histogram of scores. ${parts.join('; ') || 'No scores'}.`;
}
