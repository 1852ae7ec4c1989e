"""The process that draws one map."""

import json
import sys

from files.confined import confine
from files.map_picture.drawing import draw
from files.map_picture.picture import DrawingBounds, MapPicture

if __name__ == "__main__":
    confine(DrawingBounds(**json.loads(sys.argv[1])))
    sys.stdout.buffer.write(draw(MapPicture.from_json(sys.stdin.buffer.read())))
    sys.stdout.buffer.flush()
