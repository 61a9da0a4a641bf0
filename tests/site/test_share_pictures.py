"""Every page of the built site names a picture for where it is shared, and the picture is there."""

import re
from pathlib import Path

IMAGE = re.compile(r'<meta itemprop="image" content="([^"]+)">')


def test_every_page_names_a_picture_that_is_there(built_site: Path) -> None:
    named = {}
    for page in built_site.rglob("index.html"):
        [image] = IMAGE.findall(page.read_text(encoding="utf-8"))
        found = (page.parent / image).resolve()
        assert found.is_file(), (page, image)
        named[page.parent.relative_to(built_site).as_posix()] = found.name
    assert named["clauses/3.1.2"] == "clauses-3.1.2.png"
    assert named["."] == named["2022-08-01/clauses/3.1.2"] == "policy.png"
    drawn = {one.name for one in (built_site / "assets/share").glob("*.png") if not one.name.startswith("icon-")}
    assert drawn == set(named.values())
