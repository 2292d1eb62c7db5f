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
 * @property {VisitorKind[]} kinds two: the kiosk asks
 * @property {Items | null} items null: one, and not asked
 * @property {Precheck | null} precheck
 */

/** @typedef {"private" | "commercial"} VisitorKind */

/** @typedef {object} Items how many of something one visit may be about
 * @property {number} up_to
 * @property {Texts} question
 */

/** @typedef {object} Precheck what the lobby file says about the documents of a service; the server reads it
 * @property {object[]} [ask]
 * @property {string[]} [sets]
 * @property {PlannedNeed[]} [needs]
 * @property {object[]} [stops]
 * @property {object[]} [notes]
 */

/** @typedef {object} PlannedNeed
 * @property {string} document
 * @property {string[]} [or] any of them instead
 * @property {boolean} [helpful] it can be done without
 * @property {Texts} [only_if] it does not apply to everybody
 */

/** @typedef {object} DocumentSet needs that several services share
 * @property {string} id
 * @property {PlannedNeed[]} needs
 */

/** @typedef {object} Choice
 * @property {string} id
 * @property {Texts} text
 */

/** @typedef {object} Question
 * @property {string} id
 * @property {Texts} text
 * @property {Choice[]} answers
 */

/** @typedef {object} PlannedDocument
 * @property {string} id
 * @property {Texts} name
 * @property {Texts} hint
 * @property {string} picture what kind of thing it is
 * @property {Texts | null} here how it can be got here and now, while she waits
 */

/** @typedef {object} PlannedKiosk
 * @property {string} id
 * @property {Texts} name
 */

/** @typedef {object} PlannedDisplay
 * @property {string} id
 * @property {Texts} name
 * @property {number} diagonal_inches
 * @property {number} farthest_seat_metres
 * @property {string[] | null} areas null: all
 * @property {string[] | null} desks null: all
 * @property {Record<string, Arrow>} arrows by desk, from where people read this display
 */

/** @typedef {"left" | "right" | "ahead" | "ahead-left" | "ahead-right" | "back" | "upstairs" | "downstairs"} Arrow */

/** @typedef {object} SearchWords other words that people type, and where they lead
 * @property {Record<string, string[]>} words by language
 * @property {string[]} services
 * @property {Texts | null} note said with the result
 */

/** @typedef {object} DirectoryEntry who is where in the house
 * @property {Texts} name
 * @property {Texts} about
 * @property {Texts} place
 * @property {Texts} hours
 * @property {string | null} phone
 */

/** @typedef {object} PlannedDesk
 * @property {string} id
 * @property {Texts} name
 * @property {Texts} place
 * @property {string[]} serves
 * @property {VisitorKind | null} prefers whom it calls first; null: all alike
 */

/** @typedef {object} Calling how this lobby calls
 * @property {string} rule the preset of the lobby file
 * @property {string[]} rules the presets there are
 * @property {number} calls how often somebody is called before she counts as missed
 * @property {boolean} pick whether a clerk may call a certain ticket
 * @property {number} check_in_minutes how long before her slot somebody may check in
 * @property {number} grace_minutes how late she may be and still stand as appointment
 */

/** @typedef {object} Today the opening of the present day; all times are ISO 8601 UTC
 * @property {string} day
 * @property {"open" | "ending" | "closed"} state "ending": still open, but no new tickets
 * @property {string | null} closes_at
 * @property {string | null} last_ticket_at
 * @property {string | null} opens_at the next opening, while closed
 * @property {Texts | null} note
 * @property {"open" | "closed" | null} by_hand what a supervisor decided for today
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
 * @property {Calling} calling
 * @property {string | null} information_service the service of the info desk
 * @property {PlannedKiosk[]} kiosks
 * @property {PlannedDisplay[]} displays
 * @property {SearchWords[]} search_words
 * @property {DirectoryEntry[]} directory
 * @property {Question[]} questions
 * @property {PlannedDocument[]} documents
 * @property {DocumentSet[]} document_sets
 * @property {Texts | null} notice what the house wants to say today
 * @property {Today} today
 * @property {boolean} demo_clock
 */

/** @typedef {"waiting" | "called" | "serving" | "parked" | "away" | "dropped_off" | "served" | "missed" | "left"
 *   | "expired"} TicketState */

/** @typedef {"appointment" | "walk_in"} Standing how she stands in the order; "walk_in" also with an appointment
 *   that is over */

/** @typedef {"complete" | "helpful" | "here" | "missing" | "stopped" | "own_word"} Outcome */

/** @typedef {object} Need a document that is needed, or any of the others instead
 * @property {string} document
 * @property {string[]} or
 * @property {boolean} helpful it can be done without
 * @property {Texts | null} only_if she may say that it does not apply to her
 */

/** @typedef {object} PrecheckAnswer where the answers given so far lead
 * @property {string[]} asked
 * @property {string | null} question the next one
 * @property {number} left the most questions that can still come, this one included
 * @property {{ text: Texts, service: string | null } | null} stop
 * @property {Need[]} needs
 * @property {Texts[]} notes
 * @property {Outcome | null} outcome null while a question is open
 * @property {string[]} missing documents; so are the next two
 * @property {string[]} here
 * @property {string[]} helpful
 * @property {string | null} link to the list of what is missing
 */

/** @typedef {object} CheckedDocuments what a ticket says of its pre-check: documents by id
 * @property {Outcome} outcome
 * @property {string[]} missing
 * @property {string[]} here to be got while she waits
 * @property {string[]} helpful
 */

/** @typedef {object} Marked a document of a ticket: "have", "missing", "not_applicable", or what she brings instead
 * @property {string} document
 * @property {string} mark
 */

/** @typedef {object} JournalEntry
 * @property {string} at
 * @property {string} kind what happened
 * @property {string | null} desk
 * @property {Record<string, any>} facts
 */

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
 * @property {VisitorKind} visitor_kind
 * @property {string} language
 * @property {TicketState} state
 * @property {string | null} desk
 * @property {number | null} call
 * @property {number} calls
 * @property {string} day of the lobby; a bundle may be older than today
 * @property {string} taken_at
 * @property {string | null} called_at
 * @property {string | null} served_at
 * @property {string | null} ended_at when the visit was over, or she was missed
 * @property {string | null} dropped_at since when a bundle lies here
 * @property {{ outcome: Outcome, documents: Marked[] } | null} precheck
 * @property {Standing} standing
 * @property {string | null} slot of her appointment
 * @property {string} waits_from since when she waits, fairly reckoned
 * @property {string} ref by which she ranks among those of her service and standing
 * @property {boolean} first she came back, or was transferred first
 * @property {string | null} for_desk only this desk can call her
 * @property {string | null} note to the next colleague
 * @property {Done[] | null} done
 * @property {Reason | null} reason of the latest call
 * @property {{ act: string, until: string } | null} undo what can be taken back, and until when
 */

/** @typedef {object} Done what was done in a visit: a service, so many times
 * @property {string} service
 * @property {number} count
 */

/** @typedef {object} Reason why it was her turn
 * @property {"appointment" | "waited" | "limit" | "only_here" | "first" | "first_come" | "picked" | "called_again"
 *   | "taken_up"} rule
 * @property {string} preset
 * @property {Standing} standing
 * @property {string | null} slot
 * @property {number | null} over_seconds since her slot; negative before it
 * @property {number} waited_seconds
 * @property {number | null} target_seconds
 * @property {boolean} preferred the desk prefers her kind of visitor
 */

/** @typedef {object} Desk
 * @property {string} id
 * @property {boolean} staffed
 * @property {{ id: number, number: string, state: TicketState } | null} ticket
 * @property {string[]} [skills] the services it can do now; this and what follows is told to staff only
 * @property {{ since: string, until: string | null } | null} [break]
 * @property {boolean} [awaits_next] whoever comes next is called without pressing again
 * @property {{ since: string, by: string | null } | null} [help] what a colleague is asked for; `by`: the desk that comes
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
 * @property {CheckedDocuments | null} precheck
 * @property {Standing} standing
 * @property {string | null} slot of her appointment
 * @property {string} token
 */

/** @typedef {object} ArrivingAppointment an appointment whose code was scanned or typed
 * @property {{ service: string, items: number, visitor_kind: VisitorKind, slot: string, minutes: number }} appointment
 * @property {"early_ok" | "on_time" | "late" | "too_late"} arrival "late": it still counts; "too_late": it does not
 */

/** @typedef {object} KnownTicket a ticket whose code or number was scanned or typed
 * @property {string} number
 * @property {TicketState} state
 * @property {boolean} can_return
 * @property {string | null} desk
 */

/** @typedef {({ kind: "appointment" } & ArrivingAppointment) | { kind: "ticket", ticket: KnownTicket }} CodeMeaning */

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
 * @property {CheckedDocuments | null} precheck
 * @property {Standing} standing
 * @property {string | null} slot of her appointment
 * @property {string | null} dropped_at when she left a bundle with us
 * @property {boolean} can_return whether she can wait again
 * @property {number} items
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
 * @property {Texts | null} [notice]
 * @property {boolean} [demo_clock]
 * @property {string} [rule] the preset that counts now
 * @property {Waiting} [waiting]
 */

/** @typedef {object} Pulse
 * @property {string} lobby
 * @property {number} seq
 * @property {string} at
 * @property {Today} today
 * @property {Texts | null} notice
 * @property {boolean} demo_clock
 * @property {string} rule the preset that counts now
 * @property {Waiting} [waiting] told to the kiosk only
 * @property {Figures} [figures] told to the supervisor only
 */

/** @typedef {object} Counted how many wait, are called and are served now, and what became of the others today
 * @property {number} waiting
 * @property {number} called
 * @property {number} serving
 * @property {number} served
 * @property {number} missed
 * @property {number} left
 * @property {number} taken
 * @property {string | null} longest_since since when the one waits who waits longest now
 */

/** @typedef {object} Device a screen of the house
 * @property {"kiosk" | "display"} kind
 * @property {string} id
 * @property {Texts | null} name
 * @property {string | null} seen_at
 * @property {boolean} online
 */

/** @typedef {object} HalfHour
 * @property {string} at
 * @property {number} taken
 * @property {number} waiting the most at once
 */

/** @typedef {object} Figures the lobby in numbers
 * @property {Counted} lobby
 * @property {Record<string, Counted>} areas
 * @property {Record<string, Counted>} services
 * @property {number} desks_open
 * @property {{ total: number, services: Record<string, number> }} saved_waits
 * @property {Record<string, number>} prechecks how many, by outcome
 * @property {Device[]} devices
 * @property {HalfHour[]} day
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
