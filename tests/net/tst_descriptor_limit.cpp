// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"

#include <QTest>

#include <fcntl.h>
#include <limits>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace stampede;

class TestDescriptorLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(getrlimit(RLIMIT_NOFILE, &m_before), 0); }
    void cleanup() { QCOMPARE(setrlimit(RLIMIT_NOFILE, &m_before), 0); }
    void raises();
    void countsOpenOnes();
    void checks_data();
    void checks();
    void refusalSaysWhatToDo();

private:
    void lower(rlim_t soft)
    {
        const rlimit limit{soft, m_before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    }
    rlimit m_before{};
};

void TestDescriptorLimit::raises()
{
    lower(200);
    const quint64 raised = net::raiseDescriptorLimit();
    rlimit now{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &now), 0);
    QCOMPARE(now.rlim_cur, m_before.rlim_max);
    QVERIFY(raised == now.rlim_cur || now.rlim_cur > 1'000'000'000);
    QCOMPARE(net::raiseDescriptorLimit(), raised);
}

void TestDescriptorLimit::countsOpenOnes()
{
    const quint64 before = net::openDescriptors();
    QVERIFY(before >= 3);
    std::vector<int> opened;
    for (int i = 0; i < 25; ++i)
        opened.push_back(open("/dev/null", O_RDONLY | O_CLOEXEC));
    QCOMPARE(net::openDescriptors(), before + 25);
    for (const int descriptor : opened)
        close(descriptor);
    QCOMPARE(net::openDescriptors(), before);
}

void TestDescriptorLimit::checks_data()
{
    QTest::addColumn<quint64>("spare"); // limit above what is open
    QTest::addColumn<quint64>("needed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("none") << quint64(10) << quint64(0) << true;
    QTest::newRow("just") << quint64(100) << quint64(100) << true;
    QTest::newRow("one too many") << quint64(100) << quint64(101) << false;
    QTest::newRow("far too many") << quint64(100) << quint64(1'000'000) << false;
    QTest::newRow("absurd") << quint64(100) << std::numeric_limits<quint64>::max() << false;
}

void TestDescriptorLimit::checks()
{
    QFETCH(const quint64, spare);
    QFETCH(const quint64, needed);
    QFETCH(const bool, fits);
    lower(net::openDescriptors() + spare);
    QCOMPARE(net::checkDescriptors(needed).hasValue(), fits);
}

void TestDescriptorLimit::refusalSaysWhatToDo()
{
    const quint64 open = net::openDescriptors();
    lower(open + 50);
    const auto status = net::checkDescriptors(9000);
    QVERIFY(!status.hasValue());
    for (const QString& part : {QStringLiteral("9000"), QString::number(open + 50), QString::number(9000 + open),
                                QStringLiteral("ulimit -n")})
        QVERIFY2(status.error().text.contains(part), qPrintable(status.error().text));
}

QTEST_APPLESS_MAIN(TestDescriptorLimit)
#include "tst_descriptor_limit.moc"
