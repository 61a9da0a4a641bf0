/**
 * The lowest rung: the quiz did not come up, because the browser is older than it or a file of it is missing. Then the page says so and where
 * the conditions stand in words, in place of a form that does nothing. A classic script in the language of 2009, so that every browser runs it.
 */
(function () {
  window.addEventListener('load', function () {
    if (window.customElements && customElements.get('policy-quiz')) return;
    var notice = document.getElementById('quiz-without');
    var form = document.querySelector('policy-quiz form');
    var heading = form && form.querySelector('h1');
    if (!notice || !form || !form.parentNode || !heading) return;
    heading.textContent = notice.getAttribute('data-heading');
    notice.insertBefore(heading, notice.firstChild);
    notice.hidden = false;
    form.parentNode.removeChild(form);
  });
})();
