# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's clients talk to our sink, and the sink's count is theirs."""
import shutil
import smtplib
import socket
import ssl
import subprocess
import unittest
import unittest.mock

import harness
import certificates

CLIENT_SECONDS = 60
SECRET = {"SINK_PASSWORD": "s3cret"}
ACCOUNT = ["--auth-user", "load", "--auth-password-env", "SINK_PASSWORD", "--require-auth"]
CONTENT = b"Subject: dots\r\nFrom: a@example.test\r\n\r\n.\r\n..two\r\nno dot\r\n.\r\n"


class ClientCase(harness.Case):
    """Runs clients against sinks and compares counts."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.certificate = cls.available(certificates.self_signed, cls.work / "tls")
        cls.own_certificate = ["--cert", cls.certificate.certificate, "--key", cls.certificate.key]

    def client(self, *command, env=None, code=0, **arguments):
        """Runs a client to its end and checks its exit status (None: any)."""
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace",
                              timeout=CLIENT_SECONDS, check=False, env=env, **arguments)
        if code is not None:
            self.assertEqual(done.returncode, code, f"{command}\n{done.stdout}\n{done.stderr}")
        return done

    def assert_counted(self, sink, **expected):
        """Ends the sink and compares its statistics; errors, rejected and lost_in_transaction are 0 if not given."""
        stats = sink.stop()
        expected = {"errors": 0, "rejected": 0, "lost_in_transaction": 0, **expected}
        self.assertEqual({key: stats[key] for key in expected}, expected, stats)
        return stats


@unittest.skipUnless(shutil.which("swaks"), "no swaks here (Debian: swaks)")
class Swaks(ClientCase):
    """swaks: one message a call, strict about every reply."""

    def swaks(self, sink, *options, code=0):
        """One call of swaks."""
        return self.client("swaks", "--server", "127.0.0.1", "--port", sink.port, "--from", "a@example.test", "--to",
                           "b@example.test,c@example.test", "--timeout", "20", *options, code=code)

    def test_rows(self):
        tls = ["--tls-verify", "--tls-ca-path", self.certificate.certificate]
        rows = [
            ([], [], {}), ([], ["--pipeline"], {}), (["--no-pipelining", "--no-enhanced"], [], {}),
            (["--lmtp"], ["--protocol", "LMTP"], {}), ([], ["--protocol", "SMTP"], {}),
            (["--tls", "starttls"], ["--tls"], {"tls_handshakes": 1}),
            (["--tls", "implicit"], ["--tls-on-connect"], {"tls_handshakes": 1}),
            (["--tls", "starttls", *self.own_certificate], ["--tls", *tls], {"tls_handshakes": 1}),
            (["--tls", "implicit", *self.own_certificate], ["--tls-on-connect", *tls], {"tls_handshakes": 1}),
            ([], ["--body", "Grüße, Jürgen\n.\n..\n", "--add-header", "X-Bytes: \xfc"], {}),
        ]
        for sink_options, options, expected in rows:
            with self.subTest(sink=sink_options, swaks=options):
                sink = self.sink(*sink_options)
                self.swaks(sink, *options)
                self.assert_counted(sink, messages=1, recipients=2, total_connections=1, **expected)

    def test_authentication(self):
        for mechanism in ("PLAIN", "LOGIN", "CRAM-MD5"):
            with self.subTest(mechanism=mechanism):
                sink = self.sink(*ACCOUNT, env=SECRET)
                account = ["--auth", mechanism, "--auth-user", "load", "--auth-password"]
                self.swaks(sink, *account, "s3cret")
                self.assertIn("535", self.swaks(sink, *account, "wrong", code=None).stdout)
                self.assertIn("530", self.swaks(sink, code=None).stdout)
                self.assert_counted(sink, messages=1, total_connections=3, errors=unittest.mock.ANY)

    def test_wrong_certificate_is_refused_by_the_client(self):
        sink = self.sink("--tls", "starttls")
        done = self.swaks(sink, "--tls", "--tls-verify", "--tls-ca-path", self.certificate.certificate, code=None)
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(sink.stop()["messages"], 0)


class SmtpSource(ClientCase):
    """smtp-source: many messages; it dies at the first reply it does not expect."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tools = cls.postfix_tools()

    def test_rows(self):
        rows = [
            ([], ["-s", "20", "-m", "10000", "-l", "1024", "-d"], 10000, 10000),
            ([], ["-s", "20", "-m", "2000", "-l", "1024"], 2000, 2000),
            ([], ["-s", "2", "-m", "6", "-l", "20000000", "-d"], 6, 6),
            ([], ["-s", "5", "-m", "500", "-r", "10", "-d"], 500, 5000),
            ([], ["-s", "1", "-m", "1", "-N"], 1, 1),
            (["--lmtp"], ["-L", "-s", "10", "-m", "1000", "-d"], 1000, 1000),
            (["--lmtp"], ["-L", "-s", "10", "-m", "300", "-r", "5"], 300, 1500),
            (["--workers", "1"], ["-s", "100", "-m", "2000", "-d"], 2000, 2000),
        ]
        for sink_options, options, messages, recipients in rows:
            with self.subTest(sink=sink_options, smtp_source=options):
                sink = self.sink(*sink_options)
                self.client(self.tools.smtp_source, *options, f"127.0.0.1:{sink.port}", env=self.tools.env)
                self.assert_counted(sink, messages=messages, recipients=recipients)

    def test_limit_of_messages_ends_the_sink(self):
        sink = self.sink("--max-messages", "100")
        self.client(self.tools.smtp_source, "-s", "4", "-m", "100", f"127.0.0.1:{sink.port}", env=self.tools.env)
        self.assertEqual(sink.wait()["messages"], 100)


@unittest.skipUnless(shutil.which("curl"), "no curl here")
class Curl(ClientCase):
    """curl as a mail client: another TLS stack's user, another set of habits."""

    def curl(self, sink, *options, scheme="smtp", code=0):
        """Sends CONTENT once."""
        mail = self.fresh(".eml")
        mail.write_bytes(CONTENT)
        return self.client("curl", "-q", "-sS", "--max-time", "30", "--noproxy", "*", "--mail-from", "a@example.test",
                           "--mail-rcpt", "b@example.test", "--upload-file", mail, *options,
                           f"{scheme}://127.0.0.1:{sink.port}/client.test", code=code)

    def test_rows(self):
        trusted = ["--cacert", self.certificate.certificate]
        rows = [([], [], "smtp", 0), (["--no-size", "--no-8bitmime"], [], "smtp", 0),
                (["--tls", "starttls"], ["--ssl-reqd", "-k"], "smtp", 1),
                (["--tls", "starttls", *self.own_certificate], ["--ssl-reqd", *trusted], "smtp", 1),
                (["--tls", "implicit", *self.own_certificate], trusted, "smtps", 1)]
        for sink_options, options, scheme, handshakes in rows:
            with self.subTest(sink=sink_options, curl=options):
                sink = self.sink(*sink_options)
                self.curl(sink, *options, scheme=scheme)
                self.assert_counted(sink, messages=1, octets=len(CONTENT), tls_handshakes=handshakes)

    def test_authentication(self):
        for mechanism in ("PLAIN", "LOGIN", "CRAM-MD5"):
            with self.subTest(mechanism=mechanism):
                sink = self.sink(*ACCOUNT, env=SECRET)
                self.curl(sink, "--user", "load:s3cret", "--login-options", f"AUTH={mechanism}")
                self.curl(sink, "--user", "load:wrong", "--login-options", f"AUTH={mechanism}", code=67)
                self.assertEqual(sink.stop()["messages"], 1)


class Smtplib(ClientCase):
    """Python's own client; content is counted to the octet."""

    def send(self, client, mail_options=()):
        """CONTENT to two recipients, by a connected client."""
        with client:
            refused = client.sendmail("a@example.test", ["b@example.test", "c@example.test"], CONTENT,
                                      mail_options=mail_options)
        self.assertEqual(refused, {})

    def connect(self, sink, kind=smtplib.SMTP, **arguments):
        """A client of `kind`."""
        return kind("127.0.0.1", sink.port, local_hostname="client.test", timeout=20, **arguments)

    def test_plain(self):
        for mail_options in ([], ["BODY=8BITMIME"], ["SMTPUTF8", "BODY=8BITMIME"]):
            with self.subTest(mail_options=mail_options):
                sink = self.sink()
                self.send(self.connect(sink), mail_options)
                self.assert_counted(sink, messages=1, recipients=2, octets=len(CONTENT))

    def test_lmtp(self):
        sink = self.sink("--lmtp")
        with smtplib.LMTP("127.0.0.1", sink.port, local_hostname="client.test") as client:
            client.sendmail("a@example.test", ["b@example.test"], CONTENT)
        self.assert_counted(sink, messages=1, octets=len(CONTENT))

    def test_tls(self):
        trusting = ssl.create_default_context(cafile=self.certificate.certificate)
        sink = self.sink("--tls", "starttls", *self.own_certificate)
        client = self.connect(sink)
        client.starttls(context=trusting)
        self.send(client)
        self.assert_counted(sink, messages=1, octets=len(CONTENT), tls_handshakes=1, tls_failures=0)
        sink = self.sink("--tls", "implicit", *self.own_certificate)
        self.send(self.connect(sink, smtplib.SMTP_SSL, context=trusting))
        self.assert_counted(sink, messages=1, octets=len(CONTENT), tls_handshakes=1, tls_failures=0)

    def test_refusals(self):
        sink = self.sink("--size-limit", "1k", "--max-recipients", "2")
        with self.connect(sink) as client:
            with self.assertRaises(smtplib.SMTPSenderRefused) as caught:
                client.sendmail("a@example.test", ["b@example.test"], b"x" * 2000)
            self.assertEqual(caught.exception.smtp_code, 552)
            refused = client.sendmail("a@example.test", [f"{name}@example.test" for name in "bcde"], CONTENT)
            self.assertEqual([code for code, _ in refused.values()], [452, 452])
            self.assertEqual(client.docmd("RCPT TO:<b@example.test>")[0], 503)
            self.assertEqual(client.docmd("FLY")[0], 500)
            self.assertEqual(client.docmd("MAIL FROM:a b")[0], 501)
        stats = sink.stop()
        self.assertEqual((stats["messages"], stats["recipients"]), (1, 2), stats)

    def test_many_messages_on_a_connection(self):
        sink = self.sink("--no-pipelining")
        with self.connect(sink) as client:
            for _ in range(200):
                client.sendmail("a@example.test", ["b@example.test"], CONTENT)
        self.assert_counted(sink, messages=200, octets=200 * len(CONTENT), total_connections=1)

    def test_client_that_goes_away(self):
        sink = self.sink()
        client = self.connect(sink)
        client.ehlo()
        client.mail("a@example.test")
        client.rcpt("b@example.test")
        client.docmd("DATA")
        client.send(b"half of it")
        client.sock.shutdown(socket.SHUT_WR)
        self.assertEqual(client.sock.recv(100), b"")
        client.close()
        self.send(self.connect(sink))
        self.assert_counted(sink, messages=1, lost_in_transaction=1, total_connections=2)


if __name__ == "__main__":
    harness.main()
