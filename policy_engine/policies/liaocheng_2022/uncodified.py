"""Passages that make no rule about a person, each with the reason. Long ones show their first and last words."""

from __future__ import annotations

from policy_engine.model.provision import EffectiveDate, Uncodified

EFFECTIVE = EffectiveDate(quote="本实施方案自2022年8月1日起执行。", date="2022-08-01")

UNCODIFIED = (
    Uncodified(
        quote="《关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案》已经市政府同意…请认真贯彻执行。",
        reason="转发的话，说明方案已经市政府同意。",
    ),
    Uncodified(
        quote="为促进人口和劳动力合理顺畅有序流动…制定本实施方案。",
        reason="说明为什么、根据什么制定这份方案，没有给个人定条件。",
    ),
    Uncodified(
        quote="以习近平新时代中国特色社会主义思想为指导…提供有力支撑。",
        reason="指导思想，没有给个人定条件；其中“全面放开城镇落户限制，畅通入乡返乡落户渠道”可以帮助理解后面的规定。",
    ),
    Uncodified(
        quote="全面放开城镇落户限制,重点推进农业转移人口进城落户…农业转移人口落户城镇。",
        reason="基本原则，没有给个人定条件；“全面保障有意愿来聊居住就业人员落户”支持把三（一）开头“凡在我市城镇居住或就业的人员”那段话单独使用。",
    ),
    Uncodified(
        quote="尊重城乡居民自主定居意愿,依法保障农业转移人口及其他常住人口合法权益。",
        reason="基本原则：迁不迁户口由自己决定。具体的保障写在第四部分“保障措施”。",
    ),
    Uncodified(
        quote="围绕全市城镇化建设和乡村振兴战略大局…产业可持续健康发展。",
        reason="基本原则，讲人口和产业的大局，没有给个人定条件。",
    ),
    Uncodified(
        quote="统筹推进户籍管理制度改革和基本公共服务均等化…公共服务常住人口全覆盖。",
        reason="基本原则，讲配套改革；具体的写在四（一）“推进城镇基本公共服务全覆盖”。",
    ),
    Uncodified(
        quote="以公安机关提供的户籍数据为基础和前提…提供数据支撑。",
        reason="部门之间共享数据的工作安排，没有给个人定条件。",
    ),
    Uncodified(
        quote="深化“放管服”改革,持续推进“互联网+政务服务”…为群众办事增加便利。",
        reason="部门改进办事方式的工作安排。原文没有写哪些事现在能网上办。",
    ),
    Uncodified(
        quote="加快农村土地制度改革进度,按照上级要求完成农村不动产确权登记颁证工作任务",
        reason="部门的工作任务，没有给个人定条件。",
    ),
    Uncodified(
        quote="进一步深化推进农村集体资产产权制度改革,加快农村经济组织成员权益与户籍登记脱钩。",
        reason="改革的方向：成员权益和户口逐步分开。原文没有说什么时候、怎么分开，所以不能当成已经给了个人的权利。",
    ),
    Uncodified(
        quote="各有关部门要切实加强组织领导…户籍管理制度改革顺利推进。",
        reason="对部门的工作要求，没有给个人定条件。",
    ),
)
