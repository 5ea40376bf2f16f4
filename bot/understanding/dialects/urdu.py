"""Urdu as it is texted, in both its scripts: little words that mean the same become one word."""

from __future__ import annotations

from typing import Final

from bot.understanding.dialects.roman import roman
from bot.understanding.dialects.shape import Spelling

_ROMAN_WORDS: Final = {
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
_WORDS: Final = {
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
URDU: Final = Spelling(words=_WORDS)
ROMAN_URDU: Final = Spelling(roman, _ROMAN_WORDS)
