// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/base/tile.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/live_tables.h"

#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using test::madeUp;
using test::madeUpSample;
using test::PageRig;

class TestLivePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsHowToStart();
    void actionsFollowTheState_data();
    void actionsFollowTheState();
    void tilesAndHeader();
    void rateUnit();
    void outcomeFiltersConversations();
    void resultIsOfTheWholeRun();
    void abortAsks();
    void nextRunStartsEmpty();
    void hiddenPageWorksLittle();
    void fitsTheSmallestWindow();
};

void TestLivePage::tellsHowToStart()
{
    PageRig rig;
    auto* text = rig.find<QLabel>("emptyText");
    QVERIFY(text && text->isVisible());
    QVERIFY(text->text().contains(QStringLiteral("F5")));
    QVERIFY(!rig.find<Tile>("rateTile")->isVisible());
    rig.begin();
    QVERIFY(!text->isVisible());
    QVERIFY(rig.find<Tile>("rateTile")->isVisible());
}

void TestLivePage::actionsFollowTheState_data()
{
    using State = RunHost::State;
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("enabled"); // pause stop abort mark
    QTest::addColumn<QString>("pause");
    QTest::newRow("idle") << State::Idle << "----"
                          << "&Pause";
    QTest::newRow("starting") << State::Starting << "-xx-"
                              << "&Pause";
    QTest::newRow("running") << State::Running << "xxxx"
                             << "&Pause";
    QTest::newRow("paused") << State::Paused << "xxxx"
                            << "Res&ume";
    QTest::newRow("stopping") << State::Stopping << "--x-"
                              << "&Pause";
}

void TestLivePage::actionsFollowTheState()
{
    QFETCH(RunHost::State, state);
    PageRig rig;
    rig.begin();
    rig.page.showState(state);
    QString enabled;
    for (QAction* action :
         {rig.page.pauseAction(), rig.page.stopAction(), rig.page.abortAction(), rig.page.markAction()}) {
        enabled += action->isEnabled() ? u'x' : u'-';
        QVERIFY(!action->shortcut().isEmpty());
        QVERIFY(!action->toolTip().isEmpty());
    }
    QTEST(enabled, "enabled");
    QTEST(rig.page.pauseAction()->text(), "pause");
    const bool running = state == RunHost::State::Running || state == RunHost::State::Paused;
    QCOMPARE(rig.find<QWidget>("connectionsBox")->isEnabled(), running);
}

void TestLivePage::tilesAndHeader()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("500"));
    QCOMPARE(rig.find<Tile>("rateTile")->note(), QStringLiteral("1.8 MMH"));
    QCOMPARE(rig.find<Tile>("octetsTile")->value(), QStringLiteral("1.0"));
    QCOMPARE(rig.find<Tile>("connectionsTile")->value(), QStringLiteral("15"));
    QCOMPARE(rig.find<Tile>("p99Tile")->value(), QStringLiteral("2.00"));
    QCOMPARE(rig.find<Tile>("failedTile")->value(), QStringLiteral("6"));
    QVERIFY(rig.find<Tile>("failedTile")->note().contains(QStringLiteral("5xx 20")));
    QCOMPARE(rig.find<Tile>("progressTile")->value(), QStringLiteral("1,000"));
    QCOMPARE(rig.find<Tile>("progressTile")->note(), QStringLiteral("of 4,000 · 0:06 left"));
    QCOMPARE(rig.find<QProgressBar>("runProgress")->value(), 250);
    QCOMPARE(rig.find<QWidget>("runState")->accessibleName(), QStringLiteral("Running"));
    QCOMPARE(rig.find<QWidget>("target")->accessibleName(), QStringLiteral("[::1]:2525"));
    QVERIFY(rig.find<QWidget>("runTime")->accessibleName().contains(QStringLiteral("0:06 left")));
}

void TestLivePage::rateUnit()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    rig.preferences.setRateUnit(RateUnit::PerMinute);
    rig.page.tick();
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("30,000"));
    QCOMPARE(rig.chart(0).valueAt(Series::Started, 1), 30000.0);
    QVERIFY(csvOf(rig.chart(0).table()).startsWith("time_s,started_per_min,"));
}

void TestLivePage::outcomeFiltersConversations()
{
    PageRig rig;
    rig.begin();
    auto* tables = rig.page.findChild<LiveTables*>();
    tables->setCurrentIndex(1);
    rig.run(2);
    rig.page.addSamples({madeUpSample(1, Outcome::Accepted, Stage::Body, 250),
                         madeUpSample(2, Outcome::Permanent, Stage::Rcpt, 550)});
    auto* outcomes = rig.find<ValueTable>("outcomes");
    QCOMPARE(outcomes->model()->rowCount(), 4);
    QModelIndex rcpt;
    for (int row = 0; row < outcomes->model()->rowCount(); ++row)
        if (outcomes->model()->index(row, OutcomeModel::Reply).data().toString() == QStringLiteral("550"))
            rcpt = outcomes->model()->index(row, OutcomeModel::Reply);
    QVERIFY(rcpt.isValid());
    QTest::mouseClick(outcomes->viewport(), Qt::LeftButton, {}, outcomes->visualRect(rcpt).center());
    QCOMPARE(tables->currentIndex(), 2);
    QCOMPARE(rig.find<ValueTable>("conversations")->model()->rowCount(), 1);
    QCOMPARE(rig.preferences.choice(QStringLiteral("live/tab")), QStringLiteral("2"));
    tables->conversations().showAll();
    tables->setCurrentIndex(1);
    outcomes->setFocus();
    outcomes->setCurrentIndex(rcpt);
    QTest::keyClick(outcomes, Qt::Key_Return);
    QCOMPARE(tables->currentIndex(), 2);
}

void TestLivePage::resultIsOfTheWholeRun()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    load::RunResult result;
    result.runId = QStringLiteral("20260102-030405-abcd");
    result.last = madeUp(2s);
    result.sending = 1s;
    result.reason = load::EndReason::Stopped;
    rig.page.showState(RunHost::State::Idle);
    rig.page.showResult(result);
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("1,000"));
    QVERIFY(rig.find<QWidget>("runState")->accessibleName().startsWith(QStringLiteral("Finished")));
    QCOMPARE(rig.find<QWidget>("runId")->accessibleName(), result.runId);
    QVERIFY(!rig.page.stopAction()->isEnabled());
}

void TestLivePage::abortAsks()
{
    PageRig rig;
    rig.begin();
    QVERIFY(rig.preferences.asks(Confirmation::Abort));
    rig.page.abortAction()->trigger();
    auto* box = rig.find<QMessageBox>("abortQuestion");
    QVERIFY(box && box->isVisible());
    box->checkBox()->setChecked(true);
    rig.find<QPushButton>("abortYes")->click();
    QVERIFY(!rig.preferences.asks(Confirmation::Abort));
}

void TestLivePage::nextRunStartsEmpty()
{
    PageRig rig;
    rig.begin();
    rig.run(3);
    rig.page.addSamples({madeUpSample(1, Outcome::Accepted, Stage::Body, 250)});
    rig.history.clear();
    rig.begin();
    rig.page.tick();
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("–"));
    QCOMPARE(rig.find<ValueTable>("conversations")->model()->rowCount(), 0);
    QCOMPARE(rig.find<ValueTable>("stages")->model()->rowCount(), 0);
    QVERIFY(rig.chart(0).table().positions.empty());
    QCOMPARE(rig.chart(0).axis().end(), 0.0);
}

void TestLivePage::hiddenPageWorksLittle()
{
    PageRig rig;
    rig.begin();
    rig.page.hide();
    rig.run(2);
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("–"));
    QVERIFY(!rig.page.findChild<QTimer*>(QStringLiteral("drawTimer"))->isActive());
    rig.page.show();
    QCOMPARE(rig.find<Tile>("rateTile")->value(), QStringLiteral("500"));
}

void TestLivePage::fitsTheSmallestWindow()
{
    PageRig rig;
    rig.begin(job::Load::Model::Open);
    rig.run(2);
    const QSize least = rig.page.minimumSizeHint();
    QVERIFY2(least.width() <= 1120 && least.height() <= 740,
             qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestLivePage)
#include "tst_live_page.moc"
