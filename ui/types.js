/** The shapes that the server sends; pages draw them and never change them. */

/** @typedef {Record<string, string>} Texts one text in several languages, by language tag */

/** @typedef {object} Area
 * @property {string} id
 * @property {string} letter
 * @property {Texts} name
 */

/** @typedef {object} PlannedService
 * @property {string} id
 * @property {string} area
 * @property {Texts} name
 * @property {number} minutes
 */

/** @typedef {object} PlannedDesk
 * @property {string} id
 * @property {Texts} name
 * @property {Texts} place
 * @property {string[]} serves
 */

/** @typedef {object} Today the opening of the present day; all times are ISO 8601 UTC
 * @property {string} day
 * @property {"open" | "ending" | "closed"} state "ending": still open, but no new tickets
 * @property {string | null} closes_at
 * @property {string | null} last_ticket_at
 * @property {string | null} opens_at the next opening, while closed
 * @property {Texts | null} note
 */

/** @typedef {object} LobbyName
 * @property {string} id
 * @property {Texts} name
 * @property {string[]} languages
 */

/** @typedef {object} Plan what the lobby file says
 * @property {string} id
 * @property {Texts} name
 * @property {string} time_zone
 * @property {string[]} languages
 * @property {Area[]} areas
 * @property {PlannedService[]} services
 * @property {PlannedDesk[]} desks
 * @property {Today} today
 * @property {boolean} demo_clock
 */

/** @typedef {"waiting" | "called" | "serving" | "served" | "missed" | "left" | "expired"} TicketState */

/** @typedef {object} DisplayTicket
 * @property {number} id
 * @property {string} number
 * @property {string} desk
 * @property {TicketState} state
 * @property {number} call the `seq` of the change that called it; a repeated call has a higher one
 * @property {string} called_at
 */

/** @typedef {object} ClerkTicket
 * @property {number} id
 * @property {string} number
 * @property {string} area
 * @property {string} service
 * @property {number} items
 * @property {"private" | "commercial"} visitor_kind
 * @property {string} language
 * @property {TicketState} state
 * @property {string | null} desk
 * @property {number | null} call
 * @property {number} calls
 * @property {string} taken_at
 * @property {string | null} called_at
 * @property {string | null} served_at
 */

/** @typedef {object} Desk
 * @property {string} id
 * @property {boolean} staffed
 * @property {{ id: number, number: string, state: TicketState } | null} ticket
 */

/** @typedef {object} Service
 * @property {string} id
 * @property {boolean} paused
 */

/** @typedef {object} TakenTicket the answer to taking a ticket; only it holds the token
 * @property {number} id
 * @property {string} number
 * @property {string} area
 * @property {string} service
 * @property {TicketState} state
 * @property {string} language
 * @property {number} ahead
 * @property {string} taken_at
 * @property {string} token
 */

/** @typedef {object} VisitTicket
 * @property {number} id
 * @property {string} number
 * @property {string} area
 * @property {string} service
 * @property {TicketState} state
 * @property {string} language
 * @property {number | null} ahead
 * @property {string | null} desk
 * @property {number | null} call
 * @property {string} taken_at
 * @property {string | null} called_at
 */

/** @typedef {object} Visit what a visitor's phone may know
 * @property {string} lobby
 * @property {string} at
 * @property {VisitTicket} ticket
 */

/** @typedef {object} Change
 * @property {string} lobby
 * @property {number} seq
 * @property {boolean} fresh whether it is the complete state
 * @property {string} at
 * @property {any[]} tickets whole objects, by id; what they hold depends on the audience
 * @property {Desk[]} desks
 * @property {Service[]} services
 * @property {number[]} gone
 * @property {Today} [today]
 * @property {boolean} [demo_clock]
 * @property {Waiting} [waiting]
 */

/** @typedef {object} Pulse
 * @property {string} lobby
 * @property {number} seq
 * @property {string} at
 * @property {Today} today
 * @property {boolean} demo_clock
 * @property {Waiting} [waiting] told to the kiosk only
 */

/** @typedef {Record<string, number>} Waiting how many wait, by service; services without anybody are left out */

/**
 * @template [T=any]
 * @typedef {object} LobbyState all that a page knows of the lobby at one `seq`
 * @property {number} seq
 * @property {number} whole the `seq` at which it was last sent completely, after a start or a break
 * @property {Map<number, T>} tickets
 * @property {Map<string, Desk>} desks
 * @property {Map<string, Service>} services
 */

/** @typedef {(key: string, facts?: Record<string, string | number>) => string} Say a text of the word list */

export {};
