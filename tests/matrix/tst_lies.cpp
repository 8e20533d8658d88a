// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Capabilities that lie: what is offered does not work, or what works is hidden.
#include "matrix/points_test.h"
#include "support/scripted_server.h"

using namespace stampede;
using namespace stampede::matrix;
using smtp::TlsMode;

namespace {

enum class Lie : quint8 {
    HidePipelining,
    HideChunking,
    HideSize,
    HideStartTls,
    HideAuth,
    OfferPipelining,
    OfferChunking,
    OfferSize,
    OfferSmallSize,
    OfferStartTls,
    OfferAuth,
    OnlyHelo
};
constexpr std::array names{"hide PIPELINING", "hide CHUNKING",    "hide SIZE",      "hide STARTTLS",
                           "hide AUTH",       "offer PIPELINING", "offer CHUNKING", "offer SIZE",
                           "offer SIZE 10",   "offer STARTTLS",   "offer AUTH",     "EHLO unknown"};
constexpr std::array actions{
    R"("hide": ["PIPELINING"])",  R"("hide": ["CHUNKING"])",
    R"("hide": ["SIZE"])",        R"("hide": ["STARTTLS"])",
    R"("hide": ["AUTH"])",        R"("offer": ["PIPELINING"])",
    R"("offer": ["CHUNKING"])",   R"("offer": ["SIZE"])",
    R"("offer": ["SIZE 10"])",    R"("offer": ["STARTTLS"])",
    R"("offer": ["AUTH PLAIN"])", R"("reply": "502 5.5.1 what is EHLO?", "times": 1)"};

bool makesSense(Lie lie, const Wire& wire)
{
    return (lie != Lie::HideStartTls && lie != Lie::OfferStartTls) || wire.tls == TlsMode::StartTls;
}

/// The sink does not do what the rule offers, and does what it hides.
void prepare(Cell& cell, Lie lie)
{
    smtp::ServerSettings& server = cell.settings.server;
    job::Job& job = cell.rig.job;
    server.pipelining = lie != Lie::OfferPipelining;
    server.chunking = lie != Lie::OfferChunking;
    server.size = lie != Lie::OfferSize;
    if (lie == Lie::OnlyHelo)
        job.load.connections = 1; // HELO would be refused with the next connection's EHLO in between
    if (lie == Lie::OfferStartTls)
        cell.settings.tls = sink::SinkTls::None;
    if (lie == Lie::HideAuth)
        server.auth = {smtp::Mechanism::Plain};
    if (lie == Lie::HideAuth || lie == Lie::OfferAuth) {
        job.auth.choice = smtp::AuthSettings::Choice::Plain;
        job.auth.username = QStringLiteral("user");
        job.auth.allowPlaintext = true;
        cell.rig.options.password = "secret";
    }
}

Expectation refused(Stage stage, quint16 code)
{
    return {.outcome = Outcome::Permanent, .stages = {stage}, .code = code};
}

Expectation impossible(Fault fault, Stage stage)
{
    return {.outcome = Outcome::Error, .faults = {fault}, .stages = {stage}};
}

Expectation expectationOf(Lie lie, const Wire& wire)
{
    switch (lie) {
    case Lie::HideStartTls: return impossible(Fault::Tls, Stage::Tls); // never a downgrade
    case Lie::HideAuth: return impossible(Fault::Auth, Stage::Auth);
    case Lie::OfferChunking: return wire.chunking ? refused(Stage::Body, 502) : Expectation();
    case Lie::OfferSize: return refused(Stage::Mail, 555);
    case Lie::OfferStartTls: return refused(Stage::Tls, 502);
    case Lie::OfferAuth: return refused(Stage::Auth, 502);
    case Lie::OnlyHelo:
        return wire.tls == TlsMode::StartTls ? impossible(Fault::Tls, Stage::Tls) : Expectation();
    case Lie::HidePipelining:
    case Lie::HideChunking:
    case Lie::HideSize:
    case Lie::OfferPipelining:       // the sink takes a group in any case
    case Lie::OfferSmallSize: break; // it is for the server to refuse
    }
    return {};
}

/// A rule that strikes once strikes one message, the others all.
quint64 struckBy(Lie lie)
{
    return lie == Lie::OnlyHelo ? 1 : messageCount;
}

} // namespace

Q_DECLARE_METATYPE(Lie)

class TestMatrixLies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void lies_data();
    void lies();
    void whatIsSeen();
    void contentTakenForCommands_data();
    void contentTakenForCommands();
    void memory() { QVERIFY2(m_watch.isSmall(), m_watch.report()); }

private:
    Certificate m_certificate;
    LeakWatch m_watch;
};

void TestMatrixLies::initTestCase()
{
    warmUp(m_certificate);
    m_watch.begin();
}

void TestMatrixLies::lies_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<Wire>("wire");
    int cells = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const Wire& wire : allWires()) {
            const auto lie = static_cast<Lie>(i);
            if (!makesSense(lie, wire))
                continue;
            QTest::addRow("%s/%s", names[i], nameOf(wire).constData()) << lie << wire;
            ++cells;
        }
    QCOMPARE(cells, 10 * 12 + 2 * 4); // two of the twelve are about STARTTLS
}

void TestMatrixLies::lies()
{
    QFETCH(Lie, lie);
    QFETCH(Wire, wire);
    LeakWatch watch;
    watch.begin();
    {
        const QByteArray action = actions[static_cast<std::size_t>(lie)];
        Cell cell(m_certificate, wire, R"({"rules": [{"stage": "ehlo", )" + action + "}]}");
        prepare(cell, lie);
        cell.carryOut();
        if (QTest::currentTestFailed())
            return;
        compare(cell, expectationOf(lie, wire), struckBy(lie));
    }
    QVERIFY2(watch.isTight(), watch.report());
}

// What is hidden is not used, and the result says what was offered.
void TestMatrixLies::whatIsSeen()
{
    Cell cell(m_certificate, {}, R"({"rules": [{"stage": "ehlo", "hide": ["PIPELINING", "CHUNKING"]}]})");
    cell.carryOut();
    const auto& seen = cell.rig.result->capabilities;
    QVERIFY(seen && !seen->pipelining && !seen->chunking && seen->size);
    for (const load::ConversationSamplePtr& sample : cell.rig.samples)
        for (const load::ConversationLine& line : sample->lines)
            QVERIFY(!line.text.starts_with("BDAT"));
    QCOMPARE(cell.accepted(), messageCount);
}

void TestMatrixLies::contentTakenForCommands_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("500") << QByteArray("500");
    QTest::newRow("502") << QByteArray("502");
}

// A server that offers CHUNKING and does not know BDAT answers each line of the content. None of these
// answers is one to the next message.
void TestMatrixLies::contentTakenForCommands()
{
    QFETCH(QByteArray, code);
    using test::Step;
    test::ScriptOptions options;
    options.repeatFrom = 4;
    const test::ScriptedServer server(
        {Step::say("220 hi\r\n"),
         Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250-PIPELINING\r\n250 CHUNKING\r\n"),
         Step::on(QStringLiteral("^MAIL"), "250 ok\r\n"), Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
         Step::line(code + " what?\r\n")},
        options);
    test::RunRig rig(server.port());
    rig.job.load.messages = messageCount;
    rig.job.load.connections = connectionCount;
    rig.job.session.reconnectInitial = rig.job.session.reconnectMaximum = std::chrono::milliseconds(1);
    rig.carryOut();
    QCOMPARE(rig.total().of(Outcome::Permanent), messageCount);
    QVERIFY(rig.identityHolds());
}

QTEST_GUILESS_MAIN(TestMatrixLies)
#include "tst_lies.moc"
