"""The permanent addresses: a provision under its own id, every version's pages, and what is gone."""

from __future__ import annotations

from build_scripts.content import addresses
from build_scripts.content.models.history import FixedPage, fixed_pages
from build_scripts.content.pages.page import Page
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import EarlierVersion


def permanent_pages(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> tuple[Page, ...]:
    """The permanent addresses: no menu lists them and search leaves them out, because what they say stands on the latest pages too."""
    return tuple(_fixed_page(policy, one) for one in fixed_pages(policy, earlier))


def _fixed_page(policy: Policy, page: FixedPage) -> Page:
    kept = "按条款编号" if page.undated.startswith("clauses/") else "按规则编号"
    shown = "最新的网址" if page.dated else f"{page.version} 版的网址"
    return Page(
        page.path,
        "fixed",
        page.title if page.dated else f"{page.title}（{page.version} 版）",
        f"{policy.short_title}{page.citation}：{page.title}的原文。这是{kept}、{shown}，固定不变。",
        {"page": page},
        theme={
            "search": {"exclude": True},
            "hide": ["toc"],
            "unlisted": True,
            **({"canonical": addresses.relative_url(page.path, page.today[0].page)} if page.today else {}),
        },
    )
