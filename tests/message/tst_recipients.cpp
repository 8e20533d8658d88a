// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/address.h"
#include "message/message_testing.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace stampede;
using namespace stampede::message;

namespace {

MessageSpec specWith(const RecipientSpec& recipients)
{
    MessageSpec spec;
    spec.recipients = recipients;
    return spec;
}

QByteArray recipientsOf(const MessageFactory& factory, quint64 sequence)
{
    QByteArrayList all;
    for (const std::string& recipient : messageOf(factory, sequence).recipients)
        all.append(bytes(recipient));
    return all.join(' ');
}

} // namespace

class RecipientsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rotation_data();
    void rotation();
    void rotationTakesEachEquallyOften();
    void file();
    void fileOfManyAddresses();
    void pattern();
    void patternWithColumns();
    void domains();
    void domainWeights();
    void suffix();
    void needsExactlyOneSource();
    void refuses_data();
    void refuses();
    void refusesLines();
    void patternRowsAreChecked();

private:
    QTemporaryDir m_dir;
};

void RecipientsTest::rotation_data()
{
    QTest::addColumn<int>("perMessage");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("first") << 1 << quint64(0) << QByteArray("a@x.test");
    QTest::newRow("second") << 1 << quint64(1) << QByteArray("b@x.test");
    QTest::newRow("around") << 1 << quint64(4) << QByteArray("b@x.test");
    QTest::newRow("two") << 2 << quint64(0) << QByteArray("a@x.test b@x.test");
    QTest::newRow("two, around") << 2 << quint64(1) << QByteArray("c@x.test a@x.test");
    QTest::newRow("all") << 3 << quint64(5) << QByteArray("a@x.test b@x.test c@x.test");
    QTest::newRow("more than there are")
        << 4 << quint64(0) << QByteArray("a@x.test b@x.test c@x.test a@x.test");
    // 2^64 - 1 is a multiple of 3, so the product must not be taken modulo 2^64.
    QTest::newRow("no overflow") << 2 << ~quint64(0) << QByteArray("a@x.test b@x.test");
    QTest::newRow("no overflow before the end") << 2 << ~quint64(0) - 1 << QByteArray("b@x.test c@x.test");
}

void RecipientsTest::rotation()
{
    QFETCH(int, perMessage);
    QFETCH(quint64, sequence);
    QFETCH(QByteArray, expected);
    RecipientSpec recipients;
    recipients.list = {"a@x.test", " b@x.test ", "c@x.test"};
    recipients.perMessage = perMessage;
    const auto factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, sequence), expected);
}

void RecipientsTest::rotationTakesEachEquallyOften()
{
    RecipientSpec recipients;
    for (int i = 0; i < 7; ++i)
        recipients.list.push_back("u" + std::to_string(i) + "@x.test");
    recipients.perMessage = 3;
    const auto factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    std::map<std::string, int> counts;
    for (quint64 sequence = 0; sequence < 70; ++sequence) {
        const Message message = messageOf(*factory, sequence);
        QCOMPARE(std::set<std::string>(message.recipients.begin(), message.recipients.end()).size(),
                 std::size_t(3));
        for (const std::string& recipient : message.recipients)
            ++counts[recipient];
    }
    for (const auto& [recipient, count] : counts)
        QCOMPARE(count, 30);
}

void RecipientsTest::file()
{
    writeFile(m_dir.filePath(QStringLiteral("r.txt")),
              "\xef\xbb\xbf# people\r\na@x.test\r\n\r\n  b@x.test\t\n#c@x.test\n"
              "d@x.test");
    RecipientSpec recipients;
    recipients.file = "r.txt";
    const auto factory = factoryFor(specWith(recipients), m_dir.path());
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, 0), QByteArray("a@x.test"));
    QCOMPARE(recipientsOf(*factory, 1), QByteArray("b@x.test"));
    QCOMPARE(recipientsOf(*factory, 2), QByteArray("d@x.test"));
    QCOMPARE(recipientsOf(*factory, 3), QByteArray("a@x.test"));
}

void RecipientsTest::fileOfManyAddresses()
{
    QByteArray content;
    for (int i = 0; i < 100'000; ++i)
        content += "someone" + QByteArray::number(i) + "@example.test\n";
    writeFile(m_dir.filePath(QStringLiteral("many.txt")), content);
    RecipientSpec recipients;
    recipients.file = "many.txt";
    recipients.perMessage = 100;
    const auto factory = factoryFor(specWith(recipients), m_dir.path());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 1999);
    QCOMPARE(bytes(message.recipients.front()), QByteArray("someone99900@example.test"));
    QCOMPARE(bytes(message.recipients.back()), QByteArray("someone99999@example.test"));
    QCOMPARE(bytes(messageOf(*factory, 1000).recipients[5]), QByteArray("someone5@example.test"));
}

void RecipientsTest::pattern()
{
    RecipientSpec recipients;
    recipients.pattern = "u{seq}.{run}@example.test";
    auto factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, 7), QByteArray("u7.run-1@example.test"));
    recipients.perMessage = 3;
    factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, 7),
             QByteArray("u21.run-1@example.test u22.run-1@example.test u23.run-1@example.test"));
}

void RecipientsTest::patternWithColumns()
{
    writeFile(m_dir.filePath(QStringLiteral("v.csv")), "user,host\nann,a.test\nbob,b.test\ncid,c.test\n");
    RecipientSpec recipients;
    recipients.pattern = "{user}@{host}";
    MessageSpec spec = specWith(recipients);
    spec.variablesCsv = "v.csv";
    spec.sender = "{user}-{seq}@s.test";
    auto factory = factoryFor(spec, m_dir.path());
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, 4), QByteArray("bob@b.test"));
    QCOMPARE(bytes(messageOf(*factory, 4).sender), QByteArray("bob-4@s.test"));
    spec.recipients.perMessage = 2;
    factory = factoryFor(spec, m_dir.path());
    QVERIFY(factory);
    QCOMPARE(recipientsOf(*factory, 1), QByteArray("cid@c.test ann@a.test"));
}

void RecipientsTest::domains()
{
    RecipientSpec recipients;
    recipients.domains = {{"gmail.test", 67.4},
                          {"yahoo.test", 20},
                          {"b\xc3\xbc"
                           "cher.test",
                           12.6}};
    recipients.perMessage = 3;
    const auto factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    std::set<std::string> locals;
    for (quint64 sequence = 0; sequence < 5000; ++sequence) {
        for (const std::string& recipient : messageOf(*factory, sequence).recipients) {
            QCOMPARE(int(checkAddress(recipient)), int(AddressFault::None));
            locals.insert(recipient.substr(0, recipient.find('@')));
        }
    }
    QCOMPARE(locals.size(), std::size_t(15'000));
    const QRegularExpression form(QStringLiteral("^u[0-9a-z]{7,19}$"));
    QVERIFY(form.match(QString::fromStdString(*locals.begin())).hasMatch());
}

void RecipientsTest::domainWeights()
{
    RecipientSpec recipients;
    recipients.domains = {{"a.test", 67.4}, {"b.test", 20}, {"c.test", 12.6}, {"never.test", 0}};
    const auto factory = factoryFor(specWith(recipients));
    QVERIFY(factory);
    std::map<std::string_view, int> counts;
    Message message;
    std::map<std::string, int> seen;
    for (quint64 sequence = 0; sequence < 50'000; ++sequence) {
        factory->compose(sequence, 0, testWall, message);
        ++seen[std::string(domainOf(message.recipients.front()))];
    }
    // Sigma is at most 110.
    QCOMPARE(seen.size(), std::size_t(3));
    QVERIFY(std::abs(seen["a.test"] - 33'700) < 450);
    QVERIFY(std::abs(seen["b.test"] - 10'000) < 400);
    QVERIFY(std::abs(seen["c.test"] - 6'300) < 350);
}

void RecipientsTest::suffix()
{
    RecipientSpec recipients;
    recipients.list = {"user@gmail.test"};
    recipients.domainSuffix = "sink.test";
    QCOMPARE(recipientsOf(*factoryFor(specWith(recipients)), 0), QByteArray("user@gmail.test.sink.test"));
    recipients.domainSuffix = ".sink.test";
    QCOMPARE(recipientsOf(*factoryFor(specWith(recipients)), 0), QByteArray("user@gmail.test.sink.test"));
    RecipientSpec pattern;
    pattern.pattern = "user{seq}@gmail.test";
    pattern.domainSuffix = "sink.test";
    QCOMPARE(recipientsOf(*factoryFor(specWith(pattern)), 3), QByteArray("user3@gmail.test.sink.test"));
    RecipientSpec domains;
    domains.domains = {{"gmail.test", 1}};
    domains.domainSuffix = "sink.test";
    QVERIFY(recipientsOf(*factoryFor(specWith(domains)), 3).endsWith("@gmail.test.sink.test"));
}

void RecipientsTest::needsExactlyOneSource()
{
    const QStringList place{QStringLiteral("envelope.recipients")};
    QCOMPARE(placesOf(problemsOf(MessageSpec())), place);
    RecipientSpec two;
    two.list = {"a@x.test"};
    two.pattern = "b@x.test";
    QCOMPARE(placesOf(problemsOf(specWith(two))), place);
    RecipientSpec all = two;
    all.file = "none";
    all.domains = {{"x.test", 1}};
    QCOMPARE(placesOf(problemsOf(specWith(all))), place);
}

Q_DECLARE_METATYPE(RecipientSpec)

void RecipientsTest::refuses_data()
{
    QTest::addColumn<RecipientSpec>("spec");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const char* places, const auto& change) {
        RecipientSpec spec;
        change(spec);
        QTest::newRow(name) << spec << QString::fromLatin1(places);
    };
    row("list", "envelope.recipients.list[1] envelope.recipients.list[2]", [](auto& spec) {
        spec.list = {"a@x.test", "b", "c d@x.test"};
    });
    row("line break in a list", "envelope.recipients.list[0]",
        [](auto& spec) { spec.list = {"a@x.test\r\nDATA"}; });
    row("none a message", "envelope.recipients_per_message", [](auto& spec) {
        spec.list = {"a@x.test"};
        spec.perMessage = 0;
    });
    row("suffix", "envelope.domain_suffix", [](auto& spec) {
        spec.list = {"a@x.test"};
        spec.domainSuffix = "a b";
    });
    row("suffix to a literal", "envelope.recipients.list[0]", [](auto& spec) {
        spec.list = {"a@[127.0.0.1]"};
        spec.domainSuffix = "sink.test";
    });
    row("suffix makes it too long", "envelope.recipients.list[0]", [](auto& spec) {
        spec.list = {"a@" + std::string(60, 'a') + '.' + std::string(60, 'b') + ".test"};
        spec.domainSuffix = std::string(60, 'c') + '.' + std::string(60, 'd') + '.' + std::string(60, 'e');
    });
    row("file", "envelope.recipients.file", [](auto& spec) { spec.file = "is-not-there.txt"; });
    row("pattern", "envelope.recipients.pattern", [](auto& spec) { spec.pattern = "user{seq}"; });
    row("pattern with a blank in it", "envelope.recipients.pattern",
        [](auto& spec) { spec.pattern = "{date}@x.test"; });
    row("pattern too long", "envelope.recipients.pattern",
        [](auto& spec) { spec.pattern = "u{random:64}@x.test"; });
    row("pattern too long at the end of time", "envelope.recipients.pattern",
        [](auto& spec) { spec.pattern = "{random:50}{seq}@x.test"; });
    row("unknown variable", "envelope.recipients.pattern", [](auto& spec) { spec.pattern = "{who}@x.test"; });
    row("domain", "envelope.recipients.domains[1]", [](auto& spec) {
        spec.domains = {{"a.test", 1}, {"b@c", 1}};
    });
    row("domain literal", "envelope.recipients.domains[0]", [](auto& spec) {
        spec.domains = {{"[127.0.0.1]", 1}};
    });
    row("weights", "envelope.recipients.domains", [](auto& spec) { spec.domains = {{"a.test", 0}}; });
}

void RecipientsTest::refuses()
{
    QFETCH(RecipientSpec, spec);
    QFETCH(QString, places);
    const Problems problems = problemsOf(specWith(spec), m_dir.path());
    QCOMPARE(placesOf(problems).join(u' '), places);
}

void RecipientsTest::refusesLines()
{
    RecipientSpec recipients;
    recipients.file = "bad.txt";
    writeFile(m_dir.filePath(QStringLiteral("bad.txt")), "a@x.test\nb\n# c\n<d@x.test>\n");
    QCOMPARE(placesOf(problemsOf(specWith(recipients), m_dir.path())).join(u' '),
             QStringLiteral("bad.txt:2 bad.txt:4"));
    writeFile(m_dir.filePath(QStringLiteral("bad.txt")), QByteArray("nobody\n").repeated(5000));
    const Problems many = problemsOf(specWith(recipients), m_dir.path());
    QCOMPARE(many.list().size(), qsizetype(21));
    writeFile(m_dir.filePath(QStringLiteral("bad.txt")), "# nobody\n\n");
    QCOMPARE(placesOf(problemsOf(specWith(recipients), m_dir.path())).join(u' '),
             QStringLiteral("envelope.recipients.file"));
}

void RecipientsTest::patternRowsAreChecked()
{
    writeFile(m_dir.filePath(QStringLiteral("u.csv")), "user\nann\nbo b\ncid\n\"d,e\"\n");
    RecipientSpec recipients;
    recipients.pattern = "{user}@x.test";
    MessageSpec spec = specWith(recipients);
    spec.variablesCsv = "u.csv";
    QCOMPARE(placesOf(problemsOf(spec, m_dir.path())).join(u' '), QStringLiteral("u.csv:3 u.csv:5"));
}

QTEST_GUILESS_MAIN(RecipientsTest)
#include "tst_recipients.moc"
