"""Typing slips in words that matter, mended against the words the tables read."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Words that tables turn on and that people mistype. One slip from five letters, two from nine.
KNOWN: Final = frozenset(
    """
    working employed unemployed employer employment looking retired student volunteer volunteering apprentice apprenticeship redundant redundancy
    maternity paternity contract agency signed weeks months years fortnight worried threatened dismissed
    manager boss warehouse looking carer caring husband children mother studying college university business freelance
    shoulder shoulders elbow wrist wrists finger fingers thumb ankle ankles knees spine sciatica arthritis rheumatoid rheumatology osteoporosis osteoarthritis
    fibromyalgia psoriatic ankylosing injury injured fracture fractured broken sprained ligament tendon muscle muscles joint joints carpal tunnel frozen slipped
    physio hospital clinic consultant specialist waiting referred discharged private appointment orthopaedics surgery operation
    equipment keyboard standing sitting lifting walking bending carrying moving travel travelling transport driving confidence depressed depression anxiety anxious
    stressed stress money housing homeless training qualifications experience english benefits universal credit lonely isolated tired fatigue exhausted energy
    discrimination childcare duties hours shifts nobody nothing everything everywhere morning mornings afternoon afternoons evening evenings anytime whenever
    braille interpreter language bengali punjabi somali romanian arabic chinese polish
    monday tuesday wednesday thursday friday saturday sunday january february march april august september october november december tomorrow easter christmas
    previous question answer answers delete change mistake restart summary private confidential person someone adviser human continue skip agree consent
    pakistani bangladeshi indian caribbean african british female woman black asian community instead jobcentre coach mental health
    diabetes asthma cancer definitely maybe please thanks looking started starting anything because people another sorry
    """.split()
)
# Proper words a slip away from one of those: never mended.
_PROPER: Final = frozenset(
    """
    worked worker workers walking talking cooking booking locking hooking looked louring living fighting voting wanting hiring tying trained
    hears heads hearts pears years ears weeds seeks meeks peeks weekly months mouths moths bosses loss toss moss bass
    money honey monkey many stresses dress press distress stress tires tried wired fired hired mired tried tired retire retires desired
    strands standing stranding landing sanding lifting sifting gifting listing hitting fitting pitting setting betting getting letting sitting
    waking walkin talking binding bonding vending sending lending mending ending moving loving roving having shaving saving proving
    driving diving arriving striving thriving hours house houses mouse horse hour ours tours pours fours yours course nurse
    persons parson prison reason season answered question questions quest private primate pirate pilot changed changes charge charged chance
    person travels traveller transport transports polish polished publish agree agreed agrees degree argue human humans woman women
    finger fingers linger ginger singer ankle uncle angle angel elbow below bellow wrist wrists wrest twist joint joints point points paint
    broke broken spoken token frozen dozen chosen injure injures jury sunny money monday sunday march match marsh merch starch
    started starting stating staring storing starving stirring charting carting parting darting
    caring sharing daring baring staring wearing bearing scaring caring carer career careers cancer dancer carter
    agency urgency emergency contract contact contacts contrast contracts contacted manager manage managed managers manages
    employ employs employers employee employees retired retrial signed singed signs sign sighed weeks weekly weak weaker nobody somebody anybody
    clinic clinics clinical climb panic ethnic black block slack blank flack asian avian health heath wealth hearth death heal
    advised stated cancel cancels cancelled previously wording timed wherever easier interpret interpreted continued
    consented transform skipped shipped signer signers discussed dismissal conference india christian finder referrer brain brains hopeless homes homeland monet moneys sleeping stocking wandering pairing paired anything something nothing someone somewhere sometimes soon sooner coach couch roach poach coaches mental metal dental rental medal mantle
    waiting wasting writing hating rating dating baiting visiting wanting waited hosting hospital hospitals hospice
    physic physics physical duties cities beauties parties ditties shifts shift gifts lifts drifts swifts drift
    credit credits edit credited fatigue tiredness lonely lovely only homely closely energy enemy clergy train training trains raining draining
    braining housing rousing hosing losing using causing pausing musing child children chicken chickens mother brother another other others moth bother
    retried retired skip skin ship slip delete deleted deletes elite complete consent content contents convent consist
    anxiety society variety notice price practice service morning mourning evening leaning meaning cleaning evenings meanings learning earning
    afternoon teatime anytime sometime bedtime daytime springer english finnish spanish danish scottish british polishes indian indiana median
    walk walks bending lending pending spending carrying marrying worrying tarrying hurrying worries worry worried married carried varied buried
    muscle muscles muzzle tendon tender tendons pardon london frozen spine shine pine spice space spin swine
    knees knee needs kneels keens bees knew known sprained strained drained trained sprain
    injured insured inured looking cooking operations operation operating cooperation started restarted restart restarts
    easter eastern faster master later water waiter eaten cater western sister tasted
    april apron august must just trust gust december member remember november sorry story worry lorry ferry merry sort
    psoriasis psoriatic asthma osteopenia osteopath osteopathy stenosis neurosis sclerosis scoliosis condition conditions consulting consulted
    discharge physician assistant assistants instant distant constant contest collage colleague counselling councilling
    people purple couple person please pleased pleases peas lease release pleasure thanks thank tanks ranks thinks thing things think
    another mother others friday saturday maybe baby made someone person private previous obvious human
    """.split()
)
_CHOICES: Final = tuple(sorted(KNOWN))


def mended(plain: str) -> str:
    """A tidy text with the slips in its telling words mended; proper words and figures stay."""
    return " ".join(_mend(word) for word in plain.split(" "))


@lru_cache(maxsize=8192)
def _mend(word: str) -> str:
    if (
        len(word) < 5
        or not word.isascii()
        or not word.isalpha()
        or word in KNOWN
        or word in _PROPER
    ):
        return word
    slips = 2 if len(word) >= 9 else 1
    near = process.extractOne(word, _CHOICES, scorer=OSA.distance, score_cutoff=slips)
    if near is None or near[0][0] != word[0] or near[0].rstrip("s") == word.rstrip("s"):
        return word
    return str(near[0])
