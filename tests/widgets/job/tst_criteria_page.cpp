// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/criterion_edit.h"
#include "widgets/job/job_form.h"
#include "widgets/job/job_problems.h"
#include "widgets/job/problem_places.h"

#include <QAction>
#include <QJsonArray>
#include <QPushButton>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

/// Criteria through the page: document, checker, undo.
class TestCriteriaPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void problemsReachTheirRows();
    void undoTakesBackWhatWasTyped();
    void placesOfEntries();
    void unreadableLoadHidesNoParseErrors();
};

void TestCriteriaPage::problemsReachTheirRows()
{
    PageRig rig;
    rig.document.setValue(u"criteria"_s,
                          QJsonArray{u"error == 0"_s, u"p95(respons) < 500ms"_s, u"lateness.p99 < 5ms"_s});
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    auto* form = rig.page.findChild<JobForm*>();
    QVERIFY(form->goTo(u"criteria[1]"_s));
    auto* edit = rig.child<CriterionEdit>(u"criteria[1]"_s);
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->cursorPosition(), 4);
    QVERIFY(rig.child<QLabel>(u"criteria[1].note"_s)->text().contains(u"did you mean response?"_s));
    QVERIFY(rig.child<QLabel>(u"criteria[2].note"_s)->text().contains(u"closed model"_s));
    QVERIFY(!rig.child<QLabel>(u"criteria[0].note"_s)->isVisible());
    const QString below = rig.child<QLabel>(u"criteria.note"_s)->text();
    QVERIFY2(!below.contains(u"response?"_s) && below.contains(u'2'), qPrintable(below));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Home);
    for (int i = 0; i < 11; ++i)
        QTest::keyClick(edit, Qt::Key_Right);
    QTest::keyClicks(edit, u"e"_s);
    rig.document.setValue(u"load.model"_s, u"open"_s, JobDocument::Edit::Step);
    rig.document.setValue(u"load.rate"_s, u"10/s"_s);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QVERIFY(!rig.child<QLabel>(u"criteria[1].note"_s)->isVisible());
    QCOMPARE(rig.page.findings().job->criteria.size(), 3);
}

void TestCriteriaPage::undoTakesBackWhatWasTyped()
{
    PageRig rig;
    auto* form = rig.page.findChild<JobForm*>();
    QVERIFY(form->goTo(u"criteria"_s));
    rig.child<QPushButton>(u"criteria.example0"_s)->click();
    auto* edit = rig.child<CriterionEdit>(u"criteria[0]"_s);
    QTest::keyClick(edit, Qt::Key_End);
    QTest::keyClicks(edit, u" over 30s"_s);
    QCOMPARE(rig.at(u"criteria"_s), QJsonValue(QJsonArray{u"p95(response) < 500ms over 30s"_s}));
    rig.page.undoAction()->trigger();
    QCOMPARE(rig.at(u"criteria"_s), QJsonValue(QJsonArray{u"p95(response) < 500ms"_s}));
    QCOMPARE(edit->text(), u"p95(response) < 500ms"_s);
    rig.page.undoAction()->trigger();
    QCOMPARE(rig.at(u"criteria"_s), QJsonValue(QJsonArray()));
    QVERIFY(rig.child(u"criteria.empty"_s)->isVisible());
}

void TestCriteriaPage::placesOfEntries()
{
    QCOMPARE(ProblemPlaces::entryOf(u"criteria[12]"_s, u"criteria"_s), 12);
    for (const QString& place : {u"criteria"_s, u"criteria[]"_s, u"criteria[x]"_s, u"criteria[1].a"_s,
                                 u"criteriax[1]"_s, u"other[1]"_s, u"criteria[99999999999]"_s, QString()})
        QCOMPARE(ProblemPlaces::entryOf(place, u"criteria"_s), -1);
    const ProblemPlaces places(jobSections());
    QCOMPARE(places.fieldOf(u"criteria[2]"_s), u"criteria"_s);
    Problems problems;
    problems.add(u"criteria[2]"_s, u"a"_s);
    problems.add(u"criteria"_s, u"b"_s);
    problems.add(u"criteria[2]"_s, u"c"_s);
    const auto entries = ProblemPlaces::byEntry(problems, u"criteria"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.value(2), QStringList({u"a"_s, u"c"_s}));
}

void TestCriteriaPage::unreadableLoadHidesNoParseErrors()
{
    PageRig rig;
    rig.document.setValue(u"target.port"_s, u"many"_s);
    rig.document.setValue(u"criteria"_s, QJsonArray{u"p95(respons) < 500ms"_s});
    Problems problems;
    QVERIFY(!examined(rig.document.json(), rig.folder.path(), problems));
    QStringList places;
    for (const Error& problem : problems.list())
        places += problem.place;
    QCOMPARE(places, QStringList({u"target.port"_s, u"criteria[0]"_s}));
}

QTEST_MAIN(TestCriteriaPage)
#include "tst_criteria_page.moc"
