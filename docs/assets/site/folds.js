/** What is folded opens for whoever follows a link to it or into it; browsers that do so themselves open only what stands around the place. */
export function installFolds() {
  // What is folded only where room is short (the width at which tables become cards) stands open where there is room.
  if (matchMedia("(min-width: 60em)").matches) for (const one of document.querySelectorAll("details[data-roomy]")) one.setAttribute("open", "");
  open();
  addEventListener("hashchange", open);
}

function open() {
  const place = document.querySelector(":target");
  let moved = false;
  for (let one = place?.closest("details"); one; one = one.parentElement?.closest("details")) {
    moved ||= !one.open;
    one.open = true;
  }
  // A heading for links and the search alone: what is seen of it is the line that folds it.
  const seen = place?.matches("details > .visually-hidden") ? place.parentElement : place;
  if (moved || seen !== place) seen?.scrollIntoView();
}
