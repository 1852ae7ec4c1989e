"""One chat's dialog state as an aiogram storage: the opening read brings the row, it is kept in memory during one
update, and written at the end if it changed.
"""

import json
from collections.abc import Mapping
from contextvars import ContextVar
from copy import deepcopy
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

# keys in `parts` that none of aiogram's destinies equals
_HOME_TAB, _UNFINISHED, _SHOWN = "home_tab", "unfinished", "shown"


class OpenConversation:
    """What one chat's row holds: `parts` by aiogram's «destiny» (dialog stacks and contexts), and the language."""

    def __init__(self, state: str | None, language: str | None) -> None:
        self.before = state or "{}"
        self._language_before = language
        self.parts: dict[str, Any] = json.loads(self.before)
        self.language = language

    def dump(self) -> str:
        return json.dumps(self.parts, ensure_ascii=False, sort_keys=True)

    @property
    def home_tab(self) -> str | None:
        """The home window that the person looked at last."""
        tab: str | None = self.parts.get(_HOME_TAB)
        return tab

    @home_tab.setter
    def home_tab(self, tab: str | None) -> None:
        self.parts[_HOME_TAB] = tab

    @property
    def unfinished(self) -> dict[str, Any] | None:
        """Where the person stopped signing up, and what they had answered."""
        stopped: dict[str, Any] | None = self.parts.get(_UNFINISHED)
        return stopped

    @unfinished.setter
    def unfinished(self, stopped: dict[str, Any] | None) -> None:
        if stopped is None:
            self.parts.pop(_UNFINISHED, None)
        else:
            self.parts[_UNFINISHED] = stopped

    @property
    def shown(self) -> list[Any] | None:
        """The open window's message, and a digest of what it shows."""
        shown: list[Any] | None = self.parts.get(_SHOWN)
        return shown

    @shown.setter
    def shown(self, shown: list[Any] | None) -> None:
        if shown is None:
            self.parts.pop(_SHOWN, None)
        else:
            self.parts[_SHOWN] = shown

    @property
    def changed(self) -> bool:
        return self.dump() != self.before or self.language != self._language_before

    def forget(self) -> None:
        """Forget all windows that are open, and everything that closed ones left behind."""
        self.parts.clear()
        self.language = None

    @property
    def is_empty(self) -> bool:
        """Nothing to keep: the person was erased, and no window is open."""
        return not self.parts and self.language is None


current_conversation: ContextVar[OpenConversation] = ContextVar("current_conversation")


class ConversationStorage(BaseStorage):
    """aiogram's storage over the conversation of the update in hand. Empty values are not kept."""

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        value = state.state if isinstance(state, State) else state
        self._put(f"state:{key.destiny}", value)

    async def get_state(self, key: StorageKey) -> str | None:
        value: str | None = current_conversation.get().parts.get(f"state:{key.destiny}")
        return value

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        self._put(key.destiny, deepcopy(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return deepcopy(current_conversation.get().parts.get(key.destiny, {}))

    async def close(self) -> None:
        return None

    def _put(self, part: str, value: Any) -> None:
        parts = current_conversation.get().parts
        if value:
            parts[part] = value
        else:
            parts.pop(part, None)
