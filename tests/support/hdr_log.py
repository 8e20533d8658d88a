# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads HdrHistogram logs far enough to count: lines by tag, and the values recorded in each."""
import base64
import csv
import struct
import zlib

COMPRESSED = 0x1C849304
PLAIN = 0x1C849303
COOKIE_BASE = ~0xF0  # bits 4 to 7 hold the width of a count


def totals(path):
    """How many values each tag holds in all, as {tag: count}. ValueError where the file is not such a log."""
    found = {}
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = csv.reader(lines)
    legend = next(rows, [])
    if legend[:2] != ["StartTimestamp", "Interval_Length"]:
        raise ValueError(f"no legend: {legend}")
    for row in rows:
        tag = row.pop(0)[len("Tag="):] if row[0].startswith("Tag=") else ""
        start, length, _, encoded = row
        if float(start) < 0 or float(length) <= 0:
            raise ValueError(f"no interval: {row}")
        found[tag] = found.get(tag, 0) + _count(base64.b64decode(encoded, validate=True))
    return found


def _count(compressed):
    cookie, size = struct.unpack_from(">ii", compressed)
    if cookie & COOKIE_BASE != COMPRESSED & COOKIE_BASE or size != len(compressed) - 8:
        raise ValueError("no compressed histogram of version 2")
    content = zlib.decompress(compressed[8:])
    cookie, size = struct.unpack_from(">ii", content)
    if cookie & COOKIE_BASE != PLAIN & COOKIE_BASE or size != len(content) - 40:
        raise ValueError("no histogram of version 2")
    return sum(count for count in _numbers(content[40:]) if count > 0)


def _numbers(octets):
    """ZigZag LEB128 numbers of at most nine octets; a negative one is a run of empty buckets."""
    value, shift = 0, 0
    for octet in octets:
        last = shift == 56
        value |= (octet if last else octet & 0x7F) << shift
        shift += 7
        if last or octet < 0x80:
            yield value >> 1 ^ -(value & 1)
            value, shift = 0, 0
