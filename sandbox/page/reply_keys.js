// The keyboard that a bot puts below the composer; a key sends its text.
import { el, round } from "./dom.js";

export class ReplyKeys {
  open = true;

  /** `press` is called with the key; `fallback` gets the focus when the pressed key is gone. */
  constructor(press, fallback) {
    Object.assign(this, { press, fallback });
    this.node = el("div", { class: "reply-keys", role: "group", label: "keyboard", hidden: true });
    this.toggle = round("keyboard", "keys", () => this.setOpen(!this.open), { "aria-expanded": "true" });
  }

  draw(markup) {
    if (JSON.stringify(markup) === this.shown) return;
    const focused = this.node.contains(document.activeElement) ? document.activeElement.title : null;
    this.shown = JSON.stringify(markup);
    this.once = markup?.one_time_keyboard;
    const rows = markup?.keyboard ?? [];
    const row = (keys) => el("div", { class: "keys-row" }, ...keys.map((key) => this.key(key)));
    this.node.replaceChildren(...rows.map(row));
    this.toggle.hidden = !rows.length;
    this.setOpen(rows.length > 0);
    if (focused === null) return;
    const same = [...this.node.querySelectorAll("button")].find((button) => button.title === focused);
    (same ?? this.fallback).focus();
  }

  key(key) {
    const press = () => {
      this.press(key);
      if (!this.once) return;
      this.setOpen(false);
      this.toggle.focus(); // the pressed key is hidden now
    };
    const look = { type: "button", class: `key ${key.style ?? ""}`, title: key.text, onclick: press };
    return el("button", look, el("span", {}, key.text));
  }

  setOpen(open) {
    this.open = open;
    this.node.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
  }
}
