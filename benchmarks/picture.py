"""Draws how far each figure is from its goal: `python -m benchmarks.picture results.jsonl bench.png`, run in the peers'
environment.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import matplotlib
from PIL import Image

matplotlib.use("Agg")
from matplotlib import pyplot as plt

MET, SHORT = "#2a7f62", "#c0562f"


def margin(figure: dict[str, Any]) -> float | None:
    """How good a figure is against its goal: 1 just meets it, 2 is twice as good."""
    parts = re.match(r"([≥≤]) ([\d.]+)", figure["goal"] or "")
    value = figure["ratio"] if figure["ratio"] is not None else figure["ours"]
    if parts is None or not value or not float(parts[2]):
        return None
    return float(value / float(parts[2]) if parts[1] == "≥" else float(parts[2]) / value)


def label(figure: dict[str, Any]) -> str:
    value = f"{figure['ratio']:g} ×" if figure["ratio"] is not None else f"{figure['ours']:g} {figure['unit']}"
    return f"{figure['name']}:  {value}  (goal {figure['goal']})"


def main(results: str, picture: str) -> None:
    figures = [json.loads(line) for line in Path(results).read_text("utf-8").splitlines()]
    bars = [(label(figure), value, figure["ok"]) for figure in figures if (value := margin(figure)) is not None]
    bars.sort(reverse=True)
    _, axes = plt.subplots(figsize=(11, 0.3 * len(bars) + 1), dpi=90)
    colours = [MET if ok else SHORT for _, _, ok in bars]
    axes.barh([name for name, _, _ in bars], [value for _, value, _ in bars], color=colours)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_xscale("log")
    axes.set_xlabel("times as good as the goal (1: just met)")
    axes.tick_params(axis="y", labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    plt.tight_layout()
    Path(picture).parent.mkdir(exist_ok=True)
    plt.savefig(picture)
    Image.open(picture).convert("RGB").quantize(64).save(picture, optimize=True)  # a third of the size


if __name__ == "__main__":
    main(*sys.argv[1:])
