/**
 * What a screen reader is told besides the heading.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Scene } from "./scene.js"
 */

/** The seconds worth saying; to say each would drown the rest. */
const SAID_AT = [20, 10];

/**
 * @param {Scene} scene
 * @param {number | null} secondsLeft
 * @param {Say} say
 */
export function announcement(scene, secondsLeft, say) {
  if (scene === "sending" || scene === "checking") return say(scene);
  if (secondsLeft === null) return "";
  const said = SAID_AT.findLast((seconds) => secondsLeft <= seconds);
  if (said === undefined) return "";
  return say(scene === "ticket" ? "ticket.closes" : "still_there.ends", { count: said });
}
