"""QUALITY's figures, each beside a peer or a floor measured in the same run: `python -m benchmarks [B4 …]`."""
