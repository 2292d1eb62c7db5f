/**
 * One visitor's journey through the kiosk, and what she may do on it.
 *
 * @import { Journey, TicketOrder } from "./journey.js"
 */

import { useEffect, useMemo, useState } from "preact/hooks";

import { once, requestId } from "../ui/api.js";
import { START, answered, choseArea, failed, ordered, triedAgain, wentBack } from "./journey.js";
import { troubleOf } from "./trouble.js";

/** @param {string} lobby */
export function useJourney(lobby) {
  const [journey, setJourney] = useState(/** @type {Journey} */ (START));

  useEffect(() => {
    if (journey.screen === "sending") void takeTicket(lobby, journey.order, setJourney);
  }, [lobby, journey]);

  const acts = useMemo(
    () => ({
      choose: (/** @type {string} */ area) => setJourney((now) => choseArea(now, area)),
      back: () => setJourney(wentBack),
      order: (/** @type {string} */ service, /** @type {string} */ language) =>
        setJourney((now) => ordered(now, { service, language, request_id: requestId() })),
      retry: () => setJourney(triedAgain),
      forget: () => setJourney(START),
    }),
    [],
  );
  return { journey, acts };
}

/**
 * @param {string} lobby
 * @param {TicketOrder} order
 * @param {(change: (journey: Journey) => Journey) => void} setJourney
 */
async function takeTicket(lobby, order, setJourney) {
  try {
    const { ticket } = await once("POST", `/api/lobbies/${encodeURIComponent(lobby)}/tickets`, { ...order });
    setJourney((now) => answered(now, order, ticket));
  } catch (error) {
    setJourney((now) => failed(now, order, troubleOf(error)));
  }
}
