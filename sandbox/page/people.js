// Who is on the screen: tabs on a phone, the list of everybody, and adding a person.
import { addPerson } from "./api.js";
import { avatar, el, fullName, icon } from "./dom.js";
import { ask, sheet } from "./overlays.js";
import { language, t } from "./words.js";

const KEY = "ryadom.shown";
const AT_FIRST = 3;

/** The people whose columns are open; a fresh browser opens the first three. */
export class Shown {
  ids = JSON.parse(localStorage.getItem(KEY) ?? "null");

  settle(known) {
    const kept = this.ids?.filter((id) => known.includes(id)) ?? [];
    this.ids = kept.length || this.ids?.length === 0 ? kept : known.slice(0, AT_FIRST);
  }

  has(id) {
    return this.ids.includes(id);
  }

  set(id, shown) {
    this.ids = this.ids.filter((other) => other !== id);
    if (shown) this.ids.push(id);
    localStorage.setItem(KEY, JSON.stringify(this.ids));
  }

  /** Somebody new appeared, perhaps added by a program: welcome while there is room. */
  meet(id) {
    if (!this.has(id) && this.ids.length < AT_FIRST) this.set(id, true);
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

export function tab(column, active, unread, choose) {
  const name = column.user.first_name;
  return el("button", { type: "button", class: "tab", "aria-current": active ? "true" : null, "data-person": column.user.id, onclick: choose },
    avatar(column.user), el("span", {}, name),
    unread > 0 && el("span", { class: "count" }, String(unread), el("span", { class: "unseen" }, ` ${t("unread", { n: unread })}`)));
}

/** Everybody with a box to tick; `unread` is a function of an id, `change` is told what was ticked. */
export function peopleSheet(people, shown, unread, change) {
  const rows = people.map(({ user }) => {
    const box = el("input", { type: "checkbox", onchange: () => change(user.id, box.checked) });
    box.checked = shown.has(user.id);
    const count = unread(user.id);
    return el("label", { class: "person" }, avatar(user), el("span", { class: "name", dir: "auto" }, fullName(user)),
      user.language_code && el("span", { class: "tongue" }, user.language_code.toUpperCase()),
      count > 0 && el("span", { class: "count" }, String(count)), box);
  });
  const nobody = el("p", { class: "none", hidden: true }, t("nobody"));
  const find = el("input", { type: "search", label: "find", hint: "find", hidden: rows.length < 9 });
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.querySelector(".name").textContent.toLowerCase().includes(wanted);
    nobody.hidden = rows.some((row) => !row.hidden);
  });
  return sheet(t("people"), find, el("div", { class: "person-list" }, ...rows, nobody));
}

export const addButton = (onclick, look) =>
  el("button", { type: "button", class: look, label: "add_person", onclick }, icon("plus"), el("span", { class: "tool-name", word: "add_person" }));
