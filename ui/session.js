/** Whether somebody of the staff is signed in. */

import { signal } from "@preact/signals";

import { request } from "./api.js";

/**
 * @typedef {object} Session
 * @property {import("@preact/signals").Signal<string | null | undefined>} role undefined until we know
 * @property {import("@preact/signals").Signal<boolean>} expired whether it ended without our doing
 * @property {() => Promise<void>} check
 * @property {(passphrase: string) => Promise<void>} signIn throws what the server refuses
 * @property {() => Promise<void>} signOut
 * @property {() => void} lost the server no longer knows us
 */

/** @returns {Session} */
export function session() {
  const role = signal(/** @type {string | null | undefined} */ (undefined));
  const expired = signal(false);

  return {
    role,
    expired,
    async check() {
      role.value = (await request("GET", "/api/session")).role;
    },
    async signIn(passphrase) {
      role.value = (await request("POST", "/api/session", { passphrase })).role;
      expired.value = false;
    },
    async signOut() {
      await request("DELETE", "/api/session");
      role.value = null;
    },
    lost() {
      expired.value = expired.peek() || Boolean(role.peek());
      role.value = null;
    },
  };
}
