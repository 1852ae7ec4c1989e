// The sandbox's control calls that the page makes. A chat's place is "people/7", or "people/7/groups/-100" for a group.
let bot = "";

/** All later calls mean this bot. */
export const meanBot = (username) => (bot = username);

async function post(path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`/sandbox/${path}${bot && `?${new URLSearchParams({ bot })}`}`, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body ?? {}),
  });
  const text = await answer.text();
  const data = parsed(text);
  if (!answer.ok) throw new Error(data?.error ?? (text || answer.statusText));
  return data;
}

/** The value of a JSON text, null for any other text. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const addPerson = (person) => post("people", person);
export const makeGroup = (group) => post("groups", group);
export const setMember = (group, member) => post(`groups/${group}/members`, member);
export const write = (place, message) => post(`${place}/messages`, message);
export const press = (place, message, data) => post(`${place}/presses`, { message_id: message, data });
export const setBlocked = (person, blocked) => post(`people/${person}/${blocked ? "block" : "unblock"}`);
export const moveClock = (move) => post("clock", move);
export const fileAddress = (id) => `/sandbox/files/${encodeURIComponent(id)}`;

/** Sends files as photos or as documents; several become an album with one caption. */
export function upload(place, files, asPhotos, caption) {
  const form = new FormData();
  if (caption) form.append("caption", caption);
  for (const file of files) form.append(asPhotos ? "photo" : "document", file, file.name);
  return write(place, form);
}
