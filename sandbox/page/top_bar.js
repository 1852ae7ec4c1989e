// The bar on top: the name, the clock, and the tools; on a phone the tools are a menu.
import { el, icon } from "./dom.js";
import { openMenu } from "./overlays.js";
import { addButton } from "./people.js";
import { countMark, setCount } from "./unread.js";
import { t } from "./words.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const THEME = "ryadom.theme";

export class TopBar {
  known = [];

  constructor(page) {
    this.page = page;
    this.away = countMark();
    this.more = this.tool("more", "dots", () => this.menu());
    this.more.classList.add("phone-only");
    this.people = this.tool("people", "people", () => page.choosePeople());
    this.people.append(el("span", { class: "tool-name", word: "people" }), this.away);
    const tongue = this.tool("other_language", "globe", () => page.switchLanguage());
    tongue.append(el("span", { class: "tool-name", word: "other_language" }));
    this.bots = el("select", { class: "tool bots", label: "bot", hidden: true });
    this.bots.addEventListener("change", () => page.chooseBot(Number(this.bots.value)));
    const theme = this.tool("theme", "theme", switchTheme);
    const add = addButton(() => page.addPerson(), "tool main");
    const mark = el("img", { src: "/page/icon.svg", alt: "" });
    this.node = el(
      "header",
      { class: "bar-top" },
      el("h1", {}, mark, el("span", { word: "brand" }), el("small", { word: "place" })),
      page.clock.node,
      el("div", { class: "tools" }, this.bots, this.people, add, page.calls.opener, tongue, theme),
      this.more,
    );
    setTheme(localStorage.getItem(THEME));
  }

  tool(label, shape, onclick) {
    return el("button", { type: "button", class: "tool", label, onclick }, icon(shape));
  }

  /** Shows how many unread messages the people have who are not on the screen. */
  setAway(unread, anybody) {
    this.people.hidden = !anybody;
    setCount(this.away, unread);
    const words = unread ? `${t("people")}, ${t("unread", { n: unread })}` : t("people");
    this.people.setAttribute("aria-label", words);
  }

  /** The bots of this Telegram, of which one is chosen; a single bot needs no choice. */
  setBots(bots, chosen) {
    Object.assign(this, { known: bots, chosen });
    const option = ({ id, first_name }) => el("option", { value: id, selected: id === chosen }, first_name);
    this.bots.replaceChildren(...bots.map(option));
    this.bots.hidden = bots.length < 2;
  }

  /** Focuses a tool, or on a phone the menu that contains it. */
  reach(tool) {
    (tool.offsetParent ? tool : this.more).focus();
  }

  menu() {
    const { page } = this;
    const others = this.known.filter(({ id }) => id !== this.chosen);
    openMenu(this.more, [
      ...others.map(({ id, first_name }) => ({
        text: t("to_bot", { bot: first_name }),
        shape: "away",
        act: () => page.chooseBot(id),
      })),
      { text: t("people"), shape: "people", act: () => page.choosePeople() },
      { text: t("calls"), shape: "calls", act: () => page.calls.toggle(true) },
      { text: t("other_language"), shape: "globe", act: () => page.switchLanguage() },
      { text: t("theme"), shape: "theme", act: switchTheme },
    ]);
  }
}

function switchTheme() {
  const now = document.documentElement.style.colorScheme || (dark.matches ? "dark" : "light");
  setTheme(now === "dark" ? "light" : "dark");
}

function setTheme(theme) {
  if (!theme) return;
  document.documentElement.style.colorScheme = theme;
  localStorage.setItem(THEME, theme);
}
