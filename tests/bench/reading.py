# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the bench reads of the files that `stampede-cli` writes: --json, --csv, --stats-json (docs/results.md)."""
import csv
import dataclasses
import json
import pathlib

from processes import Broken

OUTCOMES = ("accepted", "temporary", "permanent", "error")
BUSY_STATES = ("connections_idle", "connections_active")


@dataclasses.dataclass(frozen=True)
class Second:
    """A row of --csv. end: seconds since the start of the run; connections: those past their set-up, at its end."""
    end: float
    length: float
    ended: int
    connections: int
    resident: int


class Summary:
    """What --json holds; Broken where it lacks something."""

    def __init__(self, found):
        self._found = found

    @property
    def scheduled(self):
        """Messages that were to start."""
        return int(self._at("counters", "scheduled"))

    @property
    def started(self):
        """Messages that started."""
        return int(self._at("counters", "started"))

    @property
    def accepted(self):
        """Messages the server took."""
        return int(self._at("counters", "accepted"))

    @property
    def rate(self):
        """Messages a second by the program's own clock, which starts after the program has."""
        return float(self._at("rates", "messages_per_s"))

    @property
    def lateness_p99_us(self):
        """How late the latest 1 % of messages started, at least."""
        return float(self._at("distributions_us", "lateness", "p99"))

    def offered(self, extension):
        """Whether the server offered it to the first session."""
        return self._at("capabilities", extension) is True

    def _at(self, *path):
        value = self._found
        for key in path:
            if not isinstance(value, dict) or key not in value:
                raise Broken(f"the summary of stampede-cli run holds no {'.'.join(path)}")
            value = value[key]
        return value


def load_json(path):
    """The object in the file; Broken when there is none."""
    try:
        found = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Broken(f"{path}: {error}") from error
    if not isinstance(found, dict):
        raise Broken(f"{path} holds no object")
    return found


def sink_messages(path):
    """The messages in the file of the sink's --stats-json."""
    found = load_json(path)
    if not isinstance(found.get("messages"), int):
        raise Broken(f"the sink's statistics hold no number of messages: {found}")
    return found["messages"]


def read_seconds(path):
    """The rows of a --csv file as Seconds; Broken when a column is missing or no number."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return [second_of(row) for row in csv.DictReader(file)]
    except OSError as error:
        raise Broken(f"{path}: {error}") from error


def second_of(row):
    """One row, given by column name."""
    try:
        return Second(end=float(row["elapsed_s"]), length=float(row["length_s"]),
                      ended=sum(int(row[name]) for name in OUTCOMES),
                      connections=sum(int(row[name]) for name in BUSY_STATES), resident=int(row["resident_bytes"]))
    except (KeyError, TypeError, ValueError) as error:
        raise Broken(f"the CSV of stampede-cli run has an unexpected row ({error!r}): {row}") from error


def steady(seconds, connections, duration):
    """Those whole seconds at whose beginning and end all connections were there, up to the end of the load.

    duration: of the load, in seconds; what is later is ending.
    """
    chosen = []
    for before, second in zip(seconds, seconds[1:]):
        whole = second.length >= 0.9 and second.end <= duration + 0.05
        if whole and min(before.connections, second.connections) >= connections:
            chosen.append(second)
    return chosen


def rate(seconds):
    """Messages ended a second over all of `seconds`."""
    return sum(second.ended for second in seconds) / sum(second.length for second in seconds)
