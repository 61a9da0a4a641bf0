"""What the text tells an applicant beside the conditions: what to bring and to pay, by when and where to act, what follows if somebody cheats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from policy_engine.model.condition import Condition


@dataclass(frozen=True, slots=True)
class Concern:
    """Whom it concerns: those who take one of ``provisions`` (ids; any pathway where none is named) and, where it is there, meet ``only_if``."""

    provisions: tuple[str, ...] = ()
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """Something that an applicant must bring (申请人应当提交的材料).

    ``quote`` is the passage; in it stand ``name``, and ``copies``, that is original or copy (原件、复印件), empty where it does not say. ``says``
    are its other words, which ask for it (申请人应当提交): together with the wordings of the condition they account for every word.
    """

    id: str
    name: str
    quote: str
    copies: str = ""
    says: tuple[str, ...] = ()
    concern: Concern = Concern()
    kind: ClassVar[Literal["material"]] = "material"

    @property
    def title(self) -> str:
        """What its page is called."""
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        """The words of the passage that are told by themselves."""
        return (self.name, *((self.copies,) if self.copies else ()), *self.says)


@dataclass(frozen=True, slots=True)
class Fee:
    """What somebody pays, or that it is free. ``amount`` are the words of the passage for it (每本10元; 不收费), ``title`` says plainly for what."""

    id: str
    title: str
    quote: str
    amount: str
    concern: Concern = Concern()
    kind: ClassVar[Literal["fee"]] = "fee"

    @property
    def phrases(self) -> tuple[str, ...]:
        """The words of the passage that are told by themselves."""
        return (self.amount,)


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when somebody must act (办理时限).

    ``who`` and ``time`` are words of the passage (公安派出所; 自受理之日起15个工作日内), ``act`` says plainly what is done then.
    """

    id: str
    act: str
    quote: str
    who: str
    time: str
    concern: Concern = Concern()
    kind: ClassVar[Literal["deadline"]] = "deadline"

    @property
    def title(self) -> str:
        """What its page is called."""
        return f"{self.act}的时限"

    @property
    def binds_an_office(self) -> bool:
        """Whether somebody else than who applies must act."""
        return not any(words in self.who for words in ("申请人", "本人", "当事人"))

    @property
    def phrases(self) -> tuple[str, ...]:
        """The words of the passage that are told by themselves."""
        return (self.who, self.time)


@dataclass(frozen=True, slots=True)
class Office:
    """Where somebody applies (受理机关), where the text names several: by pathway, by area, or by another answer.

    ``name`` stands in the passage, and so do ``says``, its other words: together with the wordings of the condition they account for every word.
    """

    id: str
    name: str
    quote: str
    says: tuple[str, ...] = ()
    concern: Concern = Concern()
    kind: ClassVar[Literal["office"]] = "office"

    @property
    def title(self) -> str:
        """What its page is called."""
        return f"到{self.name}办"

    @property
    def phrases(self) -> tuple[str, ...]:
        """The words of the passage that are told by themselves."""
        return (self.name, *self.says)


@dataclass(frozen=True, slots=True)
class Notice:
    """What follows if somebody cheats (sanction: 骗取的，撤销…), what holds for who applied before (transition), or what applies no more (repeal)."""

    kind: Literal["sanction", "transition", "repeal"]
    id: str
    title: str
    quote: str
    explanation: str
    concern: Concern = Concern()
    phrases: ClassVar[tuple[str, ...]] = ()


Applying = Material | Fee | Deadline | Office | Notice


def concerning(applying: Iterable[Applying], provision_id: str) -> tuple[Applying, ...]:
    """What concerns whoever takes a pathway, or some of them."""
    return tuple(one for one in applying if not one.concern.provisions or provision_id in one.concern.provisions)


def materials_for(applying: Iterable[Applying], provision_id: str) -> tuple[Material, ...]:
    """What whoever takes a pathway must bring, or some of them, beside what its own passage names."""
    return tuple(one for one in concerning(applying, provision_id) if isinstance(one, Material))


def offices_for(applying: Iterable[Applying], provision_id: str) -> tuple[Office, ...]:
    """Where whoever takes a pathway applies, or some of them."""
    return tuple(one for one in concerning(applying, provision_id) if isinstance(one, Office))
