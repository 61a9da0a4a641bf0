"""Files as one ZIP, the same bytes on every machine and every day.

https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT Written here because the standard library compresses what it writes, and what takes long
to compress is known from before.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from typing import Final

_VERSION: Final = 20  # 2.0, which knows folders and deflating
_UNIX: Final = 3  # on whatever machine this runs
_MODE: Final = 0o644 << 16
_DATE: Final = 1 << 5 | 1  # 1 January 1980, the earliest that the format can hold
_UTF8: Final = 1 << 11
_DEFLATED: Final = 8


def deflated(content: bytes) -> bytes:
    """What goes into a ZIP for a file's content."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def zipped(files: Mapping[str, bytes], deflated: Callable[[bytes], bytes] = deflated) -> bytes:
    """Files as one ZIP, in their order."""
    written, directory = bytearray(), bytearray()
    for path, content in files.items():
        name, packed = path.encode(), deflated(content)
        sizes = zlib.crc32(content), len(packed), len(content), len(name), 0
        flags = 0 if path.isascii() else _UTF8
        entry = struct.pack("<5H3I2H", _VERSION, flags, _DEFLATED, 0, _DATE, *sizes)
        directory += b"PK\x01\x02" + struct.pack("<BB", _VERSION, _UNIX) + entry
        directory += struct.pack("<3H2I", 0, 0, 0, _MODE, len(written)) + name
        written += b"PK\x03\x04" + entry + name + packed
    end = struct.pack("<4H2IH", 0, 0, len(files), len(files), len(directory), len(written), 0)
    return bytes(written + directory + b"PK\x05\x06" + end)
