# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A relay that loses, doubles, corrupts, delays and reorders on purpose, and says exactly what it did.

    python3 lossy_relay.py --to PORT [--lose 100] [--double 70] [--corrupt 50] [--delay 20] [--reorder 8]

Takes mail by SMTP (EHLO) or LMTP (LHLO) on a free port of 127.0.0.1, which the first line of its output names as JSON
({"port": 4711}), and sends it on by SMTP to --to. What a message suffers goes by its number, counted as they come. On
SIGTERM or SIGINT it takes no more, sends what it still has and ends with one line of JSON: the X-Stampede-Seq of the
messages of each fate. A message that fits several is lost before it is doubled before it is corrupted.
"""
import argparse
import asyncio
import contextlib
import dataclasses
import json
import random
import re
import signal

SEQUENCE = re.compile(rb"^X-Stampede-Seq: *(\d+)\r$", re.MULTILINE | re.IGNORECASE)
PATH = re.compile(rb"<([^>]*)>")
LINE_LIMIT = 1 << 20
PATIENCE = 50  # attempts, a tenth of a second apart
TRACE = b"Received: from client by relay.example.test; Thu, 1 Jan 2026 00:00:00 +0000\r\n"


@dataclasses.dataclass
class Mail:
    sender: bytes
    recipients: list
    content: bytes  # dot-stuffed, with the final dot
    sequence: int
    attempts: int = 0


class Unavailable(Exception):
    """Not now: try again."""


class Refused(Exception):
    """Never."""


def sequence_of(content):
    found = SEQUENCE.search(content.split(b"\r\n\r\n", 1)[0] + b"\r\n")
    return int(found[1]) if found else -1


def corrupted(content):
    """The same with one letter or digit of the body changed; nothing when there is none."""
    begin = content.find(b"\r\n\r\n") + 4
    places = [i for i in range(begin, len(content)) if content[i:i + 1].isalnum()]
    if begin < 4 or not places:
        return None
    place = places[len(places) // 2]
    other = b"y" if content[place:place + 1] == b"x" else b"x"
    return content[:place] + other + content[place + 1:]


class Relay:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.count = 0
        self.open = 0  # copies not yet delivered or given up
        self.done = asyncio.Event()
        self.queue = asyncio.Queue()
        self.held = []  # to be sent in another order
        self.fate = {name: [] for name in ("lost", "doubled", "corrupted", "refused", "given_up")}
        self.forwarded = 0

    # What becomes of it

    def is_due(self, every):
        return every > 0 and self.count % every == 0

    def take(self, mail):
        self.count += 1
        if self.is_due(self.options.lose):
            self.fate["lost"].append(mail.sequence)
            return
        copies = 1
        if self.is_due(self.options.double):
            self.fate["doubled"].append(mail.sequence)
            copies = 2
        elif self.is_due(self.options.corrupt):
            changed = corrupted(mail.content)
            if changed is not None:
                self.fate["corrupted"].append(mail.sequence)
                mail.content = changed
        for _ in range(copies):
            self.open += 1
            self.hold(dataclasses.replace(mail))

    def hold(self, mail):
        self.held.append(mail)
        if len(self.held) >= max(1, self.options.reorder):
            self.release()

    def release(self):
        self.random.shuffle(self.held)
        for mail in self.held:
            self.later(mail, self.options.delay / 1000)
        self.held = []

    def later(self, mail, seconds):
        if seconds > 0:
            asyncio.get_running_loop().call_later(seconds, self.queue.put_nowait, mail)
        else:
            self.queue.put_nowait(mail)

    def settled(self):
        self.open -= 1
        if self.open == 0:
            self.done.set()

    # Mail in

    async def serve(self, reader, writer):
        lmtp = False
        sender, recipients = b"", []
        try:
            writer.write(b"220 relay.example.test ready\r\n")
            while line := await reader.readline():
                verb = line[:4].upper()
                if verb in (b"EHLO", b"LHLO", b"HELO"):
                    lmtp = verb == b"LHLO"
                    writer.write(b"250-relay.example.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
                elif verb == b"MAIL":
                    sender, recipients = PATH.search(line)[1], []
                    writer.write(b"250 2.1.0 ok\r\n")
                elif verb == b"RCPT":
                    recipients.append(PATH.search(line)[1])
                    writer.write(b"250 2.1.5 ok\r\n")
                elif verb == b"DATA" and recipients:
                    writer.write(b"354 go on\r\n")
                    content = await self.content(reader)
                    writer.write(b"250 2.0.0 queued\r\n" * (len(recipients) if lmtp else 1))
                    self.take(Mail(sender, recipients, TRACE + content, sequence_of(content)))
                    recipients = []
                elif verb in (b"RSET", b"NOOP"):
                    recipients = [] if verb == b"RSET" else recipients
                    writer.write(b"250 2.0.0 ok\r\n")
                elif verb == b"QUIT":
                    writer.write(b"221 2.0.0 bye\r\n")
                    break
                else:
                    writer.write(b"503 5.5.1 no\r\n")
                await writer.drain()
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, ValueError):
            pass  # the client is gone; what it did not finish was not taken
        finally:
            writer.close()

    @staticmethod
    async def content(reader):
        lines = []
        while True:
            line = await reader.readuntil(b"\n")
            lines.append(line)
            if line == b".\r\n":
                return b"".join(lines)

    # Mail out

    async def forward(self):
        """One connection after another, for as long as the relay lives."""
        stream = None
        while True:
            mail = await self.queue.get()
            try:
                if stream is None:
                    stream = await self.connect()
                await self.send(mail, *stream)
                self.forwarded += 1
                self.settled()
            except Refused:
                self.fate["refused"].append(mail.sequence)
                self.settled()
            except (Unavailable, OSError, asyncio.IncompleteReadError) as error:
                if stream is not None and not isinstance(error, Unavailable):
                    stream[1].close()
                    stream = None
                self.again(mail)

    def again(self, mail):
        mail.attempts += 1
        if mail.attempts < PATIENCE:
            self.later(mail, 0.1)
            return
        self.fate["given_up"].append(mail.sequence)
        self.settled()

    async def connect(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.options.to, limit=LINE_LIMIT)
        stream = reader, writer
        try:
            await self.reply(reader)
            writer.write(b"EHLO relay.example.test\r\n")
            await self.reply(reader)
        except (Unavailable, Refused) as error:
            writer.close()
            raise OSError("not welcome") from error
        return stream

    async def send(self, mail, reader, writer):
        writer.write(b"MAIL FROM:<%s>\r\n" % mail.sender)
        try:
            await self.reply(reader)
            refusals = []
            for recipient in mail.recipients:
                writer.write(b"RCPT TO:<%s>\r\n" % recipient)
                try:
                    await self.reply(reader)
                except (Unavailable, Refused) as error:
                    refusals.append(error)
            if len(refusals) == len(mail.recipients):
                raise refusals[0]
            writer.write(b"DATA\r\n")
            await self.reply(reader)
        except (Unavailable, Refused):
            writer.write(b"RSET\r\n")
            await self.reply(reader)
            raise
        writer.write(mail.content)
        await writer.drain()
        await self.reply(reader)

    @staticmethod
    async def reply(reader):
        while True:
            line = await reader.readuntil(b"\n")
            if line[3:4] != b"-":
                break
        if line.startswith(b"421"):
            raise ConnectionResetError("421")
        if line.startswith(b"4"):
            raise Unavailable
        if line.startswith(b"5"):
            raise Refused

    # The whole

    async def run(self):
        loop = asyncio.get_running_loop()
        stop = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, stop.set)
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0, limit=LINE_LIMIT, backlog=200)
        senders = [asyncio.create_task(self.forward()) for _ in range(self.options.connections)]
        print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
        while not stop.is_set():
            # A few that wait for company must not wait for ever.
            before = self.count
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(stop.wait(), 0.2)
            if self.count == before:
                self.release()
        server.close()
        self.release()
        if self.open > 0:
            self.done.clear()
            await self.done.wait()
        for sender in senders:
            sender.cancel()
        print(json.dumps({"taken": self.count, "forwarded": self.forwarded, **self.fate}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=int, required=True, help="port of 127.0.0.1 that mail is sent on to")
    parser.add_argument("--lose", type=int, default=0, metavar="N", help="every Nth message; 0: none")
    parser.add_argument("--double", type=int, default=0, metavar="N", help="every Nth goes out twice")
    parser.add_argument("--corrupt", type=int, default=0, metavar="N", help="of every Nth one octet of the body changes")
    parser.add_argument("--delay", type=float, default=0, metavar="MS", help="of every message")
    parser.add_argument("--reorder", type=int, default=0, metavar="N", help="so many at a time go out in a random order")
    parser.add_argument("--connections", type=int, default=4, help="to --to")
    parser.add_argument("--seed", type=int, default=1, help="of the order")
    asyncio.run(Relay(parser.parse_args()).run())


if __name__ == "__main__":
    main()
