// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/run_record.h"
#include "store/store_rig.h"
#include "widgets/history/pdf_report.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::test;

class TestPdfReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeRun();
    void nothing();
};

void TestPdfReport::wholeRun()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("aa01"), QStringLiteral("<b>bold</b>"), madeUpStart()), 5);
    const auto history = rig.open();
    QVERIFY(history);
    const Result<report::RunRecord> record = history->load(QStringLiteral("aa01"));
    QVERIFY(record);
    QImage chart(800, 400, QImage::Format_RGB32);
    chart.fill(Qt::red);
    const QByteArray plain = widgets::pdfReport(*record, {});
    QVERIFY(plain.startsWith("%PDF-") && plain.contains("%%EOF"));
    QVERIFY(!plain.contains("/Subtype /Image"));
    const QByteArray pdf = widgets::pdfReport(*record, {chart, chart});
    QVERIFY(pdf.contains("/Subtype /Image"));
    QVERIFY(pdf.count("/Type /Page\n") >= plain.count("/Type /Page\n"));
}

void TestPdfReport::nothing()
{
    QVERIFY(widgets::pdfReport({}, {}).startsWith("%PDF-"));
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdf_report.moc"
