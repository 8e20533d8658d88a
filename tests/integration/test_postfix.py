# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real load to a real server: Postfix's smtpd. What stampede-cli calls accepted is what Postfix then delivered."""
import harness
import certificates
import postfix_package
from debian_package import Unavailable
from postfix_server import WATCHED, PostfixServer

SLOW_SECONDS = 300  # Postfix on a busy machine
PASSWORD = {"STAMPEDE_PASSWORD": "s3cret pass"}
# By local part; the first word of a sequence number would do as well, but this is what a list of users looks like.
RECIPIENTS = ("regexp:{ { /^hard/ 550 5.1.1 No such user }, { /^soft/ 450 4.2.1 Busy } }")
PATIENT = {"smtpd_hard_error_limit": "1000000", "smtpd_soft_error_limit": "1000000",
           "smtpd_junk_command_limit": "1000000"}
LISTENERS = {
    "plain": {},
    "watched": WATCHED,
    "data": {"smtpd_discard_ehlo_keywords": "chunking"},
    "one_by_one": {"smtpd_discard_ehlo_keywords": "chunking, pipelining"},
    "old": {"smtpd_discard_ehlo_keywords": "chunking, pipelining, size, 8bitmime, enhancedstatuscodes, smtputf8, dsn"},
    "auth": {"smtpd_sasl_auth_enable": "yes", "smtpd_relay_restrictions": "permit_sasl_authenticated, reject"},
    "rejecting": {"smtpd_recipient_restrictions": f"check_recipient_access {RECIPIENTS}", **PATIENT},
    "impatient": {"smtpd_recipient_restrictions": f"check_recipient_access {RECIPIENTS}",
                  "smtpd_hard_error_limit": "3"},
    "small": {"message_size_limit": "10000", **PATIENT},
    "small_unsaid": {"message_size_limit": "10000", "smtpd_discard_ehlo_keywords": "size", **PATIENT},
    "crowded": {"smtpd_client_connection_count_limit": "2"},
}


class PostfixCase(harness.Case):
    """One Postfix for all tests; each looks at what was added."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        tools = cls.postfix_tools()
        cls.certificate = cls.available(certificates.self_signed, cls.work / "tls")
        tls = {"smtpd_tls_chain_files": cls.certificate.chain, "smtpd_tls_loglevel": "1"}
        listeners = dict(LISTENERS, starttls=dict(tls, smtpd_tls_security_level="may"),
                         implicit=dict(tls, smtpd_tls_wrappermode="yes", smtpd_tls_security_level="encrypt"))
        settings = {"message_size_limit": "40000000"}
        cls.postfix = cls.available(PostfixServer, tools, cls.work / "postfix", listeners, settings)
        try:
            cls.postfix.add_account(postfix_package.ensure_sasl(cls.cache()), "load", PASSWORD["STAMPEDE_PASSWORD"])
            cls.no_auth = None
        except Unavailable as error:
            cls.no_auth = str(error)
            del listeners["auth"]
        cls.addClassCleanup(cls.postfix.stop)
        cls.postfix.start()

    def setUp(self):
        self.before = self.postfix.wait_discarded(0)

    def load(self, listener, *options, **arguments):
        """Runs a job, and checks that what Postfix discarded is what was accepted. Returns (Summary, recipients)."""
        summary = self.run_job(self.postfix.port(listener), *options, seconds=SLOW_SECONDS, **arguments)
        after = self.postfix.wait_discarded(len(self.before) + summary.accepted, SLOW_SECONDS)
        fresh = {queue_id: count for queue_id, count in after.items() if queue_id not in self.before}
        self.assertEqual(summary.accepted, len(fresh), f"messages Postfix discarded; {summary.found}")
        return summary, sum(fresh.values())

    def load_all_accepted(self, listener, messages, *options, **arguments):
        """load() of which every message must be accepted."""
        summary, recipients = self.load(listener, "-m", messages, *options, **arguments)
        self.assertEqual(summary.accepted, messages, summary.found)
        return summary, recipients


class Accepting(PostfixCase):
    """Postfix takes everything."""

    def test_pipelining_and_chunking(self):
        summary, recipients = self.load_all_accepted("plain", 20000, "-c", "20", "-s", "1k")
        self.assertEqual(recipients, 20000)
        self.assertEqual(summary.findings(), [])

    def test_every_message_arrives_once(self):
        self.load_all_accepted("watched", 2000, "-c", "20", "-s", "1k")
        numbers = sorted(self.postfix.watched_numbers())
        self.assertEqual(len(set(numbers)), 2000)
        self.assertEqual(numbers[-1] - numbers[0], 1999)

    def test_extensions_offered_or_not(self):
        rows = [("data", []), ("one_by_one", []), ("old", []), ("plain", ["--no-chunking"]),
                ("plain", ["--no-pipelining"]), ("plain", ["--no-chunking", "--no-pipelining"])]
        for listener, options in rows:
            with self.subTest(listener=listener, options=options):
                self.before = self.postfix.discarded()
                self.load_all_accepted(listener, 500, "-c", "10", "-s", "1k:50,8k:50", *options)

    def test_one_message_a_connection(self):
        summary, _ = self.load_all_accepted("plain", 500, "-c", "10", "--messages-per-connection", "1")
        self.assertGreaterEqual(summary.counters["connected"], 500)

    def test_several_recipients(self):
        for chunking in ([], ["--no-chunking"]):
            with self.subTest(options=chunking):
                self.before = self.postfix.discarded()
                _, recipients = self.load_all_accepted("plain", 200, "-c", "5", "--recipients-per-message", "7",
                                                       "--domain", "a.example.test:2", "--domain", "b.example.test:1",
                                                       *chunking)
                self.assertEqual(recipients, 1400)

    def test_large_messages(self):
        for chunking in ([], ["--no-chunking"]):
            with self.subTest(options=chunking):
                self.before = self.postfix.discarded()
                self.load_all_accepted("plain", 4, "-c", "2", "-s", "20M", *chunking)
        sizes = [size for size in self.postfix.sizes() if size > 20_000_000]
        self.assertEqual(len(sizes), 8, "messages of 20 MB in Postfix's log")

    def test_open_model(self):
        summary, _ = self.load_all_accepted("plain", 400, "--rate", "200/s", "-c", "50")
        self.assertEqual(summary.scheduled, 400)


class Encrypted(PostfixCase):
    """TLS and authentication."""

    def test_tls(self):
        trusted = ["--ca-file", self.certificate.certificate]
        rows = [("starttls", "starttls", ["--insecure"]), ("starttls", "starttls", trusted),
                ("implicit", "implicit", ["--insecure"]), ("implicit", "implicit", trusted),
                ("starttls", "starttls", [*trusted, "--messages-per-connection", "5", "--no-chunking"])]
        for listener, mode, options in rows:
            with self.subTest(mode=mode, options=options):
                self.before = self.postfix.discarded()
                before = self.postfix.log().count("TLS connection established")
                summary, _ = self.load_all_accepted(listener, 200, "-c", "5", "--tls", mode, *options)
                handshakes = self.postfix.log().count("TLS connection established") - before
                self.assertGreaterEqual(handshakes, 1)
                self.assertEqual(handshakes, summary.counters["handshakes"])

    def test_authentication(self):
        if self.no_auth:
            self.skipTest(self.no_auth)
        rows = [["--auth", "cram-md5"], ["--auth", "auto"], ["--auth", "plain", "--allow-plaintext"],
                ["--auth", "login", "--allow-plaintext"]]
        for options in rows:
            with self.subTest(options=options):
                self.before = self.postfix.discarded()
                self.load_all_accepted("auth", 100, "-c", "3", "--user", "load", *options, env=PASSWORD)

    def test_wrong_password(self):
        if self.no_auth:
            self.skipTest(self.no_auth)
        for mechanism in ("cram-md5", "plain", "login"):
            with self.subTest(mechanism=mechanism):
                summary, _ = self.load("auth", "-m", "20", "--auth", mechanism, "--allow-plaintext", "--user", "load",
                                       env={"STAMPEDE_PASSWORD": "wrong"}, code=3)
                self.assertEqual(summary.accepted, 0)
                # Those that were under way when the run was given up have no code.
                codes = {finding["code"] for finding in summary.findings("auth") if finding["fault"] != "aborted"}
                self.assertEqual(codes, {535})

    def test_without_authentication(self):
        if self.no_auth:
            self.skipTest(self.no_auth)
        summary, _ = self.load("auth", "-m", "50", "-c", "2")
        self.assertEqual(summary.outcomes["permanent"], 50)
        self.assertEqual({finding["code"] for finding in summary.findings("rcpt")}, {554})


class Refusing(PostfixCase):
    """Postfix refuses some or all of it."""

    def refuse(self, listener, outcome, options, stage, code):
        """A load all of which ends as `outcome`, decided at `stage` with `code`."""
        summary, _ = self.load(listener, "-m", "200", "-c", "4", *options)
        self.assertEqual(summary.outcomes[outcome], 200, summary.found)
        self.assertEqual({finding["code"] for finding in summary.findings(stage)}, {code})

    def test_recipients(self):
        for local, outcome, code in (("hard", "permanent", 550), ("soft", "temporary", 450)):
            for options in ([], ["--no-chunking"], ["--no-pipelining"], ["--no-pipelining", "--no-chunking"]):
                with self.subTest(local=local, options=options):
                    self.refuse("rejecting", outcome, ["--to", f"{local}@example.test", *options], "rcpt", code)

    def test_some_recipients_of_a_message(self):
        summary, recipients = self.load("rejecting", "-m", "300", "-c", "4", "--recipients-per-message", "3", "--to",
                                        "hard@example.test", "--to", "soft@example.test", "--to", "good@example.test")
        self.assertEqual(summary.accepted, 300)
        self.assertEqual(recipients, 300)

    def test_some_messages(self):
        summary, recipients = self.load("rejecting", "-m", "300", "-c", "4", "--to", "hard@example.test", "--to",
                                        "soft@example.test", "--to", "good@example.test")
        self.assertGreater(summary.accepted, 0)
        self.assertGreater(summary.outcomes["temporary"], 0)
        self.assertGreater(summary.outcomes["permanent"], 0)
        self.assertEqual(summary.outcomes["error"], 0)
        self.assertEqual(recipients, summary.accepted)

    def test_size_limit(self):
        self.refuse("small", "permanent", ["-s", "50k"], "mail", 552)
        self.refuse("small_unsaid", "permanent", ["-s", "50k"], "body", 552)
        self.refuse("small_unsaid", "permanent", ["-s", "50k", "--no-chunking"], "body", 552)

    def test_too_many_errors(self):
        summary, _ = self.load("impatient", "-m", "200", "-c", "4", "--to", "hard@example.test",
                               "--set", "session.reconnect_initial=1ms", "--set", "session.reconnect_maximum=10ms")
        self.assertEqual(summary.accepted, 0)
        self.assertGreater(summary.outcomes["permanent"], 0)
        self.assertGreater(sum(finding["count"] for finding in summary.findings() if finding["code"] == 421), 0)

    def test_too_many_connections(self):
        summary, _ = self.load("crowded", "-m", "500", "-c", "8",
                               "--set", "session.reconnect_initial=10ms", "--set", "session.reconnect_maximum=50ms")
        self.assertGreater(summary.accepted, 0)
        self.assertEqual({finding["code"] for finding in summary.findings("banner")}, {421})


if __name__ == "__main__":
    harness.main()
