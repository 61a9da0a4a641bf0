"""The laws of decision diagrams, on random functions given as tables."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import reduce
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.reasoning.diagram import LEAF_LEVEL, SILENT, Space
from policy_engine.reasoning.outcome import CLOSED, OPEN, Outcome, meet

Table = dict[tuple[int, ...], Hashable]
"""The value of a function for each assignment of values to the variables, in order of level."""

PATIENT = settings(deadline=None)

ARITIES = (2, 3, 2)
ROWS = tuple(product(*(range(size) for size in ARITIES)))
VALUES: tuple[Hashable, ...] = (CLOSED, Outcome("entitled", ("甲",)), Outcome("entitled", ("甲", "乙")))

tables = st.lists(st.sampled_from(VALUES), min_size=len(ROWS), max_size=len(ROWS)).map(
    lambda values: dict(zip(ROWS, values, strict=True))
)
assignments = st.fixed_dictionaries(
    {}, optional={level: st.sampled_from([SILENT, *range(size)]) for level, size in enumerate(ARITIES)}
)


def space() -> Space:
    return Space(ARITIES, meet, 1000)


def build(nodes: Space, table: Table) -> int:
    def below(prefix: tuple[int, ...]) -> int:
        level = len(prefix)
        if level == len(ARITIES):
            return nodes.leaf(table[prefix])
        return nodes.branch(level, tuple(below((*prefix, value)) for value in range(ARITIES[level])))

    return below(())


def read(nodes: Space, node: int) -> Table:
    def walk(row: tuple[int, ...]) -> Hashable:
        here = node
        for level, value in enumerate(row):
            here = nodes.child(here, level, value)
        return nodes.value(here)

    return {row: walk(row) for row in ROWS}


def restricted(table: Table, assignment: Mapping[int, int]) -> Table:
    """What is left of a table: known variables take their value, for silent ones the common part of all values."""

    def matches(row: tuple[int, ...], other: tuple[int, ...]) -> bool:
        return all(
            assignment.get(level, SILENT if level in assignment else own) in (SILENT, value)
            for level, (own, value) in enumerate(zip(row, other, strict=True))
        )

    return {row: reduce(meet, [value for other, value in table.items() if matches(row, other)]) for row in ROWS}


@given(tables)
@PATIENT
def test_a_diagram_says_what_its_table_says(table: Table) -> None:
    nodes = space()
    assert read(nodes, build(nodes, table)) == table


@given(tables, tables)
@PATIENT
def test_two_functions_are_equal_exactly_when_their_nodes_are(one: Table, other: Table) -> None:
    nodes = space()
    assert (build(nodes, one) == build(nodes, other)) == (one == other)
    assert build(nodes, one) == build(nodes, dict(one))


@given(tables)
@PATIENT
def test_the_support_is_what_the_function_depends_on_and_the_leaves_what_it_can_be(table: Table) -> None:
    nodes = space()
    node = build(nodes, table)
    depends = {
        level
        for row, value in table.items()
        for level in range(len(ARITIES))
        for other in range(ARITIES[level])
        if table[(*row[:level], other, *row[level + 1 :])] != value
    }
    assert nodes.support(node) == depends
    assert nodes.leaves(node) == set(table.values())
    assert nodes.level(node) == min(depends, default=LEAF_LEVEL)
    assert nodes.is_leaf(node) == (not depends) == (nodes.children(node) == ())


@given(tables, tables)
@PATIENT
def test_combining_is_done_value_by_value(one: Table, other: Table) -> None:
    nodes = space()
    node = nodes.combine("pair", lambda left, right: (left, right), build(nodes, one), build(nodes, other))
    assert read(nodes, node) == {row: (one[row], other[row]) for row in ROWS}


@given(tables)
@PATIENT
def test_relabelling_is_done_value_by_value(table: Table) -> None:
    nodes = space()
    node = nodes.relabel("open", lambda value: value != CLOSED, build(nodes, table))
    assert read(nodes, node) == {row: value != CLOSED for row, value in table.items()}
    assert node == nodes.relabel("open", lambda value: value != CLOSED, build(nodes, table))


@given(tables, assignments)
@PATIENT
def test_restricting_fixes_what_is_known_and_leaves_the_silent_out_of_account(
    table: Table, assignment: dict[int, int]
) -> None:
    nodes = space()
    node = nodes.restrict(build(nodes, table), assignment)
    assert read(nodes, node) == restricted(table, assignment)
    assert nodes.support(node).isdisjoint(assignment)


@given(tables, assignments, st.data())
@PATIENT
def test_restricting_bit_by_bit_in_any_order_is_restricting_at_once(
    table: Table, assignment: dict[int, int], data: st.DataObject
) -> None:
    nodes = space()
    node = build(nodes, table)
    at_once = nodes.restrict(node, assignment)
    for level in data.draw(st.permutations(sorted(assignment))):
        node = nodes.restrict(node, {level: assignment[level]})
    assert node == at_once


@given(st.lists(tables, min_size=1, max_size=3), st.data())
@PATIENT
def test_what_functions_have_in_common_does_not_depend_on_their_order_or_number(
    some: list[Table], data: st.DataObject
) -> None:
    nodes = space()
    built = [build(nodes, table) for table in some]
    common = nodes.agree(built)
    assert read(nodes, common) == {row: reduce(meet, [table[row] for table in some]) for row in ROWS}
    assert common == nodes.agree([*data.draw(st.permutations(built)), built[0]])
    assert nodes.agree([nodes.agree(built[:1]), nodes.agree(built)]) == common


@given(tables, tables, assignments)
@PATIENT
def test_nodes_never_change_whatever_is_done_with_them(one: Table, other: Table, assignment: dict[int, int]) -> None:
    nodes = space()
    node = build(nodes, one)
    size = len(nodes)
    nodes.restrict(nodes.agree([node, build(nodes, other)]), assignment)
    assert read(nodes, node) == one
    assert build(nodes, one) == node
    assert len(nodes) >= size


def test_truth_and_one_are_different_leaves() -> None:
    nodes = space()
    assert nodes.leaf(value=True) != nodes.leaf(1)
    assert nodes.leaf(value=True) == nodes.leaf(value=True)


def test_a_variable_that_makes_no_difference_is_left_out() -> None:
    nodes = space()
    leaf = nodes.leaf(CLOSED)
    assert nodes.branch(0, (leaf, leaf)) == leaf


outcomes = st.sampled_from([*VALUES, OPEN, Outcome("entitled", None)])
truths = st.sampled_from([True, False, None])


@given(st.one_of(st.tuples(outcomes, outcomes, outcomes), st.tuples(truths, truths, truths)))
@PATIENT
def test_what_two_values_have_in_common_is_a_semilattice(some: tuple[Hashable, Hashable, Hashable]) -> None:
    one, other, third = some
    assert meet(one, one) == one
    assert meet(one, other) == meet(other, one)
    assert meet(meet(one, other), third) == meet(one, meet(other, third))


def test_two_open_ends_share_that_the_pathway_is_open() -> None:
    assert meet(VALUES[1], VALUES[2]) == Outcome("entitled", None)
    assert meet(VALUES[1], CLOSED) == OPEN
    assert meet(True, False) is None  # noqa: FBT003 - leaf values


ENDS = [
    Outcome(status, places)
    for status in ("entitled", "already_there", "undetermined", "not_entitled", "not_concerned")
    for places in (("here",), ("here", "there"), (), None)
]


@pytest.mark.parametrize(("one", "other"), list(combinations_with_replacement(ENDS, 2)))
def test_leaving_out_the_places_before_or_after_what_is_never_known_is_the_same(one: Outcome, other: Outcome) -> None:
    met = meet(one, other)
    assert isinstance(met, Outcome)
    assert meet(one.status, other.status) == met.status
