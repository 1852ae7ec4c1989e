// One person's chat with the bot, or a group: header, log, composer, and the actions in it.
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { el, fullName } from "./dom.js";
import { botActions, mayWrite, WriterChoice } from "./groups.js";
import { startParameter } from "./entities.js";
import { Head } from "./head.js";
import { Log } from "./log.js";
import { alertDialog } from "./overlays.js";
import { t } from "./words.js";

const PATIENCE = 30_000; // ms; a button must not stay busy for ever when the bot never answers

export class Column {
  unread = 0;

  constructor(person, page) {
    Object.assign(this, { person, page });
    this.head = new Head(person.user, () => this.actions());
    this.log = new Log(this, () => page.reading(this) && page.seen(this));
    this.note = el("div", { class: "toast", role: "status" });
    this.composer = new Composer(this);
    if (person.group) this.writers = new WriterChoice(this);
    this.foot = el("div", { class: "foot" });
    const body = el("div", { class: "chat-body" }, this.log.list, this.note, this.log.jump);
    this.node = el("section", { class: "column" }, this.head.node, body, this.foot);
    for (const kind of ["pointerdown", "focusin", "wheel"]) {
      this.node.addEventListener(kind, () => page.seen(this), { passive: true });
    }
    this.node.addEventListener("dragover", (event) => event.preventDefault());
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      this.composer.take([...event.dataTransfer.files], true);
    });
    for (const message of person.messages.values()) this.log.put(message);
    this.draw();
  }

  get user() {
    return this.person.user;
  }
  get bot() {
    return this.page.bot;
  }

  now() {
    return this.page.clock.now();
  }

  /** Who writes here from this page: the person, or in a group whoever is chosen. */
  get writer() {
    return this.person.group ? this.writers.user : this.user;
  }

  /** Where this page's calls write. */
  get place() {
    return this.person.group ? `people/${this.writer.id}/groups/${this.user.id}` : `people/${this.user.id}`;
  }

  isOwn(message) {
    return message.from !== undefined && message.from.id === this.writer?.id;
  }

  author(message) {
    if (this.isOwn(message)) return t("you");
    return message.from ? fullName(message.from) : (message.sender_chat?.title ?? "");
  }

  // What the person does

  /** Shows an error in this chat; resolves to whether all went well. */
  async act(promise) {
    try {
      await promise;
      return true;
    } catch (error) {
      this.toast(error.message);
      return false;
    }
  }

  send(promise) {
    this.log.toEnd();
    return this.act(promise);
  }

  say(text) {
    return this.send(api.write(this.place, { text }));
  }

  async start() {
    if ((await this.say("/start")) && !this.page.phone()) this.composer.field.focus();
  }

  async press(message, data, button) {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    setTimeout(() => (button.ariaBusy = null), PATIENCE);
    if (!(await this.act(api.press(this.place, message, data)))) button.ariaBusy = null;
  }

  async copy(text) {
    if (await this.act(navigator.clipboard.writeText(text))) this.toast(t("copied"));
  }

  actions() {
    const hide = { text: t("hide"), shape: "hide", act: () => this.page.hide(this) };
    if (this.person.group) return [...botActions(this), hide];
    const { blocked } = this.person;
    const block = () => this.act(api.setBlocked(this.user.id, !blocked));
    return [
      { text: t(blocked ? "unblock" : "block"), shape: "block", act: block },
      hide,
    ];
  }

  // What happens to the person

  put(message) {
    this.log.put(message);
    if (!this.isOwn(message)) this.head.setTyping(false);
    this.drawFoot();
  }

  answered({ text, show_alert, url }) {
    this.log.list.querySelectorAll("[aria-busy]").forEach((button) => (button.ariaBusy = null));
    const parameter = url && startParameter(url, this.bot.username);
    if (parameter) this.say(`/start ${parameter}`);
    if (!text) return;
    if (show_alert) alertDialog(this.bot.first_name, text);
    else this.toast(text);
  }

  toast(text) {
    this.note.textContent = text;
    clearTimeout(this.noteTimer);
    this.noteTimer = setTimeout(() => (this.note.textContent = ""), 2000 + text.length * 60);
  }

  sync(person) {
    this.person = person;
    this.writers?.draw();
    this.log.sync(person.messages);
    this.draw();
  }

  setUnread(unread) {
    if (unread === this.unread) return;
    this.unread = unread;
    this.log.setUnread(unread);
    this.head.draw(this.person, this.bot, unread);
  }

  /** After a switch of language, every text is drawn again. */
  redraw() {
    this.log.redraw();
    this.draw();
  }

  draw() {
    const name = fullName(this.user);
    this.node.setAttribute("aria-label", t("chat_of", { name }));
    this.log.list.setAttribute("aria-label", t("messages_of", { name }));
    this.log.setUnread(this.unread);
    this.head.draw(this.person, this.bot, this.unread);
    this.drawFoot();
    this.composer.refresh();
  }

  drawFoot() {
    const { blocked, group } = this.person;
    const opened = group ? mayWrite(this.person).length : this.log.entries.size;
    const state = blocked ? "blocked" : opened ? "open" : group ? "closed" : "new";
    if (this.state === state) return;
    this.state = state;
    const button = (look, word, onclick) => el("button", { type: "button", class: `start ${look}`, word, onclick });
    const unblock = () => this.act(api.setBlocked(this.user.id, false));
    if (state === "open") this.foot.replaceChildren(...(group ? [this.writers.node] : []), this.composer.node);
    else if (state === "closed") this.foot.replaceChildren();
    else if (state === "new") this.foot.replaceChildren(button("", "start", () => this.start()));
    else this.foot.replaceChildren(button("quiet", "unblock", unblock));
  }
}
