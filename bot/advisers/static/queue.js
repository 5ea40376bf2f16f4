// Says, without taking anything away, that new referrals came while the page is open.
"use strict";

const news = document.getElementById("news");
const EVERY = 30000;

async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(news.dataset.counts, { headers: { Accept: "application/json" } });
    // signed out meanwhile: the next click says so
    if (!answer.ok || answer.redirected) return;
    const more = (await answer.json()).new - Number(news.dataset.new);
    if (more <= 0 || news.dataset.said === String(more)) return;
    news.dataset.said = String(more);
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = more === 1 ? "1 new referral. Show it" : `${more} new referrals. Show them`;
    news.replaceChildren(link);
  } catch {
    // no network for a moment: try again next time
  }
}

if (news) setInterval(look, EVERY);
