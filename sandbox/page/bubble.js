// One message as a person sees it: the bubble and the buttons below it.
import { fileAddress } from "./api.js";
import { el, fullName, icon } from "./dom.js";
import { formatted, link } from "./entities.js";
import { hours, size, t } from "./words.js";

export function bubble(message, chat) {
  const event = happening(message);
  if (event) return el("article", { class: "message event", tabindex: "-1" }, event);
  const own = chat.isOwn(message);
  const author = chat.author(message);
  const named = chat.person.group && message.from && !own && el("strong", { class: "author" }, author);
  const parts = [quote(message, chat), ...media(message, chat), words(message, chat)];
  const keys = message.reply_markup?.inline_keyboard;
  return el(
    "article",
    { class: `message ${own ? "own" : "theirs"}${keys?.length ? " keyed" : ""}`, tabindex: "-1" },
    el("div", { class: "bubble" }, named || el("span", { class: "unseen" }, `${author}: `), ...parts),
    keys?.length && keyboard(keys, message, chat),
  );
}

/** What a service message says: somebody came or went, or a message was pinned. */
function happening({ new_chat_members: came, left_chat_member: left, pinned_message: pinned }) {
  if (came) return t("came", { names: came.map(fullName).join(", ") });
  if (left) return t("gone", { names: fullName(left) });
  return pinned && t("pinned", { text: pinned.text ?? pinned.caption ?? t("document") });
}

function words(message, chat) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities;
  // A bot edits its windows at every press, and the apps do not mark those as edited either.
  const edited = message.edit_date && !message.reply_markup;
  const meta = el("span", { class: "meta" }, edited && `${t("edited")} `, el("time", {}, hours(message.date)));
  return el("div", { class: text ? "text" : "text bare", dir: "auto" }, ...formatted(text, entities, chat), meta);
}

function quote(message, chat) {
  const quoted = message.reply_to_message;
  if (!quoted) return null;
  const author = chat.author(quoted);
  const text = quoted.text ?? quoted.caption ?? t("document");
  return el(
    "button",
    { type: "button", class: "quote", onclick: () => chat.log.show(quoted.message_id) },
    el("strong", {}, author),
    el("span", {}, text),
  );
}

function media(message, chat) {
  if (message.photo?.length) return [photo(message)];
  if (message.document) return [file(message.document)];
  if (message.venue) return [place(message.venue.location, message.venue, chat)];
  if (message.location) return [place(message.location, {}, chat)];
  if (message.contact) return [card("person", fullName(message.contact), message.contact.phone_number)];
  if (message.voice) return [card("file", t("voice"), size(message.voice.file_size))];
  if (message.sticker) return [card("photo", t("sticker"), message.sticker.emoji ?? "")];
  return message.text === undefined ? [card("file", t("unsupported"), "")] : [];
}

function photo(message) {
  const { file_id, width, height } = message.photo.at(-1);
  const address = fileAddress(file_id);
  const picture = el("img", { src: address, alt: message.caption ? "" : t("photo"), width, height });
  return el("a", { class: "photo", href: address, target: "_blank", "aria-label": t("photo") }, picture);
}

function file({ file_id, file_name, file_size }) {
  const name = file_name ?? t("document");
  const ending = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : icon("file");
  const badge = el("span", { class: "badge", "aria-hidden": "true" }, ending);
  const lines = el("span", { class: "lines" }, el("strong", {}, name), el("small", {}, size(file_size)));
  const look = { class: "card", href: fileAddress(file_id), download: name, "aria-label": t("download", { name }) };
  return el("a", look, badge, lines);
}

function card(shape, title, note) {
  const lines = el("span", { class: "lines" }, el("strong", {}, title), note && el("small", {}, note));
  return el("div", { class: "card" }, el("span", { class: "badge" }, icon(shape)), lines);
}

function place({ latitude, longitude }, { title, address }, chat) {
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return el(
    "div",
    { class: "place" },
    el("div", { class: "map", "aria-hidden": "true" }, icon("pin")),
    el("strong", {}, title ?? t("location")),
    el("small", {}, address ?? where),
    link(url, [t("on_map")], chat),
  );
}

function keyboard(rows, message, chat) {
  const seen = new Map();
  // A button's key is its action, by which the focus is found again after an edit (see log.js).
  const key = (button) => {
    const does = button.callback_data ?? button.url ?? button.text;
    seen.set(does, (seen.get(does) ?? 0) + 1);
    return `${does}#${seen.get(does)}`;
  };
  const row = (buttons) =>
    el("div", { class: "keys-row" }, ...buttons.map((button) => inline(button, key(button), message, chat)));
  return el("div", { class: "keys", role: "group", "aria-label": t("buttons") }, ...rows.map(row));
}

function inline(button, key, message, chat) {
  const look = { class: `key ${button.style ?? ""}`, "data-key": key, title: button.text };
  if (!button.text.trim()) look["aria-label"] = t("blank"); // calendars are padded with these
  const label = el("span", {}, button.text);
  if (button.url) return link(button.url, [label, icon("away")], chat, look);
  const node = el("button", { type: "button", ...look }, label);
  node.addEventListener("click", () => {
    if (button.callback_data !== undefined) chat.press(message.message_id, button.callback_data, node);
    else if (button.copy_text) chat.copy(button.copy_text.text);
    else chat.toast(t("unsupported_button"));
  });
  return node;
}
