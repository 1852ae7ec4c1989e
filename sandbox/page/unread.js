// Unread marks: a message of the bot is unread until its chat was before the reader's eyes.
const KEY = "ryadom.read";

export class Unread {
  last = JSON.parse(localStorage.getItem(KEY) ?? "{}"); // person id → the newest message that was read

  /** Whoever is seen for the first time has nothing unread. */
  meet(person) {
    if (!(person.user.id in this.last)) this.read(person);
  }

  read(person) {
    const newest = Math.max(0, ...person.messages.keys());
    if (this.last[person.user.id] === newest) return false;
    this.last[person.user.id] = newest;
    localStorage.setItem(KEY, JSON.stringify(this.last));
    return true;
  }

  count(person) {
    const after = this.last[person.user.id] ?? 0;
    const news = [...person.messages.values()].filter((message) => message.message_id > after);
    return news.filter((message) => message.from?.id !== person.user.id).length;
  }
}
