// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/message_bar.h"

#include "widgets/base/colours.h"
#include "widgets/base/theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace stampede::widgets {

namespace {

QColor colourOf(MessageBar::Severity severity, const QPalette& palette)
{
    switch (severity) {
    case MessageBar::Severity::Info: return lookOf(Series::Accepted, palette).colour;
    case MessageBar::Severity::Warning: return warningColour(palette);
    case MessageBar::Severity::Error: return badColour(palette);
    }
    return palette.color(QPalette::WindowText);
}

QString signOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info: return QStringLiteral("i");
    case MessageBar::Severity::Warning: return QStringLiteral("!");
    case MessageBar::Severity::Error: return QStringLiteral("\u00d7");
    }
    return {};
}

QString nameOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info: return MessageBar::tr("Information");
    case MessageBar::Severity::Warning: return MessageBar::tr("Warning");
    case MessageBar::Severity::Error: return MessageBar::tr("Error");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    QFont bold = font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_sign->setAlignment(Qt::AlignCenter);
    m_sign->setMinimumWidth(fontMetrics().height() * 2);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->hide();
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setText(QStringLiteral("\u00d7"));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Takes this message away"));

    auto* layout = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, space, space, space);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT closed();
    });
    hide();
}

void MessageBar::show(Severity severity, const QString& text, const QString& action)
{
    m_severity = severity;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    describe();
    setVisible(true);
    update();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void MessageBar::dismiss()
{
    hide();
    m_text->clear();
    setAccessibleDescription({});
}

QString MessageBar::text() const
{
    return m_text->text();
}

// What depends on the severity and on the colours of the moment.
void MessageBar::describe()
{
    const QColor colour = colourOf(m_severity, palette());
    QPalette sign;
    sign.setColor(QPalette::WindowText, colour);
    m_sign->setPalette(sign);
    m_sign->setText(signOf(m_severity));
    m_sign->setAccessibleName(nameOf(m_severity));
    setAccessibleName(nameOf(m_severity));
    setAccessibleDescription(m_text->text());
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const QColor colour = colourOf(m_severity, palette());
    const QColor window = palette().color(QPalette::Window);
    const qreal radius = fontMetrics().height() / 4.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(colour, window, 0.5));
    painter.setBrush(mixed(colour, window, 0.12));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
