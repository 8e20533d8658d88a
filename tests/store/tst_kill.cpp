// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "run_maker.h"
#include "store/store.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::store;

namespace {

/// The writer program, its standard output read as it comes.
class Writer {
public:
    Writer(const QString& file, const QString& id, int seconds, qint64 mostOctets = 0)
    {
        QStringList arguments{file, id, QString::number(seconds)};
        if (mostOctets > 0)
            arguments += QString::number(mostOctets);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_writer"), arguments);
    }
    /// Seconds told so far; waits for at least `least` of them.
    int seconds(int least)
    {
        while (lines() < least && m_process.waitForReadyRead(10'000))
            m_output += m_process.readAllStandardOutput();
        return lines();
    }
    /// kill -9, then all it had told.
    int kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        m_output += m_process.readAllStandardOutput();
        return lines();
    }
    bool waitForEnd() { return m_process.waitForFinished(30'000); }
    QProcess& process() { return m_process; }
    QByteArray output()
    {
        m_output += m_process.readAllStandardOutput();
        return m_output;
    }

private:
    int lines() const { return static_cast<int>(m_output.count("second ")); }
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

/// What becomes of a history whose writer is killed, or whose disk is full.
class TestKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMoment();
    void livesWhileItsWriterDoes();
    void finishesInOrder();
    void fullDisk_data();
    void fullDisk();

private:
    QTemporaryDir m_folder;
};

void TestKill::killedAtAnyMoment()
{
    const QString file = m_folder.filePath(QStringLiteral("killed.sqlite"));
    Random random(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()));
    constexpr int times = 50;
    for (int i = 0; i < times; ++i) {
        const QString id = QStringLiteral("run%1x").arg(i);
        Writer writer(file, id, 1'000'000);
        // Some seconds, and then some microseconds that let it get anywhere between two of them.
        const int least = 1 + static_cast<int>(random.below(25));
        QVERIFY2(writer.seconds(least) >= least, writer.process().readAllStandardError().constData());
        const auto later = static_cast<qint64>(random.below(6'000'000));
        QElapsedTimer timer;
        for (timer.start(); timer.nsecsElapsed() < later;) {
        }
        const int told = writer.kill();

        const auto opened = Store::open(file);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
        Store& store = **opened;
        QCOMPARE(store.notice(), QString());
        const auto entry = store.entry(id);
        QVERIFY(entry);
        QCOMPARE(entry->state, RunState::Interrupted);
        int kept = 0;
        QVERIFY(store.eachRow(id, [&](const metrics::SecondRow& row) {
            QCOMPARE(row.second, static_cast<quint64>(kept));
            QVERIFY(row.distributions->response.count() == 200);
            ++kept;
        }));
        QVERIFY2(kept >= told - 1, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(told)));
        const auto record = store.load(id);
        QVERIFY(record);
        QVERIFY(record->interrupted);
        QCOMPARE(record->result.last ? record->result.last->total.started : 0U,
                 static_cast<quint64>(200 * kept));
        QCOMPARE(entry->messages, static_cast<quint64>(200 * kept));
    }
    const auto store = Store::open(file);
    QVERIFY(store);
    QCOMPARE((*store)->list()->size(), times);
}

void TestKill::livesWhileItsWriterDoes()
{
    const QString file = m_folder.filePath(QStringLiteral("lives.sqlite"));
    Writer writer(file, QStringLiteral("alive"), 1'000'000);
    QVERIFY(writer.seconds(3) >= 3);
    const auto store = Store::open(file);
    QVERIFY(store);
    QCOMPARE((*store)->entry(QStringLiteral("alive"))->state, RunState::Running);
    QCOMPARE(*(*store)->adoptInterrupted(), 0);
    QVERIFY(!(*store)->remove(QStringLiteral("alive")));
    QVERIFY(!(*store)->load(QStringLiteral("alive"))->interrupted);
    writer.kill();
    QCOMPARE(*(*store)->adoptInterrupted(), 1);
    QCOMPARE((*store)->entry(QStringLiteral("alive"))->state, RunState::Interrupted);
    QCOMPARE(*(*store)->adoptInterrupted(), 0);
    QVERIFY((*store)->remove(QStringLiteral("alive")));
    const QStringList locks = QDir(m_folder.path()).entryList({QStringLiteral("lives*.lock")});
    QVERIFY2(locks.isEmpty(), qPrintable(locks.join(u' ')));
}

void TestKill::finishesInOrder()
{
    const QString file = m_folder.filePath(QStringLiteral("done.sqlite"));
    Writer writer(file, QStringLiteral("done"), 12);
    QVERIFY(writer.waitForEnd());
    QCOMPARE(writer.process().exitCode(), 0);
    const auto store = Store::open(file);
    QVERIFY(store);
    const auto entry = (*store)->entry(QStringLiteral("done"));
    QCOMPARE(entry->state, RunState::Finished);
    QCOMPARE(entry->messages, 2400U);
}

void TestKill::fullDisk_data()
{
    QTest::addColumn<int>("octets");
    QTest::newRow("at once") << 4096;
    QTest::newRow("soon") << 300'000;
    QTest::newRow("later") << 1'000'000;
}

void TestKill::fullDisk()
{
#ifndef Q_OS_UNIX
    QSKIP("the size of files cannot be limited here");
#endif
    QFETCH(int, octets);
    const QString file = m_folder.filePath(QStringLiteral("full%1.sqlite").arg(octets));
    Writer writer(file, QStringLiteral("full"), 1'000'000, octets);
    QVERIFY(writer.waitForEnd());
    QCOMPARE(writer.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.process().exitCode(), 3);
    const QByteArray output = writer.output();
    QCOMPARE(output.count("failed "), 1);
    QVERIFY(output.contains(file.toUtf8()));

    const auto store = Store::open(file);
    QVERIFY(store);
    QCOMPARE((*store)->notice(), QString()); // full is not damaged
    if (octets < 100'000)
        return; // not even the schema had room
    QCOMPARE((*store)->entry(QStringLiteral("full"))->state, RunState::Interrupted);
    int kept = 0;
    QVERIFY((*store)->eachRow(QStringLiteral("full"), [&](const metrics::SecondRow&) { ++kept; }));
    QVERIFY(kept > 0);
    QVERIFY(kept >= output.count("second ") - 1);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
