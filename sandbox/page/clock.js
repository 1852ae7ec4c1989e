// The bot's clock: it runs here between messages from the server, and three buttons move it.
import { moveClock } from "./api.js";
import { el, icon } from "./dom.js";
import { day, dayKey, hours, moment, t, weekday, zone } from "./words.js";

const narrow = matchMedia("(max-width: 699px)"); // a phone has room only for the hour and the day

export class Clock {
  shift = 0; // seconds that the bot's clock is ahead of this computer's
  next = null;

  constructor(onerror) {
    this.onerror = onerror;
    this.moment = el("span", {});
    this.zone = el("span", {});
    this.face = el("time", { class: "face" }, this.moment, " ", this.zone);
    this.under = el("small", {});
    this.said = el("span", { class: "unseen", role: "status" });
    this.hour = this.button("hour", "hour_long", { advance: 3600 });
    this.day = this.button("day", "day_long", { advance: 86_400 });
    this.nextButton = el("button", { type: "button", class: "next", onclick: () => this.toNext() });
    const reading = el("div", { class: "reading" }, this.face, this.under);
    const parts = [reading, this.hour, this.day, this.nextButton, this.said];
    this.node = el("div", { class: "clock", role: "group", label: "clock" }, ...parts);
    setInterval(() => this.draw(), 1000);
  }

  now() {
    return Date.now() / 1000 + this.shift;
  }

  set({ now, offset, next }) {
    const jumped = this.offset !== undefined && offset !== this.offset;
    Object.assign(this, { shift: now - Date.now() / 1000, offset, next });
    this.draw();
    if (jumped) this.said.textContent = t("clock_now", { when: moment(this.now()) });
  }

  button(word, label, move) {
    const short = word === "day" && el("span", { class: "slim", word: "day_short" });
    const node = el("button", { type: "button", label }, el("span", { class: short ? "broad" : "", word }), short);
    node.addEventListener("click", () => this.move(node, move));
    return node;
  }

  toNext() {
    if (this.next !== null) this.move(this.nextButton, { to: "next" });
  }

  /** The server answers when the bot has done everything due, so the button is busy until then. */
  async move(button, move) {
    if (this.node.querySelector("[aria-busy]")) return;
    button.setAttribute("aria-busy", "true");
    try {
      this.set(await moveClock(move));
    } catch (error) {
      this.onerror(error);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  draw() {
    const now = this.now();
    const ahead = Math.round((this.offset ?? 0) / 3600);
    const far = ahead ? t("ahead", { days: Math.floor(ahead / 24), hours: ahead % 24 }) : "";
    set(this.moment, narrow.matches ? hours(now) : moment(now));
    set(this.zone, narrow.matches ? zone() : "");
    set(this.under, narrow.matches ? weekday(now) : [t("clock"), zone(), far].filter(Boolean).join(" · "));
    this.node.title = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.drawNext(now);
  }

  drawNext(now) {
    const due = this.next !== null;
    const today = due && dayKey(this.next) === dayKey(now);
    const brief = today ? [hours(this.next)] : narrow.matches ? [day(this.next)] : [day(this.next), hours(this.next)];
    const when = due ? brief.join(", ") : "";
    const label = due ? t("next_long", { when: moment(this.next) }) : t("next_none");
    if (this.nextButton.getAttribute("aria-label") === label && this.drawnFor === when) return;
    this.drawnFor = when;
    this.nextButton.setAttribute("aria-label", label);
    this.nextButton.title = label;
    this.nextButton.setAttribute("aria-disabled", String(!due));
    const name = el("span", { class: "wide" }, t(due ? "next" : "next_none"));
    this.nextButton.replaceChildren(icon("skip"), name, el("span", {}, when));
  }
}

function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
