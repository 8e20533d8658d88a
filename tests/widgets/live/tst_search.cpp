// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/base/note_label.h"
#include "widgets/base/tile.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_tables.h"
#include "widgets/live/search_view.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using load::CeilingResult;
using load::CeilingStep;
using test::madeUp;
using test::PageRig;
using Kind = CeilingStep::Kind;
using State = CeilingStep::State;

namespace {

CeilingStep step(Kind kind, double level, Nanos from, State state = State::Running,
                 const QString& reason = {})
{
    CeilingStep made;
    made.kind = kind;
    made.level = level;
    made.from = from;
    made.to = from + 13s;
    made.state = state;
    made.reason = reason;
    if (state != State::Running) {
        made.acceptedRate = level;
        made.p50 = 850;
        made.p95 = 1'230;
        made.p99 = 12'300;
    }
    return made;
}

/// Two steps over, the third goes on.
CeilingResult some()
{
    CeilingResult made;
    made.found = 800;
    made.steps = {step(Kind::Rise, 800, 0s, State::Passed),
                  step(Kind::Rise, 1600, 13s, State::Failed, u"1,204 of 1,600 msg/s were done"_s),
                  step(Kind::Bisect, 1200, 26s)};
    return made;
}

CeilingResult proved()
{
    CeilingResult made = some();
    made.steps[2] = step(Kind::Bisect, 1200, 26s, State::Inconclusive, u"no message ended"_s);
    made.steps.push_back(step(Kind::Proof, 800, 39s, State::Passed));
    made.over = made.proved = true;
    made.text = u"The ceiling is 800 msg/s."_s;
    return made;
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

struct SearchRig : PageRig {
    LiveTables& tables = *page.findChild<LiveTables*>();
    int tab = tables.indexOf(page.findChild<SearchView*>());
    NoteLabel& sentence = *page.findChild<NoteLabel*>(u"searchText"_s);
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void rows();
    void connections();
    void changesAreMerged();
    void iconsDifferWithoutColour();
    void hostileReasons();
    void sortsByWhatIsMeant();
    void tabIsThereOnlyInASearch();
    void tabComesToTheFrontOnce();
    void hiddenTabIsNotRemembered();
    void sentences();
    void failedStepsOnTheCharts();
    void markersLookApart();
    void theLoadIsTheSearchs();
    void endIsNotTheJobs();
    void theResultHasTheLastWord();
};

void TestSearch::rows()
{
    SearchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(some());
    QCOMPARE(textOf(model), u"1. rise|800 msg/s|passed|800|850 µs|1.23 ms|12.3 ms|0:00 – 0:13|\n"
                            "2. rise|1,600 msg/s|failed|1,600|850 µs|1.23 ms|12.3 ms|0:13 – 0:26|"
                            "1,204 of 1,600 msg/s were done\n"
                            "3. halving|1,200 msg/s|running|||||0:26 – 0:39|"_s);
    model.update(proved());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(2, SearchModel::Result).data().toString(), u"says nothing"_s);
    QCOMPARE(model.index(3, SearchModel::Step).data().toString(), u"4. proof"_s);
    model.update({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSearch::connections()
{
    CeilingResult search;
    search.openModel = false;
    search.steps = {step(Kind::Rise, 40, 0s, State::Failed)};
    search.steps[0].p50 = search.steps[0].p95 = search.steps[0].p99 = 0; // nothing ended
    SearchModel model;
    model.update(search);
    QVERIFY(model.index(0, SearchModel::Level).data().toString().startsWith(u"40 connection"_s));
    QCOMPARE(model.index(0, SearchModel::P99).data().toString(), QString());
}

void TestSearch::changesAreMerged()
{
    SearchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(some());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.update(some());
    QCOMPARE(changed.count() + inserted.count(), 0);
    model.update(proved());
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<QModelIndex>().row(), 2);
    QCOMPARE(resets.count(), 0);
}

void TestSearch::iconsDifferWithoutColour()
{
    const auto shape = [](State state) {
        return stepStateIcon(state, {}).pixmap(16, 16).toImage().convertToFormat(QImage::Format_Alpha8);
    };
    const QList<QImage> shapes{shape(State::Running), shape(State::Passed), shape(State::Failed),
                               shape(State::Inconclusive)};
    for (int i = 0; i < shapes.size(); ++i)
        for (int j = 0; j < i; ++j)
            QVERIFY(shapes[i] != shapes[j]);
    SearchModel model;
    model.update(some());
    QVERIFY(!model.index(0, SearchModel::Result).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(!model.index(0, SearchModel::Level).data(Qt::DecorationRole).isValid());
}

void TestSearch::hostileReasons()
{
    CeilingResult search;
    search.steps = {step(Kind::Rise, 1e300, -5s, State::Failed, u"550 <img src=x> & \"'"_s),
                    step(Kind::Rise, 0, 1000000000s, State::Passed)};
    SearchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(search);
    QCOMPARE(model.index(0, SearchModel::Why).data().toString(), u"550 <img src=x> & \"'"_s);
    const QString told = model.index(0, SearchModel::Why).data(Qt::ToolTipRole).toString();
    QVERIFY(told.contains(u"550"_s) && !told.contains(u"<img"_s));
    QVERIFY(!model.index(1, SearchModel::Why).data(Qt::ToolTipRole).isValid());
}

void TestSearch::sortsByWhatIsMeant()
{
    SearchView view;
    CeilingResult search;
    for (int i = 1; i <= 12; ++i)
        search.steps.push_back(step(Kind::Rise, i == 12 ? 900 : i * 1000, i * 13s, State::Passed));
    view.show(search);
    const auto first = [&view](int column) {
        view.table().sortByColumn(column, Qt::AscendingOrder);
        return view.table().model()->index(0, 0).data().toString();
    };
    QCOMPARE(first(SearchModel::Step), u"1. rise"_s); // not "10. rise"
    QCOMPARE(first(SearchModel::Level), u"12. rise"_s);
    QCOMPARE(first(SearchModel::Time), u"1. rise"_s);
}

void TestSearch::tabIsThereOnlyInASearch()
{
    SearchRig rig;
    rig.begin();
    QVERIFY(!rig.tables.isTabVisible(rig.tab));
    rig.page.showCeiling(some());
    QVERIFY(rig.tables.isTabVisible(rig.tab));
    QCOMPARE(rig.find<ValueTable>("search")->model()->rowCount(), 3);
    rig.begin();
    QVERIFY(!rig.tables.isTabVisible(rig.tab));
    QCOMPARE(rig.find<ValueTable>("search")->model()->rowCount(), 0);
}

void TestSearch::tabComesToTheFrontOnce()
{
    SearchRig rig;
    rig.begin();
    rig.tables.setCurrentIndex(1);
    rig.page.showCeiling(some());
    QCOMPARE(rig.tables.currentIndex(), rig.tab);
    QVERIFY(rig.find<ValueTable>("search")->isVisible());
    // A person who looks elsewhere stays there.
    rig.tables.setCurrentIndex(2);
    rig.page.showCeiling(proved());
    QCOMPARE(rig.tables.currentIndex(), 2);
    rig.tables.setCurrentIndex(rig.tab);
    rig.begin();
    QCOMPARE(rig.tables.currentIndex(), 1);
}

void TestSearch::hiddenTabIsNotRemembered()
{
    SearchRig rig;
    rig.tables.setCurrentIndex(1);
    rig.begin();
    rig.page.showCeiling(some());
    QCOMPARE(rig.preferences.choice(u"live/tab"_s), u"1"_s);
    rig.preferences.setChoice(u"live/tab"_s, QString::number(rig.tab));
    const LiveTables next(rig.preferences);
    QVERIFY(next.isTabVisible(next.currentIndex()));
}

void TestSearch::sentences()
{
    SearchRig rig;
    rig.begin();
    CeilingResult search;
    search.steps = {step(Kind::Rise, 800, 0s)};
    rig.page.showCeiling(search);
    QVERIFY(rig.sentence.isVisible());
    QVERIFY(rig.sentence.text().contains(u"no level has held"_s));
    rig.page.showCeiling(some());
    QVERIFY2(rig.sentence.text().contains(u"800 msg/s held so far"_s), qPrintable(rig.sentence.text()));
    QVERIFY(rig.sentence.tone() == NoteLabel::Tone::Quiet);
    rig.page.showCeiling(proved());
    QCOMPARE(rig.sentence.text(), u"The ceiling is 800 msg/s."_s);
    QVERIFY(rig.sentence.tone() == NoteLabel::Tone::Good);
    CeilingResult early = some();
    early.text = u"The search was ended early."_s;
    rig.page.showCeiling(early);
    QCOMPARE(rig.sentence.text(), early.text);
    QVERIFY(rig.sentence.tone() == NoteLabel::Tone::Warning);
}

void TestSearch::failedStepsOnTheCharts()
{
    SearchRig rig;
    rig.begin();
    rig.run(40);
    QList<QImage> before;
    for (ChartBase* chart : rig.page.charts())
        before += chart->picture({500, 300}, 1);
    rig.page.showCeiling(some());
    for (int i = 0; i < before.size(); ++i)
        QVERIFY(rig.page.charts().at(std::size_t(i))->picture({500, 300}, 1) != before[i]);
    CeilingResult held = some();
    held.steps.erase(held.steps.begin() + 1);
    rig.page.showCeiling(held);
    for (int i = 0; i < before.size(); ++i)
        QCOMPARE(rig.page.charts().at(std::size_t(i))->picture({500, 300}, 1), before[i]);
}

void TestSearch::markersLookApart()
{
    SearchRig rig;
    rig.begin();
    rig.run(4);
    const auto picture = [&rig](load::Marker::Kind kind) {
        rig.page.setMarkers({{2s, kind, u"800"_s}});
        return rig.chart(0).picture({500, 300}, 1);
    };
    const QImage note = picture(load::Marker::Kind::Note);
    QVERIFY(picture(load::Marker::Kind::Step) != note);
    QVERIFY(picture(load::Marker::Kind::Broken) != note);
    QVERIFY(picture(load::Marker::Kind::Step) != picture(load::Marker::Kind::Broken));
    QCOMPARE(picture(load::Marker::Kind::Plan), picture(load::Marker::Kind::Rate));
}

void TestSearch::theLoadIsTheSearchs()
{
    SearchRig rig;
    rig.begin(job::Load::Model::Open);
    auto* box = rig.find<QSpinBox>("connectionsBox");
    QVERIFY(box->isEnabled() && rig.page.pauseAction()->isEnabled());
    rig.page.showCeiling(some());
    QVERIFY(!box->isEnabled());
    QVERIFY(!rig.page.pauseAction()->isEnabled());
    QVERIFY(rig.page.stopAction()->isEnabled() && rig.page.markAction()->isEnabled());
    rig.begin();
    QVERIFY(box->isEnabled() && rig.page.pauseAction()->isEnabled());
}

// The job's messages and duration are not what ends a search.
void TestSearch::endIsNotTheJobs()
{
    SearchRig rig;
    rig.begin();
    rig.page.showCeiling(some());
    rig.run(2);
    auto* progress = rig.find<Tile>("progressTile");
    QVERIFY2(!progress->note().contains(u"4,000"_s), qPrintable(progress->note()));
    QVERIFY(!rig.find<QWidget>("runTime")->accessibleName().contains(u"left"_s));
    load::RunResult result;
    result.job.load.messages = 4000;
    result.last = madeUp(2s);
    result.sending = 2s;
    result.ceiling = proved();
    rig.page.showResult(result);
    QVERIFY2(!progress->note().contains(u"4,000"_s), qPrintable(progress->note()));
}

void TestSearch::theResultHasTheLastWord()
{
    SearchRig rig;
    rig.begin();
    rig.run(2);
    rig.page.showCeiling(some());
    load::RunResult result;
    result.last = madeUp(2s);
    result.ceiling = proved();
    rig.page.showResult(result);
    QCOMPARE(rig.tables.search().model().rowCount(), 4);
    QCOMPARE(rig.sentence.text(), u"The ceiling is 800 msg/s."_s);
    QVERIFY(rig.tables.isTabVisible(rig.tab));
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
