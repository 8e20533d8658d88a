// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/criteria_model.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_tables.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using criteria::Severity;
using criteria::Standing;
using criteria::Unit;
using criteria::Verdict;
using test::madeUp;
using test::PageRig;

namespace {

Standing standing(const QString& text, Verdict verdict, Unit unit = Unit::Micros)
{
    Standing made;
    made.text = text;
    made.verdict = verdict;
    made.unit = unit;
    return made;
}

/// One of each kind.
std::vector<Standing> some()
{
    Standing met = standing(u"rate(error) < 0.1%"_s, Verdict::Met, Unit::Share);
    met.value = 0.0005;
    met.limit = 0.001;
    met.margin = 0.5;
    met.judged = 10;
    met.metShare = 1;
    Standing broken = standing(u"p95(response) < 500ms"_s, Verdict::Broken);
    broken.value = 612'345;
    broken.limit = 500'000;
    broken.margin = -0.22469;
    broken.judged = 8;
    broken.metShare = 0.625;
    broken.brokenAt = 65s;
    broken.reason = u"p95(response) was 612.3 ms, not below 500 ms"_s;
    Standing warned = broken;
    warned.severity = Severity::Warn;
    Standing open = standing(u"accepted.rate >= 950/s over 30s"_s, Verdict::Inconclusive, Unit::PerSecond);
    open.limit = 950;
    open.upper = false;
    open.reason = u"the window of 30 s is not full yet"_s;
    return {met, broken, warned, open};
}

QString textOf(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines.join(u'\n');
}

QStringList texts(const TimeChart& chart)
{
    QStringList list;
    for (const ValueLimit& limit : chart.limits())
        list += u"%1 %2 %3"_s.arg(limit.text).arg(limit.value).arg(static_cast<int>(limit.verdict));
    return list;
}

} // namespace

class TestCriteria : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void rows();
    void changesAreMerged();
    void iconsDifferWithoutColour();
    void hostileLines();
    void tabShowsAndWarns();
    void warningsFollowTheTheme();
    void aRunBeginsUnknown();
    void theResultHasTheLastWord();
    void linesOnTheCharts();
};

void TestCriteria::rows()
{
    CriteriaModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(some());
    QCOMPARE(textOf(model), u"rate(error) < 0.1%|met|0.05 %|0.1 %|50 %|100 %||\n"
                            "p95(response) < 500ms|broken|612.3 ms|500 ms|-22.5 %|62.5 %|1:05|"
                            "p95(response) was 612.3 ms, not below 500 ms\n"
                            "p95(response) < 500ms|broken (warning)|612.3 ms|500 ms|-22.5 %|62.5 %|1:05|"
                            "p95(response) was 612.3 ms, not below 500 ms\n"
                            "accepted.rate >= 950/s over 30s|not known yet||950/s||||"
                            "the window of 30 s is not full yet"_s);
    QVERIFY(model.hasBroken());
    auto warnings = some();
    warnings.erase(warnings.begin() + 1);
    model.update(warnings);
    QVERIFY(!model.hasBroken());
    model.update({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCriteria::changesAreMerged()
{
    CriteriaModel model;
    auto standings = some();
    model.update(standings);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update(standings);
    QCOMPARE(changed.count(), 0);
    standings[1].value = 5;
    standings[2].value = 5;
    model.update(standings);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<QModelIndex>().row(), 1);
    QCOMPARE(changed.at(0).at(1).value<QModelIndex>().row(), 2);
    QCOMPARE(resets.count(), 0);
}

void TestCriteria::iconsDifferWithoutColour()
{
    const QPalette palette;
    const auto shape = [&](Verdict verdict) {
        return verdictIcon(verdict, Severity::Fail, palette)
            .pixmap(16, 16)
            .toImage()
            .convertToFormat(QImage::Format_Alpha8);
    };
    const QImage met = shape(Verdict::Met);
    const QImage broken = shape(Verdict::Broken);
    const QImage open = shape(Verdict::Inconclusive);
    QVERIFY(!met.isNull() && met != broken && broken != open && met != open);
    CriteriaModel model;
    model.update(some());
    QVERIFY(!model.index(0, CriteriaModel::State).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(!model.index(0, CriteriaModel::Line).data(Qt::DecorationRole).isValid());
}

void TestCriteria::hostileLines()
{
    CriteriaModel model;
    model.update({standing(u"<img src=x> & \"'"_s, Verdict::Met)});
    QCOMPARE(model.index(0, 0).data().toString(), u"<img src=x> & \"'"_s);
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

void TestCriteria::tabShowsAndWarns()
{
    PageRig rig;
    rig.begin();
    auto* tabs = rig.page.findChild<LiveTables*>();
    auto* table = rig.find<ValueTable>("criteria");
    QVERIFY(tabs && table);
    const int tab = tabs->indexOf(table);
    QCOMPARE(tabs->tabText(tab), u"Criteria"_s);
    rig.page.showStandings(some());
    QCOMPARE(table->model()->rowCount(), 4);
    tabs->setCurrentIndex(tab);
    QVERIFY(table->isVisible());
    table->sortByColumn(CriteriaModel::State, Qt::AscendingOrder); // what needs a look first
    QStringList states;
    for (int row = 0; row < 4; ++row)
        states += table->model()->index(row, CriteriaModel::State).data().toString();
    QCOMPARE(states, QStringList({u"broken"_s, u"broken (warning)"_s, u"not known yet"_s, u"met"_s}));
    rig.begin();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestCriteria::warningsFollowTheTheme()
{
    PageRig rig;
    rig.begin();
    auto* tabs = rig.page.findChild<LiveTables*>();
    const int tab = tabs->indexOf(rig.find<ValueTable>("criteria"));
    rig.page.showStandings(some());
    const auto made = [&] {
        return tabs->tabIcon(tab).cacheKey();
    };
    const qint64 before = made();
    QVERIFY(!tabs->tabIcon(tab).isNull());
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    rig.page.setPalette(dark);
    QVERIFY(!tabs->tabIcon(tab).isNull());
    QVERIFY(made() != before); // anew, in the other colour
    rig.begin();
    QVERIFY(tabs->tabIcon(tab).isNull());
}

void TestCriteria::aRunBeginsUnknown()
{
    PageRig rig;
    job::Job job;
    job.criteria = QStringList{u"p95(response) < 500ms"_s, u"cannot be parsed"_s};
    rig.page.beginRun(job, {});
    const auto& rows = rig.page.findChild<LiveTables*>()->criteria().rows();
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows[0].standing.verdict == Verdict::Inconclusive);
}

void TestCriteria::theResultHasTheLastWord()
{
    PageRig rig;
    rig.begin();
    rig.run(2);
    rig.page.showStandings(some());
    load::RunResult result;
    result.last = madeUp(2s);
    result.criteria = {some()[0]};
    rig.page.showResult(result);
    const auto& rows = rig.page.findChild<LiveTables*>()->criteria().rows();
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows[0].standing.verdict == Verdict::Met);
}

void TestCriteria::linesOnTheCharts()
{
    PageRig rig;
    rig.begin(job::Load::Model::Open); // shows response times
    std::vector<Standing> standings = some();
    standings.push_back(standing(u"p99(stage:mail) < 2ms"_s, Verdict::Met));
    standings.push_back(standing(u"active <= 20"_s, Verdict::Met, Unit::Count));
    rig.page.showStandings(standings);
    QCOMPARE(texts(rig.chart(0)), QStringList{u"accepted.rate >= 950/s over 30s 950 0"_s});
    QCOMPARE(texts(rig.chart(1)), QStringList{u"active <= 20 20 1"_s});
    QCOMPARE(texts(rig.chart(2)),
             QStringList({u"p95(response) < 500ms 500 2"_s, u"p95(response) < 500ms 500 2"_s}));
    standings[3].verdict = Verdict::Broken;
    rig.page.showStandings(standings);
    QCOMPARE(texts(rig.chart(0)), QStringList{u"accepted.rate >= 950/s over 30s 950 2"_s});
    auto* measures = rig.find<QComboBox>("measure");
    measures->setCurrentIndex(measures->findText(u"MAIL"_s));
    QCOMPARE(texts(rig.chart(2)), QStringList{u"p99(stage:mail) < 2ms 2 1"_s});
    rig.preferences.setRateUnit(RateUnit::PerMinute);
    QCOMPARE(texts(rig.chart(0)), QStringList{u"accepted.rate >= 950/s over 30s 57000 2"_s});
    rig.begin();
    QCOMPARE(texts(rig.chart(0)), QStringList());
}

QTEST_MAIN(TestCriteria)
#include "tst_criteria.moc"
