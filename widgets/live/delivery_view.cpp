// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/delivery_view.h"

#include "base/display.h"
#include "report/ledger_files.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/chart_export.h"
#include "widgets/run/result_kinds.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>

namespace stampede::widgets {

using Tone = NoteLabel::Tone;

void DeliveryView::setTracked(bool tracked)
{
    m_pages->setCurrentIndex(tracked ? 1 : 0);
}

void DeliveryView::take(const DeliveryFacts& facts)
{
    m_account->update(facts);
    m_warning = facts.isBad();
}

void DeliveryView::showRunning(const metrics::Snapshot& snapshot)
{
    if (m_closed)
        return;
    take(factsOf(snapshot));
    m_sentence->say(
        snapshot.draining
            ? tr("Everything is sent. What has not arrived when the waiting ends counts as lost.")
            : tr("The run goes on. What is lost, and the lists, are known once it has waited for the "
                 "last messages."),
        Tone::Quiet);
}

void DeliveryView::showAccount(const ledger::Account& account, const QString& stem)
{
    m_closed = std::make_shared<const ledger::Account>(account);
    m_stem = stem;
    take(factsOf(account));
    m_domains->update(account);
    m_items->update(account);
    filter();
    m_export->setEnabled(true);
    m_sentence->say(sentenceOf(account), m_warning                                     ? Tone::Bad
                                         : !account.complete                           ? Tone::Warning
                                         : account.uncertainLost > 0 || account.gaveUp ? Tone::Warning
                                                                                       : Tone::Good);
}

void DeliveryView::clear()
{
    m_closed.reset();
    m_warning = false;
    m_account->clear();
    m_domains->clear();
    m_items->clear();
    m_kinds->setCurrentIndex(0);
    filter();
    m_export->setEnabled(false);
    m_sentence->say({}, Tone::Quiet);
}

void DeliveryView::filter()
{
    const int kind = m_kinds->currentData().toInt();
    m_filter->setFilterRegularExpression(kind < 0 ? QString() : QStringLiteral("^%1$").arg(kind));
    const int shown = m_filter->rowCount();
    m_kinds->setEnabled(!m_items->rows().empty());
    m_copy->setEnabled(shown > 0);
    m_listed->setText(m_items->rows().empty() ? QString()
                                              : tr("%1 listed, of each kind the first %2 at most")
                                                    .arg(displayCount(static_cast<quint64>(shown)),
                                                         displayCount(ledger::Item::most)));
}

void DeliveryView::askExport()
{
    const ResultKind kind{ResultSpool::Kind::Csv,  {}, tr("E&xport the list…"), QStringLiteral("csv"),
                          tr("CSV files (*.csv)"), {}};
    askForFile(window(), m_preferences, kind, m_stem + QStringLiteral("-ledger"),
               [view = QPointer<DeliveryView>(this)](const QString& path) {
                   if (view)
                       view->exportTo(path);
               });
}

void DeliveryView::exportTo(const QString& path)
{
    if (!m_closed)
        return;
    writeAside(
        path, [account = m_closed] { return report::ledgerCsv(*account); }, this,
        [this, path](const QString& error) {
            if (error.isEmpty())
                Q_EMIT exported(path);
            else
                Q_EMIT failed(error);
        });
}

} // namespace stampede::widgets
