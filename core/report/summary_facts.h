// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "report/run_record.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace stampede::report {

// What is told of a run in words and figures, in the current locale; the text and the HTML lay it out.

/// One thing told; without a label it goes on with the one before.
struct Fact {
    QString label;
    QStringList parts;
    QString between = QStringLiteral(" · ");
};

/// Target, load model and workers in a line.
QString whatRan(const load::RunResult& result);
// These need result.last.
QList<Fact> rateFacts(const load::RunResult& result);
QList<Fact> messageFacts(const load::RunResult& result);
QList<Fact> serverFacts(const load::RunResult& result);
/// Without the verdict on what the limit was.
QList<Fact> generatorFacts(const load::RunResult& result);
QList<Fact> environmentFacts(const Environment& environment);

} // namespace stampede::report
