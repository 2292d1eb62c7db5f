/**
 * Repairs what was scanned with another keyboard layout than the one that the kiosk has.
 *
 * A scanner sends keys, not letters. If it takes the kiosk for an American keyboard and the kiosk has a German one,
 * `https://…/#x-y` comes as `httpsÖ--…-§xßz`; the other way round as `https>&&…&\x/z`.
 */

const AMERICAN = "yzYZ-_=+[{]};:'\"\\|/?<>@#^&*()`~";
const GERMAN = "zyZYß?´`üÜ+*öÖäÄ#'-_;:\"§&/()=^°";

/** How the beginning of a link looks when it was garbled so. */
const LAYOUTS = [
  { garbled: /^https?Ö--/i, letters: letters(GERMAN, AMERICAN) },
  { garbled: /^https?>&&/i, letters: letters(AMERICAN, GERMAN) },
  // A code without a link: only its dashes tell.
  { garbled: /^[\da-z]+ß[\da-zß]+$/i, letters: letters(GERMAN, AMERICAN) },
  { garbled: /^[\da-z]+\/[\da-z/]+$/i, letters: letters(AMERICAN, GERMAN) },
];

/**
 * @param {string} scanned
 * @returns {string}
 */
export function straight(scanned) {
  const layout = LAYOUTS.find(({ garbled }) => garbled.test(scanned));
  if (!layout) return scanned;
  return [...scanned].map((letter) => layout.letters.get(letter) ?? letter).join("");
}

/**
 * @param {string} from
 * @param {string} to
 */
function letters(from, to) {
  const meant = [...to];
  return new Map([...from].map((letter, place) => [letter, meant[place] ?? letter]));
}
