// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/section_list.h"

#include "widgets/base/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace stampede::widgets {

namespace {

/// A title, and at its end the number of problems on a round ground.
class BadgeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 2);
        size.rwidth() += option.fontMetrics.height() * 3;
        return size;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        paintTitle(painter, option, index);
        const int count = index.data(SectionList::CountRole).toInt();
        if (count == 0)
            return;
        const QString text = QLocale().toString(count);
        const int height = option.fontMetrics.height() + 2;
        const int width = std::max(height, option.fontMetrics.horizontalAdvance(text) + height / 2);
        QRectF badge(0, 0, width, height);
        badge.moveCenter(
            QPointF(option.rect.right() - width / 2.0 - height / 3.0, QRectF(option.rect).center().y()));
        const QColor ground = badColour(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
        painter->setPen(ground.lightnessF() > 0.6F ? Qt::black : Qt::white);
        painter->drawText(badge, Qt::AlignCenter, text);
        painter->restore();
    }

private:
    void paintTitle(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString title = std::exchange(item.text, QString());
        const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const int inset = item.fontMetrics.height() * 2 / 3;
        style->drawItemText(painter, item.rect.adjusted(inset, 0, -inset, 0),
                            Qt::AlignLeft | Qt::AlignVCenter, item.palette, true, title,
                            selected ? QPalette::HighlightedText : QPalette::Text);
    }
};

} // namespace

SectionList::SectionList(const QStringList& titles, QWidget* parent) : QListWidget(parent), m_titles(titles)
{
    setObjectName(QStringLiteral("sections"));
    setAccessibleName(tr("Sections of the job"));
    setToolTip(tr("Choose which part of the job to edit."));
    setFrameShape(NoFrame);
    setItemDelegate(new BadgeDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addItems(titles);
    setCurrentRow(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void SectionList::setCounts(const QList<int>& counts)
{
    for (int row = 0; row < count(); ++row) {
        const int problems = counts.value(row);
        item(row)->setData(CountRole, problems);
        item(row)->setData(Qt::AccessibleTextRole,
                           problems == 0 ? m_titles[row]
                                         : tr("%1, %n problem(s)", nullptr, problems).arg(m_titles[row]));
    }
}

QSize SectionList::sizeHint() const
{
    return {sizeHintForColumn(0) + 2 * frameWidth(), QListWidget::sizeHint().height()};
}

} // namespace stampede::widgets
