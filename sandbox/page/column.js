// One person's chat with the bot.
import * as api from "./api.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { avatar, el, fullName, icon } from "./dom.js";
import { alertDialog, openMenu } from "./overlays.js";
import { dayKey, longDay, t } from "./words.js";

export class Column {
  entries = new Map(); // message id → its node in the log
  stuck = true; // the log follows its end until the person scrolls up

  constructor(person, page) {
    Object.assign(this, { person, page });
    this.header = el("header", { class: "chat-head" });
    this.log = el("div", { class: "log", role: "log", tabindex: "0" });
    this.note = el("div", { class: "toast", role: "status" });
    this.jump = el("button", { type: "button", class: "round jump", label: "latest", hidden: true, onclick: () => this.toEnd() });
    this.composer = new Composer(this);
    this.startButton = el("button", { type: "button", class: "start", word: "start", onclick: () => this.start() });
    this.foot = el("div", { class: "foot" });
    const body = el("div", { class: "chat-body" }, this.log, this.note, this.jump);
    this.node = el("section", { class: "column", id: `chat-${this.user.id}` }, this.header, body, this.foot);
    this.listen();
    for (const message of person.messages.values()) this.put(message);
    this.redraw();
  }

  get user() {
    return this.person.user;
  }
  get bot() {
    return this.page.bot;
  }
  get commands() {
    return this.person.commands ?? [];
  }
  get keyboard() {
    return this.person.keyboard;
  }

  listen() {
    const seen = () => this.page.seen(this);
    for (const kind of ["pointerdown", "focusin", "wheel"]) this.node.addEventListener(kind, seen, { passive: true });
    this.log.addEventListener("scroll", () => {
      this.stuck = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
      this.jump.hidden = this.stuck;
      if (this.stuck && this.page.reading(this)) seen();
    });
    // The end stays in sight when the window, the composer or a picture changes the room.
    new ResizeObserver(() => this.settle()).observe(this.log);
    this.node.addEventListener("dragover", (event) => event.preventDefault());
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      this.composer.take([...event.dataTransfer.files], true);
    });
  }

  // What a chat can do

  async act(promise) {
    this.stuck = true;
    try {
      await promise;
      return true;
    } catch (error) {
      this.toast(error.message);
      return false;
    }
  }

  say(text) {
    return this.act(api.write(this.user.id, { text }));
  }

  async start() {
    if ((await this.say("/start")) && !this.page.phone()) this.composer.field.focus();
  }

  async press(message, data, button) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    // A bot that never answers must not leave the button turning for ever.
    setTimeout(() => button.removeAttribute("aria-busy"), 30_000);
    if (!(await this.act(api.press(this.user.id, message, data)))) button.removeAttribute("aria-busy");
  }

  async copy(text) {
    await navigator.clipboard.writeText(text);
    this.toast(t("copied"));
  }

  // What happens in it

  put(message) {
    const old = this.entries.get(message.message_id);
    const held = old?.contains(document.activeElement) && (document.activeElement.dataset.key ?? "");
    const entry = el("div", { class: "entry" }, bubble(message, this));
    entry.message = message;
    this.entries.set(message.message_id, entry);
    if (old) old.replaceWith(entry);
    else this.insert(entry);
    this.dayOf(entry);
    this.dayOf(entry.nextElementSibling);
    if (typeof held === "string") this.refocus(held, entry);
    else if (this.homeless !== undefined && document.activeElement === this.log) this.refocus(this.homeless, entry);
    this.settle();
  }

  insert(entry) {
    const id = entry.message.message_id;
    let after = this.log.lastElementChild;
    while (after?.message && after.message.message_id > id) after = after.previousElementSibling;
    if (after?.message) after.after(entry);
    else this.log.prepend(entry);
    this.log.querySelector(".empty")?.remove();
  }

  drop(id) {
    const entry = this.entries.get(id);
    if (!entry) return;
    const held = entry.contains(document.activeElement) ? (document.activeElement.dataset.key ?? "") : null;
    const next = entry.nextElementSibling;
    entry.remove();
    this.entries.delete(id);
    this.dayOf(next);
    if (held !== null) this.refocus(held, this.log.lastElementChild);
  }

  /** The focus stays on the button that does the same: an edit moves buttons, and a new window may replace an old one. */
  refocus(key, entry) {
    const buttons = [...(entry?.querySelectorAll("[data-key]") ?? [])];
    const same = buttons.find((button) => button.dataset.key === key);
    const chosen = same ?? (this.homeless === undefined ? null : buttons[0]);
    this.homeless = chosen ? undefined : key;
    (chosen ?? this.log).focus({ preventScroll: true });
  }

  dayOf(entry) {
    if (!entry?.message) return;
    const day = dayKey(entry.message.date);
    const before = entry.previousElementSibling?.message;
    entry.querySelector(".day")?.remove();
    entry.classList.remove("joined");
    if (!before || dayKey(before.date) !== day) {
      entry.prepend(el("div", { class: "day" }, el("span", {}, this.dayName(entry.message.date))));
    } else if (before.from?.id === entry.message.from?.id) entry.classList.add("joined");
  }

  dayName(date) {
    const now = this.page.now();
    if (dayKey(date) === dayKey(now)) return t("today");
    return dayKey(date) === dayKey(now - 86_400) ? t("yesterday") : longDay(date);
  }

  answered({ text, show_alert }) {
    this.node.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    if (!text) return;
    if (show_alert) alertDialog(this.bot.first_name, text);
    else this.toast(text);
  }

  toast(text) {
    this.note.textContent = text;
    clearTimeout(this.noteTimer);
    this.noteTimer = setTimeout(() => (this.note.textContent = ""), 2000 + text.length * 60);
  }

  typing() {
    this.header.classList.add("typing");
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.header.classList.remove("typing"), 5000);
  }

  show(id) {
    const message = this.entries.get(id)?.querySelector(".message");
    message?.scrollIntoView({ block: "center" });
    message?.focus({ preventScroll: true });
  }

  settle() {
    if (this.stuck) this.log.scrollTop = this.log.scrollHeight;
  }

  toEnd() {
    this.stuck = true;
    this.settle();
    this.page.seen(this);
  }

  // How it is drawn

  /** After a new snapshot: what vanished meanwhile goes, the rest is put in place. */
  sync(person) {
    this.person = person;
    for (const id of [...this.entries.keys()]) if (!person.messages.has(id)) this.drop(id);
    for (const message of person.messages.values()) {
      const shown = this.entries.get(message.message_id)?.message;
      if (JSON.stringify(shown) !== JSON.stringify(message)) this.put(message);
    }
    this.refresh();
  }

  redraw() {
    for (const entry of this.entries.values()) this.put(entry.message);
    this.refresh();
  }

  redrawDays() {
    for (const entry of this.entries.values()) this.dayOf(entry);
  }

  refresh() {
    const name = fullName(this.user);
    this.node.setAttribute("aria-label", t("chat_of", { name }));
    this.log.setAttribute("aria-label", t("messages_of", { name }));
    this.jump.replaceChildren(icon("down"), this.unread ? el("span", { class: "count" }, String(this.unread)) : "");
    this.drawHeader(name);
    this.drawFoot();
    if (!this.entries.size && !this.log.querySelector(".empty")) {
      this.log.append(el("div", { class: "empty" }, el("img", { src: "/page/icon.svg", alt: "" }), el("p", { word: "start_hint" })));
    }
  }

  drawHeader(name) {
    const { language_code: tongue } = this.user;
    const under = this.person.blocked
      ? el("span", { class: "under bad" }, t("blocked"))
      : el("span", { class: "under" }, el("span", { class: "with" }, t("chat_with", { bot: this.bot.first_name })),
          el("span", { class: "writes" }, t("typing")));
    const more = el("button", { type: "button", class: "round", label: "menu", "aria-haspopup": "menu", "aria-expanded": "false" }, icon("dots"));
    more.addEventListener("click", () => this.menu(more));
    const focused = this.header.contains(document.activeElement);
    this.header.replaceChildren(
      avatar(this.user),
      el("div", { class: "who" }, el("h2", { dir: "auto" }, name), under),
      tongue ? el("span", { class: "tongue" }, tongue.toUpperCase()) : "",
      this.unread ? el("span", { class: "count" }, String(this.unread), el("span", { class: "unseen" }, ` ${t("unread", { n: this.unread })}`)) : "",
      more,
    );
    if (focused) more.focus();
  }

  menu(anchor) {
    const { blocked } = this.person;
    openMenu(anchor, [
      { text: t(blocked ? "unblock" : "block"), shape: "block", act: () => this.act(api.setBlocked(this.user.id, !blocked)) },
      { text: t("hide"), shape: "hide", act: () => this.page.hide(this) },
    ]);
  }

  drawFoot() {
    const unblock = () => this.act(api.setBlocked(this.user.id, false));
    const now = this.person.blocked ? "blocked" : this.entries.size ? "open" : "new";
    if (this.state !== now) {
      this.state = now;
      const blocked = () => el("button", { type: "button", class: "start quiet", word: "unblock", onclick: unblock });
      this.foot.replaceChildren(now === "open" ? this.composer.node : now === "new" ? this.startButton : blocked());
    }
    this.composer.refresh();
  }
}
