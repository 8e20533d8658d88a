# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests with real parties share: a folder to work in, runs that are checked, skipping as CTest knows it.

The environment names the program (STAMPEDE_CLI), a folder for files (STAMPEDE_WORK) and one that outlives the tests,
for unpacked packages (STAMPEDE_CACHE).
"""
import itertools
import os
import pathlib
import shutil
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

# pylint: disable=wrong-import-position
import debian_package  # noqa: E402
import postfix_package  # noqa: E402
import stampede_cli  # noqa: E402

SKIPPED = 77


class Case(unittest.TestCase):
    """A test case with a fresh folder in cls.work."""
    maxDiff = None
    numbers = itertools.count(1)

    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(os.environ["STAMPEDE_WORK"], cls.__name__).resolve()
        shutil.rmtree(cls.work, ignore_errors=True)
        cls.work.mkdir(parents=True)

    @classmethod
    def cache(cls):
        """The folder for unpacked packages."""
        return os.environ.get("STAMPEDE_CACHE") or os.environ["STAMPEDE_WORK"]

    @classmethod
    def postfix_tools(cls):
        """Postfix's programs; the class is skipped where they cannot be had."""
        return cls.available(postfix_package.ensure, cls.cache())

    @staticmethod
    def available(make, *arguments):
        """make(*arguments); Unavailable skips what is being set up or tested."""
        try:
            return make(*arguments)
        except debian_package.Unavailable as error:
            raise unittest.SkipTest(str(error)) from error

    def fresh(self, suffix):
        """A path in the folder that no other call gets."""
        return self.work / f"{next(self.numbers)}{suffix}"

    def sink(self, *options, **arguments):
        """A started stampede-cli sink, ended with the test. Arguments: as stampede_cli.Sink has them."""
        sink = stampede_cli.Sink(*options, **arguments)
        self.addCleanup(sink.kill)
        return sink.start()

    def run_job(self, port, *options, code=stampede_cli.DONE, host="127.0.0.1", **arguments):
        """Runs a job against a port of this machine, checks exit status and identity, and returns its Summary."""
        summary = self.fresh(".json")
        ended = stampede_cli.call("run", "--target", f"{host}:{port}", "--progress", "none", "--json", summary,
                                  *options, **arguments)
        self.assertEqual(ended.code, code, ended.story())
        found = stampede_cli.read_summary(summary)
        self.assert_identity(found, ended.story())
        return found

    def assert_identity(self, summary, story=""):
        """The accounting identity of every end of a run."""
        self.assertEqual(summary.started, sum(summary.outcomes.values()), story)
        self.assertEqual(summary.scheduled, summary.started + summary.skipped, story)
        self.assertEqual(summary.counters["in_flight"], 0, story)
        self.assertEqual(sum(summary.found["faults"].values()), summary.outcomes["error"], story)


def main():
    """Runs the tests of the calling file. Exit status 77 when every one of them was skipped."""
    done = unittest.main(module="__main__", exit=False, verbosity=2).result
    for case, reason in done.skipped:
        print(f"SKIPPED: {case}: {reason}")
    # A skipped class is one entry that is no test.
    ran = done.testsRun - sum(isinstance(case, unittest.TestCase) for case, _ in done.skipped)
    if not done.wasSuccessful():
        sys.exit(1)
    sys.exit(0 if ran > 0 else SKIPPED if done.skipped else 1)
