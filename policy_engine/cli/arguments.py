"""The arguments of the command line, with help in Chinese."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Never

from policy_engine.model.dates import is_date

_COMMANDS = {
    "outline": "打印任何一份政策原文的条款目录",
    "cite": "按引用找条款，例如“三（一）2”“第三部分第（一）项第2目”，或者那一条的标题",
    "facts": "列出全部问题：编号、答案编号、为什么问、到哪里查",
    "assess": "按回答判断每条途径能不能办、落在哪里、还差什么",
    "ask": "在终端里一问一答",
    "recheck": "核对打印出来的结果：按核对码里的回答重新判断，看还算不算数",
    "diff": "比较两版：原文逐条改了什么，对谁有影响，影响多少",
    "freeze": "把现在的规则按稿次存档，以后按它核对旧的结果；规则改了、稿次没改的不存",
    "verify": "做全部完整性检查；有问题就全部列出，退出码为 1",
}
_ANSWERS_HELP = '回答所在的 JSON 文件（- 为标准输入）：{"问题编号": "答案编号"}，不清楚的写 "unknown"'
_MANY_HELP = (
    "文件里是许多人，一行一个：CSV（表头是问题编号，可以有一列 id）或者一行一个 JSON 对象；"
    "每行后面加上每条途径的结论和落在哪里。行与行无关，文件可以分成几份，在几台机器上各算各的"
)
_POLICY_HELP = "哪一份政策：它的编号，或者 包.模块:名字；不写是主要的那一份"
_TODAY_HELP = "按哪一天算，如 2027-03-01；不写是今天"
_MESSAGES = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.*)", r"多出来的参数：\1"),
    (r"argument .*: invalid choice: '(.*?)' .*", r"没有“\1”这个命令"),
    (r"argument (.*): invalid \w+ value: '(.*)'", r"\1 后面应当是一个日期，如 2027-03-01，不是“\2”"),
    (r"argument (.*): expected one argument", r"\1 后面缺少值"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 后面不能带值：\2"),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse in Chinese; a mistyped command is answered with the nearest one."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog, description=description, formatter_class=_Formatter, add_help=False, allow_abbrev=False
        )
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> Never:
        said = next(
            (re.sub(f"^{known}$", words, message) for known, words in _MESSAGES if re.match(known, message)), message
        )
        wrong = re.search("没有“(.*)”这个命令", said)
        nearest = difflib.get_close_matches(wrong[1], _COMMANDS, n=1, cutoff=0.5) if wrong else []
        self.exit(2, "\n".join([said, *(f"  最接近的是：{one}" for one in nearest), self.format_usage()]))


def parser() -> argparse.ArgumentParser:
    """The parser of ``python -m policy_engine``; ``command`` in its result names the command."""
    whole = _Parser("python -m policy_engine", "查一份政策的原文和条款，按回答判断能不能办、怎么办。回答只在本机处理。")
    commands = whole.add_subparsers(dest="command", metavar="命令", required=True)
    every = {name: commands.add_parser(name, description=f"{words}。", help=words) for name, words in _COMMANDS.items()}
    every["outline"].add_argument("file", metavar="文件", help="原文所在的文本文件（- 为标准输入）")
    every["cite"].add_argument("citation", metavar="引用", help="条款的写法或俗称")
    every["assess"].add_argument("file", metavar="文件", help=_ANSWERS_HELP)
    every["assess"].add_argument("--many", action="store_true", help=_MANY_HELP)
    every["recheck"].add_argument("code", metavar="核对码", help="纸上的核对码，或者整个网址")
    every["freeze"].add_argument("--again", action="store_true", help="这一稿还没有公布过：重新存档")
    for name, which in (("old", "旧版"), ("new", "新版")):
        every["diff"].add_argument(name, metavar=which, help="版本的日期，如 2022-08-01；或者 包.模块:名字")
    for name in _COMMANDS:
        if name != "outline":
            every[name].add_argument("--policy", metavar="政策", help=_POLICY_HELP)
    for name in ("assess", "ask", "recheck"):
        every[name].add_argument("--today", metavar="日期", type=_date, default=_this_day(), help=_TODAY_HELP)
    for name in ("outline", "cite", "facts", "assess", "recheck", "diff"):
        every[name].add_argument("--json", action="store_true", help="按 JSON 输出，给别的程序用")
    return whole


def _this_day() -> str:
    """The day where this runs; the engine itself reads no clock."""
    return datetime.now().astimezone().date().isoformat()


def _date(words: str) -> str:
    if not is_date(words):
        raise ValueError
    return words
