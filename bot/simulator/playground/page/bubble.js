// One message as its reader sees it: the bubble, the keyboard below it, and what can be done with it.

import { h, icon } from "./dom.js";
import { anchor, styled } from "./entities.js";

const HUES = ["#d45246", "#3d8fd1", "#48a05e", "#b8742f", "#8d63c4", "#c25590"];

const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

// `reader` is the phone: {person, language, group, quote(message), edit(message), press(...), command(text), link(url)}.
export function bubble(message, reader) {
  if (message.service) return h("li", { class: "service" }, h("span", {}, message.service));
  const own = message.sender.id === reader.person;
  const name = reader.group && !own;
  const body = h("div", { class: "bubble", lang: message.sender.is_bot ? reader.language : null },
    name && h("p", { class: "author" }, message.sender.name),
    message.only_for && h("p", { class: "only" }, "Only you can see this"),
    message.forwarded && h("p", { class: "only" }, "Forwarded"),
    message.quote && quote(message.quote),
    message.file && file(message.file),
    h("div", { class: "text" }, styled(message.text, message.entities, reader, reader.language), stamp(message, own)),
    message.reactions.length > 0 && h("p", { class: "reactions", "aria-label": "Reactions" },
      message.reactions.map((emoji) => h("span", {}, emoji))));
  if (name) body.firstChild.style.color = HUES[Math.abs(message.sender.id) % HUES.length];
  return h("li", { class: own ? "message own" : "message", "data-id": message.id || `only-${message.ephemeral_id}` },
    h("div", { class: "line" }, body, tools(message, own, reader)),
    message.keyboard.length > 0 && keyboard(message, reader));
}

function stamp(message, own) {
  return h("span", { class: "stamp" },
    message.edited && h("span", {}, "edited"),
    message.silent && icon("silent", "sent without a sound"),
    h("time", {}, clock(message.date)),
    own && icon("ticks"));
}

function file({ id, kind, name, size, width, height }) {
  if (kind !== "photo") {
    return h("a", { class: "document", href: `files/${id}`, download: name },
      h("span", { class: "sheet-of-paper", "aria-hidden": "true" }, icon("paper")),
      h("span", { class: "document-name" }, h("b", {}, name), h("small", {}, weight(size))));
  }
  if (!size) return h("div", { class: "photo elsewhere", role: "img", "aria-label": "Photo" }, icon("scene"));
  return h("img", { class: "photo", src: `files/${id}`, alt: "Photo", width, height });
}

function weight(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

function quote({ name, text }) {
  return h("blockquote", { class: "reply" }, h("b", {}, name), h("span", {}, text));
}

function tools(message, own, reader) {
  const reply = h("button", { type: "button", class: "tool", title: "Reply", "aria-label": "Reply",
    onclick: () => reader.quote(message) }, icon("reply"));
  const edit = own && h("button", { type: "button", class: "tool", title: "Edit", "aria-label": "Edit",
    onclick: () => reader.edit(message) }, icon("pencil"));
  return h("div", { class: "tools" }, message.id > 0 && reply, edit);
}

function keyboard(message, reader) {
  return h("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" },
    message.keyboard.map((row, y) => h("div", { class: "row" },
      row.map((button, x) => key(button, (element) => reader.press(message, y, x, element), reader)))));
}

function key(button, press, reader) {
  const style = `key ${button.style ?? ""}`;
  if (button.url) return anchor(button.url, [h("span", {}, button.text), icon("open")], reader, { class: style });
  if (button.copy_text) {
    return h("button", { type: "button", class: style, onclick: () => navigator.clipboard?.writeText(button.copy_text) },
      h("span", {}, button.text));
  }
  const element = h("button", { type: "button", class: style, disabled: button.disabled }, h("span", {}, button.text));
  element.addEventListener("click", () => press(element));
  return element;
}
