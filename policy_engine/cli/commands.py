"""The commands that look something up: outline, cite, facts, assess, verify."""

from __future__ import annotations

from policy_engine.citing.citation import CitationResult, resolve, short_citation
from policy_engine.cli.outline import decode_text, outline_json, outline_notes, outline_text, parts_of_file
from policy_engine.cli.reading import read_answers_file, read_bytes
from policy_engine.cli.reply import NOT_SO, Reply, as_json, faults_text
from policy_engine.cli.result_text import result_text
from policy_engine.cli.source import everyday_names, policy_in_force
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.fact import UNKNOWN, Fact
from policy_engine.model.integrity import faults
from policy_engine.model.policy import Policy
from policy_engine.model.quantity import Quantity
from policy_engine.model.reading.characters import without_markdown
from policy_engine.proving.coverage import KIND_NAMES, ROLE_NAMES, coverage_figures
from policy_engine.proving.figures import ProofFigures, proof_figures
from policy_engine.proving.proof import proof_faults
from policy_engine.reasoning.closing_lines import edition_words
from policy_engine.reasoning.report import fact_json
from policy_engine.reasoning.verdict import assess
from policy_engine.versions.revisions import freeze, revision_faults


def outline_command(path: str, *, json: bool) -> Reply:
    """The tree of any official text; lines that need a person's eye are named, in JSON on standard error."""
    data = read_bytes(path)
    try:
        text = decode_text(data)
    except PolicyError as error:
        remedy = "把文件另存为 UTF-8 的纯文本"
        raise PolicyFaults((Fault(path, "不是纯文本，读不出文字", remedy=remedy),)) from error
    parts = parts_of_file(without_markdown(text))
    if json:
        return Reply(outline_json(*parts), "\n".join(outline_notes(*parts)))
    return Reply(outline_text(*parts))


def cite_command(reference: str, citation: str, *, json: bool) -> Reply:
    """The clauses that a citation means, in their own words; candidates where it may mean several."""
    policy = policy_in_force(reference)
    found = resolve(policy.document, citation, everyday_names(policy))
    code = NOT_SO if found.status == "not_found" else 0
    if json:
        return Reply(as_json({"status": found.status, "clauses": list(found.clauses)}), code=code)
    return Reply(_citation_text(policy, found), code=code)


def _citation_text(policy: Policy, found: CitationResult) -> str:
    passages = [
        f"{short_citation(policy.document, one)}  [{one}]\n{policy.document.words(one)}" for one in found.clauses
    ]
    return "\n\n".join([*([found.note] if found.note else []), *passages])


def facts_command(reference: str, *, json: bool) -> Reply:
    """Every question: ids, options, why it is asked and where the answer can be looked up."""
    facts = policy_in_force(reference).facts
    if json:
        return Reply(as_json([fact_json(fact) for fact in facts]))
    closing = f"每个问题都可以回答 {UNKNOWN}（不清楚）。"
    return Reply("\n\n".join([*(_fact_text(fact) for fact in facts), closing]))


def _fact_text(fact: Fact) -> str:
    options = [f"  {option.id}  {option.label}" for option in fact.options]
    hint = [f"  {fact.hint}"] if fact.hint else []
    exact = [] if fact.quantity is None else [f"  可以直接写{_exactly(fact.quantity)}，也可以写它所在的一段："]
    return "\n".join(
        [
            f"{fact.id}  {fact.question}",
            *hint,
            *exact,
            *options,
            f"  为什么问：{fact.why}",
            f"  到哪里查：{fact.where}",
        ]
    )


def _exactly(quantity: Quantity) -> str:
    return f"日期（{quantity.event}，如 2024-03-01）" if quantity.event else f"数，单位是{quantity.unit}"


def assess_command(reference: str, path: str, today: str, *, json: bool) -> Reply:
    """The verdict for the answers in a file, on the day ``today``."""
    policy = policy_in_force(reference)
    answers = read_answers_file(policy, path, today)
    return Reply(as_json(verdict_json(assess(policy, answers))) if json else result_text(policy, answers))


def freeze_command(reference: str, *, again: bool) -> Reply:
    """Keeps today's encoding under its revision; what decides may change under one number only before it was published."""
    policy = policy_in_force(reference)
    path = freeze(policy, again=again)
    return Reply(f"{edition_words(policy.version, policy.revision)}已存档：{path.name}")


def verify_command(reference: str) -> Reply:
    """Every integrity check, those at loading included, then the proof: all faults, or the figures of a policy without any."""
    try:
        policy = policy_in_force(reference)
        found = faults(policy) or proof_faults(policy) or tuple(revision_faults(policy))
    except PolicyFaults as error:
        found = error.faults
    else:
        if not found:
            return Reply(_figures(policy))
    return Reply(notes=f"{faults_text(found)}\nFaults: {len(found)}.", code=NOT_SO)


def _figures(policy: Policy) -> str:
    figures = coverage_figures(policy)
    open_terms = sum(term.is_open for term in policy.interpretations)
    words = "，".join(
        f"{name} {figures.words[role]} 个字符" for role, name in ROLE_NAMES.items() if figures.words[role]
    )
    grant = policy.vocabulary.grant
    orders = f"{grant}顺序 {len(policy.landing_orders)} 条，" if policy.vocabulary.registration else ""
    places = f"、{grant}地" if policy.vocabulary.registration else ""
    return "\n".join(
        [
            f"{policy.title}（{policy.version} 版）：没有发现问题。",
            f"原文 {figures.total} 个字符，分成 {len(policy.document.clauses)} 条，每个字符都有着落：",
            *(
                f"  {policy.vocabulary.fill(name)}：{figures.passages[kind]} 段，{figures.characters[kind]} 个字符"
                for kind, name in KIND_NAMES.items()
                if figures.passages[kind]
            ),
            f"途径的原文里：{words}。",
            f"途径 {len(policy.provisions)} 条，{orders}保障 {len(policy.guarantees)} 条。",
            f"问题 {len(policy.facts)} 个，每个都有途径{places}或保障用到。",
            f"有不同理解的说法 {len(policy.interpretations)} 处，其中 {open_terms} 处原文留给窗口认定。",
            *_proved(policy, proof_figures(policy)),
        ]
    )


def _proved(policy: Policy, figures: ProofFigures) -> tuple[str, ...]:
    """What was proved beyond the words of the text."""
    ways, questions = figures.paths, figures.paths.questions
    return (
        f"能不能符合{policy.vocabulary.and_there}、有没有保障，一共 {figures.rules.total()} 项，每项都有符合的例子和不符合的例子。",
        f"条件一共 {figures.parts} 个部分，每个部分都有两个只差一个回答、结果不同的例子；原文自己说了两遍的 {figures.overlaps} 处。",
        f"没有采用的读法 {figures.readings} 种，每种都有照那种读法结果就不一样的例子。",
        f"问答的走法一共 {ways.paths:,} 种（{ways.states} 种局面，{ways.answers} 个回答），都问得完，没有一题白问。",
        f"一种走法最少 {questions.least} 题，最多 {questions.most} 题。",
    )
