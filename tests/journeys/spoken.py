"""The same journey in ten languages, in the words people text: one reply a question, in its order."""

from __future__ import annotations

from typing import Final

# first words, agrees, none of the signs, age and town, problem and care, work, how long and the risk,
# what makes it hard (pain, mood), name and how to reach, send it
SPOKEN: Final[dict[str, tuple[str, ...]]] = {
    "en": ("hi", "yes I agree", "none of these", "52, Trafford", "bad back, waiting for physio", "off sick", "6 weeks, not worried", "1, 8", "Sam, text, no", "yes send it"),
    "ur": ("السلام علیکم، مجھے کام کے بارے میں مدد چاہیے", "جی ہاں", "ان میں سے کوئی نہیں", "۵۲، ٹریفورڈ", "کمر میں درد، فزیو کا انتظار ہے", "بیماری کی چھٹی پر ہوں", "چھ ہفتے، کوئی فکر نہیں", "۱، ۸", "نسرین، میسج، نہیں", "جی بھیج دیں"),
    "ar": ("مرحبا، أحتاج مساعدة في العمل", "نعم أوافق", "لا شيء من هذه", "٥٢، ترافورد", "ألم في الظهر، أنتظر العلاج الطبيعي", "أنا في إجازة مرضية", "ستة أسابيع، لست قلقا", "١، ٨", "نادية، رسالة، لا", "نعم أرسلها"),
    "pl": ("Dzień dobry, boli mnie kręgosłup", "tak, zgadzam się", "żadne z tych", "52, Trafford", "bolą mnie plecy, czekam na fizjoterapię", "jestem na L4", "6 tygodni, nie martwię się", "1 i 8", "Anna, sms, nie", "tak, wyślijcie"),
    "bn": ("আসসালামু আলাইকুম, কাজ নিয়ে সাহায্য দরকার", "জি রাজি আছি", "এর কোনোটাই না", "৫২, ট্রাফোর্ড", "কোমরে ব্যথা, ফিজিওর জন্য অপেক্ষা করছি", "অসুস্থতার ছুটিতে আছি", "ছয় সপ্তাহ, চিন্তা নেই", "১, ৮", "রহিমা, মেসেজ, না", "হ্যাঁ পাঠান"),
    "pa": ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ, ਕੰਮ ਬਾਰੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ", "ਹਾਂ ਜੀ", "ਇਹਨਾਂ ਵਿੱਚੋਂ ਕੋਈ ਨਹੀਂ", "52, ਟ੍ਰੈਫੋਰਡ", "ਲੱਕ ਵਿੱਚ ਦਰਦ, ਫਿਜ਼ੀਓ ਦੀ ਉਡੀਕ ਹੈ", "ਬਿਮਾਰੀ ਦੀ ਛੁੱਟੀ ਤੇ ਹਾਂ", "ਛੇ ਹਫ਼ਤੇ, ਕੋਈ ਚਿੰਤਾ ਨਹੀਂ", "੧, ੮", "ਹਰਪ੍ਰੀਤ, ਮੈਸੇਜ, ਨਹੀਂ", "ਹਾਂ ਭੇਜ ਦਿਓ"),
    "so": ("Salaan, waxaan rabaa caawimo shaqo", "haa waan ogolahay", "midna maya", "52, Trafford", "dhabarka ayaa i xanuunaya, waxaan sugayaa physio", "fasax xanuun ayaan ku jiraa", "6 toddobaad, ma walwalsani", "1 iyo 8", "Amina, fariin, maya", "haa u dir"),
    "ro": ("Bună ziua, am nevoie de ajutor", "da, sunt de acord", "niciuna dintre ele", "52, Trafford", "mă doare spatele, aștept la fizioterapie", "sunt în concediu medical", "6 săptămâni, nu-mi fac griji", "1 și 8", "Maria, mesaj, nu", "da, trimiteți"),
    "fa": ("سلام، برای کار کمک می‌خواهم", "بله موافقم", "هیچ کدام", "۵۲، ترافورد", "کمرم درد می‌کند، منتظر فیزیوتراپی هستم", "مرخصی استعلاجی هستم", "شش هفته، نگران نیستم", "۱، ۸", "مریم، پیام، نه", "بله بفرستید"),
    "zh-Hant": ("你好，我想要工作上的幫助", "同意", "以上皆非", "52，特拉福德", "腰痛，等緊物理治療", "放緊病假", "六個星期，唔擔心", "1、8", "陳大文，短訊，不用", "好，發送"),
}  # fmt: skip
NAMES: Final = {language: replies[8].replace("،", ",").replace("，", ",").split(",")[0] for language, replies in SPOKEN.items()}  # fmt: skip
