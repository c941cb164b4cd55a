"""A table as Apache Parquet, for data frames; needs the extra ``parquet``."""

from __future__ import annotations

import io

from rashomon.errors import MissingExtraError
from rashomon.stages.report.tables import Table
from rashomon.text.escape import replace_surrogates


def write_parquet(table: Table) -> bytes:
    """Return the table as a Parquet file: a column is text, whole numbers or numbers, by what stands in it.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    require_parquet()
    import pyarrow
    import pyarrow.parquet

    columns = [[_write_cell(row[i]) for row in table.rows] for i in range(len(table.columns))]
    arrays = [pyarrow.array(c, type=None if any(v is not None for v in c) else pyarrow.string()) for c in columns]
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(arrays, names=list(table.columns)), file)
    return file.getvalue()


def require_parquet() -> None:
    """Raise now, before the work is done, if Parquet cannot be written.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        raise MissingExtraError('Parquet needs pyarrow, which is not installed: pip install "rashomon[parquet]"') from None


def _write_cell(cell: str | int | float | None) -> str | int | float | None:
    return replace_surrogates(cell) if isinstance(cell, str) else cell
