#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Stampede side by side with Postfix's smtp-source and smtp-sink, everything on 127.0.0.1.

Each row is warmed up once, then A and B take turns; what is printed are medians and ratios of neighbours.
Exit status: 0 measured (a missed target is printed, not a failure), 1 something broke, 2 wrong arguments.
"""
import argparse
import json
import os
import pathlib
import signal
import sys
import tempfile

sys.dont_write_bytecode = True  # the sources may lie in a folder that is not ours to write to

import machine  # noqa: E402
import rows  # noqa: E402
import table  # noqa: E402
from processes import Broken, Skipped  # noqa: E402
from sides import Bench  # noqa: E402

ROUNDS, QUICK_ROUNDS = 5, 2


def arguments(names):
    """The command line, with row names checked against `names`."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("rows", metavar="ROW", nargs="*", help="only these rows (see --list)")
    parser.add_argument("--build", type=pathlib.Path, default="build", help="build folder (default: build)")
    parser.add_argument("--rounds", type=int, help=f"rounds after the warm-up (default: {ROUNDS})")
    parser.add_argument("--quick", action="store_true",
                        help=f"{QUICK_ROUNDS} rounds with small counts, to try the bench itself out")
    parser.add_argument("--json", type=pathlib.Path, help="all samples (default: BUILD/bench/results.json)")
    parser.add_argument("--list", action="store_true", help="say what rows there are")
    given = parser.parse_args()
    unknown = [name for name in given.rows if name not in names]
    if unknown:
        parser.error(f"no row is called {', '.join(unknown)}; there are {', '.join(names)}")
    if given.rounds is not None and given.rounds < 1:
        parser.error("--rounds takes 1 or more")
    given.rounds = given.rounds or (QUICK_ROUNDS if given.quick else ROUNDS)
    given.json = given.json or given.build / "bench" / "results.json"
    return given


def say(text):
    """Progress, for those who watch."""
    print(text, file=sys.stderr, flush=True)


def measure(row, bench, rounds, quick):
    """The samples of a row by side, and those of its warm-up, in which smtp-sink counts what it gets."""
    warm_up = {side: call(bench, quick=True, counting=True) for side, call in row.sides.items()}
    samples = {side: [] for side in row.sides}
    for number in range(1, rounds + 1):
        for side, call in row.sides.items():
            samples[side].append(call(bench, quick=quick, counting=False))
        last = {side: taken[-1:] for side, taken in samples.items()}
        figures = "; ".join(brief(figure) for figure in row.figures(row, last))
        say(f"  round {number} of {rounds}: {figures}")
    return samples, warm_up


def brief(figure):
    """A figure of one round in a few words."""
    value = table.number(figure.value())
    if figure.b is None:
        return f"{figure.name} {value} {figure.unit}"
    return f"{figure.name} A {table.number(figure.a[0])}, B {table.number(figure.b[0])} {figure.unit}, ratio {value}"


def write_results(path, results):
    """Replaces the file in one step; called after each row, so that what was measured is kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(path.name + ".new")
    scratch.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(scratch, path)


def measure_all(chosen, bench, given):
    """Measures, prints and writes. Returns whether everything went well."""
    found = machine.facts(bench.build, bench.program)
    results = {"version": 1, "rounds": given.rounds, "quick": given.quick, "machine": found, "rows": []}
    figures, excuses, well = [], [], True
    for row in chosen:
        say(f"{row.name}: {row.what}")
        entry = {"row": row.name, "what": row.what, "notes": row.notes,
                 "sides": {side: str(call) for side, call in row.sides.items()}}
        results["rows"].append(entry)
        try:
            samples, warm_up = measure(row, bench, given.rounds, given.quick)
            entry["commands"] = take_commands(samples, warm_up)
            made = row.figures(row, samples)
            entry.update(samples=samples, warm_up=warm_up, figures=[figure.as_json() for figure in made])
            figures += made
        except (Broken, Skipped) as problem:
            well = well and isinstance(problem, Skipped)
            entry["excuse"] = str(problem)
            excuses.append((row.name, str(problem) if isinstance(problem, Skipped) else f"BROKEN: {problem}"))
            say(f"  {problem}")
        write_results(given.json, results)
    if given.quick:
        print("Quick: small counts, so these figures only show that the bench works.\n")
    print(table.render(figures, excuses))
    for entry in results["rows"]:
        print(conditions(entry))
    print(machine.facts_text(found) + f"All samples: {given.json}")
    return well


def take_commands(samples, warm_up):
    """Takes the command lines out of the samples and returns those of the last round: they differ by port only."""
    last = {side: taken[-1]["commands"] for side, taken in samples.items()}
    for sample in [*warm_up.values(), *(sample for taken in samples.values() for sample in taken)]:
        del sample["commands"]
    return last


def conditions(entry):
    """Under which conditions a row was measured, in lines."""
    lines = [f"{entry['row']}: {entry['what']}", *entry["notes"]]
    for side, text in entry["sides"].items():
        lines += [f"{side}: {text}", *("  " + command for command in entry.get("commands", {}).get(side, ()))]
    return "\n  ".join(lines) + "\n"


def on_signal(number, _frame):
    """Unwinds, so that every program that was started is ended; a second signal does not disturb that."""
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(128 + number)


def main():
    """Returns the exit status."""
    there = rows.all_rows()
    given = arguments([row.name for row in there])
    if given.list:
        for row in there:
            print(f"{row.name:18} {row.what}")
        return 0
    program = given.build / "bin" / "stampede-cli"
    if not program.is_file():
        print(f"bench: there is no {program}; build first (./dev build), or say where with --build", file=sys.stderr)
        return 2
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, on_signal)
    machine.raise_descriptor_limit()
    chosen = [row for row in there if not given.rows or row.name in given.rows]
    with tempfile.TemporaryDirectory(prefix="stampede-bench-") as folder:
        return 0 if measure_all(chosen, Bench(given.build.resolve(), folder), given) else 1


if __name__ == "__main__":
    sys.exit(main())
