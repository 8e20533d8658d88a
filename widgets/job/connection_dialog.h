// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/connection_test.h"
#include "widgets/job/trial_lines_model.h"

#include <QDialog>
#include <QWidget>

#include <memory>
#include <string>

class QPushButton;
class QFormLayout;
class QTreeView;

namespace stampede::widgets {

class NoteLabel;

/// One trial session, watched line by line. Not modal; deleted when it is closed, which ends the session too.
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    ConnectionDialog(job::Job job, QString baseDir, std::string password, const Clock& clock,
                     QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    /// Begins; again after it is over.
    void start();
    /// The whole of it as text.
    QString toText() const;

Q_SIGNALS:
    void finished(const stampede::load::ConnectionReport& report);

private:
    void makeButtons();
    void cancel();
    void show(const load::ConnectionReport& report);
    void clearFacts();
    void updateButtons();

    job::Job m_job;
    QString m_baseDir;
    std::string m_password;
    const Clock& m_clock;
    std::unique_ptr<load::ConnectionTest> m_test; // null: nothing goes on
    TrialLinesModel m_model;
    QString m_facts; // as text
    NoteLabel* m_verdict;
    QTreeView* m_view;
    QFormLayout* m_form;
    QPushButton* m_cancel;
    QPushButton* m_repeat;
    QPushButton* m_copy;
};

} // namespace stampede::widgets
