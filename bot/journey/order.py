"""The order of the questions, and when each is asked (contract section 4, "Before sent" and "Length").

Before sending, only what routing or the adviser's first call needs; the rest after it, if the
person wants. On SMS two facts may share a message.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.model.answers import NO_ANSWER, UNKNOWN, Answers
from bot.model.outcome import Outcome

REACHES_STAFF: Final = ("ea_queue", "callback")
PAUSED: Final = "carry_on"
# Without an answer to these nothing goes on: refused or skipped, they are asked again.
CANNOT_SKIP: Final = ("consent_take_part", "consent_share", "safety", "text_safe")

# Asked in one text message with the question before it.
SHARES: Final[Mapping[str, str]] = {
    "age_band": "gp_area",
    "condition": "msk_care",
    "sick_weeks": "job_risk",
    "out_of_work": "wants_work",
    "name": "contact_by",
}
# Asked once in the shared message about contact; not answered there, they wait until after sending.
ONCE_WITH_NAME: Final = ("contact_by", "access_needs")

NOT_IN_PAID_WORK: Final = ("looking", "not_working_health", "carer_home", "other")
MAY_NOT_WANT_WORK: Final = (*NOT_IN_PAID_WORK, "student", "volunteer", "retired")


def shares_a_message_with(asked: str, slots: Mapping[str, Any]) -> str | None:
    """The second fact that the SMS question for `asked` also asks for, if it is still open."""
    partner = SHARES.get(asked)
    if partner is None or slots.get(partner) is not None:
        return None
    if asked == "sick_weeks" and slots.get("employment") != "off_sick":
        return None
    return partner


class Journey:
    """One person's journey as far as it has come: which questions it still needs, in order."""

    def __init__(
        self,
        answers: Answers,
        outcome: Outcome,
        *,
        channel: str,
        served: frozenset[str],
        reads_home: bool,
        offers_community: bool,
        asked: tuple[str, ...] = (),
        wants_person: bool = False,
    ):
        """`served` are the site's areas; `reads_home` is true where home and Jobcentre count as well."""
        self.answers, self.outcome, self.channel = answers, outcome, channel
        self.served, self.reads_home, self.offers_community = served, reads_home, offers_community
        self.asked, self.wants_person = asked, wants_person

    def before_sent(self) -> tuple[str, ...]:
        """The slots needed before anything is sent, or before the person is signposted."""
        if not self.answers.has("consent_take_part", "yes"):
            return ("consent_take_part",)
        if self.answers.has("age_band", "under_16"):
            return ("consent_take_part", "safety", "age_band")
        if self.wants_person:
            return ("consent_take_part", "safety", "age_band", *self._contact())
        wanted = ["consent_take_part", "safety", "age_band", *self._place()]
        if self._elsewhere("northern_ireland"):
            return tuple(wanted)
        if not self._settled_by("R2", "R4"):  # by age or by place
            wanted += self._problem()
        wanted += [*self._work(), "barriers"]
        if self.outcome.primary in REACHES_STAFF:
            wanted += self._contact()
        return tuple(wanted)

    def likely_to_follow(self) -> int:
        """How many questions beside `before_sent` the usual answers to its open ones still bring."""
        wanted = self.before_sent()
        usual = {"employment": 1}
        if self.channel == "web":
            usual = {"condition": 1, "msk_care": 2, "employment": 1}
        return sum(
            more for slot, more in usual.items() if slot in wanted and slot not in self.answers
        )

    def after_sent(self) -> tuple[str, ...]:
        """What may be asked once the referral stands, where the person wants to say more.

        The list of signs comes first: it is open again where danger came up meanwhile.
        """
        has = self.answers.has
        asked: list[tuple[str, bool]] = [
            ("safety", True),
            ("consent_contact", True),
            ("contact_by", True),
            ("contact_times", True),
            ("voicemail_ok", has("contact_by", "call")),
            ("access_needs", True),
            ("interpreter", self.answers.known("language") not in (UNKNOWN, "en")),
            ("body_area", True),
            ("care_service", has("msk_care", "under_care", "waiting")),
            ("care_provider", has("msk_care", "under_care", "waiting")),
            ("existing_support", True),
            ("talking_therapy", has("barriers", "mood")),
            ("community_choice", self.offers_community),
            ("community_how", has("community_choice", "black_led", "asian_led")),
            ("civil_servant", "access_to_work" in self.outcome.destinations),
            ("next_treatment", has("msk_care", "under_care", "waiting")),
            ("consent_evaluation", True),
            ("gender", True),
            ("ethnicity", True),
            ("disability", True),
        ]
        return tuple(slot for slot, wanted in asked if wanted)

    def _place(self) -> list[str]:
        wanted = ["gp_area"]
        gp = self.answers.known("gp_area")
        if not self.reads_home or gp in self.served:
            return wanted
        if "gp_area" in self.answers:
            wanted.append("lives_in")
        abroad = self._settled_by("R4")  # no Jobcentre brings whoever lives there into the service
        served = self.answers.known("lives_in") in self.served
        if "lives_in" in self.answers and not served and not abroad:
            wanted.append("jobcentre_in")
        return wanted

    def _elsewhere(self, country: str) -> bool:
        places = {self.answers.known("gp_area"), self.answers.known("lives_in")} - {UNKNOWN}
        return places == {country} and self._settled_by("R2", "R4")

    def _settled_by(self, *rules: str) -> bool:
        return any(reason.rule in rules for reason in self.outcome.reasons[:1])

    def _problem(self) -> list[str]:
        wanted = ["condition"]
        msk = self.answers.known("condition") not in (UNKNOWN, ("not_msk",))
        if self.channel == "web" and msk:
            wanted.append("body_area")
        if msk or "condition" not in self.answers or self.answers.known("condition") is UNKNOWN:
            wanted.append("msk_care")
        if self.channel == "web" and self.answers.has("msk_care", "under_care", "waiting"):
            wanted += ["care_service", "care_provider"]
        return wanted

    def _work(self) -> list[str]:
        has = self.answers.has
        follow_up: tuple[tuple[str, bool], ...] = (
            ("sick_weeks", has("employment", "off_sick", "self_employed_off")),
            ("job_risk", has("employment", "working", "off_sick")),
            (
                "job_date",
                has("employment", "starting_soon")
                or (has("employment", "working", "off_sick") and has("job_risk", "threatened")),
            ),
            ("out_of_work", has("employment", *NOT_IN_PAID_WORK)),
            ("wants_work", has("employment", *MAY_NOT_WANT_WORK)),
        )
        return ["employment", *(slot for slot, wanted in follow_up if wanted)]

    def _contact(self) -> list[str]:
        wanted = ["name"]
        if "phone" not in self.answers:
            wanted.append("phone")
        if not (self.channel == "sms" and "name" in self.asked):
            wanted += ONCE_WITH_NAME
        return [*wanted, "consent_share"]


def next_question(wanted: tuple[str, ...], slots: Mapping[str, Any]) -> str | None:
    """The first wanted slot that holds nothing yet; None when the journey has all it needs."""
    return next((slot for slot in wanted if _is_open(slot, slots.get(slot))), None)


def _is_open(slot: str, value: Any) -> bool:
    return value is None or (slot in CANNOT_SKIP and is_refused(value))


def is_refused(value: Any) -> bool:
    """Whether a value is "not answered" or "prefer not to say", as a code or as all of a list."""
    return value in NO_ANSWER or (isinstance(value, (list, tuple)) and {*value} <= {*NO_ANSWER})


def questions_left(wanted: tuple[str, ...], slots: Mapping[str, Any]) -> int:
    """About how many questions are still to come."""
    return sum(1 for slot in wanted if slots.get(slot) is None)
