"""How people say that they work, are off sick, cannot work or look for work. Read by `work`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of

# "cant say im not working" is working.
DOUBLE_NO: Final = (
    (one_of("cant say (?:that )?im not", "not that im not", "wouldnt say im not", "its not that im not", "never said im not", "not like im not"), "im"),
    (one_of("not un ?employed", "not out of work", "not jobless"), "in work"),
    (one_of("no longer (?:off|signed off|off sick|on the sick)(?: sick)?", "not (?:off|signed off|on the) sick(?: any ?more| now)?", "not off(?: work)?(?: any ?more| now)", "not signed off(?: any ?more| now)?", "not on the sick(?: any ?more| now)?"), "back at work"),
    (one_of("not (?:been )?(?:working|worked|at my job|in this job) (?:here |there )?long"), "working"),
)  # fmt: skip
_SELF = (
    "self employed",
    "self emploied",
    "self employd",
    "self imployed",
    "sole trader",
    "freelanc\\w+",
    "my own (?:\\w+ ){0,3}(?:business|boss|company|shop|cafe|salon|van|bar|stall|round|studio|garage|barbers|restaurant|takeaway|gym|farm|pub|clinic|practice|firm)",
    "own (?:\\w+ ){0,2}(?:business|firm)",
    "own (?:a |my )?(?:business|company|firm)",
    "run (?:a |my |my own |our )?(?:\\w+ ){0,3}(?:business|company|shop|cafe|salon|takeaway|stall|bar|barbers|garage|restaurant|farm|gym|studio|b and b|guest house|nursery business|cleaning business|round)",
    "cis",
    "work for myself",
    "working for myself",
    "own boss",
    "ltd company",
    "limited company",
    "(?:uber|deliveroo|just ?eat|bolt|amazon flex) (?:driver|rider|courier)",
    "drive (?:an? )?(?:uber|taxi|minicab)",
    "drive for (?:uber|bolt|deliveroo)",
    "deliver for (?:uber|deliveroo)",
    "taxi driver",
    "cabbie",
    "self emp",
    "selfemp",
    "work for my self",
    "childmind(?:er|ing)",
    "gig work",
    "mobile hairdresser",
    "company director",
)
SELF: Final = one_of(*_SELF)
WAS_SELF: Final = re.compile(
    r"(?<!\S)(?:was|were|used to be|not|isnt|never|no longer|formerly|previously) (?:a )?(?:self employed|sole trader|freelance)"
)
FOR_A_FIRM: Final = re.compile(
    r"(?<!\S)driver for (?:a|the|my) (?:\w+ )?(?:firm|company|council|school|hospital)(?!\S)"
)
OFF: Final = one_of(
    r"off (?:sick|ill|poorly|work(?! at| early)|long term|on sick|since|for (?!now)|at the moment|atm|right now|with (?:my|me|the|a|stress|pain|sciatica|arthritis|back|bad)|because|due|from work|(?:about |for |nearly |over |almost )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|couple of) (?:weeks?|months?|years?|days|fortnight)|stress|injured|recovering|on (?:full|half|sick|reduced) pay)(?: leave| pay)?",
    r"on (?:the )?(?:long term |full |half |my |company |statutory |extended )*sick(?:ness)?(?: leave| pay| note| absence| from)?",
    "signed off(?: sick| work)?(?: .*)?",
    "(?:doctor|gp) (?:has )?signed me off",
    "sign me off",
    "sickness (?:absence|leave)",
    "sick leave",
    "sick pay",
    "ssp",
    "statutory sick pay",
    "sick note",
    "got a fit note",
    "on a fit note",
    "on sick note",
    "absent(?: from work)?(?: sick)?",
    "(?:ive )?been off(?: .*)?",
    "(?:im )?off (?:work)?(?: now| currently)?",
    "sick from (?:my )?(?:job|work)",
    "sick off work",
    "off my work",
    "not (?:been )?(?:on site|on shift|in) since(?: .*)?",
    "off (?:from|of) (?:one|1|both|two|2)(?: .*)?",
    "(?:sent|send|sending) (?:me )?home (?:sick|ill|till|til|until|from work|to recover)(?: .*)?",
    "on the (?:panel|box)",
    "(?:doctor|doctors|gp) (?:gave|given|wrote|has given) (?:me )?(?:a )?(?:paper|letter|note|line|certificate)(?: .*)?",
    "long term absence",
    "havent been in (?:work )?(?:since|for|because|cos|with).*",
    "not been in (?:work )?(?:since|for|because|cos|with).*",
    "(?:doctor|doctors|gp|physio|surgeon|consultant|occupational health|oh) (?:wont|hasnt|doesnt|havent|isnt|not|said not to|says not to|told me not to|says i cant|said i cant) ?(?:let|letting|allow|allowed|clear|cleared|sign|signed)? ?(?:me )?(?:back|go back|return|to go back|to return|off to go back|go in)(?: .*)?",
    "not (?:been )?(?:cleared|allowed|fit|well enough|passed fit|able) to (?:go back|return|go in|be in)(?: .*)?",
    "not at work (?:since|because|cos|with|due|right now|at the moment|sick|ill|currently).*",
    "recovering from.* go back to work",
    "laid up",
    "(?:weeks|months|month) off",
)
OFF_NOT: Final = re.compile(
    r"(?<!\S)(?:day|days|hour|week|time|annual leave|laid|switched|started|set|better|get|got) off(?!\S)|(?<!\S)off (?:and on|on(?! (?:the |long |full )*(?:sick|term))|my legs|my feet|my food)|on and off"
)
OFF_MORE: Final = re.compile(
    r"(?<!\S)(?:too (?:bad|sore|painful|ill|far gone)(?: now| to| at the moment)|not working|cant work|not able to work|unable to work|off|on the sick|stopped(?: working)?|had to stop|no work|not earning|out of action|(?:not|havent|hasnt|aint|no longer) (?:really |currently |yet |been )*(?:able to(?! (?:stop|afford|take (?:any )?time))|well enough|fit)|(?:not|havent) been (?:up|out|on the|on site|in the|near)|parked up|off the road|shut up shop|(?:closed|shut) (?:it |up )?(?:for now|down)?|(?:not|stopped|havent been) (?:taking|accepting)(?: on)?(?: any| new)*(?: jobs| work| bookings| orders| customers| clients)?|turn(?:ing|ed)? (?:down |away )+(?:jobs|work|customers|clients)|(?:no|not had any|havent had any) (?:jobs|bookings|customers|clients)|havent (?:earned|opened|driven|traded|taken|done|picked up)|(?:ground|come|came) to a (?:halt|stop|standstill)|recovering|signed off|not (?:been )?(?:driving|trading|doing (?:any|it|much))|havent been (?:doing|able)|cant (?:drive|do|take|get out|go out|at the moment)|havent worked|not worked|no income|laid up|on hold|paused|closed|shut|not at the moment|but not now)(?!\S)"
)
# Own work that goes on, only less of it: "cant do as much", "still going but cant lift".
LESS_ONLY: Final = re.compile(
    r"(?<!\S)(?:cant|not able to|unable to|struggle to|havent been able to|not been able to) (?:do|take|work|drive)(?: on)? (?:as|so|too|the heavy|heavy|full|long|nights|big|all|everything|half)(?: \w+){0,3}"
)
JOB_BEHIND: Final = one_of(
    "(?:a|my|me|the|got a|got my|have a|still have a|still got a|still employed|still got my|another|other) (?:job|contract|post|position)(?: to go back to| open| still there| waiting)?",
    "from (?:my|a|the|work|job|tesco|asda).*",
    "employed",
    "employer",
    "boss",
    "manager",
    "ssp",
    "sick pay",
    "warehouse",
    "contract",
    "go back to",
    "return to work",
    "job open",
    "job kept",
    "work at",
    "work in",
    "work for",
    "still employed",
    "company",
    "phased",
    "nurse",
    "teacher",
    "carer",
    "cleaner",
    "driver",
    "care home",
    "factory",
    "shop",
    "school",
    "hospital",
    "office",
)
HEALTH_BENEFIT: Final = one_of(
    "esa",
    "employment support allowance",
    "employment and support allowance",
    "lcwra",
    "lcw",
    "limited capability(?: .*)?",
    "pip",
    "dla",
    "personal independence(?: payment)?",
    "incapacity(?: benefit)?",
    "support group",
    "disability (?:benefits?|allowance|living allowance)",
    "sickness benefits?",
    "uc health.*",
    "work capability.*",
    "medically retired",
    "ill health retire(?:d|ment)",
    "retired (?:on|through|due to|for) (?:ill |my |bad )?health",
    "retired early (?:on|through|due to) (?:ill )?health",
    "registered disabled",
)
SURE_HEALTH_BENEFIT: Final = re.compile(
    r"(?<!\S)(?:esa|employment (?:and )?support allowance|lcwra|lcw|limited capability|incapacity|support group|sickness benefits?|medically retired|ill health retire(?:d|ment)|retired (?:on|through|due to|for) (?:ill |my |bad )?health)(?!\S)"
)
CANT: Final = one_of(
    r"cant (?:do any |do |go to |hold (?:down )?a |get |manage |manage a |even )?(?:work|job)(?! out| full time| it out| properly| as (?:much|many|long|hard|fast)| nights| long| like| the (?:same|hours|shifts)| the| overtime| more| out how)",
    "cant work(?: any ?more| now| at all| because.*| with.*)?",
    "(?:too (?:ill|sick|poorly|disabled|unwell|sore) to work|unfit (?:for|to) work|unable to work|not (?:able|fit|well enough) (?:to|for) work|not capable of work(?:ing)?|incapable of work|medically unfit|physically cant work|not well enough to work|had to (?:give up|stop|quit|leave|pack in)(?: my)?(?: work| working| job| the job)?(?: because.*| due.*| with.*| cos.*)?)",
    "disabled",
    "long term (?:sick|ill|disabled|sickness)(?: .*)?",
    "(?:health|body|back|knees?|hips?|hands?|doctor|condition|illness|pain)(?: \\w+)? (?:wont let me|doesnt let me|stops? me(?: from)?|prevents? me(?: from)?|is stopping me(?: from)?) (?:from )?work(?:ing)?(?: .*)?",
    "gave up (?:work|my job) (?:because|due|with|cos|on).*",
    "stopped work(?:ing)? (?:because|due|with|on account|through).*",
    "(?:not|havent|never|hasnt|wasnt|isnt|no longer) (?:been )?able to (?:do |hold down |hold |keep |get |go to |manage |have )?(?:any |a |my )?(?:kind of |sort of |paid |proper )*(?:work|job|working)(?! full time| out)(?: .*)?",
    "too (?:poorly|unwell|bad|disabled|ill|sick|sore) (?:for|to) (?:hold down |do |have |get )?(?:any |a )?(?:work|job)(?: .*)?",
    "had to (?:give up|stop|quit|leave|pack in|jack in)(?: (?:my|the|a|work|working|job|last|old))+ (?:\\w+ ){0,4}?(?:because|due|with|cos|through|as|my health|on health)(?: .*)?",
    "(?:not|dont|no longer|havent) (?:been )?(?:working|work|worked) (?:\\w+ ){0,5}?(?:because|due|with|through|on account|down to|as|since my (?:back|accident|operation|op|injury)|for health) (?!they|the (?:firm|factory|company|shop)|redundan).*",
    "not working health",
    "not working (?:because of|due to) (?:my )?health",
    "health reasons?",
    "(?:my |the )?(?:health|body|back|knees?|hips?|hands?|doctors?|gp|condition|illness|pain|arthritis)(?: \\w+)? (?:(?:wont|doesnt|dont|will not|does not) (?:let|allow)|stops?|prevents?)(?: me)?(?: to)?(?= ,|$| have| get| hold| do (?:a|any|one|it))",
    "(?:gave|given|give) up (?:my )?(?:work|job|working)(?: \\w+){0,5} (?:with|because|due|through|on account)(?: .*)?",
    "(?:used to be|was) an? \\w+(?: \\w+)? (?:,|but|and|til|till|until)(?: i| now)? cant(?: do it| work)?(?: no more| any ?more| now| with| because)(?: .*)?",
    "due to (?:my )?(?:ill )?health",
    "not working (?:at the moment |now |right now |currently |, )?(?:because|due|cos|bad|my|with).*(?:back|knee|hip|pain|health|arthritis|hand|shoulder|neck|illness|ill|sick|body|sciatica|fibromyalgia|injury|legs?|foot|ankle).*",
    "unemployed (?:because|due).*(?:health|back|knee|hip|pain|ill|arthritis|sick|injury).*",
    "out of work (?:because|due|with).*(?:health|back|knee|hip|pain|ill|arthritis|sick|injury).*",
    "ill health",
    "too (?:ill|sick|unwell|poorly)",
    "signed off (?:by|from) (?:the )?(?:jobcentre|dwp|universal credit).*",
    "sick (?:and )?not working",
)
NOT_WORKING: Final = one_of(
    r"(?:not|no longer|isnt|arent|aint|never|dont|cant|stopped|wont|havent|didnt|quit|couldnt|unable to|not able to|gave up|give up|havent been|not been|had to stop) (?:been |currently |even |really |actually |in |at |doing |able to |have |got |going to |to |any |a |much |do |go |paid |back |at the moment |right now )*(?:work|working|worked|employment|employed|job|employd)(?! full time| nights| out| as (?:much|many)| weekends| long| there| for (?:myself|me))",
    "no work",
    "no job",
    "no paid work",
    "out of work",
    "without (?:a job|work)",
    "not working",
    "dont work",
    "no employment",
    "jobless",
    "workless",
    "unemployed",
)
SOON: Final = one_of(
    r"start(?:ing|s|ed)? (?:a |my |the |me )?(?:new |first |part time |full time |other )*(?:job|work|role|position|post|apprenticeship|contract|placement|at (?!the)\w+|as (?:a|an) \w+)(?: .*)?(?<!last week)",
    "starting soon",
    "start (?:soon|next|in|on)(?: .*)?",
    "starting (?:next|in|on|monday|tuesday|wednesday|thursday|friday|tomorrow|the)(?: .*)?",
    "(?:job|work) (?:starts|starting|start|begins)(?: .*)?",
    "(?:about|due|going|meant|supposed|set|hoping|ready|got a job|job|job offer and|waiting) to start(?: .*)?",
    "(?:got|had|have|been given|accepted|offered|been offered|got offered) (?:a |an |me a |the )?(?:new )?(?:job offer|a job|job|position|offer)(?: .*)?(?:start|begin)(?:s|ing)?(?: .*)?",
    "job offer",
    "offered (?:a|the|me a|my) job(?: .*)?",
    "waiting (?:on|for) (?:my |a |the )?(?:dbs|references?|start date)(?: .*)?",
    "(?:got|been|was) offered (?:a|the) job",
    "new job (?:in|on|next|starts|starting|lined up|soon|coming)(?: .*)?",
    "job lined up",
    "starting a job",
    "start work (?:on|in|next|soon)(?: .*)?",
    "(?:just )?(?:not|havent|hasnt|aint|yet to) (?:actually |even |quite |officially )*(?:started|start|begun|begin)(?: it| there| work| working| the job| my job| in the job)?(?: yet| though| tho)*(?= ,|$| but| until| till)",
    "(?:not|havent) (?:done|had|worked|been in for) (?:my |the |a )?first (?:day|shift|week)(?: .*)?",
    "(?:my )?first (?:day|shift|week) (?:is|will be|isnt|not|on|next|in|tomorrow|monday|tuesday|wednesday|thursday|friday)(?: .*)?",
    "(?:i |will |to |due to |going to |gonna )(?:begin|commence) (?:a |my |the |in |at |work|next|on|new )(?: ?.*)?",
    "(?:beginning|commencing) (?:a |my |the )?(?:new )?(?:job|role|post|position|work)(?: .*)?",
    "havent started (?:yet|my new job).*",
    "i start (?:on|in|next|at|work|a|my)(?: .*)?",
)
SOON_NOT: Final = re.compile(
    r"(?<!\S)(?:want to|would like to|id like to|like to|trying to|just|have|ive|already|ive just|i just|recently|started|my own|a business|to hurt|hurting|when i|before i|since i) (?:start(?:ed|ing)?|starting)(?!\S)|starting to|started (?:a |my )?(?:new )?job (?:last|two|three|\d|a (?:week|month))|looking"
)
_JOBS: Final = "nurse|hca|healthcare assistant|health care assistant|care assistant|care worker|support worker|carer in a (?:care )?home|carer at.*|cleaner|driver|bus driver|lorry driver|hgv driver|van driver|delivery driver|postman|postie|postwoman|teacher|teaching (?:assistant|asst)|ta|hgv|cook|chef|kitchen porter|waiter|waitress|barista|bar staff|barman|builder|labourer|plumber|electrician|joiner|plasterer|roofer|scaffolder|painter|mechanic|welder|engineer|machinist|hairdresser|barber|receptionist|admin|administrator|office|accountant|solicitor|manager|supervisor|shop assistant|retail|cashier|security|security guard|doorman|warehouse(?: operative| worker| work)?|picker packer|picker|packer|factory(?: worker)?|call centre|social worker|police|police officer|paramedic|firefighter|dinner lady|caretaker|gardener|civil servant|council worker|midwife|pharmacist|dentist|dental nurse|vet|lecturer|nursery nurse|nursery worker|butcher|baker|fitter|technician|developer|programmer|(?:in |do |work in )it|it (?:support|job|work|technician|manager|helpdesk)|banker|sales|salesman|estate agent|housekeeper|porter|hospital porter|bin man|refuse collector|removals|forklift driver|cabin crew|pilot|train driver|soldier|army|tailor|seamstress|beautician|nail technician|groundworker|bricklayer|brickie"
JOBS: Final = re.compile(rf"(?<!\S)(?:{_JOBS})(?!\S)")
SAYS_JOB: Final = re.compile(
    rf"(?:^|(?<=, ))work(?:ing)? (?:in|at|for|as) (?:an? |the |my )?(?!progress|pain|home|life|it)\w+|(?:^|(?<=, ))(?:office|desk|factory|warehouse|cleaning|driving|kitchen|shop|retail|manual|full time|part time) job(?= ,|$)|(?:^|(?<=, ))(?:taxi |bus |van |lorry |delivery )?driver for (?:a|the|my) \w+|(?:^|(?<=\s))(?:im |i am )?(?:\d\d |and )work(?:ing)? (?:in|at|for) an? \w+(?!\S)|(?<!\S)(?:im|i am|work as|working as|i do|job as|employed as) (?:an? |a part time |a full time |still a |bank |agency |supply |nhs |hospital |school )*(?:{_JOBS})(?!\S)(?! at home)"
)
WORKING: Final = one_of(
    r"i (?:still |do |currently |also |only |just |mostly |normally )*work (?:as|in|at|for(?! myself)|full|part|from home|on|with|nights|days|shifts|\d+|a|the|every|weekends|two|three|four|five|mon|there|here|agency|zero|evenings|mornings|round|around|hours)(?: .*)?", r"im (?:still |currently |just |only |also |now |actually |always )*(?:working|employed|in work|at work|in employment|in a job|back at work|in full time|in part time|on shift|on zero hours)(?: .*)?", "(?:got|have|had|ive|hold|still got|still have) (?:a |an |my |me |two |2 |a little |a wee |one |another |some )*(?:part time |full time |temp |temporary |zero hours |agency |weekend |saturday |cleaning |bar |night |evening |permanent |paid |small |warehouse |office |little |bit of )*(?:job|jobs|work|contract)(?! offer| lined| interview| to start| starting)(?: .*)?",
    "employed(?: .*)?", "working(?: .*)?", "in work", "in employment", "at work", "zero hours(?: contract| .*)?", "agency(?: work| worker| staff| .*)?", "bank staff", "bank nurse", "(?:doing |on |an )?(?:a |an )?apprentic\\w*", "(?:on |taking )?(?:maternity|paternity|parental|adoption|mat)(?: leave)?", "on mat leave", "furlough(?:ed)?", "light duties", "phased return", "back (?:at|in|to) work(?! yet)", "still (?:at |in )?work(?:ing)?", "temping", "temp work", "a temp", "full time(?: work| job| .*)?", "part time(?: work| job| .*)?", "permanent(?: job| contract)?", "fixed term(?: contract)?", "paid work", "paid job", "supply teach\\w+", "few hours(?: a week)?", "\\d+ hours? a week", "\\d+ hours?", "on annual leave", "career break", "suspended", "gardening leave", "reduced hours", "shift work", "nights", "shifts", "work(?: from home| full time| part time| nights| days)", "i work", "(?:^|(?<=, ))(?:yes |yeah |i |im |just |currently |still |normal |at |in )*work(?= ,|$| at| in| for| as| on| nights| days)", "got work", "in a job", "two jobs", "2 jobs", "job share", "casual(?: work)?", "seasonal work", "cash in hand", "on notice", "working my notice", "amended duties", "wfh", "at tesco|at asda|at amazon|at aldi|at lidl|at morrisons|at sainsburys|for the council|for the nhs", "(?:in|at) (?:a |an |the )(?:\\w+ )?(?:shop|office|factory|warehouse|school|hospital|restaurant|pub|bar|cafe|bank|nursery|care home|garage|salon|call centre|hotel|kitchen|supermarket)(?: .*)?", "unpaid leave", "sabbatical", "still employed", "yes (?:i )?(?:do )?work", "still (?:go|going|goin|getting) (?:in|in to|into|to)(?: to)?(?: work)?(?: .*)?", "(?:and|but) (?:i )?(?:also )?work (?:weekends|part|nights|evenings|days|in|at|for|as|a few|\\d+)(?: .*)?", "(?:still )?in (?:my|the same|me|a) job", "i (?:clean|teach|cook|deliver|serve|sell|drive (?:a |an )?(?:bus|lorry|van|truck|tram|train|hgv)|build|fit|paint|make|nurse|care for (?:patients|residents|clients)|manage) \\w+(?: .*)?",
)  # fmt: skip
STRONG_WORKING: Final = one_of(
    r"i (?:still |do |currently |also |only |just )*work (?:as|in(?! pain)|at|for(?! myself)|full|part|from home|nights|shifts|\d+ hours|zero hours|agency)(?: .*)?", r"im (?:still |currently |just |only |now |actually |back )*(?:working(?! class| hard| on| with my| out| it)|employed|in work|at work(?= ,|$| now| but| today| full| part)|in employment|in full time work|on zero hours|an? apprentice|on maternity|on mat)(?: .*)?", "(?:got|have|ive got|ive|still have|still got) (?:a |an |my |two |2 )*(?:part time|full time|temp|zero hours|agency|weekend|cleaning|bar|night|permanent|paid|warehouse|office) (?:job|work|contract)(?: .*)?", "still (?:working|at work|in work)(?: .*)?", "back (?:at|in) work(?! yet)", "zero hours(?: contract)?", "on (?:maternity|paternity|parental|adoption|mat) leave", "maternity leave", "(?:work|working|employed) (?:full|part) time", "(?:full|part) time (?:job|work|worker|at|in|nurse|cleaner|carer)", "agency work(?:er)?", "on light duties", "phased return", "working (?:in|at|for|as|full|part|nights|shifts|from home|two jobs|agency) ?(?:.*)?", "working but.*", "still working(?: .*)?", "apprentice(?:ship)?", "working",
)  # fmt: skip
# "it" that is no computing: "cant lift it".
NOT_COMPUTING: Final = re.compile(
    r"(?<=\w)(?<! in)(?<! at)(?<! do)(?<!^do)(?<!of) it(?= ,| for| too| any|$)"
)
ONLY_FEARED: Final = re.compile(
    r"(?<!\S)(?:worried|scared|afraid|anxious|frightened|worry|fear|think) (?:\w+ ){0,5}(?:los|loos)(?:e|ing)(?!\S)"
)
LONG: Final = one_of("long term", "years", "ages")
NO_JOB: Final = one_of(
    "no job", "havent got a job", "dont have a job", "not got a job", "without a job"
)
# A job kept, and the person not in it: "got a job but not been in".
JOB_NOT_IN: Final = re.compile(
    r"(?<!\S)(?:(?:got|have|still have|had|ive|there is|is) (?:\w+ ){0,3}?(?:job|contract)|employed|on the books|on the payroll)(?: \w+){0,3}?(?: ,| but| no| just| although| though| tho| and)+ (?:im |ive |i |am |currently |at the moment |now |been |just )*(?:not (?:been |actually |really |currently |able |fit |well enough |to )*(?:there|in|at it|at work|working|doing it|able|going in|go in|work|going)|havent (?:been|worked|set foot|gone)|hasnt been|cant (?:do it|go in|go|get in|work|be there|be in|go back|get there|manage it|face it|at the moment)|unable to|off|at home (?:with (?:my|me|a|bad|this)|ill|sick|resting|recovering|injured))(?!\S)(?! (?:kids|children|baby|little|yet started|started|full time|nights|overtime))"
)
# Paid days beside a pension or a course: "i do weekends at greggs", never days at college or a charity.
PAID_TIME: Final = re.compile(
    r"(?<!\S)(?:do|doing|work|did|got|have|on|does) (?:\w+ ){0,4}?(?:days?|weekends?|nights?|evenings?|mornings?|hours|shifts?|saturdays?|sundays?)(?: a week| per week| each week| every week| work)? (?:at|in|for|with|on|as|down) (?!uni|college|school|my|me|the kids|campus|placement|a course|fun)(?!(?:an? |the |my |our |local )*(?:\w+ )?(?:uni|university|college|school|charity|church|mosque|food ?bank|hospice|gym|temple|library|campus|hospital appointment|day ?centre|week|bed|row|physio)(?!\S))\w+"
)
# A search is no job, whatever its hours.
JOB_SEARCH: Final = re.compile(
    r"(?<!\S)(?:(?:doing |do |my |me |the |a |full time |part time )*(?:\d+ )?(?:hours?|hrs) (?:a |per |each |every )?(?:week )?(?:of |on |in )?(?:my |the |a )*)?(?:job|work) ?(?:search|hunt|seek)\w*"
)
# Said of nothing but having no job; with a body that stops work it is no search for work.
_ILL: Final = r"(?:health|back|knees?|hips?|hands?|shoulders?|neck|feet|foot|ankles?|legs?|spine|pain|pains|arthritis|illness|ill|sick|sickness|disability|condition|accident|injury|injuries|operation|op|surgery|fibromyalgia|fibro|sciatica|body|joints?|ra|disc|fall|osteoporosis|lupus)"
ILL_SINCE: Final = re.compile(
    rf"(?<!\S)(?:because of|because|cos of|cos|cus|coz|due to|through|down to|on account of|since|thanks to|owing to) (?:my |me |the |a |an |this |bad |poor |ill |getting |having |i had |i got |i have |of |in |both |left |right |lower |constant |all )*{_ILL}(?!\S)"
)
