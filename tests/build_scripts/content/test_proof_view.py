"""The page of the proof: its figures are those of the command line, and its examples open in the quiz."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_scripts.content import addresses
from build_scripts.content.answer_codes import link_table
from build_scripts.content.models.proof_records import mutant_record, solver_record
from build_scripts.content.models.proof_view import PartView, ProvisionView, RuleView, proof_view
from build_scripts.site_content import generated_pages
from policy_engine.cli.commands import verify_command
from policy_engine.model.answers import Answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.proving import proof as proof_module
from policy_engine.proving.proof import prove
from policy_engine.versions.share_code import write_code
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies.liaocheng_words import REFERENCE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)
ROOT = Path(__file__).parents[3]
READ = """import { readCode } from './docs/assets/quiz/asking/share_code.js';
const { table, codes } = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(codes.map((code) => readCode(code, table))));"""


def read_in_the_browser_way(policy: Policy, codes: list[str]) -> list[Any]:
    given = json.dumps({"table": link_table(policy), "codes": codes})
    done = subprocess.run(
        [str(shutil.which("node")), "--input-type=module", "--eval", READ],
        input=given,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


def test_the_quiz_reads_our_links() -> None:
    answers = Answers((("current_hukou", "other_town"), ("town_home", "unknown")))
    scopes: list[tuple[str | None, str | None]] = [(None, None), ("town", None), (None, "3.2.1a")]
    codes = [write_code(LIAOCHENG, direction, clause, answers) for direction, clause in scopes]
    for found, (direction, clause) in zip(read_in_the_browser_way(LIAOCHENG, codes), scopes, strict=True):
        assert found["scope"] == {"direction": direction, "clause": clause}
        assert found["answers"] == [list(pair) for pair in answers]
        assert (found["edition"], found["unread"]) == ("", 0)


@both
def test_every_example_of_the_proof_is_on_the_page(policy: Policy) -> None:
    view, proof, page = proof_view(policy), prove(policy), rendered(policy)[addresses.PROOF]
    assert len(view.provisions) + len(view.others) == len(proof.rules)
    assert sum(len(one.parts) for one in view.provisions) + len(view.other_parts) == len(proof.parts)
    parts = [part for one in view.provisions for part in one.parts] + list(view.other_parts)
    shown: list[ProvisionView | RuleView | PartView] = [*view.provisions, *view.others, *parts]
    examples = [example for one in shown for example in (one.met, one.unmet)]
    assert len(examples) == view.figures.situations
    for example in examples:
        assert f'href="../{example.link.replace("quiz.md", "quiz/")}"' in page
    codes = [example.link.partition("#a=")[2] for example in examples]
    given = [
        [policy.fact(fact).topic for fact, _ in found["answers"]] for found in read_in_the_browser_way(policy, codes)
    ]
    assert given == [[topic for topic, _ in example.answers] for example in examples]


def test_page_and_command_line_give_the_same_figures() -> None:
    figures, said, page = (
        proof_view(LIAOCHENG).figures,
        verify_command(REFERENCE).output,
        rendered(LIAOCHENG)[addresses.PROOF],
    )
    paths = f"{figures.paths.paths:,} 种"
    assert paths in said
    assert paths in page
    assert f"条件一共 {figures.parts} 个部分" in said
    assert f"<dd>{figures.parts} 个部分" in page
    assert f"没有采用的读法 {figures.readings} 种" in said
    assert f"没有采用的读法有 {figures.readings} 种" in page
    assert f"最多 {figures.paths.questions.most} 题" in said
    assert f"最多问 {figures.paths.questions.most} 题" in page


def test_what_the_text_says_twice_is_said_on_the_page() -> None:
    page = rendered(LIAOCHENG)[addresses.PROOF]
    assert all(one.reason in page for one in LIAOCHENG.overlaps)


def test_a_policy_that_is_not_proved_is_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    extra = {"policies": ["policy_engine.policies.liaocheng_2022:POLICY"]}
    assert addresses.PROOF in generated_pages(extra)
    monkeypatch.setattr(proof_module, "proof_faults", lambda _: (Fault("fact x", "no interview ever asks it"),))
    with pytest.raises(PolicyFaults, match="no interview ever asks it"):
        generated_pages(extra)


def test_rules_broken_on_purpose_are_told_for_the_version_that_they_were_made_of() -> None:
    found = mutant_record(LIAOCHENG)
    assert found is not None
    assert f"{found.cases} 个例子发现了 {found.killed} 种" in rendered(LIAOCHENG)[addresses.PROOF]
    assert mutant_record(replace(LIAOCHENG, version="2030-01-01")) is None
    assert "故意改错" not in rendered(SAMPLE)[addresses.PROOF]


def test_the_second_opinion_is_told_for_the_version_that_it_is_about() -> None:
    found = solver_record(LIAOCHENG)
    assert found is not None
    assert f"{found.solver}，照条件重新推了 {found.claims} 项" in rendered(LIAOCHENG)[addresses.PROOF]
    assert "另请一位来核对" not in rendered(SAMPLE)[addresses.PROOF]
