// The round picture of a person: the first letter of their name, in a colour of their own.

import { h } from "./dom.js";

export function avatar(name, id) {
  const element = h("span", { class: "avatar", "aria-hidden": "true" }, name.slice(0, 1));
  element.style.setProperty("--hue", String((Math.abs(id) * 137) % 360));
  return element;
}
