// Turns a text and its entities into elements, as Telegram's apps show them. Offsets are UTF-16 units, as in JavaScript.

import { h } from "./dom.js";

const OPAQUE = new Set(["code", "pre"]);

// `does` says what a tap on a command and on a link means to the reader: {command(text), link(url)}.
export function styled(text, entities, does, language) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, { does, language });
}

function span(text, from, to, entities, reader) {
  const parts = [];
  let at = from;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at) continue;
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset > at) parts.push(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < end);
    const said = text.slice(entity.offset, end);
    const children = OPAQUE.has(entity.type) ? [said] : span(text, entity.offset, end, inner, reader);
    parts.push(element(entity, said, children, reader));
    at = end;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

const MARKS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};

function element(entity, said, children, { does, language }) {
  if (MARKS[entity.type]) return h(MARKS[entity.type], {}, children);
  switch (entity.type) {
    case "spoiler": return spoiler(children);
    case "expandable_blockquote": return foldable(children);
    case "text_link": return anchor(entity.url, children, does);
    case "url": return anchor(said, children, does);
    case "bot_command": return h("button", { type: "button", class: "inline", onclick: () => does.command(said) }, said);
    case "mention": case "text_mention": case "hashtag": return h("span", { class: "mention" }, children);
    case "date_time": return h("time", { title: said }, moment(entity, said, language));
    default: return h("span", {}, children);
  }
}

export function anchor(url, children, does, attributes = {}) {
  if (!/^https?:/i.test(url)) return h("span", { class: "mention", ...attributes }, children);
  const link = h("a", { href: url, target: "_blank", rel: "noopener noreferrer", ...attributes }, children);
  link.addEventListener("click", (event) => {
    if (does.link(url)) event.preventDefault();
  });
  return link;
}

function spoiler(children) {
  const cover = h("button", { type: "button", class: "spoiler", "aria-label": "Hidden text, press to show" }, children);
  cover.addEventListener("click", () => cover.replaceWith(h("span", {}, ...cover.childNodes)));
  return cover;
}

function foldable(children) {
  const quote = h("blockquote", { class: "folded" }, children);
  const fold = h("button", { type: "button", class: "fold", "aria-expanded": "false" }, "Show all");
  fold.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    fold.setAttribute("aria-expanded", String(!folded));
    fold.textContent = folded ? "Show all" : "Show less";
  });
  return h("div", { class: "foldable" }, quote, fold);
}

const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

// Telegram writes a moment in the reader's own zone and language: `r` is relative, the letters of the others add up.
function moment({ unix_time: unix, date_time_format: format = "" }, said, language) {
  if (!unix || !format) return said;
  const date = new Date(unix * 1000);
  if (format === "r") {
    const seconds = (date - Date.now()) / 1000;
    const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS.at(-1);
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
  }
  const wants = (letter) => format.includes(letter);
  return new Intl.DateTimeFormat(language, {
    weekday: wants("w") ? "long" : undefined,
    day: wants("d") || wants("D") ? "numeric" : undefined,
    month: wants("D") ? "long" : wants("d") ? "2-digit" : undefined,
    year: wants("d") || wants("D") ? "numeric" : undefined,
    hour: wants("t") || wants("T") ? "2-digit" : undefined,
    minute: wants("t") || wants("T") ? "2-digit" : undefined,
    second: wants("T") ? "2-digit" : undefined,
  }).format(date);
}
