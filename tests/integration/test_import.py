# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Command lines of other programs become jobs, and the jobs run."""
import json
import subprocess

import harness
import stampede_cli
from stampede_cli import BAD_INPUT


class Import(harness.Case):
    """`stampede-cli import`."""

    def imported(self, *arguments):
        """The job that is printed."""
        ended = stampede_cli.call("import", *arguments, seconds=30, cwd=self.work)
        self.assertEqual(ended.code, 0, ended.story())
        return json.loads(ended.out), ended.err

    def test_a_command_line(self):
        job, said = self.imported("--", "smtp-source", "-c", "-s", "20", "-m", "500", "-S", "it's me", "127.0.0.1:2525")
        self.assertEqual(job["load"]["connections"], 20)
        self.assertEqual(job["load"]["messages"], 500)
        self.assertEqual(job["message"]["headers"], {"Subject": "it's me"})
        self.assertIn("not carried over: -c", said.replace("'-c'", "-c"))

    def test_one_word(self):
        job, _ = self.imported("swaks --to a@b.test --server 127.0.0.1")
        self.assertEqual(job["envelope"]["recipients"], {"list": ["a@b.test"]})

    def test_files_and_standard_input(self):
        path = self.fresh(".txt")
        path.write_text("#!/bin/sh\nexec traffic-gen \\\n  --target 127.0.0.1:2025 --concurrency 3 $@\n", encoding="utf-8")
        job, _ = self.imported(path)
        self.assertEqual(job["load"]["connections"], 3)
        piped = subprocess.run([stampede_cli.program(), "import", "-"], input='{"Type": "smtp", "messages": 7}',
                               capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual(piped.returncode, 0, piped.stderr)
        self.assertEqual(json.loads(piped.stdout)["load"]["messages"], 7)

    def test_what_cannot_be_imported(self):
        for arguments, texts in (
                (["--", "swaks", "--tls-foo", "--socket", "/x"], ["--tls-foo", "--socket", "--to"]),
                (["--from", "jmeter", "--", "a", "b"], ["--from", "jmeter"]),
                (["missing.txt"], ["missing.txt"]),
                (["."], ["."]),
                (["--", "traffic-gen", "--http"], ["--http"]),
                (["/bin/sh"], ["not text"])):
            with self.subTest(arguments=arguments):
                ended = stampede_cli.call("import", *arguments, seconds=30, cwd=self.work)
                self.assertEqual(ended.code, BAD_INPUT, ended.story())
                self.assertEqual(ended.out, "")
                for text in texts:
                    self.assertIn(text, ended.err, ended.story())

    def test_no_secret_comes_through(self):
        path = self.fresh(".json")
        ended = stampede_cli.call("import", "-o", path, "--", "swaks", "--to", "a@b.test", "--server", "127.0.0.1",
                                  "-tls", "--auth-user", "u", "--auth-password", "s3cret", seconds=30)
        self.assertEqual(ended.code, 0, ended.story())
        self.assertNotIn("s3cret", ended.out + ended.err + path.read_text(encoding="utf-8"))

    def test_an_imported_job_runs(self):
        sink = self.sink()
        path = self.fresh(".json")
        ended = stampede_cli.call("import", "--output", path, "--", "smtp-source", "-s", "4", "-m", "40", "-r", "3",
                                  f"127.0.0.1:{sink.port}", seconds=30)
        self.assertEqual(ended.code, 0, ended.story())
        ran = stampede_cli.call("run", path, "--quiet", seconds=60)
        self.assertEqual(ran.code, 0, ran.story())
        self.assertEqual(sink.stop()["messages"], 40)


if __name__ == "__main__":
    harness.main()
