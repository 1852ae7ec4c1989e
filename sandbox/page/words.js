// The page's own texts. The bot's texts are the bot's: they arrive as messages.
const words = {
  ru: {
    title: "Рядом: встроенный Телеграм",
    brand: "Рядом",
    place: "встроенный Телеграм",
    chats: "Чаты",
    people: "Люди",
    find: "Найти по имени",
    nobody: "Никого не нашлось",
    add_person: "Добавить человека",
    add: "Добавить",
    first_name: "Имя",
    last_name: "Фамилия",
    username: "Имя пользователя",
    optional: "необязательно",
    tongue: "Язык Телеграма",
    russian: "русский",
    english: "английский",
    cancel: "Отмена",
    close: "Закрыть",
    ok: "Хорошо",
    more: "Ещё",
    other_language: "English",
    theme: "Светлая или тёмная тема",
    welcome: "Здесь можно побыть каждым",
    welcome_text:
      "Это маленький Телеграм на вашем компьютере: только люди, которых вы добавите, и бот. " +
      "Добавьте стажёра, ментора и координатора и пишите боту от имени каждого.",
    clock: "Часы бота",
    clock_now: "Часы бота: {when}",
    ahead: "впереди на {days} д {hours} ч",
    hour: "+1 ч",
    hour_long: "+1 ч: перевести часы бота на час вперёд",
    day: "+1 день",
    day_short: "+1 д",
    day_long: "+1 день: перевести часы бота на сутки вперёд",
    next: "К уведомлению",
    next_long: "К уведомлению: {when}",
    next_none: "Уведомлений не ждём",
    calls: "Вызовы бота",
    calls_none: "Бот ещё ничего не вызывал",
    refusals_none: "Отказов нет",
    only_refusals: "Только отказы",
    refusals: "Отказов: {n}",
    refused: "отказ",
    lost: "Связь потеряна, подключаемся снова…",
    menu: "Действия с чатом",
    block: "Заблокировать бота",
    unblock: "Разблокировать бота",
    blocked: "бот заблокирован",
    hide: "Убрать с экрана",
    typing: "печатает…",
    chat_with: "чат с ботом «{bot}»",
    chat_of: "Чат: {name}",
    messages_of: "Сообщения: {name}",
    start: "СТАРТ",
    start_hint: "Чат пока пуст. Нажмите «СТАРТ», чтобы бот вас узнал.",
    today: "Сегодня",
    yesterday: "Вчера",
    latest: "К последним сообщениям",
    unread: "непрочитанных: {n}",
    you: "Вы",
    edited: "изменено",
    buttons: "Кнопки под сообщением",
    blank: "Пустая кнопка",
    unsupported_button: "Эта кнопка работает только в настоящем Телеграме",
    copied: "Скопировано",
    spoiler: "Показать скрытый текст",
    photo: "Фотография",
    document: "Файл",
    download: "Скачать: {name}",
    location: "Местоположение",
    on_map: "Показать на карте",
    voice: "Голосовое сообщение",
    sticker: "Стикер",
    unsupported: "Такие сообщения здесь не показываются",
    write: "Сообщение",
    send: "Отправить",
    commands: "Команды бота",
    attach: "Прикрепить",
    send_photo: "Фото",
    send_file: "Файл",
    send_location: "Местоположение",
    send_contact: "Контакт",
    latitude: "Широта",
    longitude: "Долгота",
    phone: "Телефон",
    remove: "Убрать: {name}",
    keyboard: "Клавиатура бота",
    bytes: "Б",
    kilobytes: "КБ",
    megabytes: "МБ",
  },
  en: {
    title: "Ryadom: built-in Telegram",
    brand: "Ryadom",
    place: "built-in Telegram",
    chats: "Chats",
    people: "People",
    find: "Find by name",
    nobody: "Nobody found",
    add_person: "Add a person",
    add: "Add",
    first_name: "First name",
    last_name: "Last name",
    username: "Username",
    optional: "optional",
    tongue: "Telegram’s language",
    russian: "Russian",
    english: "English",
    cancel: "Cancel",
    close: "Close",
    ok: "OK",
    more: "More",
    other_language: "Русский",
    theme: "Light or dark theme",
    welcome: "Be everybody for a while",
    welcome_text:
      "This is a small Telegram on your own computer: only the people you add, and the bot. " +
      "Add a mentee, a mentor and a coordinator, and write to the bot as each of them.",
    clock: "The bot’s clock",
    clock_now: "The bot’s clock: {when}",
    ahead: "{days} d {hours} h ahead",
    hour: "+1 h",
    hour_long: "+1 h: move the bot’s clock one hour forward",
    day: "+1 day",
    day_short: "+1 d",
    day_long: "+1 day: move the bot’s clock one day forward",
    next: "To the next notice",
    next_long: "To the next notice: {when}",
    next_none: "No notices due",
    calls: "Bot calls",
    calls_none: "The bot has not called yet",
    refusals_none: "No refusals",
    only_refusals: "Only refusals",
    refusals: "Refusals: {n}",
    refused: "refused",
    lost: "Connection lost, trying again…",
    menu: "Chat actions",
    block: "Block the bot",
    unblock: "Unblock the bot",
    blocked: "bot blocked",
    hide: "Hide from the screen",
    typing: "typing…",
    chat_with: "chat with “{bot}”",
    chat_of: "Chat: {name}",
    messages_of: "Messages: {name}",
    start: "START",
    start_hint: "Nothing here yet. Press START to meet the bot.",
    today: "Today",
    yesterday: "Yesterday",
    latest: "To the latest messages",
    unread: "unread: {n}",
    you: "You",
    edited: "edited",
    buttons: "Buttons under the message",
    blank: "Blank button",
    unsupported_button: "This button works only in the real Telegram",
    copied: "Copied",
    spoiler: "Show the hidden text",
    photo: "Photo",
    document: "File",
    download: "Download: {name}",
    location: "Location",
    on_map: "Show on a map",
    voice: "Voice message",
    sticker: "Sticker",
    unsupported: "Messages of this kind are not shown here",
    write: "Message",
    send: "Send",
    commands: "Bot commands",
    attach: "Attach",
    send_photo: "Photo",
    send_file: "File",
    send_location: "Location",
    send_contact: "Contact",
    latitude: "Latitude",
    longitude: "Longitude",
    phone: "Phone",
    remove: "Remove: {name}",
    keyboard: "Bot keyboard",
    bytes: "B",
    kilobytes: "KB",
    megabytes: "MB",
  },
};

const KEY = "ryadom.lang";

// The address wins, then what was chosen here before, the browser, and what the sandbox was started with.
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

/** Fixed texts carry their key in the markup, so that a switch of language can find and say them again. */
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
  // A reload must not fall back to the language of the address that was opened first.
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  history.replaceState(null, "", address);
  sayAll();
}

const region = () => (current === "en" ? "en-GB" : current); // a day of 24 hours
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
