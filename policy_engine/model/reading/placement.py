"""Where each numbered line stands in the tree: its depth, its parent and its id.

The depth is not fixed by the style of numbering. A style that is open stands where it stood before; a list that
starts at 1 stands beneath the item in which it starts; a style that runs on from an earlier section stands where
it was first seen. Only what is left follows the standard's order of styles (GB/T 9704-2012 §7.3.3).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from policy_engine.model.reading.lines import BLANK, Line
from policy_engine.model.reading.numbering import RANK, Mark, path_of

# Divisions that are never items of a list: 一、 after 1. is a new section, not part of item 1.
_DIVISIONS = frozenset({"part", "chapter", "section", "numeral"})
_BEFORE_POINTS = frozenset({"part", "chapter", "section", "article", "numeral", "decimal"})


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
    _latest: dict[tuple[str | None, str], Mark] = field(default_factory=dict)
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
        return self._place(mark, line, self._depth(mark))

    def place_dotted(self, mark: Mark, line: Line) -> Item | None:
        """Give 2.1.3 its place beneath the open 2.1; None where none is open, or where it may be a quantity (1.5倍)."""
        path = path_of(mark.printed)
        at = next((at for at in reversed(range(len(self.open_items))) if _leads_to(self.open_items[at], path)), None)
        if at is None:
            return None
        above = self.open_items[at]
        before = self._latest.get((above.id, mark.style))
        if before is None and above.has_items:  # 一、 has a list of its own: 1.1 goes on from none of its items
            return None
        parted = (mark.printed + line.words[len(mark.printed) :])[len(mark.printed.rstrip(".．、")) :][:1]
        if mark.number != (before.number if before else 0) + 1 and parted not in {*BLANK, *".．、"}:
            return None
        return self._place(mark, line, at + 1)

    def _place(self, mark: Mark, line: Line, depth: int) -> Item:
        del self.open_items[depth:]
        parent = self.open_items[-1] if self.open_items else None
        parent_id = parent.id if parent else None
        self._beneath.setdefault(mark.style, parent.mark.style if parent else "")
        self._check_sequence(mark, line, parent_id)
        number = f"{mark.number}x{mark.inserted}" if mark.inserted else str(mark.number)
        own = f"{parent_id}.{number}" if parent_id else number
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
        before = self._latest.get((parent_id, mark.style))
        self._latest[(parent_id, mark.style)] = mark
        running, self._running[mark.style] = self._running.get(mark.style, 0), mark.number
        if mark.inserted:
            follows = before and (before.number, before.inserted) == (mark.number, mark.inserted - 1)
            if not follows:
                self.doubts.append((line, f"编号不连续：前一个不是{_printed_before(mark)}"))
        elif before and mark.number <= before.number:
            other = "，也可能从这里起是另一份文件" if parent_id is None and mark.number == 1 else ""
            self.doubts.append((line, f"编号重复或倒退：同一层前一个是第 {before.number} 个{other}"))
        elif mark.number not in ({before.number + 1} if before else {1, running + 1}):
            reason = f"同一层前一个是第 {before.number} 个" if before else "这一层不是从 1 开始"
            self.doubts.append((line, f"编号不连续：{reason}"))

    def _unused(self, item_id: str, line: Line) -> str:
        """The id itself, or for its n-th repetition the id with `rN`, so that ids stay unique."""
        self._used[item_id] += 1
        if self._used[item_id] == 1:
            return item_id
        if not self.doubts or self.doubts[-1][0] is not line:
            self.doubts.append((line, f"与前面的 {item_id} 编号相同"))
        return f"{item_id}r{self._used[item_id]}"


def _leads_to(item: Item, path: tuple[int, ...]) -> bool:
    """Whether a number with points goes on from that of an item: 2.1.3 from 2.1, and 2.1 from 2. or 二、 or 第二章."""
    if item.mark.style == "dotted":
        return path_of(item.mark.printed) == path[:-1]
    return len(path) == 2 and item.mark.number == path[0] and item.mark.style in _BEFORE_POINTS


def _printed_before(mark: Mark) -> str:
    """The number before an inserted one: 第2条 before 第二条之一."""
    return f"第 {mark.number} 条" + (f"之{mark.inserted - 1}" if mark.inserted > 1 else "")
