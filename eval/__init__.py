"""Accuracy, measured against labelled sets."""
