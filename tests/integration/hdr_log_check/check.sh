#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh PROGRAM CHECK_JAVA FOLDER
# PROGRAM writes a log and what should be read from it; Java reads the log, compares, and writes histograms of
# its own; PROGRAM reads those back. Exit status 77: skipped, Java or the library is not here
# (HDRHISTOGRAM_JAR names another jar).
set -eu
program=$1
check=$2
folder=$3

skip() {
    echo "SKIPPED: $1"
    exit 77
}

jar=${HDRHISTOGRAM_JAR:-}
for candidate in /usr/share/java/HdrHistogram.jar /usr/share/java/hdrhistogram.jar; do
    if [ -z "$jar" ] && [ -f "$candidate" ]; then
        jar=$candidate
    fi
done
command -v java >/dev/null 2>&1 || skip "no java on the PATH (Debian: openjdk-17-jdk-headless)"
[ -n "$jar" ] && [ -f "$jar" ] || skip "no HdrHistogram jar (Debian: libhdrhistogram-java)"
java --list-modules 2>/dev/null | grep -q '^jdk.compiler' ||
    skip "java cannot start a source file (needs a JDK of 11 or later)"

mkdir -p "$folder"
rm -f "$folder"/*.hlog "$folder"/*.txt
"$program" write "$folder"
java -XX:TieredStopAtLevel=1 -cp "$jar" "$check" "$folder"
"$program" verify "$folder"
