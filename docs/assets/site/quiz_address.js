/**
 * The address of the quiz on a sheet of paper, in words and as a QR code: where the site lies is known only in the browser.
 *
 * @module quiz_address
 */

import { addressPicture } from "../quiz/qr_code.js";

/**
 * The link that an element is about.
 * @param {Element} element
 * @param {string} attribute which names the link's id
 */
function linkOf(element, attribute) {
  const link = document.getElementById(element.getAttribute(attribute) ?? "");
  return link instanceof HTMLAnchorElement ? link.href : "";
}

for (const place of document.querySelectorAll("[data-address-of]")) {
  place.textContent = `网址：${linkOf(place, "data-address-of")}`;
}
for (const place of document.querySelectorAll("[data-qr-of]")) {
  addressPicture(linkOf(place, "data-qr-of")).then(
    (picture) => {
      place.replaceChildren(picture);
      place.removeAttribute("hidden");
    },
    () => {}, // the address stands beside it in words
  );
}
