"""How a fact of this policy is asked: why quotes the text, where tells how to find out."""

from policy_engine.model.fact import Fact, Option

YES_NO = (Option("yes", "是"), Option("no", "不是"))


def ask(  # noqa: PLR0913, PLR0917 - the fields of a fact
    fact_id: str, topic: str, question: str, why: str, where: str, options: tuple[Option, ...] = YES_NO
) -> Fact:
    """A question; ``why`` are the words of the text that make it necessary."""
    return Fact(fact_id, topic, question, options, f"原文写的是“{why}”。", f"{where}。")
