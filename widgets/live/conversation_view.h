// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/conversation_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSplitter;

namespace stampede::widgets {

class ValueTable;

/// The conversations that are kept, which of them are listed, and the lines of the chosen one.
class ConversationView final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);

    ConversationModel& model() { return *m_model; }
    ConversationFilter& filter() { return *m_filter; }
    QSplitter* splitter() const { return m_splitter; }

public Q_SLOTS:
    void add(const QList<stampede::load::ConversationSamplePtr>& samples);
    void clear();
    void showAll();
    void showFailed();
    /// `name` stands in the list of what may be shown.
    void showOutcome(const stampede::widgets::OutcomeKey& outcome, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildList();
    void choose(int entry);
    void showChosen();
    void tellCount();

    ConversationModel* m_model;
    ConversationFilter* m_filter;
    QComboBox* m_choice;
    QLabel* m_count;
    ValueTable* m_table;
    QPlainTextEdit* m_lines;
    QSplitter* m_splitter;
    OutcomeKey m_outcome;
    load::ConversationSamplePtr m_chosen;
};

} // namespace stampede::widgets
