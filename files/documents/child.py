"""The process that reads one document."""

import json
import os
import sys
from dataclasses import asdict
from traceback import extract_tb

from files.confined import confine
from files.documents.formats import text_of
from files.documents.limits import CannotReadDocument, DocumentLimits, UnreadableDocument


def read_and_tell() -> None:
    limits = DocumentLimits(**json.loads(sys.argv[1]))
    confine(limits)
    try:
        said: object = asdict(text_of(sys.stdin.buffer.read(), limits))
    except CannotReadDocument as error:
        said = {"refused": error.why}
    except MemoryError:
        said = {"refused": UnreadableDocument.too_heavy}
    except Exception as error:  # a fault of ours: reported without the document's contents
        last = extract_tb(error.__traceback__)[-1]
        said = {"broke": f"{type(error).__name__} at {os.path.basename(last.filename)}:{last.lineno}"}
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    read_and_tell()
