/**
 * Everything at once: what is wrong, numbers, areas, desks, the day, levers, the journal, screens.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Office } from "./office.js"
 */

import { html } from "../ui/html.js";
import { StatusLine } from "../ui/status_line.js";
import { useMinutes } from "../ui/use_minutes.js";
import { AreasTable } from "./areas_table.js";
import { AsideNumbers } from "./aside_numbers.js";
import { BigNumbers } from "./big_numbers.js";
import { DayPicture } from "./day_picture.js";
import { DeskList } from "./desk_list.js";
import { DeviceList } from "./device_list.js";
import { Journal } from "./journal.js";
import { NoticeLever } from "./notice_lever.js";
import { OpeningLever } from "./opening_lever.js";
import { PrecheckCounts } from "./precheck_counts.js";
import { RuleLever } from "./rule_lever.js";
import { UnservedWarning } from "./unserved_warning.js";

/** @param {{ office: Office, say: Say }} props */
export function Board({ office, say }) {
  const { lobby, acts, session } = office;
  const plan = office.plan.value;
  const language = office.language.value;
  const now = useMinutes(lobby.now);
  const figures = lobby.figures.value;
  const state = lobby.state.value;
  const today = lobby.today.value;
  const common = { plan, acts, now, language, say };
  if (figures === null || state === null || today === null) {
    return html`<main class="panel"><h2>${say("wait.heading")}</h2></main>`;
  }
  return html`<main class="board">
    <${UnservedWarning} state=${state} ...${common} />
    <div class="board__numbers">
      <${BigNumbers} figures=${figures} now=${now} say=${say} />
      <${AsideNumbers} tickets=${state.tickets} today=${today.day} say=${say} />
    </div>
    <div class="board__now">
      <${AreasTable} figures=${figures} services=${state.services} ...${common} />
      <${DeskList} state=${state} ...${common} />
      <${DayPicture} day=${figures.day} ...${common} />
    </div>
    <div class="board__levers">
      <${OpeningLever} today=${today} figures=${figures} ...${common} />
      <${RuleLever} rule=${lobby.rule.value ?? plan.calling.rule} ...${common} />
      <${NoticeLever} notice=${lobby.notice.value} ...${common} />
      <${Journal} onSignedOut=${session.lost} ...${common} />
    </div>
    <div class="board__house">
      <${DeviceList} devices=${figures.devices} ...${common} />
      <${PrecheckCounts} figures=${figures} say=${say} />
    </div>
    <${StatusLine} acts=${acts} mayHide=${true} say=${say} />
  </main>`;
}
