// Unread marks: a message of the bot is unread until the reader has seen its chat.
import { el } from "./dom.js";
import { t } from "./words.js";

const KEY = "ryadom.read";

export class Unread {
  last = JSON.parse(localStorage.getItem(KEY) ?? "{}"); // a chat's key → the newest message that was read

  /** A person seen for the first time has nothing unread, nor has one with the same id in a new sandbox. */
  meet(person) {
    const last = this.last[person.key];
    if (last === undefined || last > newest(person)) this.read(person);
  }

  read(person) {
    if (this.last[person.key] === newest(person)) return false;
    this.last[person.key] = newest(person);
    localStorage.setItem(KEY, JSON.stringify(this.last));
    return true;
  }

  count({ key, user, messages }) {
    const after = this.last[key] ?? 0;
    let news = 0;
    for (const [id, { from }] of messages) if (id > after && from?.id !== user.id) news += 1;
    return news;
  }
}

const newest = ({ messages }) => [...messages.keys()].reduce((one, other) => Math.max(one, other), 0);

/** The mark's node is kept and only its number changes, because replacing a node under a finger loses the press. */
export const countMark = () => el("span", { class: "count", hidden: true });

export function setCount(mark, unread) {
  mark.hidden = !unread;
  const number = el("span", { "aria-hidden": "true" }, String(unread));
  mark.replaceChildren(number, el("span", { class: "unseen" }, t("unread", { n: unread })));
}
