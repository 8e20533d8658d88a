// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracked.h"
#include "widgets/live/account_model.h"
#include "widgets/live/domain_model.h"
#include "widgets/live/item_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::badAccount;
using test::goodAccount;
using test::textOf;
using test::trackedSnapshot;

using Reporting = QAbstractItemModelTester::FailureReportingMode;

class TestLedgerModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void figuresWhileItRuns();
    void figuresOfTheClosedBooks();
    void figuresOfABookWithAGap();
    void figuresChangeInOneRange();
    void domains();
    void items();
    void manyItemsComeAtOnce();
    void sentences_data();
    void sentences();
    void drainSentences();
};

void TestLedgerModels::figuresWhileItRuns()
{
    AccountModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(factsOf(*trackedSnapshot(2s, 94)));
    QCOMPARE(textOf(model), u"Expected|940|\n"
                            "Delivered|846|90 %\n"
                            "On their way|94|10 %\n"
                            "Lost|not known|\n"
                            "Duplicates|0|0 %\n"
                            "Corrupted|0|0 %\n"
                            "Out of order|0|0 %\n"
                            "Unknown|0|\n"
                            "Uncertain|0|"_s);
    QVERIFY(!factsOf(*trackedSnapshot(2s, 94)).isBad());
    // Nothing is expected yet: no share of nothing.
    model.update(DeliveryFacts());
    QCOMPARE(model.index(1, AccountModel::Share).data().toString(), QString());
    QCOMPARE(model.index(2, AccountModel::Count).data().toString(), u"not known"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestLedgerModels::figuresOfTheClosedBooks()
{
    AccountModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(factsOf(badAccount()));
    QCOMPARE(textOf(model), u"Expected|20,000|\n"
                            "Delivered|19,998|99.99 %\n"
                            "On their way|0|0 %\n"
                            "Lost|2|0.01 %\n"
                            "Duplicates|1|0.01 %\n"
                            "Corrupted|1|0.01 %\n"
                            "Out of order|40|0.2 %\n"
                            "Unknown|1|\n"
                            "Uncertain|3|\n"
                            "– of these delivered|2|\n"
                            "– of these not arrived|1|\n"
                            "Drain time|1.50 s|"_s);
    // Only faults are in the colour of bad news.
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(Qt::ForegroundRole).isValid(), (row >= 3 && row <= 5) || row == 7);
    QVERIFY(factsOf(badAccount()).isBad());
    QVERIFY(!factsOf(goodAccount()).isBad());
}

void TestLedgerModels::figuresOfABookWithAGap()
{
    ledger::Account account = badAccount();
    account.complete = false;
    AccountModel model;
    model.update(factsOf(account));
    const QString text = textOf(model);
    for (const QString& line : {u"On their way|not known|"_s, u"Lost|not known|"_s,
                                u"– of these not arrived|not known|"_s, u"Duplicates|1|"_s})
        QVERIFY2(text.contains(line), qPrintable(text));
}

void TestLedgerModels::figuresChangeInOneRange()
{
    AccountModel model;
    model.update(factsOf(*trackedSnapshot(2s, 94)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.update(factsOf(*trackedSnapshot(2s, 94)));
    QCOMPARE(changed.count(), 0);
    model.update(factsOf(*trackedSnapshot(2s, 47)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<QModelIndex>().row(), 1);
    QCOMPARE(changed.at(0).at(1).value<QModelIndex>().row(), 2);
    model.update(factsOf(badAccount()));
    QCOMPARE(inserted.count(), 1); // uncertain ones and the drain
    QCOMPARE(resets.count(), 0);
}

void TestLedgerModels::domains()
{
    DomainModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    ledger::Account account = badAccount();
    model.update(account);
    QCOMPARE(textOf(model), u"a.example.test|15,000|1|0|2|20.0 ms|30.0 ms|40.0 ms|50.0 ms\n"
                            "(all others)|4,998|0|1|0||||"_s);
    QVERIFY(model.index(0, DomainModel::Lost).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(1, DomainModel::Lost).data(Qt::ForegroundRole).isValid());
    QCOMPARE(model.index(1, DomainModel::P95).data(DomainModel::sortRole).toLongLong(), -1);
    account.complete = false;
    account.domains[0].domain = u"<script>.test"_s;
    model.update(account);
    QCOMPARE(model.index(0, DomainModel::Lost).data().toString(), u"not known"_s);
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u'<'));
}

void TestLedgerModels::items()
{
    ItemModel model;
    QAbstractItemModelTester tester(&model, Reporting::QtTest);
    model.update(badAccount());
    QCOMPARE(textOf(model), u"lost|7|user7@a.example.test|0\n"
                            "lost|1,234|user1234@a.example.test|0\n"
                            "uncertain, not arrived|9|<b>x</b>@a.example.test|0\n"
                            "duplicated|11|user11@a.example.test|3\n"
                            "corrupted|12|user12@b.example.test|1\n"
                            "unknown|99|(not known)|1"_s);
    QVERIFY(!model.index(2, ItemModel::Recipient).data(Qt::ToolTipRole).toString().contains(u'<'));
    QCOMPARE(model.index(3, 0).data(ItemModel::kindRole).toInt(), int(ledger::Item::Kind::Duplicated));
    QCOMPARE(model.index(1, ItemModel::Number).data(ItemModel::sortRole).toULongLong(), 1234ULL);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestLedgerModels::manyItemsComeAtOnce()
{
    ledger::Account account = goodAccount();
    for (int kind = 0; kind < 5; ++kind)
        for (quint64 i = 0; i < ledger::Item::most; ++i)
            account.items.push_back({static_cast<ledger::Item::Kind>(kind), i, {}, 0});
    ItemModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update(account);
    QCOMPARE(model.rowCount(), 5000);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 0);
}

void TestLedgerModels::sentences_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("all well") << u"good"_s
                              << u"Everything the server accepted arrived, once and as it was sent."_s;
    QTest::newRow("nothing") << u"nothing"_s << u"The server accepted nothing that could arrive."_s;
    QTest::newRow("bad")
        << u"bad"_s
        << u"Not all arrived once and as sent – lost: 2, uncertain and not arrived: 1, duplicates: 1, "
           "corrupted: 1, unknown: 1."_s;
    QTest::newRow("gave up") << u"gave up"_s << u"The waiting ended before all had arrived – lost: 12."_s;
    QTest::newRow("gap") << u"gap"_s
                         << u"Nobody can say what was lost, for arrivals may have been missed: the sink was "
                            "restarted."_s;
    QTest::newRow("gap without a reason")
        << u"no reason"_s
        << u"Nobody can say what was lost, for arrivals may have been missed: the "
           "sink's ledger has a gap."_s;
    QTest::newRow("gap and more")
        << u"gap and more"_s
        << u"Nobody can say what was lost, for arrivals may have been missed: the sink was "
           "restarted. Seen all the same – duplicates: 4."_s;
}

void TestLedgerModels::sentences()
{
    QFETCH(QString, change);
    ledger::Account account = change == u"bad"_s ? badAccount() : goodAccount();
    if (change == u"nothing"_s)
        account.totals = {};
    if (change == u"gave up"_s) {
        account.gaveUp = true;
        account.totals.lost = 12;
    }
    if (change.contains(u"gap"_s) || change == u"no reason"_s) {
        account.complete = false;
        account.totals.lost = 5; // means nothing then
        account.gap = change == u"no reason"_s ? QString() : u"the sink was restarted."_s;
    }
    if (change == u"gap and more"_s)
        account.totals.duplicates = 4;
    QTEST(sentenceOf(account), "sentence");
}

void TestLedgerModels::drainSentences()
{
    auto snapshot = trackedSnapshot(2s, 588, true);
    snapshot->total.deliveries.expected = 20'000;
    snapshot->total.deliveries.delivered = 19'412;
    QCOMPARE(drainSentence(*snapshot),
             u"Waiting for the rest: 19,412 of 20,000 delivered, 588 on their way"_s);
    snapshot->queue = 0;
    snapshot->total.deliveries.delivered = 20'000;
    QVERIFY(drainSentence(*snapshot).contains(u"unclear"_s));
}

QTEST_MAIN(TestLedgerModels)
#include "tst_ledger_models.moc"
