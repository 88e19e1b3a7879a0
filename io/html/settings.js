/** What the reader has set for the page: differences, theme, shortcuts. Kept where possible. */

const SETTINGS_STORE = 'dittograph-settings';
const THEMES = ['auto', 'light', 'dark'];

export const settings = { differences: true, together: true, shortcuts: true, theme: 'auto' };

/** Reads and applies what an earlier visit left. */
export function loadSettings() {
  try {
    const kept = JSON.parse(localStorage.getItem(SETTINGS_STORE) ?? '{}');
    for (const name of Object.keys(settings)) {
      if (typeof kept[name] === typeof settings[name]) settings[name] = kept[name];
    }
  } catch {
    // A browser that keeps nothing: the defaults stand.
  }
  if (!THEMES.includes(settings.theme)) settings.theme = 'auto';
  applyTheme();
}

/** Changes a setting. */
export function setSetting(name, value) {
  settings[name] = value;
  if (name === 'theme') applyTheme();
  try {
    localStorage.setItem(SETTINGS_STORE, JSON.stringify(settings));
  } catch {
    // As above.
  }
}

/** The theme after this one. */
export function nextTheme() {
  return THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length];
}

function applyTheme() {
  document.documentElement.dataset.theme = settings.theme;
}
