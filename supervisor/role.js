/** Who may use this page; the server decides it anew for every request. */

const SUPERVISORS = ["supervisor", "administrator"];

/** @param {string | null | undefined} role undefined until we know */
export function maySupervise(role) {
  return SUPERVISORS.includes(role ?? "");
}
