// What Telegram shows of a bot before anything was said.

import { h, icon } from "./dom.js";
import { fact } from "./world.js";

export function profile(chat) {
  const { name, description } = fact(`profile:${chat.person}`);
  return h("div", { class: "profile" },
    h("span", { class: "bot-picture", "aria-hidden": "true" }, icon("home")),
    h("h4", {}, name),
    h("p", { class: "about" }, "bot"),
    description && h("p", { class: "description" }, description));
}
