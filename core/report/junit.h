// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"

#include <QByteArray>

namespace stampede::report {

/// JUnit XML as CI servers read it: the run is the test suite, each criterion a test case (broken: failure;
/// no verdict: error; broken with severity warn: passed, told in system-out), and "run completed" one more
/// for why the run ended.
QByteArray junitXml(const RunRecord& record);

} // namespace stampede::report
