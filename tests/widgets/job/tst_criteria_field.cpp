// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/grammar.h"
#include "field_rig.h"
#include "widgets/job/criteria_field.h"
#include "widgets/job/criterion_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

/// The rows of criteria on the Job page.
class TestCriteriaField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStateOffersExamples();
    void addsAndTypes();
    void duplicatesMovesRemoves();
    void keysDoTheSame();
    void strangeValuesStayUntilEdited_data();
    void strangeValuesStayUntilEdited();
    void rowsStayWhileTheDocumentChanges();
    void blankRowsAreNoCriteria();
    void problemsBelowTheirRow();
    void columns_data();
    void columns();
    void completes();
    void namesFollowThePlace();
};

static QJsonArray lines(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

static CriterionEdit* edit(Rig& rig, int place)
{
    return rig.window.findChild<CriterionEdit*>(u"criteria[%1]"_s.arg(place));
}

static void click(Rig& rig, const char* name)
{
    auto* button = rig.child<QAbstractButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestCriteriaField::emptyStateOffersExamples()
{
    Rig rig(u"criteria"_s);
    auto* empty = rig.child<QWidget>("criteria.empty");
    QVERIFY(empty->isVisible());
    QCOMPARE(rig.field->value(), QJsonValue(QJsonArray()));
    QCOMPARE(empty->findChildren<QPushButton*>().size(), CriteriaField::exampleCount);
    click(rig, "criteria.example1");
    QCOMPARE(rig.last(), QJsonValue(lines({criteria::exampleLines().at(1)})));
    QVERIFY(!empty->isVisible());
    QVERIFY(edit(rig, 0)->hasFocus());
    rig.field->setValue(QJsonArray());
    QVERIFY(empty->isVisible());
}

void TestCriteriaField::addsAndTypes()
{
    Rig rig(u"criteria"_s);
    click(rig, "criteria");
    QVERIFY(edit(rig, 0)->hasFocus());
    QTest::keyClicks(edit(rig, 0), u"error == 0"_s);
    QCOMPARE(rig.last(), QJsonValue(lines({u"error == 0"_s})));
    QVERIFY(rig.edited.last().at(1).value<JobDocument::Edit>() == JobDocument::Edit::Typing);
    click(rig, "criteria");
    QTest::keyClicks(edit(rig, 1), u"x"_s);
    QCOMPARE(rig.last(), QJsonValue(lines({u"error == 0"_s, u"x"_s})));
}

void TestCriteriaField::duplicatesMovesRemoves()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(rig.edited.isEmpty());
    QVERIFY(!rig.child<QToolButton>("criteria[0].up")->isEnabled());
    QVERIFY(!rig.child<QToolButton>("criteria[2].down")->isEnabled());
    click(rig, "criteria[0].down");
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"a"_s, u"c"_s})));
    click(rig, "criteria[2].up");
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"c"_s, u"a"_s})));
    click(rig, "criteria[1].duplicate");
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"c"_s, u"c"_s, u"a"_s})));
    QVERIFY(edit(rig, 2)->hasFocus());
    click(rig, "criteria[0].remove");
    QCOMPARE(rig.last(), QJsonValue(lines({u"c"_s, u"c"_s, u"a"_s})));
    QCOMPARE(rig.edited.size(), 4);
    for (const auto& call : rig.edited)
        QVERIFY(call.at(1).value<JobDocument::Edit>() == JobDocument::Edit::Step);
}

void TestCriteriaField::keysDoTheSame()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"a"_s, u"b"_s}));
    edit(rig, 1)->setFocus();
    QTest::keyClick(edit(rig, 1), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"a"_s})));
    QVERIFY(edit(rig, 0)->hasFocus());
    QTest::keyClick(edit(rig, 0), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"b"_s, u"a"_s})));
    QTest::keyClick(edit(rig, 1), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rig.last(), QJsonValue(lines({u"b"_s, u"a"_s})));
}

void TestCriteriaField::strangeValuesStayUntilEdited_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << QJsonValue(u"p95(response) < 1s"_s);
    QTest::newRow("number") << QJsonValue(5);
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}});
    QTest::newRow("strange entries") << QJsonValue(
        QJsonArray{5, u"error == 0"_s, QJsonValue::Null, QJsonArray{1}});
    QTest::newRow("line breaks") << QJsonValue(QJsonArray{u"a\nb"_s});
}

void TestCriteriaField::strangeValuesStayUntilEdited()
{
    QFETCH(QJsonValue, value);
    Rig rig(u"criteria"_s);
    rig.field->setValue(value);
    QCOMPARE(rig.field->value(), value);
    QVERIFY(rig.edited.isEmpty());
    click(rig, "criteria");
    QTest::keyClicks(qobject_cast<QLineEdit*>(QApplication::focusWidget()), u"x"_s);
    const QJsonArray now = rig.last().toArray();
    QCOMPARE(now.last(), QJsonValue(u"x"_s));
    QCOMPARE(now.size(), value.toArray().size() + 1);
}

void TestCriteriaField::rowsStayWhileTheDocumentChanges()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"a"_s, u"b"_s}));
    CriterionEdit* first = edit(rig, 0);
    first->setFocus();
    rig.field->setValue(lines({u"a"_s, u"c"_s, u"d"_s})); // such as by undo
    QCOMPARE(edit(rig, 0), first);
    QVERIFY(first->hasFocus());
    QCOMPARE(edit(rig, 1)->text(), u"c"_s);
    QCOMPARE(edit(rig, 2)->text(), u"d"_s);
    QVERIFY(rig.edited.isEmpty());
}

void TestCriteriaField::blankRowsAreNoCriteria()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"a"_s}));
    click(rig, "criteria");
    QCOMPARE(rig.field->value(), QJsonValue(lines({u"a"_s})));
    rig.field->setValue(lines({u"a"_s})); // what the document says back
    QVERIFY(edit(rig, 1));
    click(rig, "criteria[1].up");
    QTest::keyClicks(edit(rig, 0), u"  "_s);
    QCOMPARE(rig.last(), QJsonValue(lines({u"a"_s})));
    // The first criterion is in the second row.
    rig.field->setEntryProblems({{0, {u"column 1: no"_s}}});
    QVERIFY(!rig.child<QLabel>("criteria[0].note")->isVisible());
    QVERIFY(rig.child<QLabel>("criteria[1].note")->isVisible());
    QVERIFY(rig.field->goToEntry(0));
    QVERIFY(edit(rig, 1)->hasFocus());
    QVERIFY(!rig.field->goToEntry(1));
    QVERIFY(!rig.field->goToEntry(-1));
}

void TestCriteriaField::problemsBelowTheirRow()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"error == 0"_s, u"p95(respons) < 5"_s}));
    rig.field->setEntryProblems({{1, {u"column 5: no such metric"_s, u"column 16: no unit"_s}}});
    QVERIFY(!rig.child<QLabel>("criteria[0].note")->isVisible());
    auto* note = rig.child<QLabel>("criteria[1].note");
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"\u26a0 column 5: no such metric\n\u26a0 column 16: no unit"_s);
    QCOMPARE(edit(rig, 1)->marked(), QList<int>({5, 16}));
    QCOMPARE(edit(rig, 1)->text(), u"p95(respons) < 5"_s);
    QVERIFY(edit(rig, 1)->accessibleDescription().contains(u"no such metric"_s));
    QVERIFY(rig.edited.isEmpty()); // marking is no editing
    QVERIFY(rig.field->goToEntry(1));
    QCOMPARE(edit(rig, 1)->cursorPosition(), 4);
    // The mark is to be seen, and goes with the problem.
    rig.child<QPushButton>("criteria")->setFocus();
    const QImage marked = edit(rig, 1)->grab().toImage();
    rig.field->setEntryProblems({});
    QVERIFY(!note->isVisible());
    QCOMPARE(edit(rig, 1)->marked(), QList<int>());
    QVERIFY(edit(rig, 1)->grab().toImage() != marked);
    QVERIFY(!edit(rig, 1)->accessibleDescription().contains(u"no such metric"_s));
}

void TestCriteriaField::columns_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QList<int>>("columns");
    QTest::newRow("column") << u"column 17: '5%' does not fit"_s << QList<int>{17};
    QTest::newRow("another language") << u"Spalte 3: geht nicht 5: 6"_s << QList<int>{3};
    QTest::newRow("none") << u"says nothing of 5: places"_s << QList<int>{5};
    QTest::newRow("no number") << u"expected text: found 5"_s << QList<int>{};
    QTest::newRow("huge") << u"column 99999999999999999999: x"_s << QList<int>{0};
}

void TestCriteriaField::columns()
{
    QFETCH(QString, problem);
    QTEST(columnsOf({problem}), "columns");
    CriterionEdit edit;
    edit.setText(u"short"_s);
    edit.mark(columnsOf({problem})); // beyond the line: no harm
    QCOMPARE(edit.text(), u"short"_s);
}

void TestCriteriaField::completes()
{
    Rig rig(u"criteria"_s);
    click(rig, "criteria");
    QTest::keyClicks(edit(rig, 0), u"p99(stage:rc"_s);
    QCompleter* completer = edit(rig, 0)->completer();
    QVERIFY(completer->popup()->isVisible());
    QStringList offered;
    for (int i = 0; i < completer->completionModel()->rowCount(); ++i)
        offered += completer->completionModel()->index(i, 0).data().toString();
    QVERIFY(offered.contains(u"p99(stage:rcpt)"_s));
    QVERIFY(offered.contains(u"p99(stage:rcpt) < 50ms for 10s, abort"_s));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QVERIFY(!completer->popup()->isVisible());
    QCOMPARE(rig.last(), QJsonValue(lines({offered.first()})));
}

void TestCriteriaField::namesFollowThePlace()
{
    Rig rig(u"criteria"_s);
    rig.field->setValue(lines({u"a"_s, u"b"_s}));
    QCOMPARE(edit(rig, 1)->accessibleName(), u"Criterion 2"_s);
    QCOMPARE(rig.child<QToolButton>("criteria[1].remove")->accessibleName(), u"Remove criterion 2"_s);
    QVERIFY(edit(rig, 0)->toolTip().contains(u"over 30s"_s));
    QVERIFY(!rig.child<QToolButton>("criteria[1].remove")->toolTip().isEmpty());
    click(rig, "criteria[0].remove");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(edit(rig, 0)->text(), u"b"_s);
    QVERIFY(!edit(rig, 1));
    // Tab goes along the row, then on.
    QWidget* at = edit(rig, 0);
    QStringList stops;
    for (int i = 0; i < 5; ++i) {
        at = at->nextInFocusChain();
        while (at->focusPolicy() == Qt::NoFocus || at->focusProxy())
            at = at->nextInFocusChain();
        stops += at->objectName();
    }
    QCOMPARE(stops, QStringList({u"criteria[0].up"_s, u"criteria[0].down"_s, u"criteria[0].duplicate"_s,
                                 u"criteria[0].remove"_s, u"criteria"_s}));
}

QTEST_MAIN(TestCriteriaField)
#include "tst_criteria_field.moc"
