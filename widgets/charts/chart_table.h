// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/theme.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stampede::widgets {

/// The numbers behind a chart: a row for each position (mostly: time), a column for each series.
struct ChartTable {
    struct Column {
        QString key;                ///< for files: "accepted_per_s"
        QString name;               ///< for people
        std::vector<double> values; ///< as many as positions; NaN: none
    };
    QString positionKey;
    QString positionName;
    bool clock = true;             ///< positions are seconds since the start of the run
    std::vector<double> positions; ///< ascending
    std::vector<Column> columns;

    /// Values at `x` (ascending) become a column; its positions join the others.
    void add(const QString& key, const QString& name, const std::vector<double>& x,
             const std::vector<double>& y);
};

/// With a header line; numbers as C writes them, empty where there is none (RFC 4180, lines end in CRLF).
QByteArray csvOf(const ChartTable& table);
/// For a spreadsheet by the clipboard: tabs, names and numbers of the locale.
QString tsvOf(const ChartTable& table);
/// A position as people read it: "1:05", "1:05.5", or a number.
QString positionText(double position, bool clock);
/// With as many decimals as make three digits; "–" for NaN.
QString shortNumber(double value);

/// A series' name in files: "accepted".
QString keyOf(Series series);

} // namespace stampede::widgets
