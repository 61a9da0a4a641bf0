"""A printed result, years later: by its own version and by today's, in Python and as the page does it: as the Liaocheng policy has it."""

from __future__ import annotations

import pytest

from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.versions.share_code import write_code
from tests.versions.test_rechecking import as_the_command_does, as_the_page_does
from tests.versions.test_share_code import CHAT_MARKS


@pytest.mark.slow  # asks the page for each
def test_the_page_refuses_what_the_command_refuses() -> None:
    code = write_code(LIAOCHENG, "town", None, Answers((("town_home", "unknown"), ("lease_registered", "no"))))
    codes = [
        *(code[:length] for length in range(len(code))),
        *(code[:at] + "Z" + code[at + 1 :] for at in range(len(code))),
        *(code[:at] + "." + code[at:] for at in range(len(code))),
        f"https://example.org/#a={code}",
        f"#a=#a={code}",
        code.lower().replace("-", "－").replace(".", "。"),
        code.replace("2022", "２０２２"),
        f"\u3000{code}\t\n",
        *(f"{code}{mark}" for mark in CHAT_MARKS),
        *(f"{code[:-1]}{mark}" for mark in CHAT_MARKS),
        "<script>alert(1)</script>",
        "__proto__.__proto__.__proto__.__proto__.__proto__",
        "1.CONSTRUCTOR.__PROTO__.TOSTRING-VALUEOF.00",
        "1....",
        "\U0001f600" * 4,
        "1" * 5000,
    ]
    assert as_the_page_does(LIAOCHENG, codes) == [as_the_command_does(LIAOCHENG, one) for one in codes]
