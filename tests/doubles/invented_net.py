"""A safety net for tests, small enough to see through."""

from bot.conversations.means import Net
from bot.language.words import Said
from bot.model.safety import LEVELS, Hit

SIGNS = {
    "chest pain": ("emergency", "chest"),
    "cannot feel my bum": ("emergency", "saddle"),
    "end it all": ("crisis", "suicide"),
    "cannot go on": ("confirm", "hopeless"),
    "he hits me": ("unsafe", "unsafe.hits"),
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
    signs = sorted(
        (sign for words, sign in SIGNS.items() if words in said),
        key=lambda sign: LEVELS.index(sign[0]),
    )
    if not signs:
        return None
    levels, rules = zip(*signs, strict=True)
    return Hit(levels[0], rules[0], levels[1:], rules)


def confirmed(text, choice, language):
    word = choice or text.strip().lower()
    return word if word in ("yes", "no") else None


NET = Net(
    screen=screen,
    listed=lambda text, choice, language: (
        Hit("emergency", "question.listed") if (choice or text) in ("yes", ["emergency"]) else None
    ),
    advice=lambda sign: [f"utter_safety_{level}" for level in sign.levels],
    confirmed=confirmed,
    meant=lambda rule: Hit("crisis", rule),
)


def say(response, language, channel, **values):
    return Said(f"[{response} {language}]", (), response)
