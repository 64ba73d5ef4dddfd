// The messages of the open chat. The newest is in sight unless the reader scrolled up.

import { act } from "./act.js";
import { bubble } from "./bubble.js";
import { calm, h, keyed } from "./dom.js";
import { profile } from "./profile.js";
import { fact } from "./world.js";

const NEAR = 80; // pixels from the end that still count as reading the newest

export class Conversation {
  constructor(phone) {
    this.phone = phone;
    this.shown = new Map();
    this.list = h("ol", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Messages" });
    this.dots = h("p", { class: "dots", hidden: true, "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    this.before = h("div", { class: "before" });
    this.element = h("div", { class: "conversation", tabindex: "0", role: "region", "aria-label": "Conversation" },
      this.before, this.list, this.dots);
    this.scrolledUp = false;
    this.element.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.element;
      this.scrolledUp = scrollHeight - scrollTop - clientHeight > NEAR;
    });
    new ResizeObserver(() => this.toEnd(false)).observe(this.element);
  }

  reset() {
    this.shown.clear();
    this.list.replaceChildren();
    this.scrolledUp = false;
  }

  // What changed is drawn anew; a pressed key keeps the keyboard focus if it is still there.
  forget(keys) {
    for (const key of keys) {
      const old = this.shown.get(key);
      if (!old || !fact(key)) continue;
      const place = [...old.element.querySelectorAll(".key")].indexOf(document.activeElement);
      const element = bubble(fact(key), this.reader());
      old.element.replaceWith(element);
      this.shown.set(key, { element });
      if (place >= 0) element.querySelectorAll(".key")[place]?.focus({ preventScroll: true });
    }
  }

  refresh(chat) {
    const language = this.phone.me().language;
    if (language !== this.language) this.reset();
    this.language = language;
    const { person } = this.phone;
    const keys = chat.messages.filter((key) => fact(key) && [null, person].includes(fact(key).only_for));
    const last = keys.at(-1);
    const grown = last !== this.last;
    const wrote = grown && last && fact(last).sender.id === person;
    this.last = last;
    keyed(this.list, this.shown, keys, (key) => ({ element: bubble(fact(key), this.reader()) }));
    const fresh = chat.type === "private" && (!chat.started || keys.length === 0);
    this.before.replaceChildren(...(fresh ? [profile(chat)] : []));
    if (wrote || !this.scrolledUp) this.toEnd(grown);
  }

  toEnd(smooth) {
    if (this.scrolledUp && !smooth) return;
    this.element.scrollTo({ top: this.element.scrollHeight, behavior: smooth && !calm() ? "smooth" : "instant" });
  }

  typing(active) {
    this.dots.hidden = !active;
    if (active && !this.scrolledUp) this.toEnd(true);
  }

  // A pressed key waits until the bot answered the press.
  settle() {
    for (const key of this.list.querySelectorAll(".key.waiting")) key.classList.remove("waiting");
  }

  reader() {
    const { phone } = this;
    const chat = phone.chat();
    return {
      person: phone.person,
      language: phone.me().language,
      group: chat.type !== "private",
      quote: (message) => phone.composer.quote(message),
      edit: (message) => phone.composer.edit(message),
      command: (text) => phone.say(text),
      link: (url) => this.follow(url),
      press: (message, row, column, element) => this.press(chat.id, message, row, column, element),
    };
  }

  async press(chat, message, row, column, element) {
    element.classList.add("waiting");
    setTimeout(() => element.classList.remove("waiting"), 10000);
    const done = await act("presses", { person: this.phone.person, chat, message: message.id,
      ephemeral: message.ephemeral_id, row, column });
    if (!done) element.classList.remove("waiting");
  }

  // Telegram's own links open inside the app; others in a browser, which later asks whose app to open.
  follow(url) {
    const { pathname, hostname, origin } = new URL(url);
    const within = (origin === location.origin && pathname.startsWith("/t.me/")) || hostname === "t.me";
    if (within) act("opens", { person: this.phone.person, url });
    else localStorage.setItem("browser-of", String(this.phone.person));
    return within;
  }
}
