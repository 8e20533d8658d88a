// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/sampler.h"
#include "load/transcript.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::load;

class TestTranscript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesAreSplitAndOrdered();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void controlOctetsAreReadable();
    void whatIsKeptIsBounded();
    void clearForgets();
    void samplerChooses_data();
    void samplerChooses();
    void samplerIsBoundedBetweenTakes();
};

void TestTranscript::linesAreSplitAndOrdered()
{
    Transcript transcript;
    transcript.client(Nanos(1), "MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\n", false);
    transcript.content(Nanos(2), 1234);
    transcript.server(Nanos(3), "250 ok\r\n550 5.1.1 no\r\n");
    transcript.note(Nanos(4), "the server closed the connection");
    const auto lines = transcript.lines();
    QCOMPARE(lines.size(), 6U);
    QCOMPARE(lines[0].text, std::string("MAIL FROM:<a@b>"));
    QCOMPARE(lines[1].text, std::string("RCPT TO:<c@d>"));
    QCOMPARE(lines[2].text, std::string("<message, 1234 octets>"));
    QCOMPARE(lines[4].text, std::string("550 5.1.1 no"));
    QVERIFY(lines[4].from == ConversationLine::From::Server);
    QVERIFY(lines[5].from == ConversationLine::From::Note);
    QCOMPARE(lines[3].at, Nanos(3));
    QVERIFY(!transcript.isCut());
}

void TestTranscript::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("initial response")
        << QByteArray("AUTH PLAIN AGpvZQBzZWNyZXQ=\r\n") << QByteArray("AUTH PLAIN ********");
    QTest::newRow("no initial response") << QByteArray("AUTH LOGIN\r\n") << QByteArray("AUTH LOGIN");
    QTest::newRow("a later line") << QByteArray("c2VjcmV0\r\n") << QByteArray("********");
}

void TestTranscript::secretsAreMasked()
{
    QFETCH(QByteArray, written);
    Transcript transcript;
    transcript.client(Nanos(0), written.toStdString(), true);
    QCOMPARE(transcript.lines().size(), 1U);
    QTEST(QByteArray::fromStdString(transcript.lines()[0].text), "kept");
}

void TestTranscript::controlOctetsAreReadable()
{
    Transcript transcript;
    transcript.server(Nanos(0), std::string_view("250 a\0b\x1b[31m\n", 12));
    QCOMPARE(transcript.lines()[0].text, std::string("250 a\\x00b\\x1b[31m"));
}

void TestTranscript::whatIsKeptIsBounded()
{
    Transcript transcript;
    for (int i = 0; i < 1000; ++i)
        transcript.server(Nanos(i), std::string(400, 'x') + "\r\n");
    QVERIFY(transcript.isCut());
    std::size_t octets = 0;
    for (const auto& line : transcript.lines())
        octets += line.text.size();
    QVERIFY(octets <= Transcript::mostOctets);
    QVERIFY(transcript.lines().size() <= Transcript::mostPieces);
    for (int i = 0; i < 1000; ++i)
        transcript.content(Nanos(i), 10);
    QVERIFY(transcript.lines().size() <= Transcript::mostPieces);
}

void TestTranscript::clearForgets()
{
    Transcript transcript;
    transcript.server(Nanos(0), std::string(2 * Transcript::mostOctets, 'x'));
    transcript.clear();
    QVERIFY(!transcript.isCut());
    QVERIFY(transcript.lines().empty());
}

void TestTranscript::samplerChooses_data()
{
    QTest::addColumn<quint64>("every");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("every hundredth") << quint64(100) << quint64(300) << true << true;
    QTest::newRow("not this one") << quint64(100) << quint64(301) << true << false;
    QTest::newRow("a failed one always") << quint64(100) << quint64(301) << false << true;
    QTest::newRow("none accepted") << quint64(0) << quint64(0) << true << false;
    QTest::newRow("none accepted, failed ones yes") << quint64(0) << quint64(7) << false << true;
}

void TestTranscript::samplerChooses()
{
    QFETCH(quint64, every);
    QFETCH(quint64, sequence);
    QFETCH(bool, accepted);
    const Sampler sampler(every, 0);
    QTEST(sampler.wants(sequence, accepted ? Outcome::Accepted : Outcome::Permanent), "wanted");
}

void TestTranscript::samplerIsBoundedBetweenTakes()
{
    Sampler sampler(1, 3);
    int kept = 0;
    for (quint64 i = 0; i < 1000; ++i) {
        if (!sampler.wants(i, Outcome::Error))
            continue;
        ConversationSample sample;
        sample.outcome = Outcome::Error;
        sampler.add(std::move(sample));
        ++kept;
    }
    QCOMPARE(kept, Sampler::mostFailed);
    QVERIFY(sampler.wants(0, Outcome::Accepted)); // they do not crowd each other out
    const auto samples = sampler.take();
    QCOMPARE(samples.size(), Sampler::mostFailed);
    QCOMPARE(samples.first()->worker, 3);
    QVERIFY(sampler.wants(0, Outcome::Error));
    QVERIFY(sampler.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
