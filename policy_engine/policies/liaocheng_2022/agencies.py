"""Ids for the offices that the department lines name; the names stand in the text as they stand here."""

from __future__ import annotations

from policy_engine.model.agency import Agency

AGENCIES = (
    Agency("natural_resources", "市自然资源和规划局"),
    Agency("human_resources", "市人力资源社会保障局"),
    Agency("public_security", "市公安局"),
    Agency("agriculture", "市农业农村局"),
    Agency("veterans", "市退役军人局"),
    Agency("big_data", "市大数据局"),
    Agency("education", "市教育体育局"),
    Agency("health", "市卫生健康委"),
    Agency("housing", "市住房城乡建设局"),
)
