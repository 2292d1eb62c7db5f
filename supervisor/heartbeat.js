/**
 * When a screen of the house was last heard of.
 *
 * @import { Device } from "../ui/types.js"
 */

import { calendarDay, minutesSince, timeOfDay } from "../ui/times.js";

const HOUR = 60;

/**
 * @param {Pick<Device, "online" | "seen_at">} device
 * @param {{ now: number, timeZone: string, language: string }} here
 * @returns {{ state: "online" | "silent" | "never", key: string, facts: Record<string, string | number> }}
 */
export function heartbeat({ online, seen_at }, { now, timeZone, language }) {
  if (online) return { state: "online", key: "devices.online", facts: {} };
  const minutes = minutesSince(seen_at, now);
  if (seen_at === null || minutes === null) return { state: "never", key: "devices.never", facts: {} };
  if (minutes < HOUR) return { state: "silent", key: "devices.minutes_ago", facts: { count: minutes } };
  const isToday = calendarDay(new Date(seen_at), timeZone) === calendarDay(new Date(now), timeZone);
  if (!isToday) return { state: "silent", key: "devices.seen_before", facts: {} };
  return { state: "silent", key: "devices.seen_at", facts: { time: timeOfDay(seen_at, timeZone, language) } };
}
