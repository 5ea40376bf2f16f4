// Every page: leave quickly without a way back, print, and put people where an error is told.
(function () {
  "use strict";
  document.querySelectorAll("[data-leave]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.body.hidden = true;
      document.title = "";
      window.location.replace(link.href);
    });
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  var told = document.querySelector("[data-focus]");
  if (told) { told.focus(); }
})();
