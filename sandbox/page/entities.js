// Telegram's formatted text as nodes. Entity offsets count UTF-16 units, as JavaScript's strings do.
import { el } from "./dom.js";
import { t } from "./words.js";

const tags = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const blocks = ["pre", "blockquote", "expandable_blockquote"];

/** `chat` knows the bot's name and can send a command: links to the bot and commands act in the chat itself. */
export function formatted(text, entities = [], chat) {
  const marks = entities
    .map((mark) => ({ ...mark, start: mark.offset, end: mark.offset + mark.length }))
    .sort((one, two) => one.start - two.start || two.end - one.end);
  return nodes(text, 0, text.length, marks, chat);
}

function nodes(text, from, to, marks, chat) {
  const out = [];
  let at = from;
  while (marks.length && marks[0].start < to) {
    const mark = marks[0];
    const end = Math.min(mark.end, to);
    const inside = marks.slice(1).filter((other) => other.start < end);
    marks = marks.slice(1 + inside.length);
    if (end <= at) continue;
    const start = Math.max(mark.start, at);
    if (start > at) out.push(text.slice(at, start));
    out.push(marked(mark, text.slice(start, end), nodes(text, start, end, inside, chat), chat));
    // A block ends its own line; the line break after it would show as an empty line.
    at = blocks.includes(mark.type) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) out.push(text.slice(at, to));
  return out;
}

function marked(mark, plain, children, chat) {
  switch (mark.type) {
    case "pre":
      return el("pre", {}, el("code", {}, ...children));
    case "blockquote":
    case "expandable_blockquote":
      return el("blockquote", {}, ...children);
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(mark.url, children, chat);
    case "url":
      return link(/^\w+:/.test(plain) ? plain : `http://${plain}`, children, chat);
    case "email":
      return link(`mailto:${plain}`, children, chat);
    case "phone_number":
      return link(`tel:${plain.replace(/[^+\d]/g, "")}`, children, chat);
    case "bot_command":
      return el("button", { type: "button", class: "link", onclick: () => chat.say(plain) }, ...children);
    case "mention":
    case "hashtag":
    case "cashtag":
      return el("span", { class: "tag" }, ...children);
    default:
      return el(tags[mark.type] ?? "span", {}, ...children);
  }
}

function spoiler(children) {
  const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", label: "spoiler" }, ...children);
  const open = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    cover.replaceWith(el("span", { class: "shown" }, ...cover.childNodes));
  };
  cover.addEventListener("click", open);
  cover.addEventListener("keydown", open);
  return cover;
}

/** A link in a chat. A link to the bot itself sends /start; a link that a browser must not follow is plain text. */
export function link(url, children, chat, attributes = {}) {
  const parameter = startParameter(url, chat.bot.username);
  if (parameter !== null) {
    const start = () => chat.say(`/start ${parameter}`.trim());
    return el("button", { type: "button", class: "link", title: url, ...attributes, onclick: start }, ...children);
  }
  if (!/^(https?|mailto|tel|tg):/i.test(url)) return el("span", attributes, ...children);
  const outside = { href: url, target: "_blank", rel: "noopener noreferrer", title: url };
  return el("a", { ...outside, ...attributes }, ...children);
}

/** What a link to the bot begins it with; null for any other link. */
export function startParameter(url, username) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address) return null;
  const web = ["t.me", "telegram.me"].includes(address.host) && address.pathname.slice(1);
  const app = address.href.startsWith("tg://resolve") && address.searchParams.get("domain");
  const name = web || app;
  if (!name || name.toLowerCase() !== username.toLowerCase()) return null;
  return address.searchParams.get("start") ?? "";
}
