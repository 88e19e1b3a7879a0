/** Invented words, for texts of any length in which nothing repeats by chance. */

/** Numbers in [0, 1), the same at each run (Marsaglia's xorshift32). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const BEGINNINGS = ['b', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const ENDS = ['', '', 'l', 'n', 'r'];

/** Different words of one to three syllables. */
export function inventedWords(count, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = new Set();
  while (words.size < count) {
    let word = '';
    for (let left = 1 + Math.floor(random() * 3); left > 0; --left) {
      word += pick(BEGINNINGS) + pick(VOWELS) + pick(ENDS);
    }
    words.add(word);
  }
  return [...words];
}
