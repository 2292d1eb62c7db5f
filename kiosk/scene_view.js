/**
 * One scene of the kiosk, drawn.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Journey } from "./journey.js"
 * @import { Scene } from "./scene.js"
 */

/**
 * @typedef {object} SceneProps
 * @property {Scene} scene
 * @property {Journey} journey
 * @property {Plan} plan
 * @property {Live} news
 * @property {Signal<string>} language
 * @property {Say} say
 * @property {ReturnType<typeof import("./use_journey.js").useJourney>["acts"]} acts
 * @property {() => void} forget
 * @property {ReturnType<typeof import("./use_time_limit.js").useTimeLimit>} time
 * @property {number | null} secondsLeft
 */

import { html } from "../ui/html.js";
import { AreasScreen } from "./areas_screen.js";
import { ConnectingScreen } from "./connecting_screen.js";
import { ClosedScreen } from "./closed_screen.js";
import { PausedScreen } from "./paused_screen.js";
import { ServicesScreen } from "./services_screen.js";
import { TicketScreen } from "./ticket_screen.js";
import { TroubleScreen } from "./trouble_screen.js";
import { UnreachableScreen } from "./unreachable_screen.js";

/** @type {Record<Scene, (props: SceneProps) => unknown>} */
const SCREENS = {
  connecting: ConnectingScreen,
  unreachable: UnreachableScreen,
  closed: ClosedScreen,
  ending: ClosedScreen,
  all_paused: PausedScreen,
  areas: AreasScreen,
  services: ServicesScreen,
  sending: ServicesScreen,
  trouble: TroubleScreen,
  ticket: TicketScreen,
};

/** @param {SceneProps} props */
export function SceneView(props) {
  return html`<${SCREENS[props.scene]} ...${props} />`;
}
