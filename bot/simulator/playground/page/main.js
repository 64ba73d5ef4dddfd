// Puts the page together once the first facts are there.

import { act } from "./act.js";
import { Cloud } from "./cloud.js";
import { h } from "./dom.js";
import { guide } from "./guide.js";
import { House } from "./house.js";
import { Phone } from "./phone.js";
import { connect, fact, on, watch } from "./world.js";

const STATES = { live: "", lost: "Connecting to the playground again…" };
let phones = null;

function begin() {
  if (phones) return;
  phones = fact("stage").people.map(({ id }) => new Phone(id));
  document.getElementById("phones").append(...phones.map(({ element }) => element));
  const who = document.getElementById("who");
  who.append(...phones.map((phone) =>
    h("button", { type: "button", "data-person": phone.person, onclick: () => showPerson(phone) }, phone.me().name)));
  showPerson(phones[0]);
  const others = phones.slice(1);
  for (const phone of others) phone.offers(others.filter((other) => other !== phone), showBeside);
  showBeside(others[0]);
  // Whose app a link was opened in wants to be seen.
  on("focus", ({ person }) => others.filter((phone) => phone.person === person).forEach(showBeside));
  new House(document.getElementById("house"));
  new Cloud(document.getElementById("cloud"));
  guide(document.getElementById("guide"), phones, showTab);
  watch(["cloud"], countFaults);
  countFaults();
  const hour = document.getElementById("hour");
  hour.hidden = !fact("movable");
  hour.addEventListener("click", () => act("hour"));
  beginInLanguage();
}

// `?lang=en` once gives everybody an English app.
function beginInLanguage() {
  const language = new URLSearchParams(location.search).get("lang");
  if (!fact("stage").languages.some(({ code }) => code === language)) return;
  for (const phone of phones) act("language", { person: phone.person, language });
  history.replaceState(null, "", location.pathname);
}

function showBeside(phone) {
  for (const each of phones.slice(1)) each.element.classList.toggle("beside", each === phone);
}

function showPerson(phone) {
  for (const each of phones) each.element.classList.toggle("chosen", each === phone);
  for (const button of document.querySelectorAll("#who button")) {
    button.setAttribute("aria-pressed", String(button.dataset.person === String(phone.person)));
  }
}

function showTab(tab, phone) {
  document.body.dataset.tab = tab;
  // On a desk the chats are always there, and beside them the house unless the faults were asked for.
  for (const button of document.querySelectorAll("button[data-tab]")) {
    const aside = button.closest(".side-tabs") && tab === "chats";
    const shown = button.dataset.tab === (aside ? "house" : tab);
    if (shown) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (phone) showPerson(phone);
}

function countFaults() {
  const length = fact("makers").reduce((count, maker) => count + fact(`cloud:${maker}`).armed.length, 0);
  for (const count of document.querySelectorAll("button[data-tab=cloud] .count")) {
    count.textContent = String(length);
    count.hidden = length === 0;
  }
}

for (const button of document.querySelectorAll("button[data-tab]")) {
  button.addEventListener("click", () => showTab(button.dataset.tab));
}
watch(["stage"], begin);
showTab("chats");
connect((state) => { document.getElementById("link").textContent = STATES[state]; });
