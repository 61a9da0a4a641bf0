"""Questions of people who rent: 三（一）2."""

from __future__ import annotations

from policy_engine.answering.question import Expected, QuestionAnswered, Situation, Theme

_THEME = Theme("renting", "租房")

# Somebody from a village elsewhere who rents in town, has no home or family there and has no collective household but the community's.
_TENANT = {
    "current_hukou": "other_village",
    "habitual_residence": "town",
    "town_home": "none",
    "relative_home": "none",
    "town_work": "none",
    "town_sponsor": "none",
    "dwelling": "rented_titled",
    "unit_collective": "no",
    "talent_collective": "no",
}

QUESTIONS = (
    QuestionAnswered(
        id="lease-not-registered",
        theme=_THEME,
        question="租的房没备案，能落户吗？",
        also_asked=("租房合同没登记能迁户口吗", "没备案怎么办", "房子租了没去备案"),
        situation=Situation(
            direction="town",
            story="户口在外地村里，在聊城租房住，房子有房产证，租房合同没有备案。没有工作，也没有亲人在聊城。",
            answers={**_TENANT, "lease_registered": "no", "owner_consents": "no"},
            expects=(
                Expected("tenant", "not_entitled"),
                Expected("living_or_working_in_town", "entitled", "community_collective"),
            ),
        ),
        note="没备案，不等于没有别的路：人住在城里，还可以看三（一）开头那段话：“凡在我市城镇居住或就业的人员，本人及其近亲属可自主选择落户”。",
    ),
    QuestionAnswered(
        id="landlord-refuses",
        theme=_THEME,
        question="房东不让落户，怎么办？",
        also_asked=("房东不同意迁户口", "房东不给落户口", "房主不让把户口放他房子上"),
        situation=Situation(
            direction="town",
            story="在聊城租房住，房子有房产证，合同备了案，可是房东不同意把户口落在他的房子上。",
            answers={**_TENANT, "lease_registered": "yes", "owner_consents": "no"},
            expects=(Expected("tenant", "entitled", "community_collective"),),
        ),
        note="房东不同意，只影响户口落在哪里，不影响能不能落。",
    ),
    QuestionAnswered(
        id="lease-and-consent",
        theme=_THEME,
        question="租房备了案，户口能落在租的房子上吗？",
        also_asked=("租房子能落户吗", "户口能落在出租房吗", "租房怎么迁户口"),
        situation=Situation(
            direction="town",
            story="在聊城租房住，房子有房产证，合同备了案，房东也同意。",
            answers={**_TENANT, "lease_registered": "yes", "owner_consents": "yes"},
            expects=(Expected("tenant", "entitled", "rented_home"),),
        ),
    ),
    QuestionAnswered(
        id="untitled-rental",
        theme=_THEME,
        question="租的房子没有房产证，能落户吗？",
        also_asked=("出租房没有房产证", "租的房子没房本", "租村里自建房能落户吗"),
        situation=Situation(
            direction="town",
            story="在聊城城里租房住，房东拿不出房产证。",
            answers={**_TENANT, "dwelling": "rented_untitled", "lease_registered": "no", "owner_consents": "unknown"},
            expects=(Expected("tenant", "not_entitled"), Expected("living_or_working_in_town", "entitled")),
        ),
    ),
    QuestionAnswered(
        id="home-elsewhere",
        theme=_THEME,
        question="外地有房，在聊城租房能落户吗？",
        also_asked=("老家县城有房在聊城租房", "名下有房租房落户", "外地买了房租房落户"),
        situation=Situation(
            direction="town",
            story="在外地的城里有一套房，现在在聊城租房住，房子有房产证，合同备了案，房东同意。",
            answers={**_TENANT, "town_home": "elsewhere", "lease_registered": "yes", "owner_consents": "yes"},
            expects=(Expected("tenant", "undetermined"), Expected("living_or_working_in_town", "entitled")),
        ),
    ),
)
