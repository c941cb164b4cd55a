"""How the work of a run is spread. Every engine keeps the protocol :class:`rashomon.pipeline.Engine` and gives the same findings."""

from rashomon.engines.processes import ProcessesEngine
from rashomon.engines.serial import SerialEngine

__all__ = ["ProcessesEngine", "SerialEngine"]
