"""Whether what the text says of another clause (符合第三条规定条件的, 具备上述条件的) leads to the passage that it is said to mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_engine.citing.citation import resolve
from policy_engine.citing.cited_words import typed_in, words_of
from policy_engine.model.errors import Fault
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision, Reference

_BACK = re.compile("[上前]述|以上|[前上][一二两三]?[条款项目]|该[条款项]|本条第")
_OF_ITS_OWN = re.compile("下列|上述|其中")
_OF_ALL = re.compile("本(?:办法|规定|方案|细则|意见|通知|条例|政策)")


def reference_faults(policy: Policy) -> Iterator[Fault]:
    """Every reference of a provision that the words of the text do not bear out."""
    for provision in policy.provisions:
        for one in provision.refers_to:
            problem = _wrong(policy, provision, one)
            if problem:
                remedy = "quote the words that refer to the other clause, and words of the clause that they name"
                yield Fault(f"provision {provision.id} refers to", problem, one.quote, one.to, remedy)


def _wrong(policy: Policy, provision: Provision, one: Reference) -> str:
    """What is wrong with a reference; empty where its own words lead to the passage."""
    document = policy.document
    if one.quote not in provision.quote:
        clause = document.clause_of(policy.clause_of(one.to))
        own = policy.clause_of(provision.quote).split(".")[0] == clause.id.split(".")[0]
        is_general = _OF_ALL.search(one.quote) or (own and _OF_ITS_OWN.search(one.quote))
        if is_general and one.quote in words_of(document, clause.id):
            return ""
        return "neither the passage, nor what speaks of the whole text or of its own article's items, says so"
    cited = typed_in(one.quote)
    if not cited:
        is_before = occurrences(document.text, one.to)[0] < occurrences(document.text, provision.quote)[0]
        leads = _BACK.search(one.quote) and is_before
        return "" if leads else "these words name no clause, and do not point back to what stands above"
    found = [resolve(document, words) for words in cited]
    named = [clause for each in found if each.status == "found" for clause in each.clauses]
    if any(occurrences(words_of(document, clause), one.to) for clause in named):
        return ""
    return "these words name another clause, or none: " + "".join(each.note for each in found)
