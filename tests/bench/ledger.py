# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sink that behaves like real servers and follows every message costs."""
import dataclasses
import json
import pathlib

import reading
from processes import Broken, Children
from sides import RUN_SECONDS, check_count

DOMAINS = ["--domain", "gmail.com:5", "--domain", "yahoo.com:2", "--domain", "outlook.com:3", "--domain", "example.test:1"]
# A sender in good standing: the providers' own replies, some of which (421) end the connection.
BEHAVIOUR = {"name": "providers", "suffixes": ["sink.test"], "providers": {"bounce": 0.02, "defer": 0.01}}


@dataclasses.dataclass(frozen=True)
class Behaving:
    """Our source sends to our sink: behaving like real providers, every message followed, or taking everything."""
    realistic: bool
    messages: int
    quick: int

    def __str__(self):
        return "providers, tracked" if self.realistic else "accept-all"

    def __call__(self, bench, quick, counting):
        messages = self.quick if quick else self.messages
        folder = bench.scratch()
        summary = pathlib.Path(folder, "summary.json")
        sink_options = []
        if self.realistic:
            behaviour = pathlib.Path(folder, "behaviour.json")
            behaviour.write_text(json.dumps(BEHAVIOUR), encoding="ascii")
            sink_options = ["--behaviour", behaviour]
        with Children(folder) as children:
            receiver = bench.sink("stampede").start(children, folder, True, sink_options)
            options = ["-m", messages, "-c", 50, "-s", 1024, "--domain-suffix", "sink.test", *DOMAINS]
            options += ["--track", "--sink", receiver.port] if self.realistic else []
            child = children.start("stampede-run", bench.source("stampede").any_command(receiver.port, options, summary))
            ended = child.wait(RUN_SECONDS)
            if ended.code != 0:
                raise Broken(f"exit code {ended.code}: {child.story()}")
            found = reading.load_json(summary)
            received, counted = receiver.finish()
        check_count(counted, reading.Summary(found).accepted)
        if self.realistic and found["ledger"]["delivered"] != counted:
            raise Broken(f"the ledger has {found['ledger']['delivered']} of {counted} messages")
        return {"commands": children.commands(), "messages": messages, "accepted": counted, "source": ended.as_json(),
                "sink": received.as_json(), "sink_cpu_us": received.cpu / messages * 1e6}
