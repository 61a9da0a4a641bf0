"""Reads a QR code without damage from its modules: a second opinion on what the quiz draws (ISO/IEC 18004).

Versions 1 to 10 with error correction level M, byte and alphanumeric segments: as much as the quiz needs. Codewords for
error correction are not looked at.
"""

from collections.abc import Callable, Iterator

Modules = list[list[bool]]

# By version, at level M: (how many blocks, data codewords in each).
BLOCKS = {
    1: [(1, 16)],
    2: [(1, 28)],
    3: [(1, 44)],
    4: [(2, 32)],
    5: [(2, 43)],
    6: [(4, 27)],
    7: [(4, 31)],
    8: [(2, 38), (2, 39)],
    9: [(3, 36), (2, 37)],
    10: [(4, 43), (1, 44)],
}
# By version: rows and columns in which alignment patterns have their centres.
CENTRES = {
    1: [],
    2: [6, 18],
    3: [6, 22],
    4: [6, 26],
    5: [6, 30],
    6: [6, 34],
    7: [6, 22, 38],
    8: [6, 24, 42],
    9: [6, 26, 46],
    10: [6, 28, 50],
}
MASKS: list[Callable[[int, int], bool]] = [
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _: row % 2 == 0,
    lambda _, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
]
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LEVEL_M = 0b00
FORMAT_MASK = 0b101010000010010


def read_qr(modules: Modules) -> str:
    """The text in a QR code, given row by row without its margin; True is dark."""
    version, rest = divmod(len(modules) - 17, 4)
    assert rest == 0
    assert all(len(row) == len(modules) for row in modules)
    mask = _mask(modules)
    bits = [modules[row][column] ^ mask(row, column) for row, column in _places(len(modules), version)]
    return _text(_data(bits, BLOCKS[version]), version)


def _mask(modules: Modules) -> Callable[[int, int], bool]:
    """From the format information around the upper left corner."""
    cells = [*((8, column) for column in (0, 1, 2, 3, 4, 5, 7)), *((row, 8) for row in (8, 7, 5, 4, 3, 2, 1, 0))]
    found = int("".join(str(int(modules[row][column])) for row, column in cells), 2) ^ FORMAT_MASK
    assert found >> 13 == LEVEL_M
    return MASKS[found >> 10 & 0b111]


def _places(size: int, version: int) -> Iterator[tuple[int, int]]:
    """Where the bits stand, in order: two columns at a time from the right, up and down by turns."""
    for turn, right in enumerate([*range(size - 1, 7, -2), 5, 3, 1]):  # column 6 is timing
        rows = range(size) if turn % 2 else range(size - 1, -1, -1)
        for row in rows:
            for column in (right, right - 1):
                if not _is_function(row, column, size, version):
                    yield row, column


def _is_function(row: int, column: int, size: int, version: int) -> bool:
    """Finders with their formats, timing, alignment, and the version from 7 on."""
    if 6 in (row, column):
        return True
    if (row < 9 and (column < 9 or column >= size - 8)) or (row >= size - 8 and column < 9):
        return True
    if version >= 7 and ((row < 6 and column >= size - 11) or (column < 6 and row >= size - 11)):
        return True
    last = max(CENTRES[version], default=0)
    corners = {(6, 6), (6, last), (last, 6)}
    return any(
        abs(row - one) <= 2 and abs(column - other) <= 2
        for one in CENTRES[version]
        for other in CENTRES[version]
        if (one, other) not in corners
    )


def _data(bits: list[bool], blocks: list[tuple[int, int]]) -> str:
    """The data codewords put back in order, as a string of 0 and 1."""
    words = ["".join(str(int(bit)) for bit in bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    lengths = [length for count, length in blocks for _ in range(count)]
    taken = iter(words)
    sorted_out: list[list[str]] = [[] for _ in lengths]
    for at in range(max(lengths)):
        for block, length in zip(sorted_out, lengths, strict=True):
            if at < length:
                block.append(next(taken))
    return "".join(word for block in sorted_out for word in block)


def _text(data: str, version: int) -> str:
    told, at = "", 0

    def take(count: int) -> int:
        nonlocal at
        at += count
        return int(data[at - count : at] or "0", 2)

    while at + 4 <= len(data) and (mode := take(4)):
        if mode == 0b0100:
            told += bytes(take(8) for _ in range(take(8 if version < 10 else 16))).decode("latin-1")
        else:
            assert mode == 0b0010, mode
            length = take(9 if version < 10 else 11)
            for _ in range(length // 2):
                told += "".join(ALPHANUMERIC[part] for part in divmod(take(11), 45))
            told += ALPHANUMERIC[take(6)] if length % 2 else ""
    return told
