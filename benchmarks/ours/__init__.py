"""Our side of each pair, each in a process of its own."""
