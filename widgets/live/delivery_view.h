// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/live/account_model.h"
#include "widgets/live/domain_model.h"
#include "widgets/live/item_model.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace stampede::widgets {

class NoteLabel;
class ValueTable;

/// The ledger of a tracked run: figures while it goes on; at its end also the domains and what was lost,
/// duplicated or corrupted. Of a run that is not tracked: how to track one.
class DeliveryView final : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryView(Preferences& preferences, QWidget* parent = nullptr);

    AccountModel& account() { return *m_account; }
    DomainModel& domains() { return *m_domains; }
    ItemModel& items() { return *m_items; }
    QSplitter* splitter() const { return m_splitter; }
    /// Something was lost, duplicated or corrupted, or is unknown.
    bool hasWarning() const { return m_warning; }

    void setTracked(bool tracked);
    void showRunning(const metrics::Snapshot& snapshot);
    /// The closed books. `stem`: what a file of them is called, without its suffix.
    void showAccount(const ledger::Account& account, const QString& stem);
    void clear();
    /// Writes the lists as CSV without waiting; exported() or failed() follows.
    void exportTo(const QString& path);

Q_SIGNALS:
    /// To turn tracking on in the job.
    void trackingAsked();
    void exported(const QString& path);
    void failed(const QString& error);

private:
    QWidget* buildEmpty();
    QWidget* buildLedger();
    void buildChoice(QHBoxLayout& line);
    ValueTable* addTable(QAbstractItemModel& model, const QString& name, const QString& title);
    void take(const DeliveryFacts& facts);
    void filter();
    void askExport();

    Preferences& m_preferences;
    AccountModel* m_account;
    DomainModel* m_domains;
    ItemModel* m_items;
    QSortFilterProxyModel* m_filter = nullptr; // of the items
    NoteLabel* m_sentence;
    QComboBox* m_kinds;
    QLabel* m_listed;
    QToolButton* m_copy;
    QToolButton* m_export;
    QSplitter* m_splitter;
    QStackedLayout* m_pages;
    std::shared_ptr<const ledger::Account> m_closed;
    QString m_stem;
    bool m_warning = false;
};

} // namespace stampede::widgets
