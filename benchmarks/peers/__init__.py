"""The peers: each in a process, and in an environment that has none of our code but a few modules of `benchmarks`."""
