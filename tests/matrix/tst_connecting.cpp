// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/points_test.h"

using namespace stampede;
using namespace stampede::matrix;

class TestMatrixConnecting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void connect_data();
    void connect() { runCell(m_certificate); }
    void banner_data();
    void banner() { runCell(m_certificate); }
    void ehlo_data();
    void ehlo() { runCell(m_certificate); }
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixConnecting::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

// Delays and drops (4); tarpit, bandwidth, read_pause; over 12 kinds of connection.
void TestMatrixConnecting::connect_data()
{
    QCOMPARE(addCells({Point::Connect}), 12 * (4 + 3));
}

// Replies (3), delays (2), drops (2), dribble, malformed (4), and the three that last.
void TestMatrixConnecting::banner_data()
{
    QCOMPARE(addCells({Point::Banner}), 12 * (12 + 3));
}

void TestMatrixConnecting::ehlo_data()
{
    QCOMPARE(addCells({Point::Ehlo}), 12 * (12 + 3));
}

QTEST_GUILESS_MAIN(TestMatrixConnecting)
#include "tst_connecting.moc"
