// The messages of a chat in order, with dates between them. Keeps the end visible and the focus in place.
import { bubble } from "./bubble.js";
import { el, icon } from "./dom.js";
import { countMark, setCount } from "./unread.js";
import { dayKey, longDay, t } from "./words.js";

const NEAR = 40; // pixels from the end that still count as the end

export class Log {
  entries = new Map(); // message id → its node
  stuck = true; // the log follows its end until the person scrolls up

  /** `chat` carries out actions in the messages; `ended` is called when the person has scrolled to the end. */
  constructor(chat, ended) {
    this.chat = chat;
    this.list = el("div", { class: "log", role: "log", tabindex: "0" });
    this.count = countMark();
    const look = { type: "button", class: "round jump", label: "latest", hidden: true };
    this.jump = el("button", { ...look, onclick: () => this.toEnd() }, icon("down"), this.count);
    this.empty = el("div", { class: "empty" }, el("img", { src: "/page/icon.svg", alt: "" }));
    this.empty.append(el("p", { word: chat.person.group ? "group_hint" : "start_hint" }));
    this.list.append(this.empty);
    this.list.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.list;
      if (scrollHeight - scrollTop - clientHeight < NEAR) this.stuck = true;
      else if (scrollTop < this.top) this.stuck = false; // the person scrolled up; it was not a new message below
      this.top = scrollTop;
      this.jump.hidden = this.stuck;
      if (this.stuck) ended();
    });
    // Keeps the end visible when the window, the composer or a picture changes the height.
    new ResizeObserver(() => this.settle()).observe(this.list);
  }

  /** Adds a message, or replaces the one with the same id. */
  put(message) {
    const old = this.entries.get(message.message_id);
    const held = heldIn(old);
    const entry = el("div", { class: "entry" }, bubble(message, this.chat));
    entry.message = message;
    this.entries.set(message.message_id, entry);
    if (old) old.replaceWith(entry);
    else this.insert(entry);
    this.empty.remove();
    this.markDay(entry);
    this.markDay(entry.nextElementSibling);
    if (held !== null) this.refocus(held, entry);
    else if (this.lost !== undefined && document.activeElement === this.list) this.refocus(this.lost, entry);
    this.settleSoon();
  }

  insert(entry) {
    let before = this.list.lastElementChild;
    while (before?.message?.message_id > entry.message.message_id) before = before.previousElementSibling;
    if (before?.message) before.after(entry);
    else this.list.prepend(entry);
  }

  drop(id) {
    const entry = this.entries.get(id);
    if (!entry) return;
    const held = heldIn(entry);
    const next = entry.nextElementSibling;
    entry.remove();
    this.entries.delete(id);
    this.markDay(next);
    if (held !== null) this.refocus(held, this.list.lastElementChild);
  }

  /**
   * Moves the focus to the button with the same action, wherever an edit has put it. When that button is gone, the
   * log keeps the focus until the next window comes.
   */
  refocus(key, entry) {
    const buttons = [...(entry?.querySelectorAll("[data-key]") ?? [])];
    const same = buttons.find((button) => button.dataset.key === key);
    const chosen = same ?? (this.lost === undefined ? undefined : buttons[0]);
    this.lost = chosen ? undefined : key;
    (chosen ?? this.list).focus({ preventScroll: true });
  }

  /** Shows exactly these messages: during a broken connection some may have been added, changed or deleted. */
  sync(messages) {
    for (const id of [...this.entries.keys()]) if (!messages.has(id)) this.drop(id);
    for (const message of messages.values()) {
      const shown = this.entries.get(message.message_id)?.message;
      if (shown !== message && JSON.stringify(shown) !== JSON.stringify(message)) this.put(message);
    }
  }

  redraw() {
    for (const entry of [...this.entries.values()]) this.put(entry.message);
  }

  /** After a move of the clock, "today" may be another day. */
  markDays() {
    const today = dayKey(this.chat.now());
    if (today === this.today) return;
    this.today = today;
    for (const entry of this.entries.values()) this.markDay(entry);
  }

  markDay(entry) {
    if (!entry?.message) return;
    const { date, from } = entry.message;
    const before = entry.previousElementSibling?.message;
    const begins = !before || dayKey(before.date) !== dayKey(date);
    entry.querySelector(".day")?.remove();
    entry.classList.toggle("joined", !begins && before.from?.id === from?.id);
    if (begins) entry.prepend(el("div", { class: "day" }, el("span", {}, this.dayName(date))));
  }

  dayName(date) {
    const now = this.chat.now();
    if (dayKey(date) === dayKey(now)) return t("today");
    return dayKey(date) === dayKey(now - 86_400) ? t("yesterday") : longDay(date);
  }

  show(id) {
    const message = this.entries.get(id)?.querySelector(".message");
    message?.scrollIntoView({ block: "center" });
    message?.focus({ preventScroll: true });
  }

  /** A burst of messages is laid out once a frame, because each reading of the height lays out the whole log. */
  settleSoon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.settle();
    });
  }

  settle() {
    if (this.stuck) this.list.scrollTop = this.list.scrollHeight;
  }

  toEnd() {
    this.stuck = true;
    this.settle();
  }

  setUnread(unread) {
    setCount(this.count, unread);
  }
}

/** The key of the focused button inside a node; "" when something else in it has the focus, null when nothing has. */
function heldIn(node) {
  return node?.contains(document.activeElement) ? (document.activeElement.dataset.key ?? "") : null;
}
