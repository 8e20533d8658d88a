# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postfix's programs from Debian's package, unpacked into a folder: nothing is installed, no daemon is started.

ensure(cache_dir) is all that is needed for smtp-source and smtp-sink; ensure_sasl adds Cyrus SASL for its smtpd.
Run as a program (`postfix_package.py FOLDER`) it unpacks and prints where things are.
"""
import dataclasses
import os
import pathlib
import subprocess
import sys

from debian_package import Unavailable, library_folders, unpack


@dataclasses.dataclass(frozen=True)
class Tools:
    """Where the unpacked programs are.

    env is a whole environment (os.environ and LD_LIBRARY_PATH) in which they start; root is the unpacked tree;
    libexec holds master, smtpd and the other daemons; libdir Postfix's own shared libraries.
    """
    smtp_source: str
    smtp_sink: str
    env: dict
    root: pathlib.Path
    libexec: pathlib.Path
    libdir: pathlib.Path
    version: str


@dataclasses.dataclass(frozen=True)
class Sasl:
    """Cyrus SASL: the program that adds passwords to a sasldb, and the folder of its plug-ins (SASL_PATH)."""
    saslpasswd2: str
    plugins: pathlib.Path
    env: dict


def ensure(cache_dir):
    """Returns Tools, downloading and unpacking into cache_dir/postfix first where needed.

    Safe to call from several processes at once. Raises Unavailable without apt-get, or when the download fails.
    """
    root = unpack(cache_dir, "postfix", ["postfix"])
    libdir = root / "usr/lib/postfix"
    tools = Tools(smtp_source=str(root / "usr/sbin/smtp-source"), smtp_sink=str(root / "usr/sbin/smtp-sink"),
                  env=_environment([libdir, *library_folders(root)]), root=root, libexec=libdir / "sbin",
                  libdir=libdir, version=(root / "complete").read_text(encoding="ascii"))
    for program in (tools.smtp_source, tools.smtp_sink):
        _try_out(program, tools.env, "usage:")
    return tools


def ensure_sasl(cache_dir):
    """Returns Sasl, unpacked into cache_dir/sasl first where needed. Raises Unavailable as ensure does."""
    root = unpack(cache_dir, "sasl", ["sasl2-bin", "libsasl2-modules", "libsasl2-modules-db"])
    folders = library_folders(root)
    sasl = Sasl(saslpasswd2=str(root / "usr/sbin/saslpasswd2"), env=_environment(folders),
                plugins=next(folder / "sasl2" for folder in folders if (folder / "sasl2").is_dir()))
    _try_out(sasl.saslpasswd2, sasl.env, "usage:")
    return sasl


def _environment(folders):
    inherited = os.environ.get("LD_LIBRARY_PATH")
    parts = [*map(str, folders), *([inherited] if inherited else [])]
    return dict(os.environ, LD_LIBRARY_PATH=":".join(parts))


def _try_out(program, env, expected):
    """A program that explains itself when called wrongly has found all its libraries."""
    said = subprocess.run([program, "-?"], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False, timeout=30)
    if expected not in said.stdout.lower():
        raise Unavailable(f"{program} does not start: {said.stdout.strip()}")


if __name__ == "__main__":
    try:
        print(ensure(sys.argv[1] if len(sys.argv) > 1 else "."))
    except Unavailable as problem:
        sys.exit(f"postfix_package: {problem}")
