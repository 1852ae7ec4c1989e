"""The bot's own account: who it is, its commands, texts and menu buttons, and its answers to presses."""

import re

from aiogram.methods import (
    AnswerCallbackQuery,
    Close,
    DeleteMyCommands,
    GetMe,
    GetMyCommands,
    LogOut,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeUnion

from sandbox.cleaning import cleaned_text
from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.reading import as_json
from sandbox.world import World

ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def get_me(world: World, call: GetMe) -> Json:
    return world.profile.user() | ABILITIES


def log_out_or_close(world: World, call: LogOut | Close) -> bool:
    return True


def answer_callback_query(world: World, call: AnswerCallbackQuery) -> bool:
    if call.text and len(call.text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: Json = {"show_alert": bool(call.show_alert)}
    if call.text:
        answer["text"] = call.text
    if call.url:
        answer["url"] = call.url
    press = world.presses.answer(call.callback_query_id, answer)
    world.hub.tell("answer", {"bot_id": world.profile.id, "chat_id": press.chat_id, **answer})
    return True


def set_my_commands(world: World, call: SetMyCommands) -> bool:
    commands = [as_json(command) for command in call.commands]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if call.language_code and not re.fullmatch("[a-z]{2}", call.language_code):
        raise bad_request("invalid language code specified")
    for command in commands:
        name = command["command"] = cleaned_text(command["command"]).strip().removeprefix("/")
        _check_length("command", name, 32)
        description = command["description"] = cleaned_text(command["description"]).strip()
        _check_length("command description", description, 256)
        if not re.fullmatch("[a-z0-9_]+", name):
            raise bad_request("BOT_COMMAND_INVALID")
    return _keep_commands(world, call.scope, call.language_code, {"commands": commands} if commands else None)


def _check_length(what: str, words: str, limit: int) -> None:
    """Source: TDLib, BotCommand.cpp (set_commands)."""
    if not words:
        raise bad_request(f"{what} must be non-empty")
    if len(words) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")


def delete_my_commands(world: World, call: DeleteMyCommands) -> bool:
    return _keep_commands(world, call.scope, call.language_code, None)


def get_my_commands(world: World, call: GetMyCommands) -> list[Json]:
    found = world.profile.exactly("commands", _scope_key(world, call.scope), call.language_code or "")
    return list(found["commands"]) if found else []


def _keep_commands(world: World, scope: BotCommandScopeUnion | None, language: str | None, value: Json | None) -> bool:
    world.profile.set("commands", value, _scope_key(world, scope), language or "")
    chat_id = getattr(scope, "chat_id", None)
    for chat in (*world.people, *world.groups) if chat_id is None else [world.access.read(chat_id)]:
        world.tell_card(chat)
    return True


def _scope_key(world: World, scope: BotCommandScopeUnion | None) -> str:
    if scope is None:
        return "default"
    chat_id = getattr(scope, "chat_id", None)
    return scope.type if chat_id is None else f"{scope.type}:{world.access.read(chat_id).id}"


def set_my_name(world: World, call: SetMyName) -> bool:
    return _keep_words(world, "name", call.name, call.language_code, 64)


def set_my_description(world: World, call: SetMyDescription) -> bool:
    return _keep_words(world, "description", call.description, call.language_code, 512)


def set_my_short_description(world: World, call: SetMyShortDescription) -> bool:
    return _keep_words(world, "short_description", call.short_description, call.language_code, 120)


def _keep_words(world: World, what: str, words: str | None, language: str | None, limit: int) -> bool:
    if words and len(words) > limit:
        raise bad_request(f"{what} is too long")
    world.profile.set(what, {what: words} if words else None, language=language or "")
    return True


def set_chat_menu_button(world: World, call: SetChatMenuButton) -> bool:
    chat = world.access.read(call.chat_id) if call.chat_id is not None else None
    button = as_json(call.menu_button) if call.menu_button else None
    world.profile.set("menu_button", button, f"chat:{chat.id}" if chat else "default")
    return True
