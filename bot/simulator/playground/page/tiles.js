// One module on the wall of a room: what it shows, and the switch a hand at home finds beside it.

import { act } from "./act.js";
import { h, icon, picture, write } from "./dom.js";
import { fact } from "./world.js";

const touch = (id, state) => act("touch", { module: id, state });
const degrees = (value) => `${value.toFixed(1)}°`;
const words = (text) => text.replaceAll("_", " ");

// How each device looks: its sign, its words, its hand controls.
const KINDS = {
  light: { sign: () => symbol("light"), says: lamp, controls: lampControls },
  plug: { sign: () => symbol("plug"), says: ({ on, power }) => (on ? `on, ${power} W` : "off"), controls: rocker },
  automation: { sign: slats, says: shutter, controls: arrows },
  heater: { sign: () => symbol("heater"), says: heater, controls: modes(["comfort", "away", "frost_guard"]) },
  chronothermostat: { sign: () => symbol("thermostat"), says: thermostat, controls: display },
  energymeter: { sign: () => symbol("meter"), says: ({ power }) => `${power} W` },
  remote: { sign: () => symbol("remote"), says: ({ battery }) => `battery ${battery}`, controls: pressed },
};

export function tile(id) {
  const { device } = fact(`module:${id}`);
  const kind = KINDS[device] ?? { sign: () => symbol("other"), says: () => "" };
  const sign = kind.sign();
  const name = h("p", { class: "name" });
  const state = h("p", { class: "state" });
  const controls = kind.controls?.(id);
  const radio = reach(id);
  const element = h("li", { class: `tile ${device}`, "data-module": id },
    sign.element, h("div", { class: "words" }, name, state), h("div", { class: "hands" }, controls?.element, radio.element));
  const part = {
    element,
    update(module) {
      write(name, module.name);
      name.title = module.name;
      const says = kind.says(module);
      write(state, module.reachable || module.sleeps ? says : `${says} · out of reach`);
      element.classList.toggle("lost", !module.reachable && !module.sleeps);
      element.classList.toggle("on", Boolean(module.on));
      sign.update(module);
      controls?.update(module);
      radio.update(module);
    },
  };
  part.update(fact(`module:${id}`));
  return part;
}

function lamp({ on, level }) {
  if (!on) return "off";
  return level === null ? "on" : `on, ${level}%`;
}

function shutter({ level, moving }) {
  if (moving) return `${moving > 0 ? "opening" : "closing"}, ${level}%`;
  return { 0: "closed", 100: "open" }[level] ?? `open ${level}%`;
}

function heater({ temperature, set_point: goal, mode }) {
  return `${degrees(temperature)} → ${degrees(goal)}, ${words(mode)}`;
}

function thermostat({ temperature, set_point: goal, mode, busy, humidity }) {
  const now = `${degrees(temperature)} → ${degrees(goal)}, ${words(mode)}`;
  return busy ? `${now} · display in use` : `${now} · ${Math.round(humidity)}%`;
}

function symbol(name) {
  const element = h("span", { class: "sign" }, icon(name));
  return {
    element,
    update({ on, level, temperature, set_point: goal, working, battery }) {
      element.style.setProperty("--level", on ? String((level ?? 100) / 100) : "0");
      const heats = working ?? (goal !== undefined && goal - temperature > 0.3);
      element.classList.toggle("warm", Boolean(heats));
      element.classList.toggle("weak", battery === "low");
    },
  };
}

// A window whose slats come down as the shutter does.
function slats() {
  const blind = h("i");
  const element = h("span", { class: "sign window", "aria-hidden": "true" }, blind);
  return {
    element,
    update({ level, moving }) {
      element.style.setProperty("--closed", String(1 - level / 100));
      element.classList.toggle("moving", Boolean(moving));
    },
  };
}

function rocker(id) {
  const element = h("button", { type: "button", class: "rocker", role: "switch",
    onclick: () => touch(id, { on: element.getAttribute("aria-checked") !== "true" }) }, h("i"));
  return {
    element,
    update({ on, name }) {
      element.setAttribute("aria-checked", String(on));
      element.setAttribute("aria-label", `Wall switch: ${name}`);
    },
  };
}

function lampControls(id) {
  const flip = rocker(id);
  const slider = h("input", { type: "range", min: "5", max: "100", step: "5",
    onchange: () => touch(id, { level: Number(slider.value) }) });
  const element = h("div", { class: "lamp-hands" }, flip.element, slider);
  return {
    element,
    update(module) {
      flip.update(module);
      slider.hidden = module.level === null;
      slider.setAttribute("aria-label", `Dimmer: ${module.name}`);
      if (document.activeElement !== slider || !slider.matches(":active")) slider.value = String(module.level ?? 100);
    },
  };
}

const STOP = -1;

function arrows(id) {
  const buttons = [["up", "Open", 100], ["stop", "Stop", STOP], ["down", "Close", 0]].map(([sign, label, level]) => {
    const element = h("button", { type: "button", title: label, onclick: () => touch(id, { level }) }, icon(sign));
    return { element, label };
  });
  return {
    element: h("div", { class: "arrows" }, buttons.map(({ element }) => element)),
    update({ name }) {
      for (const { element, label } of buttons) element.setAttribute("aria-label", `${label}: ${name}`);
    },
  };
}

function modes(choices) {
  return (id) => {
    const element = h("select", { class: "mode", onchange: () => touch(id, { mode: element.value }) },
      choices.map((choice) => h("option", { value: choice }, words(choice))));
    return {
      element,
      update({ mode, name }) {
        element.value = mode;
        element.setAttribute("aria-label", `Mode: ${name}`);
      },
    };
  };
}

// Two steps for the set point, and a hand on the display, during which the cloud is refused.
function display(id) {
  const step = (by) => touch(id, { mode: "manual", set_point: fact(`module:${id}`).set_point + by });
  const less = h("button", { type: "button", onclick: () => step(-0.5) }, "−");
  const more = h("button", { type: "button", onclick: () => step(0.5) }, "+");
  const hand = h("button", { type: "button", title: "Stand at the display for half a minute",
    onclick: () => act("display", { module: id }) }, icon("hand"));
  return {
    element: h("div", { class: "arrows" }, less, more, hand),
    update({ name, busy }) {
      less.setAttribute("aria-label", `Cooler: ${name}`);
      more.setAttribute("aria-label", `Warmer: ${name}`);
      hand.setAttribute("aria-label", `Use the display: ${name}`);
      hand.setAttribute("aria-pressed", String(busy));
    },
  };
}

function pressed(id) {
  const element = h("button", { type: "button", class: "press", title: "Press it: it wakes for a minute",
    onclick: () => touch(id, { on: true }) }, "Press");
  return { element, update: ({ name }) => element.setAttribute("aria-label", `Press: ${name}`) };
}

// Every module can be taken out of the radio's reach. Remotes come and go by themselves.
function reach(id) {
  const sign = icon("signal");
  const element = h("button", { type: "button", class: "radio",
    onclick: () => act("reach", { module: id, reachable: element.getAttribute("aria-pressed") === "true" }) }, sign);
  return {
    element,
    update({ name, reachable, sleeps }) {
      element.hidden = sleeps;
      picture(sign, reachable ? "signal" : "nosignal");
      element.title = reachable ? "Take it out of reach" : "Bring it back";
      element.setAttribute("aria-label", `Out of reach: ${name}`);
      element.setAttribute("aria-pressed", String(!reachable));
    },
  };
}
