// The three dots of a chat: what its owner can do with it besides talking.

import { act } from "./act.js";
import { h, icon } from "./dom.js";
import { fact } from "./world.js";

const PRIVATE = [
  { label: "Clear history", does: "clears", when: (chat) => chat.messages.length > 0 },
  { label: "Block the bot", does: "blocks", when: (chat) => chat.started && !chat.blocked },
];
const GROUP = [
  { label: "Add the bot", does: "adds_bot", when: (chat) => !chat.bot_inside },
  { label: "Remove the bot", does: "removes_bot", when: (chat) => chat.bot_inside },
  { label: "Make it a supergroup", does: "upgrades", when: (chat) => chat.type === "group" },
  { label: "Leave the group", does: "leaves", when: () => true },
];

// What an administrator may do with each of the others; nobody decides about the creator.
function aboutOthers(chat, me) {
  if (!chat.admins.includes(me)) return [];
  const others = fact("stage").people.filter(({ id }) =>
    id !== me && id !== chat.creator && chat.members.includes(id));
  return others.flatMap(({ id, name }) => [
    chat.admins.includes(id)
      ? { label: `Make ${name} a plain member`, does: "demotes", other: id }
      : { label: `Make ${name} an admin`, does: "promotes", other: id },
    { label: `Remove ${name}`, does: "removes", other: id },
  ]);
}

function rowsOf(phone, chat) {
  if (phone.open === "private") return PRIVATE.filter(({ when }) => when(chat));
  if (!chat.members.includes(phone.person)) return [];
  return [...GROUP.filter(({ when }) => when(chat)), ...aboutOthers(chat, phone.person)];
}

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
    open: () => show(true),
    refresh(chat) {
      const rows = rowsOf(phone, chat);
      button.hidden = rows.length === 0;
      list.replaceChildren(...rows.map(({ label, does, other }) =>
        h("button", { type: "button", onclick: () => { close(); act(does, { person: phone.person, chat: chat.id, other }); } }, label)));
    },
  };
}
