// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_conversation.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;

namespace {

using Then = ServerConversation::Then;
using After = ServerPolicy::After;

/// Pauses or is silent at one stage, the first time it is asked there.
class Pausing : public ServerPolicy {
public:
    Pausing(Stage stage, After then) : m_stage(stage), m_then(then) {}
    PolicyReply decide(Stage stage, std::string_view) override
    {
        const bool strikes = stage == m_stage && !std::exchange(m_done, m_done || stage == m_stage);
        after = strikes ? m_then : After::GoOn;
        return {};
    }
    void contentBegins() override { contentBreak = at; }
    void contentBroken() override { ++broken; }

    quint64 at = never;
    int broken = 0;

private:
    Stage m_stage;
    After m_then;
    bool m_done = false;
};

const std::string whole = "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nDATA\r\nab\r\n.\r\nQUIT\r\n";

/// The first digits of the replies.
QByteArray digits(const std::string& out)
{
    QByteArray all;
    for (const QByteArray& line : QByteArray::fromStdString(out).split('\n'))
        if (line.size() > 3 && line[3] == ' ')
            all += line.first(3) + ' ';
    return all.trimmed();
}

} // namespace

class TestServerPause : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pausesAndGoesOn_data();
    void pausesAndGoesOn();
    void silence_data();
    void silence();
    void inContent_data();
    void inContent();
    void startTls();
    void lmtp();
    void declaredSize();
};

void TestServerPause::pausesAndGoesOn_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("at");
    const auto row = [](Stage stage, const char* before, const char* at) {
        QTest::newRow(std::string(nameOf(stage)).c_str())
            << static_cast<int>(stage) << QByteArray(before) << QByteArray(at);
    };
    row(Stage::Ehlo, "", "250");
    row(Stage::Mail, "250", "250");
    row(Stage::Rcpt, "250 250", "250");
    row(Stage::Data, "250 250 250", "354");
    row(Stage::Body, "250 250 250 354", "250");
    row(Stage::Quit, "250 250 250 354 250", "221");
}

// Cut anywhere, it stops at the same place and goes on as if nothing had been.
void TestServerPause::pausesAndGoesOn()
{
    QFETCH(int, stage);
    const ServerSettings settings;
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        Pausing policy(static_cast<Stage>(stage), After::Pause);
        ServerConversation conversation(settings, policy);
        std::string out;
        QCOMPARE(conversation.start(false, out), Then::Continue);
        out.clear();
        std::string input = whole.substr(0, cut);
        const std::string rest = whole.substr(cut);
        std::string said;
        Then then = conversation.receive(input, said);
        if (then == Then::Continue) {
            const std::size_t earlier = said.size();
            then = conversation.receive(rest, said);
            QCOMPARE(then, Then::Pause);
            QVERIFY(conversation.pausedAt() >= earlier);
            input = std::string(conversation.unheard());
        } else {
            QCOMPARE(then, Then::Pause);
            input = std::string(conversation.unheard()) + rest;
        }
        QTEST(digits(said.substr(0, conversation.pausedAt())), "before");
        QTEST(digits(said.substr(conversation.pausedAt())), "at");
        then = conversation.resume();
        if (then == Then::Continue)
            then = conversation.receive(input, said);
        QCOMPARE(then, Then::Close);
        QCOMPARE(digits(said), QByteArray("250 250 250 354 250 221"));
        QCOMPARE(conversation.counters(), (ServerCounters{1, 0, 1, 4, 0}));
    }
}

void TestServerPause::silence_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("open");
    const auto row = [](Stage stage, const char* said, bool open) {
        QTest::newRow(std::string(nameOf(stage)).c_str())
            << static_cast<int>(stage) << QByteArray(said) << open;
    };
    row(Stage::Banner, "", false);
    row(Stage::Ehlo, "220", false);
    row(Stage::Mail, "220 250", false);
    row(Stage::Rcpt, "220 250 250", true);
    row(Stage::Data, "220 250 250 250", true);
    row(Stage::Body, "220 250 250 250 354", true);
    row(Stage::Quit, "220 250 250 250 354 250", false);
}

void TestServerPause::silence()
{
    QFETCH(int, stage);
    const ServerSettings settings;
    Pausing policy(static_cast<Stage>(stage), After::Silent);
    ServerConversation conversation(settings, policy);
    std::string said;
    Then then = conversation.start(false, said);
    if (then == Then::Continue)
        then = conversation.receive(whole, said);
    QCOMPARE(then, Then::Pause);
    QCOMPARE(conversation.pausedAt(), said.size());
    QTEST(digits(said), "said");
    QTEST(conversation.inTransaction(), "open");
    QCOMPARE(conversation.counters().messages, quint64(static_cast<Stage>(stage) == Stage::Quit ? 1 : 0));
    QCOMPARE(conversation.counters().rejected + conversation.counters().errors, quint64(0));
}

void TestServerPause::inContent_data()
{
    QTest::addColumn<quint64>("at");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<bool>("breaks");
    for (const bool chunked : {false, true})
        for (const quint64 at : {0u, 1u, 50u, 99u, 100u, 101u})
            QTest::addRow("%d %d", static_cast<int>(at), chunked) << at << chunked << (at < 100);
}

void TestServerPause::inContent()
{
    QFETCH(quint64, at);
    QFETCH(bool, chunked);
    const ServerSettings settings;
    Pausing policy(Stage::Connect, After::GoOn);
    policy.at = at;
    ServerConversation conversation(settings, policy);
    std::string said;
    conversation.start(false, said);
    const std::string text = std::string(98, 'x') + "\r\n";
    std::string input = "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\n";
    input += chunked ? "BDAT 100 LAST\r\n" + text : "DATA\r\n" + text + ".\r\n";
    Then then = conversation.receive(input, said);
    QFETCH(bool, breaks);
    // With DATA the end is only known after the last octet.
    if (breaks || (!chunked && at == 100)) {
        QCOMPARE(then, Then::Pause);
        QCOMPARE(policy.broken, 1);
        QCOMPARE(conversation.counters().octets, at);
        QCOMPARE(conversation.pausedAt(), said.size());
        QVERIFY(conversation.inTransaction());
        const std::string rest(conversation.unheard());
        QCOMPARE(conversation.resume(), Then::Continue);
        then = conversation.receive(rest, said);
    }
    QCOMPARE(then, Then::Continue);
    QCOMPARE(conversation.counters(), (ServerCounters{1, 0, 1, 100, 0}));
    QVERIFY(said.ends_with("250 2.0.0 message accepted\r\n"));
}

void TestServerPause::startTls()
{
    ServerSettings settings;
    settings.startTls = true;
    Pausing policy(Stage::Tls, After::Pause);
    ServerConversation conversation(settings, policy);
    std::string said;
    conversation.start(false, said);
    QCOMPARE(conversation.receive("EHLO x\r\nSTARTTLS\r\nNOOP\r\n", said), Then::Pause);
    QVERIFY(said.substr(conversation.pausedAt()).starts_with("220 2.0.0"));
    QCOMPARE(conversation.resume(), Then::StartTls);
}

// All final replies belong together, whichever of them asks for the pause.
void TestServerPause::lmtp()
{
    ServerSettings settings;
    settings.lmtp = true;
    Pausing policy(Stage::Body, After::Pause);
    ServerConversation conversation(settings, policy);
    std::string said;
    conversation.start(false, said);
    QCOMPARE(
        conversation.receive(
            "LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nRCPT TO:<c@b.test>\r\nBDAT 0 LAST\r\nNOOP\r\n",
            said),
        Then::Pause);
    QCOMPARE(digits(said.substr(conversation.pausedAt())), QByteArray("250 250"));
    const std::string rest(conversation.unheard());
    QCOMPARE(rest, std::string("NOOP\r\n"));
    QCOMPARE(conversation.resume(), Then::Continue);
    QCOMPARE(conversation.counters().recipients, quint64(2));
}

void TestServerPause::declaredSize()
{
    const ServerSettings settings;
    ServerPolicy policy;
    ServerConversation conversation(settings, policy);
    std::string said;
    conversation.start(false, said);
    conversation.receive("EHLO x\r\nMAIL FROM:<> SIZE=1234\r\n", said);
    QCOMPARE(policy.declaredSize, quint64(1234));
    conversation.receive("RSET\r\nMAIL FROM:<>\r\n", said);
    QCOMPARE(policy.declaredSize, quint64(0));
    conversation.receive("RCPT TO:<a@b.test>\r\nBDAT 7 LAST\r\n1234567", said);
    QCOMPARE(policy.messageOctets, quint64(7));
}

QTEST_GUILESS_MAIN(TestServerPause)
#include "tst_server_pause.moc"
