/** How people spell: what counts as the same word, and how many mistakes lie between two. */

/** Letters that Unicode does not take apart. @type {Record<string, string>} */
const PLAIN = { ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i" };
const NO_WORD = /[^\p{L}\p{N}]+/u;

/**
 * The words of a text as they are compared: small letters without accents and signs.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return plain(text)
    .split(NO_WORD)
    .filter((word) => word !== "");
}

/**
 * “ü”, “ue” and “u” are the same, here and below: many keyboards have no umlauts.
 * @param {string} typed
 * @param {string} word
 */
export function isInside(typed, word) {
  return inOneLetter(word).includes(inOneLetter(typed));
}

/**
 * How many mistakes make one word of another: a letter wrong, missing, too many, or two in the wrong order.
 * @param {string} typed
 * @param {string} word
 * @param {number} [most] more need not be counted
 * @returns {{ whole: number, soFar: number }} if she meant the whole word, and if she typed only its beginning
 */
export function mistakes(typed, word, most = Infinity) {
  const row = lastRow(typed, word, most);
  return { whole: row[word.length] ?? Infinity, soFar: Math.min(...row) };
}

/** @param {string} text */
function plain(text) {
  const inPieces = text.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return inPieces.replaceAll(/[ßæœøłđðı]/g, (letter) => PLAIN[letter] ?? letter);
}

/** @param {string} word */
function inOneLetter(word) {
  return word.replaceAll(/([aou])e/g, "$1");
}

/**
 * The mistakes between all that was typed and each beginning of the word, the shortest first.
 * @param {string} typed
 * @param {string} word
 * @param {number} most
 * @returns {number[]} empty: more than that
 */
function lastRow(typed, word, most) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: word.length + 1 }, (_, letters) => letters);
  for (let letters = 1; letters <= typed.length; letters += 1) {
    if (Math.min(...last) > most && Math.min(...beforeLast) > most) return [];
    [beforeLast, last] = [last, nextRow(typed, letters, word, last, beforeLast)];
  }
  return last;
}

/**
 * @param {string} typed
 * @param {number} letters so many of them are compared
 * @param {string} word
 * @param {readonly number[]} last the row without the last letter
 * @param {readonly number[]} beforeLast the row without the last two
 */
function nextRow(typed, letters, word, last, beforeLast) {
  const [letter, letterBefore] = [typed[letters - 1], typed[letters - 2]];
  const price = priceOf(letter, letterBefore);
  const row = [letters];
  for (let column = 1; column <= word.length; column += 1) {
    const [wanted, wantedBefore] = [word[column - 1], word[column - 2]];
    const isSwapped = letter === wantedBefore && letterBefore === wanted;
    row[column] = Math.min(
      at(row, column - 1) + priceOf(wanted, wantedBefore),
      at(last, column) + price,
      at(last, column - 1) + (letter === wanted ? 0 : 1),
      isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
    );
  }
  return row;
}

/**
 * What it costs to leave a letter out.
 * @param {string | undefined} letter
 * @param {string | undefined} before
 */
function priceOf(letter, before) {
  return letter === "e" && (before === "a" || before === "o" || before === "u") ? 0 : 1;
}

/**
 * @param {readonly number[]} row
 * @param {number} column
 */
function at(row, column) {
  return row[column] ?? Infinity;
}
