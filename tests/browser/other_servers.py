"""Apache and Caddy with the configurations that the build has made, where a machine has them."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from build_scripts.publish.configurations import configurations_folder

_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
APACHE = """
ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
DefaultRuntimeDir {folder}
Mutex file:{folder}
{modules}
User #{user}
Group #{user}
TypesConfig /dev/null
DocumentRoot "{site}"
<Directory "{site}">
  AllowOverride All
  Require all granted
</Directory>
"""
_MODULES = ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite")


def apache_executable() -> str | None:
    return shutil.which("apache2", path=_PATH)


def caddy_executable() -> str | None:
    return shutil.which("caddy", path=_PATH)


@contextlib.contextmanager
def serve_with_apache(site: Path) -> Iterator[str]:
    """Serve a built site by its own ``.htaccess`` and nothing else; yields the address of its root, with a slash at the end."""
    with _running(site) as (folder, port):
        modules = "\n".join(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so" for one in _MODULES)
        user = 65534 if os.geteuid() == 0 else os.getuid()  # Apache does not run as root
        text = APACHE.format(folder=folder, port=port, modules=modules, user=user, site=site.resolve())
        (folder / "apache.conf").write_text(text, encoding="utf-8")
        folder.chmod(0o777)
        program = apache_executable()
        assert program
        with _process([program, "-f", f"{folder}/apache.conf", "-D", "FOREGROUND"], port):
            yield f"http://127.0.0.1:{port}/"


@contextlib.contextmanager
def serve_with_caddy(site: Path) -> Iterator[str]:
    """Serve a built site by its Caddyfile; yields the address of its root, with a slash at the end."""
    with _running(site) as (folder, port):
        text = (configurations_folder(site) / "Caddyfile").read_text(encoding="utf-8")
        for pattern, instead in (
            (r"^:80 \{", f"http://127.0.0.1:{port} {{"),
            (r"^\troot \* .*", f"\troot * {site.resolve()}"),
        ):
            text, count = re.subn(f"(?m){pattern}", instead, text)
            assert count == 1, pattern
        (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, encoding="utf-8")
        program = caddy_executable()
        assert program
        with _process(
            [program, "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"], port, HOME=str(folder)
        ):
            yield f"http://127.0.0.1:{port}/"


@contextlib.contextmanager
def _running(site: Path) -> Iterator[tuple[Path, int]]:
    assert site.is_dir()
    with tempfile.TemporaryDirectory(prefix="server-") as name, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
        probe.close()
        yield Path(name), port


@contextlib.contextmanager
def _process(command: list[str], port: int, **environment: str) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, env={**os.environ, **environment})
    try:
        deadline = time.monotonic() + 20
        while True:
            assert process.poll() is None, f"{command[0]} ended"
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)
