"""How much acquire is willing to read."""

from __future__ import annotations

from dataclasses import dataclass, fields

from rashomon.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class AcquireSettings:
    """Bounds against input that would fill the memory or never end."""

    max_page_bytes: int = 20_000_000
    """The longest news page on record is far under 10 MB; what is longer is a dump or a mistake."""
    max_files: int = 100_000
    """More than this in one folder is hardly one pile of news pages, and every page is held in memory."""
    max_records: int = 100_000
    """Records read of one JSONL or JSON file, for the same reason."""
    max_unpack_ratio: int = 200
    """Text packs to a fifth, a file of near-identical pages to a hundredth; a bomb to a thousandth."""
    max_hash_bytes: int = 1 << 30
    """A file too large to be read is hashed all the same, a piece at a time, up to here: a second or two."""

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) < 1:
                raise SettingsError(f"{field.name} must be at least 1, found {getattr(self, field.name)}")
