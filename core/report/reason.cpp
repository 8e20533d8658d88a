// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reason.h"

#include <QCoreApplication>

namespace stampede::report {

namespace {

struct Reason {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Reason)
};
using load::EndReason;

QString withError(const QString& sentence, const Error& error)
{
    return error.text.isEmpty() ? QString(sentence + u'.')
                                : QString(sentence + QStringLiteral(": ") + error.toString());
}

} // namespace

QString reasonWord(EndReason reason)
{
    switch (reason) {
    case EndReason::Completed: return QStringLiteral("completed");
    case EndReason::Stopped: return QStringLiteral("stopped");
    case EndReason::Aborted: return QStringLiteral("aborted");
    case EndReason::ErrorBudget: return QStringLiteral("error_budget");
    case EndReason::Criterion: return QStringLiteral("criterion");
    case EndReason::NotCarriedOut: break;
    }
    return QStringLiteral("not_carried_out");
}

QString reasonSentence(const load::RunResult& result)
{
    switch (result.reason) {
    case EndReason::Completed: return Reason::tr("Completed.");
    case EndReason::Stopped: return Reason::tr("Stopped on request; open transactions were finished.");
    case EndReason::Aborted: return Reason::tr("Aborted; messages under way were given up.");
    case EndReason::ErrorBudget: return withError(Reason::tr("Failed, too many errors"), result.error);
    case EndReason::Criterion: return withError(Reason::tr("Ended by a broken criterion"), result.error);
    case EndReason::NotCarriedOut: break;
    }
    return withError(Reason::tr("Not carried out"), result.error);
}

} // namespace stampede::report
