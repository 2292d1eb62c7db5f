/** A ticket number as a voice reads it right. */

/** Letters, then a number that is padded with zeros on paper. */
const PADDED = /^(\p{L}+)0*(\d+)$/u;

/**
 * @param {string} number such as A012
 * @returns {string} such as A 12; a voice would say “A null zwölf”, or take the letter for a word
 */
export function spelled(number) {
  const parts = PADDED.exec(number);
  return parts ? `${parts[1]} ${parts[2]}` : number;
}
