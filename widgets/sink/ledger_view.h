// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sink/ledger_model.h"

#include <QWidget>

namespace stampede::widgets {

class NoteLabel;
class ValueTable;

/// What the sink recognised of the runs whose messages it took.
class LedgerView final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerView(QWidget* parent = nullptr);
    /// `untracked`: messages that belong to no run.
    void setArrivals(quint64 untracked, std::span<const ledger::RunArrivals> runs);

private:
    NoteLabel* m_note;
    ValueTable* m_table;
    LedgerModel* m_model;
};

} // namespace stampede::widgets
