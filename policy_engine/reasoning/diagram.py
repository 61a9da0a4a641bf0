"""Reduced ordered decision diagrams with many-valued variables and arbitrary leaves.

One structure serves the whole package. A node asks one variable and has one child per value; a leaf carries a value.
Equal sub-diagrams are one node, and a node whose children are all the same is left out, so

* two functions are equal exactly when their nodes are equal (Bryant 1986, "Graph-Based Algorithms for
  Boolean Function Manipulation");
* the variables that occur below a node are exactly those that can still matter there.

Variables are numbered by *level*; along every path levels increase. Functions that call themselves do so from lists, never from a
generator: those would take the machine's own stack, of which a browser has little and says nothing when it is used up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from policy_engine.model.errors import PolicyError

LEAF_LEVEL: Final = 1 << 30
"""The level of every leaf: below all variables."""

SILENT: Final = -1
"""In an assignment: the variable will never be known. See :meth:`Space.restrict`."""

WORK_PER_NODE: Final = 8
"""How many combinations may be looked at for each node that may be held; a diagram in a good order takes one or two."""


class SpaceFullError(PolicyError):
    """A diagram would need more nodes than its space may hold."""


Meet = Callable[[Hashable, Hashable], Hashable]


class Space:
    """The nodes of any number of diagrams over the same variables, each distinct node held once.

    Nodes are integers. No operation changes an existing node, so a node means the same function until it is given up
    (:meth:`scratch`): callers may treat the methods as pure functions.

    ``arities`` gives the number of values of each variable by level. ``meet`` says what is left of two
    leaf values when it can never be known which of them holds; it must be associative, commutative and
    idempotent. ``most`` is how many nodes may be held: what would need more raises :class:`SpaceFullError`, and soon, because
    the work towards it is limited with it.
    """

    def __init__(self, arities: Iterable[int], meet: Meet, most: int) -> None:
        self.most = most
        self.arities: Final = tuple(arities)
        self._meet: Final = meet
        self._levels: list[int] = []
        self._children: list[tuple[int, ...]] = []
        self._values: list[Hashable] = []
        self._asked: list[int] = []  # the levels asked at or below each node, as bits
        self._ends: list[int] = []  # its leaves, as bits; a bit stands for a leaf of `_leaves`
        self._leaves: list[int] = []
        self._tables: list[dict[Any, Any]] = []
        self._unique: dict[Hashable, int] = self.table()
        self._combined: dict[Hashable, int] = self.table()
        self._agreed: dict[frozenset[int], int] = self.table()
        self._left: dict[int, frozenset[Hashable]] = self.table()

    def __len__(self) -> int:
        """How many nodes there are, leaves included."""
        return len(self._levels)

    # -- forgetting ------------------------------------------------------------------------------------------------

    def table(self) -> dict[Any, Any]:
        """A new table for what is worked out over the nodes. Only ever add to it; it forgets together with the nodes."""
        self._tables.append({})
        return self._tables[-1]

    def mark(self) -> tuple[int, ...]:
        """How much there is at the moment, for :meth:`forget_since`."""
        return (len(self), len(self._leaves), *map(len, self._tables))

    def forget_since(self, mark: tuple[int, ...]) -> None:
        """Give up every node made since, and what was worked out over the nodes; the nodes must not be used any more."""
        nodes, leaves, *sizes = mark
        for column in (self._levels, self._children, self._values, self._asked, self._ends):
            del column[nodes:]
        del self._leaves[leaves:]
        for table, size in zip(self._tables, sizes, strict=True):
            while len(table) > size:
                table.popitem()

    @contextmanager
    def scratch(self) -> Iterator[None]:
        """What is made within is given up at the end, so that no number of questions makes the diagrams grow."""
        mark = self.mark()
        try:
            yield
        finally:
            self.forget_since(mark)

    # -- building --------------------------------------------------------------------------------------------------

    def leaf(self, value: Hashable) -> int:
        """The constant function ``value``."""
        # The type is part of the key because True == 1 in Python.
        return self._intern((type(value), value), LEAF_LEVEL, (), value)

    def branch(self, level: int, children: tuple[int, ...]) -> int:
        """The function that continues with ``children[v]`` where the variable at ``level`` has value ``v``."""
        first = children[0]
        if all(child == first for child in children):
            return first
        return self._intern((level, children), level, children, None)

    def _intern(self, key: Hashable, level: int, children: tuple[int, ...], value: Hashable) -> int:
        node = self._unique.get(key)
        if node is None:
            if len(self._levels) >= self.most:
                raise SpaceFullError(f"the diagrams have more than {self.most} nodes")
            node = self._unique[key] = len(self._levels)
            self._levels.append(level)
            self._children.append(children)
            self._values.append(value)
            asked, ends = (1 << level, 0) if children else (0, 1 << len(self._leaves))
            for child in children:
                asked, ends = asked | self._asked[child], ends | self._ends[child]
            self._asked.append(asked)
            self._ends.append(ends)
            if not children:
                self._leaves.append(node)
        return node

    # -- reading ---------------------------------------------------------------------------------------------------

    def level(self, node: int) -> int:
        """The level of the variable that a node asks; :data:`LEAF_LEVEL` for a leaf."""
        return self._levels[node]

    def is_leaf(self, node: int) -> bool:
        """Whether the function is constant."""
        return self._levels[node] == LEAF_LEVEL

    def value(self, node: int) -> Hashable:
        """The value of a leaf."""
        return self._values[node]

    def child(self, node: int, level: int, value: int) -> int:
        """The function after the variable at ``level`` took ``value`` (or :data:`SILENT`).

        ``level`` must not lie below the node's own variable.
        """
        if self._levels[node] != level:
            return node
        return self.agree(self._children[node]) if value == SILENT else self._children[node][value]

    def children(self, node: int) -> tuple[int, ...]:
        """The children of a node in the order of the variable's values; a leaf has none."""
        return self._children[node]

    def support(self, node: int) -> frozenset[int]:
        """The levels of the variables on which the function really depends."""
        return frozenset(_bits(self._asked[node]))

    def leaves(self, node: int) -> frozenset[Hashable]:
        """The values that the function can still take."""
        ends = self._ends[node]
        found = self._left.get(ends)
        if found is None:
            found = self._left[ends] = frozenset([self._values[self._leaves[bit]] for bit in _bits(ends)])
        return found

    # -- operations ------------------------------------------------------------------------------------------------

    def combine(self, name: str, operation: Meet, left: int, right: int) -> int:
        """The function ``operation(left, right)``, value by value; ``name`` identifies the operation."""
        key = (name, left, right)
        node = self._combined.get(key)
        if node is not None:
            return node
        if len(self._combined) >= self.most * WORK_PER_NODE:
            raise SpaceFullError(f"the diagrams take more than {self.most * WORK_PER_NODE} combinations")
        level = min(self._levels[left], self._levels[right])
        if level == LEAF_LEVEL:
            node = self.leaf(operation(self._values[left], self._values[right]))
        else:
            pairs = [
                (self.child(left, level, value), self.child(right, level, value))
                for value in range(self.arities[level])
            ]
            node = self.branch(level, tuple([self.combine(name, operation, one, other) for one, other in pairs]))
        self._combined[key] = node
        return node

    def relabel(self, name: str, change: Callable[[Hashable], Hashable], node: int) -> int:
        """The function with every leaf value ``v`` replaced by ``change(v)``; ``name`` identifies the change."""
        key = (name, node)
        changed = self._combined.get(key)
        if changed is None:
            if self.is_leaf(node):
                changed = self.leaf(change(self._values[node]))
            else:
                kids = tuple([self.relabel(name, change, kid) for kid in self._children[node]])
                changed = self.branch(self._levels[node], kids)
            self._combined[key] = changed
        return changed

    def agree(self, nodes: Iterable[int]) -> int:
        """What the given functions have in common: value by value, their ``meet``.

        This is how a variable that nobody will ever know is left out of account: whatever holds for
        each of its values holds.
        """
        distinct = frozenset(nodes)
        if len(distinct) == 1:
            return next(iter(distinct))
        node = self._agreed.get(distinct)
        if node is None:
            first, *rest = sorted(distinct)
            node = first
            for other in rest:
                node = self.combine("agree", self._meet, node, other)
            self._agreed[distinct] = node
        return node

    def restrict(self, node: int, assignment: Mapping[int, int]) -> int:
        """The function after some variables became known (level → value) or :data:`SILENT`."""
        # Answers in the order of asking: only a walk.
        while (value := assignment.get(self._levels[node], SILENT)) != SILENT:
            node = self._children[node][value]
        if self.is_leaf(node):
            return node
        return self._restrict(node, assignment, sum([1 << level for level in assignment]), {})

    def _restrict(self, node: int, assignment: Mapping[int, int], given: int, done: dict[int, int]) -> int:
        while (value := assignment.get(self._levels[node], SILENT)) != SILENT:
            node = self._children[node][value]
        if not self._asked[node] & given:
            return node  # most of a large diagram is not touched by the answers
        result = done.get(node)
        if result is None:
            level = self._levels[node]
            kids = tuple([self._restrict(kid, assignment, given, done) for kid in self._children[node]])
            # What is silent is left out last, of what is left of its branches: they are smaller then.
            result = done[node] = self.agree(kids) if level in assignment else self.branch(level, kids)
        return result


def _bits(number: int) -> Iterator[int]:
    """The places of the bits that are set."""
    return (place for place in range(number.bit_length()) if number >> place & 1)
