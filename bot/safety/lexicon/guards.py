"""Ordinary words that stand close to a key word and must never be read as it: "sacked" is not smacked."""

from typing import Final

GUARDS: Final = frozenset(
    """
    leaning leans leant shovelling shoveling shovelled stoke groomer groomers abort accent access accounts acting agent alice alike alloc allows along alter amounts angles
    annually applications arrive attach attached attaches attaching attacker attackers attempts
    attested backed backing backward baked banded banned base bases bbox bboxes beams beast became
    becomes bell bells bench biased bids billing binding bindings binds bird blame blanks
    bleaching blend blending blink blitting block blocked blocking blows blur bonus bools boosted
    boosting boot bounding bowling boxes branding breach breaching breadth bricky brought brown
    browsing builtins bundling burner butter buttons bytes callee caller cancel capped capsule
    captures cares caret cargs carrier case casing cdots chances charged charges cheat checkin
    cheers cheffing chefs chemical chilly choose chooses choosing chose chown christian chunking
    chunks claims clash cleaned cleaners clearer clearing clipped clipping cloned cloning closefd
    closer closes clouds coarse codes coding coercing coercion collation collection collections
    collective collisions commas commits complete completed completer completes comps compute
    conclusion condensation confidence confuse confusing connecting consents construct
    constructing constructions consulting consumed contacts content contingency continued
    continues contracted contracting contraction contracts contradict contrary contrast controller
    controllers conversational conversations conversion cooke coord coords cores correcting
    correctly counter counts county coupled courses creating credits cron cropped crossed crosses
    crossing culled culling currency customary customers dagger dealing deallocated decide decides
    decoded deferred deliberate denial depth derive deriving diagnose diagnoses diagnosis diags
    differed difference differently differing disabling disparate distinct distname does doseq
    dosing dotted doubles doubly dozing draining drawn draws drilling drills drops drove eigh
    eighth elist else emitting employed employee employees erasing evicts excerpt excluded
    excluding executing existent exists exiting exits expanded expanding expertise explode
    explored explorer exploring exporting exposing extras faces factor factors fancy farther favor
    feed feeding feeds fees fewer fflush fifth figured figuring filing finally findall finder
    finders findings finer finishes flags flex flipping flips floating flood flows fluids font
    forge forked forking formatting formed forming forth forwards fraction france frees freeze
    fright functional functions funding funds furnished futures fuzz globbing grab grain granting
    greet grouping grown hamming hangs hanning happen harding hardy hart header heading heads
    heapq heath heavens heights herd herring hess hides hiking hinting hiring hive hoard holidays
    holly honors honours horribly hosing hosted humans hundreds hurst iinfo inappropriate
    inclusion inclusive incurring indented indicate indirection infer inferred inferring informed
    ingested ingestion inherent initiate injecting inserted insertion inspected inspection
    instance intends intensive intent intention inter intricate intrusion invented inverted inward
    issuance issued issuer issuers iteration jogging joins labels lacked lacking lacks lasted
    latter laying leading least leaves ledger lies ligatures likes limits linked listed listing
    literals loader locating locations locket locs logged logger logging loop looping loops
    loosely looser lowers lumpy mach machines managers manages manpage manually mapped mapping
    mark marking mars masking masks math maxage maxes maxx meanings means medications medicinal
    meetings meets members memberships metaclasses meter migrating mingle mingw miniters minors
    mirror missed mistaken mistakes monitor monitored monkey moon mopping motion mourning moves
    mult nearby neatly needle needless neighbor neighbors newer nnodes nodes noisy noon normally
    normals noted noticed notices noting numer older olderr ontology opener openid operate
    operates operating operational operations operator orders outward overcome overline override
    pace packer pager pallets panning papers parsed parsing partd partners party passes passwd
    password pasted pasting patched patching patent path paused pausing payer pearce peering pens
    persisted persistence persisting physician picked pickers pickler pickling pints pitch placed
    places placing plane planes planted plaster plat plate platforms plays pointers points poisson
    polled poller polling polls pooled pooling popping ports posed posing possession potter pour
    powell powers pprint predates preds prefers previews print printing privately probable
    processing prone property provably publishing punct purposes pushd pyrsistent qquad queued
    queues quic quirk quote races ragged raiseerr ranging rated rating react reactions realize
    realizing reals realtime reasons rebooting recognised recognize recognized recognizes
    recommend recommends redaction reduce reducer reduces reduction redundantly reexport referrals
    referred referrer refitting refused rejecting rejection relating relation relationships
    relatively relativize remeeting remembered remembers renumber replacements reports resent
    resetting resilient resort response responsible result retain retaining retraining reuse
    reuses reversal ridder rights ripped rise root rotating rounds ruby sacked saddled sage
    sanding saves sawing scal scale scaled scales scaling scanned scanning scarf scarred scored
    scores scoring scraping screencast secondarily secondly seconds sections seeded seeding seeds
    seeking seeks sell sells sentence sequences serially serviced servicing sessions setting
    settled shade shading shadows shall shape shapes shaping shard sharding shared shares sharex
    sharey sharing sharpe sheep sheets shifting shins shipped shipping ships shirt shorten
    shortest showed shows shuts shutting signals signm sigs sinc sine sing sinks sites sits sixth
    sized sizes skill skipped skipping skops slashes slices slide slides sliding slight sling
    slipper slots slowing small smoothed smoother smoothing snoozing sockets sole sometime spaced
    spacer spaces spacy spanning spare spawning speed spell spelled spelling spellings spells
    spending spends spent spice spill spin spines spinner splice spline splinter splits splittag
    spotty squaring srand stacking stacks staged stages stain stale stall stalled stamp stands
    stares staring starred starring stars starter starttime state stated stating stats staying
    steal stems sterling stickiness sticks stirring stocking stokes store stored stores story
    strangely stray streaming streams stretches stricter striding strike strikes string stripes
    stripped stripping stroked stroll strongly subscripting subscriptions suits summed superior
    supervised supplied supported supporting supports suppose suppressed survival survives
    suspended swapped swapping swaps sweep swift switched switches symptom tables tack tagging
    tapping taxes tenth testing thank theme themes thick thickness thorough threads threat
    throttling thus tied tiled timed timestep tint tipping token toward trac trace traces tracing
    trail trailing trains trait trick trickier tricks trie trimmed trimming trims trunc trunking
    trusts ttype tuned tuning tunneling turner undef undoes universally universe unreadable usable
    util valued values videos violet visiting wait waited waiter waiters waits warnings wasted
    watchdog watched watcher waves weakrefs weekends weights wfile wheeling whipping whiten whose
    willing winner winning wiring word wording workmail worrying wrapper writer writes
    """.split()
)
