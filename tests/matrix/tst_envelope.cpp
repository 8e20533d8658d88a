// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/points_test.h"

using namespace stampede;
using namespace stampede::matrix;

class TestMatrixEnvelope : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void auth_data();
    void auth() { runCell(m_certificate); }
    void mail_data();
    void mail() { runCell(m_certificate); }
    void rcpt_data();
    void rcpt() { runCell(m_certificate); }
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixEnvelope::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

void TestMatrixEnvelope::auth_data()
{
    QCOMPARE(addCells({Point::Auth}), 12 * (12 + 3));
}

void TestMatrixEnvelope::mail_data()
{
    QCOMPARE(addCells({Point::Mail}), 12 * (12 + 3));
}

// With greylisting.
void TestMatrixEnvelope::rcpt_data()
{
    QCOMPARE(addCells({Point::Rcpt}), 12 * (12 + 3 + 1));
}

QTEST_GUILESS_MAIN(TestMatrixEnvelope)
#include "tst_envelope.moc"
