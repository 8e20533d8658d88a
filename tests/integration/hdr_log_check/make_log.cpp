// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "hdr_log_check.h"
#include "metrics/hdr_log.h"

#include <QFile>
#include <QMap>

#include <cstdio>

using namespace stampede;
using namespace stampede::metrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Nanos wallStart = std::chrono::milliseconds(1'766'000'000'123);

struct Expected {
    int lines = 0;
    Nanos start{0};
    Nanos end{0};
    Histogram merged;
};
using ExpectedByTag = QMap<QByteArray, Expected>;

/// A second's histograms: narrow, wide, uniform over the range, only extremes, one single value, and some
/// that are empty.
Distributions draw(quint64 second)
{
    Random random(7, second);
    Distributions drawn;
    const auto stage = [&drawn](Stage which) -> Histogram& {
        return drawn.stages[static_cast<std::size_t>(which)];
    };
    for (int i = 0; i < 20'000; ++i) {
        stage(Stage::Mail).recordMicros(static_cast<qint64>(150.0 + 20.0 * random.normal()));
        stage(Stage::Body).recordMicros(static_cast<qint64>(5'000.0 * std::exp(2.0 * random.normal())));
        drawn.service.recordMicros(static_cast<qint64>(random.below(3'600'000'001ULL)));
        drawn.response.recordMicros(static_cast<qint64>(1ULL << random.below(32)) - 1);
    }
    for (const qint64 extreme :
         {0LL, 1LL, 2'047LL, 2'048LL, 2'049LL, 3'599'999'999LL, 3'600'000'000LL, 9'000'000'000LL})
        stage(Stage::Connect).recordMicros(extreme);
    for (int i = 0; i < 3'000'000; ++i)
        drawn.lateness.recordMicros(0);
    if (second == 2)
        stage(Stage::Quit).recordMicros(777'777);
    return drawn;
}

SecondRow rowOf(quint64 second)
{
    SecondRow row;
    row.second = second;
    row.start = std::chrono::milliseconds(1000 * second + (second == 0 ? 0 : 37));
    row.length = std::chrono::milliseconds(second == 3 ? 250 : 1000);
    row.distributions = std::make_shared<const Distributions>(draw(second));
    return row;
}

void expect(ExpectedByTag& expected, const SecondRow& row)
{
    row.distributions->forEach([&](std::string_view tag, const Histogram& histogram) {
        if (histogram.isEmpty())
            return;
        Expected& entry = expected[QByteArray(tag.data(), static_cast<qsizetype>(tag.size()))];
        if (entry.lines++ == 0)
            entry.start = wallStart + row.start;
        entry.end = wallStart + row.start + row.length;
        entry.merged.add(histogram);
    });
}

QByteArray expectedLine(const QByteArray& tag, const Expected& entry)
{
    const auto millis = [](Nanos time) {
        return QByteArray::number(static_cast<qint64>(time.count() / 1'000'000));
    };
    const Histogram& merged = entry.merged;
    QByteArrayList words{tag, QByteArray::number(entry.lines), millis(entry.start), millis(entry.end)};
    words << QByteArray::number(merged.count()) << QByteArray::number(merged.min())
          << QByteArray::number(merged.max());
    for (const double percentile : {0.0, 10.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0})
        words << QByteArray::number(merged.percentile(percentile));
    words << QByteArray::number(merged.mean(), 'g', 17) << QByteArray::number(merged.deviation(), 'g', 17);
    words << merged.encode().toBase64();
    return words.join(' ') + '\n';
}

} // namespace

bool makeLog(const QDir& folder)
{
    QFile log(folder.filePath(u"stampede.hlog"_s));
    QFile text(folder.filePath(u"expected.txt"_s));
    if (!log.open(QIODevice::WriteOnly) || !text.open(QIODevice::WriteOnly)) {
        std::fputs("cannot write into the folder\n", stderr);
        return false;
    }
    ExpectedByTag expected;
    HdrLogWriter writer(log, wallStart);
    bool written = writer.writeHeader();
    for (quint64 second = 0; second < 4; ++second) {
        const SecondRow row = rowOf(second);
        written = writer.write(row) && written;
        expect(expected, row);
    }
    for (auto entry = expected.cbegin(); entry != expected.cend(); ++entry) {
        const QByteArray line = expectedLine(entry.key(), entry.value());
        written = text.write(line) == line.size() && written;
    }
    return written && log.flush() && text.flush();
}
