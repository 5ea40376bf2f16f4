"""With every word in other letters: nothing that a patient reads goes round the catalogues."""

import re

import pytest

from bot.edge.app import create_app
from bot.language.faithful import LINK
from tests.edge.parts import find_partner, settings_for
from tests.edge.scripted import ScriptedConversations
from tests.language.pseudo import ACCENTED, MIRRORED

VALUES = {"phone": "0300 123 4567", "url": "nhs.uk/talk", "reference": "K7M-4RT", "weeks": 26}
WORD = re.compile(r"[A-Za-z]{3,}")
KEPT = {"SHOUT"}
PAGES = ["/", "/chat", "/languages", "/privacy", "/cookies", "/accessibility", "/nowhere"]


def english_in(text):
    return [word for word in WORD.findall(LINK.sub(" ", text)) if word not in KEPT]


def test_both_are_whole_and_offered(pseudo_words):
    assert pseudo_words.offered() == ["en", MIRRORED, ACCENTED]
    assert pseudo_words.is_rtl(MIRRORED) and not pseudo_words.is_rtl(ACCENTED)


@pytest.mark.parametrize("language", [ACCENTED, MIRRORED])
@pytest.mark.parametrize("channel", ["web", "sms"])
def test_no_response_says_english_beside_its_values(pseudo_words, language, channel):
    for name in pseudo_words.responses:
        said = pseudo_words.say(name, language, channel, **VALUES)
        assert not english_in(said.text), (name, said.text)
        assert not any(english_in(label) for _, label in said.choices), name


def test_numbers_stay_in_their_order_on_a_line_read_from_right_to_left(pseudo_words):
    said = pseudo_words.say("utter_ask_job_risk", MIRRORED, "sms")
    numbers = [line.split(" ")[0] for line in said.text.splitlines()[1:]]
    assert numbers == ["1", "2", "3", "4"]


@pytest.mark.parametrize("language", [ACCENTED, MIRRORED])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_says_english(tmp_path, pseudo_words, language, path):
    app = create_app(
        settings_for(tmp_path, public_url="http://localhost", demo=True),
        ScriptedConversations(),
        pseudo_words,
        find_partner,
    )
    page = app.test_client().get(f"{path}?language={language}").get_data(as_text=True)
    assert f'lang="{language}"' in page
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.S)
    shown = [*re.findall(r"(?:aria-label|alt|placeholder|title)=\"(.*?)\"", page)]
    shown += re.sub(r"<[^>]*>", "\n", page).splitlines()
    own = {"English", "polski", "chat", "visit", "choices"}
    left = [w for line in shown for w in english_in(line) if w not in own]
    assert not left, left
