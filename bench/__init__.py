"""Speed and memory, measured beside named peers in the same run."""
