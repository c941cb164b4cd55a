"""The eight stages, in the order in which the data flows. Each exports one verb; none imports another."""
