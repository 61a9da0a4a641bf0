"""The quiz in a terminal: one question after another, with 返回, 不清楚 and 看结果."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from unicodedata import normalize

from policy_engine.cli.reply import NOT_SO
from policy_engine.cli.result_text import result_text
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.elapsed import read_day
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.policy import Policy
from policy_engine.model.quantity import Quantity
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
    """Where the quiz stands: whether the direction is settled, which (``None`` is both), and the answers in order, on the day ``today``."""

    today: str
    chosen: bool = False
    direction: str | None = None
    given: tuple[tuple[str, str], ...] = ()

    def answers(self, policy: Policy) -> Answers:
        """The answers in the order of the policy's facts."""
        return read_answers(policy.facts, dict(self.given), self.today)

    def back(self) -> Sitting:
        """The same without the last answer."""
        return replace(self, given=self.given[:-1])


@dataclass(frozen=True, slots=True)
class Page:
    """One question as it is shown; ``choose`` tells where each of its numbered options leads, ``answered`` where any answer does."""

    lines: tuple[str, ...]
    choose: tuple[Sitting, ...]
    answered: Callable[[str], Sitting] | None = None
    quantity: Quantity | None = None


def ask(policy: Policy, read: Read, write: Write, today: str) -> int:
    """Lead a person through the quiz; the exit code is 0 unless the input ends before a result is shown."""
    first = Sitting(today, chosen=len(policy.directions) < _A_CHOICE)
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
        if isinstance(after, str):
            write(f"没有看懂“{typed}”。{after}请输入 1 到 {len(page.choose)} 的序号。{_KEYS}")
        else:
            sitting = after
    write("")
    write(result_text(policy, sitting.answers(policy), Enquiry(sitting.direction)))
    return 0


def _after(sitting: Sitting, page: Page, typed: str) -> Sitting | str:
    """The sitting after one line typed; what is wrong with it where it means nothing.

    A number stands with its unit (60平方米): alone it is that of an option.
    """
    if typed == "b":
        return sitting.back()
    if page.answered is not None and typed == "?":
        return page.answered(UNKNOWN)
    numbers = {str(number): chosen for number, chosen in enumerate(page.choose, 1)}
    if page.answered is None or page.quantity is None or typed in numbers:
        return numbers.get(typed, "")
    if not (page.quantity.event or typed.endswith(page.quantity.unit)):
        return ""
    today = read_day(sitting.today)
    problem = page.quantity.read(typed, None if isinstance(today, str) else today)
    return f"{problem}。" if isinstance(problem, str) else page.answered(typed)


def _page(policy: Policy, sitting: Sitting) -> Page | None:
    """The next question; ``None`` where nothing is left to ask."""
    if not sitting.chosen:
        labels = [*(one.label for one in policy.directions), "还没想好，都看看"]
        directions = [*(one.id for one in policy.directions), None]
        return Page(
            ("", f"您想把{policy.vocabulary.registration}落在哪里？", *_numbered(labels)),
            tuple(replace(sitting, chosen=True, direction=one) for one in directions),
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
        answered,
        now.question.quantity,
    )


def _fact_lines(fact: Fact) -> Iterator[str]:
    yield fact.question
    if fact.hint:
        yield f"  {fact.hint}"
    yield f"  为什么问：{fact.why}"
    yield f"  到哪里查：{fact.where}"
    yield from _numbered([option.label for option in fact.options])
    if fact.quantity is not None:
        event, unit = fact.quantity.event, fact.quantity.unit
        yield f"  也可以输入日期（{event}，如 2024-03-01）" if event else f"  也可以输入数，后面写上单位{unit}"
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
