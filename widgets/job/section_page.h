// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_row.h"

#include <QScrollArea>
#include <QWidget>

#include <vector>

namespace stampede::widgets {

/// The form of one section.
class SectionPage final : public QScrollArea {
    Q_OBJECT
public:
    SectionPage(const SectionSpec& spec, const FieldContext& context, QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    const std::vector<FieldRow*>& rows() const { return m_rows; }
    /// Null when the field is in another section.
    FieldRow* rowOf(const QString& path) const;
    /// What `json` comes to, where the section has words for that.
    void showRemark(const QJsonObject& json);
    /// Scrolls to the field and puts the cursor into it.
    void goTo(FieldRow& row);

private:
    QString m_title;
    std::function<QString(const QJsonObject&)> m_remarkOf;
    QLabel* m_remark = nullptr;
    std::vector<FieldRow*> m_rows;
};

} // namespace stampede::widgets
