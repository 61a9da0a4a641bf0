"""Files given on the command line, and the answers in them; everything that is wrong is said with its place."""

from __future__ import annotations

import errno
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy

STANDARD_INPUT = "-"

_LARGEST = 8_000_000
"""Bytes that are read at most: more than any law has, and soon refused where a file has no end."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"(?P<colon>\s*:)?', re.DOTALL)
_EXAMPLE = '写成 {"问题编号": "答案编号"}，例如 {"lease_registered": "yes"}；不清楚的写 "unknown"'
_JSON_PROBLEMS = (
    ("Expecting value", "这里应当有一个值"),
    ("Expecting property name", "这里应当是带双引号的问题编号"),
    ("Expecting ':'", "这里缺少冒号"),
    ("Expecting ','", "这里缺少逗号"),
    ("Illegal trailing comma", "最后一项后面多了逗号"),
    ("Extra data", "对象后面还有多余的内容"),
    ("Unterminated string", "这里的引号没有配上"),
    ("Invalid control character", "引号里面不能换行"),
    ("Invalid \\", "反斜杠后面的字不对"),
    ("", "这里写得不对"),
)


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        PolicyFaults: the file cannot be read.
    """
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if len(data) <= _LARGEST:
        return data
    remedy = f"最多读 {_LARGEST // 1_000_000} MB：看看是不是给错了文件"
    raise PolicyFaults((Fault(path, "文件太大，不像原文或者回答", remedy=remedy),))


def unreadable(path: str, error: OSError | ValueError) -> PolicyFaults:
    """Why a file could not be opened or read."""
    match error:
        case FileNotFoundError():
            problem = "没有这个文件"
        case IsADirectoryError():
            problem = "这是文件夹，不是文件"
        case _:
            problem = f"打不开这个文件（{system_error(error)}）"
    return PolicyFaults((Fault(path, problem, remedy="检查文件名和所在的文件夹"),))


def system_error(error: OSError | ValueError) -> str:
    """What the system says of a file, whose own words are in whatever language it speaks."""
    number = getattr(error, "errno", None)
    known = {
        errno.EACCES: "没有权限",
        errno.ENOSPC: "磁盘满了",
        errno.EDQUOT: "超过了能用的空间",
        errno.EIO: "读写出错",
    }
    return known.get(number, f"系统的错误号是 {number}") if number else "名字里有不能用的字符"


def read_answers_file(policy: Policy, path: str, today: str) -> Answers:
    """The answers in a JSON file: an object, fact id → option id or ``"unknown"``, or the number or the day that is asked for.

    Raises:
        PolicyFaults: the file is not readable, not UTF-8, not JSON, not one object, names a fact twice, or has ids
            that the policy does not have; each with its place and the nearest valid spelling.
    """
    name = "标准输入" if path == STANDARD_INPUT else path
    text = _decoded(read_bytes(path), name)
    given = _parsed(text, name)
    places = _places(text)
    twice = [
        Fault(f"{name} {places[key][1]}", "这个问题回答了两次", key, remedy="只留一次")
        for key in given
        if len(places[key]) > 1
    ]
    if twice:
        raise PolicyFaults(tuple(twice))
    try:
        return read_answers(policy.facts, given, today)
    except PolicyFaults as error:
        located = (replace(one, where=f"{name} {places[one.where][0]} {one.where}") for one in error.faults)
        raise PolicyFaults(tuple(located)) from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"{name} 第 {line} 行（第 {error.start + 1} 个字节）"
        remedy = "把文件另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8 原文件 > 新文件"
        raise PolicyFaults((Fault(where, "不是 UTF-8 编码的文字", remedy=remedy),)) from error


def _parsed(text: str, name: str) -> Mapping[str, object]:
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        problem = next(words for start, words in _JSON_PROBLEMS if error.msg.startswith(start))
        where = f"{name} {_place(text, error.pos)}"
        raise PolicyFaults((Fault(where, f"不是正确的 JSON：{problem}", remedy=_EXAMPLE),)) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        raise PolicyFaults((Fault(name, "不是能读的 JSON：数字太长或者括号太多", remedy=_EXAMPLE),)) from error
    if not isinstance(given, dict):
        raise PolicyFaults((Fault(f"{name} 第 1 行第 1 列", "要的是一个对象，用花括号括起来", remedy=_EXAMPLE),))
    return given


def _places(text: str) -> dict[str, list[str]]:
    """Where each key of a JSON object stands: key → one place for each time that it is written at the top level."""
    found: dict[str, list[str]] = {}
    for start, key in _keys(text):
        found.setdefault(key, []).append(_place(text, start))
    return found


def _keys(text: str) -> Iterator[tuple[int, str]]:
    """The keys at the top level of a valid JSON object, with their positions."""
    depth = position = 0
    while position < len(text):
        string = _STRING.match(text, position)
        if string is None:
            depth += (text[position] in "{[") - (text[position] in "}]")
            position += 1
            continue
        if string["colon"] and depth == 1:
            yield position, json.loads(string[0][: -len(string["colon"])])
        position = string.end()


def _place(text: str, position: int) -> str:
    """A position as a person counts: lines and columns from 1."""
    before = text[:position]
    return f"第 {before.count(chr(10)) + 1} 行第 {position - (before.rfind(chr(10)) + 1) + 1} 列"
