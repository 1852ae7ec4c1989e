// Builds nodes, never HTML, because the texts of people and of the bot are not trusted.
import { say } from "./words.js";

/** `word`, `label` and `hint` are keys of texts.js; functions such as `onclick` become listeners. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (["word", "label", "hint"].includes(name)) node.dataset[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  say(node);
  node.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

const shapes = {
  attach: "M20 11.5 12.2 19.3a4.8 4.8 0 0 1-6.8-6.8l8-8a3.2 3.2 0 0 1 4.5 4.5l-7.9 8a1.6 1.6 0 0 1-2.3-2.3l7.2-7.2",
  send: "M4.5 19.5 20.5 12 4.5 4.5 6.5 12zM6.5 12h7",
  slash: "M15 5 9 19",
  keys: "M4 6h16v12H4zM7.5 9.5h.01M12 9.5h.01M16.5 9.5h.01M7.5 13h.01M12 13h.01M16.5 13h.01M9 15.8h6",
  dots: "M12 6.2a.7.7 0 1 0 0-1.4.7.7 0 0 0 0 1.4zM12 12.7a.7.7 0 1 0 0-1.4.7.7 0 0 0 0 1.4zM12 19.2a.7.7 0 1 0 0-1.4.7.7 0 0 0 0 1.4z",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9.5l6 6 6-6",
  skip: "M6 6l8 6-8 6zM18 6v12",
  people: "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3 19a6 6 0 0 1 12 0M16 5.4a3.1 3.1 0 0 1 0 5.9M17.5 14a5.6 5.6 0 0 1 3.5 5",
  calls: "M4 5h16v14H4zM7.5 9.5l3 2.5-3 2.5M12.5 15h4",
  theme: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  globe: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4.5 12h15M12 4c2.3 2.3 3.2 5 3.2 8s-.9 5.7-3.2 8c-2.3-2.3-3.2-5-3.2-8S9.7 6.3 12 4z",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.4 6.4l11.2 11.2",
  hide: "M4 12s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S4 12 4 12zM5 19 19 5",
  photo: "M4 6h16v12H4zM4.5 16.5l5-5 4 4 2.5-2.5 3.5 3.5M15.5 9.5h.01",
  file: "M7 4h7l4 4v12H7zM14 4v4h4",
  pin: "M12 20.5s-6-5.7-6-10.3a6 6 0 0 1 12 0c0 4.6-6 10.3-6 10.3zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  person: "M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM5 20a7 7 0 0 1 14 0",
  away: "M9 7h8v8M17 7 7 17",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

export const round = (label, shape, onclick, more = {}) =>
  el("button", { type: "button", class: "round", label, onclick, ...more }, icon(shape));

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

export function avatar(user) {
  const letters = [user.first_name, user.last_name].filter(Boolean).map((name) => [...name][0]).join("");
  return el("span", { class: `avatar tint${Math.abs(user.id) % 6}`, "aria-hidden": "true" }, letters);
}
