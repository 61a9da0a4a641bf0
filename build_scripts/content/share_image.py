"""The picture that a link to a page shows where it is shared (og:image): the seal, the page's and the policy's name, and since when it applies.

1200 × 630 pixels, the size that social networks ask for; WeChat cuts a square out of the middle, so everything stands in it. The
letters are those of the text as PDF, drawn with Pillow's own layout: the same policy gives the same bytes.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import escape
from PIL import Image, ImageColor, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import serif_path

from policy_engine.model.policy import Policy

SIZE: Final = (1200, 630)
_PAPER, _INK, _SEAL, _SOFT = "#fbf8f2", "#1d2429", "#a8371f", "#4c565c"
_SQUARE: Final = 560  # the widest line, within the square that WeChat keeps


def share_image(policy: Policy, about: str = "", title: str = "") -> bytes:
    """The picture of a page as PNG, of the home page without ``title``; ``about`` says what kind of site it leads to."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    middle = SIZE[0] // 2
    draw.rectangle((0, 0, SIZE[0], 14), fill=_SEAL)
    draw.rounded_rectangle((middle - 90, 80, middle + 90, 260), radius=28, fill=_SEAL)
    since = f"{policy.effective.date} 起执行"
    below = (policy.short_title, since) if title else (since, "原文、白话、测一测")
    for words, height, size, colour in (
        (policy.vocabulary.seal, 170, 130, _PAPER),
        (title or policy.short_title, 345, 72, _INK),
        (below[0], 435, 40, _SOFT),
        (below[1], 505, 40, _SOFT),
        (about, 575, 30, _SOFT),
    ):
        draw.text((middle, height), words, fill=colour, font=_fitting(size, words), anchor="mm")
    return _png(image)


def icon(seal: str, size: int) -> bytes:
    """The seal as a square PNG for a phone's home screen, which may cut its corners."""
    image = Image.new("RGB", (size, size), _SEAL)
    ImageDraw.Draw(image).text((size // 2, size // 2), seal, fill=_PAPER, font=_face(size * 5 // 8), anchor="mm")
    return _png(image)


def seal_drawing(seal: str) -> str:
    """The seal as SVG: as somebody has drawn it (``seals/``), else set in the reader's own letters."""
    drawn = _SEALS / f"{seal}.svg"
    return drawn.read_text(encoding="utf-8") if drawn.is_file() else _IN_LETTERS.format(seal=escape(seal))


_SEALS: Final = Path(__file__).parent / "seals"
_IN_LETTERS: Final = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img" aria-label="{{seal}}">'
    f'<rect x="2" y="2" width="28" height="28" rx="5" fill="{_SEAL}"/>'
    '<text x="16" y="23" font-size="19" font-weight="bold" text-anchor="middle" fill="#fff">{seal}</text></svg>\n'
)


@cache
def _palette() -> Image.Image:
    """All colours there are: those of what is drawn, and what lies between each and its ground at the edges of letters."""
    steps = range(12)
    between = [
        round(ground + (colour - ground) * step / steps[-1])
        for pair in ((_PAPER, _INK), (_PAPER, _SOFT), (_SEAL, _PAPER))
        for step in steps
        for ground, colour in zip(*map(ImageColor.getrgb, pair), strict=True)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(between)
    return palette


def _png(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def _face(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(serif_path(), size, layout_engine=ImageFont.Layout.BASIC)


def _fitting(size: int, words: str) -> ImageFont.FreeTypeFont:
    """The letters in this size, or smaller where the words would not fit."""
    face = _face(size)
    while face.getlength(words) > _SQUARE:
        size -= 2
        face = face.font_variant(size=size)
    return face
