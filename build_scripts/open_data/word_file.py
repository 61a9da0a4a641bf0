"""The official text for Word: headings for the navigation pane, a bookmark at every clause, its mark in a style of its own.

Who wants the bare text selects that style once and deletes it.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Final, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

from build_scripts.content.addresses import anchor
from build_scripts.open_data.printed_lines import PrintedLine, note_on, printed_lines
from build_scripts.zipped import zipped
from policy_engine.model.policy import Policy

MARK_STYLE: Final = "条款编号"
"""The style of what is not the official text."""
_FONT: Final = "宋体"  # named, not embedded: every Word in China has it


def word_file(policy: Policy) -> bytes:
    """The text as .docx, in which a paragraph is a line of the text; equal policies give equal bytes."""
    document = Document()
    _set_up(document, policy)
    _add_note(document, policy)
    for number, line in enumerate(printed_lines(policy)):
        _add_line(document, line, number)
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as saved:  # the library dates what it zips by the clock
        return zipped({name: saved.read(name) for name in saved.namelist()})


def _set_up(document: WordDocument, policy: Policy) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(25)
    styles = document.styles
    for name, size in (("Normal", 12), ("Title", 18), *((f"Heading {level}", 13) for level in range(1, 5))):
        _in_font(cast("ParagraphStyle", styles[name]), size)
    mark = cast("CharacterStyle", styles.add_style(MARK_STYLE, WD_STYLE_TYPE.CHARACTER))
    _in_font(mark, 9)
    mark.font.color.rgb = RGBColor(0x6B, 0x6B, 0x6B)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = policy.title, policy.issuer, policy.short_title
    about.language, about.comments, about.version = "zh-CN", note_on(policy), policy.version
    about.created = about.modified = datetime.fromisoformat(policy.checked_on).replace(tzinfo=UTC)


def _in_font(style: ParagraphStyle | CharacterStyle, size: int) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over a named one
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    fonts.set(qn("w:eastAsia"), _FONT)


def _add_note(document: WordDocument, policy: Policy) -> None:
    document.sections[0].header.paragraphs[0].add_run(note_on(policy), style=MARK_STYLE)


def _add_line(document: WordDocument, line: PrintedLine, number: int) -> None:
    style = (
        "Title"
        if line.is_title
        else f"Heading {min(line.level, 4)}"
        if line.level and line.words == line.heading
        else "Normal"
    )
    paragraph = document.add_paragraph(style=style)
    if line.is_title:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if line.clause_id:
        _add_bookmark(paragraph, anchor(line.clause_id).replace("-", "_").replace(".", "_"), number)
    if line.mark:
        paragraph.add_run(f"{line.mark}　", style=MARK_STYLE)
    paragraph.add_run(line.words)


def _add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place to which a link leads; Word wants letters, digits and underscores."""
    for tag, extra in (("w:bookmarkStart", {"w:name": name}), ("w:bookmarkEnd", {})):
        element = OxmlElement(tag)
        for key, value in {"w:id": str(number), **extra}.items():
            element.set(qn(key), value)
        paragraph._p.append(element)  # noqa: SLF001 - the library has no bookmarks; this is the way its documentation names
