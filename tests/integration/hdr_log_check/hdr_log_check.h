// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

/// Writes stampede.hlog, and expected.txt with a line a tag: what a reader should find when it merges the
/// tag's lines: tag, lines, first start and last end (ms since the epoch), count, min, max, percentiles,
/// mean, deviation, encoding (base64). False, having said why, when it cannot.
bool makeLog(const QDir& folder);

/// Reads from_java.txt (a line a histogram: name, base64 V2, base64 V2 compressed, then value:count of each
/// bucket in use) and compares with what Histogram::decode makes of it. False, having said why, when they
/// differ.
bool readBack(const QDir& folder);
