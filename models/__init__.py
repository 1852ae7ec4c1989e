"""Tables, one file per aggregate. Importing the package makes all of them known to the metadata."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from models.base import Base

__all__ = ["Base"]

for _module in iter_modules([str(Path(__file__).parent)], "models."):
    if not _module.ispkg:
        import_module(_module.name)
