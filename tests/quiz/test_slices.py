"""Long work of the quiz lets whatever waits go first, and short work is not held up."""

import json
import shutil
import subprocess
from pathlib import Path

WORK = """
import { Slices } from './docs/assets/quiz/slices.js';
const order = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => { order.push('what waited'); port1.close(); };
const slices = new Slices();
port2.postMessage(null);
await slices.next();
order.push('after a short slice');
for (const began = performance.now(); performance.now() - began < 40;);
await slices.next();
order.push('after a long one');
const from = performance.now();
await slices.next();
console.log(JSON.stringify({ order, again: performance.now() - from < 10 }));
"""


def test_after_a_long_slice_whatever_waits_goes_first(project_root: Path) -> None:
    node = str(shutil.which("node"))
    command = [node, "--input-type=module", "--eval", WORK]
    done = subprocess.run(command, cwd=project_root, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == {
        "order": ["after a short slice", "what waited", "after a long one"],
        "again": True,
    }
