// The chat page in place: sends the page's own form and takes the page that comes back.
// Without this script the same form and page work by themselves.
(function () {
  "use strict";
  var chat = document.getElementById("chat");
  if (!chat || !window.fetch || !window.DOMParser) { return; }
  var log = document.getElementById("log");
  var status = document.getElementById("status");
  var busy = false, held = null, slow = null, source = null;

  function say(name) { status.textContent = name ? chat.dataset[name] : ""; }
  function form() { return document.getElementById("answer"); }

  function swap(id, page) {
    var mine = document.getElementById(id), theirs = page.getElementById(id);
    if (mine && theirs) { mine.replaceWith(document.importNode(theirs, true)); }
  }

  // the live log gets only what it does not have: a screen reader hears each message once
  function addNew(page) {
    page.querySelectorAll("#log [data-id]").forEach(function (line) {
      if (!chat.querySelector('[data-id="' + line.dataset.id + '"]')) {
        log.appendChild(document.importNode(line, true));
      }
    });
  }

  function take(text, answered, keeps) {
    var page = new DOMParser().parseFromString(text, "text/html");
    var theirs = page.getElementById("chat");
    if (!theirs) {
      // the chat is gone: the browser's own way of sending shows the page that explains it
      if (answered) { form().submit(); }
      return;
    }
    // another language, or advice that interrupts: let the browser show the page whole
    if (theirs.dataset.interrupted === "yes" || chat.dataset.interrupted === "yes" ||
        page.documentElement.lang !== document.documentElement.lang) {
      window.location.replace("/chat");
      return;
    }
    var asked = form().elements.question.value;
    var moved = theirs.querySelector("#answer").elements.question.value !== asked;
    addNew(page);
    chat.dataset.newest = theirs.dataset.newest;
    swap("problems", page);
    swap("waiting", page);
    swap("over", page);
    if (answered || moved) { renew(page, answered, keeps); }
    document.title = page.title;
    var problem = document.getElementById("problem");
    if (problem) { problem.focus(); }
  }

  function renew(page, answered, keeps) {
    var kept = answered && !keeps ? "" : form().elements.text.value;
    // an answer is changed from the newest check alone
    log.querySelectorAll(".edge-change, .edge-default").forEach(function (button) {
      var line = button.closest("[data-id]").dataset.id;
      if (!page.querySelector('[data-id="' + line + '"] .edge-change')) { button.remove(); }
    });
    swap("answer", page);
    if (kept) { form().elements.text.value = kept; }
    if (answered && !document.getElementById("problem")) {
      document.getElementById("newest").focus({ preventScroll: true });
      var lines = log.querySelectorAll(".edge-line--in");
      var last = lines[lines.length - 1];
      if (last) { last.scrollIntoView({ block: "start" }); }
    }
  }

  // a button that says something by itself leaves what stands written to be sent later
  function says(fields) { return fields.has("change") || fields.has("carry_on"); }

  // everything of one form, and the button that was pressed where it says something
  function written(sent, button) {
    var fields = new URLSearchParams(new FormData(sent));
    if (button && button.name) { fields.append(button.name, button.value); }
    return fields;
  }

  function send(fields) {
    if (busy) { return; }
    if (navigator.onLine === false) { held = fields; say("offline"); return; }
    busy = true;
    slow = window.setTimeout(function () { say("sending"); }, 400);
    fetch("/chat", {
      method: "POST",
      body: fields,
      headers: { "X-Requested-With": "chat" },
      credentials: "same-origin"
    }).then(function (answer) {
      if (answer.status >= 500) { throw new Error("not now"); }
      return answer.text().then(function (text) {
        held = null;
        take(text, true, says(fields));
        say(answer.ok ? "sent" : "");
      });
    }).catch(function () {
      // the form keeps its words and its id: sending it again is the same message
      held = navigator.onLine === false ? fields : null;
      say(held ? "offline" : "failed");
    }).then(function () {
      window.clearTimeout(slow);
      busy = false;
    });
  }

  function refresh() {
    if (busy) { return; }
    fetch("/chat", { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (text && !busy) { take(text, false); }
    }).catch(function () { say(""); });
  }

  function listen() {
    var pressed = null;
    chat.addEventListener("click", function (event) { pressed = event.target.closest("button"); });
    chat.addEventListener("submit", function (event) {
      if (!event.target.hasAttribute("data-chat")) { return; }
      event.preventDefault();
      send(written(event.target, event.submitter || (pressed && pressed.form === event.target ? pressed : null)));
    });
  }

  function follow() {
    if (!window.EventSource || document.hidden || source) { return; }
    source = new EventSource("/webhooks/web/events?after=" + encodeURIComponent(chat.dataset.newest));
    source.addEventListener("message", function (event) {
      if (!busy && !chat.querySelector('[data-id="' + event.lastEventId + '"]')) { refresh(); }
    });
  }

  function rest() {
    if (source) { source.close(); source = null; }
  }

  window.addEventListener("online", function () {
    // what stands in the form may have been put right since
    if (held) { send(says(held) ? held : written(form(), null)); } else { refresh(); }
  });
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { rest(); } else { follow(); }
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { refresh(); follow(); }
  });

  listen();
  follow();
  var advice = document.querySelector("#advice [tabindex]");
  if (advice && !document.getElementById("problem")) { advice.focus(); }
})();
