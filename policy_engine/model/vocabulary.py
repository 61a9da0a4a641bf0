"""What is granted, by whom and where, in the words that go into sentences which no clause states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_BLANKS: Final = ("grant", "registration", "authority", "and_where")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one policy for what every policy has. None has a default: a policy states its own.

    ``grant`` is what somebody may do who meets the conditions, as it follows 能 (落户, 领津贴). ``registration`` is what then lands in a
    place (户口); empty where nothing does, and nothing is told of places. ``authority`` decides (公安机关): a result is no decision of it.
    ``seal`` is the one character on picture and icons; ``site_name`` and ``site_description`` are those of a site whose main policy it is.
    ``about`` is what the text is about by the reading of the site, told to whom it does not concern; empty where nobody is told that.
    """

    grant: str
    authority: str
    seal: str
    site_name: str
    site_description: str
    registration: str = ""
    about: str = ""

    def fill(self, words: str) -> str:
        """Words with ``{grant}``, ``{registration}``, ``{authority}``, ``{and_where}`` and ``{about}`` filled in; other blanks stay."""
        for name in _BLANKS:
            words = words.replace(f"{{{name}}}", getattr(self, name))
        return words.replace("{about}", f"（按本站读法：原文只讲{self.about}）" if self.about else "")

    @property
    def whether(self) -> str:
        """The question that the site answers: 能不能落户."""
        return f"能不能{self.grant}"

    @property
    def and_where(self) -> str:
        """What goes on a list behind :attr:`whether`: 、户口落在哪里; nothing where nothing lands."""
        return f"、{self.registration}落在哪里" if self.registration else ""

    @property
    def and_there(self) -> str:
        """The same where it is clear what lands: 、落在哪里."""
        return "、落在哪里" if self.registration else ""
