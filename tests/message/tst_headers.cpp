// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace stampede;
using namespace stampede::message;

Q_DECLARE_METATYPE(Fields)

namespace {

bool matches(const QByteArray& text, const char* form)
{
    return QRegularExpression(QString::fromLatin1(form)).match(QString::fromLatin1(text)).hasMatch();
}

/// Empty, or what is wrong with a header block as such (RFC 5322, 2.1.1 and 2.2).
QString structureFault(const std::string& header)
{
    if (!header.ends_with("\r\n\r\n"))
        return QStringLiteral("no empty line at the end");
    const std::string lines = header.substr(0, header.size() - 2);
    for (const std::string& line : linesOf(lines)) {
        if (line.empty() || line.size() > 998 || line.starts_with('.'))
            return QStringLiteral("line: ") + QString::fromStdString(line);
        if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
            return QStringLiteral("control: ") + QString::fromStdString(line);
    }
    for (const auto& [name, value] : fieldsOf(header)) {
        if (name == "?" || name.find(' ') != std::string::npos)
            return QStringLiteral("field: ") + QString::fromStdString(name + value);
    }
    return {};
}

MessageSpec specWithHeaders(std::vector<std::pair<std::string, std::string>> headers)
{
    MessageSpec spec = simpleSpec();
    spec.headers = std::move(headers);
    return spec;
}

} // namespace

class HeadersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaults();
    void messageIdsAreUnique();
    void runIdInMessageId();
    void nullSender();
    void to_data();
    void to();
    void replaces();
    void adds();
    void variables();
    void encodesFromTables();
    void utf8Addresses();
    void foldsLongValues();
    void refuses_data();
    void refuses();
    void injectionThroughTables();
    void runFacts_data();
    void runFacts();
};

void HeadersTest::defaults()
{
    const auto factory = factoryFor(simpleSpec());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 12);
    QCOMPARE(structureFault(message.header), QString());
    QByteArrayList names;
    for (const auto& [name, value] : fieldsOf(message.header))
        names.append(bytes(name));
    QCOMPARE(names.join(' '),
             QByteArray(
                 "Date From To Subject Message-ID X-Stampede-Run X-Stampede-Seq X-Stampede-Sent MIME-Version "
                 "Content-Type Content-Transfer-Encoding"));
    QCOMPARE(fieldOf(message.header, "Date"), QByteArray("Fri, 15 Jan 2027 08:00:00 +0000"));
    QCOMPARE(fieldOf(message.header, "From"), QByteArray("sender12@stampede.example.test"));
    QCOMPARE(bytes(message.sender), QByteArray("sender12@stampede.example.test"));
    QCOMPARE(fieldOf(message.header, "To"), QByteArray("user12@example.test"));
    QCOMPARE(fieldOf(message.header, "Subject"), QByteArray("Stampede load test 12"));
    QVERIFY(matches(fieldOf(message.header, "Message-ID"),
                    "^<run-1\\.12\\.[a-z0-9]{12}@stampede\\.example\\.test>$"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Run"), QByteArray("run-1"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Seq"), QByteArray("12"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Sent"), QByteArray("1800000000123456789"));
    QCOMPARE(fieldOf(message.header, "MIME-Version"), QByteArray("1.0"));
    QCOMPARE(fieldOf(message.header, "Content-Type"), QByteArray("text/plain; charset=us-ascii"));
    QCOMPARE(fieldOf(message.header, "Content-Transfer-Encoding"), QByteArray("7bit"));
    QVERIFY(!message.eightBit && !message.utf8);
    QCOMPARE(message.sequence, quint64(12));
}

void HeadersTest::messageIdsAreUnique()
{
    const auto factory = factoryFor(simpleSpec());
    QVERIFY(factory);
    std::set<QByteArray> ids;
    for (quint64 sequence = 0; sequence < 2000; ++sequence)
        ids.insert(fieldOf(messageOf(*factory, sequence).header, "Message-ID"));
    QCOMPARE(ids.size(), std::size_t(2000));
}

void HeadersTest::runIdInMessageId()
{
    Problems problems;
    const auto factory =
        MessageFactory::create(simpleSpec(), RunFacts{"2026:11/22 (a)<b>@c", "id.test"}, {}, problems);
    QVERIFY(!factory); // a blank
    const auto other =
        MessageFactory::create(simpleSpec(), RunFacts{"2026:11/22(a)<b>@c", "id.test"}, {}, problems);
    QVERIFY(other);
    const Message message = messageOf(*other, 0);
    QVERIFY(matches(fieldOf(message.header, "Message-ID"),
                    "^<2026-11-22-a--b--c\\.0\\.[a-z0-9]{12}@id\\.test>$"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Run"), QByteArray("2026:11/22(a)<b>@c"));
}

void HeadersTest::nullSender()
{
    MessageSpec spec = simpleSpec();
    spec.sender.clear();
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    const Message message = messageOf(*factory, 1);
    QVERIFY(message.sender.empty());
    QCOMPARE(fieldOf(message.header, "From"), QByteArray("MAILER-DAEMON@stampede.example.test"));
}

void HeadersTest::to_data()
{
    QTest::addColumn<int>("recipients");
    QTest::addColumn<bool>("shown");
    QTest::newRow("1") << 1 << true;
    QTest::newRow("2") << 2 << true;
    QTest::newRow("20") << 20 << true;
    QTest::newRow("50") << 50 << true;
    QTest::newRow("51") << 51 << false;
    QTest::newRow("1000") << 1000 << false;
}

void HeadersTest::to()
{
    QFETCH(int, recipients);
    QFETCH(bool, shown);
    for (const char* pattern :
         {"u{seq}@x.test", "u{random:50}@a-rather-long-name-of-a-host.and-a-domain.example.test"}) {
        MessageSpec spec = simpleSpec();
        spec.recipients.pattern = pattern;
        spec.recipients.perMessage = recipients;
        const auto factory = factoryFor(spec);
        QVERIFY(factory);
        const Message message = messageOf(*factory, 9);
        QCOMPARE(message.recipients.size(), static_cast<std::size_t>(recipients));
        QCOMPARE(structureFault(message.header), QString());
        QByteArrayList addresses;
        for (const std::string& recipient : message.recipients)
            addresses.append(bytes(recipient));
        QCOMPARE(fieldOf(message.header, "To"),
                 shown ? addresses.join(", ") : QByteArray("undisclosed-recipients:;"));
        for (const std::string& line : linesOf(message.header))
            QVERIFY2(line.size() <= 112, line.c_str());
    }
}

void HeadersTest::replaces()
{
    const auto factory = factoryFor(specWithHeaders({{"sUbJeCt", "mine {seq}"},
                                                     {"FROM", "Ann <ann@x.test>"},
                                                     {"To", "Bob <bob@x.test>"},
                                                     {"Date", "Thu, 01 Jan 1970 00:00:00 +0000"},
                                                     {"message-id", "<{uuid}@x.test>"},
                                                     {"Content-Type", "text/html; charset=us-ascii"}}));
    QVERIFY(factory);
    const Message message = messageOf(*factory, 5);
    QCOMPARE(structureFault(message.header), QString());
    QCOMPARE(fieldOf(message.header, "sUbJeCt"), QByteArray("mine 5"));
    QCOMPARE(fieldOf(message.header, "FROM"), QByteArray("Ann <ann@x.test>"));
    QVERIFY(matches(fieldOf(message.header, "message-id"), "^<[-0-9a-f]{36}@x\\.test>$"));
    for (const char* gone : {"Subject", "From", "Message-ID"})
        QCOMPARE(fieldOf(message.header, gone), QByteArray());
    for (const char* once : {"Date", "To", "Content-Type"})
        QVERIFY(!fieldOf(message.header, once).contains('|'));
    QCOMPARE(fieldsOf(message.header).size(), std::size_t(11));
    QCOMPARE(bytes(message.recipients.front()), QByteArray("user5@example.test"));
}

void HeadersTest::adds()
{
    const auto factory = factoryFor(specWithHeaders(
        {{"X-Campaign", "  spring  "}, {"X-Empty", ""}, {"Received", "one"}, {"Received", "two"}}));
    QVERIFY(factory);
    const Message message = messageOf(*factory, 5);
    QCOMPARE(structureFault(message.header), QString());
    QCOMPARE(fieldOf(message.header, "X-Campaign"), QByteArray("spring"));
    QCOMPARE(fieldOf(message.header, "X-Empty"), QByteArray(""));
    QCOMPARE(fieldOf(message.header, "Received"), QByteArray("one|two"));
    QCOMPARE(fieldsOf(message.header).size(), std::size_t(15));
}

void HeadersTest::variables()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("v.csv")), "name,town\nAnn,Oslo\nBob,Rome\n");
    MessageSpec spec = specWithHeaders({{"X-All", "{seq}|{run}|{worker}|{name} of {town}|{date}|{{x}}"}});
    spec.variablesCsv = "v.csv";
    const auto factory = factoryFor(spec, dir.path());
    QVERIFY(factory);
    QCOMPARE(fieldOf(messageOf(*factory, 3, 7).header, "X-All"),
             QByteArray("3|run-1|7|Bob of Rome|Fri, 15 Jan 2027 08:00:00 +0000|{x}"));
    QCOMPARE(fieldOf(messageOf(*factory, 4, 0).header, "X-All"),
             QByteArray("4|run-1|0|Ann of Oslo|Fri, 15 Jan 2027 08:00:00 +0000|{x}"));
}

void HeadersTest::encodesFromTables()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("v.csv")), "name\nAnn\nJ\xc3\xbcrgen\n");
    MessageSpec spec = specWithHeaders({{"Subject", "Dear {name}"}, {"From", "{name} <a@x.test>"}});
    spec.variablesCsv = "v.csv";
    const auto factory = factoryFor(spec, dir.path());
    QVERIFY(factory);
    QCOMPARE(fieldOf(messageOf(*factory, 0).header, "Subject"), QByteArray("Dear Ann"));
    QCOMPARE(fieldOf(messageOf(*factory, 1).header, "Subject"), QByteArray("Dear =?UTF-8?B?SsO8cmdlbg==?="));
    QCOMPARE(fieldOf(messageOf(*factory, 1).header, "From"),
             QByteArray("=?UTF-8?B?SsO8cmdlbg==?= <a@x.test>"));
    QVERIFY(!messageOf(*factory, 1).utf8);
    QCOMPARE(structureFault(messageOf(*factory, 1).header), QString());
}

void HeadersTest::utf8Addresses()
{
    MessageSpec spec = specWithHeaders({{"Subject", "Gr\xc3\xbc\xc3\x9f"
                                                    "e"}});
    spec.recipients.pattern.clear();
    spec.recipients.list = {"j\xc3\xbc@x.test", "ann@x.test"};
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    const Message foreign = messageOf(*factory, 0);
    QVERIFY(foreign.utf8);
    QCOMPARE(fieldOf(foreign.header, "To"), QByteArray("j\xc3\xbc@x.test"));
    QCOMPARE(fieldOf(foreign.header, "Subject"), QByteArray("Gr\xc3\xbc\xc3\x9f"
                                                            "e"));
    const Message plain = messageOf(*factory, 1);
    QVERIFY(!plain.utf8);
    QCOMPARE(fieldOf(plain.header, "Subject"), QByteArray("=?UTF-8?B?R3LDvMOfZQ==?="));

    const auto field = factoryFor(specWithHeaders({{"From", "J\xc3\xbc <j\xc3\xbc@x.test>"}}));
    QVERIFY(field);
    QVERIFY(messageOf(*field, 0).utf8);
    QCOMPARE(fieldOf(messageOf(*field, 0).header, "From"), QByteArray("J\xc3\xbc <j\xc3\xbc@x.test>"));
    MessageSpec sender = simpleSpec();
    sender.sender = "j\xc3\xbc{seq}@x.test";
    QVERIFY(messageOf(*factoryFor(sender), 0).utf8);
    MessageSpec suffix = simpleSpec();
    suffix.recipients.domainSuffix = "b\xc3\xbc"
                                     "cher.test";
    QVERIFY(messageOf(*factoryFor(suffix), 0).utf8);
}

void HeadersTest::foldsLongValues()
{
    std::string words;
    for (int i = 0; i < 400; ++i)
        words += "word{seq} ";
    const auto factory = factoryFor(specWithHeaders({{"X-Words", words}}));
    QVERIFY(factory);
    const Message message = messageOf(*factory, 77);
    QCOMPARE(structureFault(message.header), QString());
    QCOMPARE(fieldOf(message.header, "X-Words"), QByteArray("word77 ").repeated(400).trimmed());
}

void HeadersTest::refuses_data()
{
    QTest::addColumn<Fields>("headers");
    QTest::addColumn<QString>("places");
    const QString first = QStringLiteral("message.headers[0]");
    const QString second = QStringLiteral("message.headers[1]");
    QTest::newRow("CR LF") << Fields{{"X-A", "1\r\nBcc: b@x.test"}} << first;
    QTest::newRow("LF") << Fields{{"X-A", "1\nX-B: 2"}} << first;
    QTest::newRow("NUL") << Fields{{"X-A", std::string("1\0", 2)}} << first;
    QTest::newRow("CR LF in the name") << Fields{{"X-A: 1\r\nX-B", "2"}} << first;
    QTest::newRow("no name") << Fields{{"", "2"}} << first;
    QTest::newRow("colon in the name") << Fields{{"X:A", "2"}} << first;
    QTest::newRow("blank in the name") << Fields{{"X A", "2"}} << first;
    QTest::newRow("umlaut in the name") << Fields{{"X-\xc3\xbc", "2"}} << first;
    QTest::newRow("dot in front") << Fields{{".X", "2"}} << first;
    QTest::newRow("long name") << Fields{{std::string(77, 'x'), "2"}} << first;
    QTest::newRow("our own") << Fields{{"X-Stampede-Seq", "2"}} << first;
    QTest::newRow("our own, other case") << Fields{{"x-stampede-SENT", "2"}} << first;
    QTest::newRow("twice") << Fields{{"Subject", "1"}, {"subject", "2"}} << second;
    QTest::newRow("unknown variable") << Fields{{"X-A", "1"}, {"X-B", "{nothing}"}} << second;
    QTest::newRow("both") << Fields{{"X A", "1"}, {"X-B", "{nothing}"}} << QString(first + u' ' + second);
    QTest::newRow("name and value") << Fields{{"X A", "{nothing}"}} << QString(first + u' ' + first);
    QTest::newRow("no fold possible") << Fields{{"X-A", std::string(999, 'x')}} << first;
    QTest::newRow("too long with a variable") << Fields{{"X-A", std::string(985, 'x') + "{seq}"}} << first;
    QTest::newRow("umlaut in a message id") << Fields{{"Message-ID", "<\xc3\xbc@x.test>"}} << first;
    QTest::newRow("UTF-8 address too long to fold")
        << Fields{{"To", "\xc3\xbc" + std::string(997, 'x') + "@x.test"}} << first;
    QTest::newRow("empty From") << Fields{{"From", " "}} << first;
    QTest::newRow("Latin-1") << Fields{{"Subject", "gr\xfc\xdf"}} << first;
}

void HeadersTest::refuses()
{
    QFETCH(Fields, headers);
    QFETCH(QString, places);
    // The rows count headers; a place names them, harmless even where the name is not.
    QString expected = places;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        QString name = QString::fromStdString(headers[i].first);
        name.replace(u'\r', u'?').replace(u'\n', u'?');
        expected.replace(QStringLiteral("headers[%1]").arg(i), QStringLiteral("headers.") + name);
    }
    QCOMPARE(placesOf(problemsOf(specWithHeaders(headers))).join(u' '), expected);
}

void HeadersTest::injectionThroughTables()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("v.csv")),
              "name,n\nAnn,1\n\"Bob\r\nBcc: all@x.test\",2\n\"C\rD\",3\n");
    MessageSpec spec = specWithHeaders({{"X-A", "{name}"}});
    spec.variablesCsv = "v.csv";
    const Problems problems = problemsOf(spec, dir.path());
    QCOMPARE(placesOf(problems).join(u' '), QStringLiteral("v.csv:3 v.csv:5"));
    QVERIFY(problems.list().front().text.contains(QStringLiteral("name")));
    spec.headers = {{"X-A", "{n}"}};
    QVERIFY(problemsOf(spec, dir.path()).isEmpty());
}

void HeadersTest::runFacts_data()
{
    QTest::addColumn<QByteArray>("run");
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<int>("problems");
    QTest::newRow("fine") << QByteArray("a") << QByteArray("b.test") << 0;
    QTest::newRow("no run yet") << QByteArray() << QByteArray("b.test") << 0;
    QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("b.test") << 1;
    QTest::newRow("blank") << QByteArray("a b") << QByteArray("b.test") << 1;
    QTest::newRow("long") << QByteArray(129, 'a') << QByteArray("b.test") << 1;
    QTest::newRow("domain") << QByteArray("a") << QByteArray("b test") << 1;
    QTest::newRow("no domain") << QByteArray("a") << QByteArray() << 1;
    QTest::newRow("umlaut") << QByteArray("\xc3\xbc") << QByteArray("\xc3\xbc.test") << 2;
}

void HeadersTest::runFacts()
{
    QFETCH(QByteArray, run);
    QFETCH(QByteArray, domain);
    QFETCH(int, problems);
    Problems found;
    const auto factory =
        MessageFactory::create(simpleSpec(), RunFacts{run.toStdString(), domain.toStdString()}, {}, found);
    QCOMPARE(found.list().size(), qsizetype(problems));
    QCOMPARE(bool(factory), problems == 0);
}

QTEST_GUILESS_MAIN(HeadersTest)
#include "tst_headers.moc"
