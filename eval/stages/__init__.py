"""One module for each stage measured; each exports ``measure(sets)``. ``python -m eval MODULE...`` names them."""
