"""Write the generated Markdown to a folder, for another site generator or an archive: ``python -m build_scripts.dev.export FOLDER``.

The files are byte for byte those that MkDocs is given.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from build_scripts.site_content import generated_pages

_CONFIGURATION = Path(__file__).parents[2] / "mkdocs.yml"


def export(configuration: Path, folder: Path) -> tuple[Path, ...]:
    """Write every generated page into ``folder``, which is made if need be; returns the files in the order of reading."""
    extra = yaml_load(configuration.read_text(encoding="utf-8"))["extra"]
    written = []
    for path, markdown in generated_pages(extra).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(markdown.encode())
        written.append(target)
    return tuple(written)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m build_scripts.dev.export", description="把生成的 Markdown 写到一个文件夹。"
    )
    parser.add_argument("folder", type=Path, help="写到哪个文件夹")
    parser.add_argument("--config", type=Path, default=_CONFIGURATION, help="用哪份 mkdocs.yml")
    chosen = parser.parse_args(arguments)
    written = export(chosen.config, chosen.folder)
    print(f"写好 {len(written)} 个文件：{chosen.folder}")


if __name__ == "__main__":
    main()
