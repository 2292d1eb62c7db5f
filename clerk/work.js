/**
 * The clerk's work: the current ticket, what can be done, who waits.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { Live } from "../ui/live.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { Meant } from "./keys.js"
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { requestId } from "../ui/api.js";
import { html } from "../ui/html.js";
import { StatusLine } from "../ui/status_line.js";
import { useMinutes } from "../ui/use_minutes.js";
import { ActButton } from "./act_button.js";
import { TICKET_ACTS, likely, offered } from "./actions.js";
import { CurrentTicket } from "./current_ticket.js";
import { othersAtWork } from "./desks.js";
import { KeysSwitch } from "./keys_switch.js";
import { callNext, orderFor } from "./order.js";
import { OtherDesks } from "./other_desks.js";
import { useKeys } from "./use_keys.js";
import { openAt, waitingAt } from "./waiting.js";
import { WaitingList } from "./waiting_list.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {string} props.desk its id
 * @param {Live} props.lobby
 * @param {Acts} props.acts
 * @param {Signal<"on" | "off">} props.keys
 * @param {string} props.language
 * @param {Say} props.say
 */
export function Work({ plan, desk, lobby, acts, keys, language, say }) {
  const hasKeys = keys.value === "on";
  const now = useMinutes(lobby.now);
  const state = lobby.state.value;
  const tickets = /** @type {ClerkTicket[]} */ ([...(state?.tickets.values() ?? [])]);
  const waiting = waitingAt(tickets, plan.desks.find(({ id }) => id === desk)?.serves ?? []);
  const open = openAt(tickets, desk);
  const busy = acts.busy.value;
  const possible = busy === null ? offered(open) : [];

  const showsDocuments = useSignal(false);

  useEffect(() => acts.settle(), [acts, open?.id, open?.state, open?.call]);
  // The documents of one visitor are not those of the next.
  useEffect(() => void (showsDocuments.value = false), [showsDocuments, open?.id]);

  /** @param {Meant} act */
  function perform(act) {
    if (act === "documents") return void (showsDocuments.value = open !== null && !showsDocuments.value);
    if (act === "next" && open !== null) return acts.refuse("refused.desk_busy", { ticket: open.number });
    if (!possible.includes(act)) return undefined;
    if (act === "next") return acts.perform(callNext({ lobby: plan.id, desk }, requestId()));
    return open === null ? undefined : acts.perform(orderFor(act, open.id, desk, requestId()));
  }
  useKeys(hasKeys, perform);

  const button = (/** @type {Act} */ act) => html`<${ActButton}
    key=${act}
    act=${act}
    offered=${possible.includes(act)}
    isBusy=${busy?.act === act}
    isLikely=${act === likely(open)}
    hasKeys=${hasKeys}
    onAct=${() => perform(act)}
    say=${say}
  />`;

  return html`<main class="work">
    <section class="desk" aria-labelledby="current">
      <h2 id="current" class="visually-hidden">${say("ticket.heading")}</h2>
      <${CurrentTicket} ticket=${open} ...${{ showsDocuments, hasKeys, acts, now, plan, language, say }} />
      <div class="acts" role="group" aria-labelledby="current">${TICKET_ACTS.map(button)}</div>
      <div class="next">
        ${button("next")}
        <p class="next__more">
          ${open ? say("next.first", { ticket: open.number }) : say("next.count", { count: waiting.here.length })}
        </p>
      </div>
      <${StatusLine} acts=${acts} say=${say} />
    </section>
    <${WaitingList}
      waiting=${waiting}
      canCall=${possible.includes("next")}
      busy=${busy?.act === "this" ? busy.subject : null}
      onCall=${(/** @type {ClerkTicket} */ { id }) => acts.perform(orderFor("this", id, desk, requestId()))}
      ...${{ acts, now, plan, language, say }}
    />
    <div class="bottom">
      <${OtherDesks} others=${othersAtWork(plan.desks, state?.desks ?? new Map(), desk)} language=${language} say=${say} />
      <${KeysSwitch} keys=${keys} say=${say} />
    </div>
  </main>`;
}
