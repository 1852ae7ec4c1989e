"""The process that draws one document."""

import json
import sys
from base64 import b64encode

from files.confined import confine
from files.papers.paper import Paper, PaperLimits, PaperStyle


def draw_and_tell() -> None:
    confine(PaperLimits(**json.loads(sys.argv[1])))
    from files.papers.drawing import drawn

    said = json.loads(sys.stdin.buffer.read())
    content = drawn(Paper(**{**said, "style": PaperStyle(said["style"])}))
    sys.stdout.buffer.write(b64encode(content) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    draw_and_tell()
