// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/item_model.h"

#include "base/display.h"

namespace stampede::widgets {

QString kindText(ledger::Item::Kind kind)
{
    using Kind = ledger::Item::Kind;
    switch (kind) {
    case Kind::Lost: return ItemModel::tr("lost");
    case Kind::UncertainLost: return ItemModel::tr("uncertain, not arrived");
    case Kind::Duplicated: return ItemModel::tr("duplicated");
    case Kind::Corrupted: return ItemModel::tr("corrupted");
    case Kind::Unknown: break;
    }
    return ItemModel::tr("unknown");
}

void ItemModel::update(const ledger::Account& account)
{
    std::vector<ItemRow> next;
    next.reserve(account.items.size());
    for (const ledger::Item& item : account.items)
        next.push_back({item});
    setRows(std::move(next));
}

const std::vector<FigureColumn>& ItemModel::columns() const
{
    static const std::vector<FigureColumn> list{
        {tr("What"), tr("What became of it"), false},
        {tr("Number"), tr("Of the message, counted from 0 in the order of sending"), true},
        {tr("Recipient"), {}, false},
        {tr("Copies"), tr("How many arrived"), true}};
    return list;
}

QVariant ItemModel::cell(const ItemRow& row, int column, int role) const
{
    const ledger::Item& item = row.item;
    if (role == kindRole)
        return static_cast<int>(item.kind);
    if (role == Qt::ToolTipRole && column == Recipient && !item.recipient.isEmpty())
        return item.recipient.toHtmlEscaped();
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    const bool shown = role == Qt::DisplayRole;
    switch (column) {
    case Kind: return shown ? QVariant(kindText(item.kind)) : QVariant(static_cast<int>(item.kind));
    case Number: return shown ? QVariant(displayCount(item.sequence)) : QVariant(item.sequence);
    case Recipient:
        return item.recipient.isEmpty() && shown ? QVariant(tr("(not known)")) : QVariant(item.recipient);
    default: return shown ? QVariant(displayCount(item.copies)) : QVariant(item.copies);
    }
}

} // namespace stampede::widgets
