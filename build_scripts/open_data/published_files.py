"""Every file of the open data below ``api/v1/``: the text in every format, the rules as JSON, a schema for each kind of file.

The files are a function of the policy alone and give the same bytes for the same policy. A change that a reader of the files could
trip over (a field gone, a meaning changed) gets a new folder ``api/v2/``; new fields do not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pylopdf_fonts_zh_cn import serif_path

from build_scripts.open_data.akoma_ntoso import akoma_ntoso
from build_scripts.open_data.changes import FEED, changes_data, changes_feed
from build_scripts.open_data.conditions import Json
from build_scripts.open_data.rule_data import (
    applying_data,
    facts_data,
    guarantees_data,
    interpretations_data,
    landing_data,
    provisions_data,
)
from build_scripts.open_data.text_data import (
    clauses_data,
    departments_data,
    passages_data,
    policy_data,
    terms_data,
)
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published import published_interview

FOLDER: Final = "api/v1"
FORMAT: Final = 1
"""The version of the files' form; it is part of their address."""

SCHEMAS: Final = Path(__file__).parent / "schemas"


@dataclass(frozen=True, slots=True)
class DataFile:
    """One kind of file: its name, what it holds in words for a reader of the site, and how it is made from a policy."""

    name: str
    about: str
    make: Callable[[Policy], Json]

    @property
    def path(self) -> str:
        """The file, below :data:`FOLDER`."""
        return f"{self.name}.json"

    @property
    def schema(self) -> str:
        """Its JSON Schema, below :data:`FOLDER`."""
        return f"schema/{self.name}.schema.json"


DATA_FILES: Final = (
    DataFile("policy", "文件信息：标题、发文机关、施行日期、核对日期、原文没有写的事项", policy_data),
    DataFile("clauses", "每一条、每一句：编号、原文、在全文中的位置、引用写法、链接", clauses_data),
    DataFile("passages", "原文每一段字变成了什么：哪条规定、哪项保障，或者为什么不成规则", passages_data),
    DataFile("facts", "要问的每一个问题：选项、为什么问、到哪里查", facts_data),
    DataFile("provisions", "每一条{grant}途径：原文、条件、能得到什么{and_where}", provisions_data),
    DataFile("landing", "{registration}可以落在哪些地方，先后顺序怎么排", landing_data),
    DataFile("guarantees", "原文写明的保障", guarantees_data),
    DataFile("applying", "原文写的材料、费用、时限、受理机关，还有作假的后果、新旧规定怎样衔接", applying_data),
    DataFile("interpretations", "有不同理解的词句：每种读法、采用哪一种、为什么", interpretations_data),
    DataFile("departments", "原文点名的部门，各自负责哪些条款", departments_data),
    DataFile("terms", "名词解释，平常的说法，方案没讲的事先问谁", terms_data),
    DataFile("changes", "版本：从哪天起执行、原文校验值、条款编号的变动", changes_data),
    DataFile("interview", "整套问答：答到每一步，接着问什么、结论是什么", published_interview),
)


def data_files(policy: Policy) -> tuple[DataFile, ...]:
    """The data of a policy, each file with what it holds in the words of the policy; none about places where nothing lands."""
    lands, fill = policy.vocabulary.registration, policy.vocabulary.fill
    return tuple(replace(one, about=fill(one.about)) for one in DATA_FILES if lands or one.name != "landing")


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text in one format, or what else is no JSON: its file below :data:`FOLDER`, what a link to it is called, what it holds, how it is made."""

    path: str
    kind: str
    about: str
    media_type: str
    make: Callable[[Policy], bytes]


def _pdf_file(policy: Policy) -> bytes:
    # What writes these two takes half a second to import, and mostly they are remembered.
    from build_scripts.open_data.pdf_file import pdf_file  # noqa: PLC0415

    return pdf_file(policy, serif_path())


def _word_file(policy: Policy) -> bytes:
    from build_scripts.open_data.word_file import word_file  # noqa: PLC0415

    return word_file(policy)


_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XML_FILE: Final = "text.akn.xml"
TEXT_FILES: Final = (
    TextFile("text.txt", "纯文本", "原文，一个字也没有改", "text/plain", lambda policy: policy.document.text.encode()),
    TextFile("text.docx", "Word", "原文，旁边标出条款编号", _WORD, _word_file),
    TextFile(
        "text.pdf",
        "PDF",
        "原文，旁边标出条款编号，可以直接打印",
        "application/pdf",
        _pdf_file,
    ),
    TextFile(
        XML_FILE, "XML", "原文，按国际通行的法律文本格式 Akoma Ntoso 3.0 分条", "application/akn+xml", akoma_ntoso
    ),
)

FEED_FILE: Final = TextFile(
    FEED, "Atom", "版本变动，放进阅读器，有新的版本就知道", "application/atom+xml", changes_feed
)


def published_files(policy: Policy) -> Mapping[str, bytes]:
    """Every file of the open data: path in the site → bytes."""
    data = {one.path: _written(policy, one) for one in data_files(policy)}
    text = {one.path: one.make(policy) for one in TEXT_FILES}
    feed = {FEED_FILE.path: FEED_FILE.make(policy)}
    schemas = {f"schema/{path.name}": path.read_bytes() for path in sorted(SCHEMAS.glob("*.json"))}
    files = {**data, **text, **feed, **schemas}
    index = {"index.json": _written(policy, DataFile("index", "", lambda policy: _index(policy, files)))}
    return {f"{FOLDER}/{path}": content for path, content in {**index, **files}.items()}


def _written(policy: Policy, file: DataFile) -> bytes:
    """A file as it is published: which schema it keeps, which policy it is about, what it holds."""
    head = {"$schema": file.schema, "format": FORMAT, "policy": policy.id, "version": policy.version}
    return (json.dumps({**head, **file.make(policy)}, ensure_ascii=False, indent=1) + "\n").encode()


def _index(policy: Policy, files: Mapping[str, bytes]) -> Json:
    data = data_files(policy)
    files_of_text = (*TEXT_FILES, FEED_FILE)
    about = {one.path: one.about for one in data} | {one.path: one.about for one in files_of_text}
    schemas = {one.path: one.schema for one in data}
    return {
        "files": [
            {
                "path": path,
                "about": words,
                "schema": schemas.get(path),
                "bytes": len(files[path]),
                "sha256": hashlib.sha256(files[path]).hexdigest(),
            }
            for path, words in about.items()
        ]
    }
