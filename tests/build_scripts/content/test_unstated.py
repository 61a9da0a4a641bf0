"""What the text leaves out, and who knows: the place of application for settling, the office that the text names for another matter."""

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.unstated import matters_unstated, unstated, who_knows
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.content.test_rendering import built
from tests.build_scripts.sample_policy import POLICY as SAMPLE

STATION, ISSUER = "迁入地派出所", "聊城市人民政府办公室"


@pytest.mark.parametrize(
    ("passage", "whom"),
    [
        ("3.1.2", (STATION,)),  # settling in a rented home
        ("3.1.6", (STATION,)),  # where one lands
        ("3.2.1", (STATION,)),  # whose sentences are pathways
        ("3.2.1b", (STATION,)),
        ("2.2", (STATION,)),  # nobody is named
        ("4.2", ("市农业农村局", "市自然资源和规划局")),  # land rights
        (
            "4.1",
            ("市教育体育局", "市公安局", "市卫生健康委", "市住房城乡建设局"),
        ),  # school, residence permit, health, housing
    ],
)
def test_who_knows_depends_on_the_matter(passage: str, whom: tuple[str, ...]) -> None:
    assert who_knows(LIAOCHENG, passage) == whom
    if passage in ("3.1.2", "4.2", "4.1"):
        assert f"办事先问{'、'.join(whom)}。" in built(LIAOCHENG, addresses.clause_page(passage)).words


def test_what_the_file_does_not_say_of_itself_is_asked_of_its_issuer() -> None:
    found = {one.about: (one.matters, one.whom) for one in unstated(LIAOCHENG)}
    assert found["文件本身"] == (("发文字号", "成文日期和发布日期", "有效期到哪一天"), (ISSUER,))
    for page in (
        addresses.clause_page("4.2"),
        addresses.GLANCE,
        addresses.ABOUT,
        addresses.department_page("big_data"),
    ):
        words = built(LIAOCHENG, page).words
        assert f"文件本身，原文没有写：发文字号、成文日期和发布日期、有效期到哪一天。这些请问{ISSUER}。" in words
    assert f"办事先问{ISSUER}。" in built(LIAOCHENG, addresses.clause_page("5")).words


def test_land_rights_are_not_asked_of_the_police_station() -> None:
    words = built(LIAOCHENG, addresses.clause_page("4.2")).words
    assert "网上办理的入口。这些请问市农业农村局、市自然资源和规划局。" in words
    assert STATION not in words


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("agriculture", [("落户", STATION), ("别的事", "市农业农村局")]),
        ("public_security", [("落户", STATION), ("别的事", "市公安局")]),
        ("veterans", [("", STATION)]),
        ("education", [("", "市教育体育局")]),
        ("big_data", [("", "市大数据局")]),
    ],
)
def test_a_page_of_an_office_sends_to_itself_for_what_is_not_settling(office: str, said: list[tuple[str, str]]) -> None:
    words = built(LIAOCHENG, addresses.department_page(office)).words
    matters = "、".join(LIAOCHENG.not_stated)
    for about, whom in said:
        assert f"{about + '，' if about else ''}原文没有写：{matters}。这些请问{whom}。" in words
    assert words.count("原文没有写：完整的材料清单") == len(said)


def test_a_question_is_sent_on_by_its_matter() -> None:
    asked = matters_unstated(LIAOCHENG, ("有效期到哪一天", "收不收费"))
    assert [(one.matters, one.whom) for one in asked] == [
        (("收不收费",), (STATION,)),
        (("有效期到哪一天",), (ISSUER,)),
    ]
    faq = built(LIAOCHENG, addresses.FAQ).words
    assert f"原文没有写：有效期到哪一天。请问{ISSUER}。" in faq
    assert f"原文没有写：收不收费。请问{STATION}。" in faq


@pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)
def test_no_office_is_named_that_neither_the_text_nor_the_policy_names(policy: Policy) -> None:
    for clause in policy.document.clauses:
        for office in who_knows(policy, clause.id):
            assert office == policy.ask_at or office in policy.document.text
