"""The quiz in a terminal: one question after another, with 返回, 不清楚 and 看结果."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from unicodedata import normalize

from policy_engine.cli.reply import NOT_SO
from policy_engine.cli.result_text import result_text
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.conclusion import Enquiry
from policy_engine.reasoning.counting import Bounds
from policy_engine.reasoning.interview import Progress, progress, questions_left, whole_scope
from policy_engine.reasoning.verdict import assess

Read = Callable[[], str]
"""The next line that the person typed; raises EOFError when there is none."""

Write = Callable[[str], object]

_KEYS = "输入序号回答；不清楚输入 ?，返回上一题输入 b，现在看结果输入 r，退出输入 q。"

_A_CHOICE = 2
"""So many directions at least make a question."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Where the quiz stands: whether the direction is settled, which (``None`` is both), and the answers in order."""

    chosen: bool = False
    direction: str | None = None
    given: tuple[tuple[str, str], ...] = ()

    def answers(self, policy: Policy) -> Answers:
        """The answers in the order of the policy's facts."""
        return read_answers(policy.facts, dict(self.given))

    def back(self) -> Sitting:
        """The same without the last answer."""
        return replace(self, given=self.given[:-1])


@dataclass(frozen=True, slots=True)
class Page:
    """One question as it is shown; ``choose`` tells where each of its numbered options leads."""

    lines: tuple[str, ...]
    choose: tuple[Sitting, ...]
    unknown: Sitting | None = None


def ask(policy: Policy, read: Read, write: Write) -> int:
    """Lead a person through the quiz; the exit code is 0 unless the input ends before a result is shown."""
    first = Sitting(chosen=len(policy.directions) < _A_CHOICE)
    sitting = first
    write(f"{policy.title}\n{_KEYS}")
    while (page := _page(policy, sitting)) is not None:
        write("\n".join(page.lines))
        try:
            typed = normalize("NFKC", read()).strip().lower()
        except EOFError:
            write("输入已经结束，还没有看结果。")
            return NOT_SO
        if typed == "q":
            return 0
        if typed == "r" and sitting.chosen:
            break
        after = first if typed == "b" and not sitting.given else _after(sitting, page, typed)
        if after is None:
            write(f"没有看懂“{typed}”。请输入 1 到 {len(page.choose)} 的序号。{_KEYS}")
        sitting = after or sitting
    write("")
    write(result_text(policy, sitting.answers(policy), Enquiry(sitting.direction)))
    return 0


def _after(sitting: Sitting, page: Page, typed: str) -> Sitting | None:
    """The sitting after one line typed; ``None`` where it means nothing."""
    if typed == "b":
        return sitting.back()
    if typed == "?":
        return page.unknown
    numbers = {str(number): chosen for number, chosen in enumerate(page.choose, 1)}
    return numbers.get(typed)


def _page(policy: Policy, sitting: Sitting) -> Page | None:
    """The next question; ``None`` where nothing is left to ask."""
    if not sitting.chosen:
        labels = [*(one.label for one in policy.directions), "还没想好，都看看"]
        directions = [*(one.id for one in policy.directions), None]
        return Page(
            ("", "您想把户口落在哪里？", *_numbered(labels)),
            tuple(Sitting(chosen=True, direction=one) for one in directions),
        )
    scope, answers = whole_scope(policy, sitting.direction), sitting.answers(policy)
    now = progress(policy, scope, answers)
    if now.question is None:
        return None

    def answered(option: str, fact: Fact = now.question) -> Sitting:
        return replace(sitting, given=(*sitting.given, (fact.id, option)))

    return Page(
        (
            "",
            *_certain_lines(policy, sitting, now),
            *_fact_lines(now.question),
            _left(questions_left(policy, scope, answers)),
        ),
        tuple(answered(option.id) for option in now.question.options),
        answered(UNKNOWN),
    )


def _fact_lines(fact: Fact) -> Iterator[str]:
    yield fact.question
    if fact.hint:
        yield f"  {fact.hint}"
    yield f"  为什么问：{fact.why}"
    yield f"  到哪里查：{fact.where}"
    yield from _numbered([option.label for option in fact.options])
    yield "  ?  不清楚"


def _numbered(labels: list[str]) -> Iterator[str]:
    return (f"  {number}  {label}" for number, label in enumerate(labels, 1))


def _left(bounds: Bounds | None) -> str:
    """还要回答 N–M 题: the true bounds, this question included; without numbers where they are too many to count."""
    if bounds is None:
        return "（后面还有几题）"
    least, most = bounds.least, bounds.most
    return f"（还要回答 {least} 题）" if least == most else f"（还要回答 {least}–{most} 题）"


def _certain_lines(policy: Policy, sitting: Sitting, now: Progress) -> Iterator[str]:
    if now.certain:
        pathways = assess(policy, sitting.answers(policy)).pathways
        titles = "、".join(pathway.provision.title for pathway in pathways if pathway.is_certain)
        yield f"已经可以办：{titles}。可以按 r 看结果，也可以接着答，看看别的路。"
