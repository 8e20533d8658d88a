// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body_text.h"
#include "message/message_testing.h"

#include <QtTest>

#include <algorithm>

using namespace stampede;
using namespace stampede::message;

class BodyTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blockIsReadable();
    void everySizeNearLineEnds();
    void sizes_data();
    void sizes();
    void hugeBodiesCostNothing();
    void seeds();

private:
    /// Empty, or what is wrong with a body that should have `octets`.
    static QString fault(const std::vector<Segment>& segments, quint64 octets);
};

QString BodyTextTest::fault(const std::vector<Segment>& segments, quint64 octets)
{
    const std::string body = flat(segments);
    if (body.size() != octets)
        return QStringLiteral("%1 octets").arg(body.size());
    if (!body.ends_with("\r\n"))
        return QStringLiteral("no CRLF at the end");
    if (std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return s.octets == 0; }))
        return QStringLiteral("an empty segment");
    for (const std::string& line : linesOf(body)) {
        if (line.size() > 78 || line.starts_with('.'))
            return QString::fromStdString(line);
        if (!std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 127; }))
            return QStringLiteral("not printable: ") + QString::fromStdString(line);
    }
    return {};
}

void BodyTextTest::blockIsReadable()
{
    const BodyText text(1);
    QVERIFY(text.block().size() <= BodyText::blockOctets);
    QVERIFY(text.block().size() > BodyText::blockOctets - 100);
    const auto lines = linesOf(text.block());
    for (const std::string& line : lines)
        QVERIFY2(line.size() <= 77 && line.size() > 60 && !line.starts_with('.'), line.c_str());
    QVERIFY(text.block().ends_with("\r\n"));
}

void BodyTextTest::everySizeNearLineEnds()
{
    const BodyText text(1);
    std::vector<Segment> segments;
    const quint64 block = text.block().size();
    for (quint64 octets = 2; octets < 240; ++octets) {
        for (const quint64 size : {octets, block + octets - 120, 2 * block + octets - 120}) {
            segments.clear();
            text.append(size, segments);
            QVERIFY(segments.size() <= BodyText::mostSegments);
            const QString wrong = fault(segments, size);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(size) + u' ' + wrong));
        }
    }
}

void BodyTextTest::sizes_data()
{
    QTest::addColumn<quint64>("octets");
    for (const quint64 octets :
         {2ULL, 3ULL, 1000ULL, 1024ULL, 65'535ULL, 65'536ULL, 65'537ULL, 100'000ULL, 5'000'000ULL})
        QTest::addRow("%llu", octets) << octets;
}

void BodyTextTest::sizes()
{
    QFETCH(quint64, octets);
    const BodyText text(99);
    std::vector<Segment> segments;
    text.append(octets, segments);
    QCOMPARE(fault(segments, octets), QString());
}

void BodyTextTest::hugeBodiesCostNothing()
{
    const BodyText text(1);
    std::vector<Segment> segments;
    constexpr quint64 octets = 5'000'000'001;
    text.append(octets, segments);
    QVERIFY(segments.size() <= BodyText::mostSegments);
    QCOMPARE(octetsOf(segments), octets);
    for (const Segment& segment : segments)
        QVERIFY(segment.pattern.size() <= BodyText::blockOctets);
    QVERIFY(segments.back().pattern.substr(0, segments.back().octets).ends_with("\r\n"));
    // The pattern is the block itself, not a copy.
    QVERIFY(segments.front().pattern.data() == text.block().data());
    QCOMPARE(segments.front().at(4'999'999'000).data(),
             text.block().data() + 4'999'999'000 % text.block().size());
}

void BodyTextTest::seeds()
{
    const BodyText one(1);
    const BodyText again(1);
    const BodyText other(2);
    QCOMPARE(bytes(one.block()), bytes(again.block()));
    QVERIFY(one.block() != other.block());
}

QTEST_GUILESS_MAIN(BodyTextTest)
#include "tst_body_text.moc"
