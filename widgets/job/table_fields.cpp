// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/table_fields.h"

#include "widgets/job/rows_editor.h"
#include "widgets/job/value_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace stampede::widgets {

FittingStack::FittingStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize FittingStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
}

QSize FittingStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
}

HeadersField::HeadersField(const FieldSpec& spec, QWidget* parent)
    : FormField(parent)
    , m_rows(new RowsEditor(spec.path, {tr("Name"), tr("Value")}, -1, this))
{
    setControl(m_rows);
    connect(&m_rows->model(), &RowsModel::edited, this, [this] { tell(Edit::Step); });
}

QJsonValue HeadersField::value() const
{
    QJsonObject headers;
    for (const QStringList& row : m_rows->model().rows())
        if (!row[0].isEmpty())
            headers.insert(row[0], row[1]);
    return headers;
}

void HeadersField::describe(const QString& name, const QString& help)
{
    m_rows->describe(name, help);
}

void HeadersField::display(const QJsonValue& value)
{
    std::vector<QStringList> rows;
    const QJsonObject headers = value.toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        rows.push_back({it.key(), textOfValue(FieldKind::Text, it.value())});
    m_rows->model().setRows(std::move(rows));
}

} // namespace stampede::widgets
