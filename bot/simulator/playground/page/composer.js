// Where a person writes: the command list, the text box, a quoted or edited message, or START.

import { act } from "./act.js";
import { calm, h, icon, write } from "./dom.js";
import { ReplyKeyboard } from "./reply_keyboard.js";
import { fact } from "./world.js";

const TALLEST = 120; // pixels

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.about = null;
    this.box = h("textarea", { rows: "1", placeholder: "Message", "aria-label": "Message", autocomplete: "off",
      maxlength: "4096", enterkeyhint: "send", oninput: () => this.changed(), onkeydown: (event) => this.typed(event) });
    this.slash = h("button", { type: "button", class: "round", "aria-label": "Commands", title: "Commands",
      "aria-expanded": "false", onclick: () => this.toggleList() }, icon("slash"));
    this.sender = h("button", { type: "submit", class: "round send", "aria-label": "Send", title: "Send" }, icon("send"));
    this.list = h("div", { class: "commands", role: "group", "aria-label": "Commands", hidden: true,
      onkeydown: (event) => this.moved(event) });
    this.banner = h("div", { class: "banner", hidden: true });
    this.keys = new ReplyKeyboard(phone);
    this.form = h("form", { class: "writing", onsubmit: (event) => { event.preventDefault(); this.send(); } },
      this.slash, this.box, this.keys.toggle, this.sender);
    this.start = h("button", { type: "button", class: "start", onclick: () => this.begin() });
    this.element = h("div", { class: "composer" }, this.list, this.banner, this.form, this.keys.element, this.start);
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.element.contains(target)) this.showList(false);
    });
  }

  refresh(chat) {
    const outside = chat.type !== "private" && !chat.members.includes(this.phone.person);
    const closed = outside || (chat.type === "private" && (!chat.started || chat.blocked || chat.messages.length === 0));
    this.form.hidden = closed;
    this.start.hidden = !closed;
    write(this.start, outside ? "JOIN THE GROUP" : chat.blocked ? "UNBLOCK AND RESTART" : "START");
    this.box.placeholder = this.keys.refresh(closed);
    this.answer(closed ? null : fact("answers")?.[this.phone.person]?.[this.phone.open] ?? null);
    this.sender.disabled = !this.box.value.trim();
    if (closed) this.showList(false);
    else if (!this.list.hidden) this.fill();
  }

  // A bot may begin an answer to its message; whoever is writing already is left in peace.
  answer(wanted) {
    const message = wanted && fact(wanted.key);
    if (wanted?.key !== this.wanted && (message || !wanted)) {
      this.wanted = wanted?.key;
      if (message && !this.about && !this.box.value) this.quote(message);
    }
    if (message && this.about?.message.id === message.id) this.box.placeholder = wanted.placeholder || "Message";
  }

  begin() {
    if (this.phone.open === "private") act("starts", { person: this.phone.person });
    else act("joins", { person: this.phone.person });
  }

  reset() {
    this.box.value = "";
    this.showBanner(null);
    this.changed();
  }

  commands() {
    const menu = fact("menus")?.[this.phone.person]?.[this.phone.open] ?? [];
    const typed = /^\/(\w*)$/.exec(this.box.value.trim())?.[1] ?? "";
    return menu.filter(({ command }) => command.startsWith(typed));
  }

  changed() {
    this.fit();
    this.sender.disabled = !this.box.value.trim();
    this.showList(/^\/\w*$/.test(this.box.value) && this.commands().length > 0);
  }

  // As tall as its text. A box that is not shown has no height to read.
  fit() {
    this.box.style.height = "auto";
    const { scrollHeight } = this.box;
    if (scrollHeight) this.box.style.height = `${Math.min(scrollHeight + 2, TALLEST)}px`;
  }

  typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.showList(false);
      this.showBanner(null);
    } else if (event.key === "ArrowUp" && !this.list.hidden) {
      event.preventDefault();
      this.list.lastElementChild?.focus();
    }
  }

  moved(event) {
    const { activeElement } = document;
    const steps = { ArrowUp: activeElement.previousElementSibling, ArrowDown: activeElement.nextElementSibling };
    if (event.key === "Escape" || (event.key === "ArrowDown" && !steps.ArrowDown)) {
      this.showList(event.key !== "Escape");
      this.box.focus();
    } else if (!(event.key in steps)) {
      return;
    } else {
      steps[event.key]?.focus();
    }
    event.preventDefault();
  }

  toggleList() {
    this.showList(this.list.hidden);
    if (!this.list.hidden) this.list.firstElementChild?.focus();
  }

  showList(shown) {
    if (shown) this.fill();
    this.list.hidden = !shown;
    this.slash.setAttribute("aria-expanded", String(shown));
  }

  fill() {
    const commands = this.commands();
    const focused = [...this.list.children].indexOf(document.activeElement);
    this.list.replaceChildren(...commands.map(({ command, description }) =>
      h("button", { type: "button", class: "command", onclick: () => this.choose(command) },
        h("b", {}, `/${command}`), h("span", {}, description))));
    if (!commands.length) this.list.append(h("p", { class: "none" }, "This bot has told Telegram no commands yet."));
    if (focused >= 0) this.list.children[focused]?.focus();
  }

  // In a group Telegram adds the bot's name, so that no other bot feels meant.
  choose(command) {
    const mark = this.phone.open === "group" ? `@${fact("stage").bot.username}` : "";
    this.showList(false);
    this.box.value = "";
    this.phone.say(`/${command}${mark}`);
    this.box.focus();
  }

  quote(message) {
    this.showBanner({ kind: "reply", message, title: message.sender.name });
  }

  edit(message) {
    this.box.value = message.text;
    this.showBanner({ kind: "edit", message, title: "Edit message" });
    this.changed();
  }

  showBanner(about) {
    this.about = about;
    this.banner.hidden = !about;
    this.banner.replaceChildren();
    if (!about) return;
    this.banner.append(icon(about.kind === "edit" ? "pencil" : "reply"),
      h("p", {}, h("b", {}, about.title), h("span", {}, about.message.text)),
      h("button", { type: "button", class: "tool", "aria-label": "Cancel", onclick: () => this.reset() }, icon("close")));
    this.box.focus();
  }

  async send() {
    const text = this.box.value.trim();
    if (!text) return;
    const { about } = this;
    this.reset();
    if (about?.kind === "edit") {
      await act("edits", { person: this.phone.person, chat: this.phone.chat().id, message: about.message.id, text });
    } else {
      await this.phone.say(text, about?.message.id ?? null);
    }
  }

  // Types a text as a person would, then sends it.
  async perform(text) {
    this.box.value = "";
    for (const letter of calm() ? [text] : text) {
      this.box.value += letter;
      this.fit();
      await new Promise((resolve) => setTimeout(resolve, 28));
    }
    await this.send();
  }
}
