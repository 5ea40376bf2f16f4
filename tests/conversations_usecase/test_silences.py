"""Where the service says nothing, or not what the dialogue would: after sending, to a number abroad."""

import dataclasses

import pytest

from bot.conversations.wiring import Conversations

PHONE = "+447700900123"


def sms(talks, text, sid, phone=PHONE):
    conversation_id, _ = talks.receive_sms(phone, sid, text)
    talks.run_turn(conversation_id)
    return conversation_id


def said(talks, conversation_id):
    return [one.text for one in talks.replies_after(conversation_id)]


def test_after_sending_an_ordinary_text_goes_to_the_adviser_in_silence(means, engine):
    heard = []
    talks = Conversations(
        dataclasses.replace(means, pass_on=lambda db, one, words, at: heard.append((one, words)))
    )
    engine.answers["send it"] = {"state": "sent", "asked": None}
    where_it_stands = {"response": "utter_stage_sent", "text": "It is with the team."}
    engine.answers["see you on tuesday"] = {
        "messages": [where_it_stands],
        "state": "sent",
        "asked": None,
    }
    found = sms(talks, "send it", "S1")
    sms(talks, "see you on tuesday", "S2")
    assert heard == [(found, "see you on tuesday")]
    assert said(talks, found) == ["heard send it"]
    sms(talks, "who sees this", "S3")
    assert said(talks, found)[-1] == "heard who sees this"
    assert len(heard) == 1


def test_before_sending_the_same_words_are_said(talks, engine):
    where_it_stands = {"response": "utter_stage_sent", "text": "It is with the team."}
    engine.answers["send it"] = {"messages": [where_it_stands], "state": "sent", "asked": None}
    found = sms(talks, "send it", "S1")
    assert said(talks, found) == ["It is with the team."]


@pytest.mark.parametrize("phone", ["+33612345678", "+441614960123"])
def test_a_number_we_cannot_text_is_told_so_and_nothing_is_kept(talks, engine, phone):
    found = sms(talks, "my back hurts", "S1", phone)
    assert said(talks, found) == ["[utter_no_uk_mobile en]"]
    assert engine.turns == []
    assert (talks.by_id(found).state, [one.text for one in talks.whole(found)][0]) == ("ended", "")


def test_danger_abroad_is_advised_on_all_the_same(talks):
    found, _ = talks.receive_sms("+33612345678", "S1", "chest pain")
    talks.run_turn(found)
    assert "[utter_no_uk_mobile en]" in said(talks, found)
    assert "[utter_safety_emergency en]" in said(talks, found)
