// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_entry.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace stampede::widgets {

/// The chosen run in words, its tags and its note, which can be edited here. What was typed is told when the
/// field is left, when Return is pressed in the tags, or when another run is shown.
class RunDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RunDetails(QWidget* parent = nullptr);
    ~RunDetails() override;

    /// Of a run shown already, what a person is typing stays.
    void showRun(const store::RunEntry& run);
    void showNothing();
    /// Ignored unless it is of the run shown.
    void showText(const QString& id, const QString& job, const QString& summary);
    /// Its id is empty when none is.
    const store::RunEntry& run() const { return m_run; }

Q_SIGNALS:
    void tagsEdited(const QString& id, const QStringList& tags);
    void noteEdited(const QString& id, const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    void fill();

    store::RunEntry m_run;
    QLabel* m_title;
    QLabel* m_job;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
    QPlainTextEdit* m_text;
};

} // namespace stampede::widgets
