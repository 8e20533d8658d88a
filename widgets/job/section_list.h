// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QListWidget>
#include <QStringList>
#include <QWidget>

namespace stampede::widgets {

/// The names of the sections, each with the number of its problems.
class SectionList final : public QListWidget {
    Q_OBJECT
public:
    static constexpr int CountRole = Qt::UserRole + 1;

    explicit SectionList(const QStringList& titles, QWidget* parent = nullptr);
    void setCounts(const QList<int>& counts);
    QSize sizeHint() const override;

private:
    QStringList m_titles;
};

} // namespace stampede::widgets
