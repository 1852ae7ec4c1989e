"""Loads aiogram without building what nobody uses.

aiogram describes each type and method of the Bot API by a pydantic model, and builds the validators of all 600 when it
is imported. That takes two seconds and 100 MB, while a bot uses some thirty of them. Here only the types of their
fields are resolved at the import; pydantic builds a validator when it is first used.

This uses private functions of pydantic, so its version is locked.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any


class _AiogramFinder(MetaPathFinder):
    """Takes part only in the first import of aiogram."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if name != "aiogram":
            return None
        sys.meta_path.remove(self)
        found = find_spec(name)
        if found is not None and found.loader is not None:
            found.loader = _LazyLoader(found.loader)
        return found


class _LazyLoader(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None
        module.__spec__.loader = module.__loader__ = self._loader
        with _nothing_built():
            self._loader.exec_module(module)


@contextmanager
def _nothing_built() -> Iterator[None]:
    import pydantic
    from pydantic._internal._config import ConfigWrapper
    from pydantic._internal._fields import rebuild_model_fields
    from pydantic._internal._namespace_utils import NsResolver

    def resolve_fields(model: Any, *, _types_namespace: Mapping[str, Any]) -> None:
        """aiogram calls this for each type, with the names that the annotations of the types need."""
        model.__pydantic_fields__, model.__pydantic_extra_info__ = rebuild_model_fields(
            model,
            config_wrapper=ConfigWrapper(model.model_config, check=False),
            ns_resolver=NsResolver(parent_namespace=_types_namespace),
            typevars_map={},
        )

    def deferring(**settings: Any) -> Any:
        return settings | {"defer_build": True}

    library: Any = pydantic
    rebuild, config = vars(library.BaseModel)["model_rebuild"], library.ConfigDict
    library.BaseModel.model_rebuild = classmethod(resolve_fields)
    library.ConfigDict = deferring
    try:
        yield
    finally:
        library.BaseModel.model_rebuild = rebuild
        library.ConfigDict = config


def build_validators_lazily() -> None:
    """For the import of aiogram that is still to come; afterwards this does nothing."""
    if "aiogram" not in sys.modules and not any(isinstance(finder, _AiogramFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _AiogramFinder())
