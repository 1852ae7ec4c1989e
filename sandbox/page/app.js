// The page: keeps what the server tells, and hands it to the chats, the clock and the console.
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { Column } from "./column.js";
import { el, icon } from "./dom.js";
import { openMenu } from "./overlays.js";
import { addButton, askPerson, peopleSheet, Shown, tab } from "./people.js";
import { Unread } from "./unread.js";
import { sayAll, switchLanguage, t } from "./words.js";

const narrow = matchMedia("(max-width: 699px)");
const dark = matchMedia("(prefers-color-scheme: dark)");

class Page {
  people = new Map(); // id → {user, keyboard, commands, blocked, messages: Map}
  columns = new Map();
  shown = new Shown();
  marks = new Unread();
  bot = { first_name: "", username: "" };
  active = null; // the person whose chat is in use; on a phone, in sight

  constructor() {
    this.clock = new Clock((error) => this.warn(error.message));
    this.calls = new Calls(this);
    this.tabs = el("nav", { class: "tabs", label: "chats" });
    this.board = el("main", {});
    this.warning = el("div", { class: "warning", role: "status" });
    document.body.append(el("div", { class: "app" }, this.bar(), this.warning, this.tabs, this.board, this.calls.node));
    narrow.addEventListener("change", () => this.draw());
    document.addEventListener("visibilitychange", () => this.active && this.seen(this.columns.get(this.active)));
    this.setTheme(localStorage.getItem("ryadom.theme"));
    sayAll();
    this.connect();
  }

  bar() {
    const tool = (label, shape, act) => el("button", { type: "button", class: "tool", label, onclick: act }, icon(shape));
    this.more = tool("more", "dots", () => this.moreMenu());
    this.more.classList.add("phone-only");
    this.everybody = el("button", { type: "button", class: "tool", onclick: () => this.choosePeople() });
    const tongue = el("button", { type: "button", class: "tool", lang: "", onclick: () => this.switchLanguage() },
      icon("globe"), el("span", { class: "tool-name", word: "other_language" }));
    return el("header", { class: "bar-top" },
      el("h1", {}, el("img", { src: "/page/icon.svg", alt: "" }), el("span", { word: "brand" }), el("small", { word: "place" })),
      this.clock.node,
      el("div", { class: "tools" }, this.everybody, addButton(() => this.addPerson(), "tool main"), this.calls.opener, tongue,
        tool("theme", "theme", () => this.switchTheme())),
      this.more);
  }

  connect() {
    const source = new EventSource("/sandbox/events");
    const on = (kind, act) => source.addEventListener(kind, (event) => act(JSON.parse(event.data)));
    source.onerror = () => this.warn(t("lost"));
    on("snapshot", (all) => this.snapshot(all));
    on("message", ({ person_id, message }) => this.message(person_id, message));
    on("deleted", ({ person_id, message_id }) => {
      this.people.get(person_id)?.messages.delete(message_id);
      this.columns.get(person_id)?.drop(message_id);
      this.drawMarks();
    });
    on("person", (person) => this.person(person));
    on("answer", (answer) => this.columns.get(answer.person_id)?.answered(answer));
    on("clock", (clock) => this.setClock(clock));
    on("call", (call) => this.call(call));
  }

  // What the server tells

  snapshot({ people, clock, bot, calls }) {
    this.bot = bot;
    this.people.clear();
    for (const person of people) {
      const messages = new Map(person.messages.map((message) => [message.message_id, message]));
      this.people.set(person.user.id, { ...person, messages });
      this.marks.meet(this.people.get(person.user.id));
    }
    this.shown.settle([...this.people.keys()]);
    this.setClock(clock);
    this.calls.set(calls);
    this.warn("");
    for (const [id, column] of this.columns) if (this.people.has(id)) column.sync(this.people.get(id));
    this.draw();
    document.body.dataset.ready = "yes"; // for those who drive the page by a program
  }

  message(id, message) {
    const person = this.people.get(id);
    if (!person) return;
    const first = !person.messages.size;
    person.messages.set(message.message_id, message);
    const column = this.columns.get(id);
    column?.put(message);
    if (first) column?.refresh();
    if (column && this.reading(column) && column.stuck) this.marks.read(person);
    this.drawMarks();
  }

  person(change) {
    const { id } = change.user;
    const known = this.people.get(id);
    this.people.set(id, { ...known, ...change, messages: known?.messages ?? new Map() });
    this.marks.meet(this.people.get(id));
    if (!known) this.shown.meet(id);
    const column = this.columns.get(id);
    if (column) column.person = this.people.get(id);
    column?.refresh();
    if (!known) this.draw();
  }

  call(call) {
    this.calls.add(call);
    if (call.method === "sendChatAction") this.columns.get(Number(call.params?.chat_id))?.typing();
  }

  setClock(clock) {
    this.clock.set(clock);
    for (const column of this.columns.values()) column.redrawDays();
  }

  now() {
    return this.clock.now();
  }

  // Reading

  phone() {
    return narrow.matches;
  }

  reading(column) {
    return !document.hidden && this.active === column.user.id;
  }

  seen(column) {
    const moved = this.active !== column.user.id;
    this.active = column.user.id;
    const news = !document.hidden && this.marks.read(column.person);
    if (moved || news) this.drawMarks();
  }

  drawMarks() {
    let total = 0;
    for (const person of this.people.values()) {
      const column = this.columns.get(person.user.id);
      const unread = this.marks.count(person);
      total += unread;
      if (!column || column.unread === unread) continue;
      column.unread = unread;
      column.refresh();
    }
    document.title = `${total ? `(${total}) ` : ""}${t("title")}`;
    this.drawTabs();
    this.drawEverybody();
  }

  // Drawing

  draw() {
    for (const [id, column] of this.columns) {
      if (this.people.has(id) && this.shown.has(id)) continue;
      column.node.remove();
      this.columns.delete(id);
    }
    for (const id of this.shown.ids) {
      if (!this.columns.has(id)) this.columns.set(id, new Column(this.people.get(id), this));
    }
    const open = this.shown.ids.map((id) => this.columns.get(id));
    if (!this.columns.has(this.active)) this.active = open[0]?.user.id ?? null;
    this.welcome?.remove();
    // Columns that stay are not moved: moving a node takes the focus and the scroll position away.
    open.forEach((column) => column.node.isConnected || this.board.append(column.node));
    if (!open.length) this.board.append((this.welcome = this.welcomeCard()));
    for (const column of open) column.settle();
    this.drawMarks();
  }

  welcomeCard() {
    return el("div", { class: "welcome" }, el("img", { src: "/page/icon.svg", alt: "" }), el("h2", { word: "welcome" }),
      el("p", { word: "welcome_text" }), addButton(() => this.addPerson(), "tool main"));
  }

  drawTabs() {
    const focused = this.tabs.contains(document.activeElement) ? document.activeElement.dataset.person : undefined;
    const open = [...this.columns.values()];
    for (const column of open) column.node.classList.toggle("active", column.user.id === this.active);
    this.tabs.replaceChildren(
      ...open.map((column) => tab(column, column.user.id === this.active, column.unread, () => this.choose(column))),
      addButton(() => this.addPerson(), "round"));
    if (focused) this.tabs.querySelector(`[data-person="${focused}"]`)?.focus();
    this.tabs.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  drawEverybody() {
    const away = [...this.people.values()].filter(({ user }) => !this.shown.has(user.id));
    const news = away.reduce((sum, person) => sum + this.marks.count(person), 0);
    this.everybody.hidden = !this.people.size;
    this.everybody.replaceChildren(icon("people"), el("span", { class: "tool-name", word: "people" }),
      news ? el("span", { class: "count" }, String(news)) : "");
    this.everybody.setAttribute("aria-label", news ? `${t("people")}, ${t("unread", { n: news })}` : t("people"));
  }

  warn(text) {
    this.warning.textContent = text;
  }

  // What the reader does

  choose(column) {
    this.seen(column);
    column.settle();
  }

  hide(column) {
    this.shown.set(column.user.id, false);
    this.draw();
  }

  async addPerson() {
    try {
      const user = await askPerson();
      if (!user) return;
      if (!this.people.has(user.id)) this.person({ user, keyboard: null, commands: [], blocked: false });
      this.shown.set(user.id, true);
      this.draw();
      const column = this.columns.get(user.id);
      this.choose(column);
      column.node.scrollIntoView({ block: "nearest", inline: "nearest" });
      column.startButton.focus();
    } catch (error) {
      this.warn(error.message);
    }
  }

  choosePeople() {
    const count = (id) => this.marks.count(this.people.get(id));
    peopleSheet([...this.people.values()], this.shown, count, (id, shown) => {
      this.shown.set(id, shown);
      this.draw();
      if (shown) this.choose(this.columns.get(id));
    });
  }

  moreMenu() {
    openMenu(this.more, [
      { text: t("people"), shape: "people", act: () => this.choosePeople() },
      { text: t("calls"), shape: "calls", act: () => this.calls.toggle(true) },
      { text: t("other_language"), shape: "globe", act: () => this.switchLanguage() },
      { text: t("theme"), shape: "theme", act: () => this.switchTheme() },
    ]);
  }

  switchLanguage() {
    switchLanguage();
    for (const column of this.columns.values()) column.redraw();
    this.calls.redraw();
    this.clock.draw();
    this.drawMarks();
  }

  switchTheme() {
    const now = document.documentElement.style.colorScheme || (dark.matches ? "dark" : "light");
    this.setTheme(now === "dark" ? "light" : "dark");
  }

  setTheme(theme) {
    if (!theme) return;
    document.documentElement.style.colorScheme = theme;
    localStorage.setItem("ryadom.theme", theme);
  }
}

new Page();
