"""Which clause every unnumbered line belongs to, decided from the numbers around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from policy_engine.model.document import ClauseKind
from policy_engine.model.reading.departments import find_department_note
from policy_engine.model.reading.draft import NO_NUMBER, Draft, Unplaced
from policy_engine.model.reading.heading import is_heading_alone
from policy_engine.model.reading.lines import BLANK, Line, is_few_words, is_title, looks_numbered
from policy_engine.model.reading.numbering import RANK
from policy_engine.model.reading.placement import Item
from policy_engine.model.reading.tail import Tail, is_department_line, is_office, read_tail

_LONGEST_ATTACHMENT_TITLE = 2  # lines


class Arrangement:
    """The items of a text in order, with what must be known of all of them to place the words of one."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Look once at all items."""
        self._items = items
        self._by_id = {item.id: item for item in items}
        self._noted = Counter(above for item in items if _carries_note(item) for above in self._above(item))
        self._last = Counter[str]()
        for item in items:
            if item.parent == (item.root or None):
                self._last[item.root] = max(self._last[item.root], item.mark.number)
        self._names: Counter[str] = Counter()

    def _above(self, item: Item) -> Iterator[str]:
        while item.parent:
            item = self._by_id[item.parent]
            yield item.id

    def drafts(self) -> Iterator[Draft | Unplaced]:
        """Yield the clauses of each item in the text's order, and the lines that cannot be placed."""
        before: dict[str | None, Item] = {}
        for item, after in self._with_next():
            titles = _title_lines(item)
            alone = _is_heading_alone(item, before.get(item.parent))
            ends = after is None or after.root != item.root
            own = item.following[titles:]
            if not ends and (after is None or after.parent != item.id) and _ends_in_heading([item.line, *own]):
                yield Unplaced(own.pop(), NO_NUMBER)
            tail = read_tail(own, ends_text=ends, heading_alone=alone)
            yield from self._own_words(item, after, tail, titles, heading_alone=alone)
            yield from self._departments(item, after, tail)
            yield from self._end(item, tail)
            before[item.parent] = item

    def _own_words(
        self, item: Item, after: Item | None, tail: Tail, titles: int, *, heading_alone: bool
    ) -> Iterator[Draft | Unplaced]:
        is_lead = after is not None and after.parent == item.id
        # A paragraph between two items of one list stands in the first of them; one beneath a lone heading, an
        # article or a section is its body. After the last item of a list it may belong to the list's clause.
        is_body = not is_lead and (
            heading_alone
            or item.level == 1
            or item.mark.style in {"article", "attachment"}
            or (after is not None and after.parent == item.parent)
        )
        own = (item.line, *item.following[:titles], *(tail.texts if is_body else ()))
        kind: ClauseKind = "attachment" if item.mark.style == "attachment" else "numbered"
        yield Draft(item.id, kind, item.level, item.parent, own, item.mark, titles, item.has_items)
        if is_lead and item.mark.style == "article" and not heading_alone:
            yield from self._paragraphs(item, tail.texts)
        elif is_lead and tail.texts:
            yield Draft(f"{item.id}.0", "lead", item.level + 1, item.id, tail.texts)
        elif tail.texts and not is_body:
            yield from self._after_last_item(item, tail.texts)
        yield from tail.unplaced

    def _after_last_item(self, item: Item, texts: tuple[Line, ...]) -> Iterator[Draft | Unplaced]:
        above = item
        while above.parent is not None and above.mark.style != "article":
            above = self._by_id[above.parent]
        if (
            above.mark.style == "article"
        ):  # an item of an article has no paragraphs: 前款… is the article's next paragraph
            yield from self._paragraphs(above, texts)
        elif item.parent is not None and self._ends_sentence(item):
            yield from self._paragraphs(self._by_id[item.parent], texts)
        else:
            reason = f"没有编号，可能属于 {item.id}，也可能属于 {item.parent}"
            yield from (Unplaced(line, reason) for line in texts)

    def _paragraphs(self, above: Item, texts: Sequence[Line]) -> Iterator[Draft]:
        """Paragraphs of their own beneath a clause; its own words are the first."""
        for line in texts:
            self._names[above.id] += 1
            own = f"{above.id}.p{self._names[above.id] + 1}"
            yield Draft(own, "paragraph", above.level + 1, above.id, (line,))

    def _ends_sentence(self, item: Item) -> bool:
        """Whether the items of a list are parts of one sentence (…；…；…。), which ends with this one: no paragraph goes on within it."""
        before = [one.line.words for one in self._items if one.parent == item.parent and one is not item]
        return bool(before) and all(words.endswith(("；", ";")) for words in before) and item.line.words.endswith("。")

    def _departments(self, item: Item, after: Item | None, tail: Tail) -> Iterator[Draft]:
        for line in tail.departments:
            scope = self._by_id[self.scope(item, after)]
            self._names[f"{scope.id}.D"] += 1
            nth = self._names[f"{scope.id}.D"]
            own = f"{scope.id}.D{nth if nth > 1 else ''}"
            yield Draft(own, "department", scope.level + 1, scope.id, (line,))

    def scope(self, item: Item, after: Item | None) -> str:
        """The id of the section for which a department note at the end of an item speaks.

        A note that stands once, after the last of several 1. 2. 3., speaks for the whole （一） above them.
        """
        while item.parent and self._is_small(item) and self._noted[item.parent] == 1:
            if after is not None and after.id.startswith(f"{item.parent}."):
                break
            item = self._by_id[item.parent]
        return item.id

    def _is_small(self, item: Item) -> bool:
        """Whether an item is below the level of （一）, or an item of an article."""
        above = self._by_id[item.parent] if item.parent else item
        return RANK.get(item.mark.style, -1) > RANK["bracketed"] or above.mark.style == "article"

    def scopes(self) -> dict[str, str]:
        """For every item, the section for which a note at its end speaks."""
        return {item.id: self.scope(item, after) for item, after in self._with_next()}

    def _with_next(self) -> Iterator[tuple[Item, Item | None]]:
        for at, item in enumerate(self._items, start=1):
            yield item, self._items[at] if at < len(self._items) else None

    def _end(self, item: Item, tail: Tail) -> Iterator[Draft]:
        if tail.closing:
            number = self._last[item.root] + 1
            own, level = (f"{item.root}.{number}", 2) if item.root else (str(number), 1)
            yield Draft(own, "closing", level, item.root or None, (tail.closing,))
        if tail.end_matter:
            self._names["E"] += 1
            yield Draft(f"E{self._names['E']}", "end_matter", 0, None, tail.end_matter)


def _carries_note(item: Item) -> bool:
    inline = find_department_note(item.line.words[len(item.mark.printed) :])
    return inline is not None or any(find_department_note(line.words) for line in item.following)


def _title_lines(item: Item) -> int:
    """How many lines after 附件1 are its title."""
    if item.mark.style != "attachment" or item.line.words != item.mark.printed:
        return 0
    count = 0
    for line in item.following[:_LONGEST_ATTACHMENT_TITLE]:
        if not is_title(line.words) or is_department_line(line):
            break
        count += 1
    return count


def _ends_in_heading(lines: Sequence[Line]) -> bool:
    """Whether a few words without a number stand behind a whole sentence: 附则 between two articles."""
    if len(lines) == 1 or not is_few_words(lines[-1].words):
        return False
    last = lines[-1].words
    is_other = is_department_line(lines[-1]) or is_office(last) or looks_numbered(last)
    return lines[-2].words.endswith(("。", "；")) and not is_other


def _is_heading_alone(item: Item, before: Item | None) -> bool:
    """Whether the numbered line is a heading whose body must follow.

    In a list of short phrases (1.身份证 2.户口簿) no phrase has a body, so the last one has none either.
    """
    words = item.line.words[len(item.mark.printed) :].strip(BLANK)
    is_phrase_of_list = before is not None and before.is_bare
    return is_heading_alone(words, item.mark.style) and not is_phrase_of_list
