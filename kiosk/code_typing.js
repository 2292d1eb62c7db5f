/** How a code is typed and written: the code of an appointment, or a ticket number. */

/** Without I and O, which look like 1 and 0. */
export const CODE_KEYS = [..."1234567890ABCDEFGHJKLMNPQRSTUVWXYZ"];
export const MOST_SIGNS = 16;

const GROUP = 4;
const TICKET_NUMBER = /^[A-Z]\d{1,5}$/;
const NO_SIGN = /[^A-Z\d]+/g;

/**
 * @param {string} typed in small letters, with blanks or dashes
 * @returns {string}
 */
export function plainCode(typed) {
  return typed.toUpperCase().replace(NO_SIGN, "").slice(0, MOST_SIGNS);
}

/**
 * As it stands on a letter, so that she can compare: in groups of four; a ticket number stands as one.
 * @param {string} code
 * @returns {string}
 */
export function grouped(code) {
  if (TICKET_NUMBER.test(code)) return code;
  return (code.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}
