"""The pages for those who work with the policy: staff, people who check a result or the file itself, other programs."""

from __future__ import annotations

from build_scripts.content import addresses
from build_scripts.content.models.amendment import amendments
from build_scripts.content.models.clauses import ClausePage
from build_scripts.content.models.document_facts import document_facts, text_digest
from build_scripts.content.models.naming import name_of
from build_scripts.content.models.phrase_entries import phrase_index
from build_scripts.content.models.recheck import recheck_editions
from build_scripts.content.models.unstated import unstated
from build_scripts.content.pages.page import MORE, SURVEY_RANK, Page
from build_scripts.open_data.listing import example_clause, open_files
from build_scripts.open_data.published_files import FOLDER
from build_scripts.shipped.components import shipped
from build_scripts.shipped.notices import PATH
from policy_engine.model.condition import at_least_parts
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import EarlierVersion
from policy_engine.versions.effect_words import HOW_COUNTED


def service_pages(
    policy: Policy, clauses: tuple[ClausePage, ...], earlier: tuple[EarlierVersion, ...]
) -> tuple[Page, ...]:
    """How to cite, how to check a printed result, what an amendment changed."""
    staff = Page(
        addresses.STAFF,
        "staff",
        "给工作人员",
        f"怎样引用、链接、打印{policy.short_title}的每一条，怎样核对群众拿来的结果。",
        {"clauses": clauses},
        menu=MORE,
        rank=SURVEY_RANK / 2,
    )
    return (staff, _recheck(policy), *_changes(policy, earlier))


def about_pages(policy: Policy) -> tuple[Page, ...]:
    """What can be taken away, and what the file and the site are."""
    about = Page(
        addresses.ABOUT,
        "about",
        "关于本站",
        f"{policy.short_title}的文件信息、核对日期、原文没有写明的事项、隐私说明。",
        {"facts": document_facts(policy), "digest": text_digest(policy), "unstated": unstated(policy)},
        menu=MORE,
    )
    return (_phrases(policy), _open_data(policy), about, _licences(policy))


def _phrases(policy: Policy) -> Page:
    return Page(
        addresses.PHRASES,
        "phrases",
        "词句对照",
        f"{policy.short_title}：原文里每一处管着事情的词句，问什么、关系到哪条途径、可以怎么读。",
        {"clauses": phrase_index(policy)},
        menu=MORE,
        theme={"search": {"exclude": True}},
    )


def _recheck(policy: Policy) -> Page:
    return Page(
        addresses.RECHECK,
        "recheck",
        "核对打印的结果",
        f"{policy.short_title}：输入纸上的核对码，按现在的规则重新算一遍，看那张纸还算不算数。",
        {"editions": recheck_editions(policy)},
        menu=MORE,
        names=("核对码",),
        rank=SURVEY_RANK / 2,
        theme={
            "hide": ["toc"],
            "styles": ["assets/recheck/recheck_page.css"],
            "modules": ["assets/recheck/recheck.js"],
        },
    )


def _licences(policy: Policy) -> Page:
    """Whose software the site hands out; the same for every policy of the site."""
    components = shipped()
    works = [
        (whole, [one for one in components if one.inside == whole.name]) for whole in components if not whole.inside
    ]
    return Page(
        addresses.LICENCES,
        "licences",
        "用到的软件",
        f"{policy.short_title}这个网站用到的别人的软件：版本、许可证、源代码在哪里。",
        {"works": works, "notices": PATH},
        menu=MORE,
        rank=SURVEY_RANK / 2,
    )


def _changes(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> tuple[Page, ...]:
    """What became different, where there was an earlier version."""
    if not earlier:
        return ()
    about = f"{policy.short_title}：{policy.version} 版和以前的版本比，原文逐条改了什么，对谁有影响，影响多少。"
    says = {"amendments": amendments(policy, earlier), "how_counted": HOW_COUNTED}
    return (Page(addresses.CHANGES, "changes", "改了什么，影响谁", about, says, menu=MORE, rank=SURVEY_RANK / 2),)


def _open_data(policy: Policy) -> Page:
    quotes = [one.quote for one in policy.provisions] or [policy.effective.quote]  # a policy may have no pathway yet
    clauses = [policy.document.clause_of(policy.clause_of(one)) for one in quotes]
    example = next((clause for clause in clauses if clause.number is not None), clauses[0]).id
    return Page(
        addresses.OPEN_DATA,
        "open_data",
        "开放数据",
        f"{policy.short_title}的原文和规则，整份下载：纯文本、Akoma Ntoso、JSON，还有整个网站的打包文件。",
        {
            "files": open_files(policy),
            "folder": FOLDER,
            "bundle": addresses.BUNDLE,
            "example": example_clause(policy, example),
            "example_name": name_of(policy, example),
            "counts": any(True for one in policy.conditions() for _ in at_least_parts(one)),
        },
        menu=MORE,
        rank=SURVEY_RANK / 2,
    )
