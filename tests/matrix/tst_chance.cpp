// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chance: shares within statistical bounds, and the same seed the same sequence.
#include "matrix/points_test.h"
#include "sink/behaviour_rig.h"

#include <cmath>

using namespace stampede;
using namespace stampede::matrix;
using sink::Asked;

namespace {

constexpr int sessions = 100;
constexpr int messages = 1000; // of each
constexpr double decisions = 1.0 * sessions * messages;

/// Five standard deviations of a binomial count: one in two million would be outside, and the seed is fixed.
bool isWithin(quint64 count, double of, double share)
{
    return std::abs(static_cast<double>(count) - of * share) <= 5 * std::sqrt(of * share * (1 - share));
}

/// A session's answers, each with the code of its stage.
QByteArray conversation(const std::shared_ptr<const sink::SmartBehaviour>& behaviour, quint64 number,
                        std::size_t worker)
{
    sink::ClientFacts facts = sink::client(number);
    facts.worker = worker;
    Asked session(behaviour, facts);
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += session.message("a@b.test", "user@gmail.com") + ';';
    return all;
}

const QByteArray chancy = R"({"seed": 11, "providers": {"bounce": 0.2, "defer": 0.1}, "rules": [
    {"stage": "mail", "probability": 0.1, "one_of": [{"weight": 1, "reply": "450 a"}, {"weight": 2, "reply": "451 b"}]},
    {"stage": "final", "probability": 0.2, "reply": "452 c"}]})";

} // namespace

class TestMatrixChance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStageKeepsItsShare_data();
    void everyStageKeepsItsShare();
    void weights();
    void drawsAreIndependent();
    void sameSeedWhateverTheWorkers();
    void aRunAgrees_data();
    void aRunAgrees();
    void sameSeedSameRun();

private:
    sink::StandingClock m_clock;
};

void TestMatrixChance::everyStageKeepsItsShare_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<double>("probability");
    const auto row = [](const char* name, Stage stage, double probability) {
        QTest::newRow(name) << stage << probability;
    };
    row("ehlo", Stage::Ehlo, 0.3);
    row("mail", Stage::Mail, 0.01);
    row("rcpt", Stage::Rcpt, 0.125);
    row("data", Stage::Data, 0.0005);
    row("final", Stage::Body, 0.9);
}

void TestMatrixChance::everyStageKeepsItsShare()
{
    QFETCH(Stage, stage);
    QFETCH(double, probability);
    const auto behaviour = sink::behaviourOf(
        R"({"seed": 3, "rules": [{"stage": ")" + QByteArray(QTest::currentDataTag()) +
            R"(", "probability": )" + QByteArray::number(probability) + R"(, "reply": "450 x"}]})",
        m_clock);
    QVERIFY(behaviour);
    quint64 struck = 0;
    for (quint64 number = 1; number <= sessions; ++number) {
        Asked session(behaviour, sink::client(number));
        for (int i = 0; i < messages; ++i)
            struck += session.ask(stage, "a@b.test") == "450" ? 1 : 0;
    }
    QVERIFY2(isWithin(struck, decisions, probability), QByteArray::number(struck));
    QCOMPARE(behaviour->ruleCounts().first().count, struck);
}

// Chi-square over five alternatives, four degrees of freedom: above 33.4 once in a million.
void TestMatrixChance::weights()
{
    const std::array<double, 5> weight{1, 2, 3.5, 0.5, 13};
    QByteArray list;
    double total = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        list += QByteArray(i > 0 ? ", " : "") + R"({"weight": )" + QByteArray::number(weight[i]) +
                R"(, "reply": "45)" + QByteArray::number(static_cast<int>(i)) + R"( x"})";
        total += weight[i];
    }
    const auto behaviour =
        sink::behaviourOf(sink::rules(R"({"stage": "mail", "one_of": [)" + list + "]}"), m_clock);
    QVERIFY(behaviour);
    QHash<QByteArray, int> found;
    for (quint64 number = 1; number <= sessions; ++number) {
        Asked session(behaviour, sink::client(number));
        for (int i = 0; i < messages; ++i)
            ++found[session.ask(Stage::Mail, "a@b.test")];
    }
    double chiSquare = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const double expected = decisions * weight[i] / total;
        const double gap = found["45" + QByteArray::number(static_cast<int>(i))] - expected;
        chiSquare += gap * gap / expected;
    }
    QVERIFY2(chiSquare < 33.4, QByteArray::number(chiSquare));
    QCOMPARE(found.size(), qsizetype(weight.size()));
}

// Whether a message is struck says nothing of the next one, nor of the same one of the next connection.
void TestMatrixChance::drawsAreIndependent()
{
    const auto behaviour =
        sink::behaviourOf(sink::rules(R"({"stage": "mail", "probability": 0.5, "reply": "450 x"})"), m_clock);
    QVERIFY(behaviour);
    std::array<bool, messages> before{};
    quint64 sameAsLast = 0;
    quint64 sameAsNeighbour = 0;
    for (quint64 number = 1; number <= sessions; ++number) {
        Asked session(behaviour, sink::client(number));
        bool last = false;
        for (std::size_t i = 0; i < messages; ++i) {
            const bool struck = session.ask(Stage::Mail, "a@b.test") == "450";
            sameAsLast += struck == last ? 1 : 0;
            sameAsNeighbour += struck == before[i] ? 1 : 0;
            last = before[i] = struck;
        }
    }
    QVERIFY2(isWithin(sameAsLast, decisions, 0.5), QByteArray::number(sameAsLast));
    QVERIFY2(isWithin(sameAsNeighbour, decisions, 0.5), QByteArray::number(sameAsNeighbour));
}

// A connection's answers depend on its number and on nothing else: not on the worker, nor on what others do.
void TestMatrixChance::sameSeedWhateverTheWorkers()
{
    const auto inOrder = sink::behaviourOf(chancy, m_clock);
    const auto backwards = sink::behaviourOf(chancy, m_clock);
    const auto otherSeed = sink::behaviourOf(QByteArray(chancy).replace("11", "12"), m_clock);
    QVERIFY(inOrder && backwards && otherSeed);
    QHash<quint64, QByteArray> first;
    for (quint64 number = 1; number <= 40; ++number)
        first[number] = conversation(inOrder, number, 0);
    int different = 0;
    for (quint64 number = 40; number > 0; --number) {
        QCOMPARE(conversation(backwards, number, number % 7), first[number]);
        different += conversation(otherSeed, number, 0) == first[number] ? 0 : 1;
    }
    QCOMPARE(different, 40);
    QCOMPARE(backwards->ruleCounts(), inOrder->ruleCounts());
    QCOMPARE(backwards->replyCounts(), inOrder->replyCounts());
}

void TestMatrixChance::aRunAgrees_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::newRow("mail") << QByteArray("mail");
    QTest::newRow("rcpt") << QByteArray("rcpt");
    QTest::newRow("final") << QByteArray("final");
}

// 100,000 messages over the wire: what the sink says it did is what the engine met, to the last one.
void TestMatrixChance::aRunAgrees()
{
    QFETCH(QByteArray, stage);
    constexpr quint64 many = 100'000;
    const Certificate certificate;
    Cell cell(certificate, {}, R"({"rules": [{"stage": ")" + stage + R"(", "probability": 0.05, "one_of": [
        {"weight": 3, "reply": "450 4.2.0 a"}, {"weight": 1, "reply": "550 5.1.1 b"}]}]})");
    cell.messages = many;
    cell.limit = std::chrono::seconds(90);
    cell.rig.job.load.connections = 20;
    cell.rig.job.limits.workers = 2;
    cell.rig.options.sampleEvery.reset();
    cell.carryOut();
    if (QTest::currentTestFailed())
        return;
    const quint64 temporary = cell.count(Outcome::Temporary);
    const quint64 permanent = cell.count(Outcome::Permanent);
    QVERIFY2(isWithin(temporary, many, 0.05 * 0.75), QByteArray::number(temporary));
    QVERIFY2(isWithin(permanent, many, 0.05 * 0.25), QByteArray::number(permanent));
    QCOMPARE(cell.strikes(), temporary + permanent);
    QCOMPARE(cell.accepted() + temporary + permanent, many);
    QCOMPARE(cell.stats.messages, cell.accepted());
    QCOMPARE(sink::countOf(cell.stats.replies, QStringLiteral("450 4.2.0")), temporary);
    QCOMPARE(sink::countOf(cell.stats.replies, QStringLiteral("550 5.1.1")), permanent);
}

// One connection after the other, each of as many messages: the sequence of outcomes is the seed's.
void TestMatrixChance::sameSeedSameRun()
{
    const auto outcomes = [](int workers) {
        const Certificate certificate;
        Cell cell(certificate, {}, chancy);
        cell.settings.workers = workers;
        cell.messages = 2000;
        cell.rig.job.load.connections = 1;
        cell.rig.job.session.messagesPerConnection = 50;
        cell.rig.job.message.recipients.pattern = "user{seq}@gmail.com";
        cell.rig.options.sampleEvery.reset();
        cell.carryOut();
        return std::pair(cell.rig.total().outcomes, cell.stats.replies);
    };
    const auto once = outcomes(1);
    if (QTest::currentTestFailed())
        return;
    const auto again = outcomes(3);
    QCOMPARE(again.first, once.first);
    QCOMPARE(again.second, once.second);
    QVERIFY(once.first[1] > 0 && once.first[2] > 0);
}

QTEST_GUILESS_MAIN(TestMatrixChance)
#include "tst_chance.moc"
