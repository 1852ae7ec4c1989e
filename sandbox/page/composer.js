// The lower edge of a chat: writing, attaching, commands.
import * as api from "./api.js";
import { el, fullName, icon, round } from "./dom.js";
import { ask, openMenu, walk } from "./overlays.js";
import { ReplyKeys } from "./reply_keys.js";
import { size, t } from "./words.js";

export class Composer {
  files = [];
  asPhotos = false;

  constructor(chat) {
    this.chat = chat;
    this.field = el("textarea", { rows: "1", label: "write", hint: "write", dir: "auto", maxlength: "4096" });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, "aria-hidden": "true", tabindex: "-1" });
    this.chips = el("ul", { class: "chips" });
    this.commands = el("div", { class: "commands", role: "group", label: "commands", hidden: true });
    this.keys = new ReplyKeys((key) => this.replied(key), this.field);
    this.slash = round("commands", "slash", () => this.showCommands("/", true), { "aria-expanded": "false" });
    const opens = { "aria-haspopup": "menu", "aria-expanded": "false" };
    this.attach = round("attach", "attach", () => this.attachMenu(), opens);
    const send = el("button", { class: "round send", label: "send" }, icon("send"));
    const box = el("div", { class: "box" }, this.field, this.slash, this.keys.toggle);
    const bar = el("div", { class: "bar" }, this.attach, this.picker, box, send);
    this.node = el("form", { class: "composer" }, this.commands, this.chips, bar, this.keys.node);
    this.listen();
  }

  listen() {
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener("input", () => this.showCommands(this.field.value));
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("paste", ({ clipboardData: pasted }) => {
      // Office programs add a picture of the text to the text; then only the text is wanted.
      if (!pasted.types.includes("text/plain")) this.take([...pasted.files], true);
    });
    this.picker.addEventListener("change", () => {
      this.take([...this.picker.files], this.asPhotos);
      this.picker.value = "";
    });
    this.commands.addEventListener("keydown", (event) => {
      walk(event, [...this.commands.children]);
      if (event.key === "Escape") this.closeCommands();
    });
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowDown" && !this.commands.hidden) {
      event.preventDefault();
      this.commands.firstChild.focus();
    } else if (event.key === "Escape") this.closeCommands();
  }

  async send() {
    const text = this.field.value.trim();
    const { files, asPhotos } = this;
    if (!text && !files.length) return;
    this.field.value = "";
    this.closeCommands();
    this.take([], asPhotos, []);
    const sent = await this.chat.send(
      files.length ? api.upload(this.chat.place, files, asPhotos, text) : api.write(this.chat.place, { text }),
    );
    if (sent) return;
    this.field.value = text; // keep what could not be sent
    this.take(files, asPhotos, []);
  }

  /** Attaches files; the text becomes their caption. */
  take(files, asPhotos, held = this.files) {
    const allPictures = files.every((file) => file.type.startsWith("image/"));
    this.asPhotos = asPhotos && allPictures;
    this.files = [...held, ...files];
    this.chips.replaceChildren(...this.files.map((file) => this.chip(file)));
    if (files.length) this.field.focus();
  }

  chip(file) {
    const drop = () => this.take([], this.asPhotos, this.files.filter((other) => other !== file));
    const name = t("remove", { name: file.name });
    const remove = el("button", { type: "button", "aria-label": name, onclick: drop }, icon("close"));
    const kind = icon(this.asPhotos ? "photo" : "file");
    return el("li", {}, kind, el("span", {}, file.name), el("small", {}, size(file.size)), remove);
  }

  attachMenu() {
    const pick = (asPhotos) => {
      this.asPhotos = asPhotos;
      this.picker.accept = asPhotos ? "image/*" : "";
      this.picker.click();
    };
    openMenu(this.attach, [
      { text: t("send_photo"), shape: "photo", act: () => pick(true) },
      { text: t("send_file"), shape: "file", act: () => pick(false) },
      { text: t("send_location"), shape: "pin", act: () => this.askLocation() },
      { text: t("send_contact"), shape: "person", act: () => this.askContact() },
    ]);
  }

  async askLocation() {
    const number = { type: "number", step: "any" };
    const answer = await ask(t("send_location"), t("send"), [
      { name: "latitude", word: "latitude", value: "55.7558", min: "-90", max: "90", ...number },
      { name: "longitude", word: "longitude", value: "37.6173", min: "-180", max: "180", ...number },
    ]);
    if (!answer) return;
    const location = { latitude: Number(answer.latitude), longitude: Number(answer.longitude) };
    this.chat.send(api.write(this.chat.place, { location }));
  }

  async askContact() {
    const { id, first_name, last_name } = this.chat.writer;
    const title = fullName(this.chat.writer);
    const answer = await ask(title, t("send"), [{ name: "phone", word: "phone", type: "tel", value: "+79000000000" }]);
    if (!answer) return;
    const contact = { phone_number: answer.phone, first_name, last_name, user_id: id };
    this.chat.send(api.write(this.chat.place, { contact }));
  }

  /** The list opens by its button or by a slash at the start of the text; what follows narrows it. */
  showCommands(typed, byButton = false) {
    if (byButton && !this.commands.hidden) return this.closeCommands();
    const fits = this.chat.person.commands.filter(({ command }) => typed && `/${command}`.startsWith(typed));
    const row = ({ command, description }) => {
      const name = el("strong", {}, `/${command}`);
      return el("button", { type: "button", onclick: () => this.command(command) }, name, " ", description);
    };
    this.commands.replaceChildren(...fits.map(row));
    this.commands.hidden = !fits.length;
    this.slash.setAttribute("aria-expanded", String(fits.length > 0));
    if (byButton) this.commands.firstChild?.focus();
  }

  command(name) {
    this.field.value = "";
    this.closeCommands();
    this.field.focus();
    this.chat.say(`/${name}`);
  }

  closeCommands() {
    const inside = this.commands.contains(document.activeElement);
    this.commands.hidden = true;
    this.slash.setAttribute("aria-expanded", "false");
    if (inside) this.field.focus();
  }

  /** Shows what the bot has set for this person: commands and a reply keyboard. */
  refresh() {
    const { commands, keyboard } = this.chat.person;
    this.keys.draw(keyboard);
    this.field.placeholder = keyboard?.input_field_placeholder || t("write");
    this.slash.hidden = !commands.length;
  }

  replied({ text, request_contact, request_location }) {
    if (request_contact) this.askContact();
    else if (request_location) this.askLocation();
    else this.chat.say(text);
  }
}
