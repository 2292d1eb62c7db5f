"""A pre-check that could not work is refused, and the mistake is named with its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from queue_server.lobby_file import LobbyFileError, read_plan
from tests.cast import VILLAGE_FILE

VILLAGE = VILLAGE_FILE.read_text("utf-8")
OWNER = '{ question = "owner" }'
FIRM = '{ question = "firm-sent-you", when = { owner = ["firm"] } }'
TITLE = '{ document = "title", when = { owner = ["myself", "other"] } }'
PLATES_NOTE = 'text = { de = "Schilder gibt es nebenan.", en = "Plates are sold next door." }'
ASK = "services[2].precheck.ask"
NEEDS = "services[2].precheck.needs"


def mistakes_of(text: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "lobby.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(LobbyFileError) as found:
        read_plan(path)
    return found.value.mistakes


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        # Questions
        (OWNER, '{ question = "owner", when = { firm-sent-you = ["yes"] } }',
         f"{ASK}: these questions wait for each other: owner → firm-sent-you → owner"),
        (OWNER, '{ question = "owner", when = { owner = ["myself"] } }',
         f"{ASK}: these questions wait for each other: owner → owner"),
        (FIRM, '{ question = "firm-sent-you", when = { home-here = ["no"] } }',
         f"{ASK}[2]: no way leads to the question “firm-sent-you”"),
        (FIRM, '{ question = "firm-sent-you", when = { owner = ["firm"], home-here = ["no"] } }',
         f"{ASK}[2]: no way leads to the question “firm-sent-you”"),
        ('{ document = "mandate", when = [{ owner = ["other"] }, { firm-sent-you = ["yes"] }] }',
         '{ document = "mandate", when = { owner = ["other"] } }',
         f"{ASK}[2]: the answer to “firm-sent-you” changes nothing"),
        (OWNER, '{ question = "boat" }', f"{ASK}[1].question: there is no question “boat”"),
        (OWNER, f"{OWNER}, {OWNER}", f"{ASK}[2].question: “owner” is taken by"),
        (OWNER, '{ question = "owner", often = true }', f"{ASK}[1].often: is not a key here"),
        (FIRM, '{ question = "firm-sent-you", when = { owner = ["ghost"] } }',
         f"{ASK}[2].when.owner: there is no answer of “owner” “ghost”"),
        (FIRM, '{ question = "firm-sent-you", when = { weather = ["fine"] } }',
         f"{ASK}[2].when.weather: there is no question “weather”"),
        (FIRM, '{ question = "firm-sent-you", when = { owner = "firm" } }', f"{ASK}[2].when.owner: "),
        (FIRM, '{ question = "firm-sent-you", when = [{ owner = ["firm"] }] }',
         f"{ASK}[2].when: a list of one table is written as the table alone"),
        (FIRM, '{ question = "firm-sent-you", when = "firm" }', f"{ASK}[2].when: must be a table"),
        (FIRM, '{ question = "firm-sent-you", when = {} }', f"{ASK}[2].when: must be a table"),
        (f"{FIRM},", "", f"{ASK}: the document “mandate” depends on “firm-sent-you”, which is not"),
        # Documents
        (TITLE, '{ document = "title", when = { home-here = ["no"] } }',
         f"{NEEDS}: nobody can ever need “title” for “car”"),
        (TITLE, '{ document = "title", when = { owner = ["myself"], firm-sent-you = ["yes"] } }',
         f"{NEEDS}: nobody can ever need “title” for “car”"),
        (TITLE, f"{TITLE}, {TITLE}", f"{NEEDS}: “title” is needed twice at once ("),
        (TITLE, '{ document = "crown" }', f"{NEEDS}[0].document: there is no document “crown”"),
        (TITLE, '{ document = "title", or = ["crown"] }', f"{NEEDS}[0].or[0]: there is no document “crown”"),
        (TITLE, '{ document = "title", or = ["title"] }', f"{NEEDS}[0].or: “title” cannot stand for itself"),
        (TITLE, '{ document = "title", helpful = "yes" }', f"{NEEDS}[0].helpful: must be true or false"),
        (TITLE, '{ document = "title", only_if = "a truck" }', f"{NEEDS}[0].only_if: must have one text"),
        (TITLE, '{ document = "title", price = 3 }', f"{NEEDS}[0].price: is not a key here"),
        ('{ document = "reservation", helpful = true },', "",
         "documents[5]: nobody can ever need “reservation”"),
        ('sets = ["who"]', "", "document_sets[0]: no service uses the set “who”"),
        ('sets = ["who"]', 'sets = ["whom"]',
         "services[2].precheck.sets[0]: there is no document set “whom”"),
        ('id = "who"\nneeds = [\n  { document = "id-card", or = ["passport"] },\n]', 'id = "who"',
         "document_sets[0].needs: there is none"),
        # Stops and notes
        ('when = { home-here = ["no"] }\nservice = "plates"', 'service = "plates"',
         "services[2].precheck.stops[0].when: is missing"),
        ('when = { home-here = ["no"] }\nservice = "plates"',
         'when = { home-here = ["no"] }\nservice = "boats"',
         "services[2].precheck.stops[0].service: there is no service “boats”"),
        ('when = { home-here = ["no"] }\nservice = "plates"',
         'when = { owner = ["myself"], firm-sent-you = ["no"] }',
         "services[2].precheck.stops[0]: no way leads here"),
        (PLATES_NOTE,
         f"{PLATES_NOTE}\nwhen = {{ home-here = [\"no\"] }}",
         "services[2].precheck.notes[0]: no way leads here"),
        ('when = { home-here = ["no"] }\nservice = "plates"',
         'when = { home-here = ["no"] }\nservice = "car"',
         "services[2].precheck.stops[0].service: “car” is the service that stops here"),
        ('sets = ["who"]', "sets = false", "services[2].precheck.sets: "),
        ('or = ["passport"]', "or = []", "document_sets[0].needs[0].or: "),
        # The catalogues
        ('[[documents]]\nid = "title"', '[[documents]]\nid = "missing"',
         "documents[2].id: “missing” is what a visitor says of a document"),
        ('{ id = "firm", text = { de = "Einer Firma", en = "A firm’s" } },',
         '{ id = "other", text = { de = "Einer Firma", en = "A firm’s" } },',
         "questions[1].answers[2].id: “other” is taken by"),
        ('text = { de = "Wohnen Sie hier?", en = "Do you live here?" }', 'text = { de = "Wohnen Sie hier?" }',
         "questions[0].text.en: the translation is missing"),
        ('picture = "card"', 'picture = "selfie"', "documents[0].picture: “selfie” is not one of card,"),
        ('hint = { de = "Das Original.", en = "The original." }\n', "", "documents[0].hint: is missing"),
        # The rest of the house
        ("diagonal_inches = 43", "diagonal_inches = 4", "displays[0].diagonal_inches: 4 is not a number"),
        ("diagonal_inches = 43", "diagonal_inches = true", "displays[0].diagonal_inches: True is not"),
        ('areas = ["papers"]', 'areas = ["boats"]', "displays[0].areas[0]: there is no area “boats”"),
        ('desks = ["desk-1", "desk-3"]', "desks = []", "displays[0].desks: "),
        ('{ desk-1 = "left", desk-3 = "ahead" }', '{ desk-1 = "west" }', "displays[0].arrows.desk-1: “west”"),
        ('{ desk-1 = "left", desk-3 = "ahead" }', '{ desk-9 = "left" }', "displays[0].arrows.desk-9: there"),
        ('id = "door"', 'id = "The door"', "kiosks[0].id: “The door” must be small letters"),
        ('information_service = "plates"', 'information_service = "oracle"',
         "information_service: there is no service “oracle”"),
        ('services = ["id-card"]\n', "", "search_words[0].services: "),
        ('words = { de = ["Kinderreisepass"] }', 'words = { fr = ["passeport"] }',
         "search_words[1].words.fr: is not a language of this lobby"),
        ('words = { de = ["Kinderreisepass"] }', "words = {}", "search_words[1].words: "),
        ('phone = "0123 4567"', "phone = 1234567", "directory[0].phone: must be a text"),
        ('kinds = ["private", "commercial"]', 'kinds = ["royal"]', "services[2].kinds[0]: “royal” is not"),
        ("up_to = 5", "up_to = 1", "services[2].items.up_to: 1 is not a whole number from 2 to 10"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_key(tmp_path: Path, old: str, new: str, mistake: str) -> None:
    assert VILLAGE.count(old) >= 1, old

    found = mistakes_of(VILLAGE.replace(old, new, 1), tmp_path)

    assert any(line.startswith(mistake) for line in found), found
