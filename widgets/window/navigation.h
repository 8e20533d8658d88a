// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QPushButton>
#include <QWidget>

namespace stampede::widgets {

/// The left side of the window: the pages, and below them the one button that starts and stops.
class Navigation final : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// `icon`: a name of widgets/base/icons.h.
    void addPage(const QString& title, const QString& icon, const QKeySequence& shortcut);
    void setCurrent(int page);
    int current() const { return m_list->currentRow(); }
    /// What the button does: its text, icon and enabled state are the action's.
    void setAction(QAction* action, const QString& icon);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcons();

    QListWidget* m_list;
    QPushButton* m_button;
    QAction* m_action = nullptr;
    QString m_actionIcon;
    QMetaObject::Connection m_onChange;
};

} // namespace stampede::widgets
