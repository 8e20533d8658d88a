// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_table.h"

#include <QAbstractSpinBox>
#include <QWidget>

namespace stampede::widgets {

/// A line of text with a value in it, such as "10s" or "5000/s", that the arrows step to sensible next
/// values.
class StepEdit final : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit StepEdit(FieldKind kind, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    QLineEdit* line() const { return lineEdit(); }
    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By a person; `typed`: letter by letter rather than by steps.
    void textEdited(const QString& text, bool typed);

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    FieldKind m_kind;
};

} // namespace stampede::widgets
