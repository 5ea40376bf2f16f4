"""Months, days and "tomorrow" in each language's own words, for dates that people write.

Twelve months from January and seven days from Monday, parted by `|`; `/` parts the ways to write one.
`since` stands before or after a day in the past; `around` fills a date and says nothing.
"""

from typing import Any, Final

_ENGLISH_MONTHS: Final = "january/jan/janwari/janvari|february/feb/farwari/farvari|march/mar/maarch|april/aprail|may/mayi|june/joon|july/julai|august/agast/augast|september/sep/sept/sitambar/satambar|october/oct/aktubar/octobar|november/nov/navambar|december/dec/disambar/dasambar"

CALENDARS: Final[dict[str, dict[str, Any]]] = {
    "ur": {
        "months": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        "days": "پیر/سوموار|منگل|بدھ|جمعرات|جمعہ/جمعے|ہفتہ کو/سنیچر|اتوار",
        "words": {"tomorrow": "کل|آنے والا کل", "today": "آج", "next month": "اگلے مہینے|اگلے ماہ|آئندہ ماہ", "next week": "اگلے ہفتے|آئندہ ہفتے", "end of": "آخر|آخری"},
        "since": "سے",
    },
    "ur-Latn": {
        "months": _ENGLISH_MONTHS,
        "days": "monday/peer/somwar|tuesday/mangal|wednesday/budh|thursday/jumerat/jumeraat|friday/juma/jumma|saturday/sanichar|sunday/itwar/itvaar",
        "words": {"tomorrow": "kal|tomorrow", "today": "aaj|aj|today", "next month": "agle mahine|agly mahiny|next month", "next week": "agle hafte|agly hafty|next week", "end of": "akhir|end"},
        "since": "se|since|from",
    },
    "ar": {
        "months": "يناير/كانون الثاني/جانفي|فبراير/شباط/فيفري|مارس/آذار|أبريل/ابريل/نيسان/إبريل/أفريل|مايو/أيار/ماي|يونيو/حزيران/جوان|يوليو/تموز/جويلية|أغسطس/آب/أوت|سبتمبر/أيلول/شتنبر|أكتوبر/اكتوبر/تشرين الأول/تشرين الاول|نوفمبر/تشرين الثاني/نونبر|ديسمبر/كانون الأول/كانون الاول/دجنبر",
        "days": "الاثنين/الإثنين|الثلاثاء|الأربعاء/الاربعاء|الخميس|الجمعة|السبت|الأحد/الاحد",
        "words": {"tomorrow": "غدا|بكرة|بكرا|باجر|باكر", "today": "اليوم", "next month": "الشهر القادم|الشهر الجاي|الشهر المقبل", "next week": "الأسبوع القادم|الأسبوع الجاي|الأسبوع المقبل", "end of": "نهاية|آخر"},
        "since": "منذ|من|ابتداء من",
    },
    "pl": {
        "months": "styczen/stycznia/styczniu/sty|luty/lutego/lutym|marzec/marca/marcu|kwiecien/kwietnia/kwietniu|maj/maja/maju|czerwiec/czerwca/czerwcu|lipiec/lipca/lipcu|sierpien/sierpnia/sierpniu|wrzesien/wrzesnia/wrzesniu|pazdziernik/pazdziernika/pazdzierniku|listopad/listopada/listopadzie|grudzien/grudnia/grudniu",
        "days": "poniedzialek/poniedzialku|wtorek/wtorku|sroda/srode/srody|czwartek/czwartku|piatek/piatku|sobota/sobote/soboty|niedziela/niedziele/niedzieli",
        "words": {"tomorrow": "jutro|jutra", "today": "dzis|dzisiaj|dzisiejszego dnia", "next month": "w przyszlym miesiacu|za miesiac|nastepnym miesiacu", "next week": "w przyszlym tygodniu|za tydzien|nastepnym tygodniu", "end of": "koniec|koncem|konca|koncu", "in": "za"},
        "since": "od",
    },
    "bn": {
        "months": "জানুয়ারি*/জানুয়ারী*|ফেব্রুয়ারি*/ফেব্রুয়ারী*|মার্চ*|এপ্রিল*|মে/মে মাসের/মে মাস|জুন/জুনের|জুলাই*|আগস্ট*/অগাস্ট*|সেপ্টেম্বর*|অক্টোবর*|নভেম্বর*|ডিসেম্বর*",
        "days": "সোমবার*|মঙ্গলবার*|বুধবার*|বৃহস্পতিবার*|শুক্রবার*|শনিবার*|রবিবার*",
        "words": {"tomorrow": "আগামীকাল|আগামী কাল|কালকে|কাল থেকে", "today": "আজ|আজকে", "next month": "আগামী মাসে|সামনের মাসে|পরের মাসে", "next week": "আগামী সপ্তাহে|সামনের সপ্তাহে|পরের সপ্তাহে", "end of": "শেষে|শেষ"},
        "since": "থেকে|ধরে|হতে",
    },
    "pa": {
        "months": "ਜਨਵਰੀ|ਫ਼ਰਵਰੀ/ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ/ਅਪਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ",
        "days": "ਸੋਮਵਾਰ|ਮੰਗਲਵਾਰ|ਬੁੱਧਵਾਰ|ਵੀਰਵਾਰ|ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ਨੀਵਾਰ/ਸ਼ਨਿੱਚਰਵਾਰ|ਐਤਵਾਰ",
        "words": {"tomorrow": "ਕੱਲ੍ਹ|ਕੱਲ|ਭਲਕੇ", "today": "ਅੱਜ", "next month": "ਅਗਲੇ ਮਹੀਨੇ", "next week": "ਅਗਲੇ ਹਫ਼ਤੇ|ਅਗਲੇ ਹਫਤੇ", "end of": "ਅੰਤ|ਅਖੀਰ"},
        "since": "ਤੋਂ",
    },
    "pa-Latn": {
        "months": _ENGLISH_MONTHS,
        "days": "monday/somvaar/somwar|tuesday/mangalvaar|wednesday/budhvaar|thursday/veervaar|friday/shukarvaar|saturday/shanivaar|sunday/aitvaar",
        "words": {"tomorrow": "kal|kall|kallh|bhalke|tomorrow", "today": "ajj|aj|today", "next month": "agle mahine|next month", "next week": "agle hafte|next week", "end of": "akhir|end"},
        "since": "ton|to|tau|since|from",
    },
    "so": {
        "months": "janaayo/jannaayo/janaayo/january/jan|febraayo/feberweri/february|maarso/maarij/march|abriil/april|maajo/may|juun/june/juunyo|luulyo/juulaay/july|agoosto/ogost/august|sebteembar/sibtambar/september|oktoobar/oktoobbar/october|nofeembar/nofembar/november|diseembar/disembar/december",
        "days": "isniin*|talaado*|arbaco*|khamiis*|jimce*|sabti*|axad*",
        "words": {"tomorrow": "berri|berrito|beri", "today": "maanta", "next month": "bisha dambe|bisha soo socota|bisha xigta", "next week": "toddobaadka dambe|toddobaadka soo socda|usbuuca soo socda", "end of": "dhammaadka"},
        "since": "ilaa|laga bilaabo|tan iyo|ka bilow*|ka soo bilow*",
    },
    "ro": {
        "months": "ianuarie/ian|februarie/feb|martie|aprilie|mai|iunie|iulie|august/aug|septembrie/sept|octombrie/oct|noiembrie/noi|decembrie/dec",
        "days": "luni|marti|miercuri|joi|vineri|sambata|duminica",
        "words": {"tomorrow": "maine", "today": "azi|astazi", "next month": "luna viitoare|luna urmatoare", "next week": "saptamana viitoare|saptamana urmatoare", "end of": "sfarsitul|finalul|sfarsit", "in": "peste"},
        "since": "din|de la|incepand cu|de pe",
    },
    "fa": {
        "months": "ژانویه|فوریه|مارس|آوریل/آپریل|ماه مه/ماه می/می|ژوئن/جون|ژوئیه/جولای|اوت/آگوست/اگوست|سپتامبر|اکتبر/اکتوبر|نوامبر|دسامبر",
        "days": "دوشنبه|سه شنبه/سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه",
        "words": {"tomorrow": "فردا", "today": "امروز", "next month": "ماه آینده|ماه بعد|ماه دیگه", "next week": "هفته آینده|هفته بعد|هفته دیگه", "end of": "آخر|پایان"},
        "since": "از",
    },
    "zh-Hant": {
        "months": "1 月|2 月|3 月|4 月|5 月|6 月|7 月|8 月|9 月|10 月|11 月|12 月",
        "days": "星期一/禮拜一|星期二/禮拜二|星期三/禮拜三|星期四/禮拜四|星期五/禮拜五|星期六/禮拜六|星期日/禮拜日/星期天",
        "words": {"tomorrow": "明天|聽日|明日", "today": "今天|今日", "next month": "下個月|下月", "next week": "下星期|下週|下個星期|下個禮拜|下禮拜", "end of": "底|尾"},
        "since": "開始|由|從|自|起|至今",
    },
}  # fmt: skip

MONTHS: Final = "january february march april may june july august september october november december".split()
DAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
