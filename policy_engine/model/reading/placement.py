"""Where each numbered line stands in the tree: its depth, its parent and its id.

The depth is not fixed by the style of numbering. A style that is open stands where it stood before; a list that
starts at 1 stands beneath the item in which it starts; a style that runs on from an earlier section stands where
it was first seen. Only what is left follows the standard's order of styles (GB/T 9704-2012 §7.3.3).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from policy_engine.model.reading.lines import Line
from policy_engine.model.reading.numbering import RANK, Mark

# Divisions that are never items of a list: 一、 after 1. is a new section, not part of item 1.
_DIVISIONS = frozenset({"part", "chapter", "section", "numeral"})


@dataclass(slots=True, eq=False)
class Item:
    """A numbered line with its place, and the unnumbered lines up to the next number.

    `root` is the attachment in which it stands, "" in the main text.
    """

    root: str
    id: str
    parent: str | None
    level: int
    mark: Mark
    line: Line
    following: list[Line] = field(default_factory=list)
    has_items: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the numbered line belongs to it: a phrase in a list."""
        return not self.following and not self.has_items


@dataclass(slots=True)
class Placement:
    """What has been read so far: the open items from the top down, and the numbers already used."""

    open_items: list[Item] = field(default_factory=list)
    doubts: list[tuple[Line, str]] = field(default_factory=list)
    _beneath: dict[str, str] = field(default_factory=dict)
    _latest: dict[tuple[str | None, str], int] = field(default_factory=dict)
    _running: dict[str, int] = field(default_factory=dict)
    _used: Counter[str] = field(default_factory=Counter)

    def place_attachment(self, mark: Mark, line: Line) -> Item:
        """Open an attachment: its numbering is its own, beneath `A1`."""
        number = mark.number or self._running.get("attachment", 0) + 1
        self._beneath, self._running = {}, {"attachment": number}
        item_id = self._unused(f"A{number}", line)
        self.open_items = [Item(item_id, item_id, None, 1, mark, line)]
        return self.open_items[0]

    def place(self, mark: Mark, line: Line) -> Item:
        """Give a numbered line its place, noting what is odd about its number."""
        del self.open_items[self._depth(mark) :]
        parent = self.open_items[-1] if self.open_items else None
        parent_id = parent.id if parent else None
        self._beneath.setdefault(mark.style, parent.mark.style if parent else "")
        self._check_sequence(mark, line, parent_id)
        own = f"{parent_id}.{mark.number}" if parent_id else str(mark.number)
        root = parent.root if parent else ""
        level = len(self.open_items) + 1
        item = Item(root, self._unused(own, line), parent_id, level, mark, line)
        if parent:
            parent.has_items = True
        self.open_items.append(item)
        return item

    def _depth(self, mark: Mark) -> int:
        """How many of the open items stay open, that is, stand above this mark."""
        styles = [item.mark.style for item in self.open_items]
        if mark.style in styles:
            return styles.index(mark.style)
        rank = RANK[mark.style]
        deeper = [RANK.get(style, -1) > rank for style in styles]
        if mark.number == 1 and not (mark.style in _DIVISIONS and any(deeper)):
            return len(styles)
        if self._beneath.get(mark.style) in styles:
            return styles.index(self._beneath[mark.style]) + 1
        return deeper.index(True) if True in deeper else len(styles)

    def _check_sequence(self, mark: Mark, line: Line, parent_id: str | None) -> None:
        """Note a number that does not follow the one before it."""
        before = self._latest.get((parent_id, mark.style), 0)
        expected = {before + 1} if before else {1, self._running.get(mark.style, 0) + 1}
        if mark.number <= before:
            self.doubts.append((line, f"编号重复或倒退：同一层前一个是第 {before} 个"))
        elif mark.number not in expected:
            reason = f"同一层前一个是第 {before} 个" if before else "这一层不是从 1 开始"
            self.doubts.append((line, f"编号不连续：{reason}"))
        self._latest[(parent_id, mark.style)] = self._running[mark.style] = mark.number

    def _unused(self, item_id: str, line: Line) -> str:
        """The id itself, or for its n-th repetition the id with `rN`, so that ids stay unique."""
        self._used[item_id] += 1
        if self._used[item_id] == 1:
            return item_id
        if not self.doubts or self.doubts[-1][0] is not line:
            self.doubts.append((line, f"与前面的 {item_id} 编号相同"))
        return f"{item_id}r{self._used[item_id]}"
