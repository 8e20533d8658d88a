// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/search_model.h"

#include <QWidget>

namespace stampede::widgets {

class NoteLabel;
class ValueTable;

/// A search for the ceiling: a sentence on how it stands or what came of it, above the table of its steps.
class SearchView final : public QWidget {
    Q_OBJECT
public:
    explicit SearchView(QWidget* parent = nullptr);

    SearchModel& model() { return *m_model; }
    ValueTable& table() { return *m_table; }
    void show(const load::CeilingResult& search);

private:
    void tell(const load::CeilingResult& search);

    SearchModel* m_model;
    NoteLabel* m_sentence;
    ValueTable* m_table;
};

} // namespace stampede::widgets
