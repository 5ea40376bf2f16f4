"""How people say they care, study, volunteer, are retired, or may lose their work. Read by `work`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of

CARER: Final = one_of(
    r"(?:full time |unpaid |im a |a |the |main |sole |young |family )*carers? (?:for|to|of) (?!a living|work|an? (?:agency|company|care)|the (?:council|nhs))(?:my |me |our |his |her |the )?\w+(?: (?!but|and|also|work|part)\\S+){0,5}",
    "(?:look|looking|looked) after (?!patients|clients|residents|customers)(?:my |me |our |the |a )?(?:\\w+ )?(?:mum|mam|mother|dad|father|husband|wife|partner|kids|kid|children|child|son|daughter|baby|home|house|family|parents?|nan|gran|brother|sister|grandkids|grandchildren|little ones?|disabled \\w+|him|her|them|sick \\w+|elderly \\w+|toddlers?|twins)(?: (?!but|and|also|work|part)\\S+){0,5}",
    "car(?:e|ing) for (?:my |me |our |the |a |an |someone)(?: ?.*)?",
    "(?:stay|stay at|at) (?:at )?home (?:mum|mom|mam|dad|parent|mother|father|with (?:the |my )?(?:kids|children|baby))",
    "house ?wife",
    "house ?husband",
    "home ?maker",
    "full time (?:mum|mam|mom|mother|dad|parent|carer)",
    "carers? allowance",
    "unpaid carer",
    "(?:bringing|raising) (?:up )?(?:my |the )?(?:kids|children|family)",
    "at home (?:with|minding|raising|looking after) (?:the |my |our |\\d |two |three |four |five |young |little |small |both )*(?:kids|children|child|baby|babies|little ones?|toddlers?|twins|bairns|newborn|grandkids)",
    "mum of \\w+",
    "family carer",
    "caring (?:for|responsibilities).*",
    "i care for (?:my|our|the|a|an|his|her)(?: (?!but|and|also|work|part)\\S+){0,5}",
    "keeping house",
    "look after (?:the )?home",
    "carer home",
    "just a mum",
    "im a mum",
    "caring",
    "single (?:mum|mam|parent|dad)(?: (?!but|and|also|work|part)\\S+){0,5}",
    "home maker",
)
STUDENT: Final = one_of(
    "(?:a |full time |part time |uni |university |college |phd |mature |im a )*students?(?: .*)?",
    "(?:at|in|im at|go to) (?:uni|university|college|school|sixth form|6th form)",
    "studying(?: .*)?",
    "doing (?:a |my |an )*(?:degree|masters|phd|a levels?|gcses?|btec|course|access course|college course|diploma|nvq)(?: .*)?",
    "in education",
    "on a (?:college )?course",
    "sixth form(?:er)?",
    "6th form",
    "a levels?",
    "at school",
    "university",
    "college",
)
VOLUNTEER: Final = one_of(
    "(?:i |im a |a )*volunteer(?:s|ing)?(?: .*)?",
    "voluntary(?: work| job)?(?: .*)?",
    "unpaid (?:work|help)(?: .*)?(?:charity|shop|food ?bank)?",
    "help(?:ing)? (?:out )?at (?:a |the |my )?(?:\\w+ )?(?:charity|food ?bank|church|mosque|temple|gurdwara|community|hospice)(?: .*)?",
    "charity shop (?:unpaid|volunteer)",
)
NOT_PAID: Final = re.compile(r"(?<!\S)(?:unpaid|voluntary|volunteer\w*|not paid|no pay)(?!\S)")
OTHER: Final = re.compile(
    r"(?:something else|none of (?:these|them|those|the above)|other|its complicated|complicated|none fit|none of these fit|not on (?:the|your) list|bit of everything|in prison|asylum seeker|not allowed to work|no right to work|waiting for asylum)(?: .*)?"
)
# About to lose it, so still in it: paid work first.
LOSING: Final = one_of(
    r"(?:being|getting|be|gonna be|going to be|will be|about to be|im being|facing|might be|may be|could be|at risk of(?: being)?|under threat of|threatened with|up for|risk of|under consultation for|possibly) (?:made |getting |being )?(?:redundant|redundancy|laid off|sacked|fired|let go|dismissed|the sack)(?: .*)?",
    "(?:made|being made) redundant (?:next|in (?!january|february|march|april|may|june|july|august|september|october|november|december)|on the|at the end|soon|from next|after christmas)(?: .*)?",
    "(?:job|contract|post|role|work) (?:is |will be |may be |might be |could be )?(?:ending|ends|finishing|finishes|going|at risk|under threat|on the line|being cut|coming to an end|wont be renewed|isnt being renewed|not being renewed|runs out|up for renewal|terminated)(?: .*)?",
    "on (?:my |a )?(?:final|last) (?:written )?warning",
    "(?:under|on|handed|given|got|in|working|serving) (?:my |me |a |the )?notice(?: period)?",
    "(?:losing|loosing|lose|loose) (?:my|me|the) job(?: .*)?",
    "last day is(?: .*)?",
    "redundancy(?: .*)?",
    "notice of (?:redundancy|dismissal)",
    "consultation",
    "capability (?:meeting|hearing|process|procedure|dismissal)",
    "letting me go(?: .*)?",
    "getting rid of me",
    "want me out",
    "dismiss(?:ing|al)?",
)
