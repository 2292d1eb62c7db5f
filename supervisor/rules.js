/** The rules that decide who is called next, as far as people choose between them. */

/** The level of the rule with the longest waits; the one with the shortest has 1. */
export const LONGEST = 10;

/**
 * @typedef {object} Waits how long the waits are, from 1 to LONGEST
 * @property {number} appointments
 * @property {number} walkIns
 */

/** As played on the same days of a busy office: late appointments, and the mean without appointment. @type {Readonly<Record<string, Waits>>} */
export const WAITS = {
  foyer: { appointments: 3, walkIns: 3 },
  balanced: { appointments: 4, walkIns: 5 },
  "first-come": { appointments: 10, walkIns: 1 },
  "appointments-first": { appointments: 1, walkIns: 10 },
  "appointment-true": { appointments: 3, walkIns: 6 },
  "due-appointments-first": { appointments: 2, walkIns: 8 },
};

const WORDS = /** @type {const} */ (["very_short", "short", "medium", "long", "very_long"]);
/** From this many steps on the difference is plain. */
const MUCH = 3;

/** A wait as a word: the key of it. @param {number} level */
export function levelWord(level) {
  return WORDS[Math.ceil((level * WORDS.length) / LONGEST) - 1] ?? "medium";
}

/**
 * How the waits change with another rule.
 * @param {string} was
 * @param {string} becomes
 * @returns {{ who: keyof Waits, change: string }[]} keys of words; empty if one of them is not known
 */
export function whatChanges(was, becomes) {
  const [before, after] = [WAITS[was], WAITS[becomes]];
  if (before === undefined || after === undefined) return [];
  return [
    { who: "appointments", change: changeOf(after.appointments - before.appointments) },
    { who: "walkIns", change: changeOf(after.walkIns - before.walkIns) },
  ];
}

/** @param {number} steps */
function changeOf(steps) {
  if (steps === 0) return "same";
  const change = steps < 0 ? "shorter" : "longer";
  return Math.abs(steps) < MUCH ? change : `much_${change}`;
}
