// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_rig.h"

#include <cmath>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

class TestLoadEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handlesLieAtTheCorners();
    void draggingSidewaysChangesTheDuration();
    void draggingUpChangesTheLevel();
    void aDragIsOneStepOfUndo();
    void escapeGivesUp();
    void shiftIsFine();
    void keysMoveTheCorner();
    void tabGoesFromCornerToCorner();
    void deleteRemovesTheStage();
    void aDoubleClickSplits();
    void aDoubleClickBehindTheEndAdds();
};

void TestLoadEditor::handlesLieAtTheCorners()
{
    EditorRig rig;
    const auto& handles = rig.canvas->handles();
    QCOMPARE(handles.size(), 3U);
    QCOMPARE(handles[0].at, QPointF(0, 0));
    QCOMPARE(handles[1].at, QPointF(30, 500));
    QCOMPARE(handles[2].at, QPointF(90, 500));
    QVERIFY(!handles[0].movesTime && handles[1].movesTime);
    QVERIFY(rig.summary().contains(u"37,500"_s) || rig.summary().contains(u"37500"_s));
    QVERIFY(rig.summary().contains(u"1 min 30 s"_s));
}

void TestLoadEditor::draggingSidewaysChangesTheDuration()
{
    EditorRig rig;
    const int before = rig.place(2).x();
    rig.drag(1, {60, 0});
    const double seconds = rig.canvas->handles()[1].at.x();
    QVERIFY2(seconds > 32, qPrintable(QString::number(seconds)));
    QCOMPARE(seconds, std::round(seconds)); // round seconds only
    QCOMPARE(rig.value(0, u"to"_s), u"500/s"_s);
    QCOMPARE(rig.value(1, u"duration"_s), u"60s"_s);
    QCOMPARE(rig.canvas->handles()[2].at.x(), seconds + 60);
    QVERIFY(before > 0);
    // Never to nothing, however far.
    rig.drag(1, {-2000, 0});
    QCOMPARE(rig.value(0, u"duration"_s), u"100ms"_s);
}

void TestLoadEditor::draggingUpChangesTheLevel()
{
    EditorRig rig;
    rig.drag(1, {0, 40});
    const double level = rig.canvas->handles()[1].at.y();
    QVERIFY2(level < 490 && level > 0, qPrintable(QString::number(level)));
    QCOMPARE(std::fmod(level, 10), 0.0);
    QCOMPARE(rig.value(0, u"duration"_s), u"30s"_s);
    QCOMPARE(rig.value(1, u"level"_s), u"500/s"_s);
    rig.drag(1, {0, 3000});
    QCOMPARE(rig.canvas->handles()[1].at.y(), 0.0);
    // The ramp's start is a corner of its own.
    rig.drag(0, {50, -40});
    QVERIFY(rig.canvas->handles()[0].at.y() > 0);
    QCOMPARE(rig.canvas->handles()[0].at.x(), 0.0);
}

void TestLoadEditor::aDragIsOneStepOfUndo()
{
    EditorRig rig;
    const int steps = rig.document.undoStack()->count();
    rig.drag(2, {40, 30});
    QCOMPARE(rig.document.undoStack()->count(), steps + 1);
    QVERIFY(rig.stages() != stagesFrom(rampAndHold));
    rig.drag(2, {40, 30});
    QCOMPARE(rig.document.undoStack()->count(), steps + 2);
    rig.document.undoStack()->undo();
    rig.document.undoStack()->undo();
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold));
    QCOMPARE(rig.canvas->handles()[2].at, QPointF(90, 500));
    // A press without a move is no edit.
    rig.drag(1, {0, 0});
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold));
}

void TestLoadEditor::escapeGivesUp()
{
    EditorRig rig;
    rig.drag(1, {60, 30}, {}, false);
    QVERIFY(rig.canvas->isDragging());
    QVERIFY(rig.canvas->handles()[1].at != QPointF(30, 500));
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold)); // shown only
    QTest::keyClick(rig.canvas, Qt::Key_Escape);
    QVERIFY(!rig.canvas->isDragging());
    QCOMPARE(rig.canvas->handles()[1].at, QPointF(30, 500));
    QTest::mouseRelease(rig.canvas, Qt::LeftButton, {}, rig.place(1) + QPoint(60, 30));
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold));
}

void TestLoadEditor::shiftIsFine()
{
    QVERIFY(levelStep(500, true, true) < levelStep(500, false, true));
    QCOMPARE(levelStep(500, false, true), 10.0);
    QCOMPARE(levelStep(20, true, false), 1.0); // whole connections
    QVERIFY(timeStep(90, true) < timeStep(90, false));
    EditorRig rig;
    rig.canvas->setFocus();
    QTest::keyClick(rig.canvas, Qt::Key_End);
    QTest::keyClick(rig.canvas, Qt::Key_Up, Qt::ShiftModifier);
    const double fine = rig.canvas->handles()[2].at.y() - 500;
    QVERIFY(fine > 0 && fine < 5);
}

void TestLoadEditor::keysMoveTheCorner()
{
    EditorRig rig;
    rig.canvas->setFocus();
    QTest::keyClick(rig.canvas, Qt::Key_End);
    QCOMPARE(rig.canvas->focusedHandle(), 2);
    const int steps = rig.document.undoStack()->count();
    QTest::keyClick(rig.canvas, Qt::Key_Right);
    QVERIFY(rig.canvas->handles()[2].at.x() > 90);
    QTest::keyClick(rig.canvas, Qt::Key_Left);
    QCOMPARE(rig.canvas->handles()[2].at.x(), 90.0);
    QTest::keyClick(rig.canvas, Qt::Key_Up);
    QVERIFY(rig.canvas->handles()[2].at.y() > 500);
    QTest::keyClick(rig.canvas, Qt::Key_Down);
    QTest::keyClick(rig.canvas, Qt::Key_Down);
    QVERIFY(rig.canvas->handles()[2].at.y() < 500);
    QVERIFY(rig.document.undoStack()->count() <= steps + 1); // one after the other is one step
    QCOMPARE(rig.canvas->focusedHandle(), 2);
}

void TestLoadEditor::tabGoesFromCornerToCorner()
{
    EditorRig rig;
    rig.canvas->setFocus(Qt::TabFocusReason);
    QCOMPARE(rig.canvas->focusedHandle(), 0);
    QTest::keyClick(rig.canvas, Qt::Key_Tab);
    QTest::keyClick(rig.canvas, Qt::Key_Tab);
    QCOMPARE(rig.canvas->focusedHandle(), 2);
    QCOMPARE(rig.table->currentIndex().row(), 1);
    QTest::keyClick(rig.canvas, Qt::Key_Backtab);
    QCOMPARE(rig.canvas->focusedHandle(), 1);
    QTest::keyClick(rig.canvas, Qt::Key_End);
    QTest::keyClick(rig.canvas, Qt::Key_Tab);
    QVERIFY(!rig.canvas->hasFocus());
}

void TestLoadEditor::deleteRemovesTheStage()
{
    EditorRig rig;
    rig.canvas->setFocus();
    QTest::keyClick(rig.canvas, Qt::Key_End);
    QTest::keyClick(rig.canvas, Qt::Key_Delete);
    QCOMPARE(rig.stages().size(), 1);
    QCOMPARE(rig.value(0, u"kind"_s), u"ramp"_s);
    QTest::keyClick(rig.canvas, Qt::Key_Delete);
    QVERIFY(rig.stages().isEmpty());
    QVERIFY(!rig.canvas->isVisible());
    rig.document.undoStack()->undo();
    rig.document.undoStack()->undo();
    QCOMPARE(rig.stages(), stagesFrom(rampAndHold));
}

void TestLoadEditor::aDoubleClickSplits()
{
    EditorRig rig;
    const QPoint middle = (rig.place(1) + rig.place(2)) / 2 + QPoint(0, 60);
    QTest::mouseDClick(rig.canvas, Qt::LeftButton, {}, middle);
    QCOMPARE(rig.stages().size(), 3);
    QCOMPARE(rig.value(1, u"kind"_s), u"hold"_s);
    QCOMPARE(rig.value(2, u"kind"_s), u"hold"_s);
    QCOMPARE(rig.canvas->handles().back().at, QPointF(90, 500));
    // A ramp goes on through the new corner.
    const auto split =
        splitAt(stagesFrom(rampAndHold), {15, 0}, {{Nanos(0), std::chrono::seconds(30), 0, 500}}, true);
    QCOMPARE(split[0].toObject().value(u"to"_s).toString(), u"250/s"_s);
    QCOMPARE(split[1].toObject().value(u"to"_s).toString(), u"500/s"_s);
    QVERIFY(split[1].toObject().value(u"from"_s).isNull());
}

void TestLoadEditor::aDoubleClickBehindTheEndAdds()
{
    EditorRig rig;
    QTest::mouseDClick(rig.canvas, Qt::LeftButton, {}, rig.place(2) + QPoint(18, 70));
    QCOMPARE(rig.stages().size(), 3);
    QCOMPARE(rig.value(2, u"kind"_s), u"ramp"_s);
    QVERIFY(rig.canvas->handles().back().at.x() > 90);
    QVERIFY(rig.canvas->handles().back().at.y() < 500);
}

QTEST_MAIN(TestLoadEditor)
#include "tst_load_editor.moc"
