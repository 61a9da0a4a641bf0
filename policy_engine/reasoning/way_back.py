"""Whether whoever moves could move back: worked out of the rules beforehand, as they would apply after the move."""

from __future__ import annotations

from collections.abc import Mapping

from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.model.provision import WayBack
from policy_engine.reasoning import words
from policy_engine.reasoning.lines import Line, sentences
from policy_engine.reasoning.outlook import TurningPoint, turning_points
from policy_engine.reasoning.pathway_lines import readings_taken
from policy_engine.reasoning.told import leads_to
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import quoted, said


def way_back_line(policy: Policy, way: WayBack) -> Line:
    """By which pathway, if the move is made and undone; what decides it then, with what each answer leads to; the same for everybody."""
    return policy.memory.once(_line, policy, way)


def _line(policy: Policy, way: WayBack) -> Line:
    after = [(policy.fact(fact), option) for fact, option in way.after]
    provision = policy.provision(way.provision)
    answers = read_answers(policy.facts, dict(way.after))
    (pathway,) = assess(policy, answers, [provision]).pathways
    assumed = [said("provided_fact", topic=fact.topic, labels=quoted([fact.option(one).label])) for fact, one in after]
    then = {one: leads_to(policy.vocabulary, one) for one in words.LEADS_TO} | {"undetermined": said("way_back_open")}
    turning = [words_of_it for one in turning_points(policy, pathway, answers) for words_of_it in _leads_to(one, then)]
    certain = [] if turning else [said("way_back_certain", leads_to=then[pathway.status])]
    return Line(
        "fold",
        way.question,
        lines=(
            *sentences([said("way_back", title=provision.title, facts="；".join(assumed)), *turning, *certain]),
            Line("quote", "", quote=provision.quote, clause=pathway.clause),
            *readings_taken(provision.relies_on),
        ),
    )


def _leads_to(turning: TurningPoint, then: Mapping[str, str]) -> list[str]:
    """What each answer leads to: nothing else is left to be asked, so that what is undecided then is so by the text."""
    topic = turning.fact.topic
    return [
        said("way_back_if", topic=topic, labels=quoted(some), leads_to=then[status])
        for status, some in turning.labels().items()
    ]
