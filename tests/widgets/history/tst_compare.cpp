// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_rig.h"
#include "widgets/charts/time_chart.h"
#include "widgets/history/compare_model.h"
#include "widgets/history/compare_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QtTest>

using namespace stampede;
using namespace stampede::test;
using namespace stampede::widgets;

class TestCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoRuns();
    void aloneNeedsABaseline();
    void unknownRun();
    void savesHtml();
    void modelIsSound();
};

namespace {

/// Compares and waits for what comes of it.
struct Rig {
    StoreRig store;
    CompareView view{store.file};

    Rig()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        store.record(headAt("aa01", "Morning rush", 0), 8);
        store.record(headAt("bb02", "Soak <b>", 1), 9);
        store.record(headAt("cc03", "Spike", 2), 2, false);
    }
    bool compare(const QStringList& ids)
    {
        bool over = false;
        bool good = false;
        QObject context;
        QObject::connect(&view, &CompareView::compared, &context, [&] { over = good = true; });
        QObject::connect(&view, &CompareView::failed, &context, [&] { over = true; });
        view.compare(ids);
        runUntil([&] { return over; });
        return good;
    }
};

} // namespace

void TestCompare::twoRuns()
{
    Rig rig;
    rig.view.resize(1100, 700);
    rig.view.QWidget::show();
    QVERIFY(rig.compare({QStringLiteral("aa01"), QStringLiteral("bb02"), QStringLiteral("cc03")}));
    auto* choice = rig.view.findChild<QComboBox*>(QStringLiteral("compareRun"));
    QCOMPARE(choice->count(), 2);
    auto* table = rig.view.findChild<QTableView*>(QStringLiteral("compareTable"));
    QVERIFY(table->model()->rowCount() >= 4);
    QCOMPARE(table->model()->index(0, CompareModel::Metric).data().toString(),
             QStringLiteral("accepted a second"));
    auto* warnings = rig.view.findChild<QLabel*>(QStringLiteral("compareWarnings"));
    choice->setCurrentIndex(1);
    QVERIFY2(warnings->text().contains(QStringLiteral("interrupted")), qPrintable(warnings->text()));
    auto* rate = rig.view.findChild<TimeChart*>(QStringLiteral("compareRate"));
    QCOMPARE(rate->legend().size(), std::size_t(3));
    QVERIFY(rate->legend()[0].name.contains(QStringLiteral("(baseline)")));
    QVERIFY(rate->redraw());
}

void TestCompare::aloneNeedsABaseline()
{
    Rig rig;
    QVERIFY(!rig.compare({QStringLiteral("aa01")}));
    QVERIFY(rig.view.findChild<QLabel*>(QStringLiteral("compareState"))
                ->text()
                .contains(QStringLiteral("baseline")));
    {
        auto history = store::Store::open(rig.store.file);
        QVERIFY(history);
        QVERIFY((*history)->setBaseline(QStringLiteral("aa01")));
    }
    QVERIFY(!rig.compare({QStringLiteral("aa01")}));
    QVERIFY(rig.compare({QStringLiteral("bb02")}));
    QCOMPARE(rig.view.runs()->comparison.baselineId, QStringLiteral("aa01"));
}

void TestCompare::unknownRun()
{
    Rig rig;
    QVERIFY(!rig.compare({QStringLiteral("aa01"), QStringLiteral("nobody")}));
    QVERIFY(!rig.view.runs());
}

void TestCompare::savesHtml()
{
    Rig rig;
    QVERIFY(rig.compare({QStringLiteral("aa01"), QStringLiteral("bb02")}));
    const QString path = rig.store.folder.filePath(QStringLiteral("out.html"));
    bool over = false;
    connect(&rig.view, &CompareView::saved, this, [&] { over = true; });
    connect(&rig.view, &CompareView::failed, this, [&] { over = true; });
    rig.view.saveHtml(path);
    runUntil([&] { return over; });
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    QVERIFY(html.contains("Soak &lt;b&gt;") && !html.contains("Soak <b>"));
    QVERIFY(html.contains("chart-percentiles"));
}

void TestCompare::modelIsSound()
{
    CompareModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    report::ComparedRun run;
    report::ComparedRow row;
    row.name = QStringLiteral("response p95");
    row.unit = criteria::Unit::Micros;
    row.baseline = 1000;
    row.other = 1200;
    row.difference = 0.2;
    row.interval = std::pair(0.1, 0.3);
    row.change = report::ComparedRow::Change::Worse;
    run.rows = {row, {}};
    model.setRun(run);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, CompareModel::Difference).data().toString(), QStringLiteral("+20 %"));
    QCOMPARE(model.index(0, CompareModel::Means).data().toString(), QStringLiteral("WORSE"));
    QCOMPARE(model.index(0, CompareModel::Difference).data(Qt::UserRole).toDouble(), 0.2);
    QCOMPARE(model.index(1, CompareModel::Baseline).data().toString(), QStringLiteral("–"));
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
