"""An official text of three levels, as a city published it, for the tests of the reader and of citations; it stays when that city's policy leaves."""

from pathlib import Path

from policy_engine.model.clause import read_document

FILE = Path(__file__).parents[1] / "data/official_text.txt"
DOCUMENT = read_document(FILE.read_bytes().decode("utf-8"))
SAMPLES = sorted((Path(__file__).parents[1] / "data/outlines").glob("*.txt"))
