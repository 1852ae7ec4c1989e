// The sandbox's control calls that the page makes.
async function post(path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`/sandbox/${path}`, {
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
export const write = (person, message) => post(`people/${person}/messages`, message);
export const press = (person, message, data) => post(`people/${person}/presses`, { message_id: message, data });
export const setBlocked = (person, blocked) => post(`people/${person}/${blocked ? "block" : "unblock"}`);
export const moveClock = (move) => post("clock", move);
export const fileAddress = (id) => `/sandbox/files/${encodeURIComponent(id)}`;

/** Sends files as photos or as documents; several become an album with one caption. */
export function upload(person, files, asPhotos, caption) {
  const form = new FormData();
  if (caption) form.append("caption", caption);
  for (const file of files) form.append(asPhotos ? "photo" : "document", file, file.name);
  return write(person, form);
}
