// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracked.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/delivery_view.h"
#include "widgets/live/live_tables.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::badAccount;
using test::goodAccount;
using test::madeUp;
using test::PageRig;
using test::runTracked;
using test::textOf;
using test::trackedSnapshot;

namespace {

load::RunResult resultOf(const ledger::Account& account)
{
    load::RunResult result;
    result.runId = u"20260102-030405-abcd"_s;
    result.job = test::trackedJob();
    result.last = trackedSnapshot(2s, 0);
    result.sending = 1s;
    result.ledger = account;
    return result;
}

/// The page with the tab of the ledger in front.
struct LedgerRig : PageRig {
    LiveTables& tables = *page.findChild<LiveTables*>();
    int tab = tables.indexOf(&tables.delivery());
    LedgerRig() { tables.setCurrentIndex(tab); }
    QString sentence() { return find<QLabel>("ledgerText")->text(); }
    const QAbstractItemModel& shown(const char* name) { return *find<ValueTable>(name)->model(); }
};

} // namespace

/// The tab of the ledger, and the waiting for what is on its way.
class TestDelivery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void untrackedTellsHow();
    void figuresWhileItRuns();
    void theResultHasDomainsAndLists();
    void warnsOfWhatWentWrong();
    void kindsAreFiltered();
    void copies();
    void exportsTheLists();
    void exportAsksForAFile();
    void nextRunStartsEmpty();
    void uncertainOnesBelowTheOutcomes();
    void drains();
    void drainEnds_data();
    void drainEnds();
    void drainAfterAStop();
    void waitsForTheProbe();
    void aStoredRunShowsTheSame();
};

void TestDelivery::untrackedTellsHow()
{
    LedgerRig rig;
    rig.begin();
    rig.run(1);
    auto* button = rig.find<QPushButton>("untrackedButton");
    QVERIFY(button->isVisible() && rig.find<QLabel>("untrackedText")->isVisible());
    QVERIFY(!rig.find<ValueTable>("ledgerFigures")->isVisible());
    QSignalSpy asked(&rig.page, &LivePage::trackingAsked);
    button->click();
    QCOMPARE(asked.count(), 1);
    runTracked(rig, 1);
    QVERIFY(!button->isVisible());
    QVERIFY(rig.find<ValueTable>("ledgerFigures")->isVisible());
}

void TestDelivery::figuresWhileItRuns()
{
    LedgerRig rig;
    runTracked(rig, 2);
    const QString text = textOf(rig.shown("ledgerFigures"));
    QVERIFY2(
        text.startsWith(u"Expected|940|\nDelivered|930|98.94 %\nOn their way|10|1.06 %\nLost|not known|"_s),
        qPrintable(text));
    QVERIFY(rig.sentence().startsWith(u"The run goes on"_s));
    QCOMPARE(rig.shown("ledgerItems").rowCount(), 0);
    QVERIFY(!rig.find<QToolButton>("ledgerExport")->isEnabled());
}

void TestDelivery::theResultHasDomainsAndLists()
{
    LedgerRig rig;
    runTracked(rig, 2);
    rig.page.showState(RunHost::State::Idle);
    rig.page.showResult(resultOf(badAccount()));
    QVERIFY(textOf(rig.shown("ledgerFigures")).contains(u"Lost|2|0.01 %"_s));
    QCOMPARE(rig.shown("ledgerDomains").rowCount(), 2);
    QCOMPARE(rig.shown("ledgerItems").rowCount(), 6);
    QVERIFY(rig.sentence().startsWith(u"Not all arrived"_s));
    // Snapshots that come late change nothing of the closed books.
    rig.page.addSnapshot(trackedSnapshot(2100ms, 10));
    rig.page.tick();
    QVERIFY(textOf(rig.shown("ledgerFigures")).contains(u"Lost|2|0.01 %"_s));
    ledger::Account gap = goodAccount();
    gap.complete = false;
    gap.gap = u"The sink <b>ended</b>."_s;
    rig.page.showResult(resultOf(gap));
    QVERIFY(rig.sentence().contains(u"The sink <b>ended</b>."_s));
    QCOMPARE(rig.find<QLabel>("ledgerText")->textFormat(), Qt::PlainText);
}

void TestDelivery::warnsOfWhatWentWrong()
{
    LedgerRig rig;
    rig.tables.setCurrentIndex(0);
    runTracked(rig, 2);
    QVERIFY(!rig.tables.delivery().hasWarning());
    auto snapshot = trackedSnapshot(2500ms, 10);
    snapshot->total.deliveries.duplicates = 1;
    rig.page.addSnapshot(snapshot);
    rig.page.tick();
    QVERIFY(rig.tables.delivery().hasWarning());
    rig.page.showResult(resultOf(goodAccount()));
    QVERIFY(!rig.tables.delivery().hasWarning());
    rig.page.showResult(resultOf(badAccount()));
    QVERIFY(rig.tables.delivery().hasWarning());
    rig.begin();
    QVERIFY(!rig.tables.delivery().hasWarning());
}

void TestDelivery::kindsAreFiltered()
{
    LedgerRig rig;
    runTracked(rig, 1);
    auto* kinds = rig.find<QComboBox>("ledgerKind");
    QVERIFY(!kinds->isEnabled());
    rig.page.showResult(resultOf(badAccount()));
    QVERIFY(kinds->isEnabled());
    QCOMPARE(rig.find<QLabel>("ledgerListed")->text(), u"6 listed, of each kind the first 1,000 at most"_s);
    const auto numbers = [&rig] {
        QStringList list;
        const QAbstractItemModel& model = rig.shown("ledgerItems");
        for (int row = 0; row < model.rowCount(); ++row)
            list += model.index(row, ItemModel::Number).data().toString();
        return list.join(u' ');
    };
    const QList<std::pair<QString, QString>> expected{
        {u"lost"_s, u"7 1,234"_s},  {u"uncertain, not arrived"_s, u"9"_s},
        {u"duplicated"_s, u"11"_s}, {u"corrupted"_s, u"12"_s},
        {u"unknown"_s, u"99"_s},    {u"all"_s, u"7 1,234 9 11 12 99"_s}};
    for (const auto& [kind, listed] : expected) {
        kinds->setCurrentIndex(kinds->findText(kind));
        QCOMPARE(numbers(), listed);
    }
}

void TestDelivery::copies()
{
    LedgerRig rig;
    runTracked(rig, 1);
    auto* copy = rig.find<QToolButton>("ledgerCopy");
    QVERIFY(!copy->isEnabled());
    rig.page.showResult(resultOf(badAccount()));
    rig.find<QComboBox>("ledgerKind")->setCurrentIndex(1);
    QVERIFY(copy->isEnabled());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"What\tNumber\tRecipient\tCopies\n"
                                                   "lost\t7\tuser7@a.example.test\t0\n"
                                                   "lost\t1,234\tuser1234@a.example.test\t0\n"_s);
}

void TestDelivery::exportsTheLists()
{
    LedgerRig rig;
    runTracked(rig, 1);
    DeliveryView& view = rig.tables.delivery();
    QSignalSpy exported(&view, &DeliveryView::exported);
    QSignalSpy failed(&view, &DeliveryView::failed);
    const QString path = rig.folder.filePath(u"ledger.csv"_s);
    view.exportTo(path); // no books yet
    QVERIFY(!QFile::exists(path));
    rig.page.showResult(resultOf(badAccount()));
    view.exportTo(path);
    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines.at(1).contains("user7@a.example.test"));
    view.exportTo(u"/nonexistent/ledger.csv"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(rig.find<QLabel>("messageText")->text().contains(u"/nonexistent/ledger.csv"_s));
}

void TestDelivery::exportAsksForAFile()
{
    LedgerRig rig;
    runTracked(rig, 1);
    rig.page.showResult(resultOf(badAccount()));
    rig.find<QToolButton>("ledgerExport")->click();
    auto* dialog = rig.page.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u"Through-20260102-030405-abcd-ledger.csv"_s));
    dialog->close();
}

void TestDelivery::nextRunStartsEmpty()
{
    LedgerRig rig;
    runTracked(rig, 1);
    rig.page.showResult(resultOf(badAccount()));
    rig.find<QComboBox>("ledgerKind")->setCurrentIndex(3);
    rig.page.beginRun(test::trackedJob(), {});
    for (const char* name : {"ledgerFigures", "ledgerDomains", "ledgerItems"})
        QCOMPARE(rig.shown(name).rowCount(), 0);
    QVERIFY(!rig.find<QToolButton>("ledgerExport")->isEnabled());
    QCOMPARE(rig.find<QComboBox>("ledgerKind")->currentIndex(), 0);
    rig.page.addSnapshot(trackedSnapshot(100ms, 5));
    QCOMPARE(rig.shown("ledgerFigures").index(2, 1).data().toString(), u"5"_s);
}

void TestDelivery::uncertainOnesBelowTheOutcomes()
{
    PageRig rig;
    rig.begin();
    rig.page.findChild<LiveTables*>()->setCurrentIndex(1);
    rig.run(2);
    auto* text = rig.find<QLabel>("uncertainText");
    QVERIFY(!text->isVisible());
    auto snapshot = madeUp(3s);
    snapshot->total.uncertain = 1200;
    rig.page.addSnapshot(snapshot);
    rig.page.tick();
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().startsWith(u"Of the errors, uncertain: 1,200."_s), qPrintable(text->text()));
    rig.begin();
    QVERIFY(!text->isVisible());
}

void TestDelivery::drains()
{
    PageRig rig;
    runTracked(rig, 2);
    auto* text = rig.find<QWidget>("drainText");
    auto* stop = rig.find<QPushButton>("stopWaiting");
    QVERIFY(!text->isVisible());
    rig.page.addSnapshot(trackedSnapshot(2100ms, 94, true));
    rig.page.tick();
    QVERIFY(text->isVisible() && stop->isVisible());
    QCOMPARE(text->accessibleName(), u"Waiting for the rest: 893 of 987 delivered, 94 on their way"_s);
    QCOMPARE(rig.find<QLabel>("drainLeft")->text(), u"1:00 left"_s);
    QCOMPARE(rig.find<QProgressBar>("drainProgress")->value(), 904);
    QCOMPARE(rig.find<QWidget>("runState")->accessibleName(), u"Draining…"_s);
    // Everything is sent: only markers are left.
    QVERIFY(!rig.page.pauseAction()->isEnabled() && rig.page.stopAction()->isEnabled());
    QVERIFY(!rig.find<QWidget>("connectionsBox")->isEnabled());
    QVERIFY(rig.find<QWidget>("markEdit")->isEnabled());
    rig.page.addSnapshot(trackedSnapshot(32100ms, 0, true));
    rig.page.tick();
    QCOMPARE(rig.find<QLabel>("drainLeft")->text(), u"0:30 left"_s);
    QCOMPARE(rig.find<QProgressBar>("drainProgress")->value(), 1000);
    QVERIFY(text->accessibleName().startsWith(u"Everything the server accepted has arrived"_s));
    rig.page.addSnapshot(trackedSnapshot(100s, 1, true));
    rig.page.tick();
    QCOMPARE(rig.find<QLabel>("drainLeft")->text(), u"0:00 left"_s); // never below
    stop->click();
    QVERIFY(!stop->isEnabled());
}

void TestDelivery::drainEnds_data()
{
    QTest::addColumn<bool>("result"); // false: another run begins
    QTest::newRow("with the run") << true;
    QTest::newRow("another run") << false;
}

void TestDelivery::drainEnds()
{
    QFETCH(bool, result);
    PageRig rig;
    runTracked(rig, 2);
    rig.page.addSnapshot(trackedSnapshot(2100ms, 94, true));
    rig.page.tick();
    rig.find<QPushButton>("stopWaiting")->click();
    if (result) {
        rig.page.showState(RunHost::State::Idle);
        rig.page.showResult(resultOf(goodAccount()));
        QCOMPARE(rig.find<QWidget>("runState")->accessibleName(), u"Finished"_s);
        // The last snapshot is a draining one, too.
        rig.page.addSnapshot(trackedSnapshot(2200ms, 0, true));
        rig.page.tick();
    } else {
        runTracked(rig, 2);
        QVERIFY(rig.page.pauseAction()->isEnabled());
        QVERIFY(rig.find<QWidget>("connectionsBox")->isEnabled());
    }
    QVERIFY(!rig.find<QWidget>("drainText")->isVisible());
    runTracked(rig, 2);
    rig.page.addSnapshot(trackedSnapshot(50s, 94, true));
    rig.page.tick();
    QCOMPARE(rig.find<QLabel>("drainLeft")->text(), u"1:00 left"_s); // counted anew
    QVERIFY(rig.find<QPushButton>("stopWaiting")->isEnabled());
}

void TestDelivery::drainAfterAStop()
{
    PageRig rig;
    runTracked(rig, 2);
    rig.page.showState(RunHost::State::Stopping);
    rig.page.addSnapshot(trackedSnapshot(2100ms, 94, true));
    rig.page.tick();
    QVERIFY(rig.find<QPushButton>("stopWaiting")->isEnabled());
    QVERIFY(rig.find<QWidget>("drainText")->isVisible());
}

// There are no snapshots any more: the load is over.
void TestDelivery::waitsForTheProbe()
{
    PageRig rig;
    runTracked(rig, 2);
    auto* progress = rig.find<QProgressBar>("drainProgress");
    rig.page.awaitProbe();
    rig.page.tick();
    QVERIFY(rig.find<QWidget>("drainText")->accessibleName().contains(u"the probe waits"_s));
    QCOMPARE(rig.find<QWidget>("runState")->accessibleName(), u"Waiting for the probe…"_s);
    QCOMPARE(rig.find<QLabel>("drainLeft")->text(), u"1:00 left"_s);
    QCOMPARE(progress->maximum(), 0);
    QVERIFY(rig.find<QPushButton>("stopWaiting")->isEnabled() && rig.page.stopAction()->isEnabled());
    QVERIFY(!rig.page.pauseAction()->isEnabled() && !rig.find<QWidget>("markEdit")->isEnabled());
    rig.page.addSnapshot(trackedSnapshot(2100ms, 94, true)); // the last of the load, told late
    QCOMPARE(rig.find<QWidget>("runState")->accessibleName(), u"Waiting for the probe…"_s);
    rig.page.showResult(resultOf(badAccount()));
    QVERIFY(!rig.find<QWidget>("drainText")->isVisible());
    QCOMPARE(progress->maximum(), 1000);
}

void TestDelivery::aStoredRunShowsTheSame()
{
    LedgerRig rig;
    auto record = std::make_shared<report::RunRecord>();
    record->result = resultOf(badAccount());
    for (int half = 0; half < 8; ++half)
        record->history.add({0, test::trackedPoint(half, 50)});
    rig.page.setHistory(&rig.host.history());
    rig.host.show(record);
    rig.page.tick();
    QCOMPARE(rig.page.charts().size(), std::size_t(6));
    QCOMPARE(rig.chart(4).valueAt(Series::Queued, 2), 50.0);
    QCOMPARE(rig.shown("ledgerItems").rowCount(), 6);
    QVERIFY(rig.sentence().startsWith(u"Not all arrived"_s));
    QVERIFY(!rig.find<QWidget>("drainText")->isVisible());
    // One without tracking, from before there was any.
    auto plain = std::make_shared<report::RunRecord>();
    plain->result.last = madeUp(2s);
    rig.host.show(plain);
    QCOMPARE(rig.page.charts().size(), std::size_t(4));
    QVERIFY(rig.find<QPushButton>("untrackedButton")->isVisible());
}

QTEST_MAIN(TestDelivery)
#include "tst_delivery.moc"
