"""Which answer somebody wants to change, as it is named in other languages than English: "moje imię", "میری عمر"."""

from __future__ import annotations

from typing import Final

from bot.understanding.lexicon.tables import pattern_of
from bot.understanding.wording import plain_signs

_NAMED: Final[dict[str, str]] = {
    "phone": "فون*|نمبر*|میرا نمبر|phone number|phone no|number badal*|رقم*|هاتف*|هاتفي|جوالي|telefon*|numer*|ফোন*|নম্বর*|ਫ਼ੋਨ*|ਫੋਨ*|ਨੰਬਰ*|nambar|lambar*|taleefan*|telefoon*|număr*|numar*|شماره*|تلفن*|電話*|號碼|電話號碼|手機",
    "name": "نام|میرا نام|naam|nam|mera naam|اسمي|اسم|الاسم|imie|imienia|nazwisk*|নাম|নামটা|ਨਾਮ|ਨਾਂ|naa|magac*|nume*|numele|اسمم|نامم|اسم من|名字|姓名|個名",
    "age_band": "عمر|میری عمر|umar|umr|umer|عمري|العمر|wiek*|wieku|lat ile*|বয়স*|ਉਮਰ|da da*|da ayda|varst*|سن|سنم|年齡|歲數|年紀",
    "gp_area": "جی پی|ڈاکٹر*|سرجری*|علاقہ|شہر|gp|doctor|surgery|daktar|طبيبي|طبيب*|عيادة*|عيادتي|المنطقة|lekarz*|przychodni*|miast*|জিপি*|ডাক্তার*|এলাকা*|ਜੀਪੀ*|ਡਾਕਟਰ*|ਇਲਾਕਾ*|dhakhtar*|medic*|doctor*|cabinet*|oras*|دکتر*|پزشک*|مطب*|家庭醫生|醫生|診所|地區",
    "sick_weeks": "کتنے ہفتے|ہفتے|چھٹی کا وقت|kitne hafte|hafte|أسابيع*|مدة الإجازة|ile tygodni|tygodni*|সপ্তাহ*|ਹਫ਼ਤੇ|ਹਫਤੇ|toddobaad*|saptaman*|هفته*|星期|週數|幾多星期",
    "contact_by": "کال یا میسج|رابطہ*|رابطے*|raabta|rabta|طريقة التواصل|التواصل|اتصال|kontakt*|যোগাযোগ*|ਸੰਪਰਕ*|sampark|xiriir*|la xiriir*|contact*|تماس*|聯絡*|聯絡方法|聯繫",
    "interpreter": "ترجمان|tarjuman|مترجم|المترجم|tlumacz*|দোভাষী*|ਦੁਭਾਸ਼ੀ*|turjubaan*|turjumaan*|interpret*|傳譯|翻譯",
    "access_needs": "بڑے حروف|خط كبير|duzy druk|বড় অক্ষর|ਵੱਡੇ ਅੱਖਰ|far waaweyn|litere mari|چاپ درشت|حروف درشت|大字",
    "barriers": "مشکلات|رکاوٹ*|mushkil*|صعوب*|الصعوبات|trudnosc*|przeszkod*|সমস্যাগুলো|বাধা*|ਮੁਸ਼ਕਲ*|muskil*|caqabad*|dhibaato*|dificult*|سختی*|مشکلات|موانع|困難",
    "employment": "کام|میرا کام|نوکری|جاب|kaam|naukri|job|kamm|kam|عملي|عمل|شغلي|الوظيفة|وظيفتي|praca|prace|pracy|কাজ*|চাকরি*|ਕੰਮ*|ਨੌਕਰੀ*|shaqo*|shaqad*|munc*|serviciu*|loc* de munca|کار|کارم|شغل*|工作",
    "body_area": "کہاں درد|جسم کا حصہ|مكان الألم|gdzie boli|কোথায় ব্যথা|ਕਿੱਥੇ ਦਰਦ|halka xanuun*|unde ma doare|کجا درد*|部位|邊度痛",
    "condition": "بیماری|تکلیف|مسئلہ|bimari|masla|المشكلة|مشكلتي|المرض|chorob*|problem*|dolegliw*|সমস্যা*|রোগ*|ਬਿਮਾਰੀ*|ਸਮੱਸਿਆ*|dhibka|xanuun*|boala*|problema*|مشکل*|بیماری*|病況|病情|問題",
}  # fmt: skip
_PATTERNS: Final = tuple((slot, pattern_of(named)) for slot, named in _NAMED.items())


def named_target(text: str) -> str | None:
    """The slot whose answer a text names; None where it names none."""
    plain = plain_signs(text)
    return next((slot for slot, pattern in _PATTERNS if pattern.search(plain)), None)
