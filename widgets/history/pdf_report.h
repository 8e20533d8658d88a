// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace stampede::widgets {

/// The report of report/html.h as a PDF on A4: its texts and tables, and `charts` (whole pictures, as
/// LiveCharts::wholePictures gives them) in place of its own. Any thread that may paint on pictures.
QByteArray pdfReport(const report::RunRecord& record, const std::vector<QImage>& charts);

} // namespace stampede::widgets
