/** Which of the house's screens a page is: `?kiosk=` or `?display=` in its address, as the plan names it. */

/**
 * @param {string} audience
 * @param {string} search the query part of the address
 * @returns {string | undefined} undefined: a page without a name
 */
export function deviceOf(audience, search) {
  if (audience !== "kiosk" && audience !== "display") return undefined;
  return new URLSearchParams(search).get(audience) ?? undefined;
}
