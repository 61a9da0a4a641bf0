"""Collective households that may be open to a person: 三（一）6."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import landing

UNIT_COLLECTIVE = Fact(
    id="unit_collective",
    topic="单位集体户",
    question="您能落在自己单位的集体户里吗？",
    hint="就是职工户口挂在单位名下。",
    options=(
        Option("yes", "能"),
        Option("others", "只能落在学校的，或者爱人单位的集体户里", rare=True),
        Option("no", "不能，或者没有单位"),
    ),
    why="原文三（一）6写的落户地方里有“单位集体户”，所以要问。",
    where="问单位管户口或人事的人。单位集体户，就是职工的户口一起挂在单位名下。",
)

unit_collective_is_open = holds(
    UNIT_COLLECTIVE,
    "yes",
    sentence="您的单位有集体户，能让您落户",
    denial="您没有单位集体户可以落",
    wordings=("单位集体户",),
    open={"others": landing.OTHER_COLLECTIVE},
)

TALENT_COLLECTIVE = Fact(
    id="talent_collective",
    topic="人才集体户",
    question="您能落在当地的人才集体户里吗？",
    hint="就是为来当地的人才设的。",
    options=(Option("yes", "能"), Option("no", "不能，或者没有")),
    why="原文三（一）6写的落户地方里有“人才集体户”，所以要问。",
    where="人才集体户，就是为来当地的人才设的集体户。原文没有写由谁设立，问迁入地派出所。",
)

talent_collective_is_open = holds(
    TALENT_COLLECTIVE,
    "yes",
    sentence="当地有人才集体户，能让您落户",
    denial="您没有人才集体户可以落",
    wordings=("人才集体户",),
)
