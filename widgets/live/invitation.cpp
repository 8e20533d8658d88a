// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/invitation.h"

#include "widgets/base/note_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace stampede::widgets {

Invitation makeInvitation(const QString& name, const QString& text, const QString& button,
                          const QString& help, QWidget* parent)
{
    Invitation made;
    made.page = new QWidget(parent);
    auto* sentence = new NoteLabel(text, NoteLabel::Tone::Quiet, made.page);
    sentence->setObjectName(name + QStringLiteral("Text"));
    sentence->setAlignment(Qt::AlignCenter);
    made.button = new QPushButton(button, made.page);
    made.button->setObjectName(name + QStringLiteral("Button"));
    made.button->setToolTip(help);
    auto* layout = new QVBoxLayout(made.page);
    layout->addStretch(1);
    layout->addWidget(sentence);
    layout->addWidget(made.button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return made;
}

} // namespace stampede::widgets
