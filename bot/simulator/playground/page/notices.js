// Short messages of the playground itself, at the foot of the page.

import { h } from "./dom.js";

export function notice(text) {
  const element = h("p", { class: "notice" }, text);
  document.getElementById("notices").append(element);
  setTimeout(() => element.remove(), 6000);
}
