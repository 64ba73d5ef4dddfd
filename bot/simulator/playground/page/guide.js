// A first walk: each step types itself when pressed, and ticks itself when it happened, whoever made it happen.

import { act } from "./act.js";
import { h, icon } from "./dom.js";
import { notice } from "./notices.js";
import { fact, watch } from "./world.js";

const STEPS = [
  { name: "start", title: "Press START", about: "Giulia meets the bot.", does: (phones, tab) => begin(phones, tab) },
  { name: "connect", title: "Say /connect", about: "It offers a link to sign in.", does: types("/connect") },
  { name: "signed_in", title: "Sign in as Maria", about: "On the maker’s page; then come back.", does: opens },
  { name: "switched", title: "/plugs kitchen off", about: "Watch the coffee machine.", does: types("/plugs kitchen off") },
  { name: "group", title: "Bring the family", about: "Add the bot to the group.", does: family },
  { name: "fault", title: "Arm a fault", about: "Ask again: it is explained.", does: faults },
];

export function guide(holder, phones, showTab) {
  const rows = STEPS.map((step) => ({ step, ...row(step, () => step.does(phones, showTab)) }));
  const fold = h("button", { type: "button", class: "tool", "aria-label": "Hide the suggestions", title: "Hide",
    onclick: () => holder.remove() }, icon("close"));
  holder.append(h("h2", {}, "Try this"), h("ol", {}, rows.map(({ element }) => element)), fold);

  function refresh() {
    const done = new Set(fact("guide"));
    const next = STEPS.find(({ name }) => !done.has(name));
    for (const { step, element, button } of rows) {
      element.classList.toggle("done", done.has(step.name));
      element.classList.toggle("next", step === next);
      button.setAttribute("aria-current", step === next ? "step" : "false");
      element.querySelector(".ticked").textContent = done.has(step.name) ? "Done." : "";
    }
    holder.querySelector("li.next")?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }
  watch(["guide"], refresh);
  refresh();
}

function row({ title, about }, press) {
  const button = h("button", { type: "button", onclick: press },
    h("span", { class: "box" }, icon("check")), h("span", {}, h("b", {}, title), h("small", {}, about),
      h("span", { class: "ticked visually-hidden" })));
  return { button, element: h("li", {}, button) };
}

function begin([giulia], showTab) {
  showTab("chats", giulia);
  giulia.show("private");
  act("starts", { person: giulia.person });
}

function types(text) {
  return ([giulia], showTab) => {
    showTab("chats", giulia);
    giulia.show("private");
    if (!giulia.chat().started) notice("Giulia has not met the bot yet: press START first.");
    else giulia.composer.perform(text);
  };
}

// The newest button of the private chat that leads out of Telegram; the press that opens it is the visitor's own.
function opens([giulia], showTab) {
  showTab("chats", giulia);
  giulia.show("private");
  const links = [...giulia.element.querySelectorAll(".messages a[href]")];
  const link = links.filter((each) => !new URL(each.href).pathname.startsWith("/t.me/")).at(-1);
  if (link) link.click();
  else notice("There is no link to open yet: say /connect first, and whose devices you have.");
}

function family([giulia], showTab) {
  showTab("chats", giulia);
  giulia.show("group");
  giulia.menu.open();
}

function faults(_, showTab) {
  showTab("cloud");
  document.querySelector(".fault")?.focus();
}
