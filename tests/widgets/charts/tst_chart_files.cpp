// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table_dialog.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede::widgets;

class TestChartFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pictureIsOfTheWantedSize();
    void writes_data();
    void writes();
    void tellsWhatWentWrong();
    void chartMayGoWhileWriting();
    void copies();
    void showsTheTable();

private:
    std::unique_ptr<TimeAxis> m_axis;
    std::unique_ptr<TimeChart> m_chart;
};

void TestChartFiles::init()
{
    m_chart.reset();
    m_axis = std::make_unique<TimeAxis>();
    m_chart = std::make_unique<TimeChart>(*m_axis);
    m_chart->setTitle(QStringLiteral("Rate <&>"));
    m_chart->addSeries(Series::Accepted);
    m_chart->setSeriesData(Series::Accepted, {1, 2, 3}, {10, 20, 15});
    m_axis->setEnd(10);
    m_chart->resize(500, 300);
}

void TestChartFiles::pictureIsOfTheWantedSize()
{
    const QImage image = m_chart->picture({400, 250}, 2);
    QCOMPARE(image.size(), QSize(800, 500));
    // Something is drawn: more than the background and one colour.
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    QVERIFY(colours.size() > 3);
    QVERIFY(colours.contains(lookOf(Series::Accepted, m_chart->palette()).colour.rgb()));
}

void TestChartFiles::writes_data()
{
    QTest::addColumn<ChartBase::FileKind>("kind");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << ChartBase::FileKind::Png << QByteArray("\x89PNG");
    QTest::newRow("svg") << ChartBase::FileKind::Svg << QByteArray("<?xml");
    QTest::newRow("pdf") << ChartBase::FileKind::Pdf << QByteArray("%PDF-");
    QTest::newRow("csv") << ChartBase::FileKind::Csv
                         << QByteArray("time_s,accepted\r\n1,10\r\n2,20\r\n3,15\r\n");
}

void TestChartFiles::writes()
{
    QFETCH(ChartBase::FileKind, kind);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart"));
    QSignalSpy saved(m_chart.get(), &ChartBase::saved);
    QSignalSpy failed(m_chart.get(), &ChartBase::failed);
    m_chart->saveTo(kind, path);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(saved.at(0).at(0).toString(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith(start), bytes.left(40).constData());
}

void TestChartFiles::tellsWhatWentWrong()
{
    QSignalSpy saved(m_chart.get(), &ChartBase::saved);
    QSignalSpy failed(m_chart.get(), &ChartBase::failed);
    m_chart->saveTo(ChartBase::FileKind::Csv, QStringLiteral("/nonexistent/folder/chart.csv"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("/nonexistent/folder/chart.csv")));
    QCOMPARE(saved.count(), 0);
}

void TestChartFiles::chartMayGoWhileWriting()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gone.png"));
    m_chart->saveTo(ChartBase::FileKind::Png, path);
    m_chart.reset();
    QTRY_VERIFY(QFile::exists(path));
}

void TestChartFiles::copies()
{
    m_chart->copyValues();
    QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 1, 1), QStringLiteral("1\t10"));
    m_chart->copyPicture();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void TestChartFiles::showsTheTable()
{
    m_chart->show();
    m_chart->redraw();
    m_chart->showTable();
    auto* dialog = m_chart->findChild<ChartTableDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->isModal());
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("chartTable"));
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 3);
    m_chart->setSeriesData(Series::Accepted, {1, 2, 3, 4}, {10, 20, 15, 7});
    m_chart->redraw();
    QCOMPARE(table->model()->rowCount(), 4);
    m_chart->showTable();
    QCOMPARE(m_chart->findChildren<ChartTableDialog*>().size(), 1);
}

QTEST_MAIN(TestChartFiles)
#include "tst_chart_files.moc"
