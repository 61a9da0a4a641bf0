"""The official text as PDF: A4, the marks of the clauses in the margin, bookmarks for its headings, no more of its font than it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

from fpdf import FPDF
from fpdf.fonts import TTFFont

from build_scripts.open_data.printed_lines import PrintedLine, note_on, printed_lines
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy

_MARGIN, _TEXT_LEFT, _BOTTOM = 20, 45, 22  # millimetres; between the two lefts stand the marks
_TEXT_WIDTH: Final = 210 - _TEXT_LEFT - _MARGIN
_SMALL, _NORMAL, _LARGE = 8, 12, 16  # points
_GREY, _BLACK = 100, 0
_MAY_NOT_BEGIN: Final = frozenset(",.;:!?)，。；：！？、）》〉」』〕】”’%")
_MAY_NOT_END: Final = frozenset("(（《〈「『〔【“‘")
_FONT: Final = "official"


def pdf_file(policy: Policy, font: Path) -> bytes:
    """The text as PDF in the letters of ``font``; equal policies give equal bytes.

    Raises:
        PolicyError: the font lacks a character of the text, which would leave a hole in it.
    """
    pdf = _Paper(policy, font)
    if lacking := pdf.missing(policy.document.text):
        pdf.letters().ttfont.close()
        raise PolicyError(f"PDF: the font {font.name} lacks {lacking}")
    for line in printed_lines(policy):
        pdf.add_line(line)
    return bytes(pdf.output())


class _Paper(FPDF):
    """A sheet with a note at its foot, on which lines are written one below the other."""

    def __init__(self, policy: Policy, font: Path) -> None:
        super().__init__(format="A4")
        self._note = note_on(policy)
        self.add_font(_FONT, fname=font)
        # The box of the whole font does as well, and saves a third of the time.
        self.letters().ttfont.recalcBBoxes = False
        self.set_title(policy.title)
        self.set_author(policy.issuer)
        self.set_subject(self._note)
        self.set_lang("zh-CN")
        self.set_creation_date(datetime.fromisoformat(policy.checked_on).replace(tzinfo=UTC))
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(auto=True, margin=_BOTTOM)
        self.add_page()

    def footer(self) -> None:
        """Say what this is, on every sheet."""
        self.set_y(-_BOTTOM + 6)
        self._choose(_SMALL, _GREY)
        self.cell(0, 4, f"{self._note}　第 {self.page_no()} 页", align="C")

    def missing(self, text: str) -> str:
        """The characters for which the font has no letter."""
        known = self.letters().cmap
        return "".join(
            sorted(one for one in set(text) if one.isprintable() and not one.isspace() and ord(one) not in known)
        )

    def add_line(self, line: PrintedLine) -> None:
        """A line of the text, broken where the sheet ends; its mark stands beside where it begins."""
        size = _LARGE if line.is_title else _NORMAL
        left, width = (_MARGIN, 210 - 2 * _MARGIN) if line.is_title else (_TEXT_LEFT, _TEXT_WIDTH)
        height = size * 0.62
        if self.will_page_break(2 * height):
            self.add_page()
        if line.level:
            self._choose(_NORMAL, _BLACK)
            self.start_section(f"{line.mark} {line.heading}".strip(), level=line.level - 1, strict=False)
        if line.mark:
            self._choose(_SMALL, _GREY)
            self.set_x(_MARGIN)
            self.cell(_TEXT_LEFT - _MARGIN - 2, height, line.mark)
        self._choose(size, _BLACK)
        for part in broken(line.words, width, self.get_string_width):
            self.set_x(left)
            self.cell(width, height, part, align="C" if line.is_title else "L", new_x="LMARGIN", new_y="NEXT")
        self.ln(2)

    def letters(self) -> TTFFont:
        """The font, which stays open until all is written."""
        return cast("TTFFont", self.fonts[_FONT])

    def _choose(self, size: int, grey: int) -> None:
        self.set_font(_FONT, size=size)
        self.set_text_color(grey)


def broken(words: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    """Words as lines no wider than ``width``: no line begins with what closes or ends with what opens, and no number is torn apart."""
    rest = words
    while measured(rest) > width:
        fits = next(end for end in range(len(rest) - 1, 0, -1) if measured(rest[:end]) <= width)
        end = next((at for at in range(fits, 0, -1) if _may_break(rest[at - 1], rest[at])), fits)
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _may_break(before: str, after: str) -> bool:
    torn = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return not torn and before not in _MAY_NOT_END and after not in _MAY_NOT_BEGIN
