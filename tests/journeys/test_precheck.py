"""The document pre-check: nobody waits in vain, and whoever has everything loses no time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.eventually import eventually
from tests.journeys import papers
from tests.journeys.codes import read_code
from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.house import Lobby
from tests.journeys.screens import FORGETTING, Checklist, Kiosk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

TEN_SERVICES = [
    "vehicle-new",
    "vehicle-transfer",
    "vehicle-reregistration",
    "vehicle-deregistration",
    "licence-exchange",
    "licence-foreign",
    "waste-fees",
    "parental-allowance",
    "kita-card",
    "disability-card",
]
MOST_TAPS = 6
MOST_SECONDS = 20.0
PAUSE = 1.2  # seconds in which somebody reads a screen and lifts her finger
WARNED = 41  # seconds without a touch after which the end is announced
OVER = 21  # seconds after the warning

SERVICE = "licence-exchange"
OLD_LICENCE = {"licence-kind": "paper", "issued-elsewhere": "no", "heavy-and-fifty": "no"}
LACKED = ("licence", "biometric-photo")


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "precheck")


@pytest.fixture
def kiosk(lobby: Lobby, doors: Doors) -> Kiosk:
    """A kiosk at its start."""
    person = doors.enter(Kiosk, lobby.address("kiosk"))
    person.is_at_the_start()
    return person


def _go_to(kiosk: Kiosk, service: str, *, language: str = "de") -> None:
    kiosk.begin(language)
    kiosk.choose(papers.area_of(service, language))
    kiosk.press(kiosk.button(papers.service(service, language)))


def _reach_the_list(kiosk: Kiosk) -> None:
    _go_to(kiosk, SERVICE)
    kiosk.answer(*papers.answers(OLD_LICENCE))
    expect(kiosk.heading(kiosk.say("documents.heading"))).to_be_visible()


def _lack(kiosk: Kiosk, *documents: str) -> None:
    """Goes to the list, marks what is missing, and goes on."""
    _reach_the_list(kiosk)
    kiosk.lacks(*papers.documents(*documents))
    _tap(kiosk, "documents.rest")


def _tap(kiosk: Kiosk, key: str) -> None:
    kiosk.press(kiosk.button(kiosk.say(key)))


def _is_told_what_is_missing(kiosk: Kiosk) -> None:
    expect(kiosk.heading(kiosk.say("not_today.missing.heading"))).to_be_visible()


def _list_code(kiosk: Kiosk) -> Locator:
    return kiosk.page.get_by_role("img", name=kiosk.say("not_today.code"))


@pytest.mark.parametrize("service", TEN_SERVICES)
def test_a_prepared_visitor_has_her_number_soon(house: Foyer, doors: Doors, service: str) -> None:
    """Language, area, service, perhaps privately, “I have everything”: few taps, and little time."""
    kiosk = doors.enter(Kiosk, Lobby(house, "prepared").address("kiosk"))
    kiosk.is_at_the_start()
    kiosk.moment = PAUSE
    began = time.monotonic()

    kiosk.begin()
    kiosk.choose(papers.area_of(service))
    kiosk.order(papers.service(service))

    seconds = time.monotonic() - began + kiosk.taps * PAUSE
    assert kiosk.taps <= MOST_TAPS
    assert seconds < MOST_SECONDS, f"{seconds:.1f} s"


def test_an_unprepared_visitor_leaves_with_the_list(kiosk: Kiosk, lobby: Lobby, doors: Doors) -> None:
    """She is told what is missing, has exactly that on her phone, and has not waited in vain."""
    tickets, saved = lobby.tickets_given(), lobby.saved_waits()
    missing = papers.documents(*LACKED)

    _lack(kiosk, *LACKED)

    _is_told_what_is_missing(kiosk)
    assert kiosk.to_bring() == missing
    for document in LACKED:
        expect(kiosk.text(papers.hint(document))).to_be_visible()
    expect(_list_code(kiosk)).to_be_visible()
    eventually(lambda: _list_code(kiosk).evaluate("image => image.naturalWidth > 0"))
    phone = doors.enter(Checklist, read_code(kiosk.page.screenshot()))
    expect(phone.heading(phone.say("title"))).to_be_visible()
    assert phone.documents() == missing
    expect(phone.text(papers.service(SERVICE))).to_be_visible()
    expect(phone.text(papers.hint(LACKED[0]))).to_be_visible()
    phone.picture("1-list")
    phone.speak("en")
    assert phone.documents() == papers.documents(*LACKED, language="en")

    _tap(kiosk, "not_today.leave.missing")
    kiosk.is_at_the_start()
    eventually(lambda: lobby.saved_waits() == saved + 1)
    assert lobby.tickets_given() == tickets


def test_the_list_is_in_the_language_of_the_kiosk(kiosk: Kiosk, doors: Doors) -> None:
    """She changes the language on the last screen, and the code with it."""
    _lack(kiosk, *LACKED)
    _is_told_what_is_missing(kiosk)

    kiosk.speak("en")

    assert kiosk.to_bring() == papers.documents(*LACKED, language="en")
    eventually(lambda: "/en/" in read_code(kiosk.page.screenshot()))
    phone = doors.enter(Checklist, read_code(kiosk.page.screenshot()))
    phone.language = "en"
    expect(phone.heading(phone.say("title"))).to_be_visible()
    assert phone.documents() == papers.documents(*LACKED, language="en")


def test_a_stop_is_said_with_its_reason(kiosk: Kiosk, lobby: Lobby) -> None:
    """The child lives elsewhere: the kiosk says so after one question, and insisting still gives a number."""
    _go_to(kiosk, "kita-card")

    kiosk.answer(*papers.answers({"child-in-district": "no"}))

    expect(kiosk.heading(kiosk.say("not_today.stopped.heading"))).to_be_visible()
    assert any(kiosk.text(reason).is_visible() for reason in papers.stops("kita-card"))
    expect(_list_code(kiosk)).to_have_count(0)
    _tap(kiosk, "not_today.insist")
    assert lobby.ticket(kiosk.number())["precheck"]["outcome"] == "stopped"


def test_a_stop_can_lead_to_what_she_needs_instead(kiosk: Kiosk, lobby: Lobby) -> None:
    """She has moved within the district: changing the address is enough."""
    instead = "vehicle-address-or-name"
    _go_to(kiosk, "vehicle-transfer")
    _tap(kiosk, "kind.private")

    kiosk.answer(*papers.answers({"keeper-change": "moved-within"}))

    kiosk.press(kiosk.button(kiosk.say("not_today.instead", service=papers.service(instead))))
    assert lobby.ticket(kiosk.number_by_the_shortest_way())["service"] == instead


def test_who_insists_gets_a_number_that_says_what_is_missing(kiosk: Kiosk, lobby: Lobby) -> None:
    """Nobody is sent away: the clerk sees what was said."""
    _lack(kiosk, *LACKED)

    _tap(kiosk, "not_today.insist")

    checked = lobby.ticket(kiosk.number())["precheck"]
    assert checked["outcome"] == "missing"
    marks = {document["document"]: document["mark"] for document in checked["documents"]}
    assert [marks[document] for document in LACKED] == ["missing", "missing"]


def test_the_info_desk_can_help_instead(kiosk: Kiosk, lobby: Lobby) -> None:
    """She takes a number for the info desk, which knows nothing of her documents."""
    _lack(kiosk, *LACKED)

    _tap(kiosk, "not_today.help")

    ticket = lobby.ticket(kiosk.number())
    assert (ticket["service"], ticket["precheck"]) == ("information", None)


def test_what_can_be_got_here_keeps_her_place(kiosk: Kiosk, lobby: Lobby) -> None:
    """She has no form: she gets her number, and is told how to get the form while she waits."""
    _lack(kiosk, "application-form")

    number = kiosk.number()

    expect(kiosk.heading(kiosk.say("meanwhile.heading"))).to_be_visible()
    assert kiosk.to_bring() == papers.documents("application-form")
    expect(kiosk.text(papers.here("application-form"))).to_be_visible()
    expect(kiosk.text(kiosk.say("meanwhile.place"))).to_be_visible()
    assert kiosk.fits()
    kiosk.picture("10-meanwhile")
    assert lobby.ticket(number)["precheck"]["outcome"] == "here"


def test_what_would_only_help_is_named_on_the_ticket(kiosk: Kiosk, lobby: Lobby) -> None:
    """The fee notice is helpful: she gets her number without it, and knows for the next time."""
    _go_to(kiosk, "waste-fees")
    names = papers.documents("fee-notice")
    kiosk.lacks(*names)
    _tap(kiosk, "documents.rest")

    number = kiosk.number()

    checked = lobby.ticket(number)["precheck"]["outcome"]
    told = kiosk.page.locator(".meanwhile, .helpful").all_inner_texts()
    assert checked in ("here", "helpful")
    assert names[0] in " ".join(told)


def test_her_word_is_enough(kiosk: Kiosk, lobby: Lobby) -> None:
    """She says at the first question that she has everything: nothing is looked at."""
    _go_to(kiosk, SERVICE)
    _tap(kiosk, "question.own_word")

    assert lobby.ticket(kiosk.number())["precheck"]["outcome"] == "own_word"


def test_back_takes_the_last_answer_back(kiosk: Kiosk) -> None:
    """From the list to the last question, to the one before, in another language; and on by other answers."""
    _reach_the_list(kiosk)
    *_, asked_before, asked_last = OLD_LICENCE

    _tap(kiosk, "back")
    expect(kiosk.heading(papers.question(asked_last))).to_be_visible()
    _tap(kiosk, "back")
    expect(kiosk.heading(papers.question(asked_before))).to_be_visible()
    kiosk.speak("en")
    expect(kiosk.heading(papers.question(asked_before, "en"))).to_be_visible()
    kiosk.answer(*papers.answers({asked_before: "yes", asked_last: "no"}, "en"))

    expect(kiosk.need(*papers.documents("record-copy", language="en"))).to_be_visible()


def test_a_double_tap_answers_one_question(kiosk: Kiosk) -> None:
    """The second tap falls on the next question, and does not count."""
    _go_to(kiosk, "kita-card")
    expect(kiosk.heading(papers.question("child-in-district"))).to_be_visible()
    yes = kiosk.page.locator(".answers").get_by_role("button").first
    kiosk.let_pass(0.6)

    yes.dblclick()

    expect(kiosk.heading(papers.question("child-in-district"))).to_have_count(0)
    expect(kiosk.text(kiosk.say("question.left.other", count=2))).to_be_visible()


def test_whoever_walks_away_from_the_list_has_not_waited_either(kiosk: Kiosk, lobby: Lobby) -> None:
    """Nobody taps “done”: after its time the kiosk forgets her, and counts a saved wait."""
    saved, untouched = lobby.saved_waits(), kiosk.remembers()
    _lack(kiosk, *LACKED)
    _is_told_what_is_missing(kiosk)

    kiosk.wait(WARNED)
    expect(kiosk.page.get_by_role("alertdialog")).to_be_visible()
    kiosk.wait(OVER)

    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    eventually(lambda: lobby.saved_waits() == saved + 1)
    assert kiosk.remembers() == untouched


def test_a_server_that_does_not_answer_holds_nobody_up(kiosk: Kiosk) -> None:
    """The saved wait cannot be written down: she leaves all the same."""
    kiosk.may_complain("ERR_FAILED")
    kiosk.page.route("**/saved-waits", lambda route: route.abort())
    _lack(kiosk, *LACKED)

    _tap(kiosk, "not_today.leave.missing")

    kiosk.is_at_the_start()


def test_after_trouble_the_question_is_asked_again(kiosk: Kiosk) -> None:
    """The network fails for a while: she is told, tries again, and is where she was."""
    kiosk.may_complain("ERR_FAILED")
    _go_to(kiosk, SERVICE)
    first, *others = papers.answers(OLD_LICENCE)
    expect(kiosk.page.locator(".answers")).to_be_visible()

    def lose(route: Route) -> None:
        kiosk.let_pass(11)  # the kiosk's patience is over
        route.abort()

    kiosk.page.route("**/precheck", lose)
    kiosk.press(kiosk.page.locator(".answers").get_by_role("button", name=first, exact=True))
    expect(kiosk.heading(kiosk.say("trouble.unreachable.heading"))).to_be_visible()
    kiosk.page.unroute("**/precheck")
    _tap(kiosk, "trouble.retry")

    kiosk.answer(*others)
    expect(kiosk.heading(kiosk.say("documents.heading"))).to_be_visible()


def test_a_kept_place_is_lost_by_starting_over_only(kiosk: Kiosk) -> None:
    """“Start over” is on every screen of the way, and forgets number, answers, marks and language."""

    def come_with_seven() -> None:
        kiosk.press(kiosk.page.get_by_role("button", name="7", exact=True))
        _tap(kiosk, "kind.commercial")

    untouched = kiosk.remembers()
    way: list[Callable[[], None]] = [
        lambda: kiosk.begin("en"),
        lambda: kiosk.choose(papers.area_of("vehicle-transfer", "en")),
        lambda: kiosk.press(kiosk.button(papers.service("vehicle-transfer", "en"))),
        come_with_seven,
        lambda: kiosk.answer(*papers.answers({"keeper-change": "new"}, "en")),
    ]
    for steps in range(1, len(way) + 1):
        for step in way[:steps]:
            heading = kiosk.page.locator("h1").inner_text()
            step()
            expect(kiosk.page.locator("h1")).not_to_have_text(heading)
        _tap(kiosk, "start_over")
        kiosk.language = "de"
        kiosk.is_at_the_start()
        assert kiosk.remembers() == untouched


def test_nothing_is_left_after_a_ticket(kiosk: Kiosk) -> None:
    """Seven vehicles, a long list scrolled to its end, marks, a ticket: the next visitor finds none of it."""
    untouched = kiosk.remembers()
    _go_to(kiosk, "vehicle-address-or-name", language="en")
    kiosk.press(kiosk.page.get_by_role("button", name="7", exact=True))
    _tap(kiosk, "kind.private")
    kiosk.lacks(*papers.documents("zb1", language="en"))
    kiosk.page.evaluate("() => scrollTo(0, 10_000)")
    _tap(kiosk, "documents.rest")
    _tap(kiosk, "not_today.insist")
    number = kiosk.number()

    kiosk.finish()

    kiosk.language = "de"
    kiosk.is_at_the_start()
    assert kiosk.remembers() == untouched
    assert number not in kiosk.page.content()
    _go_to(kiosk, "vehicle-address-or-name")
    pressed = kiosk.page.locator(".numbers [aria-pressed=true]")
    expect(pressed).to_have_text("1")
    _tap(kiosk, "kind.private")
    expect(kiosk.need(*papers.documents("zb1"))).to_be_visible()
    expect(kiosk.page.locator(".needs [aria-pressed=true]")).to_have_count(0)


def test_the_pre_check_by_keyboard_alone(kiosk: Kiosk, lobby: Lobby) -> None:
    """Number, kind, a mark and the way out are reached with Tab, and the focus is seen everywhere."""

    def enter_on(target: Locator) -> None:
        tab_to(kiosk, target)
        kiosk.let_pass(0.6)
        kiosk.page.keyboard.press("Enter")

    saved = lobby.saved_waits()
    service = "vehicle-address-or-name"
    enter_on(kiosk.button("Deutsch"))
    enter_on(kiosk.button(papers.area_of(service)))
    enter_on(kiosk.button(papers.service(service)))
    enter_on(kiosk.page.get_by_role("button", name="3", exact=True))
    enter_on(kiosk.button(kiosk.say("kind.private")))
    need = kiosk.need(*papers.documents("zb1"))
    enter_on(need.get_by_role("button", name=kiosk.say("documents.missing"), exact=True))
    enter_on(kiosk.button(kiosk.say("documents.rest")))
    _is_told_what_is_missing(kiosk)
    enter_on(kiosk.button(kiosk.say("not_today.leave.missing")))

    kiosk.is_at_the_start()
    eventually(lambda: lobby.saved_waits() == saved + 1)


def test_a_link_that_names_nothing_gets_a_friendly_sentence(house: Foyer, doors: Doors) -> None:
    """Empty, cut off, unknown: the page never breaks, and leaves out what it does not know."""
    for link in (
        "",
        "#precheck/licence-exchange/de/",
        "#atlantis/passport/de/photo",
        "#precheck/x/de/%E0%A4",
    ):
        lost = doors.enter(Checklist, f"{house.url}/checklist/{link}")
        lost.may_complain("status of 404")
        expect(lost.heading(lost.say("empty.heading"))).to_be_visible()
        lost.leave()
    half = doors.enter(Checklist, f"{house.url}/checklist/#precheck/abolished/de/unknown,licence")
    expect(half.heading(half.say("title"))).to_be_visible()
    assert half.documents() == papers.documents("licence")
