// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/samples.h"

#include "message/mail_date.h"

#include <limits>

namespace stampede::message {

void checkSamples(const TextTemplate& text, const QString& place, const SampleCheck& check, Setup& setup)
{
    constexpr qsizetype mostProblems = 20;
    constexpr int widestWorker = 99'999;
    Random random(1);
    const MailDate date{Nanos(0)};
    Variables variables{std::numeric_limits<quint64>::max(),
                        0,
                        widestWorker,
                        std::numeric_limits<qint64>::max(),
                        setup.runId,
                        date.text(),
                        setup.table,
                        random};
    const quint64 rows = text.usesColumns() ? setup.table->rows() : 1;
    const qsizetype before = setup.problems.list().size();
    std::string rendered;
    for (; variables.row < rows && setup.problems.list().size() - before < mostProblems; ++variables.row) {
        {
            Appender out(rendered);
            text.render(variables, out);
        }
        const QString complaint = check(rendered);
        if (complaint.isEmpty())
            continue;
        if (text.usesColumns())
            setup.problems.add(setup.table->place(variables.row), place + QStringLiteral(": ") + complaint);
        else
            setup.problems.add(place, complaint);
    }
}

} // namespace stampede::message
