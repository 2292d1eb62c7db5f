/**
 * The dialog that is open, if any, and what it asks of the server in the end.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Order } from "../ui/orders.js"
 * @import { ClerkTicket, Desk, Plan, Say } from "../ui/types.js"
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
 * @param {object} props
 * @param {Asked} props.asked
 * @param {() => void} props.onClose
 * @param {Seen} props.seen
 * @param {At} props.at
 * @param {ReadonlyMap<string, Desk>} props.desks
 * @param {Seat} props.seat
 * @param {Acts} props.acts
 * @param {() => Date} props.clock
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function Dialogs({ asked: { what, ticket, token }, onClose, seen, at, desks, seat, acts, clock, plan, language, say }) {
  const common = { onCancel: onClose, plan, language, say };
  const serves = seen.planned?.serves ?? [];
  const order = (/** @type {Order} */ made) => {
    onClose();
    acts.perform(made);
  };
  /** @param {string[]} skills */
  const change = (skills) => {
    seat.cannot.value = cannotAfter(seat.cannot.value, { serves }, skills);
    order(seated(at, "skills", { skills, ...sameBreak(seen.mine?.break ?? null, plan.time_zone) }));
  };
  /** @param {string | null} until */
  const takeBreak = (until) => order(seated(at, "take_break", { break: until === null ? {} : { until } }));

  if (what === "skills") return html`<${SkillsDialog} ...${{ serves, ...common }} skills=${seen.skills} onDone=${change} />`;
  if (what === "break") return html`<${BreakDialog} ...${common} now=${clock()} timeZone=${plan.time_zone} onTake=${takeBreak} />`;
  if (what === "serve_directly") {
    const done = (/** @type {Parameters<typeof serveDirectly>[1]} */ visit) => order(serveDirectly(at, visit, requestId()));
    return html`<${DirectDialog} ...${common} skills=${seen.skills} onDone=${done} />`;
  }
  if (what === "hand_in") {
    const done = (/** @type {Parameters<typeof handIn>[1]} */ bundle) => order(handIn(at, bundle, requestId()));
    return html`<${HandInDialog} ...${{ serves, ...common }} onDone=${done} />`;
  }
  if (ticket === null) return null;
  const { id } = ticket;
  if (what === "receipt") return html`<${Receipt} ...${{ ticket, token, plan, language, say }} onClose=${onClose} />`;
  if (what === "note") {
    return html`<${NoteDialog} ...${{ ticket, ...common }} onDone=${(/** @type {string} */ words) => order(noted(id, words))} />`;
  }
  const act = /** @type {const} */ ({ finish_with: "finish_with", transfer: "transfer" })[what];
  const told = (/** @type {Record<string, unknown>} */ details) => order(orderFor(act, id, at.desk, requestId(), details));
  if (what === "transfer") return html`<${TransferDialog} ...${{ ticket, desks, ...common }} mine=${at.desk} onDone=${told} />`;
  return html`<${FinishDialog} ...${{ ticket, serves, ...common }} onDone=${(/** @type {unknown} */ done) => told({ done })} />`;
}
