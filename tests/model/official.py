"""The official text as the tests of the reader and of citations use it."""

from pathlib import Path

from policy_engine.model.clause import read_document

FILE = Path(__file__).parents[2] / "policy_engine/policies/liaocheng_2022/official_text.txt"
DOCUMENT = read_document(FILE.read_bytes().decode("utf-8"))
SAMPLES = sorted((Path(__file__).parents[1] / "data/outlines").glob("*.txt"))
