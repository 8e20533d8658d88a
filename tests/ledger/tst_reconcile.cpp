// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal.h"
#include "ledger/reconcile.h"
#include "script.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::ledger;

namespace {

const QByteArray departuresHead = QByteArrayLiteral("stampede-departures 1\n# run run\n# job {\"x\":1}\n");
const QByteArray arrivalsHead = QByteArrayLiteral("stampede-arrivals 1\n");
const QByteArray accepted = QByteArrayLiteral("accepted\t1\t1000000\t1\t0\n");
const QByteArray arrived = QByteArrayLiteral("run\t1\t7@a.test\t0\t3000000\t1\t1\n");

Ledger::RecipientsOf nobody(const QByteArray&, const QString&)
{
    return {};
}

} // namespace

/// Journals of both sides joined, good ones and bad ones.
class TestReconcile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void joins();
    void asTheLedgerItself();
    void severalSinksAreOneInTime();
    void good_data();
    void good();
    void problems_data();
    void problems();
    void allProblemsAtOnce();
    void givesUpAfterSoMany();
    void aLineWithoutEnd();
    void filesThatAreNot();
    void canBeBrokenOff();

private:
    QString put(const char* name, const QByteArray& octets)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            qFatal("no room for test files");
        return path;
    }
    std::optional<Reconciled> join(const QByteArray& departures, const QByteArray& arrivals)
    {
        m_problems = Problems();
        return reconcile(put("d", departures), {put("a", arrivals)}, nobody, m_problems);
    }

    QTemporaryDir m_dir;
    Problems m_problems;
};

void TestReconcile::joins()
{
    const QString departures = m_dir.filePath(QStringLiteral("departures"));
    const QString arrivals = m_dir.filePath(QStringLiteral("arrivals"));
    DepartureWriter engine;
    QVERIFY(engine.open(departures, QStringLiteral("run"), QByteArrayLiteral("{\"job\":true}")));
    const std::vector<Departure> gone{
        {1, 1'000'000}, {2, 2'000'000}, {3, 3'000'000, 0, 1, Departure::Fate::Uncertain}};
    engine.write(gone);
    QVERIFY(engine.finish());
    ArrivalWriter sink;
    QVERIFY(sink.open(arrivals));
    const std::vector<Arrival> came{{1, 500'000, 4'500'000, 9, 1, 0},
                                    {1, 500'000, 9'000'000, 9, 1, 0},
                                    {3, 0, 5'000'000, 9, 1, 1, false}};
    sink.write(QStringLiteral("run"), came, {QStringLiteral("a.test"), QStringLiteral("b.test")});
    sink.write(QStringLiteral("other"), came, {QStringLiteral("a.test")});
    QVERIFY(sink.finish());

    Problems problems;
    std::vector<double> shares;
    const auto recipientsOf = [](const QByteArray& job, const QString& run) -> Ledger::RecipientsOf {
        const std::string address = job.toStdString() + '@' + run.toStdString();
        return [=](quint64 sequence, std::vector<std::string>& out) {
            out.push_back(std::to_string(sequence) + address);
        };
    };
    const auto joined = reconcile(departures, {arrivals}, recipientsOf, problems, [&](double share) {
        shares.push_back(share);
        return true;
    });
    QVERIFY(joined.has_value());
    QVERIFY(problems.isEmpty());
    QCOMPARE(joined->run, QStringLiteral("run"));
    QCOMPARE(joined->job, QByteArrayLiteral("{\"job\":true}"));
    QCOMPARE(joined->otherRuns, quint64(3));
    QCOMPARE(test::counts(joined->account),
             QStringLiteral("expected 3, delivered 2, duplicates 1, corrupted 1, lost 1, "
                            "uncertain 1, arrived after all 1"));
    QCOMPARE(joined->account.items.front().recipient, QStringLiteral("2{\"job\":true}@run"));
    QCOMPARE(joined->account.drain, Nanos(2'000'000));
    QVERIFY(joined->account.complete && joined->account.closed && !joined->account.gaveUp);
    QCOMPARE(joined->delivery.count(), quint64(2));
    QCOMPARE(joined->delivery.max(), metrics::Histogram::highestEquivalent(5000));
    QCOMPARE(joined->transit.max(), metrics::Histogram::highestEquivalent(3500));
    QCOMPARE(joined->account.domains.size(), std::size_t(3)); // and what was lost: @run
    QVERIFY(!shares.empty() && std::ranges::is_sorted(shares) && shares.front() > 0);
    QCOMPARE(shares.back(), 1.0);
}

void TestReconcile::asTheLedgerItself()
{
    std::vector<Departure> departures;
    std::vector<Arrival> arrivals;
    for (quint64 i = 0; i < 50'000; ++i) {
        departures.push_back(
            {i, qint64(i) * 10, 0, 1, i % 50 == 3 ? Departure::Fate::Uncertain : Departure::Fate::Accepted});
        for (quint64 copy = 0; copy < i % 3; ++copy)
            arrivals.push_back({i, qint64(i), qint64(i) * 20, 5, 1, quint16(i % 7), i % 11 != 0});
    }
    const QStringList domains{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                              QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f"),
                              QStringLiteral("g")};
    DepartureWriter engine;
    QVERIFY(engine.open(m_dir.filePath(QStringLiteral("d")), QStringLiteral("run"), {}));
    engine.write(departures);
    QVERIFY(engine.finish());
    QFile::remove(m_dir.filePath(QStringLiteral("a")));
    ArrivalWriter sink;
    QVERIFY(sink.open(m_dir.filePath(QStringLiteral("a"))));
    sink.write(QStringLiteral("run"), arrivals, domains);
    QVERIFY(sink.finish());
    Ledger ledger({});
    for (quint16 number = 0; number < 7; ++number)
        ledger.nameDomain(number, domains.at(number));
    ledger.enter(departures);
    ledger.enter(arrivals);
    Problems problems;
    const auto joined =
        reconcile(m_dir.filePath(QStringLiteral("d")), {m_dir.filePath(QStringLiteral("a"))}, {}, problems);
    QVERIFY(joined.has_value());
    QVERIFY(joined->account == ledger.close(departures.back().at, false));
}

void TestReconcile::severalSinksAreOneInTime()
{
    QByteArray departures = departuresHead;
    QByteArray odd = arrivalsHead;
    QByteArray even = arrivalsHead;
    for (int i = 1; i <= 1000; ++i) {
        departures += QByteArrayLiteral("accepted\t%1\t0\t1\t0\n").replace("%1", QByteArray::number(i));
        (i % 2 == 0 ? even : odd) +=
            QByteArrayLiteral("run\t%1\t7@x\t0\t%1\t1\t1\n").replace("%1", QByteArray::number(i));
    }
    Problems problems;
    const auto joined =
        reconcile(put("d", departures), {put("odd", odd), put("even", even)}, nobody, problems);
    QVERIFY(joined.has_value());
    QCOMPARE(test::counts(joined->account), QStringLiteral("expected 1000, delivered 1000"));
}

void TestReconcile::good_data()
{
    QTest::addColumn<QByteArray>("departures");
    QTest::addColumn<QByteArray>("arrivals");
    QTest::addColumn<QString>("counts");
    const QString one = QStringLiteral("expected 1, delivered 1");
    const QString none;
    QTest::newRow("both") << departuresHead + accepted << arrivalsHead + arrived << one;
    QTest::newRow("nothing happened") << departuresHead << arrivalsHead << none;
    QTest::newRow("CRLF") << QByteArray(departuresHead + accepted).replace("\n", "\r\n")
                          << QByteArray(arrivalsHead + arrived).replace("\n", "\r\n") << one;
    QTest::newRow("killed in a line")
        << departuresHead + accepted + "accepted\t2\t10" << arrivalsHead + arrived + "ru" << one;
    QTest::newRow("whole but for its end")
        << departuresHead + accepted << arrivalsHead + arrived + arrived.chopped(1) << one;
    QTest::newRow("remarks") << departuresHead + "# hand-made\n" + accepted + "# more\n"
                             << arrivalsHead + "# x\n" + arrived << one;
    QTest::newRow("no job") << QByteArrayLiteral("stampede-departures 1\n# run run\n") + accepted
                            << arrivalsHead + arrived << one;
    QTest::newRow("another run") << departuresHead + accepted
                                 << arrivalsHead + QByteArray(arrived).replace("run", "runs")
                                 << QStringLiteral("expected 1, lost 1");
}

void TestReconcile::good()
{
    QFETCH(QByteArray, departures);
    QFETCH(QByteArray, arrivals);
    QFETCH(QString, counts);
    const auto joined = join(departures, arrivals);
    QVERIFY2(joined.has_value(),
             m_problems.isEmpty() ? "" : qPrintable(m_problems.list().front().toString()));
    QVERIFY(m_problems.isEmpty());
    QCOMPARE(test::counts(joined->account), counts);
}

void TestReconcile::problems_data()
{
    QTest::addColumn<QByteArray>("departures");
    QTest::addColumn<QByteArray>("arrivals");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    const QByteArray d = departuresHead + accepted;
    const QByteArray a = arrivalsHead + arrived;
    const auto row = [](const char* name, const QByteArray& departures, const QByteArray& arrivals,
                        const char* place, const char* text) {
        QTest::newRow(name) << departures << arrivals << QString::fromLatin1(place)
                            << QString::fromLatin1(text);
    };
    row("departures empty", {}, a, "d:1", "first line");
    row("arrivals empty", d, {}, "a:1", "first line");
    row("head cut", "stampede-departures 1", a, "d:1", "first line");
    row("exchanged", a, a, "d:1", "first line");
    row("another version", QByteArrayLiteral("stampede-departures 2\n"), a, "d:1", "another version");
    row("another version of arrivals", d, QByteArrayLiteral("stampede-arrivals 2\n"), "a:1",
        "another version");
    row("no run", QByteArrayLiteral("stampede-departures 1\n") + accepted, a, "d:2", "# run");
    row("no facts at all", QByteArrayLiteral("stampede-departures 1\n"), a, "d:1", "# run");
    row("wrong columns", d + "accepted\t1\n", a, "d:5", "separated by tabs");
    row("first line wrong", departuresHead + "x\n" + accepted, a, "d:4", "separated by tabs");
    row("empty line", d + "\n" + accepted, a, "d:5", "separated by tabs");
    row("empty first line", departuresHead + "\n" + accepted, a, "d:4", "separated by tabs");
    row("arrival's columns", d, a + arrived + "run\t1\n" + arrived, "a:4", "separated by tabs");
    row("first arrival's columns", d, arrivalsHead + "\n", "a:2", "separated by tabs");
    row("huge number", d, a + "run\t99999999999999999999\t7@x\t0\t0\t1\t1\n", "a:3", "separated by tabs");
    row("binary", d, a + QByteArray("\0\xff\x01\n", 4), "a:3", "separated by tabs");
    row("binary from the start",
        QByteArray("\x7f"
                   "ELF\0\0\0\n",
                   8),
        a, "d:1", "first line");
}

void TestReconcile::problems()
{
    QFETCH(QByteArray, departures);
    QFETCH(QByteArray, arrivals);
    QFETCH(QString, place);
    QFETCH(QString, text);
    QVERIFY(!join(departures, arrivals).has_value());
    QCOMPARE(m_problems.list().size(), 1);
    QCOMPARE(m_problems.list().front().place, m_dir.filePath(place));
    QVERIFY2(m_problems.list().front().text.contains(text), qPrintable(m_problems.list().front().text));
}

void TestReconcile::allProblemsAtOnce()
{
    QVERIFY(
        !join(departuresHead + "x\n" + accepted + "y\n", arrivalsHead + "z\n" + arrived + "z\n").has_value());
    QCOMPARE(m_problems.list().size(), 4);
    QVERIFY(!join("x\n", "y\n").has_value());
    QCOMPARE(m_problems.list().size(), 2);
}

void TestReconcile::givesUpAfterSoMany()
{
    QVERIFY(!join(departuresHead + QByteArray("x\n").repeated(100'000), arrivalsHead).has_value());
    QCOMPARE(m_problems.list().size(), 20);
}

void TestReconcile::aLineWithoutEnd()
{
    QVERIFY(!join(departuresHead + accepted, arrivalsHead + QByteArray(20 << 20, 'x')).has_value());
    QCOMPARE(m_problems.list().size(), 1);
    QVERIFY(m_problems.list().front().text.contains(QStringLiteral("does not end")));
    QVERIFY(!join(QByteArray(20 << 20, 'x'), arrivalsHead).has_value());
    QCOMPARE(m_problems.list().size(), 1);
    // A job is one long line, and may be.
    const QByteArray job = "# job \"" + QByteArray(3 << 20, 'j') + "\"\n";
    const auto joined = join("stampede-departures 1\n# run run\n" + job + accepted, arrivalsHead + arrived);
    QVERIFY(joined.has_value());
    QCOMPARE(joined->job.size(), (3 << 20) + 2);
}

void TestReconcile::filesThatAreNot()
{
    Problems problems;
    QVERIFY(!reconcile(m_dir.filePath(QStringLiteral("none")),
                       {m_dir.path(), m_dir.filePath(QStringLiteral("nor this"))}, nobody, problems)
                 .has_value());
    QCOMPARE(problems.list().size(), 3);
    problems = Problems();
    const auto joined = reconcile(put("d", departuresHead + accepted), {}, nobody, problems);
    QVERIFY(joined.has_value());
    QCOMPARE(test::counts(joined->account), QStringLiteral("expected 1, lost 1"));
}

void TestReconcile::canBeBrokenOff()
{
    Problems problems;
    int told = 0;
    const auto joined = reconcile(put("d", departuresHead + accepted), {put("a", arrivalsHead + arrived)},
                                  nobody, problems, [&](double) { return ++told < 1; });
    QVERIFY(!joined.has_value());
    QVERIFY(problems.isEmpty());
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
