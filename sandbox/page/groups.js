// Groups and channels on the page: making one, what the bot may do there, and as whom one writes.
import { makeGroup, setMember } from "./api.js";
import { el, fullName } from "./dom.js";
import { ask } from "./overlays.js";
import { t } from "./words.js";

const KINDS = ["channel", "supergroup", "group"];

/** A group as the page holds it: like a person's chat, with the title in place of a name. */
export function asGroup({ chat, ...more }) {
  return { ...more, group: chat, user: { id: chat.id, first_name: chat.title }, key: chat.id, blocked: false };
}

export const inside = (member) => ["creator", "administrator", "member", "restricted"].includes(member?.status);
const rules = (member) => ["creator", "administrator"].includes(member.status);

/** The people who may write there. */
export function mayWrite({ group, members }) {
  const people = members.filter((member) => !member.user.is_bot && inside(member));
  return group.type === "channel" ? people.filter(rules) : people;
}

/** Asks for a new group and makes it. `people` can own it; those of them who are on the screen become members. */
export async function askGroup(people, isShown) {
  const owners = [...people].sort((one, other) => isShown(other.id) - isShown(one.id));
  if (!owners.length) return null;
  const answer = await ask(t("add_group"), t("add"), [
    { name: "title", word: "group_title", maxlength: "128", autofocus: true },
    { name: "type", word: "group_kind", options: KINDS.map((kind) => [kind, t(kind)]) },
    { name: "username", word: "username", maxlength: "32", pattern: "[A-Za-z]\\w{3,31}", optional: true },
    { name: "owner", word: "group_owner", options: owners.map((user) => [user.id, fullName(user)]) },
  ]);
  if (!answer) return null;
  const owner = Number(answer.owner);
  const members = people.map(({ id }) => id).filter((id) => id !== owner && isShown(id));
  const { title, type, username } = answer;
  return makeGroup({ title, type, owner, members, ...(username.trim() && { username: username.trim() }) });
}

/** What can be done about the bot in a group, as items of a menu. */
export function botActions(column) {
  const { group, members } = column.person;
  const member = members.find(({ user }) => user.id === column.bot.id);
  const item = (word, shape, status, rights = {}) => ({
    text: t(word),
    shape,
    act: () => column.act(setMember(group.id, { status, rights })),
  });
  const channel = group.type === "channel";
  if (!inside(member)) {
    const guest = channel ? [] : [item("bot_as_member", "plus", "member")];
    return [...guest, item("bot_as_administrator", "plus", "administrator")];
  }
  const silent = channel && member.can_post_messages === false;
  return [
    ...(member.status === "administrator" ? [] : [item("bot_as_administrator", "person", "administrator")]),
    ...(channel && !silent ? [item("bot_silenced", "block", "administrator", { can_post_messages: false })] : []),
    ...(silent ? [item("bot_may_post", "person", "administrator")] : []),
    item("bot_removed", "close", "left"),
  ];
}

/** Above the composer of a group: as whom one writes. */
export class WriterChoice {
  constructor(column) {
    this.column = column;
    this.list = el("select", { label: "writer" });
    this.list.addEventListener("change", () => this.chosen());
    this.node = el("label", { class: "writer" }, el("span", { word: "writer" }), this.list);
    this.draw();
  }

  draw() {
    const kept = this.user?.id;
    this.people = mayWrite(this.column.person).map(({ user }) => user);
    this.user = this.people.find(({ id }) => id === kept) ?? this.people[0];
    const option = (user) => el("option", { value: user.id, selected: user === this.user }, fullName(user));
    this.list.replaceChildren(...this.people.map(option));
  }

  chosen() {
    this.user = this.people.find(({ id }) => id === Number(this.list.value));
    this.column.log.redraw();
  }
}
