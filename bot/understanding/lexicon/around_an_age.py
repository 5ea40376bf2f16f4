"""What stands around an age that is told by one side only: "not yet 18", "under 18", "over 18".

`yet` says that an age is about to be reached, and so does a time of `soon` right beside it; `below` that it
is not reached, `above` that it is passed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

AROUND_AN_AGE: Final[Mapping[str, Mapping[str, str]]] = {
    "ur": {
        "yet": "ابھی .. نہیں|ابھی تک .. نہیں|نہیں ہوا|نہیں ہوئی|نہیں ہوئے|پورے نہیں|پورا نہیں|ہونے والا|ہونے والی|ہونے میں|ہونے کو|ہو جاؤں|ہو جاونگا|ہو جاونگی|ہوں گا|ہوں گی|ہونگا|ہونگی|ہو جائیں گے|ہو جائے گی|لگے گا|باقی|قریب|جلد",
        "below": "سے کم|سے نیچے|سے چھوٹا|سے چھوٹی|سے چھوٹے|کم ہے",
        "above": "سے اوپر|سے زیادہ|سے بڑا|سے بڑی|سے بڑے|پلس|پار|یا زیادہ",
        "soon": "اگلے مہینے|اگلے ماہ|اگلے سال|اگلے ہفتے",
    },
    "ur-Latn": {
        "yet": "abhi .. nahi|abhi .. nahin|abhi .. nai|abhi tak .. nahi|nahi hua|nahi huwa|nahi hui|nahi huay|nahi hue|nahin hua|nahin hui|nai hua|nai hui|pure nahi|poore nahi|hone wala|hone wali|honay wala|honay wali|hone mein|hone me|honay mein|ho jaun*|hojaun*|ho jaoun*|hoonga|hounga|hoongi|hunga|hungi|ho jayen*|lagega|lage ga|baqi|qareeb|kareeb|jald",
        "below": "se kam|sy kam|say kam|se neeche|se niche|se nichay|se nechay|se chota|se choti|se chhota|se chhoti|under|below|less than",
        "above": "se upar|se uper|se oopar|se zyada|se ziada|se zyda|se bara|se bari|se bada|se badi|plus|over|above|more than|par kar*",
        "soon": "agle mahine|agle maheene|agle month|agle saal|agle sal|agle hafte|aglay mahine|aglay saal",
    },
    "ar": {
        "yet": "لسه ما|ما كملت*|ما تميت*|ما صرت|ما صار عمري|بعدني|لسه|قريب* ~صير|~صير عمري|لم ابلغ*|لم اتم*|لم اكمل*|ما بلغت|ما وصلت|بعد ما|راح اصير|رح صير|سابلغ|ساتم|على وشك",
        "below": "اقل من|تحت|دون|اصغر من|تحت ال|ادنى من",
        "above": "فوق|اكثر من|اكبر من|تجاوزت|جاوزت|عديت|تعديت",
        "soon": "الشهر الجاي|الشهر القادم|السنة الجاية|السنة القادمة|الاسبوع الجاي|الاسبوع القادم",
    },
    "pl": {
        "yet": "nie mam jeszcze|jeszcze nie mam|nie skonczyl*|jeszcze nie skonczyl*|skoncze|bede miec|bede mial*|za miesiac|za rok|za pare miesiecy|za tydzien|w przyszlym miesiacu|wkrotce|niebawem|za miesiac koncze|koncze|prawie|niecale|dopiero bede|brakuje mi * do 18",
        "below": "ponizej|mniej niz|mlodszy niz|mlodsza niz",
        "above": "powyzej|ponad|wiecej niz|starszy niz|starsza niz",
        "soon": "w przyszlym tygodniu|za tydzien|w przyszlym roku",
    },
    "bn": {
        "yet": "হতে .. বাকি|হইতে .. বাকি|থেকে .. বাকি|বাকি|হবে|হইব|অইব|হয় নাই|হইছে না|পুরা হয় নাই|পুরে নাই|হয়নি|হইনি|হই নাই|হই নি|হয় নি|হব|হতে চলেছে",
        "below": "এর কম|এর নিচে|এর নীচে|বছরের কম|বছরের নিচে|বছরের নীচে|থেকে কম|থেকে ছোট|চেয়ে কম|চেয়ে ছোট|কম বয়স*|নিচে|নীচে|কম",
        "above": "বেশি|উপরে|উপর|ওপরে|থেকে বড়|চেয়ে বড়|পার",
        "soon": "আগামী মাসে|সামনের মাসে|আগামী বছর|সামনের বছর|আগামী সপ্তাহে",
    },
    "pa": {
        "yet": "ਹਾਲੇ .. ਨਹੀਂ|ਅਜੇ .. ਨਹੀਂ|ਹਾਲੇ .. ਨੀ|ਅਜੇ .. ਨੀ|ਨਹੀਂ ਹੋਇਆ|ਨਹੀਂ ਹੋਈ|ਨਹੀਂ ਹੋਏ|ਨੀ ਹੋਇਆ|ਨੀ ਹੋਈ|ਪੂਰੇ ਨਹੀਂ|ਹੋਣ ਵਾਲਾ|ਹੋਣ ਵਾਲੀ|ਹੋਣ ਵਿੱਚ|ਹੋਣਾ|ਹੋ ਜਾਵਾਂਗ*|ਹੋ ਜਾਣਾ|ਹੋਵਾਂਗ*|ਹੋਊਂਗ*|ਲੱਗਾ ਨੀ|ਲੱਗਾ ਨਹੀਂ|ਲੱਗਣਾ|ਲੱਗੂ|ਬਾਕੀ|ਨੇੜੇ|ਛੇਤੀ",
        "below": "ਤੋਂ ਘੱਟ|ਤੋਂ ਥੱਲੇ|ਤੋਂ ਹੇਠਾਂ|ਤੋਂ ਛੋਟਾ|ਤੋਂ ਛੋਟੀ|ਤੋਂ ਨਿੱਕਾ|ਤੋਂ ਨਿੱਕੀ|ਤੋਂ ਨੀਚੇ",
        "above": "ਤੋਂ ਉੱਪਰ|ਤੋਂ ਉਪਰ|ਤੋਂ ਵੱਧ|ਤੋਂ ਜ਼ਿਆਦਾ|ਤੋਂ ਵੱਡਾ|ਤੋਂ ਵੱਡੀ|ਟੱਪ*",
        "soon": "ਅਗਲੇ ਮਹੀਨੇ|ਅਗਲੇ ਸਾਲ|ਅਗਲੇ ਹਫ਼ਤੇ",
    },
    "pa-Latn": {
        "yet": "hale .. nahi|hale .. ni|hale .. nai|haje .. nahi|haje .. ni|aje .. nahi|aje .. ni|nahi hoya|nahi hoyi|nahi hoi|ni hoya|ni hoyi|ni hoi|nai hoya|nai hoi|pure nahi|hon wala|hon wali|hon vich|hon ch|hona|hojana|ho jana|ho javan*|hojavan*|hovan*|hounga|houngi|lagna|laggu|baki|nede|chheti",
        "below": "to ghat|ton ghat|tu ghat|to ghatt|ton ghatt|to thalle|ton thalle|to heth*|to chota|ton chota|to choti|ton choti|to nikka|to nikki|to niche|under|below|less than",
        "above": "to upar|ton upar|to uper|to utte|ton utte|to vadh|ton vadh|to wadh|ton wadh|to zyada|ton zyada|to vadda|ton vadda|to vaddi|plus|over|above|more than|tapp*",
        "soon": "agle mahine|agle maheene|agle saal|agle sal|agle hafte",
    },
    "so": {
        "yet": "ma gaarin|ma gaadhin|maan gaarin|maan gaadhin|ma gaarin wali|gaari doon*|gaadhi doon*|gaarayaa|gaadhayaa|noqonayaa|buuxinayaa|ma buuxin|maan buuxin|weli ma|wali ma|bisha dambe|bisha danbe|sanadka dambe|sannadka dambe|ku dhow|ku dhawaad|u dhow",
        "below": "ka yar|ka yar*|ka hooseey*|ka hoose*|ka yaraa|in ka yar|hoos u",
        "above": "ka weyn|ka weyn*|ka badan|in ka badan|ka sarreey*|ka sareey*|ka kor|kor u dhaafay|dhaafay",
        "soon": "toddobaadka dambe|todobaadka danbe|bisha soo socota|sanadka soo socda",
    },
    "ro": {
        "yet": "inca n am|inca nu am|nu am inca|n am inca|nu am implinit|n am implinit|implinesc|o sa fac|voi face|fac in curand|luna viitoare|peste o luna|la anul|curand|aproape|nici nu am",
        "below": "sub|mai putin de|mai mic de|mai mica de|mai tanar de|mai tanara de",
        "above": "peste|mai mult de|mai mare de|trecut de",
        "soon": "saptamana viitoare|anul viitor|saptamana asta",
    },
    "fa": {
        "yet": "هنوز|نشدم|نشده*|میشم|می شم|میشوم|خواهم شد|تموم نکرد*|تمام نکرد*|پر نکرد*|نزدیک",
        "below": "زیر|کمتر از|پایین*|کوچکتر از|کمتر",
        "above": "بالای|بیشتر از|بزرگتر از|بالاتر از|به بالا|رد کرد*",
        "soon": "ماه دیگه|ماه بعد|ماه آینده|سال دیگه|سال بعد|سال آینده|هفته دیگه|هفته بعد",
    },
    "zh-Hant": {
        "yet": "未夠|未到|未滿|不夠|還沒到|還沒滿|還沒有滿|還沒夠|個月先|年先|個月才|先至|仲有|還有|就快|快到|快滿|下個月先|差 .. 先|差 .. 才|還沒 .. 歲|還未|下個月滿|下個月就|就到|將滿|即將|仲未",
        "below": "以下|之下|不足|少過|小過|少於|小於|細過|不到|唔到|未足",
        "above": "以上|超過|多過|大過|過左|過咗|大於|多於",
        "soon": "下星期|明年",
    },
}
