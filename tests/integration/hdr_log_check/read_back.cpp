// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hdr_log_check.h"
#include "metrics/histogram.h"

#include <QFile>

#include <cstdio>

using namespace stampede::metrics;
using namespace Qt::StringLiterals;

namespace {

/// Each bucket as Java lists it: "highest equivalent value:count".
QByteArrayList bucketsOf(const Histogram& histogram)
{
    QByteArrayList buckets;
    histogram.forEach([&buckets](qint64, qint64 high, quint64 count) {
        buckets << QByteArray::number(high) + ':' + QByteArray::number(count);
    });
    return buckets;
}

bool complain(const QByteArray& name, const char* what)
{
    std::fprintf(stderr, "%s: %s\n", name.constData(), what);
    return false;
}

bool sameHistogram(const QByteArrayList& words)
{
    const QByteArray& name = words.at(0);
    const QByteArray plain = QByteArray::fromBase64(words.at(1));
    const QByteArray deflated = QByteArray::fromBase64(words.at(2));
    Histogram fromPlain;
    Histogram fromDeflated;
    if (!Histogram::decode(plain, fromPlain) || !Histogram::decode(deflated, fromDeflated))
        return complain(name, "Java's encoding is refused");
    if (!(fromPlain == fromDeflated))
        return complain(name, "the plain and the compressed encoding differ");
    if (bucketsOf(fromPlain) != words.mid(3))
        return complain(name, "other counts than Java's");
    if (fromPlain.encode() != plain)
        return complain(name, "encoded again, other bytes than Java's");
    return true;
}

} // namespace

bool readBack(const QDir& folder)
{
    QFile file(folder.filePath(u"from_java.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return complain("from_java.txt", "cannot be read");
    int histograms = 0;
    bool same = true;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().simplified().split(' ');
        ++histograms;
        same = (words.size() < 3 ? complain("from_java.txt", "a line is too short") : sameHistogram(words)) &&
               same;
    }
    std::printf("%d histograms of Java's read back\n", histograms);
    return same && histograms >= 5;
}
