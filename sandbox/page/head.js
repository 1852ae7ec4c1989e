// The header of a chat: whose it is, their language, and the menu.
import { avatar, el, fullName, round } from "./dom.js";
import { inside } from "./groups.js";
import { openMenu } from "./overlays.js";
import { countMark, setCount } from "./unread.js";
import { t } from "./words.js";

export class Head {
  /** `actions` returns the menu's items each time it opens. */
  constructor(user, actions) {
    this.name = el("h2", { dir: "auto" });
    this.under = el("span", { class: "under" });
    this.tongue = el("span", { class: "tongue" });
    this.count = countMark();
    const opens = { "aria-haspopup": "menu", "aria-expanded": "false" };
    this.more = round("menu", "dots", () => openMenu(this.more, actions()), opens);
    const who = el("div", { class: "who" }, this.name, this.under);
    this.node = el("header", { class: "chat-head" }, avatar(user), who, this.tongue, this.count, this.more);
  }

  draw({ user, blocked, group, members }, bot, unread) {
    if (group) return this.drawGroup(group, members, bot, unread);
    // A program that fills this Telegram may write somebody's role after the surname: «Петрова · ментор».
    const [name, ...role] = fullName(user).split(" · ");
    this.name.textContent = name;
    this.tongue.textContent = user.language_code ?? "";
    this.tongue.hidden = !user.language_code;
    this.blocked = blocked;
    this.quiet = role.join(" · ") || t("chat_with", { bot: bot.first_name });
    setCount(this.count, unread);
    this.drawUnder();
  }

  drawGroup(group, members, bot, unread) {
    const isInside = inside(members.find(({ user }) => user.id === bot.id));
    this.name.textContent = group.title;
    this.tongue.hidden = true;
    this.blocked = !isInside;
    this.away = t("bot_outside");
    this.quiet = t(`is_${group.type}`, { n: members.filter(inside).length });
    setCount(this.count, unread);
    this.drawUnder();
  }

  drawUnder() {
    this.under.textContent = this.blocked ? (this.away ?? t("blocked")) : this.typing ? t("typing") : this.quiet;
    this.under.className = `under ${this.blocked ? "bad" : this.typing ? "busy" : ""}`;
  }

  /** Shows that the bot is typing: as in Telegram, for five seconds or until a message comes. */
  setTyping(typing) {
    clearTimeout(this.timer);
    this.typing = typing;
    if (typing) this.timer = setTimeout(() => this.setTyping(false), 5000);
    this.drawUnder();
  }
}
