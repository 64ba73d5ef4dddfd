// The simulated clouds, one shown at a time: faults to arm, the calls that are left, the consent, and what was asked lately.

import { act } from "./act.js";
import { h, icon, keyed, write } from "./dom.js";
import { fact, watch } from "./world.js";

const SCOPES = [
  { label: "Next command", times: 1, on_command: true },
  { label: "Next 3 calls", times: 3, on_command: false },
  { label: "Until switched off", times: null, on_command: false },
];

export class Cloud {
  constructor(element) {
    this.faults = new Map();
    this.armed = new Map();
    this.groups = new Map();
    this.users = new Map();
    [this.scope] = SCOPES;
    [this.maker] = fact("makers");
    this.title = h("h2", { id: "cloud-title" });
    this.armedRow = h("div", { class: "armed", role: "status" });
    this.hint = h("p", { class: "hint" }, "Arm a fault of the simulated cloud, then ask the bot for something.");
    this.clear = h("button", { type: "button", class: "quiet", onclick: () => act("calms") }, "Clear all");
    this.list = h("div", { class: "fault-groups" });
    this.search = h("input", { type: "search", placeholder: "Find a fault", "aria-label": "Find a fault",
      oninput: () => this.filter() });
    this.people = h("div", { class: "users" });
    this.log = h("ol", { class: "log", "aria-label": "Latest calls, newest first" });
    element.append(
      h("div", { class: "panel-head" }, this.title, this.hint, this.armedRow, this.clear),
      this.makers(),
      h("div", { class: "fault-tools" }, this.scopes(), h("label", { class: "search" }, icon("search"), this.search)),
      this.list,
      h("h3", {}, "Accounts and quota"), this.people,
      h("h3", {}, "What the cloud was asked"), this.log);
    watch(["cloud:"], () => this.refresh());
    this.refresh();
  }

  // Whose cloud is shown, where there is more than one in front of the house.
  makers() {
    const all = fact("makers");
    return all.length < 2 ? "" : h("fieldset", { class: "segments scopes makers" }, h("legend", {}, "Whose cloud"),
      all.map((maker) => h("label", {},
        h("input", { type: "radio", name: "maker", checked: maker === this.maker, onchange: () => this.turnTo(maker) }),
        h("span", {}, maker))));
  }

  turnTo(maker) {
    this.maker = maker;
    // Two makers may call different things by the same name.
    for (const [holder, known] of [[this.list, this.groups], [this.people, this.users]]) {
      holder.replaceChildren();
      known.clear();
    }
    this.refresh();
    this.filter();
  }

  scopes() {
    const name = "scope";
    return h("fieldset", { class: "segments scopes" }, h("legend", {}, "How long a fault lasts"),
      SCOPES.map((scope) => h("label", {},
        h("input", { type: "radio", name, checked: scope === this.scope, onchange: () => { this.scope = scope; } }),
        h("span", {}, scope.label))));
  }

  refresh() {
    const { armed, users, calls, window } = fact(`cloud:${this.maker}`);
    write(this.title, `The ${this.maker} cloud`);
    this.showFaults(armed);
    this.showArmed();
    keyed(this.people, this.users, users.map(({ email }) => email), (email) => account(this.maker, email, window));
    for (const user of users) this.users.get(user.email).update(user, fact("movable"));
    this.log.replaceChildren(...calls.map(call));
  }

  showFaults(armed) {
    const rows = fact(`faults:${this.maker}`);
    const kinds = [...new Set(rows.map(({ group }) => group))];
    keyed(this.list, this.groups, kinds, (kind) => group(kind));
    for (const kind of kinds) {
      const names = rows.filter((row) => row.group === kind).map(({ name }) => name);
      const holder = this.groups.get(kind);
      keyed(holder.list, holder.rows, names, (name) => this.row(rows.find((row) => row.name === name)));
    }
    for (const { rows: parts } of this.groups.values()) {
      for (const [name, part] of parts) part.update(armed.find((each) => each.name === name));
    }
  }

  row({ name, label, description, badge }) {
    const count = h("span", { class: "left" });
    const button = h("button", { type: "button", class: "fault", onclick: () => this.toggle(name) },
      h("span", { class: "badge" }, badge || icon("storm")), h("span", { class: "what" }, h("b", {}, label), h("span", {}, description)), count);
    return {
      element: h("li", { "data-fault": name, "data-words": `${name} ${label} ${description} ${badge}`.toLowerCase() }, button),
      update(fault) {
        button.setAttribute("aria-pressed", String(Boolean(fault)));
        write(count, fault ? left(fault) : "");
      },
    };
  }

  toggle(name) {
    const { maker } = this;
    const armed = fact(`cloud:${maker}`).armed.some((fault) => fault.name === name);
    if (armed) act("disarms", { maker, fault: name });
    else act("arms", { maker, fault: name, times: this.scope.times, on_command: this.scope.on_command });
  }

  showArmed() {
    const armed = fact("makers").flatMap((maker) => fact(`cloud:${maker}`).armed.map((fault) => ({ ...fault, maker })));
    const keyOf = ({ maker, name, left: count }) => `${maker} ${name} ${count}`;
    this.clear.hidden = armed.length === 0;
    this.armedRow.hidden = armed.length === 0;
    this.hint.hidden = armed.length > 0;
    keyed(this.armedRow, this.armed, armed.map(keyOf), (key) => {
      const fault = armed.find((each) => key === keyOf(each));
      const { maker, name } = fault;
      const { label } = fact(`faults:${maker}`).find((row) => row.name === name) ?? { label: name };
      return { element: h("button", { type: "button", class: "chip hot", title: `Switch it off (${maker})`,
        onclick: () => act("disarms", { maker, fault: name }) }, `${label} · ${left(fault)}`, icon("close")) };
    });
  }

  filter() {
    const wanted = this.search.value.trim().toLowerCase();
    for (const { element, rows } of this.groups.values()) {
      for (const part of rows.values()) part.element.hidden = !part.element.dataset.words.includes(wanted);
      element.hidden = [...rows.values()].every((part) => part.element.hidden);
      element.open = wanted !== "" || element.open;
    }
  }
}

function left({ left: count, route }) {
  if (count === null) return "until off";
  return ["command", "module"].includes(route) && count === 1 ? "next command" : `${count} left`;
}

function group(kind) {
  const list = h("ul");
  return { element: h("details", { class: "fault-group", open: true }, h("summary", {}, kind), list), list, rows: new Map() };
}

function account(maker, email, window) {
  const used = h("span", { class: "used" });
  const bar = h("progress", { max: "500", "aria-label": `Calls of ${email} ${window.words}` });
  const consent = h("button", { type: "button", class: "quiet",
    onclick: () => act("consent", { maker, user: email, given: consent.getAttribute("aria-pressed") === "true" }) });
  const later = h("button", { type: "button", class: "quiet", title: "Move the clock: the calls come back",
    onclick: () => (window.act === "midnight" ? act("midnight") : act("hour")) }, window.label);
  const nearly = h("button", { type: "button", class: "quiet" });
  nearly.addEventListener("click", () => act("quota", { maker, user: email, used: bar.max - 1 }));
  return {
    element: h("div", { class: "user" }, h("p", {}, h("b", {}, email), used), bar,
      h("div", { class: "user-acts" }, nearly, later, consent)),
    update({ used: count, limit, consent: given }, movable) {
      later.hidden = !movable;
      bar.max = limit;
      bar.value = Math.min(count, limit);
      write(used, `${count} of ${limit} calls ${window.words}`);
      write(nearly, `Set to ${limit - 1}`);
      write(consent, given ? "Withdraw the consent" : "Consent withdrawn");
      consent.setAttribute("aria-pressed", String(!given));
    },
  };
}

function call({ at, method, path, status }) {
  const tone = status === null ? "bad" : status < 300 ? "good" : status < 400 ? "" : "bad";
  return h("li", {}, h("time", {}, at), h("b", {}, method), h("code", { title: path }, path),
    h("span", { class: `status ${tone}` }, status === null ? "—" : String(status)));
}
