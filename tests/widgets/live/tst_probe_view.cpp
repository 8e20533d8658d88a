// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probed.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/live_tables.h"
#include "widgets/live/probe_chart.h"
#include "widgets/live/probe_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::goodProbe;
using test::madeUp;
using test::mixedProbe;
using test::PageRig;
using test::probeEvent;
using Kind = load::ProbeEvent::Kind;

namespace {

load::RunResult resultOf(const std::optional<load::ProbeResult>& probe)
{
    load::RunResult result;
    result.runId = u"20260102-030405-abcd"_s;
    result.job = test::probedJob();
    result.last = madeUp(2s);
    result.sending = 1s;
    result.probe = probe;
    return result;
}

/// The page with the tab of the probe in front.
struct ProbeRig : PageRig {
    LiveTables& tables = *page.findChild<LiveTables*>();
    int tab = tables.indexOf(&tables.probe());
    ProbeRig() { tables.setCurrentIndex(tab); }
    void beginProbed()
    {
        page.beginRun(test::probedJob(), {});
        page.showState(RunHost::State::Starting);
        page.showState(RunHost::State::Running);
    }
    QString sentence() { return find<QLabel>("probeText")->text(); }
    const QAbstractItemModel& shown(const char* name) { return *find<ValueTable>(name)->model(); }
    QString cell(const char* name, int row, int column)
    {
        return shown(name).index(row, column).data().toString();
    }
};

} // namespace

/// The tab of the probe.
class TestProbeView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutOneItTellsHow();
    void showsWhatIsKnown();
    void newestFirst();
    void waitsUntilItIsSeen();
    void theResultIsTheLastWord();
    void warns();
    void draws();
    void drawsNothing();
    void drawsWhatIsHostile();
    void copies();
    void exports();
    void exportAsksForAFile();
    void nextRunStartsEmpty();
    void aRunThatWasNotCarriedOut();
    void aStoredRunShowsTheSame();
    void isChosenAgain();
};

void TestProbeView::withoutOneItTellsHow()
{
    ProbeRig rig;
    rig.begin();
    auto* button = rig.find<QPushButton>("unprobedButton");
    QVERIFY(button->isVisible() && rig.find<QLabel>("unprobedText")->isVisible());
    QVERIFY(!rig.find<ValueTable>("probeFigures")->isVisible());
    QSignalSpy asked(&rig.page, &LivePage::probeAsked);
    button->click();
    QCOMPARE(asked.count(), 1);
    rig.beginProbed();
    QVERIFY(!button->isVisible());
    QVERIFY(rig.find<ValueTable>("probeFigures")->isVisible());
}

void TestProbeView::showsWhatIsKnown()
{
    ProbeRig rig;
    rig.beginProbed();
    QCOMPARE(rig.shown("probeEvents").rowCount(), 0);
    rig.page.showProbe(goodProbe(1));
    QCOMPARE(rig.cell("probeFigures", 0, 1), u"1"_s);
    QCOMPARE(rig.sentence(), u"Every message of the probe so far arrived within 5 s."_s);
    rig.page.showProbe(goodProbe(3));
    QCOMPARE(rig.cell("probeFigures", 1, 1), u"3"_s);
    QCOMPARE(rig.shown("probeEvents").rowCount(), 3);
    QVERIFY(!rig.find<QToolButton>("probeExport")->isEnabled());
}

void TestProbeView::newestFirst()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.page.showProbe(goodProbe(3));
    QCOMPARE(rig.cell("probeEvents", 0, ProbeModel::Number), u"2"_s);
    rig.page.showProbe(goodProbe(12));
    QCOMPARE(rig.cell("probeEvents", 0, ProbeModel::Number), u"11"_s);
    QCOMPARE(rig.cell("probeEvents", 11, ProbeModel::Number), u"0"_s);
}

void TestProbeView::waitsUntilItIsSeen()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.tables.setCurrentIndex(0);
    rig.page.showProbe(mixedProbe());
    QCOMPARE(rig.tables.probe().events().rowCount(), 0); // nobody looks
    QVERIFY(rig.tables.probe().hasWarning());            // but it says that one should
    rig.tables.setCurrentIndex(rig.tab);
    QCOMPARE(rig.tables.probe().events().rowCount(), 5);
}

void TestProbeView::theResultIsTheLastWord()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.page.showProbe(goodProbe(2));
    rig.page.showState(RunHost::State::Idle);
    rig.page.showResult(resultOf(mixedProbe()));
    QVERIFY2(rig.sentence().startsWith(u"Not every message of the probe arrived"_s),
             qPrintable(rig.sentence()));
    QCOMPARE(rig.cell("probeFigures", 3, 1), u"1"_s);
    rig.page.showProbe(goodProbe(2)); // what comes late changes nothing
    QCOMPARE(rig.cell("probeFigures", 3, 1), u"1"_s);
    load::ProbeResult none;
    none.error = u"The sink <b>ended</b>."_s;
    rig.page.showResult(resultOf(none));
    QVERIFY(rig.sentence().endsWith(u"The sink <b>ended</b>."_s));
    QCOMPARE(rig.find<QLabel>("probeText")->textFormat(), Qt::PlainText);
}

void TestProbeView::warns()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.page.showProbe(goodProbe(2));
    QVERIFY(!rig.tables.probe().hasWarning());
    load::ProbeResult late = goodProbe(2);
    late.late = 1;
    rig.page.showProbe(late);
    QVERIFY(rig.tables.probe().hasWarning());
    rig.page.showResult(resultOf(goodProbe(3)));
    QVERIFY(!rig.tables.probe().hasWarning());
    load::ProbeResult none;
    none.error = u"no"_s;
    rig.page.showResult(resultOf(none));
    QVERIFY(rig.tables.probe().hasWarning());
    rig.beginProbed();
    QVERIFY(!rig.tables.probe().hasWarning());
}

void TestProbeView::draws()
{
    ProbeRig rig;
    rig.beginProbed();
    ProbeChart& drawn = rig.tables.probe().chart();
    rig.page.showResult(resultOf(mixedProbe()));
    QCOMPARE(drawn.dots().dots().size(), std::size_t(5));
    QCOMPARE(drawn.chart().valueAt(Series::Delivered, 1), 20.0);
    const auto& limits = drawn.chart().limits();
    QCOMPARE(limits.size(), std::size_t(1));
    QCOMPARE(limits[0].value, 5000.0);
    QVERIFY(limits[0].verdict == criteria::Verdict::Broken);
    QVERIFY(drawn.chart().plot().yAxis->range().upper >= 7500);
    QVERIFY(drawn.chart().plot().xAxis->range().upper >= 101);
    // A cross at the top for each that did not arrive.
    drawn.chart().resize(500, 300);
    drawn.chart().plot().replot();
    const QImage image = drawn.chart().plot().grab().toImage();
    const QColor bad = badColour(drawn.palette());
    const QRect area = drawn.chart().plot().axisRect()->rect();
    const double ratio = image.devicePixelRatio();
    int found = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < (area.top() + area.height() / 4) * ratio; ++y)
            found += image.pixelColor(x, y) == bad ? 1 : 0;
    QVERIFY(found > 6);
    rig.page.showResult(resultOf(goodProbe(3)));
    QVERIFY(drawn.chart().limits()[0].verdict == criteria::Verdict::Met);
    QCOMPARE(drawn.chart().table().columns.at(0).key, u"delivered_ms"_s);
}

void TestProbeView::drawsNothing()
{
    ProbeRig rig;
    rig.beginProbed();
    ProbeChart& drawn = rig.tables.probe().chart();
    rig.page.showProbe(goodProbe(0));
    QVERIFY(drawn.dots().dots().empty());
    QVERIFY(drawn.chart().limits()[0].verdict == criteria::Verdict::Inconclusive);
    QVERIFY(!drawn.grab().isNull());
    rig.page.beginRun(test::probedJob(), {});
    QVERIFY(drawn.chart().limits().empty());
}

// Stored by whoever: times that go back, nothing delivered in no time.
void TestProbeView::drawsWhatIsHostile()
{
    ProbeRig rig;
    rig.beginProbed();
    load::ProbeResult probe = goodProbe(0);
    probe.threshold = Nanos(0);
    probe.events = {probeEvent(Kind::Delivered, 0, 10s, Nanos(0)), probeEvent(Kind::Late, 0, 5s, Nanos(-1)),
                    probeEvent(Kind::Lost, 7, Nanos(-1)),
                    probeEvent(Kind::Delivered, 3, Nanos::max(), Nanos::max())};
    rig.page.showResult(resultOf(probe));
    ProbeChart& drawn = rig.tables.probe().chart();
    const auto& dots = drawn.dots().dots();
    QCOMPARE(dots.size(), std::size_t(4));
    for (std::size_t i = 1; i < dots.size(); ++i)
        QVERIFY(dots[i].at >= dots[i - 1].at);
    for (const ProbeDots::Dot& dot : dots)
        QVERIFY(dot.value > 0);
    QVERIFY(drawn.chart().limits().empty());
    QVERIFY(!drawn.grab().isNull());
    QCOMPARE(rig.shown("probeEvents").rowCount(), 4);
}

void TestProbeView::copies()
{
    ProbeRig rig;
    rig.beginProbed();
    auto* copy = rig.find<QToolButton>("probeCopy");
    QVERIFY(!copy->isEnabled());
    rig.page.showProbe(goodProbe(2));
    QVERIFY(copy->isEnabled());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Time\tNumber\tOutcome\tDelivery\tTransit\tText\n"
                                                   "0:11\t1\tdelivered\t20.0 ms\t10.0 ms\t\n"
                                                   "0:01\t0\tdelivered\t20.0 ms\t10.0 ms\t\n"_s);
}

void TestProbeView::exports()
{
    ProbeRig rig;
    rig.beginProbed();
    ProbeView& view = rig.tables.probe();
    QSignalSpy exported(&view, &ProbeView::exported);
    QSignalSpy failed(&view, &ProbeView::failed);
    const QString path = rig.folder.filePath(u"probe.csv"_s);
    rig.page.showProbe(goodProbe(2));
    view.exportTo(path); // it goes on
    QVERIFY(!QFile::exists(path));
    rig.page.showResult(resultOf(mixedProbe()));
    view.exportTo(path);
    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("number,kind,"));
    QVERIFY(text.contains("\r\n4,lost,101.000,"));
    view.exportTo(u"/nonexistent/probe.csv"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(rig.find<QLabel>("messageText")->text().contains(u"/nonexistent/probe.csv"_s));
}

void TestProbeView::exportAsksForAFile()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.page.showResult(resultOf(mixedProbe()));
    rig.find<QToolButton>("probeExport")->click();
    auto* dialog = rig.page.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialog->selectedFiles().value(0).endsWith(u"Beside-20260102-030405-abcd-probe.csv"_s),
             qPrintable(dialog->selectedFiles().value(0)));
    dialog->close();
}

void TestProbeView::nextRunStartsEmpty()
{
    ProbeRig rig;
    rig.beginProbed();
    rig.page.showResult(resultOf(mixedProbe()));
    rig.page.beginRun(test::probedJob(), {});
    for (const char* name : {"probeFigures", "probeEvents"})
        QCOMPARE(rig.shown(name).rowCount(), 0);
    QVERIFY(!rig.find<QToolButton>("probeExport")->isEnabled());
    rig.page.showProbe(goodProbe(1));
    QCOMPARE(rig.cell("probeFigures", 0, 1), u"1"_s);
}

void TestProbeView::aRunThatWasNotCarriedOut()
{
    ProbeRig rig;
    rig.beginProbed();
    load::RunResult result = resultOf(std::nullopt);
    result.last = nullptr;
    result.reason = load::EndReason::NotCarriedOut;
    rig.page.showResult(result);
    QCOMPARE(rig.sentence(), u"The run ended before a message of the probe was on its way."_s);
}

void TestProbeView::aStoredRunShowsTheSame()
{
    ProbeRig rig;
    auto record = std::make_shared<report::RunRecord>();
    record->result = resultOf(mixedProbe());
    rig.host.show(record);
    rig.page.tick();
    QCOMPARE(rig.shown("probeEvents").rowCount(), 5);
    QVERIFY(rig.sentence().startsWith(u"Not every message"_s));
    // The command line may have turned it on although the job as it was kept says nothing of it.
    record = std::make_shared<report::RunRecord>(*record);
    record->result.job.probe.enabled = false;
    rig.host.show(record);
    QCOMPARE(rig.shown("probeEvents").rowCount(), 5);
    auto plain = std::make_shared<report::RunRecord>();
    plain->result.last = madeUp(2s);
    rig.host.show(plain);
    QVERIFY(rig.find<QPushButton>("unprobedButton")->isVisible());
    // A page that is made while one is shown has it, too.
    rig.host.show(record);
    LivePage later(rig.host, rig.preferences);
    later.resize(1000, 700);
    later.show();
    auto* tables = later.findChild<LiveTables*>();
    tables->setCurrentIndex(rig.tab);
    QCOMPARE(tables->probe().events().rowCount(), 5);
}

void TestProbeView::isChosenAgain()
{
    ProbeRig rig;
    LivePage later(rig.host, rig.preferences);
    auto* tables = later.findChild<LiveTables*>();
    QCOMPARE(tables->currentWidget(), static_cast<QWidget*>(&tables->probe()));
}

QTEST_MAIN(TestProbeView)
#include "tst_probe_view.moc"
