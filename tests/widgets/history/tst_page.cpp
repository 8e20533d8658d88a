// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_rig.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using test::HistoryRig;

class TestPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyHistory();
    void listsRuns();
    void searches();
    void opens();
    void runsAgain();
    void compares();
    void pins();
    void deletesAndUndoes();
    void editsTagsAndNote();
    void detailsFollowTheChoice();
    void exportsAreAsked();
    void choiceSurvivesNewRuns();
    void runningRunsAreWatched();
    void remembersColumns();
    void keysWork();
    void everyControlSaysWhatItIs();
};

void TestPage::emptyHistory()
{
    HistoryRig rig;
    rig.show();
    QVERIFY(rig.find<QLabel>("historyEmpty")->isVisible());
    QVERIFY(rig.find<QLabel>("historyEmpty")->text().startsWith(QStringLiteral("No runs yet")));
    for (const char* action : {"openRunAction", "compareAction", "runAgainAction", "pinAction",
                               "removeRunAction", "undoRemoveAction"})
        QVERIFY2(!rig.enabled(action), action);
    QVERIFY(!rig.page->actions().exports->menuAction()->isEnabled());
    QVERIFY(!rig.find<QPlainTextEdit>("runNote")->isEnabled());
}

void TestPage::listsRuns()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    QCOMPARE(rig.names(), QStringLiteral("Spike|Soak <b>|Morning rush"));
    QCOMPARE(rig.shown(0, HistoryModel::State), QStringLiteral("⚠ interrupted"));
    QCOMPARE(rig.shown(1, HistoryModel::Duration), QStringLiteral("0:05"));
    QVERIFY(!rig.find<QLabel>("historyEmpty")->isVisible());
    rig.table().sortByColumn(HistoryModel::Messages, Qt::DescendingOrder);
    QCOMPARE(rig.names(), QStringLiteral("Soak <b>|Morning rush|Spike"));
}

void TestPage::searches()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.trigger("searchAction");
    auto* search = rig.find<QLineEdit>("historySearch");
    QTest::keyClicks(search, QStringLiteral("SOAK"));
    QVERIFY(rig.shows(QStringLiteral("Soak <b>")));
    search->setText(QStringLiteral("nowhere"));
    QVERIFY(rig.shows({}));
    QCOMPARE(rig.find<QLabel>("historyEmpty")->text(), QStringLiteral("No run matches the search."));
    search->clear();
    QVERIFY(rig.shows(QStringLiteral("Spike|Soak <b>|Morning rush")));
}

void TestPage::opens()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    QSignalSpy opened(rig.page.get(), &HistoryPage::openRequested);
    rig.choose({1});
    rig.trigger("openRunAction");
    QVERIFY(test::runUntil([&] { return opened.size() == 1; }));
    QCOMPARE(opened.at(0).at(0).value<RunRecordPtr>()->result.runId, QStringLiteral("bb02"));
    Q_EMIT rig.table().doubleClicked(rig.table().model()->index(1, 1));
    QVERIFY(test::runUntil([&] { return opened.size() == 2; }));
}

void TestPage::runsAgain()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    QSignalSpy asked(rig.page.get(), &HistoryPage::runAgainRequested);
    rig.choose({2});
    rig.trigger("runAgainAction");
    QVERIFY(test::runUntil([&] { return asked.size() == 1; }));
    QVERIFY(asked.at(0).at(0).value<job::Job>() == test::madeUpJob());
}

void TestPage::compares()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    QSignalSpy asked(rig.page.get(), &HistoryPage::compareRequested);
    rig.choose({1});
    QVERIFY(!rig.enabled("compareAction")); // with what?
    rig.choose({1, 2});
    rig.trigger("compareAction");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toStringList().size(), 2);

    QVERIFY(rig.store.open()->setBaseline(QStringLiteral("aa01")));
    rig.page->refresh();
    QVERIFY(test::runUntil([&] { return rig.shown(2, HistoryModel::Baseline) == QStringLiteral("★"); }));
    rig.choose({0});
    rig.trigger("compareAction");
    QCOMPARE(asked.last().at(0).toStringList(),
             QStringList({QStringLiteral("aa01"), QStringLiteral("cc03")}));
    rig.choose({0, 2, 1});
    rig.trigger("compareAction");
    QCOMPARE(asked.last().at(0).toStringList().size(), 3);
    QCOMPARE(asked.last().at(0).toStringList().first(), QStringLiteral("aa01"));
    rig.choose({2});
    QVERIFY(!rig.enabled("compareAction")); // the baseline with itself
}

void TestPage::pins()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.choose({1});
    rig.trigger("pinAction");
    QVERIFY(test::runUntil([&] { return rig.shown(1, HistoryModel::Baseline) == QStringLiteral("★"); }));
    QVERIFY(rig.find<QAction>("pinAction")->isChecked());
    QCOMPARE(*rig.store.open()->baseline(), QStringLiteral("bb02"));
    rig.trigger("pinAction");
    QVERIFY(test::runUntil([&] { return rig.shown(1, HistoryModel::Baseline).isEmpty(); }));
    QVERIFY(!rig.find<QAction>("pinAction")->isChecked());
}

void TestPage::deletesAndUndoes()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.choose({0, 1});
    rig.trigger("removeRunAction");
    QVERIFY(rig.shows(QStringLiteral("Morning rush")));
    QVERIFY(rig.messages().text().startsWith(QStringLiteral("2 ")));
    rig.choose({0});
    rig.trigger("removeRunAction");
    QVERIFY(rig.shows({}));
    QVERIFY(rig.enabled("undoRemoveAction"));
    Q_EMIT rig.messages().actionTriggered(); // the button of the message
    QVERIFY(rig.shows(QStringLiteral("Morning rush")));
    rig.trigger("undoRemoveAction");
    QVERIFY(rig.shows(QStringLiteral("Spike|Soak <b>|Morning rush")));
    QVERIFY(!rig.enabled("undoRemoveAction"));
}

void TestPage::editsTagsAndNote()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.choose({1});
    auto* tags = rig.find<QLineEdit>("runTags");
    tags->setText(QStringLiteral(" v2,, nightly ,v2"));
    QTest::keyClick(tags, Qt::Key_Return);
    QVERIFY(
        test::runUntil([&] { return rig.shown(1, HistoryModel::Tags) == QStringLiteral("nightly, v2"); }));
    auto* note = rig.find<QPlainTextEdit>("runNote");
    note->setPlainText(QStringLiteral("cache\nwas cold"));
    rig.choose({0}); // what was typed is kept, for the run it was typed for
    QVERIFY(
        test::runUntil([&] { return rig.shown(1, HistoryModel::Note) == QStringLiteral("cache was cold"); }));
    QCOMPARE(note->toPlainText(), QString());
    QCOMPARE(tags->text(), QString());
    QCOMPARE(rig.store.open()->entry(QStringLiteral("bb02"))->note, QStringLiteral("cache\nwas cold"));
    QCOMPARE(rig.store.open()->entry(QStringLiteral("cc03"))->note, QString());
    rig.choose({1});
    QCOMPARE(note->toPlainText(), QStringLiteral("cache\nwas cold"));
    QCOMPARE(tags->text(), QStringLiteral("nightly, v2"));
}

void TestPage::detailsFollowTheChoice()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    auto* text = rig.find<QPlainTextEdit>("runText");
    rig.choose({1});
    QVERIFY(test::runUntil([&] { return text->toPlainText().contains(QStringLiteral("bb02")); }));
    QVERIFY(rig.find<QLabel>("runJob")->text().contains(QStringLiteral("[::1] port 2525")));
    QCOMPARE(rig.find<QLabel>("runTitle")->text(), QStringLiteral("Soak <b> · bb02"));
    QCOMPARE(rig.find<QLabel>("runTitle")->textFormat(), Qt::PlainText);
    rig.choose({0, 1});
    QVERIFY(text->toPlainText().isEmpty());
}

void TestPage::exportsAreAsked()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    QSignalSpy asked(rig.page.get(), &HistoryPage::exportRequested);
    rig.choose({1});
    const QList<QAction*> ways = rig.page->actions().exports->actions();
    for (QAction* action : ways)
        action->trigger();
    QCOMPARE(asked.size(), ways.size());
    QCOMPARE(asked.at(0).at(0).value<store::RunEntry>().id, QStringLiteral("bb02"));
}

void TestPage::choiceSurvivesNewRuns()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.choose({1});
    rig.store.record(test::headAt("dd04", "Newest", 9), 1);
    QVERIFY(rig.store.open()->remove(QStringLiteral("cc03")));
    rig.page->refresh();
    QVERIFY(rig.shows(QStringLiteral("Newest|Soak <b>|Morning rush")));
    QCOMPARE(rig.table().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(rig.table().selectionModel()->selectedRows().first().row(), 1);
    QCOMPARE(rig.find<QLabel>("runTitle")->text(), QStringLiteral("Soak <b> · bb02"));
}

void TestPage::runningRunsAreWatched()
{
    HistoryRig rig;
    const store::RunHead head = test::headAt("ee05", "Live", 9);
    auto writer = store::RunWriter::begin(rig.store.file, head);
    QVERIFY(writer);
    rig.show();
    QCOMPARE(rig.shown(0, HistoryModel::State), QStringLiteral("▶ running"));
    rig.choose({0});
    QVERIFY(!rig.enabled("removeRunAction"));
    store::Batch batch;
    batch.rows.push_back(test::madeUpSecond(0));
    QVERIFY((*writer)->write(batch));
    rig.page->refresh();
    QVERIFY(test::runUntil([&] { return rig.shown(0, HistoryModel::Messages) == QStringLiteral("20"); }));
    writer->reset();
    rig.page->refresh();
    QVERIFY(
        test::runUntil([&] { return rig.shown(0, HistoryModel::State) == QStringLiteral("⚠ interrupted"); }));
    QVERIFY(rig.enabled("removeRunAction"));
}

void TestPage::remembersColumns()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.table().setColumnWidth(HistoryModel::Name, 333);
    rig.table().sortByColumn(HistoryModel::Messages, Qt::AscendingOrder);
    rig.page->saveState();
    rig.page.reset();
    rig.show();
    QCOMPARE(rig.table().columnWidth(HistoryModel::Name), 333);
    // None of them was tracked.
    QVERIFY(rig.table().isColumnHidden(HistoryModel::Lost));
    QCOMPARE(rig.names(), QStringLiteral("Spike|Morning rush|Soak <b>"));
}

void TestPage::keysWork()
{
    HistoryRig rig;
    test::recordThree(rig.store);
    rig.show();
    rig.page->activateWindow();
    QVERIFY(test::runUntil([&] { return rig.page->isActiveWindow(); }));
    QSignalSpy opened(rig.page.get(), &HistoryPage::openRequested);
    rig.choose({1});
    rig.table().setFocus();
    QTest::keyClick(&rig.table(), Qt::Key_Return);
    QVERIFY(test::runUntil([&] { return opened.size() == 1; }));
    QTest::keyClick(&rig.table(), Qt::Key_Delete);
    QVERIFY(rig.shows(QStringLiteral("Spike|Morning rush")));
    QTest::keyClick(&rig.table(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.shows(QStringLiteral("Spike|Soak <b>|Morning rush")));
    QTest::keyClick(&rig.table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(rig.find<QLineEdit>("historySearch")->hasFocus());
    // In a text field these keys are the field's.
    QTest::keyClicks(rig.find<QLineEdit>("historySearch"), QStringLiteral("so"));
    QTest::keyClick(rig.find<QLineEdit>("historySearch"), Qt::Key_Delete);
    QVERIFY(rig.shows(QStringLiteral("Soak <b>")));
}

void TestPage::everyControlSaysWhatItIs()
{
    HistoryRig rig;
    rig.show();
    for (const char* name : {"historySearch", "runs", "runTags", "runNote", "runText"}) {
        const auto* control = rig.find<QWidget>(name);
        QVERIFY2(control && !control->accessibleName().isEmpty(), name);
    }
    QStringList keys;
    for (const QAction* action : rig.page->findChildren<QAction*>())
        if (!action->shortcut().isEmpty())
            keys += action->shortcut().toString();
    QVERIFY(keys.contains(QKeySequence(QKeySequence::Find).toString()));
    QVERIFY(!keys.contains(QStringLiteral("F5"))); // starts a run from anywhere
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    QVERIFY(rig.page->minimumSizeHint().width() < 1000);
    QVERIFY(rig.page->minimumSizeHint().height() < 650);
}

QTEST_MAIN(TestPage)
#include "tst_page.moc"
