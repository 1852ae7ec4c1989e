// The console: what the bot asked of this Telegram, and what was refused.
import { el, fullName, icon } from "./dom.js";
import { hours, t } from "./words.js";

const KEPT = 300;

export class Calls {
  constructor(page) {
    this.page = page;
    this.all = [];
    this.list = el("ol", { class: "calls", reversed: true, label: "calls" });
    this.only = el("input", { type: "checkbox", id: "only-refusals", onchange: () => this.redraw() });
    this.badge = el("span", { class: "count bad", hidden: true });
    this.none = el("p", { class: "none" });
    const close = el("button", { type: "button", class: "round", label: "close", onclick: () => this.toggle(false) }, icon("close"));
    this.opener = el("button", { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "calls", onclick: () => this.toggle() },
      icon("calls"), el("span", { class: "tool-name", word: "calls" }), this.badge);
    const filter = el("label", { class: "filter", for: "only-refusals" }, this.only, el("span", { word: "only_refusals" }));
    this.node = el("aside", { id: "calls", class: "console", label: "calls", hidden: true },
      el("header", {}, el("h2", { word: "calls" }), close), filter, el("div", { class: "calls-room", tabindex: "0", role: "group", label: "calls" }, this.none, this.list));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
  }

  toggle(open = this.node.hidden) {
    this.node.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.node.querySelector("button").focus();
    else (this.opener.offsetParent ? this.opener : this.page.more).focus();
  }

  set(calls) {
    this.all = calls;
    this.redraw();
  }

  add(call) {
    this.all.push(call);
    if (this.all.length > KEPT) this.all.shift();
    if (this.shows(call)) this.list.prepend(this.row(call));
    while (this.list.childElementCount > KEPT) this.list.lastElementChild.remove();
    this.count();
  }

  redraw() {
    this.list.replaceChildren(...this.all.filter((call) => this.shows(call)).reverse().map((call) => this.row(call)));
    this.count();
  }

  shows(call) {
    // A bot asks for updates all the time: that is worth a line only when it is refused.
    return refused(call) || (!this.only.checked && call.method !== "getUpdates");
  }

  count() {
    const refusals = this.all.filter(refused).length;
    this.badge.textContent = String(refusals);
    this.badge.title = t("refusals", { n: refusals });
    this.badge.hidden = !refusals;
    this.none.hidden = this.list.childElementCount > 0;
    this.none.textContent = t(this.only.checked ? "refusals_none" : "calls_none");
  }

  row(call) {
    const { time, method, params, answer } = call;
    const person = this.page.people.get(Number(params?.chat_id ?? params?.user_id));
    const bad = refused(call);
    const error = [answer?.error_code, answer?.description ?? t("refused")].filter(Boolean).join(" ");
    return el("li", { class: bad ? "refused" : "" }, el("details", {},
      el("summary", {},
        el("time", {}, hours(time)), el("code", {}, method), person && el("span", { class: "to" }, fullName(person.user)),
        bad ? el("span", { class: "error" }, error) : el("span", { class: "fine" }, "ok")),
      el("pre", { tabindex: "0" }, JSON.stringify(params, null, 1)),
      el("pre", { tabindex: "0" }, JSON.stringify(answer, null, 1))));
  }
}

const refused = ({ answer }) => !answer?.ok;
