// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/points_test.h"

namespace stampede::matrix {
namespace {

constexpr quint64 bodyOctets = 20'000; // at body the rules want something to cut into

void prepare(Cell& cell, Point point, Trouble trouble, const Wire& wire, std::chrono::milliseconds patience)
{
    job::Job& job = cell.rig.job;
    job.message.size.fixed = point == Point::Body ? bodyOctets : 500;
    // A resumed session shows no certificate.
    job.tls.settings.resume = !isCertificate(trouble);
    if (point == Point::Auth) {
        cell.settings.server.auth = {smtp::Mechanism::Plain};
        cell.settings.server.requireAuth = true;
        job.auth.choice = smtp::AuthSettings::Choice::Plain;
        job.auth.username = QStringLiteral("user");
        job.auth.allowPlaintext = true;
        cell.rig.options.password = "secret";
    }
    if (trouble != Trouble::DelayForever)
        return;
    const std::vector<Stage> stages = expectationOf(point, trouble, wire).stages;
    const Stage stage = stages.empty() ? Stage::Quit : stages.front();
    job.session.timeouts.byStage[static_cast<std::size_t>(stage)] = patience;
}

/// Who waits for ever waits once, on all connections at a time.
int timesOf(Trouble trouble, const Expectation& expected)
{
    if (expected.outcome == Outcome::Accepted)
        return 0;
    return trouble == Trouble::DelayForever ? connectionCount : 3;
}

} // namespace

int addCells(std::initializer_list<Point> points)
{
    QTest::addColumn<Point>("point");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<Wire>("wire");
    int cells = 0;
    for (const Point point : points)
        for (std::size_t i = 0; i < troubleCount; ++i)
            for (const Wire& wire : allWires()) {
                const auto trouble = static_cast<Trouble>(i);
                if (!makesSense(point, trouble, wire))
                    continue;
                QTest::addRow("%s/%s/%s", sink::pointNames[static_cast<std::size_t>(point)], nameOf(trouble),
                              nameOf(wire).constData())
                    << point << trouble << wire;
                ++cells;
            }
    return cells;
}

void runCell(const Certificate& certificate)
{
    QFETCH(Point, point);
    QFETCH(Trouble, trouble);
    QFETCH(Wire, wire);
    LeakWatch watch;
    watch.begin();
    {
        const Expectation expected = expectationOf(point, trouble, wire);
        const int times = timesOf(trouble, expected);
        const auto make = [&](std::chrono::milliseconds patience) {
            auto cell = std::make_unique<Cell>(certificate, wire, behaviourFor(point, trouble, times));
            prepare(*cell, point, trouble, wire, patience);
            return cell;
        };
        const auto cell = carryOutPatiently(make, static_cast<quint64>(times));
        if (QTest::currentTestFailed())
            return;
        compare(*cell, expected, static_cast<quint64>(times));
        QVERIFY(cell->strikes() >= 1);
        if (times > 0)
            QCOMPARE(cell->strikes(), static_cast<quint64>(times));
    }
    QVERIFY2(watch.isTight(), watch.report());
}

void warmUp(const Certificate& certificate)
{
    for (const Wire& wire : allWires()) {
        Cell cell(certificate, wire, {});
        cell.carryOut();
        QCOMPARE(cell.accepted(), messageCount);
        QCOMPARE(cell.stats.messages, messageCount);
    }
}

} // namespace stampede::matrix
