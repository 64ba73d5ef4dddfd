// The phone of one person: its chats as tabs, the open conversation, and where to write.

import { act } from "./act.js";
import { avatar } from "./avatar.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { h, icon, write } from "./dom.js";
import { chatMenu } from "./chat_menu.js";
import { fact, on, watch } from "./world.js";

export class Phone {
  constructor(person) {
    this.person = person;
    this.open = "private";
    this.unread = { private: 0, group: 0 };
    this.newest = {};
    this.build();
    watch(["stage", "chat:", "profile:", "menus", "keyboards", "answers"], () => this.refresh());
    watch(["msg:"], (keys) => this.showMessages(keys));
    on("toast", (toast) => toast.person === this.person && this.toast(toast));
    on("typing", (typing) => typing.chat === this.chat()?.id && this.typing());
    on("focus", (focus) => focus.person === this.person && this.show(focus.place));
    this.refresh();
  }

  build() {
    const me = this.me();
    this.language = h("select", { "aria-label": `Language of ${me.name}'s app`,
      onchange: () => act("language", { person: this.person, language: this.language.value }) });
    this.tabs = Object.fromEntries(["private", "group"].map((place) => [place, this.tab(place)]));
    this.subtitle = h("p", { class: "subtitle" });
    this.title = h("h3");
    this.others = h("span", { class: "others" });
    this.menu = chatMenu(this);
    this.conversation = new Conversation(this);
    this.composer = new Composer(this);
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "assertive" });
    this.element = h("section", { class: "phone", "aria-label": `${me.name}'s phone`, "data-person": this.person },
      h("header", { class: "owner" },
        avatar(me.name, this.person), h("h2", {}, `${me.name}’s phone`), this.others, this.language),
      h("div", { class: "chat-tabs", role: "tablist", "aria-label": `${me.name}'s chats` }, Object.values(this.tabs)),
      h("div", { class: "screen", role: "tabpanel", "aria-label": "Open chat" },
        h("div", { class: "chat-head" }, h("div", { class: "chat-name" }, this.title, this.subtitle), this.menu.element),
        this.conversation.element, this.toasts, this.composer.element, this.composer.keys.sheet));
  }

  // On a desk there is room for two: the first person, and whoever of the others is asked for here.
  offers(others, show) {
    this.others.replaceChildren(...others.map((other) => {
      const { name } = other.me();
      return h("button", { type: "button", title: `${name}’s phone`, "aria-label": `Show ${name}'s phone instead`,
        onclick: () => show(other) }, avatar(name, other.person));
    }));
  }

  tab(place) {
    const name = h("span", { class: "tab-name" });
    const count = h("span", { class: "unread", hidden: true });
    const tab = h("button", { type: "button", role: "tab", onclick: () => this.show(place) },
      icon(place === "private" ? "person" : "group"), name, count);
    tab.addEventListener("keydown", ({ key }) => {
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      this.show(place === "private" ? "group" : "private");
      this.tabs[this.open].focus();
    });
    return tab;
  }

  me() {
    return fact("stage").people.find((person) => person.id === this.person);
  }

  chat(place = this.open) {
    return fact(`chat:${place === "private" ? this.person : "group"}`);
  }

  refresh() {
    const stage = fact("stage");
    const me = this.me();
    const chat = this.chat();
    if (!this.language.options.length) {
      this.language.append(...stage.languages.map(({ code, label }) => h("option", { value: code }, label)));
    }
    this.language.value = me.language;
    const titles = { private: fact(`profile:${this.person}`).name, group: this.chat("group").title };
    for (const [place, tab] of Object.entries(this.tabs)) {
      write(tab.querySelector(".tab-name"), titles[place]);
      tab.setAttribute("aria-selected", String(place === this.open));
      tab.tabIndex = place === this.open ? 0 : -1;
      const count = tab.querySelector(".unread");
      write(count, String(this.unread[place]));
      count.hidden = this.unread[place] === 0;
    }
    write(this.title, titles[this.open]);
    this.describe(chat);
    this.menu.refresh(chat);
    this.conversation.refresh(chat);
    this.composer.refresh(chat);
  }

  describe(chat) {
    if (this.isTyping) write(this.subtitle, "typing…");
    else if (this.open === "private") write(this.subtitle, "bot");
    else write(this.subtitle, `${chat.type === "supergroup" ? "supergroup, " : ""}${chat.members.length} members`);
    this.subtitle.classList.toggle("active", Boolean(this.isTyping));
  }

  show(place) {
    this.open = place;
    this.unread[place] = 0;
    this.stopTyping();
    this.conversation.reset();
    this.composer.reset();
    this.refresh();
  }

  // Counts what arrives in the chat that is not open; what was there at the start is old.
  showMessages(keys) {
    for (const place of ["private", "group"]) {
      const chat = this.chat(place);
      const newest = chat.messages.at(-1);
      const known = this.newest[chat.id];
      if (newest && newest !== known) {
        const first = chat.messages.indexOf(known) + 1;
        const foreign = chat.messages.slice(first).filter((key) => fact(key)?.sender.id !== this.person).length;
        if (place !== this.open && known !== undefined) this.unread[place] += foreign;
        if (place === this.open) this.stopTyping();
      }
      this.newest[chat.id] = newest ?? null;
    }
    this.conversation.forget(keys);
    this.refresh();
  }

  typing() {
    clearTimeout(this.isTyping);
    this.isTyping = setTimeout(() => this.stopTyping(), 5000);
    this.describe(this.chat());
    this.conversation.typing(true);
  }

  stopTyping() {
    clearTimeout(this.isTyping);
    this.isTyping = null;
    this.conversation.typing(false);
    this.describe(this.chat());
  }

  toast({ text, alert }) {
    this.conversation.settle();
    if (!text) return;
    this.toasts.replaceChildren();
    if (!alert) {
      const toast = h("p", { class: "toast" }, text);
      this.toasts.append(toast);
      setTimeout(() => toast.remove(), 4500);
      return;
    }
    const close = h("button", { type: "button", onclick: () => this.toasts.replaceChildren() }, "OK");
    this.toasts.append(h("div", { class: "alert", role: "alertdialog", "aria-label": "Message from the bot" },
      h("p", {}, text), close));
    close.focus();
  }

  say(text, replyTo = null) {
    return act("says", { person: this.person, chat: this.chat().id, text, reply_to: replyTo });
  }
}
