"""What is typed for a number is read, refused and sorted by the page exactly as in Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from random import Random

from policy_engine.model.answers import read_answers
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.reasoning.report import fact_json
from tests.model.test_quantity import AGE, AREA

READER = Path(__file__).with_name("read_numbers.mjs")
TYPED = (
    *("", " ", "平方米", "周岁", "-1", "－60", "10001", "9" * 400, "六十", "60亩", "1e3", "nan", "Infinity", "0x10"),
    *("0", "16", "16.0", "16.5", "17", "18", "59.99", "60", "６０．０平方米", " 89.9 平方米 ", "90", "1,000", "1,00"),
    *(
        "1,000,000",
        "10000",
        "10,000",
        "150",
        "150周岁",
        "151",
        ".5",
        "5.",
        "--5",
        "+5",
        "06",
        "1 000",
        "60平方米平方米",
    ),
)


def by_python(fact: Fact, typed: str) -> dict[str, str | None]:
    try:
        return {"option": read_answers((fact,), {fact.id: typed}).get(fact.id)}
    except PolicyFaults as refused:
        return {"problem": refused.faults[0].problem}


def test_the_page_reads_every_number_as_python_does() -> None:
    random = Random(17)  # noqa: S311 - no secret; the same every time
    drawn = ("".join(random.choices("0123456789.,-六平方米 ", k=random.randint(1, 6))) for _ in range(400))
    asked = [(fact, typed) for typed in (*TYPED, *drawn) for fact in (AREA, AGE)]
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    lines = "\n".join(json.dumps({"fact": fact_json(fact), "typed": typed}) for fact, typed in asked)
    done = subprocess.run(
        [node, str(READER)], input=lines, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(typed, one) for (_, typed), one in zip(asked, told, strict=True)] == [
        (typed, by_python(fact, typed)) for fact, typed in asked
    ]
    assert len({one.get("problem", "")[:4] for one in told}) == 6
