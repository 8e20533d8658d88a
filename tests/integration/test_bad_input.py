# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong before or at the start of a run: one clear message with the place, and the right exit status."""
import json
import socket
import time

import harness
import certificates
import stampede_cli
from foreign_process import free_port
from stampede_cli import BAD_INPUT, NOT_CARRIED_OUT

# A run that would be over at once, were it ever started; the port is of nobody.
SHORT = ["--target", "127.0.0.1:9", "-m", "1"]


def job(**sections):
    """A job file's text: a valid job with `sections` laid over it."""
    return json.dumps({"target": {"host": "127.0.0.1", "port": 9}, "load": {"messages": 1}, **sections}, indent=2)


class BadInput(harness.Case):
    """Exit status 2, and no run."""

    def refused(self, arguments, *texts, code=BAD_INPUT, env=None):
        """Calls stampede-cli, which must refuse and say all of `texts` on standard error."""
        ended = stampede_cli.call(*arguments, seconds=30, env=env, cwd=self.work)
        self.assertEqual(ended.code, code, ended.story())
        for text in texts:
            self.assertIn(text, ended.err, ended.story())
        return ended

    def refused_file(self, content, *texts):
        """As refused(), for `run` with a job file; every line names the file or a place in it."""
        path = self.fresh(".json")
        path.write_text(content, encoding="utf-8")
        return self.refused(["run", path], *texts)

    def test_files(self):
        rows = [
            (["run", "missing.json"], ["missing.json"]),
            (["describe", "missing.json"], ["missing.json"]),
            (["run", "."], ["."]),
            (["run", "/dev/null"], ["/dev/null"]),
        ]
        for arguments, texts in rows:
            with self.subTest(arguments=arguments):
                self.refused(arguments, *texts)

    def test_invalid_json(self):
        for content, place in (('{\n  "target": {"host": "127.0.0.1",}\n}', "line 2, column"), ("{", "line 1, column"),
                               ("", "line 1, column"), ("\x00\x01", "line 1, column"), ("[1, 2]", "a job"),
                               ('{"a": "' + "x" * 100, "line 1, column")):
            with self.subTest(content=content[:40]):
                ended = self.refused_file(content, place)
                self.assertIn(".json", ended.err)

    def test_contents(self):
        rows = [
            (job(lod={}), ["lod", "load"]),
            (job(load={"messages": 1, "conections": 3}), ["load.conections", "connections"]),
            (job(load={"messages": "many"}), ["load.messages"]),
            (job(load={}), ["load"]),
            (job(load={"messages": 1, "rate": "5/s"}), ["load.rate", "open"]),
            (job(load={"messages": 1, "model": "open", "connections": 3, "rate": "1/s"}), ["load.connections"]),
            (job(load={"messages": 1, "ramp_up": "10s", "duration": "5s"}), ["load.ramp_up"]),
            (job(target={"host": "127.0.0.1", "port": 70000}), ["target.port"]),
            (job(target={"host": "::1", "family": "ipv4"}), ["target.family"]),
            (job(message={"size": "3 elephants"}), ["message.size"]),
            (job(message={"template": "nowhere.eml"}), ["message.template", "nowhere.eml"]),
            (job(envelope={"recipients": {"list": ["a@b.test"], "pattern": "x@y.test"}}), ["envelope.recipients"]),
            (job(envelope={"recipients": {"file": "nobody.txt"}}), ["nobody.txt"]),
            (job(tls={"mode": "starttls", "ca_file": "none.pem"}), ["tls.ca_file", "none.pem"]),
            (job(auth={"mechanism": "plain", "username": "u"}), ["auth"]),
            (job(auth={"mechanism": "cram-md5"}), ["auth.username"]),
            (job(session={"timeouts": {"mial": "5s"}}), ["session.timeouts.mial", "mail"]),
            (job(session={"timeouts": {"mail": "5 parsecs"}}), ["session.timeouts.mail"]),
            (job(version=99), ["version", "99"]),
        ]
        for content, texts in rows:
            with self.subTest(content=content):
                self.refused_file(content, *texts)

    def test_all_problems_at_once(self):
        content = job(target={"host": "127.0.0.1", "prot": 25}, load={"messages": -5, "model": "square"},
                      session={"think_time": "soon"}, limits={"workers": "two"})
        ended = self.refused_file(content, "target.prot", "load.messages", "load.model", "session.think_time",
                                  "limits.workers")
        self.assertGreaterEqual(len(ended.err.strip().splitlines()), 5, ended.story())

    def test_options(self):
        rows = [
            (["run", *SHORT, "--target", "127.0.0.1:smtp"], ["--target"]),
            (["run", *SHORT, "--no-such-option"], ["--no-such-option"]),
            (["run", *SHORT, "--set", "load.mesages=3"], ["load.mesages", "messages"]),
            (["run", *SHORT, "--set", "load.messages"], ["--set"]),
            (["run", *SHORT, "--domain", "a.test:heavy"], ["--domain"]),
            (["run", *SHORT, "--header", "no colon"], ["--header"]),
            (["run", *SHORT, "--progress", "loud"], ["--progress"]),
            (["run", *SHORT, "-d", "later"], ["load.duration"]),
            (["run", *SHORT, "--tls", "sometimes"], ["tls.mode"]),
            (["run", *SHORT, "--rate", "fast"], ["load.rate"]),
            (["run", "--target", "127.0.0.1:9"], ["load"]),
            (["run", *SHORT, "--auth", "cram-md5", "--user", "u", "--password-env", "STAMPEDE_NO_SUCH"],
             ["STAMPEDE_NO_SUCH"]),
            (["sink", "--listen", "nonsense"], ["--listen"]),
            (["sink", "--listen", "127.0.0.1:0", "--cert", "x.pem"], ["--key"]),
            (["sink", "--listen", "127.0.0.1:0", "--require-auth"], ["--require-auth"]),
            (["sink", "--listen", "127.0.0.1:0", "--size-limit", "big", "--max-seconds", "long"],
             ["--size-limit", "--max-seconds"]),
            (["gallop"], ["gallop"]),
            ([], []),
        ]
        for arguments, texts in rows:
            with self.subTest(arguments=arguments):
                self.refused(arguments, *texts)

    def test_results_that_cannot_be_written(self):
        for option in ("--csv", "--json", "--hlog"):
            for path in ("no/such/folder/file", "."):
                with self.subTest(option=option, path=path):
                    self.refused(["run", *SHORT, option, path], option, path)

    def test_public_targets(self):
        # Addresses reserved for documentation: nobody is there, and nothing may be sent to find out.
        for target in ("192.0.2.1:25", "203.0.113.5", "[2001:db8::1]:25", "0.0.0.0:25", "255.255.255.255:25"):
            with self.subTest(target=target):
                started = time.monotonic()
                host = target.split(":")[0] if "[" not in target else "2001:db8::1"
                self.refused(["run", "--target", target, "-m", "1"], host)
                self.assertLess(time.monotonic() - started, 20)
        self.refused(["run", "--target", "203.0.113.5", "-m", "1"], "allow_targets", "public")

    def test_refused_run_leaves_older_results(self):
        kept = self.fresh(".csv")
        kept.write_text("older\n", encoding="utf-8")
        self.refused(["run", *SHORT, "--csv", kept, "-d", "later"], "load.duration")
        self.assertEqual(kept.read_text(encoding="utf-8"), "older\n")

    def test_what_is_fine(self):
        for arguments in (["--help"], ["--version"], ["run", "--help"], ["describe", *SHORT],
                          ["run", *SHORT, "--dry-run"]):
            with self.subTest(arguments=arguments):
                ended = stampede_cli.call(*arguments, seconds=30)
                self.assertEqual(ended.code, 0, ended.story())
                self.assertTrue(ended.out.strip())

    def test_plurals_are_spelt_out(self):
        for messages, words in ((1, "a probe sends 1 message every"), (3, "a probe sends 3 messages every")):
            path = self.fresh(".json")
            path.write_text(job(probe={"enabled": True, "messages": messages}, tracking={"sink": "2525"}), encoding="utf-8")
            ended = stampede_cli.call("describe", path, seconds=30)
            self.assertIn(words, ended.out, ended.story())


class NotCarriedOut(harness.Case):
    """Exit status 3: the target is not what the job takes it for. The results so far are written."""

    def not_carried_out(self, port, *options, texts=(), env=None):
        """A run that is given up, with one message that holds all of `texts`."""
        summary = self.fresh(".json")
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{port}", "-m", "1000", "-c", "4", "--quiet", "--json",
                                  summary, *options, seconds=60, env=env)
        self.assertEqual(ended.code, NOT_CARRIED_OUT, ended.story())
        said = ended.err.strip().splitlines()
        self.assertEqual(len(said), 1, ended.story())
        for text in (f"127.0.0.1:{port}", *texts):
            self.assertIn(text, said[0])
        found = stampede_cli.read_summary(summary)
        self.assert_identity(found, ended.story())
        self.assertEqual(found.accepted, 0)

    def test_nobody_listens(self):
        self.not_carried_out(free_port(), texts=["connect", "refused"])

    def test_wrong_password(self):
        secret = {"SINK_PASSWORD": "s3cret", "STAMPEDE_PASSWORD": "wrong"}
        for mechanism in ("auto", "plain", "login", "cram-md5"):
            with self.subTest(mechanism=mechanism):
                sink = self.sink("--auth-user", "load", "--auth-password-env", "SINK_PASSWORD", env=secret)
                self.not_carried_out(sink.port, "--auth", mechanism, "--user", "load", "--allow-plaintext",
                                     texts=["auth", "535", "STAMPEDE_PASSWORD"], env=secret)
                self.assertEqual(sink.stop()["messages"], 0)

    def test_password_over_plain_link(self):
        secret = {"STAMPEDE_PASSWORD": "right"}
        sink = self.sink("--auth", "any")
        ended = stampede_cli.call("run", "--target", f"127.0.0.1:{sink.port}", "-m", "1", "--auth", "plain", "--user",
                                  "load", env=secret, seconds=30)
        self.assertIn(ended.code, (BAD_INPUT, NOT_CARRIED_OUT), ended.story())
        self.assertIn("plaintext", ended.err)
        self.assertEqual(sink.stop()["messages"], 0)

    def test_certificates(self):
        own = self.available(certificates.self_signed, self.work / "tls")
        other = certificates.self_signed(self.work / "tls", "other", "DNS:other.example.test")
        rows = [
            (own, ["--tls", "starttls"]),
            (own, ["--tls", "starttls", "--ca-file", other.certificate]),
            (other, ["--tls", "starttls", "--ca-file", other.certificate]),
            (own, ["--tls", "implicit"]),
        ]
        for served, options in rows:
            with self.subTest(served=served.certificate.name, options=options):
                sink = self.sink("--tls", options[1], "--cert", served.certificate, "--key", served.key)
                self.not_carried_out(sink.port, *options, texts=["tls", "certificate"])
                self.assertEqual(sink.stop()["messages"], 0)

    def test_tls_where_there_is_none(self):
        sink = self.sink()
        self.not_carried_out(sink.port, "--tls", "starttls", texts=["tls"])
        self.not_carried_out(sink.port, "--tls", "implicit", texts=["tls"])

    def test_no_server_of_mail(self):
        with socket.create_server(("127.0.0.1", 0)) as mute:
            self.not_carried_out(mute.getsockname()[1], "--set", "session.timeouts.banner=300ms",
                                 texts=["banner"])

    def test_taken_port_of_a_sink(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            ended = stampede_cli.call("sink", "--listen", f"127.0.0.1:{port}", seconds=30)
        self.assertEqual(ended.code, NOT_CARRIED_OUT, ended.story())
        self.assertIn(str(port), ended.err)


if __name__ == "__main__":
    harness.main()
