// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/points_test.h"

using namespace stampede;
using namespace stampede::matrix;

class TestMatrixContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void data_data();
    void data() { runCell(m_certificate); }
    void body_data();
    void body() { runCell(m_certificate); }
    void finalReply_data();
    void finalReply() { runCell(m_certificate); }
    void quit_data();
    void quit() { runCell(m_certificate); }
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixContent::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

void TestMatrixContent::data_data()
{
    QCOMPARE(addCells({Point::Data}), 12 * (12 + 3));
}

// Replies with a drop behind, delays, drops, bandwidth and read_pause.
void TestMatrixContent::body_data()
{
    QCOMPARE(addCells({Point::Body}), 12 * (3 + 4 + 2));
}

void TestMatrixContent::finalReply_data()
{
    QCOMPARE(addCells({Point::Final}), 12 * (12 + 3));
}

void TestMatrixContent::quit_data()
{
    QCOMPARE(addCells({Point::Quit}), 12 * 12);
}

QTEST_GUILESS_MAIN(TestMatrixContent)
#include "tst_content.moc"
