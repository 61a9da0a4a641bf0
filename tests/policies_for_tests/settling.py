"""The words of the small policies for tests that are about settling. One that a site has states its own: the wheel has its package alone."""

from policy_engine.model.vocabulary import Vocabulary

SETTLING = Vocabulary(
    grant="落户",
    registration="户口",
    authority="公安机关",
    seal="户",
    site_name="落户政策（示例）",
    site_description="落户办法：原文、白话解读、能不能落户测一测。",
    about="已有的户口往哪里迁",
)
