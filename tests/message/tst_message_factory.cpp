// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <thread>

using namespace stampede;
using namespace stampede::message;

using Change = std::function<void(MessageSpec&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// Everything that is sent, as text.
QByteArray wholeOf(const Message& message)
{
    QByteArray all = bytes(message.sender) + '\n';
    for (const std::string& recipient : message.recipients)
        all += bytes(recipient) + ' ';
    return all + '\n' + bytes(message.header) + bytes(flat(message.body)) + char('0' + int(message.utf8));
}

/// A spec with everything that is drawn at random.
MessageSpec randomSpec()
{
    MessageSpec spec;
    spec.sender = "{random:8}@s.test";
    spec.recipients.domains = {{"a.test", 2}, {"b.test", 1}};
    spec.recipients.perMessage = 2;
    spec.size.kind = SizeSpec::Kind::LogNormal;
    spec.size.mean = 500;
    spec.size.deviation = 1;
    spec.size.max = 5000;
    spec.headers = {{"X-Random", "{uuid} {random:20} {seq}"}};
    return spec;
}

} // namespace

class MessageFactoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameMessages();
    void orderAndReuseDoNotMatter();
    void threadsMakeTheSame();
    void onlyWallAndWorkerComeFromOutside();
    void sizesAreExact_data();
    void sizesAreExact();
    void sizesDoNotDependOnHeaders();
    void sizeFacts();
    void bodiesAreShared();
    void earlierProblemsOfOthersDoNotMatter();
    void allProblemsAtOnce();
    void unreadableTableIsOneProblem();
};

void MessageFactoryTest::sameSeedSameMessages()
{
    MessageSpec spec = randomSpec();
    const auto one = factoryFor(spec);
    const auto again = factoryFor(spec);
    spec.seed = 2;
    const auto other = factoryFor(spec);
    QVERIFY(one && again && other);
    for (quint64 sequence = 0; sequence < 200; ++sequence) {
        const QByteArray message = wholeOf(messageOf(*one, sequence));
        QCOMPARE(wholeOf(messageOf(*again, sequence)), message);
        QVERIFY(wholeOf(messageOf(*other, sequence)) != message);
        QVERIFY(messageOf(*one, sequence + 1).sender != messageOf(*one, sequence).sender);
    }
}

void MessageFactoryTest::orderAndReuseDoNotMatter()
{
    const auto factory = factoryFor(randomSpec());
    QVERIFY(factory);
    Message reused;
    for (quint64 i = 0; i < 200; ++i) {
        const quint64 sequence = i * 7919 % 200;
        factory->compose(sequence, 0, testWall, reused);
        QCOMPARE(wholeOf(reused), wholeOf(messageOf(*factory, sequence)));
    }
}

void MessageFactoryTest::threadsMakeTheSame()
{
    const auto factory = factoryFor(randomSpec());
    QVERIFY(factory);
    constexpr quint64 count = 400;
    QByteArrayList expected;
    for (quint64 sequence = 0; sequence < count; ++sequence)
        expected.append(wholeOf(messageOf(*factory, sequence)));
    std::vector<QByteArrayList> made(4);
    {
        std::vector<std::jthread> threads;
        for (QByteArrayList& mine : made) {
            threads.emplace_back([&mine, &factory] {
                Message message;
                for (quint64 sequence = 0; sequence < count; ++sequence) {
                    factory->compose(sequence, 0, testWall, message);
                    mine.append(wholeOf(message));
                }
            });
        }
    }
    for (const QByteArrayList& mine : made)
        QCOMPARE(mine, expected);
}

void MessageFactoryTest::onlyWallAndWorkerComeFromOutside()
{
    const auto factory = factoryFor(randomSpec());
    QVERIFY(factory);
    Message one;
    Message two;
    factory->compose(5, 0, testWall, one);
    factory->compose(5, 9, testWall + std::chrono::hours(30), two);
    QVERIFY(wholeOf(one) != wholeOf(two));
    QByteArrayList differing;
    const Fields first = fieldsOf(one.header);
    const Fields second = fieldsOf(two.header);
    QCOMPARE(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] != second[i])
            differing.append(bytes(first[i].first));
    }
    QCOMPARE(differing.join(' '), QByteArray("Date X-Stampede-Sent"));
    QCOMPARE(one.recipients, two.recipients);
    QCOMPARE(flat(one.body), flat(two.body));
}

void MessageFactoryTest::sizesAreExact_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<quint64>("least");
    QTest::addColumn<quint64>("most");
    const auto row = [](const char* name, quint64 least, quint64 most, const Change& change) {
        QTest::newRow(name) << change << least << most;
    };
    row("fixed", 1000, 1000, [](MessageSpec& spec) { spec.size.fixed = 1000; });
    row("fixed small", 2, 2, [](MessageSpec& spec) { spec.size.fixed = 0; });
    row("fixed large", 500'000, 500'000, [](MessageSpec& spec) { spec.size.fixed = 500'000; });
    row("uniform", 100, 300, [](MessageSpec& spec) {
        spec.size.kind = SizeSpec::Kind::Uniform;
        spec.size.min = 100;
        spec.size.max = 300;
    });
    row("normal", 2, 100'000'000, [](MessageSpec& spec) {
        spec.size.kind = SizeSpec::Kind::Normal;
        spec.size.mean = 2000;
        spec.size.deviation = 500;
    });
    row("weighted", 1000, 20'000, [](MessageSpec& spec) {
        spec.size.kind = SizeSpec::Kind::Weighted;
        spec.size.choices = {{1000, 70}, {20'000, 25}};
    });
}

void MessageFactoryTest::sizesAreExact()
{
    QFETCH(Change, change);
    QFETCH(quint64, least);
    QFETCH(quint64, most);
    MessageSpec spec = simpleSpec();
    change(spec);
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    Message message;
    for (quint64 sequence = 0; sequence < 20; ++sequence) {
        factory->compose(sequence, 0, testWall, message);
        const std::string body = flat(message.body);
        QVERIFY(body.size() >= least && body.size() <= most);
        QCOMPARE(message.size(), quint64(message.header.size() + body.size()));
        QVERIFY(body.ends_with("\r\n") && message.stuffed.empty());
        QVERIFY(body == unstuffed(body));
    }
}

void MessageFactoryTest::sizesDoNotDependOnHeaders()
{
    MessageSpec spec = randomSpec();
    const auto one = factoryFor(spec);
    spec.headers.clear();
    spec.sender = "fixed@s.test";
    const auto two = factoryFor(spec);
    QVERIFY(one && two);
    for (quint64 sequence = 0; sequence < 100; ++sequence)
        QCOMPARE(octetsOf(messageOf(*one, sequence).body), octetsOf(messageOf(*two, sequence).body));
}

void MessageFactoryTest::sizeFacts()
{
    const auto factory = factoryFor(randomSpec());
    QVERIFY(factory);
    quint64 sum = 0;
    quint64 largest = 0;
    for (quint64 sequence = 0; sequence < 1000; ++sequence) {
        const quint64 size = messageOf(*factory, sequence).size();
        sum += size;
        largest = std::max(largest, size);
    }
    const auto facts = factory->sizeFacts();
    // The time of sending is one digit shorter or longer at most.
    QVERIFY(facts.mean >= sum / 1000 - 2 && facts.mean <= sum / 1000 + 2);
    QVERIFY(facts.largest >= largest - 2 && facts.largest <= largest + 2);
}

void MessageFactoryTest::bodiesAreShared()
{
    MessageSpec spec = simpleSpec();
    spec.size.fixed = 50'000'000;
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    const Message one = messageOf(*factory, 1);
    const Message two = messageOf(*factory, 2);
    QCOMPARE(octetsOf(one.body), quint64(50'000'000));
    QCOMPARE(static_cast<const void*>(one.body.front().pattern.data()),
             static_cast<const void*>(two.body.front().pattern.data()));
    QVERIFY(one.body.front().pattern.size() <= 65'536);
}

void MessageFactoryTest::earlierProblemsOfOthersDoNotMatter()
{
    Problems problems;
    problems.add(QStringLiteral("load.rate"), QStringLiteral("somebody else's"));
    const auto factory = MessageFactory::create(simpleSpec(), RunFacts{"r", "x.test"}, {}, problems);
    QVERIFY(factory);
    QCOMPARE(octetsOf(messageOf(*factory, 0).body), quint64(1000));
    QCOMPARE(problems.list().size(), qsizetype(1));
}

void MessageFactoryTest::allProblemsAtOnce()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("recipients.csv")), "a@x.test\nnobody\n");
    writeFile(dir.filePath(QStringLiteral("v.csv")), "name\n\"a\nb\"\n");
    MessageSpec spec;
    spec.sender = "no address";
    spec.recipients.file = "recipients.csv";
    spec.recipients.perMessage = -1;
    spec.recipients.domainSuffix = "-";
    spec.size.kind = SizeSpec::Kind::Weighted;
    spec.attachments = {~quint64(0)};
    spec.headers = {{"X-A", "1"}, {"", "2"}, {"X-B", "{nothing}"}, {"X-C", "{name}"}};
    spec.variablesCsv = "v.csv";
    QStringList places = placesOf(problemsOf(spec, dir.path()));
    places.sort();
    QCOMPARE(places.join(u' '),
             QStringLiteral(
                 "envelope.domain_suffix envelope.recipients_per_message envelope.sender "
                 "message.attachments[0] message.headers. message.headers.X-B message.size "
                 "recipients.csv:2 v.csv:2"));
}

void MessageFactoryTest::unreadableTableIsOneProblem()
{
    // Not one more for each variable that would have been a column.
    MessageSpec spec = simpleSpec();
    spec.variablesCsv = "is-not-there.csv";
    spec.sender = "{name}@x.test";
    spec.recipients.pattern = "{name}@x.test";
    spec.headers = {{"X-A", "{name}"}, {"X B", "1"}};
    QCOMPARE(placesOf(problemsOf(spec)).join(u' '),
             QStringLiteral("message.variables_csv message.headers.X B"));
}

QTEST_GUILESS_MAIN(MessageFactoryTest)
#include "tst_message_factory.moc"
