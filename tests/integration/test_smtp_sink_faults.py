# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""smtp-sink misbehaves in each way it can; nothing may be lost from the count, and the run ends in time."""
import dataclasses
import unittest

import harness
import stampede_cli
from smtp_sink import SmtpSink

MESSAGES = 60
QUICK = ["-m", MESSAGES, "-c", "4", "-w", "2", "--set", "session.reconnect_initial=1ms",
         "--set", "session.reconnect_maximum=20ms"]
TIMEOUT = ["--set", "session.timeouts.{}=200ms"]


@dataclasses.dataclass(frozen=True)
class Row:
    """What smtp-sink is told, what stampede-cli is told, and what must come of it.

    outcome: of every message, None: some of each. stage: where refusals or faults are counted, None: nowhere.
    reason: the reply code or the name of the fault found there.
    """
    sink: str
    outcome: str | None
    stage: str | None = None
    reason: int | str | None = None
    options: tuple = ()
    code: int = stampede_cli.DONE

    def sink_options(self):
        """As a list of arguments."""
        return self.sink.split()


def each_command(letter, outcome, reason):
    """Rows of one fault at every command of a transaction."""
    stages = {"MAIL": "mail", "RCPT": "rcpt", "DATA": "data", ".": "body"}
    return [Row(f"-{letter} {command}", outcome, stage, reason) for command, stage in stages.items()]


def never_ready(letter, reason):
    """Rows of one fault before a session is ready: the run is given up, or with --keep-trying costs every message."""
    commands = {"CONNECT": "banner", "EHLO,HELO": "ehlo"}
    return [Row(f"-{letter} {command}", None, stage, reason, options, stampede_cli.NOT_CARRIED_OUT)
            for command, stage in commands.items() for options in ((), ("--keep-trying",))]


NOTHING_WRONG = [Row(sink, "accepted") for sink in
                 ("-p", "-8", "-a", "-E", "-N", "-e", "-F", "-C", "-P", "-p -e -E", "-f EHLO", "-m 2", "-f RSET",
                  "-q QUIT", "-Q QUIT", "-f QUIT", "-r QUIT", "-r RSET", "-q RSET")]

REFUSALS = [*each_command("f", "permanent", 500), *each_command("r", "temporary", 450),
            Row("-f MAIL,RSET", "permanent", "mail", 500), Row("-r RCPT,RSET", "temporary", "rcpt", 450),
            Row("-f RCPT -B 550_5.1.1_No_such_user", "permanent", "rcpt", 550),
            Row("-r . -b 452_4.3.1_Full", "temporary", "body", 452),
            Row("-A 0", None, "body", None)]

HANG_UPS = [*each_command("q", "error", "disconnect"), *each_command("Q", "temporary", 421),
            Row("-q MAIL,RSET", "error", "mail", "disconnect"), Row("-f RCPT -q RSET", None),
            Row("-r MAIL -Q RSET", None)]

NEVER_READY = [*never_ready("q", "disconnect"), *never_ready("Q", 421), *never_ready("f", 500), *never_ready("r", 450)]

DELAYS = [Row(f"-W {command}:1", "error", stage, "timeout",
              ("-m", "8", "--set", f"session.timeouts.{stage}=200ms"))
          for command, stage in (("MAIL", "mail"), ("RCPT", "rcpt"), ("DATA", "data"), (".", "body"))]
DELAYS += [Row(f"-W {command}:1", None, stage, "timeout",
               ("-m", "8", "--set", f"session.timeouts.{stage}=200ms"), stampede_cli.NOT_CARRIED_OUT)
           for command, stage in (("CONNECT", "banner"), ("EHLO", "ehlo"))]
DELAYS += [Row(f"-W {command}:1", "accepted", options=("-m", "8")) for command in ("MAIL", ".", "EHLO", "CONNECT")]
DELAYS += [Row("-W .:1:50", None, options=("-m", "12", "--set", "session.timeouts.body=1500ms")),
           Row("-w 1", "accepted", options=("-m", "4")), Row("-H 1", "accepted", options=("-m", "4", "-s", "1M"))]

DYING = [Row(f"{sink} 20", None, options=options) for sink in ("-M", "-n")
         for options in ((), ("--messages-per-connection", "1"))]


class SmtpSinkFaults(harness.Case):
    """Each row: a smtp-sink, a run, both counts."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tools = cls.postfix_tools()

    def check(self, rows):
        for row in rows:
            with self.subTest(sink=row.sink, options=row.options):
                self.check_row(row)

    def check_row(self, row):
        options = [word.replace("_", " ") for word in row.sink_options()]
        sink = SmtpSink(self.tools, self.fresh(".smtp-sink"), options)
        self.addCleanup(sink.stop)
        summary = self.run_job(sink.port, *QUICK, *row.options, code=row.code, seconds=60)
        counted = sink.stop()
        story = f"{counted} {summary.found}"
        self.assertEqual(summary.accepted, self.taken(row, summary, counted), story)
        if row.outcome:
            self.assertEqual(summary.outcomes[row.outcome], summary.started, story)
            self.assertEqual(summary.started, summary.scheduled, story)
        if row.stage and row.reason:
            reasons = {finding["code"] or finding["fault"] for finding in summary.findings(row.stage)}
            self.assertIn(row.reason, reasons, story)
        elif row.outcome == "accepted":
            self.assertEqual([finding for finding in summary.findings() if finding["stage"] not in ("quit",)], [])

    @staticmethod
    def taken(row, summary, counted):
        """How many messages smtp-sink says it took: final dots, less those it did not answer with yes."""
        return counted.messages - summary.failures("body")

    def test_extensions_missing_and_odd_ends(self):
        self.check(NOTHING_WRONG)

    def test_refusals(self):
        self.check(REFUSALS)

    def test_without_groups(self):
        self.check(dataclasses.replace(row, options=("--no-pipelining",)) for row in [*REFUSALS, *HANG_UPS])

    def test_hanging_up(self):
        self.check(HANG_UPS)

    def test_no_session_becomes_ready(self):
        self.check(NEVER_READY)

    def test_delays(self):
        self.check(DELAYS)

    def test_server_that_goes_away(self):
        self.check(DYING)

    def test_lmtp(self):
        rows = [Row("-L", "accepted", options=("--lmtp",)),
                Row("-L -r .", "temporary", "body", 450, ("--lmtp",)),
                Row("-L -f RCPT", "permanent", "rcpt", 500, ("--lmtp",)),
                Row("-L -q .", "error", "body", "disconnect", ("--lmtp",))]
        self.check(rows)


if __name__ == "__main__":
    harness.main()
