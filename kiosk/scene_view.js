/**
 * One scene of the kiosk, drawn.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Seen } from "./journey.js"
 * @import { Scene, Screen } from "./scene.js"
 */

/**
 * @typedef {object} SceneProps
 * @property {Scene} scene
 * @property {Screen} screen what of it is drawn
 * @property {Seen} journey where she is
 * @property {string | null} tapped what was tapped here, while the server is asked; nothing else can be tapped then
 * @property {Plan} plan
 * @property {Live} news
 * @property {Signal<string>} language
 * @property {Signal<boolean>} isLow whether what is to be touched was brought down
 * @property {Say} say
 * @property {(language: string) => Say} sayIn
 * @property {ReturnType<typeof import("./use_journey.js").useJourney>["acts"]} acts
 * @property {() => void} forget
 * @property {() => void} leave she goes without a number
 * @property {ReturnType<typeof import("./use_time_limit.js").useTimeLimit>} time
 * @property {number | null} secondsLeft
 */

import { html } from "../ui/html.js";
import { AppointmentScreen } from "./appointment_screen.js";
import { AreasScreen } from "./areas_screen.js";
import { ClosedScreen } from "./closed_screen.js";
import { CodeScreen } from "./code_screen.js";
import { ConnectingScreen } from "./connecting_screen.js";
import { DetailsScreen } from "./details_screen.js";
import { DirectoryScreen } from "./directory_screen.js";
import { DocumentsScreen } from "./documents_screen.js";
import { NotTodayScreen } from "./not_today_screen.js";
import { PausedScreen } from "./paused_screen.js";
import { QuestionScreen } from "./question_screen.js";
import { SearchScreen } from "./search_screen.js";
import { ServicesScreen } from "./services_screen.js";
import { SettledScreen } from "./settled_screen.js";
import { StartScreen } from "./start_screen.js";
import { TicketScreen } from "./ticket_screen.js";
import { ToldScreen } from "./told_screen.js";
import { TroubleScreen } from "./trouble_screen.js";
import { UnreachableScreen } from "./unreachable_screen.js";

/** @type {Record<Screen, (props: SceneProps) => unknown>} */
const SCREENS = {
  connecting: ConnectingScreen,
  unreachable: UnreachableScreen,
  closed: ClosedScreen,
  ending: ClosedScreen,
  all_paused: PausedScreen,
  start: StartScreen,
  areas: AreasScreen,
  search: SearchScreen,
  directory: DirectoryScreen,
  services: ServicesScreen,
  details: DetailsScreen,
  question: QuestionScreen,
  documents: DocumentsScreen,
  not_today: NotTodayScreen,
  code: CodeScreen,
  appointment: AppointmentScreen,
  told: ToldScreen,
  trouble: TroubleScreen,
  ticket: TicketScreen,
  settled: SettledScreen,
};

/** @param {SceneProps} props */
export function SceneView(props) {
  return html`<${SCREENS[props.screen]} ...${props} />`;
}
