"""What others do: each a process in an environment of its own; imports nothing of ours but `benchmarks.work`."""
