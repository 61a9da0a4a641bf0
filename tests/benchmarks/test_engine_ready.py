"""What the engine-ready benchmark makes of its figures, and that its slow line is as slow as it says."""

import http.server
import os
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from tests.benchmarks.engine_ready_host import with_peers_place
from tests.benchmarks.engine_ready_levers import replaced
from tests.benchmarks.engine_ready_peers import lock_with
from tests.benchmarks.engine_ready_table import Visit, median, table
from tests.benchmarks.slow_network import Bucket, Line, relayed
from tests.benchmarks.slow_processor import descendants

VISITS = (
    *(Visit("ours", "as it is", "cold", one, 500) for one in (100.0, 900.0, 200.0)),
    *(Visit("stock", "as it is", "cold", one, 1000) for one in (800.0, 700.0, 900.0)),
    Visit("ours", "slow", "cold", 50.0, 0),
)


def test_the_table_has_medians_and_their_ratios_to_the_last_page() -> None:
    assert table(VISITS, ("ours", "stock"), {("as it is", "cold"): 0.3}).splitlines()[2:] == [
        "| as it is | cold | ours | 200 | 100–900 | 0.25 | ≤ 0.30 | 500 | 0.50 |",
        "| as it is | cold | stock | 800 | 700–900 | 1.00 |  | 1000 | 1.00 |",
    ]


def test_a_median_is_of_the_visits_that_are_meant() -> None:
    assert median(VISITS, page="stock", condition="as it is") == (800.0, 1000)
    assert median(VISITS, page="nobody") is None


def test_bytes_wait_for_those_that_are_on_the_line_already() -> None:
    bucket, line = Bucket(), Line(megabits=8)  # a megabyte a second
    assert [bucket.departure(now, 500_000, line) for now in (0.0, 0.0, 5.0)] == [0.5, 1.0, 5.5]
    assert bucket.departure(0.0, 500_000, Line()) == 0.0


def test_a_relay_passes_everything_on_and_takes_its_time() -> None:
    content = os.urandom(100_000)

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        with relayed(f"http://127.0.0.1:{server.server_port}/", Line(megabits=8, round_trip=100)) as address:
            began = time.monotonic()
            with urllib.request.urlopen(address) as response:
                assert response.read() == content
        took = time.monotonic() - began
        server.shutdown()
    assert (
        took >= 0.3
    )  # a round trip to connect, one to ask, and a tenth of a second for the bytes; slower is the machine's business


def test_descendants_are_those_of_descendants_too_and_nobody_elses() -> None:
    assert descendants(1, {2: 1, 3: 2, 4: 3, 5: 9, 9: 0}) == {2, 3, 4}


def test_the_lock_file_takes_the_same_version_of_micropip_and_no_other(tmp_path: Path) -> None:
    wheel = tmp_path / "micropip-1.0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    lock = {"info": {}, "packages": {"micropip": {"file_name": wheel.name, "sha256": "other"}, "numpy": {}}}
    packages = lock_with(lock, wheel)["packages"]
    assert packages["micropip"]["sha256"] != "other"
    assert "numpy" in packages
    lock["packages"]["micropip"]["file_name"] = "micropip-2.0-py3-none-any.whl"
    with pytest.raises(ValueError, match=r"2\.0"):
        lock_with(lock, wheel)


def test_what_is_undone_must_stand_in_the_script_once() -> None:
    assert replaced("a b c", "b", "x") == "a x c"
    with pytest.raises(ValueError, match="2 times"):
        replaced("b b", "b", "x")


def test_the_peers_have_a_place_in_the_sites_configuration() -> None:
    configured = "server {\n    listen 127.0.0.1:0;\n    root /srv/site;\n}\n"
    changed = with_peers_place(configured, Path("/tmp/other"), Path("/tmp/log"))  # noqa: S108 - only a name
    assert "listen 127.0.0.1:{port};" in changed
    assert "root /tmp/other;" in changed
    assert "location ^~ /peers/" in changed
    with pytest.raises(ValueError, match="0 lines"):
        with_peers_place("server {}", Path("/x"), Path("/y"))
