/**
 * The clerk's work: the current ticket, what can be done, who waits, what the colleagues do.
 *
 * @import { ClerkTicket, Say } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { Office } from "./clerk.js"
 * @import { Asked } from "./dialogs.js"
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { requestId } from "../ui/api.js";
import { html } from "../ui/html.js";
import { useMinutes } from "../ui/use_minutes.js";
import { offered } from "./actions.js";
import { AsideList } from "./aside_list.js";
import { decide } from "./decide.js";
import { DeskPanel } from "./desk_panel.js";
import { DeskTools } from "./desk_tools.js";
import { Dialogs } from "./dialogs.js";
import { outcomeOf } from "./documents.js";
import { HelpNotes } from "./help_notes.js";
import { KeysSwitch } from "./keys_switch.js";
import { Notes } from "./notes.js";
import { orderFor, seated } from "./order.js";
import { OtherDesks } from "./other_desks.js";
import { seenFrom } from "./seen.js";
import { TopLine } from "./top_line.js";
import { secondsToUndo, undoable } from "./undo.js";
import { useArrival } from "./use_arrival.js";
import { useKeys } from "./use_keys.js";
import { useLatest } from "./use_latest.js";
import { useSeconds } from "./use_seconds.js";
import { WaitingList } from "./waiting_list.js";
import { withDesks } from "./words.js";

/**
 * @param {object} props
 * @param {Office} props.office
 * @param {string} props.desk its id
 * @param {() => void} props.onLeave
 * @param {() => void} props.onSignOut
 * @param {() => void} props.onSitAgain
 * @param {Say} props.say
 */
export function Work({ office, desk, onLeave, onSignOut, onSitAgain, say }) {
  const { plan, lobby, session, seat, acts, keys } = office;
  const language = office.language.value;
  const hasKeys = keys.value === "on";
  const now = useMinutes(lobby.now);
  const state = lobby.state.value;
  const today = lobby.today.value;
  const at = { lobby: plan.id, desk };
  const seen = seenFrom({ plan, desk, state, rule: lobby.rule.value, now });
  const { open, mine, waiting, aside } = seen;
  const asked = useSignal(/** @type {Asked | null} */ (null));
  const showsDocuments = useSignal(false);
  const busy = acts.busy.value;

  const latest = useLatest(acts, (ticket, token) => (asked.value = { what: "receipt", ticket, token }));
  const undo = undoable(latest, state?.tickets ?? new Map(), open);
  const counted = useSeconds(lobby.now, secondsToUndo(undo, lobby.now().getTime()) > 0);
  const seconds = secondsToUndo(undo, counted);
  const correction = acts.said.value?.undo ?? null;

  useEffect(() => acts.settle(), [acts, open?.id, open?.state, open?.call]);
  // The documents of one visitor are not those of the next.
  useEffect(() => void (showsDocuments.value = false), [showsDocuments, open?.id]);
  useArrival(acts, mine, open);

  const situation = {
    ticket: open,
    onBreak: Boolean(mine?.break),
    awaitsNext: mine?.awaits_next ?? false,
    somebodyWaits: waiting.here.length > 0,
    asksForHelp: Boolean(mine?.help),
    canUndo: correction !== null || seconds > 0,
    hasDocuments: open !== null && outcomeOf(open, plan) !== null,
  };
  const possible = busy === null ? offered(situation) : [];

  /** @param {Act} act */
  function perform(act) {
    const { awaitsNext } = situation;
    const decision = decide(act, { at, open, possible, awaitsNext, correction, undo, requestId: requestId() });
    if (decision === null) return undefined;
    if ("order" in decision) return acts.perform(decision.order);
    if ("refuses" in decision) return acts.refuse(decision.refuses, decision.facts);
    if ("shows" in decision) return void (showsDocuments.value = !showsDocuments.value);
    return ask(decision.asks);
  }
  useKeys(hasKeys, (act) => asked.value === null && perform(act));

  /** @param {Asked["what"]} what */
  function ask(what) {
    asked.value = { what, ticket: open };
  }

  /** @param {"this" | "take_up" | "come_back"} act @param {ClerkTicket} ticket */
  const withTicket = (act, { id }) => acts.perform(orderFor(act, id, desk, requestId()));

  const common = { plan, language, say };
  const canCall = busy === null && open === null && !situation.onBreak;
  return html`<${TopLine} ...${{ plan, desk, lobby, session, onSignOut, say }} language=${office.language}>
      <${DeskTools}
        isBusy=${busy?.act === "help"}
        onAct=${perform}
        onAsk=${ask}
        ...${{ seen, possible, hasKeys, onLeave, say }}
      />
    <//>
    <${HelpNotes} ...${{ seen, at, acts, ...common }} />
    <${Notes} notice=${lobby.notice.value} desk=${mine} ...${{ today, onSitAgain, language, say }} />
    <main class="work">
      <${DeskPanel}
        onAct=${perform}
        onGoOn=${() => acts.perform(seated(at, "go_on", {}))}
        undo=${{ ticket: !correction && seconds > 0 ? (undo?.number ?? null) : null, seconds }}
        sayHere=${withDesks(say, plan, language)}
        ...${{ seen, possible, showsDocuments, hasKeys, acts, now, ...common }}
      />
      <div class="lists">
        <${WaitingList}
          busy=${busy?.act === "this" ? busy.subject : null}
          onCall=${(/** @type {ClerkTicket} */ ticket) => withTicket("this", ticket)}
          ...${{ waiting, canCall, acts, now, ...common }}
        />
        <${AsideList} tickets=${aside} onAct=${withTicket} ...${{ canCall, busy, today, ...common }} />
      </div>
      <div class="bottom">
        <${OtherDesks} others=${seen.others} ...${common} />
        <${KeysSwitch} keys=${keys} say=${say} />
      </div>
    </main>
    ${asked.value &&
    html`<${Dialogs}
      key=${asked.value.what}
      asked=${asked.value}
      onClose=${() => (asked.value = null)}
      desks=${state?.desks ?? new Map()}
      clock=${lobby.now}
      ...${{ seen, at, seat, acts, ...common }}
    />`}`;
}
