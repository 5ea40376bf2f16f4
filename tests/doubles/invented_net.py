"""A safety net for tests, small enough to see through."""

from bot.conversations.means import Net
from bot.language.words import Said
from bot.model.safety import Hit

SIGNS = {
    "chest pain": ("emergency", "chest"),
    "cannot feel my bum": ("emergency", "saddle"),
    "end it all": ("crisis", "suicide"),
    "cannot go on": ("confirm", "hopeless"),
    "night sweats": ("urgent", "sweats"),
}


def screen(texts):
    """As the real one: a text that gave a sign by itself is not read with later ones."""
    before = []
    found = None
    for text in texts:
        found = _found([*before, text])
        before = [] if found else [*before, text]
    return found


def _found(texts):
    said = " ".join(texts).lower()
    return next((Hit(*sign) for words, sign in SIGNS.items() if words in said), None)


def confirmed(text, choice, language):
    word = choice or text.strip().lower()
    return word if word in ("yes", "no") else None


NET = Net(
    screen=screen,
    listed=lambda text, choice, language: (
        Hit("emergency", "question.listed") if (choice or text) in ("yes", ["emergency"]) else None
    ),
    advice=lambda sign: [f"utter_safety_{sign.level}"],
    confirmed=confirmed,
    meant=lambda rule: Hit("crisis", rule),
)


def say(response, language, channel, **values):
    return Said(f"[{response} {language}]", (), response)
