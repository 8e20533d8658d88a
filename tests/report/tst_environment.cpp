// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/run_record.h"

#include <QTest>

using namespace stampede;

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfThisMachine()
    {
        const report::Environment environment = report::thisEnvironment();
        QVERIFY(environment.cores >= 1);
        QVERIFY(!environment.system.isEmpty());
        QVERIFY2(environment.kernel.contains(u' '), qPrintable(environment.kernel));
        QCOMPARE(environment.stampede, QStringLiteral(STAMPEDE_VERSION));
        QCOMPARE(environment.qt, QString::fromLatin1(qVersion()));
        QVERIFY(environment.openssl.contains(QStringLiteral("SSL")));
#ifdef Q_OS_LINUX
        QVERIFY(environment.memoryBytes > 1'000'000);
#endif
        QCOMPARE(environment.processor, environment.processor.simplified());
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
