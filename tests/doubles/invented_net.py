"""A safety net for tests, small enough to see through."""

from bot.conversations.means import Net
from bot.conversations.screening import Sign
from bot.language.words import Said

SIGNS = {
    "chest pain": ("emergency", "chest"),
    "cannot feel my bum": ("emergency", "saddle"),
    "end it all": ("crisis", "suicide"),
    "cannot go on": ("confirm", "hopeless"),
    "night sweats": ("urgent", "sweats"),
}


def screen(texts, asked=None):
    said = " ".join(texts).lower()
    return next((Sign(*sign) for words, sign in SIGNS.items() if words in said), None)


def confirmed(text, choice):
    word = choice or text.strip().lower()
    return word if word in ("yes", "no") else None


NET = Net(
    screen=screen,
    advice=lambda sign: [f"utter_safety_{sign.level}"],
    confirmed=confirmed,
    meant=lambda sign: Sign("crisis", sign.rule),
)


def say(response, language, channel, **values):
    return Said(f"[{response} {language}]", (), response)
