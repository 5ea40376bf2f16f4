"""English words for how a sign is told: in jest, as history, as looked after, as nobody's (see `told`).

EXTRA adds to the concepts of `english_scope` and `english_frames`; SAYINGS are harmless ones that only
share a word with a sign.
"""

from typing import Final

_YEARS: Final = "|".join(str(year) for year in range(1950, 2025))
_RELATIVE: Final = "(mum|mam|dad|mother|father|nan|nana|gran|grandma|grandad|granddad|grandfather|brother|sister|auntie|aunt|uncle|cousin|nephew|niece|neighbour|mate|friend|colleague|workmate|husband|wife|hubby|son|daughter|lad|mother in law|father in law)"

CONCEPTS: Final[dict[str, str]] = {
    "LAUGHS": "lol; haha; hahaha; hahah; ha ha; ha; hehe; rofl; lmao; jk; joking; only joking; just joking; joke; jokes; kidding; figure of speech; so to speak; not literally; xd",
    "IN_EARNEST": "not (even |really |)(joking|laughing|lol|a joke|funny|kidding); no joke; aint joking; never joking; seriously; serious; no its me; actually; for real; really; honestly; tonight; already; help; apart from; (says|said) (it was|its|it is|hes|shes|he was) (a |only |just |)(joke|joking|laugh|kidding); (as|for) a (joke|laugh); joke to (him|her|them); not joking really",
    # after the sign: it is not what the person has
    "NOT_HAD": "not happening; (hasnt|has not|not) happened (to me|yet|just|the); isnt happening; not me my (neighbour|mate|friend|brother|sister|dad|mum); im not just want; (just|only) (like|want|wanted|curious|asking|wondering) (to know|in case); just curious; just asking; just asking; just wanted to know; dont have any of (it|that|those|them); (i |ive |got |have )(got |)none of (that|those|them|it|these); nowt on it applies; nothing on it applies; (mine|mines) (is |isnt |)(nothing|not) like that; none of (it|that) applies; ive no signs (myself|); i have no signs; the leaflet mentions it; (no |not )(it |its |)(is |)only my (knee|shoulder|back|neck|hip|wrist|elbow|ankle)",
    # what is known and looked after; counts beside words that say how long
    "IN_HAND": "(gp|doctor|doctors|dr|doc|nurse|nurses|midwife|physio|consultant|neurologist|neuro|neuro team|urologist|cardiologist|podiatrist|specialist|hospital|surgeon|they) (all |)(know|knows|happy|is happy|are happy|sort|sorts|sorted|keeps|keep|check|checks|monitor|monitors|manage|manages|changed|reviews|yearly) (about |it|them|an eye|on it|every year|tablet|); known thing; known about; under the (hospital|urology|neurology|consultant|specialist|clinic); stable; (nothing|nothings|nothing has|not|hasnt|no|aint) (changed|change|different|worse)( now|); no different (now|); no change; unchanged; as expected; prescribed; all tested; been tested; tests (all |)(normal|clear|fine); (camera|scan|scans|mri|ecg|bloods|xray|x ray|everything) (up |was |were |came back |all |is |)(clear|nothing|normal|fine|ok); it was clear; (in|on|got|wear|with) (a |my |)(splint|splints|brace); have the necessary; on (tablets|medication) for it; both sides splints; diabetic; controlled; waiting for op; diabetes; in hand; doing my pelvic floors; of no concern; never bothered me",
    # what an item of a sign also belongs to
    "DIES_TOO": "phone; battery; laptop; mobile; signal; plant; plants; boots on; boredom; embarrassment; laughter; laughing; rich; waiting; lol; haha; customer; felt like a",
    "SCARS": "scars; scar; only by; training; nurse; charity",
    "TRAINED": "training; charity; course; 10k; poster; had sepsis",
    "FILED": "water; records; data; staff; policy; period; bonus",
    "SLEEPS": "snore*; sleep study; sleep apnoea",
    "SMOKE": "dust; rent; fumes; smoke; bills; prices",
    "WEARS_PADS": "(need|needing|wearing|wear|wears|using|use|buying|bought|have|having|in|change|changing|borrowed|my mothers|my nans) (a |to wear |to use |my |my nans |my mothers |my wifes |)(pad|pads|nappy|nappies|tena*|tena lady|incontinence pads|incontinence pants|adult nappies)",
    "PADS_NEW": "since (monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|yesterday|this|the weekend|my back|two|three|a few|my sciatica); now; today; yesterday; this (week|weekend|morning); last (night|week|weekend); leak*; control it; started; all of a sudden; suddenly; never needed; cant hold; both legs; because of",
    # a year long gone
    "YEAR": f"({_YEARS}); 8(1|2|3|4|5|6|7|8|9); 9(1|2|3|4|5|6|7|8|9); the (sixties|seventies|eighties|nineties|noughties|war)",
    # from the story to the matter in hand
    "TURN": "anyway (its|it is|my|me|i|im|the|back to); but (its|it is) (only |just |)my (knee|shoulder|back|neck|hip|wrist|elbow|ankle|foot|thumb); (mine|mines) (is |)(just|only|a good|nothing|muscular|stiff); glad mine (is|was|isnt); my (problem|trouble|issue|thing) is (my|the|just); (its|it is) (my|me|her|his) (wrist|knee|shoulder|neck|hip|elbow|ankle|foot|thumb|hand|back) (now|i|im|that|is); is the trouble; just saying why; thats why i know; so i know (what to look|the signs)",
}

EXTRA: Final[dict[str, str]] = {
    "PAST": f"(been |)divorced (since|for|two|three|five|six|eight|ten|fifteen|2|3|4|5|6|7|8|9|10|11|12|14|15|18|20) (years|yrs|year|); dead now; (hes|shes|been) dead (six|five|ten|10|20|30|2|3|5) (years|yrs); decree absolute; left (him|her) ({_YEARS}); left (him|her) years ago; (im|i am|hes|shes) (3|4|5|6|7|8)* now; as a student; at uni; when i was (at school|a student|single|pregnant|married); before i was born; was ({_YEARS}); in (the war|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99); back in the (sixties|seventies|eighties|nineties|60s|70s|80s|90s); at school; until i was; till i was; since i were",
    "OVER": "(was|is|its|turned out|said|said its|said it was|they said it was) (just |only |)(a |)(pulled muscle|muscle tear|muscle strain|muscular); all fine; own my own (flat|house|place) now; in (dubai|france|america|ireland); good riddance; nothing (was |)broken; xrayed fine; x rayed fine; remarried; happily remarried; (been |)divorced (ten|six|five|10|6|5|since|these|18|15|20) (years|yrs|year|); divorced (since|years|him|her); decree absolute; long healed; healed; (im |)content; glad i failed; (had|with) (brilliant|great|good|lots of) (help|counselling|support); had counselling; had help; (been|ive been|doing) (really |)(well|fine|happy) since; well since; honestly happy; (hes|shes|been|is) (been |)dead (now|six|ten|30|for|these); never came back; havent (done it|been anywhere near it|felt that way|had one|had it|had any) since; havent in (5|2|3|4|6|7|8|10) (yrs|years); not (had|done) (it|any|one) since; nothing since; didnt come back; (fine|grand|ok|right|back) by (monday|the pub|tuesday|weds|wednesday|morning|dinner time); 111 said fine; (came and|and) hes fine now; it went the same (day|week); strong again; got clean; mended; leg mended; survived; it was clear; hes mending; dont bother me; doesnt bother me; is doing well; with grandkids; kids now; alls well; all good; safe and (settled|remarried|happy|well); no bother since",
    "UNCHANGED": "no different now; (nothing|not|hasnt|hasnt) changed; nothings changed; nothing has changed; doctor says prostate; for a decade; have the necessary",
    "LASTING": "for a decade; for decades; (2|3|4|5|6|7|8|9|10|11|12|15|20|25|30) (years|yrs) (on|now|back)",
    "POSTURE": "(off|on|from) (them|these|those) (hard |plastic |)(chairs|seats|stools|benches|pews); (hard|plastic|wooden) (bleacher|pew|pews|chairs); (bike|driving|van|cab|train|bus|cinema|plane|tractor|bicycle) (seat|seats) (gives|makes|gave|made|does|did); (bum|arse|backside|legs|feet) on the (train|bus|coach|plane|tractor|bike|pew|pews); (from|at|in) the cinema; pews at church; (8|9|10|11|12) (hours|hrs) in (the |a |)(cab|van|car|lorry|wagon|plane|tractor); (three|3|two|2|four|4) hour (film|match|service|concert|meeting); sit on my (wallet|phone|foot|hands); on the (bog|toilet|loo) too long; sitting on the (bog|toilet|loo) gives; cross my legs; (squatting|kneeling|crouching) to",
    "WEARS_OFF": "(fine|ok|okay|grand|good|gone) (by the|by half|as soon as i|soon as i|when i (stand|stood|get|got|move|walk)|once i (stand|stood|get|got|move|walk|am)); soon as i (stand|get|got|move|walk); as soon as i (stand|get|got|move|walk|im); then its gone; stretch its gone; happens to everyone; (everyone|everybody) (in the house |)gets it; who can; who doesnt; get a cushion; until i stand; till i stand; get up shake; shake (them|em|it) out; uncross and gone; went when i (stood|got|moved); gone when i stand; goes when i (stand|move|get)",
    "ROLE": "(i |we |)deal with; i (train|teach|supervise|screen|assess|examine|nurse|treat) (people|staff|patients|them|others|for|on|everyone|); (training|trained|train) (at work |people |staff |day |)(on|in|about); (course|talk|poster|programme|documentary|thing) (at work |on telly |on tv |)(on|about); watched (a|an|the) (thing|film|programme|documentary) (on telly |)(about|on); spend all day with; my client; my clients; my patient; first aider (so |and |)(i know|)",
    "ROLE_AFTER": "training (every|at|day|next|this|was|on|last); awareness; charity (10k|walk|run|shop|5k); we had (it|them) on shift; on shift last night; handled by; pads (i|we) (deliver|pack|stock|sell|hand); (i|we) (deliver|pack|stock|sell) (them|it|those); (are|is) what i (pack|sell|deliver|stock|make|fit); all (week|day|shift|night) (so i|at work|its|they|theyre|and); good learning; has a high; in the family history",
    "LITTLE_OR_PET": "(dog|cat|puppy|kitten|rabbit|toddler|mare|horse|pony) (wet|weed|peed|wees|pees|pooed|poos|pissed|had an accident|has accidents|got hit|cant|couldnt|has fits|had a fit); (the |)(old|poor) (boy|lady|dear|fella) (i care for|upstairs|next door); neonatal; incubators",
    "NONE_OF_THEM": "i (have|ve|got|have got) none (of it|of that|of them|of those|); none of (that|it|those) (here|for me|thankfully)",
    "UNSURE_NO": "never (once |)(thought|think) of",
    "NO": "ruled out; rule out; never once; not once; nobody; nobody here is; nobody is; aint got; never thought of; no features of; no signs of; no evidence of; no history of; no red flags for",
    "QUESTION": "is it true that if; what should i do if; what would happen if; what do i do if; if i (did|ever|were to|was to|should); how bad does; why (you|do you) ask about; why ask about; will (u|you) ask about; do you need to know",
    "CAUSES": "go hospital; a sign of; have to be; ever; you go; before you",
    "GLASSES": "double (shift|shifts|time); twins; pints",
    "AFTER_CES": "no (signs|features|evidence) of; watched; telly; read about; leaflet; letter; granddad; grandad; auntie; neighbour; screen for; none of that; any of it; glad; thing about",
    "BLOOD_TEST": "butcher; not mine",
    "LONG_SPEECH": "predictive; voice to text; speech to text; prosecco; in english",
    "TIRED": "leg day; squatting; cross; uncross; half marathon; doms; 10k; hungover; wedding speech",
    "GYMISH": "10k; half marathon",
    "OLD": "bruise going yellow; bruises going yellow; going yellow",
    "WORKISH": "doing roofs; chatbot; rota; roofs; garden; will with; hold with; back cant; but i wouldnt; talking to my gp; queue; signal; wifi; laptop; printer",
    "LONG_TERM": "off the wagon;  nearly;  feels like",
    "HARMLESS_HERE": "by here i mean; with the physio; ssp",
    "MISTAKE": "like the box says; vitamin*; overtime;  pharmacist; got clean",
    "FINE": "bra; belt bag; bumbag",
    "RIBS_MSK": "bench press;  pulled muscle; zip; coat",
    "BOSS": "outloud; out loud; as my eyes",
    "KIND": "as my eyes; helping me with this; doctor said",
}

SAYINGS: Final = """
    (blacked|black|blacking|blacks|blackout) out (the|my) (windows|window|curtains|bedroom|room|glass); blackout in the (street|road|village|area); (pass|passed|passing|passes) out (the |)(flyers|leaflets|certificates|sandwiches|cards|tickets|papers|drinks|samples|forms|sweets); (sofa|shop|chair|tent|bed|shelf|shelves|deal|bench|table|firm|market|fence|gazebo|pushchair|pub|agency) collapsed; unconscious (habit*|bias|competence); having a fit (over|about|because|cos)
    (choking|choked) on (the |)(rent|dust|fumes|diesel|smoke|prices|bills|sawdust|heat); breathing so heavy; hard to breathe (in (the|a|my) mask|through); mask makes it hard to breathe; cant breathe (in (these|this|those|that) (jeans|trousers|dress|bra|belt|corset|tights|office|van|heat|kitchen|room|shirt)|for (kids|cats|boxes|people|work|laundry)); (lips|tongue|mouth|teeth) (are|is|gone|all|) blue from
    (suicide|suicidal) (sprint|sprints|run|runs|drills|shuttles|squeeze|tackle|pass|back pass|defending|rate|rates|threat); (back pass|pass|tackle|defending|offside trap|parking|merge) (was|is|were) suicidal; (lost|losing) (a|our|my|the|one) (workmate|mate|friend|uncle|brother|cousin|lad|colleague|dad|mum) (to|from) suicide; (grandad|granddad|uncle|cousin|dad|brother|neighbour|mate) was a suicide; noose of; dead hang*; last day (friday|monday|tuesday|wednesday|thursday|at work|of work|in the job); death in the family; die with (my|her|his) boots on; ending the (gym|membership|call|subscription|lease|contract|course)
    modern slavery (training|act|statement|policy|week); (training|course|module|talk) (at work |)(on|about) modern slavery
    (overdose|overdosed|overdosing|od|oded|odd) (on|of) (the |too much |too many |)(christmas|songs|turkey|telly|tv|netflix|chocolate|sugar|coffee|caffeine|cake|cheese|mince pies|football|sun|crisps|vitamin*|sprouts|tea|easter eggs|news|kids|family); double dose of (kids|overtime|vitamin*|love|luck|school|work|good|bad|football|sunshine|homework)
    drown* (my|our|his|her|your|their) sorrows; drowning in (laundry|washing|nappies|paperwork|emails|toys|admin|work|debt|forms|boxes|kids|housework|marking|ironing); against a brick wall; (fell|fall|falling|fallen) off (the|a) (wagon|back of (a|the) (lorry|wagon|van)); fall (prevention|arrest); (feels|feel|felt) like (ive |i |im |)(been |being |)hit by a (bus|train|truck|lorry)
    double (shift|shifts|time); (speech|voice) to text; lost for words; predictive text; numb (nut|nuts|skull); (bottom|top) lip; bottom (teeth|gum|jaw)
    not allowed to go to the (toilet|loo) (on the|at|in|during|except|unless)
    (leak|leaks|leaking) (in|from|under|through) the (bathroom|kitchen|van|roof|loft|garage|ceiling|pipe|boiler|bedroom|shed|cellar|tent|caravan|car|bath|shower); stress wee; wee (bit|pain|while|one|man|lad|lass|job|bairn|dram|question|knee|niggle|problem|ache); (smoke|some|bit of|smoking) weed; weed sometimes; waters breaking; the toilet (paper|roll) aisle
    (giving|gives|give) me a heart attack; paralysed with (boredom|fear|laughter|nerves|indecision); not my legs; funny bone; (want|wish) it to stop raining; hate myself for not; lost the will (with|watching|on|at|over|waiting); losing the will (with|at|on|watching|waiting); will to live (restored|back|returned|watching|on hold|waiting|in the queue); looks could kill; (kill|murder|strangle) my (brother|sister|husband|wife|son|neighbour) if (he|she|they) (parks|leaves|eats|touches|sings|snores|plays|doesnt|dont|keeps); edge of the (bath|bed|bench|seat|pool|pitch|chair|sofa|tub)
"""
