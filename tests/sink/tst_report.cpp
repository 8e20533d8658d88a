// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::sink;

class TestSinkReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void progress_data();
    void progress();
    void atEnd();
    void json();
    void behaviour();
};

void TestSinkReport::progress_data()
{
    QTest::addColumn<quint64>("rejected");
    QTest::addColumn<quint64>("lost");
    QTest::addColumn<QString>("line");
    const QString usual = QStringLiteral(
        "connections 50 active, 1,000 in all, peak 60; messages 123,456; 11,728 msg/s, 12.5 MB/s; errors 2");
    QTest::newRow("all well") << quint64(0) << quint64(0) << usual;
    QTest::newRow("troubles") << quint64(3) << quint64(1500)
                              << QString(usual + QStringLiteral(", 3 rejected, 1,500 lost in transaction"));
}

void TestSinkReport::progress()
{
    SinkStats before;
    before.messages = 100'000;
    before.octets = 5'000'000;
    before.elapsed = std::chrono::seconds(10);
    SinkStats now;
    now.activeConnections = 50;
    now.totalConnections = 1000;
    now.peakConnections = 60;
    now.messages = 123'456;
    now.octets = 30'000'000;
    now.errors = 2;
    now.elapsed = std::chrono::seconds(12);
    QFETCH(quint64, rejected);
    QFETCH(quint64, lost);
    now.rejected = rejected;
    now.lostInTransaction = lost;
    QTEST(progressLine(now, before), "line");
}

void TestSinkReport::atEnd()
{
    SinkStats stats;
    stats.messages = 3000;
    stats.recipients = 4000;
    stats.octets = 3'000'000;
    stats.totalConnections = 7;
    stats.peakConnections = 5;
    stats.tlsFailures = 1;
    stats.elapsed = std::chrono::milliseconds(1500);
    QCOMPARE(finalLine(stats),
             QStringLiteral(
                 "3,000 messages for 4,000 recipients, 3 MB, in 1.5 s: 2,000 msg/s, 2 MB/s; connections 0 "
                 "active, 7 in all, peak 5; errors 0, 1 TLS failures"));
    QVERIFY(!finalLine(SinkStats()).contains(QStringLiteral("nan")));
}

void TestSinkReport::json()
{
    SinkStats stats;
    stats.messages = 9'007'199'254'740'993; // more than a double holds
    stats.lostInTransaction = 2;
    stats.elapsed = std::chrono::milliseconds(500);
    const QByteArray line = statsJson(stats);
    QVERIFY(!line.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.size(), qsizetype(17));
    QCOMPARE(object.value(QLatin1StringView("messages")).toInteger(), 9'007'199'254'740'993);
    QCOMPARE(object.value(QLatin1StringView("lost_in_transaction")).toInteger(), 2);
    QCOMPARE(object.value(QLatin1StringView("elapsed")).toDouble(), 0.5);
}

void TestSinkReport::behaviour()
{
    SinkStats stats;
    QVERIFY(behaviourLines(stats).isEmpty());
    QVERIFY(!QJsonDocument::fromJson(statsJson(stats)).object().contains(QStringLiteral("rules")));
    stats.behaviour = QStringLiteral("mine");
    stats.rules = {{QStringLiteral("busy"), 1200}, {QStringLiteral("never"), 0}};
    stats.replies = {{QStringLiteral("450 4.2.1"), 1200}, {QStringLiteral("421"), 3}};
    QCOMPARE(behaviourLines(stats), (QStringList{QStringLiteral("rules: busy 1,200"),
                                                 QStringLiteral("replies: 450 4.2.1 1,200, 421 3")}));
    const QJsonObject json = QJsonDocument::fromJson(statsJson(stats)).object();
    QCOMPARE(json[QStringLiteral("behaviour")].toString(), QStringLiteral("mine"));
    QCOMPARE(json[QStringLiteral("rules")][1][QStringLiteral("name")].toString(), QStringLiteral("never"));
    QCOMPARE(json[QStringLiteral("replies")][0][QStringLiteral("count")].toInt(), 1200);
}

QTEST_GUILESS_MAIN(TestSinkReport)
#include "tst_report.moc"
