// The keys a bot puts in place of the letters, and the sheet on which people are picked for it.

import { act } from "./act.js";
import { avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { fact } from "./world.js";

export class ReplyKeyboard {
  constructor(phone) {
    this.phone = phone;
    this.folded = false;
    this.element = h("div", { class: "reply-keys", role: "group", "aria-label": "Answers to choose from", hidden: true });
    this.toggle = h("button", { type: "button", class: "round", hidden: true, "aria-label": "Answers to choose from",
      title: "Answers", onclick: () => this.fold(!this.folded) }, icon("keys"));
    this.sheet = h("div", { class: "sheet", hidden: true, onkeydown: ({ key }) => key === "Escape" && this.close() });
  }

  // What changes brings a folded keyboard up again, as the apps do.
  refresh(closed) {
    const keyboard = closed ? null : fact("keyboards")?.[this.phone.person]?.[this.phone.open] ?? null;
    const told = JSON.stringify(keyboard);
    if (told !== this.told) {
      this.told = told;
      this.folded = false;
      this.close();
      this.element.replaceChildren(...(keyboard?.rows ?? []).map((row) => h("div", { class: "row" },
        row.map((key) => h("button", { type: "button", class: "reply-key", onclick: () => this.press(key) },
          key.users && icon("person"), h("span", {}, key.text))))));
    }
    this.toggle.hidden = !keyboard;
    this.fold(this.folded);
    return keyboard?.placeholder || "Message";
  }

  fold(folded) {
    this.folded = folded;
    this.element.hidden = folded || this.toggle.hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.element.hidden));
  }

  press({ text, users }) {
    if (users) this.choose(users);
    else act("presses_key", { person: this.phone.person, chat: this.phone.chat().id, text });
  }

  choose(request) {
    const one = request.most === 1;
    const boxes = candidates(request, this.phone.person).map(({ id, name }) => {
      const box = h("input", { type: one ? "radio" : "checkbox", name: `picked-${this.phone.person}`, value: String(id),
        onchange: () => count() });
      return { box, row: h("li", {}, h("label", {}, avatar(name, id), h("span", {}, name), box)) };
    });
    const send = h("button", { type: "submit", class: "quiet", disabled: true }, "Send");
    const count = () => {
      const picked = boxes.filter(({ box }) => box.checked).length;
      send.disabled = picked < 1 || picked > request.most;
    };
    const form = h("form", { role: "dialog", "aria-modal": "true", "aria-label": "Pick people" },
      h("h4", {}, one ? "Pick a person" : `Pick up to ${request.most} people`),
      h("ul", {}, boxes.map(({ row }) => row)),
      h("p", { class: "sheet-foot" },
        h("button", { type: "button", class: "quiet", onclick: () => this.close() }, "Cancel"), send));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const people = boxes.filter(({ box }) => box.checked).map(({ box }) => Number(box.value));
      act("shares", { person: this.phone.person, chat: this.phone.chat().id, request: request.id, people });
      this.close();
    });
    this.sheet.replaceChildren(form);
    this.sheet.hidden = false;
    form.querySelector("input")?.focus();
  }

  close() {
    this.sheet.hidden = true;
    this.sheet.replaceChildren();
  }
}

function candidates({ bots }, me) {
  const { people, bot } = fact("stage");
  const humans = bots === true ? [] : people.filter(({ id }) => id !== me);
  return bots === false ? humans : [...humans, { id: bot.id, name: bot.username }];
}
