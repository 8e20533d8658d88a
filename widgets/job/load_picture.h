// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/job_findings.h"

#include <QWidget>

namespace stampede::widgets {

/// The planned load over time. Its accessible description has the numbers.
class LoadPicture final : public QWidget {
    Q_OBJECT
public:
    explicit LoadPicture(QWidget* parent = nullptr);
    void setPlan(const LoadPlan& plan);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    LoadPlan m_plan;
};

} // namespace stampede::widgets
