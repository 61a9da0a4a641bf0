"""What a result says, apart from what comes from the policy: every sentence once, for the page, the paper, the voice and the terminal.

What the page needs of them before and without the engine is published by the build. ``{…}`` is filled in. Nothing here speaks of the law.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from policy_engine.model.fact import UNKNOWN, Fact

HEADLINES: Final[Mapping[str, str]] = {
    "entitled": "能{grant}",
    "already_there": "{registration}已经在那里，不用迁",
    "undetermined": "要看情况",
    "not_entitled": "现在还不能{grant}",
    "not_concerned": "这件事不归这份文件管",
}
"""The result in a few words, by how the best pathway ends."""

HEADLINES_OF_A_CLAUSE: Final[Mapping[str, str]] = {
    **HEADLINES,
    "entitled": "这一条您能办",
    "not_entitled": "这一条现在还不能办",
}
"""The same where somebody asked about one clause alone."""

STATUSES: Final[Mapping[str, str]] = {
    "entitled": "可以办",
    "already_there": "已经在那里，不用迁",
    "undetermined": "要看情况",
    "not_entitled": "还不能办",
    "not_concerned": "不归这份文件管",
}

LEADS_TO: Final[Mapping[str, str]] = {
    "entitled": "就能办",
    "already_there": "就不用迁，{registration}已经在那里",
    "not_entitled": "就不能办",
    "not_concerned": "就不归这份文件管",
    "undetermined": "还要看别的几点",
}
"""What an answer to a question that decides leads to."""

WHY: Final[Mapping[str, str]] = {
    "entitled": "为什么可以",
    "already_there": "为什么不用迁",
    "undetermined": "这条路的条件",
    "not_entitled": "差在哪里",
    "not_concerned": "为什么不归它管",
}

STATES: Final[Mapping[str, str]] = {
    "met": "符合",
    "unmet": "不符合",
    "open": "原文没写清楚",
    "unknown": "您答了“不清楚”",
    "not_asked": "还没有回答",
}

PLACE_STATES: Final[Mapping[str, str]] = {
    "here": "{registration}落在这里",
    "choice": "可以选这里",
    "here_if": "要是能办，就落在这里",
    "choice_if": "要是能办，可以选这里",
    "unavailable": "您用不上",
    "undetermined": "还定不下来",
    "not_reached": "前面已经有地方，轮不到这里",
}
"""How a landing place stands; ``…_if`` while it is not sure that the household may be registered at all."""

COMPANY: Final[Mapping[str, str]] = {
    "may": "可以一起",
    "open": "要看情况",
    "silent": "原文没有写可以一起",
    "outside": "不在“近亲属”里",
}
"""How it stands with somebody who would come along."""

CHANGES: Final[Mapping[str, str]] = {"doable": "可以这样办", "fixed": "不是自己能改的"}

GUARANTEES: Final[Mapping[str, str]] = {"maybe": "是不是适用于您，还要看情况"}

WHO: Final[Mapping[str, str]] = {"self": "给我自己", "family": "给我自己，家里人也想一起", "someone": "替别人测"}

SECTIONS: Final[Mapping[str, str]] = {
    "changes": "怎样就能办",
    "deciding": "定下来要看的几点",
    "landing": "{registration}落在哪里",
    "landing_if": "要是能办，{registration}落在哪里",
    "mind": "办的时候还要留意",
    "family": "家里人能一起{grant}吗",
    "bring": "带什么、找谁",
    "guarantees": "{grant}以后，原文写明的保障",
    "others": "别的路",
    "others_open": "别的路（还有 {count} 条能办）",
    "unstated": "原文没有写的",
    "refused": "窗口说不能办，怎么办",
    "answers": "您的回答",
    "freshness": "依据和日期",
}

SENTENCES: Final[Mapping[str, str]] = {
    "for_someone": "您这次是替别人测的：这一页上的“您”，都指要{grant}的那个人。",
    "way": "按您的回答，“{title}”这条路可以办。",
    "place": "{registration}落在：{places}。",
    "place_open": "{registration}具体落在哪里，还定不下来。",
    "amount": "给多少：{amount}。",
    "choice": "{places}，由您选",
    "undetermined": "按您现在的回答，有 {count} 条路还定不下来，先看“{title}”。",
    "undetermined_one": "按您现在的回答，“{title}”这条路还定不下来。",
    "closed": "按您的回答，这几条路都差条件，先看“{title}”。",
    "closed_one": "按您的回答，“{title}”这条路差条件。",
    "already": "按您的回答，“{title}”这条路您符合，不过{registration}已经在要落的地方，不用再迁。",
    "place_already": "{registration}已经在：{places}。",
    "outside": "您要办的事，这份文件没有讲到{about}。",
    "company": "一起的家里人：{people}。",
    "caution": "请留意：{words}",
    "next_stay": "不用办迁移。想把{registration}落到别处的，看下面别的路。",
    "next_answer": "接着把剩下的题答完。",
    "next_find_out": "查清“{topic}”，再来改这一题的回答。到哪里查：{where}",
    "next_ask_office": "把您的情况说给{ask_at}听，请他们认定“{quote}”这几个字包不包括您。",
    "next_ask": "把您的情况说给{ask_at}听，请他们认定。",
    "next_act": "{remedy}，就能按“{title}”办。",
    "next_act_partly": "{remedy}，再来测一次：“{title}”这条路就有可能办。",
    "next_wait": "没有哪一件事办成了就能{grant}。情况变了再来测；还有不明白的，问{ask_at}。",
    "in_order": "按原文的先后，前面的用得上就落在前面：",
    "choice_order": "原文没有分先后，可以选：",
    "company_may": "您自己就符合，所以您的近亲属也包括在内。",
    "company_open": "还定不下来；要等您自己的情况定下来。",
    "company_silent": "按您的回答，能办的路里，原文没有写家里人可以一起。",
    "company_through": "您是靠亲属的条件办的，“本人”指的是那位亲属，您是他的近亲属。别的家里人，要看是不是那位亲属的近亲属。",
    "company_closed": "您自己现在还没有一条路能办，所以还说不上家里人能不能一起。",
    "company_later": "家里人不和您一起，自己来办，还可以看：",
    "others_of_family": "别的家里人呢",
    "who_is_close": "谁算近亲属，谁不算",
    "pending_changes": "改哪几处就能办，要等判断用的程序准备好才能算。",
    "pending_landing": "落在哪一处，要等判断用的程序准备好才能逐处对照。",
    "pending_deciding": "哪一题怎么答会有什么结果，要等判断用的程序准备好才能算。",
    "unstated": "{matters}。这些请直接问{ask_at}。",
    "about_direction": "想把{registration}落到",
    "about_clause": "只看这一条",
    "about_whom": "给谁测",
    "any_direction": "还没想好，都看看",
    "unknown": "不清楚",
    "basis": "依据：《{title}》，{effective} 起执行。本站规则 {edition}，{checked_on} 核对过原文，下次核对不晚于 {next_check_due}。",
    "caveat": "这是按您的回答对照原文得出的，不是{authority}的决定。",
    "announced": "这份文件 {effective} 起才执行，现在还没有执行，按现行的规定办。下面的结论是按还没有执行的文件得出的，只能作参考。",
    "replaced_later": "《{title}》{date} 起代替这份文件，现在还没有执行。在那以前，仍按这份文件办。",
    "superseded": "{words}。下面的结论是按旧文件得出的，只能作参考。",
    "expired": "这份文件写明有效到 {until} 为止，现在已经过了。下面的结论是按它得出的，只能作参考，办事以前请先问清现在按什么规定办。",
    "overdue": "本站应当在 {next_check_due} 以前再核对一次原文，现在已经过期。办事以前请先问清有没有新规定。",
    "clock": "您设备上的日期是 {today}，比本站核对原文的日期（{checked_on}）还早，看来不准，所以看不出本站有没有过期。办事以前请先问清有没有新规定。",
}
"""What is told with the engine's reasons and without them: the build publishes it for the page."""

OTHER_SENTENCES: Final[Mapping[str, str]] = {
    "next_go": "{whom_to_ask}：到哪里办、要带什么。这个结果可以打印出来带去。",
    "next_go_with": "准备好原文写到的{materials}。{whom_to_ask}：到哪里办、还要带什么。",
    "next_go_listed": "准备好原文列出的材料，下面一样一样写着。{where}",
    "ask_where": "{whom_to_ask}：到哪里办。",
    "ask": "问{ask_at}",
    "refused_reason": "请办理的人说清楚：差哪个条件，依据哪份文件的哪一条。能写下来的，请写下来。",
    "refused_sheet": "把这一页打印出来给他们看：每个条件都写着原文在哪一条，也写着您的回答。回答和实际不一样的，改了再测。",
    "refused_law": "申请复议、打官司的事，这份文件没有写，本站也没有核对过那几部法律。",
    "regardless_entitled": "不管没回答的几题怎么答，都可以。",
    "next_elsewhere_read": "{words}（按本站读法）",
    "regardless_already_there": "不管没回答的几题怎么答，都不用迁。",
    "regardless_not_concerned": "不管没回答的几题怎么答，都不归这份文件管。",
    "regardless_not_entitled": "不管没回答的几题怎么答，这条路现在都不能办。",
    "conditions": "这一条的全部条件，和您的情况对照",
    "any": "下面满足一条就行：",
    "all": "下面每一条都要满足：",
    "some": "下面 {count} 项里至少要符合 {least} 项",
    "some_now": "，现在符合 {now} 项",
    "points_off": "（原文写的是 {stated} {unit}；要扣分的事，没有的人先记上会扣的分，一共 {credited} {unit}）",
    "points": "下面各项加起来至少要有 {least} {unit}",
    "point": "{weight} {unit}：",
    "point_kept": "不扣 {weight} {unit}：",
    "points_now": "，现在有 {now} {unit}",
    "whole": "这一条的原文",
    "looks_at": "“{place}”看什么",
    "company_named": "“{title}”写的是",
    "route": "按家里人的情况测“{title}”，您这里的回答不受影响",
    "open_term": "{topic}：您答的是“{answer}”。原文没有说清楚这算不算。",
    "readings": "可以有这几种读法，结果不一样：",
    "office_decides": "这一点要由办理的人认定，请把您的情况说清楚，问{ask_at}。",
    "if_answer": "如果是{labels}，{leads_to}。",
    "if_another": "是别的回答，{leads_to}。",
    "where": "到哪里查：{where}",
    "change_to": "“{topic}”现在是“{answered}”，要变成{labels}。",
    "change_fixed": "“{topic}”您答的是“{answered}”，这条路要求是{labels}。",
    "provided": "另外还要{facts}（您还没有说清楚）。",
    "provided_fact": "“{topic}”是{labels}",
    "provided_not": "“{topic}”不是{labels}",
    "way_back": "看“{title}”这条路。假定迁走以后又回来，这几点是这样：{facts}。",
    "way_back_if": "那时“{topic}”是{labels}，{leads_to}。",
    "way_back_certain": "那时{leads_to}。",
    "way_back_open": "就要看情况：原文没有说清楚这算不算",
    "in_time_title": "到哪一天会变",
    "in_time": "{words}：{day} 起。别的情况都不变的话，从那天起“{title}”{leads_to}。",
    "in_time_no_more": "不再是“{words}”",
    "answered": "{label}（填的是 {exact}）",
    "no_change": "改一两处回答也走不通这条路，看看别的路。",
    "bring_materials": "带什么：原文写到的有{materials}。别的材料原文没有写，请先问{ask_at}。",
    "unwritten": "{what}：原文没有写，请先问{ask_at}。",
    "bring": "要带{material}。",
    "bring_too": "还要带{material}。",
    "fee": "{title}：{amount}。",
    "deadline": "{act}：由{who}办，{time}。",
    "office": "到{office}申请。",
    "if": "如果{condition}，{words}",
    "departments": "哪些部门负责：原文写的是{names}。",
    "relatives_named": "这一条的原文写明，近亲属也包括在内，指的是自己符合条件的那个人的近亲属。",
    "relatives_said": "家里人能不能一起，原文写的是{words}。",
    "relatives_unnamed": "这一条的原文没有写家里人能不能一起。",
    "decided": "{area}{authority}在 {date} 认定（{source}）",
    "reading_decided": "{term}：{decided}，{words}",
    "decided_there": "{decided}：{words}",
    "reading_taken": "{term}：按本站读法，{words}",
    "reading_other": "也有人理解为：{words}",
    "reading_why": "为什么这样理解：{why}",
    "reading_law": "依据：{authority}",
    "reading_own": "这是本站的理解，没有逐字核对法条，参考：{authority}",
    "looks_at_topics": "要看：{topics}。",
    "pending_reasons": "您的回答和每一个条件的对照写在上面；几个条件合起来怎样算，理由要等判断用的程序准备好。",
}
"""What is told only with reasons, or the same to everybody: that, the build publishes as whole lines."""


def said(name: str, **filled: object) -> str:
    """A sentence with its blanks filled in."""
    return (SENTENCES.get(name) or OTHER_SENTENCES[name]).format(**filled)


def quoted(names: tuple[str, ...] | list[str], between: str = "、") -> str:
    """Names as in running text: “甲”、“乙”."""
    return between.join(f"“{name}”" for name in names)


def sentence(words: str) -> str:
    """A sentence with its full stop, whether or not it came with one; nothing of nothing."""
    return words if words.endswith(("。", "！", "？", "”", "）")) or not words else f"{words}。"


def answer_label(fact: Fact, answer: str) -> str:
    """The words of an answer, 不清楚 included."""
    return SENTENCES["unknown"] if answer == UNKNOWN else fact.option(answer).label
