// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/line_fields.h"
#include "widgets/job/rows_editor.h"
#include "widgets/job/table_fields.h"
#include "widgets/job/value_text.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

#include <initializer_list>
#include <vector>

namespace stampede::widgets {

namespace {

const QStringList& kinds()
{
    static const QStringList list{QStringLiteral("pattern"), QStringLiteral("list"), QStringLiteral("file"),
                                  QStringLiteral("domains")};
    return list;
}

QJsonObject domainsIn(const std::vector<QStringList>& rows)
{
    QJsonObject domains;
    for (const QStringList& row : rows) {
        if (row[0].isEmpty())
            continue;
        const QJsonValue weight = valueOfText(FieldKind::Number, row[1]);
        const QJsonValue before = domains.value(row[0]);
        // A domain that comes twice, as in a spreadsheet of raw counts, has both weights.
        const bool sum = before.isDouble() && weight.isDouble();
        domains.insert(row[0], sum ? QJsonValue(before.toDouble() + weight.toDouble()) : weight);
    }
    return domains;
}

} // namespace

RecipientsField::RecipientsField(const FieldSpec& spec, const FieldContext& context, QWidget* parent)
    : FormField(parent)
    , m_kind(new QComboBox(this))
    , m_stack(new FittingStack(this))
    , m_pattern(new QLineEdit(QStringLiteral("user{seq}@example.test"), this))
    , m_list(new RowsEditor(spec.path + QStringLiteral(".list"), {tr("Address")}, -1, this))
    , m_file(new FileField({spec.path + QStringLiteral(".file"),
                            FieldKind::File,
                            tr("File of recipients"),
                            {},
                            tr("one address a line, # for comments")},
                           context, this))
    , m_domains(new RowsEditor(spec.path + QStringLiteral(".domains"), {tr("Domain"), tr("Weight")}, 1, this))
{
    m_kind->addItems(
        {tr("A pattern"), tr("A list of addresses"), tr("A file of addresses"), tr("Domains with weights")});
    m_kind->setObjectName(spec.path + QStringLiteral(".kind"));
    m_pattern->setObjectName(spec.path + QStringLiteral(".pattern"));
    m_file->focusProxy()->setObjectName(spec.path + QStringLiteral(".file.edit"));
    leaveWheelToPage(m_kind);
    leaveUndoToPage(m_pattern);
    for (QWidget* page : std::initializer_list<QWidget*>{m_pattern, m_list, m_file, m_domains})
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_stack);
    setFocusProxy(m_kind);
    const auto changed = [this](Edit edit) {
        m_strange = QJsonValue::Undefined;
        tell(edit);
    };
    connect(m_kind, &QComboBox::activated, this, [this, changed](int kind) {
        m_stack->setCurrentIndex(kind);
        changed(Edit::Step);
    });
    connect(m_pattern, &QLineEdit::textEdited, this, [changed] { changed(Edit::Typing); });
    connect(m_file, &FormField::edited, this, [changed](const QJsonValue&, Edit edit) { changed(edit); });
    connect(&m_list->model(), &RowsModel::edited, this, [changed] { changed(Edit::Step); });
    connect(&m_domains->model(), &RowsModel::edited, this, [changed] { changed(Edit::Step); });
}

QJsonValue RecipientsField::value() const
{
    if (!m_strange.isUndefined())
        return m_strange;
    QJsonValue chosen;
    switch (m_kind->currentIndex()) {
    case 0: chosen = m_pattern->text().trimmed(); break;
    case 1: {
        QJsonArray list;
        for (const QStringList& row : m_list->model().rows())
            if (!row[0].isEmpty())
                list += row[0];
        chosen = list;
        break;
    }
    case 2: chosen = m_file->value(); break;
    default: chosen = domainsIn(m_domains->model().rows()); break;
    }
    return QJsonObject{{kinds().value(m_kind->currentIndex()), chosen}};
}

void RecipientsField::describe(const QString& name, const QString& help)
{
    FormField::describe(name, help);
    m_kind->setToolTip(tr("Where the recipients come from."));
    m_pattern->setAccessibleName(tr("Pattern of the recipients"));
    m_pattern->setToolTip(tr("{seq} is the number of the recipient; {random:8} makes letters at random."));
    m_list->describe(tr("Addresses of the recipients"), help);
    m_file->describe(tr("File of recipients"), help);
    m_domains->describe(tr("Domains of the recipients with their weights"), help);
}

void RecipientsField::display(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const QString key = object.isEmpty() ? QString() : object.begin().key();
    const QJsonValue content = object.value(key);
    const auto kind = kinds().indexOf(key);
    m_strange = value;
    if (kind < 0)
        return;
    choose(static_cast<int>(kind));
    std::vector<QStringList> rows;
    if (content.isArray())
        for (const QJsonValue one : content.toArray())
            rows.push_back({textOfValue(FieldKind::Text, one)});
    const QJsonObject domains = content.toObject();
    for (auto it = domains.begin(); it != domains.end(); ++it)
        rows.push_back({it.key(), textOfValue(FieldKind::Number, it.value())});
    switch (kind) {
    case 0: m_pattern->setText(textOfValue(FieldKind::Text, content)); break;
    case 1: m_list->model().setRows(std::move(rows)); break;
    case 2: m_file->setValue(content); break;
    default: m_domains->model().setRows(std::move(rows)); break;
    }
    m_strange = QJsonValue::Undefined;
    if (this->value() != value)
        m_strange = value;
}

void RecipientsField::choose(int kind)
{
    m_kind->setCurrentIndex(kind);
    m_stack->setCurrentIndex(kind);
}

} // namespace stampede::widgets
