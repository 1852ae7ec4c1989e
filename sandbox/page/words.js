// The page's language, and how texts, times and sizes are written in it.
import { words } from "./texts.js";

const KEY = "ryadom.lang";

// In this order: the address, an earlier choice, the browser, and the language that the sandbox was started with.
let current = [
  new URLSearchParams(location.search).get("lang"),
  localStorage.getItem(KEY),
  navigator.language.slice(0, 2),
  document.documentElement.lang,
  "en",
].find((tongue) => tongue in words);

export const language = () => current;

export function t(key, values = {}) {
  return words[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Fixed texts carry their key in the markup, so that a switch of language can find and redraw them. */
export function say(node) {
  const { word, label, hint } = node.dataset;
  if (word) node.textContent = t(word);
  if (hint) node.placeholder = t(hint);
  if (label) {
    node.setAttribute("aria-label", t(label));
    if (node.tagName === "BUTTON") node.title = t(label);
  }
}

export function sayAll() {
  document.documentElement.lang = current;
  document.querySelectorAll("[data-word], [data-label], [data-hint]").forEach(say);
}

export function switchLanguage() {
  current = current === "ru" ? "en" : "ru";
  localStorage.setItem(KEY, current);
  // A reload must not return to the language in the address.
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  history.replaceState(null, "", address);
  sayAll();
}

const region = () => (current === "en" ? "en-GB" : current); // British English has a 24-hour clock
const time = (seconds, options) => new Intl.DateTimeFormat(region(), options).format(seconds * 1000);

export const hours = (seconds) => time(seconds, { hour: "2-digit", minute: "2-digit" });
export const toSecond = (seconds) => time(seconds, { timeStyle: "medium" });
export const day = (seconds) => time(seconds, { day: "numeric", month: "short" });
export const weekday = (seconds) => time(seconds, { weekday: "short", day: "numeric", month: "short" });
export const longDay = (seconds) => time(seconds, { day: "numeric", month: "long", year: "numeric" });
export const moment = (seconds) =>
  time(seconds, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
export function zone() {
  const parts = new Intl.DateTimeFormat(region(), { timeZoneName: "short" }).formatToParts();
  return parts.find((part) => part.type === "timeZoneName").value;
}
export const dayKey = (seconds) => new Date(seconds * 1000).toDateString();

export function size(bytes) {
  if (bytes === undefined) return "";
  const [value, unit] =
    bytes < 1000 ? [bytes, "bytes"] : bytes < 1e6 ? [bytes / 1000, "kilobytes"] : [bytes / 1e6, "megabytes"];
  return `${new Intl.NumberFormat(current, { maximumFractionDigits: 1 }).format(value)} ${t(unit)}`;
}
