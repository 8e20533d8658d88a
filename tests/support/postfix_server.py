# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private Postfix as a target: its own folders, loopback only. Everything it accepts is discarded, or relayed to a
port of this machine.

Nothing of a Postfix that may be installed is read or touched, and no mail leaves: all transports are discard(8), and
there is no smtp(8) client among the services. With `relay_to` all transports are an smtp(8) client that knows no name
service and one destination, a port of 127.0.0.1.
"""
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import tempfile
import zlib

from debian_package import Unavailable
from foreign_process import ForeignProcess, StartFailed, free_port, until

# Accounts of every Debian. Postfix wants some that are not root and own nothing else of it.
OWNER = "news"
GROUP = "uucp"

MAIN = {
    "compatibility_level": "3.6",
    "myhostname": "postfix.example.test",
    "mydestination": "",
    "inet_interfaces": "loopback-only",
    "inet_protocols": "ipv4",
    "mynetworks": "127.0.0.0/8",
    "alias_maps": "",
    "alias_database": "",
    "local_recipient_maps": "",
    "default_transport": "discard:",
    "local_transport": "discard:",
    "relay_transport": "discard:",
    "virtual_transport": "discard:",
    "smtp_dns_support_level": "disabled",
    "smtpd_peername_lookup": "no",
    "notify_classes": "",
    "smtpd_relay_restrictions": "permit_mynetworks, reject",
    "smtpd_client_event_limit_exceptions": "",
    "in_flow_delay": "0",
    "default_process_limit": "100",
    "smtpd_error_sleep_time": "0",
    "enable_long_queue_ids": "yes",
    "import_environment": "MAIL_CONFIG TZ LANG=C POSTLOG_SERVICE POSTLOG_HOSTNAME LD_LIBRARY_PATH SASL_PATH",
}

SERVICES = """\
cleanup   unix       n  -  n  -      0  cleanup
qmgr      unix       n  -  n  300    1  qmgr
rewrite   unix       -  -  n  -      -  trivial-rewrite
bounce    unix       -  -  n  -      0  bounce
defer     unix       -  -  n  -      0  bounce
trace     unix       -  -  n  -      0  bounce
discard   unix       -  -  n  -      -  discard
anvil     unix       -  -  n  -      1  anvil
tlsmgr    unix       -  -  n  1000?  1  tlsmgr
postlog   unix-dgram n  -  n  -      1  postlogd
watched   unix       n  -  n  -      0  cleanup
    -o { header_checks = regexp:{ { /^X-Stampede-Seq:/ INFO } } }
"""

# The client of a Postfix that relays. It tries again soon, and gives no destination up.
RELAY_SERVICES = """\
smtp      unix       -  -  n  -      -  smtp
error     unix       -  -  n  -      -  error
retry     unix       -  -  n  -      -  error
"""
RELAY = {
    # As docs/ledger.md gives them.
    "disable_mime_output_conversion": "yes",
    "smtp_line_length_limit": "0",
    "default_transport": "smtp",
    "relay_transport": "smtp",
    "virtual_transport": "smtp",
    "local_transport": "smtp",
    "smtp_dns_support_level": "disabled",
    "smtp_host_lookup": "native",
    "queue_run_delay": "1s",
    "minimal_backoff_time": "1s",
    "maximal_backoff_time": "2s",
    "default_destination_concurrency_limit": "20",
    "default_destination_concurrency_failed_cohort_limit": "0",
    "smtp_connection_reuse_count_limit": "1000",
    "smtp_connection_cache_on_demand": "yes",
}

# For a listener whose messages are to be told apart: watched_numbers() knows them.
WATCHED = {"cleanup_service_name": "watched"}

SIZE = re.compile(r"/qmgr\[\d+\]: \w+: from=<.*>, size=(\d+), ")
NUMBER = re.compile(r"/cleanup\[\d+\]: \w+: info: header X-Stampede-Seq: (\d+) ")
DELIVERY = re.compile(r"/smtp\[\d+\]: (\w+): to=<[^>]*>,.* status=(sent|deferred|bounced) \((.*)\)")
UNANSWERED = re.compile(r"conversation with .* timed out while sending end of data")
NUMBERED = re.compile(r"/cleanup\[\d+\]: (\w+): info: header X-Stampede-Seq: (\d+) ")
DISCARDED = re.compile(r"/discard\[\d+\]: (\w+): to=<.*, status=sent ")


class PostfixServer:
    """Listeners by name, each with settings of its own: PostfixServer(tools, work, {"plain": {}}).start()."""

    def __init__(self, tools, work, listeners, settings=None, relay_to=None):
        """`listeners`: name -> {parameter: value} of its smtpd; `settings`: parameters of all; `relay_to`: a port of
        127.0.0.1 that gets what is accepted. Raises Unavailable."""
        if os.geteuid() != 0:
            raise Unavailable("Postfix's master program runs as root only")
        for account in (OWNER, GROUP):
            try:
                pwd.getpwnam(account)
            except KeyError as error:
                raise Unavailable(f"no account \"{account}\" here for Postfix to run as") from error
        self._tools = tools
        self._listeners = listeners
        self._settings = dict(settings or {})
        self._services = SERVICES
        if relay_to is not None:
            self._services += RELAY_SERVICES
            self._settings = dict(RELAY, relayhost=f"[127.0.0.1]:{relay_to}", **self._settings)
        self._environment = dict(tools.env)
        self._folder = _open_folder(work)
        self._queue = _queue_folder(self._folder)
        self._log = self._folder / "mail.log"
        self._ports = {}
        self._process = None
        self._read = 0
        self._recipients = {}

    def add_account(self, sasl, user, password):
        """Lets listeners with smtpd_sasl_auth_enable know `user` (Cyrus SASL, a sasldb of its own). Before start()."""
        folder = self._folder / "conf" / "sasl"  # where Debian's smtpd looks, whatever cyrus_sasl_config_path says
        folder.mkdir(parents=True, exist_ok=True)
        database = folder / "sasldb2"
        subprocess.run([sasl.saslpasswd2, "-p", "-c", "-f", database, "-u", MAIN["myhostname"], user], check=True,
                       input=password.encode(), env=dict(sasl.env, SASL_PATH=str(sasl.plugins)), timeout=30,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in (folder, database):
            shutil.chown(path, OWNER)
        (folder / "smtpd.conf").write_text(
            f"pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {database}\n"
            "mech_list: PLAIN LOGIN CRAM-MD5\n", encoding="ascii")
        self._settings.update(smtpd_sasl_local_domain="$myhostname",
                              smtpd_sasl_security_options="noanonymous")
        self._environment.update(SASL_PATH=str(sasl.plugins))

    def start(self):
        """Returns when every listener takes connections. A port that somebody took meanwhile costs another try."""
        for attempt in range(3):
            self._ports = {name: free_port() for name in self._listeners}
            self._write_configuration()
            command = [self._tools.libexec / "master", "-c", self._folder / "conf", "-d"]
            environment = dict(self._environment, MAIL_CONFIG=str(self._folder / "conf"))
            self._process = ForeignProcess(command, self._folder / "master.out", environment)
            try:
                for port in self._ports.values():
                    self._process.wait_for_port(port)
                return self
            except StartFailed as error:
                self.stop()
                if attempt == 2:
                    raise StartFailed(f"{error}\n{self.log()}") from error
        return self

    def stop(self):
        """Ends all its processes; its folder stays for a look at the log, its queue does not."""
        if self._process:
            self._process.stop()
        shutil.rmtree(self._queue, ignore_errors=True)

    def port(self, name):
        """The port of a listener on 127.0.0.1."""
        return self._ports[name]

    def log(self):
        """The whole mail log so far."""
        return self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""

    def watched_numbers(self):
        """The sequence numbers of the messages that came by a WATCHED listener, in the order of arrival."""
        return [int(number) for number in NUMBER.findall(self.log())]

    def sizes(self):
        """The octets of each message that was queued so far, as Postfix counts them."""
        return [int(size) for size in SIZE.findall(self.log())]

    def discarded(self):
        """Messages that were delivered to discard(8) so far: queue id -> how many recipients."""
        if self._log.exists():
            with open(self._log, "rb") as file:
                file.seek(self._read)
                fresh = file.read()
            fresh = fresh[:fresh.rfind(b"\n") + 1]
            self._read += len(fresh)
            for queue_id in DISCARDED.findall(fresh.decode("utf-8", "replace")):
                self._recipients[queue_id] = self._recipients.get(queue_id, 0) + 1
        return dict(self._recipients)

    def deliveries(self):
        """What became of each message that came by a WATCHED listener: its number -> the last word on each attempt, in
        order: "sent", "deferred", "bounced", or "unanswered" of one handed over in full whose reply did not come in time
        (Postfix defers it, and says that it may be sent more than once)."""
        log = self.log()
        numbers = {queue_id: int(number) for queue_id, number in NUMBERED.findall(log)}
        found = {number: [] for number in numbers.values()}
        for queue_id, status, why in DELIVERY.findall(log):
            if queue_id in numbers:
                found[numbers[queue_id]].append("unanswered" if UNANSWERED.search(why) else status)
        return found

    def wait_empty(self, seconds=120):
        """Whether its queue is empty, now or within the time."""
        return until(lambda: not self._queued(), seconds)

    def wait_discarded(self, messages, seconds=120):
        """discarded() once there are `messages` and the queue is empty, or when the time is over."""
        until(lambda: len(self.discarded()) >= messages and not self._queued(), seconds)
        return self.discarded()

    def _queued(self):
        return any(file.is_file() for name in ("maildrop", "incoming", "active", "deferred")
                   for file in (self._queue / name).rglob("*"))

    def _write_configuration(self):
        conf, data = self._folder / "conf", self._folder / "data"
        for folder in (conf, data):
            folder.mkdir(exist_ok=True)
            folder.chmod(0o755)
        shutil.chown(data, OWNER)
        _make_queue(self._queue)
        main = dict(MAIN, config_directory=conf, meta_directory=conf, queue_directory=self._queue, data_directory=data,
                    command_directory=self._tools.root / "usr/sbin", daemon_directory=self._tools.libexec,
                    shlib_directory=self._tools.libdir, mail_owner=OWNER, setgid_group=GROUP,
                    maillog_file=self._log, maillog_file_prefixes=self._folder)
        main.update(self._settings)
        lines = [f"{name} = {value}\n" for name, value in main.items()]
        (conf / "main.cf").write_text("".join(lines), encoding="utf-8")
        (conf / "master.cf").write_text(self._services + "".join(self._smtpd(name) for name in self._listeners),
                                        encoding="utf-8")

    def _smtpd(self, name):
        options = "".join(f"    -o {{ {key} = {value} }}\n" for key, value in self._listeners[name].items())
        return f"127.0.0.1:{self._ports[name]} inet n - n - - smtpd\n{options}"


def _queue_folder(folder):
    """In memory where there is such a place: Postfix writes each message through to the disk, whose speed is no matter
    here."""
    memory = pathlib.Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK):
        return memory / f"stampede-postfix-{zlib.crc32(str(folder).encode()):08x}"
    return folder / "queue"


def _make_queue(queue):
    """An empty queue, with the folders `postfix set-permissions` would make."""
    shutil.rmtree(queue, ignore_errors=True)
    queue.mkdir()
    queue.chmod(0o755)
    for name in ("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
                 "saved", "trace", "maildrop", "public"):
        folder = queue / name
        folder.mkdir()
        folder.chmod(0o700)
        shutil.chown(folder, OWNER)
    (queue / "pid").mkdir()
    for name, mode in (("maildrop", 0o730), ("public", 0o710)):
        shutil.chown(queue / name, OWNER, GROUP)
        (queue / name).chmod(mode)


def _open_folder(work):
    """`work`, made and emptied, where Postfix's accounts can get to it; else a folder among the temporary files."""
    folder = pathlib.Path(work).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if any(not parent.stat().st_mode & 0o001 for parent in folder.parents):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="stampede-postfix-"))
    folder.chmod(0o755)
    return folder
