// What the server says is so: a map of facts, kept current by one stream of events.

const facts = new Map();
const watchers = [];
const listeners = new Map();
let changed = new Set();

export const fact = (key) => facts.get(key);

export function factsUnder(prefix) {
  return [...facts.keys()].filter((key) => key.startsWith(prefix));
}

// Calls `react(keys)` once after every change of a fact whose name starts with one of `prefixes`.
export function watch(prefixes, react) {
  watchers.push({ prefixes, react });
}

// Moments pass and leave no fact behind: a toast, somebody typing.
export function on(kind, react) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), react]);
}

function accept(news) {
  for (const [key, value] of Object.entries(news.set)) {
    facts.set(key, value);
    changed.add(key);
  }
  for (const key of news.gone) {
    facts.delete(key);
    changed.add(key);
  }
  tell();
}

function replace(all) {
  const gone = [...facts.keys()].filter((key) => !(key in all));
  accept({ set: all, gone });
}

function tell() {
  const keys = [...changed];
  changed = new Set();
  for (const { prefixes, react } of watchers) {
    const mine = keys.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    if (mine.length) react(mine);
  }
}

export function connect(onState) {
  const source = new EventSource("events");
  source.addEventListener("open", () => onState("live"));
  source.addEventListener("error", () => onState("lost"));
  source.addEventListener("snapshot", (event) => replace(JSON.parse(event.data)));
  source.addEventListener("change", (event) => accept(JSON.parse(event.data)));
  source.addEventListener("moment", (event) => {
    const moment = JSON.parse(event.data);
    for (const react of listeners.get(moment.kind) ?? []) react(moment);
  });
}
