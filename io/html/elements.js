/**
 * Builds elements. Text reaches the page only through text nodes and properties, never as markup:
 * this is the only module that makes elements.
 */

/**
 * An element with properties and children. `class`, `data-…`, `aria-…`, `role` and the like are
 * attributes; functions are listeners named by their event; strings among the children are text.
 */
export function el(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for SVG. */
export function svg(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (name === 'style') {
      Object.assign(element.style, value);
    } else if (name === 'value' || name === 'checked' || name === 'disabled') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== undefined && child !== null && child !== false) element.append(child);
  }
}

/** Text of others, isolated: its direction is its own and reaches nothing around it. */
export function foreign(text, properties) {
  return el('bdi', { dir: 'auto', ...properties }, closeIsolates(text));
}

/**
 * The text with every bidirectional isolate closed in it and none closed that it did not open: else
 * it would reach out of its element, since browsers isolate by the same controls.
 */
export function closeIsolates(text) {
  let depth = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== '\u2069') ++depth;
    else if (depth === 0) return '';
    else --depth;
    return control;
  });
  return kept + '\u2069'.repeat(depth);
}

/** A push button. */
export function button(label, onClick, properties) {
  return el('button', { type: 'button', click: onClick, ...properties }, label);
}

/** A button that is on or off, told by aria-pressed. */
export function toggle(label, isOn, onChange, properties) {
  const self = button(
    label,
    () => {
      const next = self.getAttribute('aria-pressed') !== 'true';
      self.setAttribute('aria-pressed', String(next));
      onChange(next);
    },
    { class: 'toggle', 'aria-pressed': String(isOn), ...properties },
  );
  return self;
}
