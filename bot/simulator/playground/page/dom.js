// Builds elements. Text is only ever set as text, so what a person or a bot writes cannot become markup.

const SVG = "http://www.w3.org/2000/svg";

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "class") element.className = value;
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : value);
}

export function icon(name, label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `icons.svg#${name}`);
  svg.append(use);
  return svg;
}

// Swaps the picture of an icon made above, without a flicker when it is the same.
export function picture(svg, name) {
  const href = `icons.svg#${name}`;
  if (svg.firstChild.getAttribute("href") !== href) svg.firstChild.setAttribute("href", href);
}

// Sets a text only when it differs, so that screen readers and selections are left alone.
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Keeps `holder`'s children in the order of `keys`, making, updating and removing as needed.
export function keyed(holder, known, keys, make) {
  const wanted = new Set(keys);
  for (const [key, part] of known) {
    if (!wanted.has(key)) {
      part.element.remove();
      known.delete(key);
    }
  }
  let before = null;
  for (const key of keys) {
    if (!known.has(key)) known.set(key, make(key));
    const { element } = known.get(key);
    const place = before ? before.nextSibling : holder.firstChild;
    if (place !== element) holder.insertBefore(element, place);
    before = element;
  }
}

export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
