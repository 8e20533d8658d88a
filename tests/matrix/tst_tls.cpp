// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/points_test.h"

using namespace stampede;
using namespace stampede::matrix;

class TestMatrixTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void startTls_data();
    void startTls() { runCell(m_certificate); }
    void handshake_data();
    void handshake() { runCell(m_certificate); }
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixTls::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

// Only where there is a STARTTLS: PIPELINING on and off, BDAT and DATA.
void TestMatrixTls::startTls_data()
{
    QCOMPARE(addCells({Point::StartTls}), 4 * 12);
}

// STARTTLS and TLS: delays, drops with the alert, and four certificates.
void TestMatrixTls::handshake_data()
{
    QCOMPARE(addCells({Point::Handshake}), 8 * (5 + 4));
}

QTEST_GUILESS_MAIN(TestMatrixTls)
#include "tst_tls.moc"
