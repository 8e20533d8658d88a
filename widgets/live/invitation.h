// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace stampede::widgets {

/// What a tab shows that has nothing to show: a sentence, and a button that leads to where that changes.
struct Invitation {
    QWidget* page = nullptr;
    QPushButton* button = nullptr;
};
/// The parts are called `name` with "Text" and "Button" behind it.
Invitation makeInvitation(const QString& name, const QString& text, const QString& button,
                          const QString& help, QWidget* parent);

} // namespace stampede::widgets
