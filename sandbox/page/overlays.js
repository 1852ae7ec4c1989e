// What is shown over the chats: menus, questions and the bot's alerts.
import { el, icon, round } from "./dom.js";
import { t } from "./words.js";

/** A menu at a button; `items` are `{text, shape, act}`. Pressing the button again closes it. */
export function openMenu(anchor, items) {
  if (anchor.getAttribute("aria-expanded") === "true") return;
  const buttons = items.map(({ text, shape, act }) =>
    el("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => close(act) }, icon(shape), text),
  );
  const menu = el("div", { class: "menu", role: "menu", popover: "manual" }, ...buttons);
  function remove() {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", away, true);
  }
  function close(act) {
    remove();
    anchor.focus();
    act?.();
  }
  function away(event) {
    if (menu.contains(event.target)) return;
    remove();
    // The press that closes the menu must not open it again.
    if (anchor.contains(event.target)) anchor.addEventListener("click", swallow, { capture: true, once: true });
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") close();
    walk(event, buttons);
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", away, true);
  buttons[0].focus();
}

const swallow = (event) => event.stopImmediatePropagation();

function place(menu, at) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4 + height < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
}

/** Arrow keys, Home and End inside a list of buttons. */
export function walk(event, buttons) {
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}

let dialogs = 0;

function dialog(title, ...children) {
  const id = `dialog-${(dialogs += 1)}`;
  const node = el("dialog", { "aria-labelledby": id }, el("h2", { id }, title), ...children);
  node.addEventListener("close", () => node.remove());
  // A press outside the box closes it, as in the apps.
  node.addEventListener("pointerdown", (event) => {
    if (event.target === node && !within(node.getBoundingClientRect(), event)) node.close();
  });
  document.body.append(node);
  node.showModal();
  return node;
}

const within = (box, { clientX: x, clientY: y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export function sheet(title, ...children) {
  const node = dialog(title, round("close", "close", () => node.close()), ...children);
  node.classList.add("sheet");
  return node;
}

export function alertDialog(title, text) {
  const ok = el("button", { class: "main", value: "ok", autofocus: true }, t("ok"));
  dialog(title, el("p", { class: "alert-text", dir: "auto" }, text), el("form", { method: "dialog", class: "row" }, ok));
}

/** Asks for values; resolves to `{name: value}`, or to null when the person cancels. */
export function ask(title, action, fields) {
  const cancel = el("button", { type: "button" }, t("cancel"));
  const row = el("div", { class: "row" }, cancel, el("button", { class: "main" }, action));
  const form = el("form", { method: "dialog", class: "fields" }, ...fields.map(field), row);
  const node = dialog(title, form);
  cancel.addEventListener("click", () => node.close());
  return new Promise((resolve) => {
    form.addEventListener("submit", () => resolve(Object.fromEntries(new FormData(form))));
    node.addEventListener("close", () => resolve(null));
  });
}

function field({ name, word, options, optional, ...rest }) {
  const input = options
    ? el("select", { name, ...rest }, ...options.map(([value, text]) => el("option", { value }, text)))
    : el("input", { name, required: !optional, autocomplete: "off", ...rest });
  const note = optional && el("small", {}, ` ${t("optional")}`);
  return el("label", {}, el("span", {}, t(word), note), input);
}
