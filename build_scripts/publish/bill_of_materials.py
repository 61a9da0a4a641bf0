"""The software bill of materials: what reaches a reader's device, and what the site was built and tested with.

CycloneDX 1.6 (ECMA-424), written by its own library from the lock files; the same build gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from build_scripts.publish.delivery import BILL
from build_scripts.shipped.components import packages, pinned_in, shipped

SHIPPED_NPM: Final = packages("npm")
SHIPPED_PYTHON: Final = packages("pypi")
"""Of which packages files reach the reader; every other one only builds or tests."""

_NPM_LOCK: Final = "package-lock.json"
_LICENCES: Final = LicenseFactory()


def write_bill(site: Path, project_root: Path) -> None:
    """Write the bill of a built site beside its home page."""
    (site / BILL).write_text(bill_of_materials(site, project_root), encoding="utf-8", newline="\n")


def bill_of_materials(site: Path, project_root: Path) -> str:
    """The bill as JSON."""
    components = [*_engine(site, project_root), *_npm(project_root), *_python(project_root)]
    bom = Bom(components=components, metadata=_metadata(project_root))
    for component in components:
        bom.register_dependency(component)
    if (root := bom.metadata.component) is not None:
        bom.register_dependency(root, [one for one in components if one.scope is ComponentScope.REQUIRED])
    document = json.loads(JsonV1Dot6(bom).output_as_string())
    # The day of the build and a number drawn at random are no properties of the site; its number comes from its content.
    del document["metadata"]["timestamp"], document["serialNumber"]
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    document["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, digest).urn
    return json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _metadata(project_root: Path) -> BomMetaData:
    package = json.loads((project_root / "package.json").read_text(encoding="utf-8"))
    site = Component(
        name=package["name"],
        type=ComponentType.APPLICATION,
        bom_ref="site",
        licenses=[_LICENCES.make_from_string(package["license"])],
    )
    locks = [
        Property(name=f"lock:{path.name}:sha256", value=hashlib.sha256(path.read_bytes()).hexdigest())
        for path in (*_python_locks(project_root), project_root / _NPM_LOCK)
    ]
    return BomMetaData(component=site, properties=locks)


def _engine(site: Path, project_root: Path) -> Iterator[Component]:
    """The engine as it is published: the one component that is our own."""
    project = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (wheel,) = (site / "assets" / "engine").glob("policy-*/*.whl")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    yield Component(
        name=project["name"],
        version=project["version"],
        bom_ref=f"wheel:{wheel.name}",
        scope=ComponentScope.REQUIRED,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        licenses=[_LICENCES.make_from_string(project["license"])],
    )


def _npm(project_root: Path) -> Iterator[Component]:
    packages = json.loads((project_root / _NPM_LOCK).read_text(encoding="utf-8"))["packages"]
    for path, entry in packages.items():
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        group, _, short = name.rpartition("/")
        yield Component(
            name=short,
            group=group or None,
            version=entry["version"],
            bom_ref=f"npm:{path.removeprefix('node_modules/')}",
            scope=_scope(is_shipped=name in SHIPPED_NPM),
            hashes=[_npm_hash(entry["integrity"])],
            licenses=[_LICENCES.make_from_string(entry["license"])] if "license" in entry else [],
            purl=PackageURL("npm", group or None, short, entry["version"]),
            components=_inside(f"npm:{name}", project_root),
        )


def _inside(package: str, project_root: Path) -> list[Component]:
    """Whose works a package brings along."""
    components = shipped(project_root)
    names = {one.name for one in components if one.package == package}
    return [
        Component(
            name=one.name,
            version=one.version or None,
            bom_ref=f"{package}/{one.name}",
            licenses=[_LICENCES.make_from_string(one.licence)],
            copyright="\n".join(one.copyright) or None,
            external_references=[
                ExternalReference(type=ExternalReferenceType.SOURCE_DISTRIBUTION, url=XsUri(one.source))
            ],
        )
        for one in components
        if one.inside in names
    ]


def _licences_of(package: str, project_root: Path) -> list[License]:
    return [_LICENCES.make_from_string(one.licence) for one in shipped(project_root) if one.package == package]


def _npm_hash(integrity: str) -> HashType:
    algorithm, _, content = integrity.partition("-")
    algorithms = {"sha512": HashAlgorithm.SHA_512, "sha1": HashAlgorithm.SHA_1}
    return HashType(alg=algorithms[algorithm], content=base64.b64decode(content).hex())


def _python(project_root: Path) -> Iterator[Component]:
    """The pinned Python packages; a version may be for some versions of Python only, and each has a hash in the lock file."""
    pinned = {found for lock in _python_locks(project_root) for found in pinned_in(lock)}
    for name, version in sorted(pinned):
        yield Component(
            name=name,
            version=version,
            bom_ref=f"pypi:{name}@{version}",
            scope=_scope(is_shipped=name in SHIPPED_PYTHON),
            licenses=_licences_of(f"pypi:{name}", project_root),
            purl=PackageURL("pypi", None, name, version),
            components=_inside(f"pypi:{name}", project_root),
        )


def _python_locks(project_root: Path) -> list[Path]:
    return sorted(project_root.glob("requirements*.lock"))


def _scope(*, is_shipped: bool) -> ComponentScope:
    return ComponentScope.REQUIRED if is_shipped else ComponentScope.EXCLUDED
