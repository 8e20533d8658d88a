# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the bench itself: its arithmetic, what it reads, what it refuses, and that no program outlives it."""
import json
import os
import pathlib
import sys
import tempfile
import unittest

import machine
import parties
import reading
import rows
import sides
import table
from figures import Figure, Target, ratios
from processes import Broken, Children, Skipped

HEADER = ("second,elapsed_s,length_s,accepted,temporary,permanent,error,connections_idle,connections_active,"
          "resident_bytes")


class Figures(unittest.TestCase):
    def test_ratios_pair_by_pair(self):
        self.assertEqual(ratios([2, 9, 4], [1, 3, 8]), [2, 3, 0.5])

    def test_ratios_refuse_what_does_not_pair(self):
        for a, b in (([1], [1, 2]), ([], []), ([1], [0]), ([1, 2], [1, -1])):
            with self.subTest(a=a, b=b), self.assertRaises(ValueError):
                ratios(a, b)

    def test_target(self):
        for relation, limit, value, met in (("<=", 1, 1, True), ("<=", 1, 1.01, False), (">=", 3, 3, True),
                                            (">=", 3, 2.99, False)):
            with self.subTest(relation=relation, value=value):
                self.assertEqual(Target(relation, limit, "x").met(value), met)
        with self.assertRaises(ValueError):
            Target("<", 1, "x")

    def test_ratio_is_the_median_of_the_pairs(self):
        # The medians alone, 20 and 10, would say 2; neighbours say 4.
        figure = Figure("pair", "rate", "msg/s", Target(">=", 3, "x"), [10, 20, 40], [10, 5, 10])
        self.assertEqual(figure.judged(), [1, 4, 4])
        self.assertEqual(figure.value(), 4)
        self.assertTrue(figure.met())
        found = figure.as_json()
        self.assertEqual((found["a_median"], found["b_median"], found["judged_median"]), (20, 10, 4))
        self.assertEqual((found["judged_min"], found["judged_max"], found["met"]), (1, 4, True))
        json.dumps(found)

    def test_without_b_the_value_itself_is_judged(self):
        figure = Figure("record", "recording", "ns", Target("<=", 500, "ns"), [499, 700, 501, 502])
        self.assertEqual(figure.value(), 501.5)
        self.assertFalse(figure.met())
        self.assertIsNone(figure.as_json()["b_median"])


class Table(unittest.TestCase):
    def test_numbers(self):
        for value, text in ((0, "0"), (0.0123, "0.0123"), (0.5, "0.50"), (12.345, "12.35"), (345.67, "345.7"),
                            (61234.5, "61,234"), (-0.5, "-0.50")):
            with self.subTest(value=value):
                self.assertEqual(table.number(value), text)

    def test_lines(self):
        text = table.render(
            [Figure("pair", "rate", "msg/s", Target(">=", 3, "x"), [6000, 9000], [2000, 2000]),
             Figure("record", "recording", "ns/message", Target("<=", 500, "ns"), [510, 530])],
            [("many-connections", "skipped: it needs more")])
        lines = text.splitlines()
        self.assertEqual([len(lines), lines[-1]], [5, "many-connections: skipped: it needs more"])
        self.assertRegex(lines[2], r"^pair +rate, msg/s +7,500 +2,000 +3\.75 \(3\.00–4\.50\) +>= 3 x +met$")
        self.assertRegex(lines[3],
                         r"^record +recording, ns/message +520\.0 \(510\.0–530\.0\) +– +– +<= 500 ns +MISSED$")
        self.assertEqual(lines[2].index(">="), lines[0].index("target"))


class Reading(unittest.TestCase):
    def csv(self, *lines, header=HEADER):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name, "seconds.csv")
        path.write_text("".join(line + "\r\n" for line in (header, *lines)), encoding="utf-8")
        return path

    def test_csv(self):
        found = reading.read_seconds(self.csv("0,0.000,1.001,5,1,2,3,40,60,1048576"))
        self.assertEqual(found, [reading.Second(0.0, 1.001, 11, 100, 1048576)])

    def test_columns_are_found_by_name(self):
        header = ",".join(reversed(HEADER.split(",")))
        found = reading.read_seconds(self.csv("7,2,1,0,0,0,9,1.0,3.0,3", header=header))
        self.assertEqual(found, [reading.Second(3.0, 1.0, 9, 3, 7)])

    def test_csv_that_cannot_be_read(self):
        for path in (self.csv("0,0,1,5,0,0,0,1,1"), self.csv("0,0,1,x,0,0,0,1,1,1"),
                     self.csv("1,2", header="second,elapsed_s"), "/nowhere/seconds.csv"):
            with self.subTest(path=path), self.assertRaises(Broken):
                reading.read_seconds(path)

    def test_steady_seconds(self):
        counts = (0, 60, 100, 100, 100, 99, 100, 100, 100)
        seconds = [reading.Second(at + 1.0, 1.0, 10, count, 0) for at, count in enumerate(counts)]
        self.assertEqual([second.end for second in reading.steady(seconds, 100, 8)], [4.0, 5.0, 8.0])
        self.assertEqual(reading.steady(seconds, 101, 8), [])
        self.assertEqual(reading.steady([], 1, 8), [])

    def test_a_short_last_second_is_not_steady(self):
        seconds = [reading.Second(1.0, 1.0, 10, 5, 0), reading.Second(1.3, 0.3, 3, 5, 0)]
        self.assertEqual(reading.steady(seconds, 5, 10), [])

    def test_rate(self):
        seconds = [reading.Second(1.5, 1.5, 10, 5, 0), reading.Second(2.0, 0.5, 30, 5, 0)]
        self.assertEqual(reading.rate(seconds), 20)

    def test_summary(self):
        found = reading.Summary({"counters": {"scheduled": 9, "started": 8, "accepted": 7},
                                 "rates": {"messages_per_s": 6}, "distributions_us": {"lateness": {"p99": 5}},
                                 "capabilities": {"pipelining": True, "chunking": False}})
        self.assertEqual((found.scheduled, found.started, found.accepted, found.rate, found.lateness_p99_us),
                         (9, 8, 7, 6.0, 5.0))
        self.assertEqual((found.offered("pipelining"), found.offered("chunking")), (True, False))

    def test_summary_that_lacks_something(self):
        for found in ({}, {"counters": {}}, {"counters": 5}):
            with self.subTest(found=found), self.assertRaises(Broken):
                _ = reading.Summary(found).accepted

    def test_files_of_the_sink(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name, "sink.json")
        path.write_text('{"messages": 12}', encoding="utf-8")
        self.assertEqual(reading.sink_messages(path), 12)
        for text in ("", "{", "[]", "{}", '{"messages": "12"}'):
            path.write_text(text, encoding="utf-8")
            with self.subTest(text=text), self.assertRaises(Broken):
                reading.sink_messages(path)

    def test_port_of_the_sink(self):
        for text, port in (("listening on 127.0.0.1:40123 (SMTP, 1 worker)\n", 40123), ("", None),
                           ("listening on 127.0.0.1:40", None), ("listening on [::1]:2525\nmore", 2525),
                           ("something else\n", None)):
            with self.subTest(text=text):
                self.assertEqual(parties.port_in(text), port)

    def test_counter_of_smtp_sink(self):
        self.assertEqual(parties.counter_of(b"sess=0 quit=0 mesg=9\rsess=1 quit=1 mesg=10\r"), 10)
        with self.assertRaises(Broken):
            parties.counter_of(b"")


class Processes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_usage_of_a_program(self):
        work = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
        with Children(self.folder) as children:
            ended = children.start("work", [sys.executable, "-c", work]).wait(60)
        self.assertEqual(ended.code, 0)
        self.assertGreaterEqual(ended.cpu, 0.2)
        self.assertGreaterEqual(ended.wall, 0.19)

    def test_a_program_that_takes_too_long_is_ended(self):
        with self.assertRaisesRegex(Broken, "still ran after"), Children(self.folder) as children:
            child = children.start("sleeper", ["sleep", "600"])
            child.wait(0.01)
        self.assertFalse(child.running())
        self.assertEqual(child.wait(0).code, -9)

    def test_nothing_outlives_the_block(self):
        with self.assertRaises(KeyError), Children(self.folder) as children:
            started = [children.start(f"sleeper-{number}", ["sleep", "600"]) for number in range(3)]
            raise KeyError
        for child in started:
            self.assertEqual(child.wait(0).code, -9)

    def test_what_a_failing_program_said_is_told(self):
        with Children(self.folder) as children:
            child = children.start("failing", [sys.executable, "-c", "import sys; sys.exit('no such target')"])
            self.assertEqual(child.wait(60).code, 1)
        self.assertIn("no such target", child.story())

    def test_a_program_that_is_not_there(self):
        with self.assertRaisesRegex(Broken, "does not start"), Children(self.folder) as children:
            children.start("absent", [os.path.join(self.folder, "absent")])

    def test_a_sink_that_ends_at_once(self):
        with self.assertRaisesRegex(Broken, "ended at once"), Children(self.folder) as children:
            parties.StampedeSink("false").start(children, self.folder, False)


class Rows(unittest.TestCase):
    def test_counts_must_agree(self):
        sides.check_count(5, 5)
        sides.check_count(None, 5)
        for counted in (4, 6, 0):
            with self.subTest(counted=counted), self.assertRaises(Broken):
                sides.check_count(counted, 5)

    def test_names_are_unique_and_sides_are_a_and_b(self):
        there = rows.all_rows()
        self.assertEqual(len({row.name for row in there}), len(there))
        for row in there:
            self.assertIn(list(row.sides), (["A"], ["A", "B"]))

    def test_memory_a_connection(self):
        row = next(row for row in rows.all_rows() if row.name == "many-connections")
        samples = {"A": [{"rate": 70.0, "resident_bytes": 8900 * 10 * 1024 + 5, "connections": 9000}],
                   "B": [{"rate": 100.0, "resident_bytes": 5, "connections": 100}]}
        rate, memory = row.figures(row, samples)
        self.assertEqual((rate.value(), rate.met()), (0.7, True))
        self.assertEqual((memory.value(), memory.met()), (10, True))

    def test_commands_say_the_same_load(self):
        load = parties.Load(7, size=2048, connections=3, single=True, pipelining=False, chunking=False)
        ours = [str(part) for part in parties.StampedeSource("cli").command(load, 25, "s.json")]
        for option, value in (("-m", "7"), ("-c", "3"), ("-s", "2048"), ("--messages-per-connection", "1")):
            self.assertEqual(ours[ours.index(option) + 1], value)
        self.assertLessEqual({"--no-pipelining", "--no-chunking"}, set(ours))
        kept = parties.StampedeSource("cli").command(parties.Load(7), 25, "s.json")
        self.assertFalse({"--no-pipelining", "--no-chunking", "--messages-per-connection"} & set(map(str, kept)))

    def test_too_few_descriptors_skip_a_row(self):
        machine.need_descriptors(1)
        with self.assertRaisesRegex(Skipped, "ulimit"):
            machine.need_descriptors(10**18)

    def test_local_ports(self):
        self.assertEqual([machine.port_count(text) for text in ("32768\t60999\n", "", "x y")], [28232, 0, 0])

    def test_connections_in_time_wait(self):
        text = "sockets: used 9\nTCP: inuse 3 orphan 0 tw 421 alloc 5 mem 1\n"
        self.assertEqual(machine.waiting_connections(text), 421)
        self.assertEqual(machine.waiting_connections(""), 0)


if __name__ == "__main__":
    unittest.main()
