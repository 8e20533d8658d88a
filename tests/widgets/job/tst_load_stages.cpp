// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_rig.h"

#include <QAbstractItemModelTester>
#include <QAction>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

class TestLoadStages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableIsInStep();
    void theTableTakesWhatIsTyped();
    void buttonsChangeTheStages();
    void makesATimelineAndGoesBack();
    void templates_data();
    void templates();
    void theOtherModel();
    void problemsAreMarked();
    void csvIsDrawnButNotDragged();
    void nonsenseIsKept();
    void isDescribed();
};

void TestLoadStages::theTableIsInStep()
{
    EditorRig rig;
    const QAbstractItemModelTester tester(rig.table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto cell = [&](int row, int column) {
        return rig.table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, StagesModel::Kind), u"Ramp"_s);
    QCOMPARE(cell(0, StagesModel::From), u"0/s"_s);
    QCOMPARE(cell(1, StagesModel::To), u"500/s"_s);
    QCOMPARE(cell(1, StagesModel::From), QString());
    rig.drag(2, {0, 40}, {}, false);
    QVERIFY(cell(1, StagesModel::To) != u"500/s"_s); // while it is dragged
    QTest::keyClick(rig.canvas, Qt::Key_Escape);
    QCOMPARE(cell(1, StagesModel::To), u"500/s"_s);
    rig.document.setValue(u"load.stages"_s, stagesFrom(R"([{"kind":"pause","duration":"5s"}])"));
    QCOMPARE(rig.table->model()->rowCount(), 1);
    QCOMPARE(cell(0, StagesModel::Kind), u"Pause"_s);
}

void TestLoadStages::theTableTakesWhatIsTyped()
{
    EditorRig rig;
    auto* model = rig.table->model();
    const auto type = [&](int row, int column, const QVariant& value) {
        return model->setData(model->index(row, column), value);
    };
    QVERIFY(type(1, StagesModel::Duration, u"2min"_s));
    QCOMPARE(rig.value(1, u"duration"_s), u"2min"_s);
    QCOMPARE(rig.canvas->handles()[2].at.x(), 150.0);
    QVERIFY(type(0, StagesModel::From, QString()));
    QVERIFY(rig.stages()[0].toObject().value(u"from"_s).isNull());
    QVERIFY(type(1, StagesModel::Kind, int(StageKind::Sine)));
    QCOMPARE(rig.value(1, u"level"_s), u"500/s"_s);
    QVERIFY(type(1, StagesModel::Details, u"100/s, 20s"_s));
    QCOMPARE(rig.value(1, u"amplitude"_s), u"100/s"_s);
    QCOMPARE(rig.value(1, u"period"_s), u"20s"_s);
    QVERIFY(type(1, StagesModel::Kind, int(StageKind::Steps)));
    QVERIFY(type(1, StagesModel::Details, u"8"_s));
    QCOMPARE(rig.value(1, u"steps"_s), u"8"_s);
    QVERIFY(!type(1, StagesModel::ColumnCount, u"x"_s));
    QVERIFY(type(1, StagesModel::Kind, int(StageKind::Pause)));
    QVERIFY(!type(1, StagesModel::To, u"5/s"_s)); // a pause has no level
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.findings().problems.isEmpty(),
             qPrintable(rig.page.findings().problems.list().value(0).toString()));
}

void TestLoadStages::buttonsChangeTheStages()
{
    EditorRig rig;
    rig.table->setCurrentIndex(rig.table->model()->index(0, 0));
    rig.click("duplicate");
    QCOMPARE(rig.stages().size(), 3);
    QCOMPARE(rig.value(1, u"kind"_s), u"ramp"_s);
    rig.click("down");
    QCOMPARE(rig.value(1, u"kind"_s), u"hold"_s);
    QCOMPARE(rig.value(2, u"kind"_s), u"ramp"_s);
    rig.click("up");
    QCOMPARE(rig.value(1, u"kind"_s), u"ramp"_s);
    rig.click("add");
    QCOMPARE(rig.value(2, u"kind"_s), u"hold"_s);
    QCOMPARE(rig.stages().size(), 4);
    rig.click("remove");
    QCOMPARE(rig.stages().size(), 3);
    for (int i = 0; i < 5; ++i)
        rig.document.undoStack()->undo();
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold));
}

void TestLoadStages::makesATimelineAndGoesBack()
{
    EditorRig rig(nullptr, false);
    rig.document.setValue(u"load.connections"_s, 50);
    rig.document.setValue(u"load.ramp_up"_s, u"10s"_s);
    rig.document.setValue(u"load.duration"_s, u"1m"_s);
    const QJsonObject before = rig.document.json();
    rig.click("make");
    QCOMPARE(rig.stages(), stagesFrom(R"([{"kind":"ramp","duration":"10s","from":0,"to":50},
                                          {"kind":"hold","duration":"50s","level":50}])"));
    QCOMPARE(rig.at(u"load.ramp_up"_s).toString(), u"0s"_s); // it is in the stages now
    QVERIFY(rig.at(u"load.duration"_s).isNull());
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.findings().problems.isEmpty(),
             qPrintable(rig.page.findings().problems.list().value(0).toString()));
    QVERIFY(rig.summary().contains(u"50 connection"_s));
    rig.click("back");
    QCOMPARE(rig.document.json(), before);
    rig.document.undoStack()->undo();
    QCOMPARE(rig.stages().size(), 2);
}

void TestLoadStages::templates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("open");
    for (const char* name : {"rampAndHold", "stepsToLimit", "spike", "nineAm", "soak"})
        for (const bool open : {false, true})
            QTest::addRow("%s, %s", name, open ? "open" : "closed") << QString::fromLatin1(name) << open;
}

void TestLoadStages::templates()
{
    QFETCH(QString, name);
    QFETCH(bool, open);
    EditorRig rig(nullptr, open);
    auto* action = rig.page.findChild<QAction*>(u"template."_s + name);
    QVERIFY(action);
    action->trigger();
    QVERIFY(!rig.stages().isEmpty());
    QVERIFY(!rig.canvas->handles().empty());
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.findings().problems.isEmpty(),
             qPrintable(rig.page.findings().problems.list().value(0).toString()));
    rig.document.undoStack()->undo();
    QVERIFY(rig.stages().isEmpty());
}

void TestLoadStages::theOtherModel()
{
    EditorRig rig;
    rig.document.setValue(u"load.model"_s, u"closed"_s);
    QCOMPARE(rig.stages()[1].toObject().value(u"level"_s).toInt(), 500);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.findings().problems.isEmpty(),
             qPrintable(rig.page.findings().problems.list().value(0).toString()));
    QVERIFY(rig.summary().contains(u"500 connection"_s));
    rig.drag(2, {0, 40});
    QVERIFY(rig.stages()[1].toObject().value(u"level"_s).isDouble());
    rig.document.setValue(u"load.model"_s, u"open"_s);
    QVERIFY(rig.checked());
    QVERIFY(rig.page.findings().problems.isEmpty());
}

void TestLoadStages::problemsAreMarked()
{
    EditorRig rig(
        R"([{"kind":"hold","duration":"10s","level":"5/s"},{"kind":"hold","duration":"0s","level":"5/s"}])");
    QVERIFY(rig.checked());
    const QModelIndex cell = rig.table->model()->index(1, StagesModel::Duration);
    QTRY_VERIFY(cell.data().toString().startsWith(u'\u26a0'));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!rig.table->model()->index(0, StagesModel::Duration).data().toString().startsWith(u'\u26a0'));
    rig.page.goTo(u"load.stages[1].duration"_s);
    QCOMPARE(rig.table->currentIndex(), cell);
    rig.table->model()->setData(cell, u"5s"_s);
    QVERIFY(rig.checked());
    QTRY_COMPARE(cell.data().toString(), u"5s"_s);
}

void TestLoadStages::csvIsDrawnButNotDragged()
{
    EditorRig rig(nullptr);
    QJsonArray stages =
        stagesFrom(R"([{"kind":"csv","file":""},{"kind":"hold","duration":"10s","level":"5/s"}])");
    QJsonObject csv = stages[0].toObject();
    csv.insert(u"file"_s, rig.file(u"rates.csv"_s, "time,rate\n0,0\n20,100\n40,50\n"));
    stages.replace(0, csv);
    rig.document.setValue(u"load.stages"_s, stages);
    QVERIFY(rig.checked());
    QTRY_COMPARE(rig.canvas->handles().size(), 1U);
    QTRY_COMPARE(rig.canvas->handles()[0].at.x(), 50.0);
    // What the file says is known on while the other stage is dragged.
    rig.drag(0, {0, -20});
    QVERIFY(rig.canvas->handles()[0].at.x() >= 50.0);
    QCOMPARE(rig.stages()[0].toObject(), csv);
}

void TestLoadStages::nonsenseIsKept()
{
    const char* nonsense = R"(["what", 5, {"kind":"waltz","duration":"soon","level":[]},
                               {"kind":"ramp","duration":-5,"from":"low","to":"1e400"}, {}])";
    EditorRig rig(nonsense);
    QCOMPARE(rig.stages(), stagesFrom(nonsense));
    QCOMPARE(rig.table->model()->rowCount(), 5);
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.findings().problems.isEmpty());
    rig.canvas->setFocus();
    for (const Qt::Key key :
         {Qt::Key_Home, Qt::Key_Up, Qt::Key_Right, Qt::Key_End, Qt::Key_Left, Qt::Key_Down})
        QTest::keyClick(rig.canvas, key);
    rig.document.setValue(u"load.stages"_s, u"none"_s);
    QVERIFY(rig.checked());
}

void TestLoadStages::isDescribed()
{
    EditorRig rig;
    QVERIFY(!rig.canvas->accessibleName().isEmpty());
    rig.canvas->setFocus();
    QTest::keyClick(rig.canvas, Qt::Key_End);
    const QString said = rig.canvas->accessibleDescription();
    QVERIFY2(said.contains(u"3 of 3"_s) && said.contains(u"stage 2"_s) && said.contains(u"500"_s),
             qPrintable(said));
    QVERIFY(!rig.table->accessibleName().isEmpty());
    for (const auto* button : rig.editor->findChildren<QPushButton*>())
        QVERIFY2(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty(),
                 qPrintable(button->objectName()));
    // Both themes can be drawn.
    QVERIFY(!rig.canvas->grab().isNull());
    QPalette dark = rig.canvas->palette();
    dark.setColor(QPalette::Window, Qt::black);
    rig.canvas->setPalette(dark);
    QVERIFY(!rig.canvas->grab().isNull());
}

QTEST_MAIN(TestLoadStages)
#include "tst_load_stages.moc"
