// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/criteria_model.h"

#include "base/display.h"
#include "criteria/value_text.h"
#include "report/figures.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace stampede::widgets {

namespace {

using criteria::Severity;
using criteria::Standing;
using criteria::Verdict;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::CriteriaModel)
};

QColor colourOf(Verdict verdict, Severity severity, const QPalette& palette)
{
    switch (verdict) {
    case Verdict::Met: return goodColour(palette);
    case Verdict::Broken: return severity == Severity::Warn ? warningColour(palette) : badColour(palette);
    case Verdict::Inconclusive: break;
    }
    return quietText(palette);
}

QString percent(double share)
{
    return Text::tr("%1 %").arg(displayNumber(share * 100, 1));
}

QString shown(const Standing& standing, int column)
{
    switch (column) {
    case CriteriaModel::Line: return standing.text;
    case CriteriaModel::State: return verdictText(standing.verdict, standing.severity);
    case CriteriaModel::Value:
        return standing.value ? criteria::valueText(standing.unit, *standing.value) : QString();
    case CriteriaModel::Limit: return criteria::valueText(standing.unit, standing.limit);
    case CriteriaModel::Margin: return standing.margin ? percent(*standing.margin) : QString();
    case CriteriaModel::MetShare: return standing.judged > 0 ? percent(standing.metShare) : QString();
    case CriteriaModel::BrokenAt:
        return standing.brokenAt ? report::clockText(*standing.brokenAt) : QString();
    default: return standing.reason;
    }
}

QVariant sortable(const CriterionRow& row, int column)
{
    const Standing& standing = row.standing;
    switch (column) {
    case CriteriaModel::Line: return static_cast<qulonglong>(row.place);
    case CriteriaModel::State: // what needs a look first
        return standing.verdict == Verdict::Broken         ? (standing.severity == Severity::Fail ? 0 : 1)
               : standing.verdict == Verdict::Inconclusive ? 2
                                                           : 3;
    case CriteriaModel::Value: return standing.value.value_or(-1);
    case CriteriaModel::Limit: return standing.limit;
    case CriteriaModel::Margin: return standing.margin.value_or(1e300);
    case CriteriaModel::MetShare: return standing.judged > 0 ? standing.metShare : 2.0;
    case CriteriaModel::BrokenAt:
        return static_cast<qlonglong>(standing.brokenAt.value_or(Nanos::max()).count());
    default: return standing.reason;
    }
}

void drawShape(QPainter& painter, Verdict verdict)
{
    if (verdict == Verdict::Met) {
        painter.drawPolyline(QPolygonF{QPointF(3, 9), QPointF(6.5, 12.5), QPointF(13, 4)});
    } else if (verdict == Verdict::Broken) {
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(12, 4), QPointF(4, 12));
    } else {
        painter.drawEllipse(QRectF(4, 4, 8, 8));
    }
}

} // namespace

QString verdictText(Verdict verdict, Severity severity)
{
    switch (verdict) {
    case Verdict::Met: return Text::tr("met");
    case Verdict::Broken:
        return severity == Severity::Warn ? Text::tr("broken (warning)") : Text::tr("broken");
    case Verdict::Inconclusive: break;
    }
    return Text::tr("not known yet");
}

QIcon verdictIcon(Verdict verdict, Severity severity, const QPalette& palette)
{
    return drawnIcon([&](QPainter& painter) {
        painter.setPen(
            QPen(colourOf(verdict, severity, palette), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        drawShape(painter, verdict);
    });
}

void CriteriaModel::update(const std::vector<Standing>& standings)
{
    std::vector<CriterionRow> rows;
    for (std::size_t i = 0; i < standings.size(); ++i)
        rows.push_back({i, standings[i]});
    setRows(std::move(rows));
}

bool CriteriaModel::hasBroken() const
{
    return std::any_of(rows().begin(), rows().end(), [](const CriterionRow& row) {
        return row.standing.verdict == Verdict::Broken && row.standing.severity == Severity::Fail;
    });
}

const std::vector<FigureColumn>& CriteriaModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("Criterion"), tr("As the job has it"), false},
        {tr("State"), tr("How it stands now; without data it is not known"), false},
        {tr("Value"), tr("What was judged last"), true},
        {tr("Limit"), {}, true},
        {tr("Margin"),
         tr("How far the value is on the good side, as a part of the limit; below 0: beyond it"), true},
        {tr("Met"), tr("In how many of the seconds that were judged it was met"), true},
        {tr("Broken at"), tr("When it was broken for the first time"), true},
        {tr("Why"), tr("What broke it, or what is missing"), false}};
    return list;
}

QVariant CriteriaModel::cell(const CriterionRow& row, int column, int role) const
{
    const Standing& standing = row.standing;
    switch (role) {
    case Qt::DisplayRole: return shown(standing, column);
    case sortRole: return sortable(row, column);
    case Qt::DecorationRole:
        return column == State ? verdictIcon(standing.verdict, standing.severity, QGuiApplication::palette())
                               : QVariant();
    case Qt::ForegroundRole:
        return column == State || (column == Margin && standing.margin && *standing.margin < 0)
                   ? QVariant(colourOf(standing.verdict, standing.severity, QGuiApplication::palette()))
                   : QVariant();
    case Qt::ToolTipRole: {
        // Only whole sentences; plain text, whatever is in the line.
        const QString text = column == Line ? standing.text : standing.reason;
        return text.isEmpty() ? QVariant() : QVariant(u"<p>" + text.toHtmlEscaped() + u"</p>");
    }
    default: return {};
    }
}

} // namespace stampede::widgets
