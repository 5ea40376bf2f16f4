"""Texts from the desk: choose or write one, see it as it will arrive and what it costs, send it."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from sqlalchemy.engine import Connection
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from bot.advisers import reaching
from bot.advisers.context import desk
from bot.advisers.labels import TEXTS
from bot.advisers.permissions import member, needs
from bot.advisers.referral_forms import number, one_of
from bot.conversations import from_the_desk
from bot.conversations.from_the_desk import Draft
from bot.referrals.merge import conversations_of
from bot.referrals.to_the_person import MAY_BE_TEXTED, note_text
from bot.store import messages, outbox, read_log
from bot.store import referrals as store
from bot.store.referrals import Referral

texting = Blueprint("texting", __name__, url_prefix="/referrals/<reference>/texts")

OWN: Final = "own"


@texting.get("")
@needs("read")
def show(reference: str) -> str:
    """What was said on both sides, oldest first, and the form to say more."""
    with desk().engine.begin() as db:
        referral = store.by_reference(db, reference, member().team)
        read_log.note(db, member().id, [referral.id], "texts", desk().now())
        return _page(db, referral)


def _page(db: Connection, referral: Referral, draft: Draft | None = None) -> str:
    thread, delivery = _thread(db, referral)
    return render_template(
        "texts.html",
        referral=referral,
        thread=thread,
        delivery=delivery,
        why_not=reaching.why_no_text(db, referral),
        instead=reaching.instead(referral.record),
        chosen=_chosen(referral),
        may_be_texted=referral.status in MAY_BE_TEXTED,
        draft=draft,
        typed=request.form,
        longest=from_the_desk.LONGEST,
        templates={OWN: "My own words", **TEXTS},
        english=_english(),
        tomorrow=desk().today() + dt.timedelta(days=1),
        now=desk().now(),
    )


def _chosen(referral: Referral) -> str:
    """The text that stands chosen: the one typed or asked for, else the one that fits the status."""
    usual = "goodbye" if referral.status == "cannot_contact" else OWN
    asked = request.form.get("template") or request.args.get("template")
    return asked if asked in (OWN, *TEXTS) else usual


def _thread(db: Connection, referral: Referral) -> tuple[list[Any], dict[int, str]]:
    """Everything said in the person's conversations, oldest first, and how each text fared."""
    if referral.status == "withdrawn":
        return [], {}
    spoken = conversations_of(db, referral)
    thread = [message for one in spoken for message in messages.whole(db, one)]
    thread.sort(key=lambda message: (message.created_at, message.id))
    return thread, {one.message_id: one.status for line in spoken for one in outbox.of(db, line)}


def _english() -> dict[str, str]:
    """Each template as an English reader sees it, its day left open."""
    say = desk().say
    return {
        name: say(f"{from_the_desk.PREFIX}{name}", "en", "sms", day="[day]").text for name in TEXTS
    }


@texting.post("/preview")
@needs("work")
def preview(reference: str) -> str:
    """The text as it would arrive: nothing is sent yet."""
    with desk().engine.begin() as db:
        referral = store.by_reference(db, reference, member().team)
        read_log.note(db, member().id, [referral.id], "texts", desk().now())
        return _page(db, referral, _draft(db, referral))


@texting.post("")
@needs("work")
def send(reference: str) -> Response:
    """Send it: into the thread, the history and the outbox, all or nothing."""
    here = desk()
    with here.engine.begin() as db:
        referral = store.by_reference(db, reference, member().team)
        draft = _draft(db, referral)
        who: dict[str, Any] = {"member": member(), "edition": number("edition")}
        if note_text(db, referral, words=draft.text, now=here.now(), **who):
            from_the_desk.send(
                db,
                reaching.line_to(db, referral),
                draft,
                text_safe=reaching.text_safe(db, referral),
                site=referral.site,
                now=here.now(),
            )
    flash("Your text is on its way." if draft.goes_at <= here.now() else "Your text will be sent.")
    return redirect(url_for("texting.show", reference=reference), 303)


def _draft(db: Connection, referral: Referral) -> Draft:
    here = desk()
    chosen = one_of("template", (OWN, *TEXTS), "a text")
    if chosen == OWN:
        return _own_words(db, referral)
    day = _day() if chosen == "call_on" else None
    line = reaching.line_to(db, referral)
    return from_the_desk.from_template(db, here.say, line, chosen, here.now(), day)


def _own_words(db: Connection, referral: Referral) -> Draft:
    words = request.form.get("words", "").replace("\r\n", "\n")
    if not words.strip():
        raise BadRequest("Please write the text, or choose one that is ready.")
    if len(words.strip()) > from_the_desk.LONGEST:
        raise BadRequest(f"A text has at most {from_the_desk.LONGEST} characters.")
    return from_the_desk.in_own_words(db, reaching.line_to(db, referral), words, desk().now())


def _day() -> dt.date:
    try:
        day = dt.date.fromisoformat(request.form.get("day", ""))
    except ValueError:
        raise BadRequest("Please give the day on which you will call.") from None
    if not desk().today() <= day <= desk().today() + dt.timedelta(days=60):
        raise BadRequest("The day must be from today on, and within 60 days.")
    return day
