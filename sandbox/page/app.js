// The page: stores what the server sends and passes it on to the chats, the clock and the console.
import { Board } from "./board.js";
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { el } from "./dom.js";
import { askPerson, peopleSheet, Shown, Tabs } from "./people.js";
import { TopBar } from "./top_bar.js";
import { Unread } from "./unread.js";
import { sayAll, switchLanguage, t } from "./words.js";

const narrow = matchMedia("(max-width: 699px)");

class Page {
  people = new Map(); // id → {user, keyboard, commands, blocked, messages: Map}
  shown = new Shown();
  marks = new Unread();
  bot = { first_name: "", username: "" };
  active = null; // the person whose chat is in use; on a phone the only visible one

  constructor() {
    this.clock = new Clock((error) => this.warn(error.message));
    this.calls = new Calls(this);
    this.tabs = new Tabs((column) => this.choose(column), () => this.addPerson());
    this.bar = new TopBar(this);
    this.board = new Board(this);
    this.columns = this.board.columns;
    this.warning = el("div", { class: "warning", role: "status" });
    const parts = [this.bar.node, this.warning, this.tabs.node, this.board.node, this.calls.node];
    document.body.append(el("div", { class: "app" }, ...parts));
    document.addEventListener("visibilitychange", () => this.active && this.seen(this.columns.get(this.active)));
    sayAll();
    this.connect();
  }

  connect() {
    const source = new EventSource("/sandbox/events");
    const on = (kind, act) => source.addEventListener(kind, (event) => act(JSON.parse(event.data)));
    source.onerror = () => this.warn(t("lost"));
    on("snapshot", (all) => this.snapshot(all));
    on("message", ({ chat_id, message }) => this.message(chat_id, message));
    on("deleted", ({ chat_id, message_id }) => this.deleted(chat_id, message_id));
    on("person", (person) => this.person(person));
    on("answer", (answer) => this.columns.get(answer.chat_id)?.answered(answer));
    on("clock", (clock) => this.setClock(clock));
    on("call", (call) => this.call(call));
  }

  // What the server sends

  /** All state, at the start and after every broken connection. */
  snapshot({ people, clock, bot, token, calls }) {
    this.bot = bot;
    this.calls.setToken(token);
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
    document.body.dataset.ready = "yes"; // for programs that drive the page
  }

  message(id, message) {
    const person = this.people.get(id);
    const column = this.columns.get(id);
    person?.messages.set(message.message_id, message);
    column?.put(message);
    if (column && this.reading(column) && column.log.stuck) this.marks.read(person);
    this.drawMarksSoon();
  }

  deleted(id, message) {
    this.people.get(id)?.messages.delete(message);
    this.columns.get(id)?.log.drop(message);
    this.drawMarksSoon();
  }

  person(change) {
    const { id } = change.user;
    const known = this.people.get(id);
    const person = { ...known, ...change, messages: known?.messages ?? new Map() };
    this.people.set(id, person);
    this.columns.get(id)?.sync(person);
    if (known) return;
    this.marks.meet(person);
    this.shown.meet(id);
    this.draw();
  }

  call(call) {
    this.calls.add(call);
    if (call.method === "sendChatAction") this.columns.get(Number(call.params?.chat_id))?.head.setTyping(true);
  }

  setClock(clock) {
    this.clock.set(clock);
    for (const column of this.columns.values()) column.log.markDays();
  }

  // Reading

  phone() {
    return narrow.matches;
  }

  reading(column) {
    return !document.hidden && this.active === column.user.id;
  }

  /** The reader turns to a chat: if its end is visible, its messages count as read. */
  seen(column) {
    const moved = this.active !== column.user.id;
    this.active = column.user.id;
    const news = !document.hidden && column.log.stuck && this.marks.read(column.person);
    if (moved || news) this.drawMarks();
  }

  /** A broadcast brings thousands of messages: the marks are drawn once a frame. */
  drawMarksSoon() {
    this.frame ??= requestAnimationFrame(() => this.drawMarks());
  }

  drawMarks() {
    this.frame = undefined;
    let all = 0;
    let away = 0;
    for (const person of this.people.values()) {
      const unread = this.marks.count(person);
      const column = this.columns.get(person.user.id);
      all += unread;
      if (column) column.setUnread(unread);
      else away += unread;
    }
    document.title = `${all ? `(${all}) ` : ""}${t("title")}`;
    this.bar.setAway(away, this.people.size > 0);
    this.tabs.draw(this.columns, this.active);
    this.board.setActive(this.active);
  }

  // Drawing

  draw() {
    this.board.draw(this.shown.ids.map((id) => this.people.get(id)));
    if (!this.columns.has(this.active)) this.active = this.shown.ids[0] ?? null;
    this.drawMarks();
  }

  warn(text) {
    this.warning.textContent = text;
  }

  // What the reader does

  choose(column) {
    this.seen(column);
    column.log.settle();
    column.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  show(id, shown) {
    this.shown.set(id, shown);
    this.draw();
    if (shown) this.choose(this.columns.get(id));
  }

  hide(column) {
    this.show(column.user.id, false);
    this.bar.reach(this.bar.people); // from there the chat can be shown again
  }

  async addPerson() {
    try {
      const user = await askPerson();
      if (!user) return;
      if (!this.people.has(user.id)) this.person({ user, keyboard: null, commands: [], blocked: false });
      this.show(user.id, true);
      this.columns.get(user.id).foot.querySelector("button")?.focus();
    } catch (error) {
      this.warn(error.message);
    }
  }

  choosePeople() {
    const unread = (person) => this.marks.count(person);
    peopleSheet([...this.people.values()], this.shown, unread, (id, shown) => this.show(id, shown));
  }

  switchLanguage() {
    switchLanguage();
    for (const column of this.columns.values()) column.redraw();
    this.calls.redraw();
    this.clock.draw();
    this.drawMarks();
  }
}

new Page();
