// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QVBoxLayout;
class QWidget;

namespace stampede::widgets {

// Forms of several sections, each with a heading and a layout of its own.

/// A heading and a form below it, at the end of `page`.
QFormLayout* addFormSection(QVBoxLayout& page, const QString& title, QWidget* parent);
/// A labelled control; its accessible name is the label's. `name`: of the object.
void addFormRow(QFormLayout& form, const QString& label, QWidget* control, const QString& name,
                const QString& help);
/// Once all rows are there: the fields of all sections stand in one column.
void alignFormLabels(QWidget& form);

} // namespace stampede::widgets
