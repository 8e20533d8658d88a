// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store_rig.h"
#include "support/event_loop.h"
#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/history/history_page.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

namespace stampede::test {

using namespace widgets;

inline store::RunHead headAt(const char* id, const char* name, int minutes)
{
    return madeUpHead(QString::fromUtf8(id), QString::fromUtf8(name), madeUpStart().addSecs(60 * minutes));
}

/// Three runs; the newest, "cc03", was interrupted.
inline void recordThree(const StoreRig& rig)
{
    rig.record(headAt("aa01", "Morning rush", 0), 3);
    rig.record(headAt("bb02", "Soak <b>", 1), 5);
    rig.record(headAt("cc03", "Spike", 2), 2, false);
}

/// A page over a true history.
struct HistoryRig {
    StoreRig store;
    Preferences preferences{std::make_unique<QSettings>(store.folder.filePath(QStringLiteral("settings.ini")),
                                                        QSettings::IniFormat)};
    std::unique_ptr<HistoryHost> host;
    std::unique_ptr<HistoryPage> page;

    HistoryRig() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    ~HistoryRig() { page.reset(); }

    void show()
    {
        host = std::make_unique<HistoryHost>(store.file);
        page = std::make_unique<HistoryPage>(*host, preferences);
        QSignalSpy listed(host.get(), &HistoryHost::listed);
        page->resize(1130, 760);
        page->show();
        runUntil([&] { return !listed.isEmpty(); });
    }
    template <typename T>
    T* find(const char* name)
    {
        return page->findChild<T*>(QLatin1StringView(name));
    }
    QTableView& table() { return *find<QTableView>("runs"); }
    QString shown(int row, HistoryModel::Column column)
    {
        return table().model()->index(row, column).data().toString();
    }
    QString names()
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names += shown(row, HistoryModel::Name);
        return names.join(u'|');
    }
    bool shows(const QString& wanted)
    {
        return runUntil([&] { return names() == wanted; });
    }
    void choose(std::initializer_list<int> rows)
    {
        table().clearSelection();
        for (const int row : rows)
            table().selectionModel()->select(table().model()->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        if (rows.size() > 0)
            table().selectionModel()->setCurrentIndex(table().model()->index(*rows.begin(), 0),
                                                      QItemSelectionModel::NoUpdate);
    }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
    bool enabled(const char* action) { return find<QAction>(action)->isEnabled(); }
    MessageBar& messages() { return *page->findChild<MessageBar*>(); }
};

} // namespace stampede::test
