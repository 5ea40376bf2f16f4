// Keeps an open queue up to date: asks for a mark every few seconds, for the list only when the
// mark has moved. Nothing that somebody types or has the focus on is taken from under them.
"use strict";

const news = document.getElementById("news");
const place = document.getElementById("queue");
const EVERY = 4000;

async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: "text/html, application/json" } });
  if (answer.redirected) {
    say("You are signed out.", "Sign in again", location.href);
    throw new Error("signed out");
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

function say(words, link, href) {
  news.textContent = `${words} `;
  if (!link) return;
  const to = document.createElement("a");
  to.href = href;
  to.textContent = link;
  news.append(to);
}

function putIn(html) {
  const before = Number(document.getElementById("standing").dataset.new);
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  const read = new DOMParser().parseFromString(html, "text/html").getElementById("standing");
  place.replaceChildren(document.adoptNode(read));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const more = Number(read.dataset.new) - before;
  if (more > 0) say(more === 1 ? "1 new referral came." : `${more} new referrals came.`);
}

async function look() {
  if (!document.hidden) {
    try {
      const { mark } = await (await ask(news.dataset.counts)).json();
      if (mark !== document.getElementById("standing").dataset.mark) {
        putIn(await (await ask(news.dataset.lines + location.search)).text());
      }
    } catch {
      // signed out, or no network for a moment: the list stays as it is, and we try again
    }
  }
  setTimeout(look, EVERY);
}

if (news && place) {
  document.getElementById("again").hidden = true;
  document.getElementById("live").hidden = false;
  setTimeout(look, EVERY);
}
