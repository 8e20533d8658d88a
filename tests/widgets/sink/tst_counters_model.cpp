// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_counters_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using sink::SinkStats;
using widgets::SinkCountersModel;
using widgets::SinkRates;

class TestSinkCounters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void showsEveryCounter();
    void showsRates();
    void tellsChangesAsRanges();
    void staysWithinItsBounds();

private:
    static QStringList column(const SinkCountersModel& model, int column)
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells.append(model.index(row, column).data().toString());
        return cells;
    }
    static int rowOf(const SinkCountersModel& model, const QString& name)
    {
        return int(column(model, SinkCountersModel::Name).indexOf(name));
    }
};

void TestSinkCounters::showsEveryCounter()
{
    SinkCountersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SinkStats stats;
    quint64 value = 1001;
    for (quint64 SinkStats::*counter :
         {&SinkStats::activeConnections, &SinkStats::totalConnections, &SinkStats::peakConnections,
          &SinkStats::refusedConnections, &SinkStats::messages, &SinkStats::rejected, &SinkStats::recipients,
          &SinkStats::errors, &SinkStats::tlsHandshakes, &SinkStats::tlsFailures,
          &SinkStats::lostInTransaction, &SinkStats::idleTimeouts})
        stats.*counter = value++;
    stats.octets = 2'500'000;
    stats.elapsed = 3725s;
    model.setStats(stats, {});
    const QStringList totals = column(model, SinkCountersModel::Total);
    for (quint64 i = 1001; i < value; ++i)
        QVERIFY2(totals.contains(QLocale().toString(i)), qPrintable(QString::number(i)));
    QCOMPARE(totals.size(), 14);
    QCOMPARE(QSet<QString>(totals.begin(), totals.end()).size(), 14);
    QCOMPARE(totals[rowOf(model, QStringLiteral("Content"))], QStringLiteral("2.5 MB"));
    QCOMPARE(totals[rowOf(model, QStringLiteral("Running time"))], QStringLiteral("1:02:05"));
    QCOMPARE(totals[rowOf(model, QStringLiteral("Messages"))], QStringLiteral("1,005"));
    const QStringList names = column(model, SinkCountersModel::Name);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 14);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSinkCounters::showsRates()
{
    SinkCountersModel model;
    SinkRates rates;
    SinkStats stats;
    rates.add(stats);
    stats.elapsed = 1s;
    stats.messages = 4762;
    stats.errors = 3;
    stats.activeConnections = 12;
    rates.add(stats);
    model.setStats(stats, rates);
    const QStringList cells = column(model, SinkCountersModel::PerSecond);
    QCOMPARE(cells[rowOf(model, QStringLiteral("Messages"))], QStringLiteral("4,762"));
    QCOMPARE(cells[rowOf(model, QStringLiteral("Protocol errors"))], QStringLiteral("3"));
    QCOMPARE(cells[rowOf(model, QStringLiteral("Connections open"))], QString());
    QCOMPARE(cells[rowOf(model, QStringLiteral("Running time"))], QString());
}

void TestSinkCounters::tellsChangesAsRanges()
{
    SinkCountersModel model;
    QSignalSpy changed(&model, &SinkCountersModel::dataChanged);
    QSignalSpy reset(&model, &SinkCountersModel::modelReset);
    SinkStats stats;
    model.setStats(stats, {});
    QCOMPARE(changed.count(), 0);
    stats.messages = 1;
    stats.recipients = 1;
    stats.elapsed = 1s;
    model.setStats(stats, {});
    QCOMPARE(changed.count(), 2);
    const int first = rowOf(model, QStringLiteral("Messages"));
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), first);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), rowOf(model, QStringLiteral("Recipients")));
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), rowOf(model, QStringLiteral("Running time")));
    model.setStats(stats, {});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestSinkCounters::staysWithinItsBounds()
{
    const SinkCountersModel model;
    QVERIFY(!model.data({}).isValid());
    QVERIFY(!model.headerData(3, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

QTEST_MAIN(TestSinkCounters)
#include "tst_counters_model.moc"
