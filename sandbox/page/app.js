// The page: stores what the server sends and passes it on to the chats, the clock and the console.
import { meanBot } from "./api.js";
import { Board } from "./board.js";
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { el } from "./dom.js";
import { asGroup, askGroup } from "./groups.js";
import { askPerson, peopleSheet, Shown, Tabs } from "./people.js";
import { TopBar } from "./top_bar.js";
import { Unread } from "./unread.js";
import { sayAll, switchLanguage, t } from "./words.js";

const BOT = "ryadom.bot";
const narrow = matchMedia("(max-width: 699px)");

class Page {
  bots = new Map(); // id → {user, token, calls, people: id → {user, keyboard, commands, blocked, messages: Map}}
  groups = new Map(); // id → the same, and {group, members}; all bots share them
  people = new Map(); // all chats of the chosen bot: of people, and groups
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
    this.loading = el("div", { class: "loading", role: "status", word: "loading", hidden: true });
    const notes = el("div", { class: "notes" }, this.loading, this.warning);
    const parts = [this.bar.node, notes, this.tabs.node, this.board.node, this.calls.node];
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
    on("message", (event) => this.message(event));
    on("deleted", (event) => this.deleted(event));
    on("person", (person) => this.person(person));
    on("group", (group) => this.met(this.groups, asGroup(group), true));
    on("answer", (answer) => this.isShown(answer) && this.columns.get(answer.chat_id)?.answered(answer));
    on("loading", ({ loading }) => this.setLoading(loading));
    on("clock", (clock) => this.setClock(clock));
    on("call", (call) => this.call(call));
  }

  // What the server sends

  /** All state, at the start and after every broken connection. */
  snapshot({ bots, groups, clock, loading }) {
    const first = bots[0].user.id;
    const chats = (all) => new Map(all.map((chat) => [chat.user.id, chat]));
    const whole = (chat) => ({ ...chat, messages: new Map(chat.messages.map((one) => [one.message_id, one])) });
    // What was read is remembered by a person's number, and for further bots by that and the bot's.
    const people = (bot) =>
      bot.people.map((one) => ({ ...whole(one), key: bot.user.id === first ? one.user.id : `${bot.user.id}/${one.user.id}` }));
    this.bots = new Map(bots.map((bot) => [bot.user.id, { ...bot, people: chats(people(bot)) }]));
    this.groups = chats(groups.map((group) => whole(asGroup(group))));
    const all = [this.groups, ...[...this.bots.values()].map((bot) => bot.people)];
    for (const some of all) for (const chat of some.values()) this.marks.meet(chat);
    this.setClock(clock);
    this.warn("");
    this.setLoading(loading);
    const kept = Number(localStorage.getItem(BOT));
    this.chooseBot(this.bots.has(kept) ? kept : first);
    document.body.dataset.ready = "yes"; // for programs that drive the page
  }

  /** Shows the chats with this bot; groups stay. */
  chooseBot(id) {
    const bot = this.bots.get(id);
    const other = this.bot.id !== undefined && this.bot.id !== id;
    this.bot = bot.user;
    meanBot(this.bots.size > 1 ? bot.user.username : "");
    this.people = new Map([...bot.people, ...this.groups]);
    if (other) this.board.clear();
    this.shown.settle([...this.people.keys()]);
    this.calls.setToken(bot.token);
    this.calls.set(bot.calls);
    this.bar.setBots([...this.bots.values()].map(({ user }) => user), id);
    for (const [chat, column] of this.columns) if (this.people.has(chat)) column.sync(this.people.get(chat));
    this.draw();
  }

  /** Whether an event belongs to the chosen bot, or to a group. */
  isShown({ bot_id }) {
    return bot_id === undefined || bot_id === this.bot.id;
  }

  chatsOf({ bot_id }) {
    return bot_id === undefined ? this.groups : this.bots.get(bot_id).people;
  }

  message(event) {
    const { chat_id, message } = event;
    const chat = this.chatsOf(event).get(chat_id);
    chat?.messages.set(message.message_id, message);
    if (!this.isShown(event)) return;
    const column = this.columns.get(chat_id);
    column?.put(message);
    if (column && this.reading(column) && column.log.stuck) this.marks.read(chat);
    this.drawMarksSoon();
  }

  deleted(event) {
    this.chatsOf(event).get(event.chat_id)?.messages.delete(event.message_id);
    if (!this.isShown(event)) return;
    this.columns.get(event.chat_id)?.log.drop(event.message_id);
    this.drawMarksSoon();
  }

  person({ bot_id = this.bot.id, ...change }) {
    const first = this.bots.keys().next().value;
    const key = bot_id === first ? change.user.id : `${bot_id}/${change.user.id}`;
    this.met(this.bots.get(bot_id).people, { ...change, key }, bot_id === this.bot.id);
  }

  /** A chat is new or has changed. Its object stays the same, because the columns hold it. */
  met(chats, change, isShown) {
    const { id } = change.user;
    const known = chats.get(id);
    const chat = known ? Object.assign(known, change) : { ...change, messages: new Map() };
    chats.set(id, chat);
    if (!known) this.marks.meet(chat);
    if (!isShown) return;
    this.people.set(id, chat);
    this.columns.get(id)?.sync(chat);
    if (known) return;
    this.shown.meet(id);
    this.draw();
  }

  setLoading(loading) {
    this.loading.hidden = !loading;
  }

  call(call) {
    if (!this.isShown(call)) return this.calls.keep(this.bots.get(call.bot_id).calls, call);
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
    const change = (id, shown) => this.show(id, shown);
    peopleSheet([...this.people.values()], this.shown, unread, change, () => this.addGroup());
  }

  /** Whoever is on the screen becomes a member of the new group. */
  async addGroup() {
    const people = [...this.people.values()].filter(({ group }) => !group).map(({ user }) => user);
    try {
      const made = await askGroup(people, (id) => this.shown.has(id));
      if (!made) return;
      this.met(this.groups, asGroup(made), true);
      this.show(made.chat.id, true);
    } catch (error) {
      this.warn(error.message);
    }
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
