// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Limits like those of real servers, over every kind of connection.
#include "matrix/points_test.h"

using namespace stampede;
using namespace stampede::matrix;

Q_DECLARE_METATYPE(stampede::matrix::Expectation)

namespace {

/// What a limit leaves of the messages. Where two sessions race for it, it is not said how many.
struct Limit {
    const char* name;
    const char* behaviour;
    quint64 leastAccepted;
    quint64 mostAccepted;
    Stage stage;         ///< of the refusals
    quint16 code;        ///< 0: nothing is refused
    const char* counted; ///< the name under which it counts
};
constexpr std::array limits{
    // Two of three in a connection: the others of eight find it full, twice however the sessions share them.
    Limit{"messages_per_connection", R"("limits": {"messages_per_connection": 2})", 6, 6, Stage::Mail, 421,
          "limits.messages_per_connection"},
    Limit{"recipients_per_message", R"("limits": {"recipients_per_message": 1})", 8, 8, Stage::Rcpt, 0,
          "limits.recipients_per_message"},
    Limit{"connections_per_client", R"("limits": {"connections_per_client": 1})", 1, 8, Stage::Banner, 421,
          "limits.connections_per_client"},
    Limit{"messages_per_minute", R"("limits": {"messages_per_minute": 3})", 3, 3, Stage::Mail, 451,
          "limits.rate"},
    Limit{"messages_per_hour", R"("limits": {"messages_per_hour": 5, "rate_reply": "421 4.7.0 slow down"})",
          5, 5, Stage::Mail, 421, "limits.rate"},
    Limit{"accept_rate", R"("limits": {"accept_rate": "50/s"})", 8, 8, Stage::Banner, 0,
          "limits.accept_rate"},
    Limit{"busy", R"("limits": {"busy": {"connections": 1}})", 0, 8, Stage::Banner, 421, "limits.busy"},
    Limit{"queue", R"("queue": {"service": "3ms"})", 8, 8, Stage::Body, 0, nullptr},
    // One is served and one waits: two sessions never fill it.
    Limit{"queue with room", R"("queue": {"service": "3ms", "waiting": 1})", 8, 8, Stage::Body, 0, nullptr}};

} // namespace

class TestMatrixLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void limit_data();
    void limit();
    void largeContent_data();
    void largeContent();
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    void checkLimit(const Limit& limit, const Wire& wire);

    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixLimits::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

void TestMatrixLimits::limit_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Wire>("wire");
    int cells = 0;
    for (std::size_t i = 0; i < limits.size(); ++i)
        for (const Wire& wire : allWires()) {
            QTest::addRow("%s/%s", limits[i].name, nameOf(wire).constData()) << static_cast<int>(i) << wire;
            ++cells;
        }
    QCOMPARE(cells, 9 * 12);
}

void TestMatrixLimits::limit()
{
    QFETCH(int, index);
    QFETCH(Wire, wire);
    LeakWatch watch;
    watch.begin();
    checkLimit(limits[static_cast<std::size_t>(index)], wire);
    QVERIFY2(watch.isTight(), watch.report());
}

void TestMatrixLimits::checkLimit(const Limit& limit, const Wire& wire)
{
    Cell cell(m_certificate, wire, QByteArray("{") + limit.behaviour + "}");
    cell.clockStands = limit.counted == QByteArray("limits.rate");
    cell.rig.job.message.recipients.perMessage = 3;
    cell.carryOut();
    if (QTest::currentTestFailed())
        return;
    const metrics::Counters& total = cell.rig.total();
    QVERIFY(cell.accepted() >= limit.leastAccepted && cell.accepted() <= limit.mostAccepted);
    QCOMPARE(cell.accepted() + cell.count(Outcome::Temporary), messageCount);
    QCOMPARE(cell.stats.messages, cell.accepted());
    QCOMPARE(cell.stats.recipients, total.recipientsAccepted);
    for (const load::ConversationSamplePtr& sample : cell.rig.samples) {
        if (sample->outcome == Outcome::Accepted)
            continue;
        QCOMPARE(sample->outcome, Outcome::Temporary);
        QCOMPARE(sample->stage, limit.stage);
        QCOMPARE(sample->status.code, limit.code);
    }
    if (limit.counted == nullptr)
        return;
    // Whoever was refused was counted, under the limit's name and no other.
    for (const sink::NamedCount& count : cell.stats.rules)
        QCOMPARE(count.name, QString::fromLatin1(limit.counted));
    const quint64 counted = cell.stats.rules.isEmpty() ? 0 : cell.stats.rules.first().count;
    QCOMPARE(counted > 0, limit.mostAccepted == limit.leastAccepted || cell.count(Outcome::Temporary) > 0);
}

void TestMatrixLimits::largeContent_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<Expectation>("expected");
    using Is = Expectation::Is;
    const auto row = [](const char* name, const char* action, const Expectation& expected) {
        for (const Wire& wire : allWires())
            QTest::addRow("%s/%s", name, nameOf(wire).constData()) << wire << QByteArray(action) << expected;
    };
    const std::vector<Stage> body{Stage::Body};
    row("refused", R"("reply": "452 4.3.1 full", "drop": "close")",
        {.outcome = Outcome::Temporary, .stages = body, .code = 452, .next = true});
    row("421", R"("reply": "421 4.3.2 bye", "drop": "close")",
        {.outcome = Outcome::Temporary, .stages = body, .code = 421});
    const auto error = [&body](Fault fault, Is uncertain) {
        return Expectation{
            .outcome = Outcome::Error, .faults = {fault}, .stages = body, .uncertain = uncertain};
    };
    row("close", R"("drop": "close")", error(Fault::Disconnect, Is::Perhaps));
    // A reset may throw away the replies to MAIL and RCPT that are on their way, when the content came with
    // them.
    Expectation reset = error(Fault::Disconnect, Is::No);
    reset.stages = {Stage::Body, Stage::Mail, Stage::Rcpt};
    row("reset", R"("drop": "reset")", reset);
    row("forever", R"("delay": "forever")",
        error(Fault::Timeout, Is::Yes)); // what comes is read, and that is all
    row("read_pause", R"("read_pause": "1ms")", {});
}

// Content that does not fit into the buffers between the two: the sink's word comes while it is being
// written.
void TestMatrixLimits::largeContent()
{
    QFETCH(Wire, wire);
    QFETCH(QByteArray, action);
    QFETCH(Expectation, expected);
    LeakWatch watch;
    watch.begin();
    {
        const QByteArray rule = R"({"stage": "body", "at": "64k", "times": 2, )" + action + "}";
        const auto make = [&](std::chrono::milliseconds patience) {
            auto cell = std::make_unique<Cell>(m_certificate, wire, R"({"rules": [)" + rule + "]}");
            const bool slow = expected.outcome == Outcome::Accepted;
            job::Job& job = cell->rig.job;
            job.message.size.fixed = slow ? 256 * 1024 : 16 * 1024 * 1024;
            if (expected.faults.front() == Fault::Timeout)
                job.session.timeouts.byStage[static_cast<std::size_t>(Stage::Body)] = patience;
            return cell;
        };
        const auto cell = carryOutPatiently(make, 2);
        if (QTest::currentTestFailed())
            return;
        compare(*cell, expected, 2);
    }
    QVERIFY2(watch.isTight(), watch.report());
}

QTEST_GUILESS_MAIN(TestMatrixLimits)
#include "tst_limits.moc"
