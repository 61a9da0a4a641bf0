"""All that is told of a situation: what stands first, what each section says, and what waits where there are no reasons: as the Liaocheng policy has it."""

from __future__ import annotations

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.closing_lines import edition_words
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.interview import progress, whole_scope
from policy_engine.reasoning.lines import Line, Result, Section, result_json
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.result import incomplete_result, result
from policy_engine.reasoning.verdict import assess
from tests.browser.quiz_driver import NEWCOMER

TENANT_OF_UNKNOWN_LEASE = NEWCOMER | {"lease_registered": "unknown", "has_diploma": "unknown"}
OWNER = {"current_hukou": "other_village", "habitual_residence": "town", "town_home": "titled"}


def _told(
    given: dict[str, str], enquiry: Enquiry | None = None, today: str = "", policy: Policy = POLICY
) -> tuple[Result, Result]:
    """The result with reasons and without."""
    answers = read_answers(policy.facts, given)
    found = conclude(compile_policy(policy), answers, enquiry)
    return result(found, assess(policy, answers), today), incomplete_result(found, today)


def _section(told: Result, name: str) -> Section:
    return next(one for one in told.sections if one.id == name)


def _texts(told: Result) -> list[str]:
    return [one.text for one in told.top]


def _all(lines: tuple[Line, ...]) -> list[Line]:
    return [one for line in lines for one in (line, *_all(line.lines), *_all(tuple(_of(line.sections))))]


def _of(sections: tuple[Section, ...]) -> list[Line]:
    return [line for section in sections for line in section.lines]


def test_sections_stand_in_their_order_and_none_is_empty() -> None:
    order = ["in_time", "changes", "deciding", "why", "landing", "mind", "family", "bring"]
    order += ["guarantees", "others", "unstated", "refused", "answers", "freshness"]
    for given in ({}, OWNER, {"current_hukou": "liaocheng_town"}):
        for told in _told(given, Enquiry("town")):
            names = [one.id for one in told.sections]
            assert names == [one for one in order if one in names]
            assert all(one.lines for one in told.sections)


def test_the_first_screen_speaks_of_those_who_come_along_and_of_whom_it_is_about() -> None:
    family = _told(OWNER, Enquiry("town", None, "family", ("child", "in_law")))[0]
    labels = {one.id: one.label for one in POLICY.relations}
    assert f"一起的家里人：{labels['child']}：可以一起；{labels['in_law']}：不在“近亲属”里。" in _texts(family)
    assert _section(family, "family").sheet
    someone = _told(OWNER, Enquiry("town", None, "someone"))[0]
    assert _texts(someone)[0].startswith("您这次是替别人测的")
    assert not _section(someone, "family").sheet


def test_the_worry_of_who_comes_from_a_village_stands_on_the_first_screen_and_of_nobody_else() -> None:
    foremost = [one.quote for one in POLICY.guarantees if one.foremost_in == "town"]
    assert [one.quote for one in _told(OWNER, Enquiry("town"))[0].top if one.quote] == foremost
    townsman = OWNER | {"current_hukou": "other_town"}
    assert [one.quote for one in _told(townsman, Enquiry("town"))[0].top if one.quote] == []


def test_a_clause_asked_about_alone_has_words_of_its_own() -> None:
    told = _told(OWNER, Enquiry(clause="3.1.1"))[0]
    assert told.headline == "这一条您能办"
    first = _section(told, "answers").lines[0]
    assert (first.text, first.clause) == ("只看这一条", "3.1.1")
    assert not any(one.kind == "route" for one in _all(tuple(_of(told.sections))))


def test_the_answers_begin_with_where_and_for_whom() -> None:
    lines = _section(_told(OWNER, Enquiry("town", None, "family"))[0], "answers").lines
    assert [(one.text, one.fact) for one in lines[:2]] == [("想把户口落到", ""), ("给谁测", "whom")]
    assert [one.fact for one in lines[2:]] == [fact for fact, _ in read_answers(POLICY.facts, OWNER)]


def test_the_edition_is_named_as_readers_know_it() -> None:
    basis = _section(_told(OWNER)[0], "freshness").lines[0].text
    assert edition_words(POLICY.version, POLICY.revision) in basis
    assert edition_words("2022-08-01", 1) == "2022-08-01 版"
    assert edition_words("2022-08-01", 2) == "2022-08-01 版第 2 稿"


def test_without_reasons_every_condition_stands_by_the_person_s_own_answer() -> None:
    told = _told(OWNER | {"lease_registered": UNKNOWN}, Enquiry("town"))[1]
    lines = [one for one in _all(tuple(_of(told.sections))) if one.kind == "reason"]
    by_fact = {(one.fact, one.state) for one in lines}
    assert ("town_home", "met") in by_fact
    assert ("town_home", "unmet") in by_fact  # of the tenant, who must not own one
    assert ("lease_registered", "unknown") in by_fact
    assert any(state == "not_asked" for _, state in by_fact)
    assert all(one.clause and one.text for one in lines)


@pytest.mark.parametrize(("given", "waiting"), [({}, "deciding"), ({"current_hukou": "liaocheng_town"}, "deciding")])
def test_what_only_the_engine_knows_says_so_in_its_place(given: dict[str, str], waiting: str) -> None:
    complete, incomplete = _told(given, Enquiry("town"))
    assert [one.kind for one in _section(incomplete, waiting).lines] == ["pending"]
    assert not any(one.kind == "pending" for one in _all(tuple(_of(complete.sections))))


def test_where_the_landing_is_certain_it_is_told_alike_with_reasons_and_without() -> None:
    for one in _told(OWNER, Enquiry("town")):
        places = [(line.text, line.state) for line in _section(one, "landing").lines if line.kind == "place"]
        assert places[0] == ("您自己的那套房子", "here")


def test_what_is_published_gives_every_line_that_is_told_without_reasons() -> None:
    conclusion = published_quiz(POLICY)["conclusion"]
    given = OWNER | {"dwelling": UNKNOWN}
    answers = read_answers(POLICY.facts, given)
    told = _told(given)[1]
    others = {one.pathway: one.sections for one in _section(told, "others").lines}
    for name, sections in {**others, told.way: told.sections}.items():
        why = next(one for one in sections if one.id == "why")
        expected = [result_json(one) for one in why.lines]
        published = [_filled(line, dict(answers.pairs)) for line in conclusion["pathways"][name]["why"]]
        assert [one for one in published if not one.pop("unless_met", False)] == expected


def _filled(line: dict[str, object], given: dict[str, str]) -> dict[str, object]:
    """A published line with the answer looked up, as a page does it."""
    if "lines" in line and isinstance(line["lines"], list):
        return {**line, "lines": [_filled(one, given) for one in line["lines"]]}
    if line["kind"] != "reason":
        return dict(line)
    states, texts = line["states"], line["texts"]
    assert isinstance(states, dict)
    assert isinstance(texts, dict)
    fact = POLICY.fact(str(line["fact"]))
    answer = given.get(fact.id)
    state = states.get(answer, "unknown" if answer == UNKNOWN else "not_asked")
    own = {"answer": "不清楚" if answer == UNKNOWN else fact.option(answer).label} if answer else {}
    rest = {name: value for name, value in line.items() if name not in ("states", "texts")}
    stood = result_json(Line("reason", str(texts.get(state, texts[""])), state=str(state)))
    return {**stood, **rest, "text": stood["text"], **own}


def test_nothing_is_said_of_unanswered_questions_to_whom_everything_was_asked() -> None:
    scope, given = whole_scope(POLICY, "village"), read_answers(POLICY.facts, {})
    while (question := progress(POLICY, scope, given).question) is not None:
        given = read_answers(POLICY.facts, {**dict(given.pairs), question.id: question.options[-2].id})
    assert any(one.regardless for one in assess(POLICY, given).pathways)
    early = {"current_hukou": "liaocheng_town", "military_service": "none", "graduated_from": "none"}
    assert not _says(dict(given.pairs), "没回答的几题")
    assert _says(early, "没回答的几题")


def _says(given: dict[str, str], words: str) -> bool:
    told, _ = _told(given, Enquiry("village"))
    return any(words in one.text for one in _all(tuple(_of(told.sections))))


def test_a_closed_pathway_says_in_short_what_is_true_of_the_person() -> None:
    """Not the name of a topic, which somebody may have or lack: 差在：户口迁进过城镇."""
    told, _ = _told({"current_hukou": "other_town", "moved_to_town": "no"}, Enquiry("village"))
    (way,) = [one for one in _section(told, "others").lines if one.pathway == "returning_to_village"]
    assert way.state == "not_entitled"
    assert [one.text for one in way.lines] == ["您的户口不是从村里迁到城镇的。"]


def test_the_place_has_the_noun_of_the_answer_and_its_general_name_where_two_answers_have_one() -> None:
    def place(**given: str) -> str:
        return next(one.text for one in _told(OWNER | given, Enquiry("town"))[0].top if one.state == "place")

    theirs = {"town_home": "none", "relative_home": "parent_or_child"}
    assert place(**theirs) == "户口落在：您父母或子女的那套房子。"
    assert place() == "户口落在：您自己的那套房子。"
    assert place(relative_home="spouse") == "户口落在：自己或近亲属的那套房子。"
    nouns = [one for place in POLICY.places(distinct=False) for one in place.nouns]
    assert nouns
    assert all(POLICY.fact(fact.id).option(option).label for fact, option, _ in nouns)


def test_of_several_cautions_one_stands_on_the_first_screen_and_the_others_below_each_once() -> None:
    given = {"current_hukou": "other_village", "habitual_residence": "town"}
    for told in _told(given, Enquiry("town")):
        first = [one.text for one in told.top if one.state == "caution"]
        rest = [one.text for one in _section(told, "mind").lines]
        assert len(first) == 1
        assert rest
        assert len({*first, *rest}) == 1 + len(rest)


def test_the_others_are_counted_in_their_title_and_a_refusal_has_one_section() -> None:
    told = _told(OWNER | {"habitual_residence": "town"}, Enquiry("town"))[0]
    also = sum(one.state == "entitled" for one in _section(told, "others").lines)
    assert also
    assert _section(told, "others").title == f"别的路（还有 {also} 条能办）"
    assert "依据哪份文件的哪一条" in _section(told, "refused").lines[0].text
    gone = _told({"current_hukou": "none"}, Enquiry("town"))[0]
    assert "refused" not in {one.id for one in gone.sections}


def test_what_decides_is_told_with_both_outcomes_and_never_with_every_answer_by_name() -> None:
    given = TENANT_OF_UNKNOWN_LEASE
    for line in _section(_told(given, Enquiry("town"))[0], "deciding").lines:
        said = [one.text for one in line.lines if one.text.startswith(("如果是", "是别的回答"))]
        assert len(said) != 1, line.text
        named = sum(one.label in " ".join(said) for one in POLICY.fact(line.fact).options)
        assert named < len(POLICY.fact(line.fact).options) or len(POLICY.fact(line.fact).options) <= 3
