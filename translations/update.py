#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the translations up to date with the sources: `./dev translate`.

stampede_de.ts holds every text of the window and the core; the command line speaks English only. stampede_en.ts holds
nothing but the plurals ("%n message(s)"). New texts come in unfinished: write them into the file, or use Linguist.
With --check nothing is written, and the files have to be what this would make of them, with nothing unfinished.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parent
SOURCES = {"en": ["core", "widgets", "app", "-pluralonly"], "de": ["core", "widgets", "app/desktop"]}
NO_LUPDATE = 77  # what CTest takes for "skipped"


def lupdate():
    for name in ("lupdate-qt6", "lupdate6"):
        if shutil.which(name):
            return name
    for tool in ("qmake6", "qmake-qt6", "qtpaths6", "qtpaths"):
        if shutil.which(tool):
            query = "--query" if tool.startswith("qtpaths") else "-query"
            found = subprocess.run([tool, query, "QT_HOST_BINS"], capture_output=True, text=True).stdout.strip()
            if pathlib.Path(found, "lupdate").exists():
                return str(pathlib.Path(found, "lupdate"))
    return shutil.which("lupdate")


def update(program, language, path):
    subprocess.run([program, *SOURCES[language], "-I", ".", "-I", "core", "-I", "app/desktop", "-no-obsolete", "-locations",
                    "none", "-source-language", "en", "-target-language", language, "-ts", str(path)],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def texts(path):
    """(context, source) of each text, and of those that are not finished."""
    every, unfinished = set(), set()
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"))
            every.add(key)
            if message.find("translation").get("type"):
                unfinished.add(key)
    return every, unfinished


def problems(path, before):
    every, unfinished = texts(path)
    for context, source in sorted(unfinished):
        yield f"not translated in {context}: {source}"
    # lupdate misreads some declarations in front of a text (a forward "enum class", a constant right behind the class
    # that declares tr()) and then makes up a context that the program never asks for.
    for context, source in sorted(every):
        if not context.startswith("stampede::"):
            yield f"lupdate takes the context of this text to be {context}; turn the lines before it around: {source}"
    for context, source in sorted(before - every):
        yield f"no longer in the sources, {context}: {source}"


def main():
    check = sys.argv[1:] == ["--check"]
    program = lupdate()
    if program is None:
        print("lupdate is not installed")
        return NO_LUPDATE if check else 1
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for language in SOURCES:
            path = FOLDER / f"stampede_{language}.ts"
            before = texts(path)[0]
            if check:
                path = pathlib.Path(shutil.copy(path, folder))
            update(program, language, path)
            for problem in problems(path, before if check else set()):
                print(f"stampede_{language}.ts: {problem}")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
