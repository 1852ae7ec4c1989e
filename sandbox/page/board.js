// The columns on the screen; on a phone only one is visible.
import { Column } from "./column.js";
import { el } from "./dom.js";
import { addButton } from "./people.js";

export class Board {
  columns = new Map(); // person id → Column

  constructor(page) {
    this.page = page;
    this.node = el("main", {});
  }

  /** Columns that stay are not moved, because a moved node loses its focus and scroll position. */
  draw(people) {
    const wanted = new Set(people.map(({ user }) => user.id));
    for (const [id, { node }] of this.columns) if (!wanted.has(id)) this.columns.delete(id) && node.remove();
    for (const person of people) {
      if (this.columns.has(person.user.id)) continue;
      const column = new Column(person, this.page);
      this.columns.set(person.user.id, column);
      this.node.append(column.node);
      column.log.settle();
    }
    this.welcome?.remove();
    if (!people.length) this.node.append((this.welcome = this.welcomeCard()));
  }

  /** Removes all columns: the chats are another bot's now. */
  clear() {
    for (const { node } of this.columns.values()) node.remove();
    this.columns.clear();
  }

  welcomeCard() {
    const add = addButton(() => this.page.addPerson(), "tool main");
    const words = [el("h2", { word: "welcome" }), el("p", { word: "welcome_text" })];
    return el("div", { class: "welcome" }, el("img", { src: "/page/icon.svg", alt: "" }), ...words, add);
  }

  setActive(active) {
    for (const [id, { node }] of this.columns) node.classList.toggle("active", id === active);
  }
}
