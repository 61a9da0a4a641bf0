"""What an amended text asks of an encoding: ``python -m build_scripts.dev.amend POLICY TEXT [--copy NAME]`` (``make amend``).

Without ``--copy`` nothing is written; with it, the package is copied beside the others with the new text and the proposed table, so that the
version in force stays as it is. Proposed is the table of the clauses that are not where they were (`Moved`), by equal or most alike words, for
a person to correct; named are the worked cases of every pathway whose clause is not word for word the same, and everything that the rules
quote and the new text does not bear out.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path
from typing import Final

from build_scripts.content.worked_cases import CASES, worked_cases
from build_scripts.dev.new import POLICIES, write
from policy_engine.cli.outline import decode_text, outline_notes, parts_of_file
from policy_engine.cli.reading import read_bytes
from policy_engine.cli.reply import refusal
from policy_engine.cli.source import policy_in_force, reference_of
from policy_engine.model.clause import Clause, Document, read_document
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.reading.characters import without_markdown

_ALIKE = 2 / 3
"""The share of its words that a clause keeps at least, to be taken for the same one: two of a kind (…的人员,可在…落户) share half."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause, the one in the new text that is taken for it, and how alike their words are (1: the same)."""

    before: str
    now: str
    alike: float


_AFTER_COPYING: Final = (
    '在 __init__.py 里改：版本 version、核对日期、history_module=f"{__name__}.history"，没有存过档的去掉 revisions_package。',
    "施行日期和引文照上面列的改，history.py（原来就有的，新的在 history_proposed.py）里的表逐条核对；旧的包一个字也不改。",
)


def pairs(before: Document, now: Document) -> dict[str, Pair]:
    """For each clause that has words, the clause of the new text that says most of them; each is taken once, the most alike first."""
    ours, theirs = _with_words(before), _with_words(now)
    likely = sorted(
        (Pair(old, new, _likeness(ours[old], theirs[new])) for old in ours for new in theirs),
        key=lambda pair: (-pair.alike, pair.before != pair.now),
    )
    found: dict[str, Pair] = {}
    taken: set[str] = set()
    for pair in likely:
        if pair.alike >= _ALIKE and pair.before not in found and pair.now not in taken:
            found[pair.before] = pair
            taken.add(pair.now)
    return {one: found[one] for one in ours if one in found}


def _with_words(document: Document) -> dict[str, str]:
    return {one.id: words for one in document.clauses if one.level and (words := _words(one))}


def _words(clause: Clause) -> str:
    """What a clause says, without its number and white space."""
    return "".join(clause.text.removeprefix(clause.mark).split())


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1
    compared = SequenceMatcher(None, one, other, autojunk=False)
    return min(compared.ratio(), 0.99) if compared.quick_ratio() >= _ALIKE else 0


def report(policy: Policy, now: Document) -> Iterator[str]:
    """The lines of the report."""
    found = pairs(policy.document, now)
    yield "改了编号的、没有了的条款（照抄进 EARLIER 的 Moved 以前，逐条核对）："
    yield from (f"    {line}" for line in _table(policy.document, found))
    changed = {one.id for one in policy.document.clauses if one.id not in found or found[one.id].alike < 1}
    yield "要重新看的实例（途径的那一条，字改了或者没有了）："
    yield from (f"    {line}" for line in _cases(policy, changed))
    yield "规则和新的原文对不上的地方："
    wrong = faults(replace(policy, document=now))
    yield from (f"    {line}" for fault in wrong for line in str(fault).splitlines())
    yield f"    共 {len(wrong)} 处。版本、施行日期和引文改好以后，再运行 verify。"


def _table(before: Document, found: Mapping[str, Pair]) -> Iterator[str]:
    for one in _with_words(before):
        pair = found.get(one)
        if pair is None:
            yield f'Moved("{one}"),  # 没有找到像的'
        elif pair.now != one:
            yield f'Moved("{one}", ("{pair.now}",)),  # 字有 {pair.alike:.0%} 相同'


def _cases(policy: Policy, changed: set[str]) -> Iterator[str]:
    about = {
        one.id for one in policy.provisions if policy.document.clause_of(policy.clause_of(one.quote)).id in changed
    }
    for case in worked_cases(policy.id):
        for pathway in sorted(about & case.expect.keys()):
            yield f"{case.name}（{pathway}）"


def copied(policy: Policy, reference: str, text: str, name: str) -> Mapping[str, str]:
    """The files of the package of an amended version: those of the version before, under another name, with the new text and the table.

    Raises:
        PolicyFaults: the version before is no package with an official text of its own.
    """
    module = reference.partition(":")[0]
    folder = Path(str(import_module(module).__file__)).parent
    if not (folder / _TEXT).is_file():
        remedy = "先把原文放进这个包的 official_text.txt，或者手工复制"
        raise PolicyFaults((Fault("POLICY", "这个政策不是一个带原文的包", module, remedy=remedy),))
    package = f"{module.rpartition('.')[0]}.{name}"
    paths = [one for one in sorted(folder.rglob("*.py")) if "__pycache__" not in one.parts]
    files = {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in paths}
    moved = "\n".join(
        f"            {line}" for line in _table(policy.document, pairs(policy.document, read_document(text)))
    )
    renamed = {path: re.sub(rf"\b{re.escape(module)}\b", package, words) for path, words in files.items()}
    table = "history_proposed.py" if "history.py" in files else "history.py"
    return {**renamed, _TEXT: text, table: _HISTORY.format(before=module, moved=moved)}


_TEXT: Final = "official_text.txt"
_HISTORY: Final = '''"""The version that applied before, and where its clauses stand now: proposed by likeness, to be read clause by clause."""

from {before} import POLICY as BEFORE
from policy_engine.versions.earlier import EarlierVersion, Moved

EARLIER = (
    EarlierVersion(
        BEFORE,
        (
{moved}
        ),
    ),
)
'''


def main(arguments: list[str] | None = None, policies: Path = POLICIES, cases: Path = CASES) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="make amend", description="修改后的原文，要改哪些条款的编号、看哪些实例。")
    parser.add_argument("policy", metavar="POLICY", help="现在的政策：编号，或者 包.模块:名字")
    parser.add_argument("text", metavar="TEXT", help="新的原文所在的文件")
    parser.add_argument("--copy", metavar="NAME", default="", help="把现在的包复制成这个名字，换上新的原文")
    given = parser.parse_args(arguments)
    try:
        reference = reference_of(given.policy)
        policy = policy_in_force(reference)
        parts = parts_of_file(without_markdown(decode_text(read_bytes(given.text))))
        lines = [*outline_notes(*parts), *report(policy, parts[0].document)]
        if given.copy:
            files = {**copied(policy, reference, parts[0].document.text, given.copy), "cases.json": "[]\n"}
            lines += [f"写好了：{write(given.copy, files, policies, cases)}", *_AFTER_COPYING]
    except PolicyError as error:
        print(refusal(error).notes, file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
