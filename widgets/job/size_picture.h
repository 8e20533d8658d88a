// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/job_findings.h"

#include <QWidget>

class QPainter;

namespace stampede::widgets {

/// How many messages have which size. Its accessible description has the numbers.
class SizePicture final : public QWidget {
    Q_OBJECT
public:
    explicit SizePicture(QWidget* parent = nullptr);
    void setHistogram(const SizeHistogram& histogram);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintBars(QPainter& painter);
    SizeHistogram m_histogram;
};

} // namespace stampede::widgets
