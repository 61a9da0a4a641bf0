"""Questions about land, dividends and services: 四."""

from __future__ import annotations

from policy_engine.answering.question import Passages, QuestionAnswered, Theme

_THEME = Theme("land", "村里的地、上学看病、居住证")

QUESTIONS = (
    QuestionAnswered(
        id="land",
        theme=_THEME,
        question="户口迁进城，村里的地会不会收走？",
        also_asked=("地会不会收", "迁户口宅基地还有吗", "落户城里要退地吗", "户口迁走承包地怎么办"),
        passages=Passages(
            guarantees=("no_surrender", "rural_rights", "voluntary_transfer"), interpretations=("two_rights_banned",)
        ),
    ),
    QuestionAnswered(
        id="dividends",
        theme=_THEME,
        question="户口迁走，村里的分红还有吗？",
        also_asked=("集体分红会不会没", "集体收益分配权", "迁户口后村里的钱还分吗"),
        passages=Passages(
            guarantees=("rural_rights",),
            interpretations=("two_rights_banned",),
            quotes=("进一步深化推进农村集体资产产权制度改革,加快农村经济组织成员权益与户籍登记脱钩。",),
        ),
        note="原文说的是“依法维护”，没有写分多少、分到什么时候。",
    ),
    QuestionAnswered(
        id="land-share",
        theme=_THEME,
        question="户口落到村里，能不能分地、分红？",
        also_asked=("迁回农村能分地吗", "落户农村能要宅基地吗", "成为村集体成员"),
        passages=Passages(outside=("户口落到村里，能不能分地、分红", "嫁到别的村，原来的承包地还有没有")),
    ),
    QuestionAnswered(
        id="forced",
        theme=_THEME,
        question="会不会逼着我迁户口？",
        also_asked=("不迁户口行不行", "强制迁户口", "户口一定要迁吗"),
        passages=Passages(
            guarantees=("no_surrender",),
            quotes=("尊重城乡居民自主定居意愿,依法保障农业转移人口及其他常住人口合法权益。",),
        ),
    ),
    QuestionAnswered(
        id="school",
        theme=_THEME,
        question="户口不迁，孩子上学、看病怎么办？",
        also_asked=("外地户口孩子上学", "没有户口能上学吗", "外地人看病"),
        passages=Passages(guarantees=("public_services", "residence_permit")),
    ),
    QuestionAnswered(
        id="residence-permit",
        theme=_THEME,
        question="不想迁户口，能办居住证吗？",
        also_asked=("居住证怎么办", "流动人口居住证", "不落户有什么证"),
        passages=Passages(
            guarantees=("residence_permit",),
            interpretations=("residence_permit_within_city",),
            outside=("只想办居住证",),
        ),
    ),
)
