/**
 * What a screen reader is told besides the heading.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Scene } from "./scene.js"
 */

import { isAsking } from "./scene.js";
import { closesByItself } from "./time_limit.js";

/** The seconds worth saying; to say each would drown the rest. */
const SAID_AT = [20, 10];

/**
 * @param {Scene} scene
 * @param {number | null} secondsLeft
 * @param {Say} say
 */
export function announcement(scene, secondsLeft, say) {
  if (isAsking(scene)) return say("sending");
  if (secondsLeft === null) return "";
  const said = SAID_AT.findLast((seconds) => secondsLeft <= seconds);
  if (said === undefined) return "";
  return say(closesByItself(scene) ? "ticket.closes" : "still_there.ends", { count: said });
}
