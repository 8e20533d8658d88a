// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/search_model.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/live/criteria_model.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <tuple>

namespace stampede::widgets {

namespace {

using load::CeilingStep;
using Kind = CeilingStep::Kind;
using State = CeilingStep::State;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::SearchModel)
};

criteria::Verdict verdictOf(State state)
{
    return state == State::Passed   ? criteria::Verdict::Met
           : state == State::Failed ? criteria::Verdict::Broken
                                    : criteria::Verdict::Inconclusive;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Rise: return Text::tr("rise");
    case Kind::Bisect: return Text::tr("halving");
    case Kind::Proof: break;
    }
    return Text::tr("proof");
}

double percentileOf(const CeilingStep& step, int column)
{
    return column == SearchModel::P50 ? step.p50 : column == SearchModel::P95 ? step.p95 : step.p99;
}

QString shown(const SearchRow& row, int column)
{
    const CeilingStep& step = row.step;
    const bool running = step.state == State::Running;
    switch (column) {
    case SearchModel::Step: return Text::tr("%1. %2").arg(displayCount(row.place + 1), kindText(step.kind));
    case SearchModel::Level: return levelText(step.level, row.open);
    case SearchModel::Result: return stepStateText(step.state);
    case SearchModel::Accepted: return running ? QString() : report::rateText(step.acceptedRate);
    case SearchModel::Time:
        return Text::tr("%1 – %2").arg(report::clockText(step.from), report::clockText(step.to));
    case SearchModel::Why: return step.reason;
    default: {
        const double micros = percentileOf(step, column);
        return running || micros <= 0 ? QString() : report::latencyText(micros);
    }
    }
}

QVariant sortable(const SearchRow& row, int column)
{
    const CeilingStep& step = row.step;
    switch (column) {
    case SearchModel::Step: return static_cast<qulonglong>(row.place);
    case SearchModel::Level: return step.level;
    case SearchModel::Result: return static_cast<int>(step.state);
    case SearchModel::Accepted: return step.acceptedRate;
    case SearchModel::Time: return static_cast<qlonglong>(step.from.count());
    case SearchModel::Why: return step.reason;
    default: return percentileOf(step, column);
    }
}

QIcon dots(const QColor& colour)
{
    return drawnIcon([&](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const double x : {3.0, 8.0, 13.0})
            painter.drawEllipse(QPointF(x, 8), 1.6, 1.6);
    });
}

QColor colourOf(State state, const QPalette& palette)
{
    return state == State::Passed   ? goodColour(palette)
           : state == State::Failed ? badColour(palette)
                                    : quietText(palette);
}

} // namespace

bool SearchRow::operator==(const SearchRow& other) const
{
    const auto all = [](const SearchRow& row) {
        const CeilingStep& one = row.step;
        return std::tie(row.place, row.open, one.kind, one.state, one.level, one.from, one.to,
                        one.acceptedRate, one.p50, one.p95, one.p99, one.reason);
    };
    return all(*this) == all(other);
}

QString levelText(double level, bool open)
{
    return open ? Text::tr("%1 msg/s").arg(displayNumber(level, level < 10 ? 2 : 0))
                : Text::tr("%n connection(s)", nullptr, static_cast<int>(level));
}

QString stepStateText(State state)
{
    switch (state) {
    case State::Running: return Text::tr("running");
    case State::Passed: return Text::tr("passed");
    case State::Failed: return Text::tr("failed");
    case State::Inconclusive: break;
    }
    return Text::tr("says nothing");
}

QIcon stepStateIcon(State state, const QPalette& palette)
{
    return state == State::Running ? dots(quietText(palette))
                                   : verdictIcon(verdictOf(state), criteria::Severity::Fail, palette);
}

void SearchModel::update(const load::CeilingResult& search)
{
    std::vector<SearchRow> rows;
    for (std::size_t i = 0; i < search.steps.size(); ++i)
        rows.push_back({i, search.openModel, search.steps[i]});
    setRows(std::move(rows));
}

const std::vector<FigureColumn>& SearchModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Step"), tr("The level rises until a step fails, is halved in between, and what holds is proved"),
         false},
        {tr("Level"), tr("What was asked of the server"), true},
        {tr("Result"), tr("Whether the level met the criteria; a step without data says nothing"), false},
        {tr("Accepted/s"), tr("Messages accepted a second, after the step had settled"), true},
        {tr("p50"), tr("Half of the messages were answered within this time"), true},
        {tr("p95"), tr("95 % of the messages were answered within this time"), true},
        {tr("p99"), tr("99 % of the messages were answered within this time"), true},
        {tr("From – to"),
         tr("Since the start of the run; of the step that goes on, when it ends at the latest"), false},
        {tr("Why"), tr("Why the step failed, or why it says nothing"), false}};
    return list;
}

QVariant SearchModel::cell(const SearchRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return shown(row, column);
    case sortRole: return sortable(row, column);
    case Qt::DecorationRole:
        return column == Result ? stepStateIcon(row.step.state, QGuiApplication::palette()) : QVariant();
    case Qt::ForegroundRole:
        return column == Result ? QVariant(colourOf(row.step.state, QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole: // plain text, whatever a server has said
        return row.step.reason.isEmpty() ? QVariant()
                                         : QVariant(u"<p>" + row.step.reason.toHtmlEscaped() + u"</p>");
    default: return {};
    }
}

} // namespace stampede::widgets
