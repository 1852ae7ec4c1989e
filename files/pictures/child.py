"""The process that draws one picture."""

import json
import sys
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from files.confined import confine
from files.pictures import grades_drawing, indicators_drawing, map_drawing, qr_drawing, ratings_drawing, week_drawing
from files.pictures.drawn import DrawingBounds
from files.pictures.grades import GradesPicture
from files.pictures.indicators import IndicatorsPicture
from files.pictures.map import MapPicture
from files.pictures.qr import QrPicture
from files.pictures.ratings import RatingsPicture
from files.pictures.week import WeekPicture

DRAWN: dict[str, Callable[[dict[str, Any]], bytes]] = {
    MapPicture.kind: lambda said: map_drawing.draw_map(MapPicture.read(said)),
    GradesPicture.kind: lambda said: grades_drawing.draw_grades(GradesPicture.read(said)),
    IndicatorsPicture.kind: lambda said: indicators_drawing.draw_indicators(IndicatorsPicture.read(said)),
    QrPicture.kind: lambda said: qr_drawing.draw_qr(QrPicture.read(said)),
    RatingsPicture.kind: lambda said: ratings_drawing.draw_ratings(RatingsPicture.read(said)),
    WeekPicture.kind: lambda said: week_drawing.draw_week(WeekPicture.read(said)),
}

if __name__ == "__main__":
    confine(DrawingBounds(**json.loads(sys.argv[1])))
    kind, said = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(b64encode(DRAWN[kind](said)) + b"\n")
    sys.stdout.buffer.flush()
