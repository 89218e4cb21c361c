"""What a declaration says of places: each kind of it checked, with a sentence where it is not as it should be."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, JsonValue, ValidationInfo

from claimx.sources.contents import LINE_SUFFIXES
from claimx.sources.pattern import check_pattern

#: What fsspec would open too, past the manners and the checks that these kinds have.
_NO_STORAGES = {"http": "urls, feed or sitemap", "https": "urls, feed or sitemap", "file": "folder", "local": "folder"}
FOR_THE_ENVIRONMENT = "the environment is the place for it"
A_FOLDER, A_FILE = "a folder that is there", "a file that is there"
_SECRETS = frozenset({"key", "secret", "token", "password", "account_key", "sas_token", "connection_string"})


def _is_web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname) and not set(url) & set(" \t\n")
    except ValueError:
        is_one = False
    if not is_one:
        raise ValueError("expected an http or https URL")
    return url


def _beside(path: Path, info: ValidationInfo) -> Path:
    """Relative to the folder of the file that declares it."""
    folder: Path = (info.context or {}).get("folder", Path())
    return folder / path


def is_there(path: Path) -> bool:
    """Whether the disk shows anything under the name; one that is unwell shows nothing, and what is locked is there."""
    try:
        path.stat()
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def _is_no_file(path: Path) -> Path:
    if is_there(path) and not path.is_dir():
        raise ValueError(f"expected {A_FOLDER}")
    return path


def _is_no_folder(path: Path) -> Path:
    if is_there(path) and not path.is_file():
        raise ValueError(f"expected {A_FILE}")
    return path


def _holds_lines(path: Path) -> Path:
    suffixes = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    if suffixes not in LINE_SUFFIXES:
        raise ValueError(f"expected a name that ends in one of {', '.join(sorted(LINE_SUFFIXES))}, or that and .gz")
    return path


def _is_storage_address(url: str) -> str:
    scheme, found, rest = url.partition("://")
    if not (found and scheme and rest) or "::" in url:
        raise ValueError("expected the URL of a storage, such as s3://bucket/folder")
    if scheme in _NO_STORAGES:
        raise ValueError(f"expected the URL of a storage; {scheme}: is for a source of kind {_NO_STORAGES[scheme]}")
    if ":" in rest.partition("/")[0].rpartition("@")[0]:
        raise ValueError(f"expected a URL without a password; {FOR_THE_ENVIRONMENT}")
    return url


def _holds_no_secrets(options: dict[str, Any]) -> dict[str, Any]:
    if found := sorted(_SECRETS & options.keys()):
        raise ValueError(f"expected no secrets, found {found[0]!r}; {FOR_THE_ENVIRONMENT}")
    return options


WebAddress = Annotated[str, AfterValidator(_is_web_address)]
ThisFolder = Annotated[Path, AfterValidator(_beside), AfterValidator(_is_no_file)]
ThisFile = Annotated[Path, AfterValidator(_beside), AfterValidator(_is_no_folder)]
ThisFileOfLines = Annotated[ThisFile, AfterValidator(_holds_lines)]
StorageAddress = Annotated[str, AfterValidator(_is_storage_address)]
StorageOptions = Annotated[dict[str, JsonValue], AfterValidator(_holds_no_secrets)]
Pattern = Annotated[str, AfterValidator(check_pattern)]
