"""The picture of a shared link is a real picture, and shows this policy."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from build_scripts.content.addresses import SHARE_IMAGE
from build_scripts.content.page_text import fields_of
from build_scripts.content.share_image import SIZE, icon, share_image
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.build_scripts.rendered import rendered


def test_it_is_a_small_picture_of_the_size_that_is_asked_for() -> None:
    written = share_image(POLICY)
    with Image.open(io.BytesIO(written)) as image:
        image.load()
        assert (image.format, image.size) == ("PNG", SIZE)
        assert len(image.convert("RGB").getcolors(maxcolors=256) or ()) > 4  # something is drawn
    assert len(written) < 60_000


def test_the_same_policy_gives_the_same_bytes_and_another_name_others() -> None:
    written = share_image(POLICY)
    assert share_image(POLICY) == written
    assert share_image(replace(POLICY, short_title="别市户口政策")) != written


def test_a_page_has_a_picture_with_its_own_name() -> None:
    tenant = share_image(POLICY, title="租房落户")
    assert tenant not in {share_image(POLICY), share_image(POLICY, title="就业落户")}
    images = {path: fields_of(text)["image"] for path, text in rendered(POLICY).items()}
    assert images["index.md"] == images["2022-08-01/clauses/3.1.2.md"] == SHARE_IMAGE
    assert images["clauses/3.1.2.md"] == "assets/share/clauses-3.1.2.png"
    own = [one for one in images.values() if one != SHARE_IMAGE]
    assert len(own) == len(set(own)) > 40


def test_all_of_it_stands_in_the_square_that_is_cut_out_of_the_middle() -> None:
    long_name = replace(POLICY, short_title="名字很长很长很长很长很长很长很长的户口迁移政策")
    with Image.open(io.BytesIO(share_image(long_name, title="名字也很长的一页，" * 4))) as image:
        left = image.convert("RGB").crop((0, 20, (SIZE[0] - SIZE[1]) // 2, SIZE[1]))
        assert len(left.getcolors() or ()) == 1


@pytest.mark.parametrize("character", ["回", "口", "固", "国", "户"])
def test_what_is_hollow_in_a_character_stays_hollow(character: str) -> None:
    """A font whose outlines all turn the same way shows 回 as a black square."""
    with Image.open(io.BytesIO(icon(character, 200))) as image:
        middle = image.convert("L").crop((50, 50, 150, 150))
    dark = sum(middle.histogram()[:150])
    assert dark > 4_000  # more seal than letter, also in the middle of it
