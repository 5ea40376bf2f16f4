"""The boroughs of Greater Manchester, and the nations, as people write them in other scripts and with case endings."""

from typing import Final

NATIVE_PLACES: Final[dict[str, str]] = {
    "manchester": "مانچسٹر|مینچسٹر|مانچیسٹر|مانشستر|منشستر|مانشيستر|منچستر|منچیستر|ম্যানচেস্টার*|ম্যানচেষ্টার*|মানচেস্টার*|ਮਾਨਚੈਸਟਰ|ਮੈਨਚੈਸਟਰ|ਮਾਨਚੇਸਟਰ|ਮਾਂਚੈਸਟਰ|ਮੈਨਚੇਸਟਰ|曼徹斯特|曼彻斯特|曼城|manchesterze|manchesteru|manchesterem|manchesterul|manjester|manchistar|mancester|manchestar",
    "trafford": "ٹریفورڈ|ٹرافورڈ|ترافورد|ট্রাফোর্ড*|ট্র্যাফোর্ড*|ਟ੍ਰੈਫੋਰਡ|ਟ੍ਰੈਫਰਡ|ਟਰੈਫੋਰਡ|特拉福德|特拉福|trafordzie|traffordzie",
    "salford": "سالفورڈ|سیلفورڈ|سالفرڈ|سالفورد|সালফোর্ড*|স্যালফোর্ড*|ਸਾਲਫੋਰਡ|ਸੈਲਫੋਰਡ|ਸਾਲਫ਼ੋਰਡ|索爾福德|索福|索尔福德|salfordzie|salfordu",
    "bolton": "بولٹن|بولتون|بولتن|বোল্টন*|বল্টন*|ਬੋਲਟਨ|ਬੌਲਟਨ|博爾頓|波爾頓|博尔顿|保頓|boltonie|boltona|boltonu",
    "bury": "بری|بيري|বারি|বেরি|ਬਰੀ|ਬੈਰੀ|貝里|伯里",
    "oldham": "اولڈہم|اولڈھم|اولدهام|أولدهام|اولدام|ওল্ডহ্যাম*|ওল্ডহাম*|ਓਲਡਹੈਮ|ਓਲਡਹਮ|ਓਲਡਹਾਮ|奧德姆|奧爾德姆|奥尔德姆|oldhamie|oldhamu",
    "rochdale": "راچڈیل|روچڈیل|روتشديل|روشديل|روچدیل|রচডেল*|রোচডেল*|ਰੋਚਡੇਲ|ਰੌਚਡੇਲ|ਰਾਚਡੇਲ|羅奇代爾|羅奇代尔|洛奇代爾|rochdale'u",
    "stockport": "اسٹاکپورٹ|سٹاکپورٹ|ستوكبورت|استاکپورت|স্টকপোর্ট*|ਸਟਾਕਪੋਰਟ|ਸਟੌਕਪੋਰਟ|斯托克波特|史托克波特|stockporcie|stockportu",
    "tameside": "ٹیمسائیڈ|ٹیم سائیڈ|تيمسايد|تیمساید|তেমসাইড*|টেমসাইড*|টেইমসাইড*|ਟੇਮਸਾਈਡ|ਟੇਮਸਾਇਡ|塔姆賽德|坦姆賽德|tamesidzie",
    "wigan": "وگن|ویگن|ويغان|ويجان|ویگان|উইগান*|উইগ্যান*|ਵਿਗਨ|ਵਿਗਾਨ|威根|維根|wiganie|wiganu",
    "nottingham": "ناٹنگھم|نوتنغهام|ناتینگهام|নটিংহাম*|নটিংহ্যাম*|ਨੌਟਿੰਘਮ|ਨਾਟਿੰਘਮ|諾定咸|諾丁漢|nottinghamie",
    "england_other": "لندن|برمنگھم|بریڈفورڈ|لیڈز|لیورپول|ليفربول|برمنغهام|لیورپول|বার্মিংহাম*|লন্ডন*|লিভারপুল*|ব্র্যাডফোর্ড*|ਲੰਡਨ|ਬਰਮਿੰਘਮ|ਲੈਸਟਰ|ਲੀਡਜ਼|ਲਿਵਰਪੂਲ|倫敦|伯明翰|利物浦|列斯|londynie|londyn|londra|birminghamie|leedsie|liverpoolu|liverpoolul",
    "scotland": "سکاٹ لینڈ|اسکاٹ لینڈ|اسکاٹلینڈ|اسكتلندا|اسکاتلند|স্কটল্যান্ড*|ਸਕਾਟਲੈਂਡ|蘇格蘭|szkocja|szkocji|szkocka|scotia|iskotland|scotland",
    "wales": "ویلز|ويلز|ولز|ওয়েলস*|ਵੇਲਜ਼|威爾斯|walia|walii|tara galilor",
    "northern_ireland": "شمالی آئرلینڈ|أيرلندا الشمالية|ایرلند شمالی|উত্তর আয়ারল্যান্ড*|ਉੱਤਰੀ ਆਇਰਲੈਂਡ|北愛爾蘭|irlandia polnocna|irlandii polnocnej|irlanda de nord",
}
