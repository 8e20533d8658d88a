// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_printer.h"

#include "report/progress.h"
#include "terminal.h"

#include <QByteArray>

namespace stampede::cli {

using namespace std::chrono_literals;

bool ProgressPrinter::parse(const std::string& text, Style& style)
{
    static constexpr std::pair<const char*, Style> names[] = {{"auto", Style::Auto},
                                                              {"line", Style::Line},
                                                              {"plain", Style::Plain},
                                                              {"json", Style::Json},
                                                              {"none", Style::None}};
    for (const auto& [name, value] : names) {
        if (text == name) {
            style = value;
            return true;
        }
    }
    return false;
}

ProgressPrinter::ProgressPrinter(Style style, const job::Job& job) : m_style(style), m_job(job)
{
    if (m_style == Style::Auto)
        m_style = isTerminal(stderr) ? Style::Line : Style::Plain;
}

void ProgressPrinter::show(const metrics::SnapshotPtr& snapshot)
{
    if (m_style == Style::None)
        return;
    m_history.push_back(snapshot);
    while (snapshot->elapsed - m_history.front()->elapsed > 1s)
        m_history.pop_front();
    if (m_style == Style::Line) {
        rewrite(*snapshot);
        return;
    }
    // A tick early or late must not shift the lines: the next is due at a whole second.
    if (snapshot->elapsed + 50ms < m_next)
        return;
    const Nanos every = m_style == Style::Plain && snapshot->elapsed >= 10s ? Nanos(10s) : Nanos(1s);
    while (m_next <= snapshot->elapsed + 50ms)
        m_next += every;
    if (snapshot->elapsed < 500ms)
        return;
    if (m_style == Style::Json)
        print(stdout, QString::fromUtf8(report::progressJson(*snapshot, m_history.front().get())) +
                          QLatin1Char('\n'));
    else
        print(stderr, report::progressLine(m_job, *snapshot, m_history.front().get(), terminalWidth(stderr)) +
                          QLatin1Char('\n'));
}

void ProgressPrinter::rewrite(const metrics::Snapshot& snapshot)
{
    const QString line =
        report::progressLine(m_job, snapshot, m_history.front().get(), terminalWidth(stderr) - 1);
    print(stderr, QStringLiteral("\r\x1b[K") + line);
    m_lineShown = true;
}

void ProgressPrinter::say(const QString& sentence)
{
    finish();
    if (m_style == Style::Line || m_style == Style::Plain)
        print(stderr, sentence + QLatin1Char('\n'));
}

void ProgressPrinter::finish()
{
    if (m_lineShown)
        print(stderr, QStringLiteral("\r\x1b[K"));
    m_lineShown = false;
}

} // namespace stampede::cli
