/**
 * Which sentence tells the clerk what came of an order: with the number it was about.
 *
 * @import { Tell } from "../ui/acts.js"
 * @import { ClerkTicket, Desk, Reason } from "../ui/types.js"
 */

/** @type {Tell} */
export function tell({ act, facts = {} }, [answer]) {
  /** @type {{ ticket?: ClerkTicket, reason?: Reason, desk?: Desk }} */
  const { ticket, reason, desk } = answer ?? {};
  if (act === "next_arrival" && desk?.ticket) return { key: "done.arrival", facts: { ticket: desk.ticket.number } };
  // No answer: there is nobody to call.
  if (act === "next" && !ticket) return { key: "done.nobody", facts: {} };
  if (!ticket) return { key: `done.${act}`, facts };
  return { key: `done.${happened(act, ticket, reason)}`, facts: { ...facts, ticket: ticket.number } };
}

/**
 * Some acts do the next sensible thing: a call is repeated where somebody is called already.
 * @param {string} act
 * @param {ClerkTicket} ticket
 * @param {Reason | undefined} reason
 */
function happened(act, ticket, reason) {
  if (act === "next" && reason?.rule === "called_again") return "again";
  if (act === "absent" && ticket.state === "called") return "absent_again";
  if (act === "take_up" && ticket.state === "serving") return "came";
  return act;
}
