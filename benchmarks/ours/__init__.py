"""Our side of each pair: each a process of its own."""
