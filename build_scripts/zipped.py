"""Files as one ZIP, the same bytes on every machine and every day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the earliest that the format can hold


def zipped(files: Mapping[str, bytes], onto: bytes = b"") -> bytes:
    """Files as one ZIP, in their order; after those of the ZIP ``onto``, with the same bytes as if all were written at once."""
    written = io.BytesIO(onto)
    with zipfile.ZipFile(written, "a") as bundle:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3  # Unix, on whatever machine this runs
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return written.getvalue()
