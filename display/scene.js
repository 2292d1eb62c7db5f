/** Which picture the screen shows. */

/**
 * @typedef {"connecting" | "closed" | "empty" | "board"} Scene
 */

/**
 * Whoever is being called is shown even after closing time; earlier calls alone do not keep the board up.
 * @param {{ state: string } | null} today
 * @param {{ current: readonly unknown[], earlier: readonly unknown[] } | null} rows null before the first state
 * @returns {Scene}
 */
export function scene(today, rows) {
  if (rows === null) return "connecting";
  if (rows.current.length > 0) return "board";
  if (today?.state === "closed") return "closed";
  return rows.earlier.length > 0 ? "board" : "empty";
}
