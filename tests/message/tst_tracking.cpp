// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_factory.h"
#include "message/tracking.h"

#include <QTest>

#include <set>

using namespace stampede;
using namespace stampede::message;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<MessageFactory> factoryOf(const MessageSpec& spec, bool track = true)
{
    Problems problems;
    RunFacts facts;
    facts.runId = "run-1";
    facts.track = track;
    auto factory = MessageFactory::create(spec, facts, QString(), problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    return factory;
}

std::string bodyOf(const Message& message)
{
    std::string body;
    for (const Segment& segment : message.body)
        for (quint64 at = 0; at < segment.octets;) {
            const std::string_view piece = segment.at(at);
            body += piece;
            at += piece.size();
        }
    return body;
}

/// The value of the message's first header line.
std::string_view trackOf(const Message& message)
{
    std::string_view line = message.header;
    line = line.substr(0, line.find("\r\n"));
    return line.starts_with("X-Stampede-Track: ") ? line.substr(18) : std::string_view();
}

} // namespace

class TestTracking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void theDigestIsThatOfTheBody_data();
    void theDigestIsThatOfTheBody();
    void piecesMakeNoDifference();
    void oneOctetDoes();
    void untrackedMessagesSayNothing();
    void recipientsOfAreThoseOfCompose_data();
    void recipientsOfAreThoseOfCompose();
    void hashes();
};

void TestTracking::parse_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("as written") << QByteArray("0123456789abcdef 1 7 1700000000000000000 run-1") << true;
    QTest::newRow("blanks") << QByteArray("  0123456789abcdef\t1  7 1700000000000000000 run-1 ") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("short digest") << QByteArray("123456789abcdef 1 7 17 run-1") << false;
    QTest::newRow("no digest") << QByteArray("0123456789abcdeg 1 7 17 run-1") << false;
    QTest::newRow("no recipients") << QByteArray("0123456789abcdef 0 7 17 run-1") << false;
    QTest::newRow("too many recipients") << QByteArray("0123456789abcdef 4294967296 7 17 run-1") << false;
    QTest::newRow("negative number") << QByteArray("0123456789abcdef 1 -7 17 run-1") << false;
    QTest::newRow("negative time") << QByteArray("0123456789abcdef 1 7 -17 run-1") << false;
    QTest::newRow("huge number") << QByteArray("0123456789abcdef 1 99999999999999999999 17 run-1") << false;
    QTest::newRow("no run") << QByteArray("0123456789abcdef 1 7 17") << false;
    QTest::newRow("long run") << QByteArray("0123456789abcdef 1 7 17 ") + QByteArray(129, 'r') << false;
    QTest::newRow("more") << QByteArray("0123456789abcdef 1 7 17 run-1 x") << false;
    QTest::newRow("NUL") << QByteArray("0123456789abcdef 1 7 17\0 run-1", 30) << false;
}

void TestTracking::parse()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    Track track;
    QCOMPARE(Track::parse(std::string_view(value.constData(), static_cast<std::size_t>(value.size())), track),
             good);
    if (!good)
        return;
    QCOMPARE(track.digest, 0x0123456789abcdefULL);
    QCOMPARE(track.recipients, 1u);
    QCOMPARE(track.sequence, 7u);
    QCOMPARE(track.sent, 1'700'000'000'000'000'000);
    QVERIFY(track.run == "run-1");
}

void TestTracking::theDigestIsThatOfTheBody_data()
{
    QTest::addColumn<quint64>("octets");
    QTest::addColumn<bool>("attachment");
    for (const quint64 octets : {2, 3, 17, 1000, 100'000, 3'000'000})
        for (const bool attachment : {false, true})
            QTest::addRow("%llu%s", static_cast<unsigned long long>(octets),
                          attachment ? " with attachment" : "")
                << octets << attachment;
}

void TestTracking::theDigestIsThatOfTheBody()
{
    QFETCH(quint64, octets);
    QFETCH(bool, attachment);
    MessageSpec spec;
    spec.size.fixed = octets;
    if (attachment)
        spec.attachments = {5000};
    spec.recipients.pattern = "user{seq}@example.test";
    spec.recipients.perMessage = 3;
    const auto factory = factoryOf(spec);
    QVERIFY(factory);
    Message message;
    for (const quint64 sequence : {0ULL, 1ULL, 123'456'789'012ULL}) {
        factory->compose(sequence, 0, 1'700'000'000s, message);
        Track track;
        QVERIFY(Track::parse(trackOf(message), track));
        BodyDigest digest;
        digest.add(bodyOf(message));
        QCOMPARE(track.digest, digest.value());
        QCOMPARE(track.sequence, sequence);
        QCOMPARE(track.recipients, 3u);
        QCOMPARE(track.sent, 1'700'000'000'000'000'000);
        QVERIFY(track.run == "run-1");
    }
}

void TestTracking::piecesMakeNoDifference()
{
    const std::string body(1000, 'x');
    BodyDigest whole;
    whole.add(body);
    BodyDigest pieces;
    pieces.add("something else");
    pieces.restart();
    for (const char c : body)
        pieces.add(std::string_view(&c, 1));
    QCOMPARE(pieces.value(), whole.value());
}

void TestTracking::oneOctetDoes()
{
    std::string body(1000, 'x');
    std::set<quint64> seen;
    for (std::size_t i = 0; i < body.size(); ++i) {
        body[i] = 'y';
        BodyDigest digest;
        digest.add(body);
        seen.insert(digest.value());
        body[i] = 'x';
    }
    QCOMPARE(seen.size(), body.size());
}

void TestTracking::untrackedMessagesSayNothing()
{
    MessageSpec spec;
    spec.recipients.list = {"a@example.test"};
    const auto factory = factoryOf(spec, false);
    Message message;
    factory->compose(0, 0, 1s, message);
    QVERIFY(message.header.find("X-Stampede-Track") == std::string::npos);
}

void TestTracking::recipientsOfAreThoseOfCompose_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 3; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestTracking::recipientsOfAreThoseOfCompose()
{
    QFETCH(int, kind);
    MessageSpec spec;
    spec.size.kind = SizeSpec::Kind::Uniform;
    spec.size.min = 100;
    spec.size.max = 900;
    spec.sender = "from-{random:5}@example.test";
    spec.recipients.perMessage = 4;
    spec.recipients.domainSuffix = "sink.test";
    if (kind == 0)
        spec.recipients.pattern = "u{seq}-{random:8}-{worker}@example.test";
    else if (kind == 1)
        spec.recipients.domains = {{"gmail.com", 3}, {"yahoo.com", 1}};
    else
        spec.recipients.list = {"a@example.test", "b@example.test", "c@example.test", "d@example.test",
                                "e@example.test"};
    const auto factory = factoryOf(spec);
    QVERIFY(factory);
    Message message;
    std::vector<std::string> recipients;
    for (quint64 sequence = 0; sequence < 50; ++sequence) {
        factory->compose(sequence, static_cast<int>(sequence % 2), 1s, message);
        factory->recipientsOf(sequence, static_cast<int>(sequence % 2), recipients);
        QVERIFY(recipients == message.recipients);
    }
}

void TestTracking::hashes()
{
    QCOMPARE(recipientHash("User@Example.TEST"), recipientHash("user@example.test"));
    QVERIFY(recipientHash("user@example.test") != recipientHash("user1@example.test"));
    QVERIFY(recipientHash(std::string(5000, 'a')) == recipientHash(std::string(6000, 'a')));
}

QTEST_MAIN(TestTracking)
#include "tst_tracking.moc"
