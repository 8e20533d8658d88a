// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/sink/named_counts_model.h"

#include <QWidget>

class QSplitter;

namespace stampede::widgets {

class NoteLabel;
class ValueTable;

/// What the behaviours of a sink did: its counts by rule and by reply.
class AnswersView final : public QWidget {
    Q_OBJECT
public:
    explicit AnswersView(Preferences& preferences, QWidget* parent = nullptr);
    void setStats(const sink::SinkStats& stats, const SinkRates& rates);

private:
    QWidget* side(ValueTable* table, NamedCountsModel* model, const QString& name, const QString& title);

    Preferences& m_preferences;
    NoteLabel* m_note;
    QSplitter* m_sides;
    NamedCountsModel* m_rules;
    NamedCountsModel* m_replies;
};

} // namespace stampede::widgets
