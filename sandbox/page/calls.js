// The console: the bot's calls to this Telegram, and which were refused.
import { parsed } from "./api.js";
import { el, fullName, icon, round } from "./dom.js";
import { t, toSecond } from "./words.js";

const KEPT = 300;
const whole = matchMedia("(max-width: 1000px)"); // the same width as in panels.css

export class Calls {
  constructor(page) {
    this.page = page;
    this.all = [];
    this.list = el("ol", { class: "calls", reversed: true, label: "calls" });
    this.only = el("input", { type: "checkbox", onchange: () => this.redraw() });
    this.badge = el("span", { class: "count bad", hidden: true });
    this.none = el("p", { class: "none" });
    const opens = { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "calls" };
    this.opener = el("button", { ...opens, onclick: () => this.toggle() }, icon("calls"));
    this.opener.append(el("span", { class: "tool-name", word: "calls" }), this.badge);
    this.node = this.drawer();
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    whole.addEventListener("change", () => this.coverRest());
  }

  drawer() {
    const close = round("close", "close", () => this.toggle(false));
    const head = el("header", {}, el("h2", { word: "calls" }), close);
    const filter = el("label", { class: "filter" }, this.only, el("span", { word: "only_refusals" }));
    const room = el("div", { class: "calls-room", tabindex: "0", role: "group", label: "calls" }, this.none, this.list);
    const parts = [head, this.connecting(), filter, room];
    return el("aside", { id: "calls", class: "console", label: "calls", hidden: true }, ...parts);
  }

  /** Shows what another program needs to call this Telegram as the bot. */
  connecting() {
    this.token = el("code");
    const address = el("p", {}, el("span", { word: "api_server" }), " ", el("code", {}, location.origin));
    const token = el("p", {}, el("span", { word: "token" }), " ", this.token);
    return el("details", { class: "connecting" }, el("summary", { word: "connecting" }), address, token);
  }

  setToken(token) {
    this.token.textContent = token;
  }

  /** When the drawer covers the whole screen, nothing behind it may get the focus. */
  coverRest() {
    for (const part of this.node.parentElement.children) {
      part.inert = part !== this.node && whole.matches && !this.node.hidden;
    }
  }

  toggle(open = this.node.hidden) {
    this.node.hidden = !open;
    this.coverRest();
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.node.querySelector("button").focus();
    else this.page.bar.reach(this.opener);
  }

  set(calls) {
    this.all = calls;
    this.redraw();
  }

  /** Adds to the calls of a bot, of which only the last ones are kept. */
  keep(calls, call) {
    calls.push(call);
    if (calls.length > KEPT) calls.shift();
  }

  add(call) {
    this.keep(this.all, call);
    if (this.shows(call)) this.list.prepend(this.row(call));
    while (this.list.childElementCount > KEPT) this.list.lastElementChild.remove();
    this.count();
  }

  redraw() {
    this.list.replaceChildren(...this.all.filter((call) => this.shows(call)).reverse().map((call) => this.row(call)));
    this.count();
  }

  shows(call) {
    return refused(call) || !this.only.checked;
  }

  count() {
    const refusals = this.all.filter((call) => refused(call) && !unchanged(call)).length;
    this.badge.textContent = String(refusals);
    this.badge.title = t("refusals", { n: refusals });
    this.badge.hidden = !refusals;
    this.none.hidden = this.list.childElementCount > 0;
    this.none.textContent = t(this.only.checked ? "refusals_none" : "calls_none");
  }

  row(call) {
    const { time, method, params, answer, ignored } = call;
    const person = this.page.people.get(Number(params?.chat_id ?? params?.user_id));
    const bad = refused(call);
    const error = [answer?.error_code, answer?.description ?? t("refused")].filter(Boolean).join(" ");
    const to = person && el("span", { class: "to" }, fullName(person.user));
    const outcome = bad ? el("span", { class: unchanged(call) ? "to" : "error" }, error) : el("span", { class: "fine" }, "ok");
    const summary = el("summary", {}, el("time", {}, toSecond(time)), el("code", {}, method), to, outcome);
    const json = (value) => el("pre", { tabindex: "0" }, JSON.stringify(value, unpacked, 1));
    return el("li", {}, el("details", {}, summary, json(params), json(answer), ignored ? json({ ignored }) : ""));
  }
}

/** Keyboards and the like are sent as JSON strings; they are shown decoded. */
const unpacked = (_, value) => (/^[[{]/.test(value) && parsed(value)) || value;

/** An edit that changes nothing, as after a button is pressed twice: Telegram refuses it, and nothing is wrong. */
const unchanged = ({ answer }) => (answer?.description ?? "").includes("message is not modified");

const refused = ({ answer }) => !answer?.ok;
