// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/navigation.h"

#include "widgets/base/icons.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
constexpr int iconName = Qt::UserRole;
}

Navigation::Navigation(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_button(new QPushButton(this))
{
    const int em = fontMetrics().height();
    setFixedWidth(em * 8);
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(em * 3 / 2, em * 3 / 2));
    m_list->setSpacing(em / 6);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_button->setObjectName(QStringLiteral("startStop"));
    m_button->setMinimumHeight(em * 5 / 2);
    m_button->setIconSize(QSize(em, em));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(em / 3, em / 2, em / 3, em / 2);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_button);
    connect(m_list, &QListWidget::currentRowChanged, this, &Navigation::pageChosen);
}

void Navigation::addPage(const QString& title, const QString& icon, const QKeySequence& shortcut)
{
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(iconName, icon);
    item->setSizeHint(QSize(0, fontMetrics().height() * 5 / 2));
    item->setToolTip(tr("%1 (%2)").arg(title, shortcut.toString(QKeySequence::NativeText)));
    drawIcons();
}

void Navigation::setCurrent(int page)
{
    m_list->setCurrentRow(page);
}

void Navigation::setAction(QAction* action, const QString& icon)
{
    if (m_action == action)
        return;
    if (m_action != nullptr) {
        disconnect(m_button, nullptr, m_action, nullptr);
        disconnect(m_onChange);
    }
    m_action = action;
    m_actionIcon = icon;
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [this] {
        QString text = m_action->text();
        text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        m_button->setText(
            QStringLiteral("%1  %2").arg(text, m_action->shortcut().toString(QKeySequence::NativeText)));
        m_button->setAccessibleName(text);
        m_button->setEnabled(m_action->isEnabled());
        m_button->setToolTip(m_action->toolTip());
    };
    m_onChange = connect(action, &QAction::changed, this, follow);
    follow();
    drawIcons();
}

void Navigation::drawIcons()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(
            icon(m_list->item(row)->data(iconName).toString(), palette().color(QPalette::WindowText)));
    m_button->setIcon(icon(m_actionIcon, palette().color(QPalette::ButtonText)));
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
