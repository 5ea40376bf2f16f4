"""Chinese with Cantonese and simplified signs: what they write otherwise becomes one word."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.dialects.shape import Rules, Spelling
from bot.understanding.wording import plain_signs

_SIMPLE: Final = "点个为么义习书买产亲仅从们价会伤体关养兴写农冲决况净减凤击刘创别办务动劳势协单卖压厂历县参双发变叶号吃听启员响团园围国图场坏块坚坛处备复头夹奖妇妈姜娱孙学宁实审宽对导将尝尽层属岁岂师带帮广庄庆应开张弹强归录彻径忆忧怀态总恶惊惯愿战户扑执扩护报担拟拥择损换据摆断无旧时显晓术机杀杂权条来杨极构标样档桥检楼欢欧残毕气汇汉没沟泪洁测济湿满热爱爷状独环现电疗疼痒盘监盖着码确离种积稳穷竞笔签简类粮紧红约级纪纸线练组细终经结绝给统继绩绪续维综缓编缘缩网罗职联肤肾肿胀脏脑脚脱脸节药获营虑补装见观规视览觉触计订认让议讯记讲许设访证评识诉诊词试话询该详语误说请读调谁谈谢贝负财责败账货质贫购费资赔赶起跃践车转轮软轻载较辆辞边达过运还这进远连迟适选递遗邮邻里针钟钱铁银错键长门闭问闲间闻阳阴际陆险随难雇雾静颈频题颜额风飞饭饮馆驾验骑骤髋鱼麻黄齐龄龙后复痹痉岗听医忧膑诶译册删亚苏诺兰织聋浅骗隐异闷赚页输尔凭谘咨伦"
_FULL: Final = "點個為麼義習書買產親僅從們價會傷體關養興寫農衝決況淨減鳳擊劉創別辦務動勞勢協單賣壓廠歷縣參雙發變葉號吃聽啟員響團園圍國圖場壞塊堅壇處備複頭夾獎婦媽薑娛孫學寧實審寬對導將嘗盡層屬歲豈師帶幫廣莊慶應開張彈強歸錄徹徑憶憂懷態總惡驚慣願戰戶撲執擴護報擔擬擁擇損換據擺斷無舊時顯曉術機殺雜權條來楊極構標樣檔橋檢樓歡歐殘畢氣匯漢沒溝淚潔測濟濕滿熱愛爺狀獨環現電療疼癢盤監蓋著碼確離種積穩窮競筆簽簡類糧緊紅約級紀紙線練組細終經結絕給統繼績緒續維綜緩編緣縮網羅職聯膚腎腫脹臟腦腳脫臉節藥獲營慮補裝見觀規視覽覺觸計訂認讓議訊記講許設訪證評識訴診詞試話詢該詳語誤說請讀調誰談謝貝負財責敗賬貨質貧購費資賠趕起躍踐車轉輪軟輕載較輛辭邊達過運還這進遠連遲適選遞遺郵鄰裡針鐘錢鐵銀錯鍵長門閉問閒間聞陽陰際陸險隨難僱霧靜頸頻題顏額風飛飯飲館駕驗騎驟髖魚麻黃齊齡龍後複痺痙崗聽醫憂臏誒譯冊刪亞蘇諾蘭織聾淺騙隱異悶賺頁輸爾憑諮諮倫"
_SIGNS: Final = str.maketrans(
    dict(zip(_SIMPLE, _FULL, strict=True))
    | dict(
        zip(
            "唔係喺嘅㗎啲咗睇嚟畀俾佢哋攰瞓搵諗攞企裏雇",
            "不是在的的些了看來給給他們累睡找想拿站裡僱",
            strict=True,
        )
    )
    | dict.fromkeys("呀啊啦喇囉喎啫咋噃吧喔哦呃", "")
)


def _runs(pairs: dict[str, str]) -> Rules:
    """Runs of Chinese signs, parted by `|`, and the run that stands for them."""
    rules = []
    for one, runs in pairs.items():
        plain = plain_signs(one)
        each = [plain_signs(run).translate(_SIGNS) for run in runs.split("|")]
        each.sort(key=len, reverse=True)
        found = "|".join(run + _not_yet(run, plain) for run in each)
        rules.append((re.compile(rf"(?<!\S)(?:{found})(?!\S)"), plain))
    return tuple(rules)


def _not_yet(run: str, whole: str) -> str:
    """That a run does not go on to be the whole that is to stand for it: "not know" in "not know it"."""
    for at in range(0, len(run), 2):
        if whole.startswith(f"{run[at:]} "):
            return rf"(?!{whole[len(run[at:]) :]}(?!\S))"
    return ""


_RULES: Final[Rules] = (
    (re.compile(r"(?<!\S)(?:冇|沒(?! 有))(?!\S)"), "沒 有"),
    (re.compile(r"(?<![要趕不]) 緊(?! [張要急])"), ""),
    *_runs(
        {
            "工作": "做嘢|份工|做工|幹活",
            "上班": "返工|開工|番工|上工",
            "找工作": "找工|見工|求職",
            "東西": "嘢",
            "現在": "而家|依家|宜家|家陣|目前|如今|當前|現時",
            "明天": "聽日",
            "誰": "邊個|邊位|什麼人|哪個人|乜人",
            "為什麼": "點解|為何|為甚麼|幹嘛|做咩要|何解|為乜|做乜要",
            "什麼": "甚麼|咩|乜嘢|乜|咩嘢",
            "什麼時候": "幾時|何時",
            "多久": "幾耐|多長時間|幾長時間|多長",
            "多少": "幾多|好多個",
            "家": "屋企|家裡|家中|家裡面",
            "孩子": "細路|細路仔|小朋友|仔女|小孩|小孩子|小孩兒|囝囝|囡囡|B B|b b|仔仔|兒女|子女|阿仔|阿女",
            "帶孩子": "湊仔|湊女|湊 孩子|湊B|湊b|睇住 孩子|睇孩子|看孩子|帶 孩子|湊孩子|顧小孩|顧孩子|帶小孩|帶仔",
            "老闆": "老細|波士|老板|雇主|僱主|老總|事頭|boss",
            "上司": "主管|經理|阿頭|manager|supervisor|領導",
            "怕": "驚|害怕",
            "談": "傾偈|傾計|傾|聊|聊天|聊聊|談談|交談",
            "開車": "揸車|駕車|自己開車",
            "走路": "行路|行走",
            "走不": "行不",
            "肩膀": "膊頭|膊|膊頭位|肩頭",
            "手肘": "手踭|手睜|手䟴",
            "腳踝": "腳眼|腳腕|足踝|腳睜|腳踭",
            "膝蓋": "膝頭|膝頭哥|膝頭蓋",
            "不懂": "不識|不曉",
            "不知道": "不知|不曉得|不懂得",
            "不肯定": "不確定|不敢肯定|說不準|講不準|不太確定|不太肯定|不是很肯定|不是很確定|不是幾肯定|拿不準|未肯定|未確定",
            "只": "淨係|只是有|得返|淨是|只有|僅|僅僅|剩係",
            "這": "呢|依|哩",
            "上星期": "上個禮拜|上週|上禮拜|上周|上個星期",
            "看": "睇過|看過|看咗|看了|見過",
            "轉介": "refer|轉診|轉介信|referral",
            "機器人": "機械人|機器|bot|robot|電腦程式|ai",
            "不要": "不好|請勿",
            "註冊": "注冊",
        }
    ),
)  # fmt: skip
CHINESE: Final = Spelling(signs=_SIGNS, rules=_RULES)
