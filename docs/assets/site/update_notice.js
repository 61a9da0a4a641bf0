/** The notice that there is a new version: above the page if it is known on arrival, at its foot if it comes later, so that nothing moves. */

const LATER = "site:new-version-later";

/** @param {{isOnArrival: boolean, take: () => Promise<boolean>}} options `take` tells whether the new version takes over */
export function showNotice({ isOnArrival, take }) {
  if (document.querySelector(".update-notice") || isPutOff()) return;
  const notice = document.createElement("aside");
  notice.className = "update-notice";
  notice.setAttribute("aria-label", "本站有新版本");
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const isTaken = async () => {
    if (!(await take())) words.textContent = "另一个窗口里还开着“测一测”。请先关掉那个窗口，再换上新版本。";
  };
  const later = () => {
    putOff();
    notice.remove();
    focusPage();
  };
  notice.append(words, button("换上新版本", isTaken), button("以后再说", later));
  if (isOnArrival) document.querySelector(".md-header")?.after(notice);
  else document.querySelector(".site-footer")?.before(notice);
  // A status is announced when it changes, not when it appears.
  requestAnimationFrame(() => (words.textContent = "本站有新版本。换上以后，您的回答会保留。"));
}

/**
 * @param {string} name
 * @param {() => void} action
 */
function button(name, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = name;
  made.addEventListener("click", action);
  return made;
}

/** The button that had the focus is gone: go on where the page's own words begin. */
function focusPage() {
  const heading = document.querySelector("main h1, h1");
  if (!(heading instanceof HTMLElement)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function isPutOff() {
  try {
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

function putOff() {
  try {
    sessionStorage.setItem(LATER, "1");
  } catch {
    // The browser refuses storage: the next page offers it again.
  }
}
