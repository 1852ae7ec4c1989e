// Who is on the screen: tabs on a phone, the list of everybody, and adding a person.
import { addPerson } from "./api.js";
import { avatar, el, fullName, icon } from "./dom.js";
import { ask, sheet } from "./overlays.js";
import { countMark, setCount } from "./unread.js";
import { language, t } from "./words.js";

const KEY = "ryadom.shown";
const AT_FIRST = 3;
const WORTH_SEARCHING = 9;

/** The people whose columns are open; a fresh browser opens the first three. */
export class Shown {
  ids = JSON.parse(localStorage.getItem(KEY) ?? "null");

  settle(known) {
    const kept = this.ids?.filter((id) => known.includes(id)) ?? [];
    const emptied = this.ids?.length === 0;
    this.ids = kept.length || emptied ? kept : known.slice(0, AT_FIRST);
  }

  has(id) {
    return this.ids.includes(id);
  }

  set(id, shown) {
    this.ids = this.ids.filter((other) => other !== id);
    if (shown) this.ids.push(id);
    localStorage.setItem(KEY, JSON.stringify(this.ids));
  }

  /** Shows a new person, perhaps added by a program, while there is room. */
  meet(id) {
    if (!this.has(id) && this.ids.length < AT_FIRST) this.set(id, true);
  }
}

export class Tabs {
  tabs = new Map(); // person id → {node, mark}

  constructor(choose, add) {
    this.choose = choose;
    this.add = addButton(add, "round");
    this.node = el("nav", { class: "tabs", label: "chats" }, this.add);
  }

  draw(columns, active) {
    for (const [id, { node }] of this.tabs) if (!columns.has(id)) this.tabs.delete(id) && node.remove();
    for (const [id, column] of columns) {
      if (!this.tabs.has(id)) this.make(id, column);
      const { node, mark } = this.tabs.get(id);
      setCount(mark, column.unread);
      if ((id === active) === (node.ariaCurrent === "true")) continue;
      node.ariaCurrent = id === active ? "true" : null;
      if (id === active) node.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  make(id, column) {
    const mark = countMark();
    const name = el("span", {}, column.user.first_name);
    const press = () => this.choose(column);
    const node = el("button", { type: "button", class: "tab", onclick: press }, avatar(column.user), name, mark);
    this.tabs.set(id, { node, mark });
    this.add.before(node);
  }
}

export async function askPerson() {
  const russian = ["ru", t("russian")];
  const english = ["en", t("english")];
  const answer = await ask(t("add_person"), t("add"), [
    { name: "first_name", word: "first_name", maxlength: "64", autofocus: true },
    { name: "last_name", word: "last_name", maxlength: "64", optional: true },
    { name: "username", word: "username", maxlength: "32", pattern: "[A-Za-z]\\w{3,31}", optional: true },
    { name: "language_code", word: "tongue", options: language() === "ru" ? [russian, english] : [english, russian] },
  ]);
  if (!answer) return null;
  return addPerson(Object.fromEntries(Object.entries(answer).filter(([, value]) => value.trim())));
}

/** Everybody with a checkbox; `unread` counts a person's unread messages, `change` is called with what was ticked. */
export function peopleSheet(people, shown, unread, change, addGroup) {
  const rows = people.map((person) => {
    const { user } = person;
    const box = el("input", { type: "checkbox", onchange: () => change(user.id, box.checked) });
    box.checked = shown.has(user.id);
    const mark = countMark();
    setCount(mark, unread(person));
    const name = el("span", { class: "name", dir: "auto" }, fullName(user));
    const tongue = user.language_code && el("span", { class: "tongue" }, user.language_code);
    return el("label", { class: "person" }, avatar(user), name, tongue, mark, box);
  });
  const nobody = el("p", { class: "none", hidden: true }, t("nobody"));
  const find = el("input", { type: "search", label: "find", hint: "find", hidden: rows.length < WORTH_SEARCHING });
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.querySelector(".name").textContent.toLowerCase().includes(wanted);
    nobody.hidden = rows.some((row) => !row.hidden);
  });
  const more = el("button", { type: "button", class: "more-people" }, icon("people"), t("add_group"));
  const node = sheet(t("people"), find, el("div", { class: "person-list" }, ...rows, nobody), more);
  more.addEventListener("click", () => {
    node.close();
    addGroup();
  });
  return node;
}

export function addButton(onclick, look) {
  const name = el("span", { class: "tool-name", word: "add_person" });
  return el("button", { type: "button", class: look, label: "add_person", onclick }, icon("plus"), name);
}
