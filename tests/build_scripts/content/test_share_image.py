"""The picture of a shared link is a real picture, and shows this policy."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from build_scripts.content.share_image import SIZE, share_image
from build_scripts.content.vendored import LibraryMissingError
from policy_engine.policies.liaocheng_2022 import POLICY


def test_it_is_a_small_picture_of_the_size_that_is_asked_for(project_root: Path) -> None:
    written = share_image(POLICY, project_root)
    with Image.open(io.BytesIO(written)) as image:
        image.load()
        assert (image.format, image.size) == ("PNG", SIZE)
        assert len(image.convert("RGB").getcolors(maxcolors=256) or ()) > 4  # something is drawn
    assert len(written) < 60_000


def test_the_same_policy_gives_the_same_bytes_and_another_name_others(project_root: Path) -> None:
    written = share_image(POLICY, project_root)
    assert share_image(POLICY, project_root) == written
    assert share_image(replace(POLICY, short_title="别市户口政策"), project_root) != written


def test_all_of_it_stands_in_the_square_that_is_cut_out_of_the_middle(project_root: Path) -> None:
    long_name = replace(POLICY, short_title="名字很长很长很长很长很长很长很长的户口迁移政策")
    with Image.open(io.BytesIO(share_image(long_name, project_root))) as image:
        left = image.convert("RGB").crop((0, 20, (SIZE[0] - SIZE[1]) // 2, SIZE[1]))
        assert len(left.getcolors() or ()) == 1


def test_a_missing_font_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissingError, match="npm ci"):
        share_image(POLICY, tmp_path)
