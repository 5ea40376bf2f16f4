"""Which of the languages in Latin letters a text is in, by its everyday words.

All are read at once, and short words mean different things in them: Romanian "pana" (until) sounds like
Urdu "panah" (shelter). Who mixes, mixes with English: two of the others never stand in one text.
"""

from __future__ import annotations

from typing import Final

from bot.safety.wording import Wording

_EVERYDAY: Final = {
    language: frozenset(words.split())
    for language, words in {
        "pl": """nie sie od mnie jak mam ze czuje jestem wczoraj bo juz moge przy tym teraz jest czy chce tylko
            temu bez przez wszystko obie tego zeby tam bylo kiedy sobie musze gdzie moze troche zawsze znowu
            jeszcze robie moje moja moj nawet dzis prosze po na za co ma mi""",
        "ro": """nu cu cand sunt imi acum fac asta nimic daca ieri azi zice doua stiu doar munca mea meu nici
            vreau asa fara pana lucrez ceva merg foarte dupa pentru este avut unde iar cum atunci acolo inca
            din pe la de si mai sau sa ma mi un o ce dar numai bine trei se in spatele
            picioarele sotul saptamana zile luni ore""",
        "so": """ayaan ayaa ayay ayuu waa waan waxaan wuu baan baa iga igu iyo oo ku ka hadda soo markaan markii
            inaan hore wax kale labada ahay ilaa aad caadi maya laakin laakiin kadib aniga waxba maanta fiican
            leh isku kama kuma haddaan uun dhabarka dhabar shaqada dhakhtarka dhakhtarku dhakhtar hal badan ma la ah bas""",
        "ur-Latn": """hai hain hun hoon hu nahi nahin nai ni ch vich mein main mai aur ho tha thi si
            nu ton te ta di de da la le ke ki ka ko se kar raha rahi rahe mera meri mere mujhe mainu
            koi kuch bhi vi ab hi phir fer sab naal gya gaya gayi ek ik na pe aa ma jab ji bas us ye wo""",
    }.items()
}
_STRANGE: Final = {
    own: tuple(words - known for other, words in _EVERYDAY.items() if other != own)
    for own, known in _EVERYDAY.items()
}
_ENOUGH: Final = 2


def read_elsewhere(language: str, said: Wording) -> bool:
    """Whether a text is in another language in Latin letters than `language` (a code of the lexicon)."""
    if language not in _EVERYDAY:
        return False
    if language not in said.elsewhere:
        here = set(said.words)
        strange = max(len(words & here) for words in _STRANGE[language])
        mine = _EVERYDAY[language]
        said.elsewhere[language] = strange >= _ENOUGH and strange > sum(
            word in mine for word in said.words
        )
    return said.elsewhere[language]
