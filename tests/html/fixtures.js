/** Small texts of our own in which it is known what repeats what, and how it differs. */

const FERRY =
  'The council of Tarnmouth voted on Tuesday evening to spend 40 million crowns on a new ' +
  'ferry landing below the old fish market, and its officials said that the work would not ' +
  'begin before the harbour survey has been read by Ingrid Solheim and her staff next spring.';

/** FERRY with a number, a name and a negation changed. */
const FERRY_CHANGED =
  'The council of Tarnmouth voted on Tuesday evening to spend 45 million crowns ' +
  'on a new ferry landing below the old fish market, and its officials said that the work would ' +
  'begin before the harbour survey has been read by Marta Solheim and her staff next spring.';

const ORCHARD =
  'Growers along the upper valley lost half of their plums in three nights of frost, ' +
  'the worst in a generation, and many of them now ask whether the old orchards are worth ' +
  'another round of grafting or should make way for hops.';

const LIBRARY =
  'The library keeps its reading room open until midnight during the examination weeks, ' +
  'with tea from a trolley at ten, because students had taken to sleeping in the stairwell ' +
  'rather than walk home in the dark.';

const ALONE = [
  'Rain is expected towards the weekend and gusts along the northern cliffs.',
  'A choir of retired bus drivers will sing at the opening of the new depot, its conductor said.',
  'Nobody in the hall had heard of the plan when the chairwoman read it out from a napkin.',
  'Two lorries of gravel were delivered to the wrong school and have been there since Monday.',
];

export const words = { FERRY, FERRY_CHANGED, ORCHARD, LIBRARY };

/** One article that repeats itself: paragraph 5 is paragraph 2 with its facts changed. */
export const ferry = {
  id: 'ferry',
  source: 'Harbour Post',
  text: ['Ferry landing agreed', FERRY, ALONE[0], ALONE[1], FERRY_CHANGED].join('\n'),
};

/** Two articles of two sources that share two passages in the opposite order. */
export const orchard = {
  id: 'orchard',
  source: 'Valley Gazette',
  text: ['Frost takes the plums', ORCHARD, ALONE[3], LIBRARY].join('\n'),
};
export const library = {
  id: 'library',
  source: 'Campus Wire',
  text: ['Tea at ten', LIBRARY, ALONE[2], ORCHARD].join('\n'),
};

/** Versions of a story, and a copy of one of them. */
export const versions = [1, 2, 3].map((version) => ({
  id: `ferry-${version}`,
  source: 'Harbour Post',
  version: String(version),
  versioncreated: `2026-11-03T0${4 + version}:12:00Z`,
  text: ['Ferry landing agreed', FERRY, ORCHARD, LIBRARY, ...ALONE.slice(0, version)].join('\n'),
}));
