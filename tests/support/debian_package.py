# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of Debian packages without installing them: downloaded by apt-get, unpacked by dpkg-deb into a folder.

No maintainer script runs, no daemon is started, nothing outside the folder changes (apt's package lists apart).
"""
import contextlib
import fcntl
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

APT_SECONDS = 240


class Unavailable(Exception):
    """A program of others cannot be had here; the text says why."""


def unpack(cache_dir, name, packages):
    """Returns the tree cache_dir/name with `packages` in it, and those libraries they need that are not installed.

    The second call finds what the first one left and returns at once. Safe to call from several processes.
    tree/complete holds the version of the first package. Raises Unavailable without apt-get or without its servers.
    """
    cache = pathlib.Path(cache_dir).resolve()
    cache.mkdir(parents=True, exist_ok=True)
    tree = cache / name
    with _locked(cache / f"{name}.lock"):
        if not (tree / "complete").is_file():
            for program in ("apt-get", "dpkg-deb", "dpkg-query"):
                if not shutil.which(program):
                    raise Unavailable(f"no {program} here, so Debian's package {packages[0]} cannot be unpacked")
            _fill(cache, tree, packages)
    return tree


def library_folders(tree):
    """The folders of an unpacked tree in which the dynamic linker should look."""
    return [folder for top in ("usr/lib", "lib") for folder in sorted(tree.glob(f"{top}/*-linux-gnu*"))]


@contextlib.contextmanager
def _locked(path):
    with open(path, "w", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fill(cache, tree, packages):
    """Everything happens beside `tree`, which then appears in one step: an interrupted download leaves nothing."""
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        folder = pathlib.Path(scratch)
        fresh = folder / "tree"
        wanted, seen = list(reversed(packages)), set(packages)
        while wanted:
            package = _download(wanted.pop(), folder)
            _call(["dpkg-deb", "-x", package, fresh])
            for library in _libraries_of(package):
                if library not in seen and not _installed(library):
                    wanted.append(library)
                seen.add(library)
        first = next(folder.glob(f"{packages[0]}_*.deb"))
        (fresh / "complete").write_text(_call(["dpkg-deb", "-f", first, "Version"]), encoding="ascii")
        shutil.rmtree(tree, ignore_errors=True)
        fresh.rename(tree)


def _download(name, folder):
    """The path of package `name`, downloaded into `folder`; the lists are refreshed when the first try fails."""
    try:
        _call(["apt-get", "-qq", "download", name], cwd=folder)
    except Unavailable:
        _refresh_lists()
        _call(["apt-get", "-qq", "download", name], cwd=folder)
    return next(folder.glob(f"{name}_*.deb"))


def _refresh_lists():
    if os.geteuid() == 0:
        _call(["apt-get", "-qq", "update"])
    elif shutil.which("sudo"):
        _call(["sudo", "-n", "apt-get", "-qq", "update"])


def _libraries_of(package):
    depends = _call(["dpkg-deb", "-f", package, "Depends"])
    names = (re.match(r"\s*([a-z0-9.+-]+)", entry) for entry in depends.split(","))
    return [name[1] for name in names if name and name[1].startswith("lib")]


def _installed(name):
    found = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status}", name], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, check=False, timeout=30)
    return found.stdout.startswith(b"installed")


def _call(command, cwd=None):
    """The standard output of `command`; Unavailable with its own words when it fails."""
    environment = dict(os.environ, LC_ALL="C", DEBIAN_FRONTEND="noninteractive")
    try:
        done = subprocess.run([str(part) for part in command], cwd=cwd, env=environment, text=True, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=APT_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(f"{command[0]}: {error}") from error
    if done.returncode != 0:
        words = (done.stderr or done.stdout).strip().splitlines()
        raise Unavailable(f"{' '.join(str(part) for part in command)}: {' / '.join(words[-3:])}")
    return done.stdout.strip()
