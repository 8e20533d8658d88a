# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts about the machine and the build, and the state it has to be in before a measurement."""
import os
import pathlib
import platform
import re
import resource
import subprocess
import time

from processes import Skipped

SETTLE_SECONDS = 90


def facts(build, program):
    """What somebody needs to know to compare figures with those of another machine."""
    cache = _read(build / "CMakeCache.txt")
    return {
        "cores": usable_cores(),
        "processor": _first(r"^model name\s*:\s*(.+)$", _read("/proc/cpuinfo")) or platform.machine(),
        "kernel": f"{platform.system()} {platform.release()}",
        "qt": qt_version(program),
        "program": _said([program, "--version"]),
        "build_type": _first(r"^CMAKE_BUILD_TYPE:\w+=(.*)$", cache),
        "sanitizers": _first(r"^STAMPEDE_SANITIZE:\w+=(.*)$", cache),
        "compiler": _said([_first(r"^CMAKE_CXX_COMPILER:\w+=(.+)$", cache) or "c++", "--version"]),
        "load_average": os.getloadavg()[0],
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }


def facts_text(found):
    """The facts in a few lines, with a warning where figures would not count."""
    lines = [
        f"{found['cores']} cores ({found['processor']}), {found['kernel']}, Qt {found['qt']}, {found['program']}",
        f"build type {found['build_type'] or 'unknown'}, {found['compiler']}, "
        f"load average at the start {found['load_average']:.2f}",
    ]
    if found["sanitizers"]:
        lines.append(f"Built with sanitizers ({found['sanitizers']}): these figures say nothing about speed.")
    if found["build_type"] == "Debug":
        lines.append("A debug build: these figures say nothing about speed.")
    if found["load_average"] > 0.5:
        lines.append("The machine was busy with something else: expect noise.")
    return "\n".join(lines) + "\n"


def usable_cores():
    """Cores this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def qt_version(program):
    """The version of the Qt library that `program` loads; "unknown" where that cannot be told."""
    library = _first(r"libQt6Core\S* => (\S+)", _said(["ldd", program], whole=True))
    return _first(r"\.so\.(\d+\.\d+\.\d+)$", os.path.realpath(library)) or "unknown" if library else "unknown"


def raise_descriptor_limit():
    """Raises the soft limit of open files to the hard one, for all children too."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == hard:
        return
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (OSError, ValueError):
        pass  # some systems call the hard limit unlimited and mean less; what there is gets checked where it matters


def need_descriptors(count):
    """Skips the row when a program may not open `count` files."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if limit != resource.RLIM_INFINITY and limit < count:
        raise Skipped(f"skipped: it needs {count:,} open files a program and the limit is {limit:,}; raise it "
                      f"(`ulimit -Hn {count}` as root, or LimitNOFILE) and start again")


def settle(connections):
    """Waits until `connections` more closed connections still fit into the kernel's table of those in TIME_WAIT.

    Beyond it the kernel treats them differently, and two runs would not be measured alike. Skips the row when there
    are not that many local ports either.
    """
    ports = port_count(_read("/proc/sys/net/ipv4/ip_local_port_range"))
    if 0 < ports < connections:
        raise Skipped(f"skipped: it needs {connections:,} local ports and there are {ports:,}; widen "
                      "net.ipv4.ip_local_port_range")
    most = _number("/proc/sys/net/ipv4/tcp_max_tw_buckets")
    deadline = time.monotonic() + SETTLE_SECONDS
    while most and waiting_connections(_read("/proc/net/sockstat")) + connections > most:
        if time.monotonic() > deadline:
            raise Skipped(f"skipped: {connections:,} closed connections do not fit beside those there are "
                          f"(tcp_max_tw_buckets is {most:,})")
        time.sleep(0.5)


def waiting_connections(sockstat):
    """Connections in TIME_WAIT as /proc/net/sockstat counts them; 0 where it says nothing."""
    return int(_first(r"^TCP:.*\btw (\d+)", sockstat) or 0)


def port_count(text):
    """Local ports in a range as the kernel writes it, "32768\t60999"; 0 where it says nothing."""
    bounds = [int(part) for part in text.split() if part.isdigit()]
    return bounds[1] - bounds[0] + 1 if len(bounds) == 2 else 0


def _number(path):
    text = _read(path).strip()
    return int(text) if text.isdigit() else 0


def _read(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _first(pattern, text):
    found = re.search(pattern, text, re.MULTILINE)
    return found[1].strip() if found else ""


def _said(command, whole=False):
    try:
        done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if whole else done.stdout.strip().partition("\n")[0]
