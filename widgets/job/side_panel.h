// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/job_findings.h"

#include <QTabWidget>
#include <QWidget>

#include <optional>

class QPushButton;
class QLabel;
class QPlainTextEdit;

namespace stampede::widgets {

class LoadPicture;
class SizePicture;
class NoteLabel;

/// What the job comes to: the plan in words and pictures, and one of its messages.
class SidePanel final : public QTabWidget {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);
    void show(const JobFindings& findings);

Q_SIGNALS:
    /// Another message, please.
    void sampleWanted(quint64 number);

private:
    QWidget* makePlan();
    QWidget* makePreview();
    void showSample(const std::optional<SampleMessage>& sample);

    QLabel* m_description = nullptr;
    QLabel* m_planTitle = nullptr;
    LoadPicture* m_load = nullptr;
    NoteLabel* m_sizeFacts = nullptr;
    SizePicture* m_sizes = nullptr;
    NoteLabel* m_sampleFacts = nullptr;
    QPlainTextEdit* m_sample = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_first = nullptr;
    quint64 m_number = 0;
};

} // namespace stampede::widgets
