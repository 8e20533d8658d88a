// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_actions.h"

#include "widgets/charts/time_axis.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QRegularExpression>

namespace stampede::widgets {

namespace {

struct FileWords {
    QString suffix;
    QString filter;
};

FileWords wordsOf(ChartBase::FileKind kind)
{
    switch (kind) {
    case ChartBase::FileKind::Png: return {QStringLiteral("png"), ChartActions::tr("PNG pictures (*.png)")};
    case ChartBase::FileKind::Svg: return {QStringLiteral("svg"), ChartActions::tr("SVG drawings (*.svg)")};
    case ChartBase::FileKind::Pdf: return {QStringLiteral("pdf"), ChartActions::tr("PDF documents (*.pdf)")};
    case ChartBase::FileKind::Csv: break;
    }
    return {QStringLiteral("csv"), ChartActions::tr("CSV tables (*.csv)")};
}

} // namespace

ChartActions::ChartActions(ChartBase& chart) : QObject(&chart), m_chart(chart)
{
    using Kind = ChartBase::FileKind;
    const auto separator = [this] {
        auto* line = new QAction(this);
        line->setSeparator(true);
        m_actions += line;
    };
    action(QStringLiteral("copyPicture"), tr("Copy &picture"), [this] { m_chart.copyPicture(); });
    action(QStringLiteral("copyValues"), tr("Copy &values"), [this] { m_chart.copyValues(); });
    separator();
    action(QStringLiteral("savePng"), tr("Save as P&NG…"), [this] { askWhere(Kind::Png); });
    action(QStringLiteral("saveSvg"), tr("Save as &SVG…"), [this] { askWhere(Kind::Svg); });
    action(QStringLiteral("savePdf"), tr("Save as P&DF…"), [this] { askWhere(Kind::Pdf); });
    action(QStringLiteral("saveCsv"), tr("Save values as &CSV…"), [this] { askWhere(Kind::Csv); });
    separator();
    action(QStringLiteral("showTable"), tr("Show as &table"), [this] { m_chart.showTable(); });
    action(QStringLiteral("resetZoom"), tr("&Reset zoom"), [this] { m_chart.axis().reset(); });
    action(QStringLiteral("wholeRun"), tr("Show &everything"), [this] { m_chart.axis().showAll(); });
}

QAction* ChartActions::action(const QString& name, const QString& text, std::function<void()> call)
{
    auto* made = new QAction(text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, [call = std::move(call)] { call(); });
    m_actions += made;
    return made;
}

void ChartActions::fill(QMenu& menu)
{
    menu.addActions(m_actions);
    menu.addSeparator();
    for (const LegendEntry& entry : m_chart.legend()) {
        if (!entry.toggles)
            continue;
        QAction* toggle = menu.addAction(entry.name);
        toggle->setObjectName(QStringLiteral("toggle%1").arg(entry.id));
        toggle->setCheckable(true);
        toggle->setChecked(entry.on);
        connect(toggle, &QAction::triggered, this, [this, id = entry.id] { m_chart.toggleEntry(id); });
    }
}

QString ChartActions::proposedName(const QString& suffix) const
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString name = m_chart.title().toLower().replace(other, QStringLiteral("-")) + u'.' + suffix;
    const QString folder = m_chart.saveFolder();
    return folder.isEmpty() ? name : QDir(folder).filePath(name);
}

void ChartActions::askWhere(ChartBase::FileKind kind)
{
    const FileWords words = wordsOf(kind);
    auto* dialog = new QFileDialog(&m_chart, tr("Save %1").arg(m_chart.title()), proposedName(words.suffix),
                                   words.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(words.suffix);
    dialog->selectFile(proposedName(words.suffix));
    connect(dialog, &QFileDialog::fileSelected, &m_chart,
            [this, kind](const QString& path) { m_chart.saveTo(kind, path); });
    dialog->open();
}

} // namespace stampede::widgets
