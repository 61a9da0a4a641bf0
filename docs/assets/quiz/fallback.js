/**
 * The lowest rung, in the language of 2009, so that every browser runs it. It stands above the first question: a press on 继续 that comes before the
 * quiz is kept for it. Where the quiz does not come up, because the browser is older than it, a file is missing, or it fails when it starts, the page
 * says so and where the conditions stand in words, in place of a form that does nothing; where it only takes long, beside the form.
 */
(function () {
  var PATIENCE = 5000;

  /** @returns {HTMLFormElement | null} the first question, while nobody answers to it */
  function deadForm() {
    return document.querySelector('policy-quiz:not([data-alive]) form');
  }

  /** @param {boolean} replacesForm */
  function tell(replacesForm) {
    var notice = document.getElementById('quiz-without');
    var form = deadForm();
    var heading = form && form.querySelector('h1');
    if (!notice || !form || !form.parentNode || !heading) return;
    notice.hidden = false;
    if (!replacesForm) return;
    heading.textContent = notice.getAttribute('data-heading');
    notice.insertBefore(heading, notice.firstChild);
    form.parentNode.removeChild(form);
  }

  document.addEventListener('submit', function (event) {
    var form = deadForm();
    var button = form && form.querySelector('[type="submit"]');
    if (!form || !button) return;
    event.preventDefault();
    form.setAttribute('data-pressed', '');
    button.textContent = '请稍等';
  }, true);
  setTimeout(function () { tell(false); }, PATIENCE);
  window.addEventListener('load', function () { setTimeout(function () { tell(true); }); });
})();
