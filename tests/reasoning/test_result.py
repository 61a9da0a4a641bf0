"""All that is told of a situation: what stands first, what each section says, and what waits where there are no reasons."""

from __future__ import annotations

from policy_engine.reasoning.lines import Line, result_json
from policy_engine.reasoning.words import sentence


def test_a_line_says_in_words_how_it_stands_and_leaves_out_what_is_empty() -> None:
    assert result_json(Line("reason", "词。", state="met")) == {
        "kind": "reason",
        "text": "词。",
        "state": "met",
        "stands": "符合",
    }
    assert result_json(Line("sentence", "词。", state="caution")) == {
        "kind": "sentence",
        "text": "词。",
        "state": "caution",
    }
    assert (sentence(""), sentence("词"), sentence("词？")) == ("", "词。", "词？")
