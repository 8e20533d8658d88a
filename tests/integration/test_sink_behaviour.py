# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's clients meet a sink that behaves badly, as it is told to."""
import json
import shutil
import smtplib
import socket
import ssl
import subprocess
import unittest

import harness
import stampede_cli
from foreign_process import until

SECONDS = 20


class Behaviour(harness.Case):
    """Sinks with --behaviour."""

    def behaviour(self, *rules, **rest):
        """A behaviour file with these rules."""
        path = self.fresh(".json")
        path.write_text(json.dumps({"rules": list(rules), **rest}), encoding="utf-8")
        return path

    def smart(self, *rules, options=(), **rest):
        """A sink with these rules."""
        return self.sink("--behaviour", self.behaviour(*rules, **rest), *options)

    def client(self, sink, timeout=SECONDS):
        """A client that has connected."""
        client = smtplib.SMTP("127.0.0.1", sink.port, "client.example.test", timeout)
        self.addCleanup(client.close)
        return client

    @staticmethod
    def send(client, recipient="b@example.test"):
        """One message."""
        client.sendmail("a@example.test", [recipient], b"Subject: x\r\n\r\nhello\r\n")

    @staticmethod
    def counts(stats, key):
        """The named counts of the statistics, those that are not 0."""
        return {one["name"]: one["count"] for one in stats[key] if one["count"]}

    def test_refusals(self):
        rows = [("mail", "451 4.3.0 no", smtplib.SMTPSenderRefused), ("rcpt", "550 5.1.1 no", smtplib.SMTPRecipientsRefused),
                ("data", "451 4.3.0 no", smtplib.SMTPDataError), ("final", "554 5.6.0 no", smtplib.SMTPDataError)]
        for stage, reply, error in rows:
            with self.subTest(stage=stage):
                sink = self.smart({"name": "no", "stage": stage, "reply": reply, "times": 1})
                client = self.client(sink)
                with self.assertRaises(error):
                    self.send(client)
                client.rset()
                self.send(client)
                stats = sink.stop()
                self.assertEqual(stats["messages"], 1)
                self.assertEqual(self.counts(stats, "rules"), {"no": 1})
                self.assertEqual(self.counts(stats, "replies"), {reply[:9]: 1})

    def test_broken_connections(self):
        for stage in ("ehlo", "mail", "rcpt", "data", "body", "final"):
            for drop in ("close", "reset"):
                with self.subTest(stage=stage, drop=drop):
                    sink = self.smart({"stage": stage, "drop": drop})
                    with self.assertRaises((smtplib.SMTPServerDisconnected, ConnectionError)):
                        self.send(self.client(sink))
                    self.assertEqual(sink.stop()["messages"], 0)

    def test_timeout(self):
        sink = self.smart({"stage": "final", "delay": "forever"})
        with self.assertRaises((socket.timeout, smtplib.SMTPServerDisconnected)):
            self.send(self.client(sink, timeout=1))
        self.assertEqual(sink.stop()["messages"], 0)

    def test_malformed(self):
        sink = self.smart({"stage": "banner", "malformed": "binary"})
        with self.assertRaises((smtplib.SMTPException, OSError)):
            self.client(sink)

    def test_dribble(self):
        sink = self.smart({"stage": "final", "dribble": "2ms"})
        self.send(self.client(sink))
        self.assertEqual(sink.stop()["messages"], 1)

    def test_certificates(self):
        for kind, text in (("expired", "expired|self.signed"), ("untrusted", "unable to get local issuer|self.signed")):
            with self.subTest(kind=kind):
                sink = self.smart({"stage": "handshake", "certificate": kind}, options=("--tls", "starttls"))
                with self.assertRaisesRegex(ssl.SSLCertVerificationError, text):
                    self.client(sink).starttls(context=ssl.create_default_context())
        sink = self.smart({"stage": "handshake", "drop": "alert"}, options=("--tls", "starttls"))
        with self.assertRaisesRegex(ssl.SSLError, "(?i)handshake.failure"):
            self.client(sink).starttls()

    @unittest.skipUnless(shutil.which("swaks"), "no swaks here (Debian: swaks)")
    def test_swaks(self):
        sink = self.smart({"stage": "starttls", "reply": "454 4.7.0 not now"}, {"stage": "rcpt", "greylist": {"delay": "1h"}},
                          options=("--tls", "starttls"))
        base = ["swaks", "--server", "127.0.0.1", "--port", str(sink.port), "--from", "a@example.test", "--to",
                "b@example.test", "--timeout", "20"]
        refused = subprocess.run([*base, "--tls"], capture_output=True, text=True, timeout=60, check=False)
        self.assertIn("454 4.7.0 not now", refused.stdout)
        grey = subprocess.run(base, capture_output=True, text=True, timeout=60, check=False)
        self.assertIn("451 4.7.1 greylisted", grey.stdout)

    def test_providers(self):
        sink = self.sink("--behaviour", "preset:realistic-providers")
        client = self.client(sink)
        for recipient, code in (("permfail@gmail.com.sink.test", b"5"), ("tempfail@yahoo.com", b"4")):
            with self.assertRaises((smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, smtplib.SMTPServerDisconnected)) as caught:
                self.send(client, recipient)
            self.assertIn(code.decode(), str(caught.exception))
            client = self.client(sink)
        self.send(client, "250-ok@gmail.com")
        self.assertEqual(self.counts(sink.stop(), "rules")["providers.force"], 3)

    def test_engine_against_a_flaky_sink(self):
        sink = self.sink("--behaviour", "preset:flaky")
        summary = self.run_job(sink.port, "--messages", "2000", "--connections", "10")
        stats = sink.stop()
        self.assertGreater(summary.outcomes["temporary"], 0)
        self.assertGreater(summary.outcomes["error"], 0)
        # A reply that never came right may stand behind a message that was taken.
        self.assertGreaterEqual(stats["messages"], summary.accepted)
        self.assertLessEqual(stats["messages"], summary.accepted + summary.outcomes["error"])

    def test_reload(self):
        path = self.behaviour({"stage": "mail", "reply": "450 4.3.0 first"})
        call = stampede_cli.Call("sink", "--listen", "127.0.0.1:0", "--quiet", "--behaviour", path)
        self.addCleanup(call.kill)
        until(lambda: "\n" in call.out(), SECONDS)
        port = int(stampede_cli.Sink.PORT.match(call.out())[1])

        def said():
            with smtplib.SMTP("127.0.0.1", port, timeout=SECONDS) as client:
                client.ehlo()
                return client.mail("a@example.test")[1]

        self.assertIn(b"first", said())
        path.write_text('{"rules": [{"stage": "mail", "reply": "250 2.1.0 fine", "tmies": 3}]}', encoding="utf-8")
        until(lambda: "stays in force" in call.err(), SECONDS)
        self.assertIn("rules[0].tmies: unknown key 'tmies'; did you mean 'times'?", call.err())
        self.assertIn(b"first", said())
        path.write_text('{"name": "new", "rules": [{"stage": "mail", "reply": "450 4.3.0 second"}]}', encoding="utf-8")
        until(lambda: '"new" is in force' in call.err(), SECONDS)
        self.assertIn(b"second", said())

    def test_bad_input(self):
        rows = [(["--behaviour", "preset:flakey"], "did you mean 'flaky'"), (["--behaviour", "/nowhere.json"], "cannot be read"),
                (["--behaviour", "preset:broken-tls"], "--tls starttls"),
                (["--behaviour", self.behaviour({"stage": "rcpt", "reply": "250 4.1.1 x", "probability": 7})], "rules[0].probability")]
        for options, text in rows:
            with self.subTest(options=options):
                ended = stampede_cli.call("sink", "--listen", "127.0.0.1:0", *options)
                self.assertEqual(ended.code, stampede_cli.BAD_INPUT, ended.story())
                self.assertIn(text, ended.err)
        listed = stampede_cli.call("sink", "--list-presets")
        self.assertEqual(listed.code, 0)
        self.assertEqual(len(listed.out.splitlines()), 7)


if __name__ == "__main__":
    harness.main()
