"""Lighthouse (mobile) on the built site, served with Brotli over loopback: medians of several runs, as a table.

    python -m tests.benchmarks.lighthouse .cache/site          (or: make lighthouse)

Lighthouse and what it needs are installed on first use from the lock file in tests/benchmarks/lighthouse/, not by `make setup`. It throttles by
simulation (slow 4G, CPU four times slower), so a busy machine makes performance noisy; every run is in the table's range.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from build_scripts.dev.browser_setup import chromium_executable
from tests.benchmarks.precompressed import serve_precompressed

TOOL: Final = Path(__file__).parent / "lighthouse"
PAGES: Final = ("", "text/", "clauses/3.1.2/", "quiz/")
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
METRICS: Final = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "total-byte-weight",
)
WANTED: Final = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}

Report = dict[str, Any]


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 if a median is below what is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--page", action="append", help="only this address; may be repeated")
    given = parser.parse_args(arguments)
    if not (TOOL / "node_modules" / "lighthouse").is_dir():
        subprocess.run([shutil.which("npm") or "npm", "ci", "--silent"], cwd=TOOL, check=True)
    with serve_precompressed(given.site) as root:
        pages = given.page or PAGES
        reports = {page: [_audit(root + page) for _ in range(given.runs)] for page in pages}
    _print_table(reports)
    low = [(page, one) for page, found in reports.items() for one in CATEGORIES if _score(found, one) < WANTED[one]]
    return int(bool(low))


def _audit(address: str) -> Report:
    options = "--headless=new --disable-gpu" + (" --no-sandbox" if os.geteuid() == 0 else "")
    command = [
        shutil.which("node") or "node",
        str(TOOL / "node_modules/lighthouse/cli/index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={options}",
    ]
    environment = {**os.environ, "CHROME_PATH": str(chromium_executable() or "")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report: Report = json.loads(done.stdout)
    return report


def _score(reports: Iterable[Report], category: str) -> float:
    return float(statistics.median(round(one["categories"][category]["score"] * 100) for one in reports))


def _print_table(reports: dict[str, list[Report]]) -> None:
    first = next(iter(reports.values()))[0]
    print(f"Lighthouse {first['lighthouseVersion']}, {first['environment']['hostUserAgent']}")
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; mobile, simulated slow 4G\n")
    print("| page | " + " | ".join((*CATEGORIES, "FCP ms", "LCP ms", "TBT ms", "CLS", "bytes")) + " |")
    print("| --- " * (len(CATEGORIES) + len(METRICS) + 1) + "|")
    for page, found in reports.items():
        scores = [f"{_score(found, one):.0f}" for one in CATEGORIES]
        runs = [round(one["categories"]["performance"]["score"] * 100) for one in found]
        scores[0] += f" ({min(runs)}–{max(runs)})"
        values = [statistics.median(one["audits"][name]["numericValue"] for one in found) for name in METRICS]
        numbers = [
            f"{value:.3f}" if name.endswith("shift") else f"{value:.0f}"
            for name, value in zip(METRICS, values, strict=True)
        ]
        print(f"| /{page} | " + " | ".join((*scores, *numbers)) + " |")
    for page, found in reports.items():
        for fault in _faults(found[0]):
            print(f"/{page}: {fault}")


def _faults(report: Report) -> Iterable[str]:
    """What costs points, but for performance, where the metrics say it."""
    for name in CATEGORIES[1:]:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['id']}: {audit['title']}"


if __name__ == "__main__":
    sys.exit(main())
