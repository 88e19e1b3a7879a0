/**
 * Invented news for the benchmark of the report: articles that share passages, half of them
 * reworded. The same bytes at each run.
 */

import { inventedWords, randomNumbers } from '../../tests/html/invented.js';

/**
 * Articles in a ring: each shares two passages with the next one, 30 to 60 words each, every other
 * one reworded there, each eighth word replaced. A passage is a paragraph, with paragraphs of the
 * article's own around it, and those of one neighbour never follow each other.
 */
export function newswire({ articles, wordsOfArticle }) {
  const random = randomNumbers(20261123);
  const lexicon = inventedWords(20000, random);
  // The square makes words near the front common, as some words are in any language.
  const word = () => lexicon[Math.floor(random() ** 2 * lexicon.length)];
  const words = (count) => Array.from({ length: count }, word);
  const reword = (passage) => passage.map((old, at) => (at % 8 === 4 ? word() : old));
  const sentence = (list) => `${list[0][0].toUpperCase()}${list.join(' ').slice(1)}.`;

  const shared = Array.from({ length: articles }, () =>
    [0, 1].map(() => words(30 + Math.floor(random() * 31))),
  );
  return shared.map((ofNext, n) => {
    const ofLast = shared[(n || articles) - 1];
    const passages = [ofNext[0], ofLast[0], ofNext[1], reword(ofLast[1])];
    const ownWords = wordsOfArticle - 8 - passages.flat().length;
    const own = () => sentence(words(Math.max(1, Math.floor(ownWords / 5))));
    const paragraphs = passages.flatMap((passage) => [sentence(passage), own()]);
    const text = [sentence(words(8)).slice(0, -1), own(), ...paragraphs].join('\n');
    return { id: `wire/${String(n).padStart(5, '0')}`, source: `Agency ${(n % 7) + 1}`, text };
  });
}
