"""The text for Word and as PDF: word for word the official text, with a mark, a bookmark and an address at every clause."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from pylopdf_fonts_zh_cn import serif_path

from build_scripts.content.addresses import anchor
from build_scripts.open_data.pdf_file import broken, pdf_file
from build_scripts.open_data.published_files import FOLDER
from build_scripts.open_data.word_file import MARK_STYLE, word_file
from policy_engine.citing.citation import short_citation
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.open_data.test_akoma_ntoso import OTHERS
from tests.build_scripts.rendered import published
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)
FOOT = 20 * 72 / 25.4  # points; below stands the note


def word(policy: Policy) -> Document:
    return docx.Document(io.BytesIO(published(policy)[f"{FOLDER}/text.docx"]))


def pdf(policy: Policy) -> Any:
    return pypdfium2.PdfDocument(published(policy)[f"{FOLDER}/text.pdf"])


def marked(policy: Policy) -> list[str]:
    clauses = policy.document.clauses
    return [clause.id for clause in clauses if clause.level and clause.kind != "department"]


def printed_marks(policy: Policy) -> list[str]:
    """What bears no number in print has no mark: an id would tell nobody."""
    shorts = {one: short_citation(policy.document, one) for one in marked(policy)}
    return [short for one, short in shorts.items() if short != one]


def without_space(words: str) -> str:
    return "".join(words.split())


@both
def test_the_word_file_without_its_marks_is_the_text(policy: Policy) -> None:
    paragraphs = [
        "".join(run.text for run in one.runs if run.style.name != MARK_STYLE) for one in word(policy).paragraphs
    ]
    assert "\n".join(paragraphs) == policy.document.text


@both
def test_every_clause_of_the_word_file_has_its_mark_and_a_bookmark(policy: Policy) -> None:
    paragraphs = word(policy).paragraphs
    marks = [run.text.strip() for one in paragraphs for run in one.runs if run.style.name == MARK_STYLE]
    names = [one.get(qn("w:name")) for part in paragraphs for one in part._p.iter(qn("w:bookmarkStart"))]
    wanted = marked(policy)
    assert marks == printed_marks(policy)
    assert names == [anchor(one).replace("-", "_") for one in wanted]
    assert [one.text for one in paragraphs if one.style and one.style.name == "Heading 1"]


@both
def test_the_pdf_without_its_marks_is_the_text(policy: Policy) -> None:
    words = ""
    for page in pdf(policy):
        width, height = page.get_size()
        words += page.get_textpage().get_text_bounded(left=0, bottom=FOOT, right=width, top=height)
    marks = printed_marks(policy)
    rest = without_space(words)
    for line in policy.document.text.split():
        before, found, rest = rest.partition(without_space(line))
        assert found == without_space(line)
        assert not before or before == marks.pop(0)
    assert (rest, marks) == ("", [])


@both
def test_the_pdf_has_a_bookmark_for_every_heading_and_says_what_it_is(policy: Policy) -> None:
    document = pdf(policy)
    headed = [one for one in policy.document.clauses if one.heading and one.level and one.kind != "department"]
    titles = [one.get_title() for one in document.get_toc()]
    assert len(titles) == len(headed) > 0
    assert all(clause.heading in title for clause, title in zip(headed, titles, strict=True))
    about = document.get_metadata_dict()
    assert (about["Title"], about["Author"]) == (policy.title, policy.issuer)
    foot = document[0].get_textpage().get_text_bounded(left=0, bottom=0, right=600, top=FOOT)
    assert f"{policy.effective.date} 起执行" in foot
    assert "灰色编号不是原文" in foot


@pytest.mark.parametrize("make", [word_file, lambda policy: pdf_file(policy, serif_path())], ids=["word", "pdf"])
def test_another_city_has_its_files_too(make: Callable[[Policy], bytes]) -> None:
    made = make(OTHERS["articles"])
    assert made
    assert made == make(OTHERS["articles"])


def test_a_font_without_a_letter_of_the_text_is_refused(tmp_path: Path) -> None:
    font = TTFont(serif_path())
    letters = set(OTHERS["enclosed"].document.text.translate({ord("①"): None, ord("②"): None}))
    subsetter = Subsetter()
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    font.save(tmp_path / "few.otf")
    with pytest.raises(PolicyError, match="lacks ①②"):
        pdf_file(OTHERS["enclosed"], tmp_path / "few.otf")


def test_lines_break_where_a_reader_expects_it() -> None:
    lines = list(broken("自2022年起,凡(录聘用)人员、及其近亲属可落户。", 7, lambda words: len(words)))
    assert "".join(lines) == "自2022年起,凡(录聘用)人员、及其近亲属可落户。"
    assert all(len(one) <= 7 for one in lines)
    assert not [one for one in lines if one[0] in ",)、。" or one[-1] == "("]
    assert not [pair for pair in itertools.pairwise(lines) if pair[0][-1].isdigit() and pair[1][0].isdigit()]
