// The three dots of a chat: what its owner can do with it besides talking.

import { act } from "./act.js";
import { h, icon } from "./dom.js";

const PRIVATE = [
  { label: "Clear history", does: "clears", when: (chat) => chat.messages.length > 0 },
  { label: "Block the bot", does: "blocks", when: (chat) => chat.started && !chat.blocked },
];
const GROUP = [
  { label: "Add the bot", does: "adds_bot", when: (chat) => !chat.bot_inside },
  { label: "Remove the bot", does: "removes_bot", when: (chat) => chat.bot_inside },
  { label: "Make it a supergroup", does: "upgrades", when: (chat) => chat.type === "group" },
];

export function chatMenu(phone) {
  const list = h("div", { class: "menu", hidden: true });
  const button = h("button", { type: "button", class: "tool", "aria-label": "More about this chat", title: "More",
    "aria-expanded": "false", onclick: () => show(list.hidden) }, icon("more"));
  const element = h("div", { class: "menu-holder", onkeydown: ({ key }) => key === "Escape" && close() }, button, list);

  function show(shown) {
    list.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    if (shown) list.querySelector("button")?.focus();
  }
  function close() {
    show(false);
    button.focus();
  }
  document.addEventListener("pointerdown", ({ target }) => !element.contains(target) && show(false));

  return {
    element,
    refresh(chat) {
      const rows = (phone.open === "private" ? PRIVATE : GROUP).filter(({ when }) => when(chat));
      button.hidden = rows.length === 0;
      list.replaceChildren(...rows.map(({ label, does }) =>
        h("button", { type: "button", onclick: () => { close(); act(does, { person: phone.person, chat: chat.id }); } }, label)));
    },
  };
}
