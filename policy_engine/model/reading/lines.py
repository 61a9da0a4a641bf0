"""The lines of an official text and what an unnumbered line is by its own look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.model.reading.numbering import CHINESE_NUMERAL, Mark, read_mark, read_number

_NEWLINE = re.compile(r"\r\n|\n|\r")
# White space, and what str.strip() alone would leave: byte-order mark, zero-width spaces.
BLANK = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u2060"
)

_DATE = (
    rf"(?:\d{{4}}|{CHINESE_NUMERAL})\s?年\s?(?:\d{{1,2}}|{CHINESE_NUMERAL})\s?月\s?(?:\d{{1,2}}|{CHINESE_NUMERAL})\s?日"
)
_IS_DATE = re.compile(_DATE)
_METADATA_NAME = (
    "索引号|主题分类|主题词|关键词|发文机关|发文机构|发布机构|发布单位|制定机关|所属机构|标题|名称|文件名称|发文字号|文号|文件编号|"
    "统一编号|登记号|成文日期|发文日期|发布日期|公开日期|生成日期|生效日期|施行日期|实施日期|失效日期|废止日期|有效期|有效性|"
    "效力状态|时效性|公开方式|公开范围|公开属性|信息来源|来源|体裁|体裁分类|公文种类|组配分类|签发人"
)
_METADATA = re.compile(
    rf"(?:{_METADATA_NAME})[:：]"
    rf"|[^\s,，。]{{1,12}}[〔﹝\[［【(（]\d{{4}}[〕﹞\]］】)）]\s?第?\s?\d{{1,5}}\s?号$"
    rf"|{_DATE}$"
    r"|[(（【\[].*[)）】\]]$"
)
_CONTENTS = re.compile(r"目\s*[录次]$")
_ATTACHMENT = re.compile(rf"附\s?(?:件|录|表)\s?({CHINESE_NUMERAL}|[0-9０-９]{{1,3}})?\s*(?:[:：]|$|(?<=\s))")
_ATTACHMENT_LIST = re.compile(r"附\s?件?\s?[:：]\s*\S")
_ARTICLE = rf"第\s?(?:{CHINESE_NUMERAL}|[0-9０-９]{{1,3}})\s?[编章节条]"
_LIKE_A_NUMBER = re.compile(
    rf"[0-9０-９]+(?:[.．][0-9０-９]+)+|[A-Za-zⅠ-Ⅻ][.．、)）]|[Ⅰ-Ⅻ]\s|{CHINESE_NUMERAL}\s|[0-9]{{1,3}}\s"
    rf"|[(（﹙]\s?(?:{CHINESE_NUMERAL}|[0-9０-９A-Za-zⅠ-Ⅻ]{{1,3}})\s?[)）﹚]|[➀-➓❶-❿㊀-㊉]"
    # 第五条至第七条 （删除）: several at once; 第十百条: a number that is none
    rf"|{_ARTICLE}(?:[、至到和—-]+{_ARTICLE})*(?:\s|[(（【\[]|$)"
)
_PAGE_NUMBER = re.compile(
    r"[-—–―－·•\s]*[0-9０-９]{1,4}[-—–―－·•\s]*|第\s?[0-9０-９]{1,4}\s?页(?:[\s,，/]*共\s?[0-9０-９]{1,4}\s?页)?"
)
_DOCUMENT = re.compile(
    r"(?:办法|规定|细则|条例|方案|意见|通知|决定|通告|公告|规则|规程|标准|指南|措施|章程|批复|制度|政策|问答|解答|解读|须知|说明|清单)"
    r"》?(?:[(（【\[][^()（）【】\[\]]{1,12}[)）】\]])?$"
)
_FEW_WORDS = re.compile("[\u4e00-\u9fff]{2,12}(?:[(（][\u4e00-\u9fff]+[)）])?")
_CLOSING = re.compile(r"自.{0,40}(?:起|日)(?:正式)?(?:执行|施行|实施|生效|试行)|有效期")
_SENTENCE_END = tuple("。；;：:！!？?，,、")
_LONGEST_TITLE_LINE = 80


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number (from 1) and `text[start:end]`, its words without surrounding white space.

    Where one holds several numbers it is cut; `is_after_list`: a piece that stands behind the last of them.
    """

    number: int
    start: int
    end: int
    words: str
    is_after_list: bool = False


def read_lines(text: str) -> Iterator[Line]:
    """Yield the lines that have words. Lines end at LF, CRLF or CR."""
    begin = 0
    for number, stop in enumerate((*_NEWLINE.finditer(text), None), start=1):
        raw = text[begin : stop.start() if stop else len(text)]
        words = raw.strip(BLANK)
        if words:
            start = begin + len(raw) - len(raw.lstrip(BLANK))
            yield Line(number, start, start + len(words), words)
        begin = stop.end() if stop else begin


def begins_attachment(words: str) -> Mark | None:
    """Return the mark of an attachment (附件1, 附件二：…); its number is 0 where none is printed."""
    found = _ATTACHMENT.match(words)
    if found is None:
        return None
    number = read_number(found.group(1)) if found.group(1) else 0
    return None if number is None else Mark("attachment", number, found.group().rstrip(BLANK))


def begins_attachment_list(words: str) -> bool:
    """Whether a line begins the list of attachments at a text's end: 附件：1.申请表."""
    return _ATTACHMENT_LIST.match(words) is not None


def begins_contents(words: str) -> bool:
    """Whether a line is the heading of a table of contents (目录)."""
    return _CONTENTS.match(words) is not None


def looks_numbered(words: str) -> bool:
    """Whether a line begins like a numbering that `read_mark` does not know (1.1, A., 1 )."""
    return read_mark(words) is None and _LIKE_A_NUMBER.match(words) is not None


def is_page_number(words: str) -> bool:
    """Whether a line is the number of a printed page: — 3 —, 第3页 共8页."""
    return _PAGE_NUMBER.fullmatch(words) is not None


def is_document_title(words: str) -> bool:
    """Whether a line ends as the titles of official documents do: …办法, …的通知, …规定（试行）."""
    return is_title(words) and _DOCUMENT.search(words) is not None


def is_few_words(words: str) -> bool:
    """Whether a line has a few words and no sentence, as a heading has that lost its number: 附则."""
    return _FEW_WORDS.fullmatch("".join(words.split())) is not None


def is_date(words: str) -> bool:
    """Whether a line is a date and nothing else, as under a signature."""
    return _IS_DATE.fullmatch(words) is not None


def is_metadata(words: str) -> bool:
    """Whether a line before the first clause is metadata: 索引号：…, 聊政办字〔2022〕9号, a date, a remark."""
    return _METADATA.match("".join(words.split())) is not None


def is_remark(words: str) -> bool:
    """Whether a line is wholly in brackets: （此件公开发布）."""
    return words[0] in "(（【[" and words[-1] in ")）】]"


def is_title(words: str) -> bool:
    """Whether an unnumbered line can be (part of) a title: short and not punctuated as a sentence."""
    return len(words) <= _LONGEST_TITLE_LINE and not words.endswith(_SENTENCE_END)


def states_effect(words: str) -> bool:
    """Whether a paragraph says from when or until when the text applies."""
    return _CLOSING.search(words) is not None
