/**
 * The kiosks and displays that the plan names: each has an address of its own, so that it is known by its name.
 *
 * @import { Plan, Texts } from "../ui/types.js"
 */

/**
 * @param {Pick<Plan, "id" | "kiosks" | "displays">} plan
 * @param {string} screen
 * @returns {{ id: string, name: Texts, href: string }[]}
 */
export function devicesOf({ id: lobby, kiosks, displays }, screen) {
  const planned = { kiosk: kiosks, display: displays }[screen] ?? [];
  return planned.map(({ id, name }) => ({ id, name, href: addressOf(lobby, screen, id) }));
}

/**
 * @param {string} lobby
 * @param {string} screen
 * @param {string} [device]
 */
export function addressOf(lobby, screen, device) {
  const address = new URLSearchParams({ lobby, ...(device === undefined ? {} : { [screen]: device }) });
  return `/${screen}/?${address}`;
}
