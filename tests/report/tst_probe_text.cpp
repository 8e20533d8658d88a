// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/probe_text.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using load::ProbeEvent;
using load::ProbeResult;
using Kind = load::ProbeEvent::Kind;

Q_DECLARE_METATYPE(stampede::load::ProbeEvent)

class TestProbeText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void events_data();
    void events();
    void resultInWords();
    void resultAsJson();

private:
    static ProbeResult mixed()
    {
        ProbeResult result;
        result.sent = 1200;
        result.delivered = 1190;
        result.late = 3;
        result.lost = 5;
        result.refused = 4;
        result.failed = 1;
        result.p50 = 230'000;
        result.p95 = 1'500'000;
        result.longest = 7'000'000;
        result.threshold = 5s;
        result.events = {{Kind::Late, 7, 80s, 7s, 6s, {}},
                         {Kind::Lost, 9, 90s, Nanos(-1), Nanos(-1), u"gone"_s}};
        return result;
    }
};

void TestProbeText::events_data()
{
    QTest::addColumn<ProbeEvent>("event");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    const QStringList always{u"at_seconds"_s, u"kind"_s, u"number"_s};
    QTest::newRow("delivered") << ProbeEvent{Kind::Delivered, 3, 1s, 230ms, 180ms, {}}
                               << u"#3  delivered in 230 ms, 180 ms after it was accepted"_s
                               << QStringList{u"at_seconds"_s, u"delivery_ms"_s, u"kind"_s, u"number"_s,
                                              u"transit_ms"_s};
    QTest::newRow("late") << ProbeEvent{Kind::Late, 4, 1s, 7s, 6s, {}}
                          << u"#4  LATE: delivered in 7.00 s, 6.00 s after it was accepted"_s
                          << QStringList{u"at_seconds"_s, u"delivery_ms"_s, u"kind"_s, u"number"_s,
                                         u"transit_ms"_s};
    QTest::newRow("lost") << ProbeEvent{Kind::Lost, 5, 1s, Nanos(-1), Nanos(-1), {}}
                          << u"#5  LOST: not delivered"_s << always;
    QTest::newRow("refused") << ProbeEvent{Kind::Refused, 6, 1s, Nanos(-1), Nanos(-1), u"550 5.7.1 no"_s}
                             << u"#6  REFUSED: 550 5.7.1 no"_s << always + QStringList{u"text"_s};
    QTest::newRow("failed") << ProbeEvent{Kind::Failed, 7, 1s, Nanos(-1), Nanos(-1), u"refused"_s}
                            << u"#7  FAILED: refused"_s << always + QStringList{u"text"_s};
}

void TestProbeText::events()
{
    QFETCH(ProbeEvent, event);
    QFETCH(QString, text);
    QFETCH(QStringList, keys);
    QCOMPARE(report::probeEventText(event), text);
    const QJsonObject json = report::probeEventJson(event);
    QCOMPARE(json.keys(), keys);
    QCOMPARE(json.value(u"kind"_s).toString(), load::nameOf(event.kind));
    QCOMPARE(json.value(u"at_seconds"_s).toDouble(), 1.0);
}

void TestProbeText::resultInWords()
{
    const QString text = report::probeText(mixed());
    for (const char* part : {"1200 sent", "1190 delivered", "3 of them after more than 5.00 s", "5 lost",
                             "4 refused", "1 failed", "p50 230 ms", "p95 1.50 s", "longest 7.00 s"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(text));
    ProbeResult nothing;
    QVERIFY(!report::probeText(nothing).contains(u"p50"_s));
    nothing.error = u"no sink"_s;
    QVERIFY(report::probeText(nothing).contains(u"no sink"_s));
}

void TestProbeText::resultAsJson()
{
    const QJsonObject json = report::probeJson(mixed());
    QCOMPARE(json.value(u"late"_s).toInt(), 3);
    QCOMPARE(json.value(u"threshold_ms"_s).toDouble(), 5000.0);
    QCOMPARE(json.value(u"delivery_us"_s).toObject().value(u"max"_s).toInt(), 7'000'000);
    QCOMPARE(json.value(u"events"_s).toArray().size(), 2);
    QVERIFY(!json.contains(u"error"_s));
    QVERIFY(!report::probeJson({}).contains(u"delivery_us"_s));
}

QTEST_APPLESS_MAIN(TestProbeText)
#include "tst_probe_text.moc"
