"""Panjabi as it is texted, in Gurmukhi typed without its small signs and in Roman letters."""

from __future__ import annotations

import unicodedata
from typing import Final

from bot.understanding.dialects.roman import roman
from bot.understanding.dialects.shape import Spelling

_ROMAN_WORDS: Final = {
    "nahi": "nahin nai nhi ni nahe nei nehi naheen haini heni nhin nahiyo",
    "he": "hai hega haiga haigi hegi a aa ae hey hei h",
    "han": "haan aan an ahan haa ha",
    "me": "main mai mein mei",
    "si": "c see sigi siga sige",
    "ch": "vich wich ich vch vichh",
    "to": "ton tho toh tu tou",
    "nu": "nuu noo nun noon",
    "nal": "naal nl",
    "v": "vi bi bhi",
    "kuj": "kujh kuchh kuch kush kucch kj",
    "kise": "kisi kisay kisey",
    "menu": "mainu meinu mnu manu mainoo",
    "gaya": "gya geya gia gea",
    "gai": "gayi gyi gi gayee",
    "gae": "gaye gye",
    "reha": "riha rya raha rha reya reha",
    "rehi": "rahi rhi",
    "rehe": "rahe rhe",
    "hoya": "hoea hoia hua hoyea",
    "hoi": "hoyi huyi",
    "deo": "dyo deyo dio deio dvo dewo",
    "kam": "kaam kamm kum",
    "karda": "krda kardaa",
    "kardi": "krdi",
    "kar": "kr",
    "te": "tey utte",
    "pata": "pta",
    "hun": "hunn hoon",
    "hale": "hje aje haje hle haale ajey",
    "sawal": "swal saval",
    "jawab": "jwab javab",
    "hafte": "haftian haftyan haftya hafta haftey haftia haftean",
    "mahine": "mahina mahinian mahinyan mahinya mahinia mahineyan",
    "sal": "salan saalan sl",
    "vekh": "wekh vekhh",
    "kon": "kaun kn",
    "kyun": "kyu kyo kyon kiun kyoon kio kiu",
    "likh": "likhh",
    "chahida": "chaida chahda chahia",
    "chahidi": "chaidi",
    "vapas": "vapis wapas wapis",
    "eh": "ih eah",
    "labh": "lab lb",
    "galat": "glt galt",
    "bimar": "bemar",
    "var": "war",
    "shuru": "shru",
    "chuti": "chhuti chutti chhutti",
}
_LETTERS: Final = str.maketrans(
    {
        "\u0a71": None,
        "\u0a3c": None,
        "\u0a70": None,
        "\u0a02": None,
        "\u0a4d": None,
        "\u0a4c": "\u0a4b",
        "\u0a48": "\u0a47",
    }
)
_WORDS: Final = {
    "ਨਹੀਂ": "ਨੀ ਨਈ ਨਹਿ ਨੲੀ ਹੈਨੀ ਨਹੀ ਨ੍ਹੀ",
    "ਹੈ": "ਆ ਐ ਏ ਈ ਹੇਗਾ ਹੈਗਾ ਹੈਗੀ ਹੈਗੇ ਆਂ ਹਾਂਗਾ",
    "ਵਿੱਚ": "ਚ ਵਿਚ ਇਚ",
    "ਤੇ": "ਉੱਤੇ ਉਤੇ ਅਤੇ",
    "ਕੁਝ": "ਕੁੱਝ ਕੁਛ ਕੁਸ਼",
    "ਕਿਸੇ": "ਕਿਸੀ",
    "ਰਿਹਾ": "ਰਹਿਆ ਰਿਆ ਰਹਾ",
    "ਦਿਓ": "ਦਿਉ ਦੇਓ ਦੇਵੋ ਦਿਓ ਦਿਯੋ",
    "ਅਜੇ": "ਹਾਲੇ ਹਜੇ ਹਲੇ",
    "ਬਿਮਾਰ": "ਬੀਮਾਰ",
    "ਬਿਮਾਰੀ": "ਬੀਮਾਰੀ",
    "ਜੌਬ": "ਜਾਬ ਜੋਬ",
    "ਗਈ": "ਗਯੀ ਗੲੀ",
    "ਗਿਆ": "ਗਯਾ",
    "ਮੁੜ": "ਮੁੜਕੇ",
    "ਵਾਪਸ": "ਵਾਪਿਸ",
    "ਸਿੱਕ": "ਸਿਕ",
    "ਹਫ਼ਤੇ": "ਹਫ਼ਤਾ ਹਫ਼ਤਿਆਂ ਹਫਤੇਆਂ ਹਫ਼ਤੇਆਂ",
    "ਮਹੀਨੇ": "ਮਹੀਨਾ ਮਹੀਨਿਆਂ ਮਹੀਨੇਆਂ",
}


def _gurmukhi(word: str) -> str:
    return unicodedata.normalize("NFD", word).translate(_LETTERS)


PANJABI: Final = Spelling(_gurmukhi, _WORDS)
ROMAN_PANJABI: Final = Spelling(roman, _ROMAN_WORDS)
