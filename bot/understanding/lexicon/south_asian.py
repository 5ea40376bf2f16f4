"""One spelling for Urdu and Panjabi as they are texted, in texts and in tables alike.

Roman letters have no fixed spelling ("nahin", "nai", "nhi"), and Gurmukhi and Urdu are typed without their
small signs. Letters that are heard alike become one; then the little words that mean the same become one word.
Read on plain signs (`wording.plain_signs`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

from bot.understanding.wording import plain_signs

# English words beside figures, and places, that other readers know as they stand.
_KEPT: Final = frozenset(
    "week weeks day days july may yes okay trafford nottingham bury hyde street leeds".split()
)
_ROMAN: Final = (
    (re.compile(r"ee+|ii+"), "i"),
    (re.compile(r"oo+"), "u"),
    (re.compile(r"([a-df-hj-np-z])\1+"), r"\1"),
    (re.compile(r"chh"), "ch"),
    (re.compile(r"q(?!u)"), "k"),
    (re.compile(r"iy(?=[aeo])"), "i"),
    (re.compile(r"(?<=\w\w)(?:ay|ey)$"), "e"),
    (re.compile(r"(?<=\w)ein$"), "en"),
    (re.compile(r"^gh?(?=al[ta])"), "g"),
    (re.compile(r"^w(?=ich|ad|apa|api|ekh|el[ea]|arg|aja|aje)"), "v"),
    (re.compile(r"^cho[dr]h?"), "chor"),
    (re.compile(r"^(?:nau|no|nou)ka?ri"), "naukri"),
    (re.compile(r"^zub"), "zab"),
    (re.compile(r"^(?:b[ei]+m|bim)ar"), "bimar"),
)
_URDU_WORDS: Final = {
    "nahi": "nahin nai nhi nahe nae nahn nehi naheen nahih nei nhin ni nahee",
    "he": "hai hay h hae hy hei hey hain hen hein",
    "hun": "hu ho hon hoon",
    "me": "main mein mai mei men mn",
    "kar": "kr ker",
    "raha": "rha reha",
    "rahi": "rhi rehi",
    "rahe": "rhe rehe",
    "karta": "krta",
    "karti": "krti",
    "chahie": "chaie chahye chie chaye chahiea chahye chahey",
    "pata": "pta",
    "kuch": "kch kuchh kuj",
    "mujhe": "muje mjhe mujh mujy mujhy mujko mujhko",
    "vapas": "vapis wapas wapis",
    "vajah": "waja wajah wja vaja wajha",
    "ye": "yeh yh",
    "sawal": "swal saval",
    "jawab": "jwab javab",
    "gaya": "gya geya gia",
    "gai": "gayi gyi",
    "gae": "gaye gaey gye",
    "hua": "huwa hoa",
    "kyun": "kyu kyo kyon kiun kiu kun kyoon",
    "kon": "kaun kn",
    "hafte": "hafty haftey haftay hafton hafta haftah",
    "mahine": "mahiny mahina mahino mahinon mahinah mahinay maheny mahena",
    "sal": "salon saloon sall",
    "agle": "agly aglay agla agli",
    "bimari": "bemari bimaari beemari",
    "galat": "galt glt",
    "abhi": "abi abhe",
    "tak": "tk",
    "se": "sy say",
    "par": "pe pay py pr",
    "ke": "ki ka k kay ky kaa",
    "aur": "or aor",
    "koi": "koe",
    "bhi": "bi b",
    "han": "haa ha hn",
    "insan": "insaan",
    "shuru": "shru",
}
_PANJABI_WORDS: Final = {
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
_GURMUKHI_LETTERS: Final = str.maketrans(
    {"\u0a71": None, "\u0a3c": None, "\u0a70": None, "\u0a02": None, "\u0a4d": None, "\u0a4c": "\u0a4b", "\u0a48": "\u0a47"}
)
_GURMUKHI_WORDS: Final = {
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
_URDU_SCRIPT_WORDS: Final = {
    "نہیں": "نئیں نہی نئی نہين نھیں نہئں",
    "پتہ": "پتا",
    "پر": "پہ پے",
    "ہے": "ھے ہیں",
    "ہوں": "ہو ہوں",
    "چاہیے": "چاہئے چاہیئے",
    "واپس": "واپص",
    "رہا": "ریا",
    "میسج": "میسیج مسیج میسجز میسجیں",
    "مینیجر": "منیجر مینجر",
    "دیں": "دے",
    "کریں": "کرو",
    "بھیجیں": "بھیجو",
    "ٹیکسٹ": "ٹکسٹ ٹیکس",
    "جاب": "جوب",
}


def _roman(word: str) -> str:
    if word in _KEPT or not word.isascii():
        return word
    for pattern, one in _ROMAN:
        word = pattern.sub(one, word)
    return word


def _gurmukhi(word: str) -> str:
    return unicodedata.normalize("NFD", word).translate(_GURMUKHI_LETTERS)


def _as_it_is(word: str) -> str:
    return word


_SPELLS: Final[dict[str, tuple[Callable[[str], str], dict[str, str]]]] = {
    "ur": (_as_it_is, _URDU_SCRIPT_WORDS),
    "ur-Latn": (_roman, _URDU_WORDS),
    "pa": (_gurmukhi, _GURMUKHI_WORDS),
    "pa-Latn": (_roman, _PANJABI_WORDS),
}


@cache
def _one_word(language: str) -> dict[str, str]:
    """Each way to write a little word, in the letters of `_SPELLS`, and the one that stands for it."""
    letters, words = _SPELLS[language]
    return {
        letters(plain_signs(other)): letters(plain_signs(one))
        for one, others in words.items()
        for other in [one, *others.split()]
    }


def one_spelling(language: str, text: str) -> str:
    """The text in the one spelling of its language; as it was in any other language.

    >>> one_spelling("ur-Latn", "mujhay nhi chahiyay")
    'mujhe nahi chahie'
    """
    if language not in _SPELLS:
        return text
    letters, words = _SPELLS[language][0], _one_word(language)
    told = [words.get(word, word) for word in map(letters, text.split())]
    return " ".join(told)
