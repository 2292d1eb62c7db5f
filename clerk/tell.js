/**
 * Which sentence tells the clerk what came of an order: with the number it was about.
 *
 * @import { Tell } from "../ui/acts.js"
 */

/** @type {Tell} */
export function tell({ act }, [answer]) {
  // No answer: there is nobody to call.
  return answer ? { key: `done.${act}`, facts: { ticket: answer.ticket.number } } : { key: "done.nobody", facts: {} };
}
