// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/load_editor.h"

#include "base/display.h"
#include "widgets/base/note_label.h"
#include "widgets/job/load_canvas.h"

#include <QRegularExpression>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace stampede::widgets {

bool LoadEditor::isOpen() const
{
    return m_load.value(QLatin1StringView("model")).toString() == QLatin1StringView("open");
}

QJsonValue LoadEditor::value() const
{
    return m_value;
}

void LoadEditor::setLoad(const QJsonObject& load)
{
    const bool wasOpen = isOpen();
    m_load = load;
    if (wasOpen != isOpen()) {
        replan();
        updateParts();
    }
}

void LoadEditor::display(const QJsonValue& value)
{
    m_value = value;
    replan();
    updateParts();
}

void LoadEditor::preview(const QJsonArray& stages)
{
    // Shown everywhere, but the value stays: only the end of a drag is an edit.
    m_plan = planOf(loadOf(stages, isOpen(), m_known));
    m_model.setStages(stages, isOpen());
    m_canvas->setStages(stages, m_plan);
    tellPlan();
}

void LoadEditor::change(const QJsonArray& stages, Edit edit)
{
    m_value = stages;
    replan();
    updateParts();
    tell(edit);
}

void LoadEditor::replan()
{
    // Files are not read here: a CSV stage keeps what the last check found, where it is the same as then.
    const QJsonArray now = stages();
    std::vector<job::LoadStage> known(static_cast<std::size_t>(now.size()));
    for (qsizetype i = 0; i < now.size(); ++i)
        for (qsizetype j = 0; j < m_planned.size() && static_cast<std::size_t>(j) < m_known.size(); ++j)
            if (now[i] == m_planned[j])
                known[static_cast<std::size_t>(i)] = m_known[static_cast<std::size_t>(j)];
    m_known = std::move(known);
    m_planned = now;
    preview(now);
}

void LoadEditor::setPlan(const LoadPlan& plan)
{
    const QJsonArray now = stages();
    if (m_canvas->isDragging() || plan.spans.size() != static_cast<std::size_t>(now.size()) || now.isEmpty())
        return;
    m_plan = plan;
    m_known.clear();
    for (const load::StageSpan& span : plan.spans) {
        job::LoadStage stage;
        stage.duration = span.length;
        stage.to = span.levelAtEnd;
        m_known.push_back(stage);
    }
    m_planned = now;
    m_canvas->setStages(now, m_plan);
    tellPlan();
}

void LoadEditor::setProblems(const Problems& problems)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\Aload\.stages\[(\d+)\](?:\.(\w+))?)"));
    QHash<QPair<int, int>, QStringList> byCell;
    QSet<qsizetype> marked;
    for (const Error& problem : problems.list()) {
        const QRegularExpressionMatch match = pattern.match(problem.place);
        if (!match.hasMatch())
            continue;
        const int row = match.captured(1).toInt();
        byCell[{row, StagesModel::columnOf(match.captured(2))}] += problem.text;
        marked.insert(row);
    }
    m_model.setProblems(byCell);
    m_canvas->setMarked(marked);
}

void LoadEditor::goTo(const QString& place)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\Aload\.stages\[(\d+)\](?:\.(\w+))?)"));
    const QRegularExpressionMatch match = pattern.match(place);
    const QModelIndex cell =
        m_model.index(match.captured(1).toInt(), StagesModel::columnOf(match.captured(2)));
    if (!match.hasMatch() || !cell.isValid())
        return;
    m_table->setCurrentIndex(cell);
    m_table->setFocus();
}

void LoadEditor::tellPlan()
{
    if (stages().isEmpty()) {
        m_summary->setText(
            tr("The load is the same all the time. A timeline lets it ramp, step, peak and pause."));
        return;
    }
    const double end = m_plan.points.empty() ? 0 : m_plan.points.back().x();
    QString text = tr("Lasts %1").arg(displayDuration(Nanos(std::llround(end * 1000)) * 1'000'000));
    if (isOpen())
        text += tr("; %1 messages are planned, at most %2 a second.")
                    .arg(displayCount(static_cast<quint64>(std::llround(std::max(0.0, m_plan.planned)))),
                         displayNumber(m_plan.most, 3));
    else
        text += tr("; at most %n connection(s).", nullptr, static_cast<int>(std::lround(m_plan.most)));
    m_summary->setText(text);
}

double LoadEditor::usualLevel() const
{
    return m_plan.most > 0 && !stages().isEmpty() ? m_plan.most
                                                  : stageOf(timelineOf(m_load).last().toObject()).to;
}

} // namespace stampede::widgets
