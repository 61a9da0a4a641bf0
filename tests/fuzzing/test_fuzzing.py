"""A short run over everything that reads hostile input; `make fuzz` is the long one. Findings that were mended stay as cases in quiz_inputs.mjs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzing.quiz_inputs import try_quiz_inputs
from tests.fuzzing.targets import TARGETS, seeds

EXAMPLES = {"citation": 150, "request": 200, "answers_file": 600, "official_text": 600}


@st.composite
def _hostile(draw: st.DrawFn, target: str) -> bytes:
    """Any bytes, or ordinary ones of which a part is exchanged for others."""
    if draw(st.integers(0, 4)) == 0:
        return draw(
            st.binary(max_size=200) | st.text(max_size=80).map(lambda words: words.encode("utf-8", "surrogatepass"))
        )
    whole = draw(st.sampled_from(seeds(target)))
    at = draw(st.integers(0, len(whole)))
    end = draw(st.integers(at, len(whole)))
    between = draw(
        st.binary(max_size=12) | st.text(max_size=8).map(lambda words: words.encode("utf-8", "surrogatepass"))
    )
    return whole[:at] + between + whole[end:]


@pytest.mark.parametrize("target", list(TARGETS))
def test_hostile_input_is_refused_in_words_or_read_whole(target: str) -> None:
    @settings(max_examples=EXAMPLES[target], suppress_health_check=list(HealthCheck))
    @given(_hostile(target))
    def whatever_comes(data: bytes) -> None:
        TARGETS[target](data)

    whatever_comes()


def test_what_the_quiz_reads_in_the_browser_holds_its_promises() -> None:
    said = try_quiz_inputs(8000)
    assert said.count("none of them a finding") == 6
