// The simulated homes: rooms as on a floor plan, gateways, scenes. What happens in them is shown as it happens.

import { act } from "./act.js";
import { h, icon, keyed, write } from "./dom.js";
import { tile } from "./tiles.js";
import { fact, watch } from "./world.js";

export class House {
  constructor(element) {
    this.element = element;
    this.chosen = null;
    this.rooms = new Map();
    this.links = new Map();
    this.scenes = new Map();
    this.homes = new Map();
    this.segments = h("div", { class: "segments", role: "group", "aria-label": "Which home" });
    this.meter = h("p", { class: "meter" });
    this.gateways = h("div", { class: "gateways" });
    this.plan = h("div", { class: "plan" });
    this.sceneRow = h("div", { class: "scenes", role: "group", "aria-label": "Scene buttons on the wall" });
    element.append(
      h("div", { class: "panel-head" }, h("h2", { id: "house-title" }, "The house"), this.segments, this.meter),
      this.gateways,
      this.plan, this.sceneRow);
    watch(["homes"], () => this.refresh());
    watch(["module:"], (keys) => this.move(keys));
    this.refresh();
  }

  home() {
    const homes = fact("homes");
    return homes.find(({ name }) => name === this.chosen) ?? homes[0];
  }

  refresh() {
    const homes = fact("homes");
    const home = this.home();
    keyed(this.segments, this.homes, homes.map(({ name }) => name), (name) => ({
      element: h("button", { type: "button", onclick: () => { this.chosen = name; this.refresh(); } }, name) }));
    for (const [name, { element }] of this.homes) element.setAttribute("aria-pressed", String(name === home.name));
    keyed(this.gateways, this.links, home.plants.map(({ id }) => id), gateway);
    for (const plant of home.plants) this.links.get(plant.id).update(plant);
    const rooms = home.rooms.map((room) => `${home.name}/${room.name}`);
    keyed(this.plan, this.rooms, rooms, () => room());
    home.rooms.forEach((each, index) => this.rooms.get(rooms[index]).update(each));
    keyed(this.sceneRow, this.scenes, home.scenes.map(({ id }) => id), (id) => scene(id, home));
    this.measure();
  }

  move(keys) {
    for (const part of this.rooms.values()) part.move(keys);
    this.measure();
  }

  measure() {
    const meter = this.home().meter && fact(`module:${this.home().meter}`);
    write(this.meter, meter ? `${meter.power.toLocaleString("en")} W` : "");
    this.meter.hidden = !meter;
  }
}

function gateway(id) {
  const text = h("span");
  const element = h("button", { type: "button", class: "gateway", role: "switch",
    onclick: () => act("gateway", { plant: id, offline: element.getAttribute("aria-checked") === "true" }) },
  icon("gateway"), text);
  return {
    element,
    update({ offline, label }) {
      write(text, `${label} ${offline ? "offline" : "online"}`);
      element.setAttribute("aria-checked", String(!offline));
      element.setAttribute("aria-label", `${label} is ${offline ? "offline" : "online"}`);
      element.title = offline ? "Plug it in again" : "Pull its plug";
    },
  };
}

function scene(id, home) {
  const { name, plant } = home.scenes.find((each) => each.id === id);
  return { element: h("button", { type: "button", class: "chip", onclick: () => act("scene", { plant, scene: id }) },
    icon("scene"), name) };
}

function room() {
  const tiles = new Map();
  const title = h("h3");
  const list = h("ul", { class: "tiles" });
  const element = h("section", { class: "room" }, title, list);
  let light = [];

  function glow() {
    const levels = light.map((id) => fact(`module:${id}`)).filter((lamp) => lamp?.on).map((lamp) => lamp.level ?? 100);
    element.style.setProperty("--light", String(Math.max(0, ...levels) / 100));
  }
  return {
    element,
    update({ name, modules, offline }) {
      write(title, name);
      element.classList.toggle("large", modules.length > 5);
      element.classList.toggle("cut-off", offline);
      keyed(list, tiles, modules, tile);
      light = modules.filter((id) => fact(`module:${id}`)?.device === "light");
      glow();
    },
    move(keys) {
      for (const key of keys) {
        const id = key.slice("module:".length);
        if (fact(key)) tiles.get(id)?.update(fact(key));
      }
      glow();
    },
  };
}
