// Loaded before an unchanged example of a Node library: gives the library the local Telegram's address and token.
const Module = require("node:module");

const { LOCAL_TELEGRAM: apiRoot, BOT_TOKEN: token } = process.env;
const load = Module._load;

const changed = {
  grammy: (library) => ({
    ...library,
    Bot: class extends library.Bot {
      constructor(_, config = {}) {
        super(token, { ...config, client: { ...config.client, apiRoot } });
      }
    },
  }),
  telegraf: (library) => ({
    ...library,
    Telegraf: class extends library.Telegraf {
      constructor(_, options = {}) {
        super(token, { ...options, telegram: { ...options.telegram, apiRoot } });
      }
    },
  }),
};

Module._load = function (request, ...rest) {
  const library = load.call(this, request, ...rest);
  return Object.hasOwn(changed, request) ? changed[request](library) : library;
};
