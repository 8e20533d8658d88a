// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary.h"
#include "result_maker.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using report::TextStyle;

class TestSummaryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void whole();
};

void TestSummaryText::whole()
{
    QCOMPARE(report::summaryText(handMadeResult(), {}), uR"()"_s);
}

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summary_text.moc"
