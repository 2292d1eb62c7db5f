/**
 * The dialog that is open, if any, and what it asks of the server in the end.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Order } from "../ui/orders.js"
 * @import { ClerkTicket, Desk, Done, Plan, Say } from "../ui/types.js"
 * @import { Asking } from "./decide.js"
 * @import { At } from "./order.js"
 * @import { Seat } from "./seat.js"
 * @import { Seen } from "./seen.js"
 */

import { requestId } from "../ui/api.js";
import { html } from "../ui/html.js";
import { BreakDialog } from "./break_dialog.js";
import { sameBreak } from "./break.js";
import { DirectDialog } from "./direct_dialog.js";
import { FinishDialog } from "./finish_dialog.js";
import { HandInDialog } from "./hand_in_dialog.js";
import { NoteDialog } from "./note_dialog.js";
import { handIn, noted, orderFor, seated, serveDirectly } from "./order.js";
import { Receipt } from "./receipt.js";
import { cannotAfter } from "./skills.js";
import { SkillsDialog } from "./skills_dialog.js";
import { TransferDialog } from "./transfer_dialog.js";

/**
 * @typedef {object} Asked
 * @property {Asking | "skills" | "break" | "receipt"} what
 * @property {ClerkTicket | null} ticket the one it is about: another may be at the desk in the end
 * @property {string} [token] for a receipt
 */

/**
 * @typedef {object} DialogsProps
 * @property {Asked} asked
 * @property {() => void} onClose
 * @property {Seen} seen
 * @property {At} at
 * @property {ReadonlyMap<string, Desk>} desks
 * @property {Seat} seat
 * @property {Acts} acts
 * @property {() => Date} clock
 * @property {Plan} plan
 * @property {string} language
 * @property {Say} say
 */

/** @param {DialogsProps} props */
export function Dialogs(props) {
  return props.asked.ticket === null || OF_THE_DESK.includes(props.asked.what) ? deskDialog(props) : ticketDialog(props);
}

/** @type {readonly Asked["what"][]} */
const OF_THE_DESK = ["skills", "break", "serve_directly", "hand_in"];

/** What concerns the desk, or somebody who has no ticket yet. @param {DialogsProps} props */
function deskDialog({ asked: { what }, onClose, seen, at, seat, acts, clock, plan, language, say }) {
  const { mine, planned, skills } = seen;
  const serves = planned?.serves ?? [];
  const common = { onCancel: onClose, plan, language, say };
  const order = ordering(onClose, acts);
  /** @param {string[]} chosen */
  const change = (chosen) => {
    seat.cannot.value = cannotAfter(seat.cannot.value, { serves }, chosen);
    order(seated(at, "skills", { skills: chosen, ...sameBreak(mine?.break ?? null, plan.time_zone) }));
  };
  /** @param {string | null} until */
  const rest = (until) => order(seated(at, "take_break", { break: until === null ? {} : { until } }));
  /** @param {Parameters<typeof serveDirectly>[1]} visit */
  const serve = (visit) => order(serveDirectly(at, visit, requestId()));
  /** @param {Parameters<typeof handIn>[1]} bundle */
  const take = (bundle) => order(handIn(at, bundle, requestId()));

  if (what === "skills") return html`<${SkillsDialog} ...${{ serves, skills, ...common }} onDone=${change} />`;
  if (what === "break") {
    return html`<${BreakDialog} ...${common} now=${clock()} timeZone=${plan.time_zone} onTake=${rest} />`;
  }
  if (what === "serve_directly") return html`<${DirectDialog} ...${{ skills, ...common }} onDone=${serve} />`;
  return what === "hand_in" ? html`<${HandInDialog} ...${{ serves, ...common }} onDone=${take} />` : null;
}

/** What concerns a ticket. @param {DialogsProps} props */
function ticketDialog({ asked: { what, ticket, token }, onClose, seen, at, desks, acts, plan, language, say }) {
  if (ticket === null) return null;
  const serves = seen.planned?.serves ?? [];
  const common = { ticket, onCancel: onClose, plan, language, say };
  const order = ordering(onClose, acts);
  /** @param {string} words */
  const note = (words) => order(noted(ticket.id, words));
  /** @param {Record<string, unknown>} to */
  const send = (to) => order(orderFor("transfer", ticket.id, at.desk, requestId(), to));
  /** @param {Done[]} done */
  const finish = (done) => order(orderFor("finish_with", ticket.id, at.desk, requestId(), { done }));

  if (what === "receipt") return html`<${Receipt} ...${{ ticket, token, plan, language, say }} onClose=${onClose} />`;
  if (what === "note") return html`<${NoteDialog} ...${common} onDone=${note} />`;
  if (what === "transfer") return html`<${TransferDialog} ...${{ desks, ...common }} mine=${at.desk} onDone=${send} />`;
  return html`<${FinishDialog} ...${{ serves, ...common }} onDone=${finish} />`;
}

/**
 * Closes the dialog; what comes of the order stands beside the other acts.
 * @param {() => void} onClose
 * @param {Acts} acts
 */
function ordering(onClose, acts) {
  return (/** @type {Order} */ order) => {
    onClose();
    acts.perform(order);
  };
}
