from __future__ import annotations

import yaml

from bot.model.answers import SLOTS
from tests.bench import ours, stock
from tests.bench.conversation import JOURNEY, SENT, SENT_WORDS, Turn
from tests.bench.play import Played, one_conversation, play

SHORT = (Turn("hello", "consent_take_part"), Turn("yes", "safety"), Turn("none", SENT))


class Scripted:
    """A service that asks what the script says."""

    def __init__(self, *asks: str | None):
        self.asks = list(asks)
        self.heard: list[str] = []

    def say(self, text: str) -> str | None:
        self.heard.append(text)
        return self.asks.pop(0)


def test_the_journey_has_ten_turns_over_real_questions() -> None:
    assert len(JOURNEY) == 10
    assert JOURNEY[-1].asks == SENT
    assert all(turn.asks in SLOTS for turn in JOURNEY[:-1])


def test_the_expected_path_is_no_bad_turn() -> None:
    part = Played()
    one_conversation(Scripted("consent_take_part", "safety", SENT), SHORT, part)
    assert (len(part.seconds), part.bad) == (3, [])


def test_a_turn_that_asks_something_else_is_bad_and_ends_the_conversation() -> None:
    part, service = Played(), Scripted("consent_take_part", None, SENT)
    one_conversation(service, SHORT, part)
    assert part.bad == ["after 'yes' None was asked, not safety"]
    assert service.heard == ["hello", "yes"]


def test_everybody_plays_and_a_broken_conversation_is_counted() -> None:
    asks = [None, *["consent_take_part", "safety", SENT] * 3]

    def newcomer() -> Scripted:
        if asks[0] is None:
            asks.pop(0)
            raise ConnectionError("away")
        return Scripted("consent_take_part", "safety", SENT)

    played = play(newcomer, people=2, conversations=2, journey=SHORT)
    assert len(played.seconds) == 9
    assert played.bad == ["ConnectionError: away"]
    assert played.took > 0


def test_our_answer_is_read_by_its_slot() -> None:
    reply = {"text": "Thank you.", "slot": None}
    question = {"text": "How old are you?", "slot": "age_band"}
    assert ours.asked_in([reply, question]) == "age_band"
    assert ours.asked_in([reply]) is None
    assert ours.asked_in([{"text": f"Thank you. {SENT_WORDS} to the team.", "slot": None}]) == SENT


def test_the_stock_answer_is_read_by_its_words() -> None:
    known = stock.questions()
    assert set(known) == {turn.asks for turn in JOURNEY} - {SENT}
    assert stock.asked_in(["Hello.", known["safety"]], known) == "safety"
    assert stock.asked_in([known["consent_share"] + "my back."], known) == "consent_share"
    assert stock.asked_in(["Something else"], known) is None
    assert stock.asked_in([], known) is None


def test_the_end_is_said_in_the_same_words_on_both_sides() -> None:
    domain = yaml.safe_load((stock.FILES / "domain.yml").read_text())
    assert SENT_WORDS in domain["responses"]["utter_sent"][0]["text"]
    journey = ours.PROJECT.glob("data/domain/*.yml")
    assert any(SENT_WORDS in " ".join(path.read_text().split()) for path in journey)


def test_the_stock_form_asks_in_the_order_of_the_journey() -> None:
    domain = yaml.safe_load((stock.FILES / "domain.yml").read_text())
    form = domain["forms"]["referral_form"]["required_slots"]
    assert form == [turn.asks for turn in JOURNEY[:-1]]
