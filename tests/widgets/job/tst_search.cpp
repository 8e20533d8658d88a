// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/job_checker.h"
#include "widgets/job/job_form.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/problem_places.h"
#include "widgets/job/search_text.h"
#include "widgets/job/section_list.h"

#include <QJsonArray>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

using Values = QList<std::pair<QString, QJsonValue>>;

QJsonObject jobWith(const Values& values, bool open = true)
{
    QJsonObject json = defaultJob(open);
    for (const auto& [path, value] : values)
        json = withValue(json, path, value);
    return json;
}

JobFindings check(const QJsonObject& json)
{
    return findingsOf(1, json, u"/"_s, 0, Nanos(0));
}

QStringList placesOf(const Problems& problems)
{
    QStringList places;
    for (const Error& problem : problems.list())
        places += problem.place;
    return places;
}

} // namespace

/// The search for the ceiling on the Job page: its section, its sentence, and what speaks against it.
class TestSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void steps_data();
    void steps();
    void sentences_data();
    void sentences();
    void theSectionIsLastAndSpeaks();
    void typedIntoTheForm();
    void partOfASearchIsCompleted();
    void fitForWhat_data();
    void fitForWhat();
    void brokenLoadHidesNothingElse();
    void thePageSaysWhyNot();
    void passwordFromTheEnvironment();
};

void TestSearch::steps_data()
{
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("bound");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("usual") << 0.05 << 100.0 << 1e7 << 8 << 14;
    QTest::newRow("coarse") << 0.5 << 100.0 << 1e7 << 4 << 10;
    QTest::newRow("no halving") << 1.0 << 100.0 << 1e7 << 3 << 9;
    QTest::newRow("fine") << 0.001 << 100.0 << 1e7 << 13 << 19;
    QTest::newRow("bound near") << 0.05 << 100.0 << 400.0 << 8 << 8;
    QTest::newRow("bound is the first") << 0.05 << 100.0 << 100.0 << 6 << 6;
    QTest::newRow("bound below") << 0.05 << 100.0 << 1.0 << 6 << 6;
    QTest::newRow("hostile") << 0.0 << 0.0 << 1e300 << 13 << 19;
}

void TestSearch::steps()
{
    QFETCH(double, precision);
    QFETCH(double, first);
    QFETCH(double, bound);
    job::Search search;
    search.precision = precision;
    const SearchSteps steps = stepsOf(search, first, bound);
    QTEST(steps.least, "least");
    QTEST(steps.most, "most");
}

void TestSearch::sentences_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("open, own rate")
        << jobWith({{u"load.rate"_s, u"500/s"_s}})
        << QStringList{u"first step is 500 msg/s"_s, u"below 5 %"_s, u"proved for 30 s"_s,
                       u"about 8 to 14 step"_s,      u"of 13 s"_s,   u"about 2 min 20 s to 4 min"_s};
    QTest::newRow("open, no rate") << jobWith({}) << QStringList{u"first step is 100 msg/s"_s};
    QTest::newRow("from and most") << jobWith({{u"search.from"_s, 200}, {u"search.most"_s, u"800/s"_s}})
                                   << QStringList{u"first step is 200 msg/s"_s, u"goes above 800 msg/s"_s};
    QTest::newRow("long") << jobWith({{u"search.step"_s, u"10m"_s}, {u"search.proof"_s, u"1h"_s}})
                          << QStringList{u"of 10 min 3 s"_s, u"proved for 1 h"_s};
    QTest::newRow("closed") << jobWith({{u"load.connections"_s, 40}}, false)
                            << QStringList{u"first step is 40 connection"_s, u"needs a criterion"_s};
}

void TestSearch::sentences()
{
    QFETCH(QJsonObject, json);
    QFETCH(QStringList, parts);
    const QString text = searchText(json);
    for (const QString& part : parts)
        QVERIFY2(text.contains(part), qPrintable(text + u" | "_s + part));
}

void TestSearch::theSectionIsLastAndSpeaks()
{
    PageRig rig;
    auto* list = rig.child<SectionList>(u"sections"_s);
    QCOMPARE(list->item(list->count() - 1)->text(), u"Find the ceiling"_s);
    list->setCurrentRow(list->count() - 1);
    auto* remark = rig.child<QLabel>(u"search.remark"_s);
    QVERIFY(remark->isVisible());
    QVERIFY2(remark->text().contains(u"needs a criterion"_s), qPrintable(remark->text()));
    rig.document.setValue(u"criteria"_s, QJsonArray{u"p95(response) < 500ms"_s});
    QVERIFY(!remark->text().contains(u"needs a criterion"_s));
    rig.document.setValue(u"search.from"_s, 64);
    QVERIFY(remark->text().contains(u"64 connection"_s));
    // While it cannot be read nothing is promised.
    rig.document.setValue(u"search.step"_s, u"soon"_s);
    QVERIFY(!remark->isVisible());
    rig.document.undoStack()->undo();
    QVERIFY(remark->isVisible());
    rig.document.setValue(u"search.step"_s, u"5ms"_s); // readable, but not allowed
    QVERIFY(!remark->isVisible());
}

void TestSearch::typedIntoTheForm()
{
    PageRig rig;
    auto* form = rig.page.findChild<JobForm*>();
    for (const auto& [path, typed, value] : std::initializer_list<std::tuple<QString, QString, QJsonValue>>{
             {u"search.from"_s, u"20"_s, 20},
             {u"search.most"_s, u"500/s"_s, u"500/s"_s},
             {u"search.precision"_s, u"0.1"_s, 0.1},
             {u"search.settle"_s, u"1s"_s, u"1s"_s},
             {u"search.step"_s, u"4s"_s, u"4s"_s},
             {u"search.proof"_s, u"20s"_s, u"20s"_s}}) {
        QVERIFY2(form->goTo(path), qPrintable(path));
        auto* control = rig.child(path);
        QVERIFY2(control->isVisible(), qPrintable(path));
        QTest::keySequence(control, QKeySequence::SelectAll);
        QTest::keyClicks(control, typed);
        QCOMPARE(rig.at(path), value);
    }
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    const job::Search& search = rig.page.findings().job->search;
    QCOMPARE(search.from, 20.0);
    QCOMPARE(search.most, 500.0);
    QCOMPARE(search.precision, 0.1);
    QVERIFY(search.step == std::chrono::seconds(4) && search.proof == std::chrono::seconds(20));
    rig.document.setValue(u"search.from"_s, 600);
    QVERIFY(rig.checked());
    QVERIFY(rig.child<QLabel>(u"search.most.note"_s)->text().contains(u"search.from"_s));
    auto* list = rig.child<SectionList>(u"sections"_s);
    QCOMPARE(list->item(list->count() - 1)->data(SectionList::CountRole).toInt(), 1);
}

void TestSearch::partOfASearchIsCompleted()
{
    QJsonObject json;
    json.insert(u"search"_s, QJsonObject{{u"step"_s, u"20s"_s}});
    const QJsonObject whole = completed(json);
    QCOMPARE(valueAt(whole, u"search.step"_s), QJsonValue(u"20s"_s));
    QCOMPARE(valueAt(whole, u"search.precision"_s), QJsonValue(0.05));
}

void TestSearch::fitForWhat_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<bool>("run");
    QTest::addColumn<QStringList>("against"); // a search
    const Values rate{{u"load.rate"_s, u"5/s"_s}};
    QTest::newRow("no end") << jobWith(rate) << false << QStringList();
    QTest::newRow("not even a rate") << jobWith({}) << false << QStringList();
    QTest::newRow("both") << jobWith(rate + Values{{u"load.messages"_s, 10}}) << true << QStringList();
    QTest::newRow("closed without criteria") << newJob() << true << QStringList{u"criteria"_s};
    QTest::newRow("closed, no end") << jobWith({{u"criteria"_s, QJsonArray{u"error == 0"_s}}}, false) << false
                                    << QStringList();
    QTest::newRow("search") << jobWith(rate + Values{{u"load.messages"_s, 10}, {u"search.from"_s, -1}})
                            << false << QStringList{u"search.from"_s};
    QTest::newRow("public host") << jobWith({{u"target.host"_s, u"8.8.8.8"_s}}) << false
                                 << QStringList{u"target.host"_s};
    QTest::newRow("messages") << jobWith({{u"envelope.sender"_s, u"{nobody}@example.test"_s}}) << false
                              << QStringList{u"envelope.sender"_s};
    QTest::newRow("unreadable") << jobWith({{u"target.port"_s, u"x"_s}}) << false
                                << QStringList{u"load"_s, u"load.rate"_s, u"target.port"_s};
}

void TestSearch::fitForWhat()
{
    QFETCH(QJsonObject, json);
    QFETCH(bool, run);
    QFETCH(QStringList, against);
    const JobFindings findings = check(json);
    QCOMPARE(findings.job.has_value(), run);
    QStringList places = placesOf(findings.searchProblems);
    places.sort();
    QCOMPARE(places, against);
    QCOMPARE(findings.searchable.has_value(), against.isEmpty());
}

void TestSearch::brokenLoadHidesNothingElse()
{
    // Of levels nothing can be said then, nor anything wrong.
    JobFindings findings = check(jobWith({{u"load.model"_s, u"opne"_s}, {u"search.from"_s, 5e6}}));
    QVERIFY(!placesOf(findings.problems).contains(u"search.from"_s));
    findings = check(jobWith({{u"target.port"_s, u"x"_s}, {u"search.precision"_s, 7}}));
    QVERIFY(placesOf(findings.problems).contains(u"search.precision"_s));
}

void TestSearch::thePageSaysWhyNot()
{
    PageRig rig;
    QVERIFY(!rig.page.whyNotFind().isEmpty()); // not checked yet
    QVERIFY(rig.checked());
    QVERIFY(rig.page.canStart());
    QVERIFY2(rig.page.whyNotFind().contains(u"criteria"_s), qPrintable(rig.page.whyNotFind()));
    rig.document.setValue(u"criteria"_s, QJsonArray{u"error == 0"_s});
    rig.document.setValue(u"load.messages"_s, QJsonValue::Null);
    QVERIFY(!rig.page.whyNotFind().isEmpty());
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    QCOMPARE(rig.page.whyNotFind(), QString());
}

void TestSearch::passwordFromTheEnvironment()
{
    PageRig rig;
    rig.document.setValue(u"criteria"_s, QJsonArray{u"error == 0"_s});
    rig.document.setValue(u"load.messages"_s, QJsonValue::Null);
    rig.document.setValue(u"auth.mechanism"_s, u"plain"_s);
    rig.document.setValue(u"auth.username"_s, u"me"_s);
    rig.document.setValue(u"auth.allow_plaintext"_s, true);
    rig.document.setValue(u"auth.password_env"_s, u"STAMPEDE_TEST_OF_SEARCH"_s);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.whyNotFind().contains(u"STAMPEDE_TEST_OF_SEARCH"_s), qPrintable(rig.page.whyNotFind()));
    qputenv("STAMPEDE_TEST_OF_SEARCH", "secret");
    QCOMPARE(rig.page.whyNotFind(), QString());
    QCOMPARE(rig.page.effectivePassword(), std::string("secret"));
    qunsetenv("STAMPEDE_TEST_OF_SEARCH");
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
