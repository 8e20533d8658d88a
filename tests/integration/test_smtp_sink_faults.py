# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""smtp-sink misbehaves in each way it can; nothing may be lost from the count, and the run ends in time."""
import dataclasses

import harness
import stampede_cli
from smtp_sink import SmtpSink

MESSAGES = 60
QUICK = ["-c", "4", "-w", "2", "--set", "session.reconnect_initial=1ms", "--set", "session.reconnect_maximum=20ms"]


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
    messages: int = MESSAGES

    def sink_options(self):
        """As a list of arguments; an underscore stands for a space inside of one."""
        return [word.replace("_", " ") for word in self.sink.split()]


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

# In a group smtp-sink holds back what it answered before, and answers out of turn what comes after: hence -p. Its
# clock has whole seconds: a delay of 2 is anything above 1.
LATE = [Row(f"-p -W {command}:2", "error", stage, "timeout", ("--set", f"session.timeouts.{stage}=200ms"), messages=8)
        for command, stage in (("MAIL", "mail"), ("RCPT", "rcpt"), ("DATA", "data"), (".", "body"))]
LATE += [Row(f"-W {command}:2", None, stage, "timeout", ("--set", f"session.timeouts.{stage}=200ms"),
             stampede_cli.NOT_CARRIED_OUT, 8) for command, stage in (("CONNECT", "banner"), ("EHLO", "ehlo"))]
SLOW = [Row(sink, "accepted", messages=4) for sink in
        ("-W CONNECT:1", "-W EHLO:1", "-p -W MAIL:1", "-W .:1", "-W DATA:1", "-w 1", "-H 1")]
SLOW += [Row("-W MAIL:1", "error", messages=4),
         Row("-W .:1:50", None, options=("--set", "session.timeouts.body=1500ms"), messages=12)]

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
        sink = SmtpSink(self.tools, self.fresh(".smtp-sink"), row.sink_options())
        self.addCleanup(sink.stop)
        summary = self.run_job(sink.port, "-m", row.messages, *QUICK, *row.options, code=row.code, seconds=60)
        counted = sink.stop()
        story = f"{counted} {summary.found}"
        # smtp-sink counts final dots, whatever its answer; of a connection that broke the dot may or may not be there.
        surely = summary.accepted + sum(finding["count"] for finding in summary.findings("body") if finding["code"])
        self.assertGreaterEqual(surely + summary.failures("body"), counted.messages, story)
        if "-A" in row.sink_options():
            self.assertEqual(summary.accepted, 0, story)
        else:
            self.assertLessEqual(surely, counted.messages, story)
        if row.outcome:
            self.assertEqual(summary.outcomes[row.outcome], summary.started, story)
            self.assertEqual(summary.started, summary.scheduled, story)
        if row.stage and row.reason:
            reasons = {finding["code"] or finding["fault"] for finding in summary.findings(row.stage)}
            self.assertIn(row.reason, reasons, story)
        elif row.outcome == "accepted":
            odd = [finding for finding in summary.findings() if finding["stage"] not in ("ehlo", "quit")]
            self.assertEqual(odd, [], story)
            self.assertEqual(summary.accepted, row.messages, story)

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

    def test_answers_that_come_too_late(self):
        self.check(LATE)

    def test_answers_that_come_late(self):
        self.check(SLOW)

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
