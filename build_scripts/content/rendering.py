"""Page models and templates → the Markdown files of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from build_scripts.content import addresses
from build_scripts.content.easy_picture import easy_picture
from build_scripts.content.models.citing import full_citation
from build_scripts.content.models.document_facts import standing
from build_scripts.content.models.evidence import shown_evidence
from build_scripts.content.models.glossary import term_anchor
from build_scripts.content.models.phrases import phrase_at
from build_scripts.content.models.readings import rests_on
from build_scripts.content.page_text import fields_of, page_text, with_fields
from build_scripts.content.pages.page import Page
from build_scripts.content.pages.quiz_page import TITLE as QUIZ_TITLE
from build_scripts.content.pages.quiz_page import quiz_description, quiz_page
from build_scripts.content.pages.said import Said, said
from build_scripts.content.structured_data.page_graph import PageFacts, structured_data
from build_scripts.settings import Publisher, Question
from policy_engine.model.policy import Policy

_COMPILED = Path(__file__).parents[2] / ".cache" / "templates"
_MARKDOWN_MARKS = re.compile(r"([\\`*_\[\]#])")


def render(  # noqa: PLR0913 - what it is told by name, each with a plain default
    policy: Policy,
    questions: tuple[Question, ...] = (),
    *,
    folder: str = "",
    others: tuple[tuple[Policy, str], ...] = (),
    publisher: Publisher = Publisher(),  # noqa: B008 - frozen
    found: Said | None = None,
) -> Mapping[str, str]:
    """Every generated page of a policy: the path of its Markdown file → its Markdown. The same policy gives the same bytes.

    The pages lie below ``folder`` (empty, or ending in a slash); links between them do not depend on it. ``others`` are the further
    policies of the site with their folders, to which the home page leads; ``publisher`` is whose site it is; ``found`` is what the pages say,
    where that is known.
    """
    environment = _environment()
    environment.globals |= {"folder": folder, "others": others, "publisher": publisher}
    found = found or said(policy, shown_evidence(policy), questions)
    written = {page.path: _render_page(environment, policy, page) for page in found.pages}
    facts = [PageFacts(page.path, page.title, page.description, page.asked) for page in found.pages]
    facts.append(PageFacts(addresses.QUIZ, QUIZ_TITLE, quiz_description(policy)))
    titles = {one.source: one.title for one in facts}
    whole = {
        one.source: f"{text}\n{structured_data(policy, found.clauses, titles, one, publisher.name)}"
        for one, text in zip(
            facts, (*written.values(), quiz_page(policy, folder, publisher, found.interview)), strict=True
        )
    }
    in_order = {one: whole[one] for one in (addresses.HOME, addresses.QUIZ, *whole)}
    if not folder:
        return in_order
    return {folder + path: _in_folder(text, policy, folder) for path, text in in_order.items()}


def _in_folder(text: str, policy: Policy, folder: str) -> str:
    """A page of a further policy: its title names the policy, and the theme is told where the others of its kind lie."""
    fields = fields_of(text)
    title = fields["title"]
    own = {"title": f"{title}（{policy.short_title}）", "label": title, "folder": folder, "policy": policy.short_title}
    return with_fields(text, {**own, "image": folder + fields["image"]})


def _environment() -> Environment:
    _COMPILED.mkdir(parents=True, exist_ok=True)
    environment = Environment(
        bytecode_cache=FileSystemBytecodeCache(str(_COMPILED)),
        loader=PackageLoader("build_scripts.content", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = markdown_words
    environment.filters["compact_json"] = lambda data: json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    environment.filters["rests_on"] = rests_on
    environment.filters["source"] = _source
    environment.filters["url"] = _url
    environment.filters["easy_picture"] = easy_picture
    environment.filters["phrase"] = _phrase
    environment.filters["asset"] = _asset
    environment.globals |= {
        "at": addresses,
        "anchor": addresses.anchor,
        "clause_page": addresses.clause_page,
        "department_page": addresses.department_page,
        "in_text": addresses.in_text,
        "term_anchor": term_anchor,
        "full_citation": full_citation,
    }
    return environment


def _render_page(environment: Environment, policy: Policy, page: Page) -> str:
    template = environment.get_template(f"{page.template}.md.jinja")
    body = template.render(policy=policy, title=page.title, path=page.path, **page.says)
    return page_text(_front_matter(policy, page), _without_extra_blank_lines(body))


def _front_matter(policy: Policy, page: Page) -> Mapping[str, object]:
    """What the theme shows about the page, and how search finds it."""
    fields: dict[str, object] = {"title": page.title, "description": page.description, **page.theme}
    image = addresses.SHARE_IMAGE if page.theme.get("unlisted") else addresses.share_image(page.path)
    fields |= {"image": image, "checked_on": policy.checked_on}
    if page.menu:
        fields["menu"] = page.menu
    fields |= standing(policy)
    if page.names:
        fields["tags"] = page.names
    if page.rank != 1:
        fields["search"] = {"boost": page.rank}
    return fields


def markdown_words(words: str) -> Markup:
    """Words that Markdown shows as they are: on one line, every mark of Markdown and HTML escaped."""
    return Markup(_MARKDOWN_MARKS.sub(r"\\\1", str(escape(" ".join(words.split())))))  # noqa: S704 - escaped here


@pass_context
def _source(context: Context, target: str) -> str:
    """The link from the page being rendered to another Markdown file; MkDocs checks and rewrites it."""
    return addresses.relative_source(context["path"], target)


@pass_context
def _url(context: Context, target: str) -> str:
    """The link from the page being rendered to another built page, for HTML that MkDocs does not rewrite."""
    return addresses.relative_url(context["path"], target)


@pass_context
def _phrase(context: Context, words: str) -> str:
    """The link from the page being rendered to quoted words in the full text, those of the page's own clause first; empty where none are marked."""
    page = context.get("page")
    clause = page.name.id if hasattr(page, "name") else ""
    found = phrase_at(context["policy"], words, clause)
    return "" if found is None else addresses.relative_url(context["path"], addresses.phrase_in_text(found.id))


@pass_context
def _asset(context: Context, asset: str) -> str:
    """The link from the page being rendered to a file that all policies share, such as ``assets/site/x.css``."""
    return addresses.relative_asset(context["folder"] + context["path"], asset)


def _without_extra_blank_lines(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
