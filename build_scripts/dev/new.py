"""Write the package of a further policy from its official text: ``python -m build_scripts.dev.new NAME TEXT`` (``make new``).

Nothing is read into the text: every clause becomes a passage that is not encoded yet, and says so. The package loads and its site builds
at once; what a person must fill in and read is listed in its ``README.md``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from build_scripts.content.worked_cases import CASES
from policy_engine.citing.citation import short_citation
from policy_engine.cli.outline import decode_text, outline_notes, parts_of_file
from policy_engine.cli.reading import read_bytes
from policy_engine.cli.reply import refusal
from policy_engine.model.clause import Document
from policy_engine.model.dates import counts_from_publication, is_date, printed_day
from policy_engine.model.elapsed import last_day_stated
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.passage import ELISION, occurrences
from policy_engine.model.provision import EffectiveDate, Publication
from policy_engine.model.reading.characters import without_markdown
from policy_engine.model.reading.lines import states_effect

POLICIES = Path(__file__).parents[2] / "policy_engine" / "policies"
_TEMPLATES = Path(__file__).parent / "new_policy"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_HALF_A_YEAR = timedelta(days=182)
_PIECE_OF_A_QUOTE = (12, 24, 48)
"""How many characters are kept at both ends of a long quote; the first that leave it the only one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the text that need an answer: what they are encoded as. ``clause`` is empty for a line without a place."""

    clause: str
    start: int
    end: int


def new_policy(name: str, data: bytes, package: str, published: Publication | None = None) -> dict[str, str]:
    """The files of a new package, by their names in its folder; ``package`` is its full name for imports.

    Raises:
        PolicyFaults: the text is none, does not say from when it applies, or says the same words in two places.
    """
    if not _NAME.fullmatch(name):
        raise _fault("NAME", "不能用作编号", name, "用小写字母开头，只用小写字母、数字和下划线，如 nanjing_2004")
    text = _plain(data)
    [part, *others] = parts_of_file(text)
    if others:
        where, title = f"TEXT 第 {others[0].lines + 1} 行", others[0].document.title
        raise _fault(where, "从这里起是另一份文件", title, "一份文件编一个包：把别的文件从里面删去，再运行一次")
    document = part.document
    effective, at = _effective(document, published)
    pieces = [one for one in _pieces(document, at) if document.text[one.start : one.end].strip("。；;,，、 ")]
    stubs = [(_called(document, one), _quote(document, one)) for one in pieces]
    today = datetime.now(tz=UTC).date()
    fields = {
        "name": name,
        "package": package,
        "title": document.title or name,
        "title_words": _literal(document.title or name),
        "date": effective.date,
        "effective": _written(effective),
        "publication": "Publication, " if effective.published else "",
        "checked_on": today.isoformat(),
        "next_check_due": (today + _HALF_A_YEAR).isoformat(),
        "stubs": "\n".join(f"    Uncodified({_literal(quote)}, NOT_READ),  # {called}" for called, quote in stubs),
        "count": str(len(stubs)),
        "notes": "\n".join(f"- {one}" for one in outline_notes(part)) or "没有发现问题。",
    }
    files = {"official_text.txt": document.text, "cases.json": "[]\n"}
    for path in sorted(_TEMPLATES.iterdir()):
        words = path.read_text(encoding="utf-8")
        files[path.stem] = re.sub(r"<<(\w+)>>", lambda found: fields[found[1]], words)
    return files


def _plain(data: bytes) -> str:
    """The text without marks of Markdown, byte-order mark and foreign line ends; what is printed stays as it is."""
    text = decode_text(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    plain = without_markdown(text)
    if plain != text:
        plain = "\n".join(re.sub(" {2,}", " ", line).strip() for line in plain.split("\n"))
    return plain if plain.endswith("\n") else f"{plain}\n"


def _effective(document: Document, published: Publication | None) -> tuple[EffectiveDate, tuple[int, int]]:
    """The last sentence that says from when the text applies, with its place."""
    for start, end in reversed(list(_sentences(document))):
        words = document.text[start:end]
        day, counts = printed_day(words), counts_from_publication(words)
        if not states_effect(words) or not (day or counts) or occurrences(document.text, words) != ((start, end),):
            continue
        clause = document.clause_at(start).text
        if day:
            return EffectiveDate(words, day, until=last_day_stated(clause, day)), (start, end)
        if published is None or not (is_date(published.date) and published.source):
            raise _fault(
                "TEXT",
                "原文从公布那天起算，还不知道是哪一天",
                words,
                "写上 PUBLISHED=年-月-日 SOURCE=从哪里查到的，不要猜",
            )
        until = last_day_stated(clause, published.date)
        return EffectiveDate(words, published.date, published, until), (start, end)
    raise _fault(
        "TEXT", "没有找到从哪天起执行的那一句", document.title, "原文应有“自……起施行”；没有的，不能编成生效的政策"
    )


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    for span in document.spans:
        if span.kind == "body":
            inside = [one for one in document.sentences(span.clause_id) if span.start <= one.start < span.end]
            yield from [(one.start, one.end) for one in inside] or [(span.start, span.end)]


def _pieces(document: Document, effective: tuple[int, int]) -> Iterator[Piece]:
    """The words of every clause, line by line, without the sentence about the date; and every line that has no place."""
    begin, stop = effective
    for span in document.spans:
        if span.kind == "unplaced":
            yield Piece("", span.start, span.end)
        elif span.kind == "body" and span.start <= begin < span.end:
            yield Piece(span.clause_id, span.start, begin)
            yield Piece(span.clause_id, stop, span.end)
        elif span.kind == "body":
            yield Piece(span.clause_id, span.start, span.end)


def _called(document: Document, piece: Piece) -> str:
    cited = short_citation(document, piece.clause) if piece.clause else ""
    return "没有编号的这一段" if cited == piece.clause else cited


def _quote(document: Document, piece: Piece) -> str:
    """The words by which a piece is found; a long one by its two ends."""
    words, place = document.text[piece.start : piece.end], ((piece.start, piece.end),)
    for size in _PIECE_OF_A_QUOTE:
        short = f"{words[:size]}{ELISION}{words[-size:]}"
        if len(short) < len(words) and occurrences(document.text, short) == place:
            return short
    if occurrences(document.text, words) != place:
        line = document.text.count("\n", 0, piece.start) + 1
        raise _fault(
            f"TEXT 第 {line} 行",
            "同样的话在原文里不止一处，分不清是哪一处",
            words,
            "先核对原文；确实如此的，请手工建这个包",
        )
    return words


def _written(effective: EffectiveDate) -> str:
    """The date of effect as it is written in the package."""
    parts = [_literal(effective.quote), _literal(effective.date)]
    if effective.published:
        parts.append(f"Publication({_literal(effective.published.date)}, {_literal(effective.published.source)})")
    if effective.until:
        parts.append(f"until={_literal(effective.until)}")
    return f"EffectiveDate({', '.join(parts)})"


def _literal(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _fault(where: str, problem: str, quote: str, remedy: str) -> PolicyFaults:
    return PolicyFaults((Fault(where, problem, quote, remedy=remedy),))


def write(name: str, files: dict[str, str], policies: Path, cases: Path) -> Path:
    """Write the package, and its worked cases beside those of the others; nothing that is there is ever written over.

    Raises:
        PolicyFaults: there is such a package already.
    """
    folder, own_cases = policies / name, cases / name
    if folder.exists() or own_cases.exists():
        raise _fault("NAME", "这个名字的包已经有了", name, "换一个名字，或者先把旧的移走")
    for path, words in files.items():
        target = own_cases / "first.json" if path == "cases.json" else folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(words.encode())
    return folder


def main(arguments: list[str] | None = None, policies: Path = POLICIES, cases: Path = CASES) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="make new", description="从一份官方原文新建一个政策包。")
    parser.add_argument("name", metavar="NAME", help="政策的编号，如 nanjing_2004")
    parser.add_argument("text", metavar="TEXT", help="原文所在的文件")
    parser.add_argument("--published", default="", help="公布的日子（原文写“自公布之日起”时才要）")
    parser.add_argument("--source", default="", help="公布的日子从哪里查到")
    given = parser.parse_args(arguments)
    try:
        published = Publication(given.published, given.source) if given.published else None
        files = new_policy(given.name, read_bytes(given.text), f"policy_engine.policies.{given.name}", published)
        folder = write(given.name, files, policies, cases)
    except PolicyError as error:
        print(refusal(error).notes, file=sys.stderr)
        return 2
    print(f"写好了：{folder}\n{files['README.md']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
