/**
 * A visit without a ticket, as the server is told of it: only what its service asks for.
 *
 * @import { PlannedService, VisitorKind } from "../ui/types.js"
 */

/**
 * @param {Pick<PlannedService, "kinds" | "items"> | undefined} planned
 * @param {{ service: string, items: number, kind?: VisitorKind }} chosen
 * @returns {{ service: string, items?: number, visitor_kind?: VisitorKind }}
 */
export function visitOf(planned, { service, items, kind }) {
  return {
    service,
    ...(planned?.items && { items: Math.min(items, planned.items.up_to) }),
    ...(kind && { visitor_kind: planned?.kinds.includes(kind) ? kind : planned?.kinds[0] }),
  };
}
