// The demonstration phone: looks for new texts and takes them from the page, so the page stays in place.
(function () {
  "use strict";
  var log = document.getElementById("log");
  var field = document.querySelector('#newest input[name="from"]');
  if (!log || !field || !window.fetch || !window.DOMParser) { return; }
  var from = encodeURIComponent(field.value);

  function take(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    page.querySelectorAll("#log [data-id]").forEach(function (line) {
      if (!document.getElementById(line.id)) { log.appendChild(document.importNode(line, true)); }
    });
    var nothing = document.getElementById("nothing");
    if (nothing && log.querySelector("[data-id]")) { nothing.remove(); }
    log.dataset.newest = page.getElementById("log").dataset.newest;
  }

  function look() {
    if (document.hidden) { return; }
    fetch("/demo/phone/texts?from=" + from + "&after=" + log.dataset.newest).then(function (answer) {
      return answer.ok ? answer.json() : { texts: [] };
    }).then(function (found) {
      if (!found.texts.length) { return null; }
      return fetch("/demo/phone?from=" + from).then(function (page) { return page.text(); }).then(take);
    }).catch(function () { return null; });
  }

  window.setInterval(look, 1500);
})();
