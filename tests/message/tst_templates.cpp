// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::message;

/// Messages made from .eml files.
class TemplatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsAndRefreshes();
    void headersOfTheSpecReplace();
    void literalBraces();
    void addressesWhereThereAreNone();
    void dotStuffing();
    void eightBitAndUtf8();
    void rotation();
    void goesWithoutSizeAndAttachments();
    void problemsNameFileAndLine();

private:
    MessageSpec specFor(const QByteArray& eml)
    {
        writeFile(m_dir->filePath(QStringLiteral("t.eml")), eml);
        MessageSpec spec = simpleSpec();
        spec.templatePath = "t.eml";
        return spec;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TemplatesTest::keepsAndRefreshes()
{
    const auto factory = factoryFor(specFor("Return-Path: <old@x.test>\n"
                                            "Date: Mon, 01 Jan 2001 00:00:00 +0000\n"
                                            "DATE: again\n"
                                            "Message-Id: <old@x.test>\n"
                                            "X-Stampede-Seq: 999\n"
                                            "x-stampede-other: 1\n"
                                            "From: Ann <ann@x.test>\n"
                                            "To: Bob <bob@x.test>\n"
                                            "Bcc: secret@x.test,\n"
                                            " more@x.test\n"
                                            "Subject: a long\n"
                                            "\tsubject\n"
                                            "Content-Type: text/html\n"
                                            "\n"
                                            "<p>hi</p>\n"),
                                    m_dir->path());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 3);
    QCOMPARE(fieldOf(message.header, "Date"), QByteArray("Fri, 15 Jan 2027 08:00:00 +0000"));
    QVERIFY(fieldOf(message.header, "Message-ID").startsWith("<run-1.3."));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Seq"), QByteArray("3"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Run"), QByteArray("run-1"));
    QCOMPARE(fieldOf(message.header, "X-Stampede-Sent"), QByteArray("1800000000123456789"));
    QCOMPARE(fieldOf(message.header, "From"), QByteArray("Ann <ann@x.test>"));
    QCOMPARE(fieldOf(message.header, "To"), QByteArray("Bob <bob@x.test>"));
    QVERIFY(message.header.find("Subject: a long\r\n\tsubject\r\nContent-Type: text/html\r\n") !=
            std::string::npos);
    for (const char* gone :
         {"old@x.test", "2001", "again", "999", "x-stampede-other", "secret", "more@", "MIME-Version"})
        QVERIFY2(message.header.find(gone) == std::string::npos, gone);
    QVERIFY(message.header.ends_with("\r\n\r\n"));
    QCOMPARE(bytes(flat(message.body)), QByteArray("<p>hi</p>\r\n"));
    QVERIFY(message.stuffed.empty() && !message.eightBit && !message.utf8);
    QCOMPARE(bytes(message.recipients.front()), QByteArray("user3@example.test"));
}

void TemplatesTest::headersOfTheSpecReplace()
{
    MessageSpec spec = specFor("From: a@x.test\nTo: b@x.test\nSubject: old\nX-Keep: 1\n\nx\n");
    spec.headers = {{"from", "c{seq}@x.test"}, {"SUBJECT", "new"}, {"X-New", "{worker}"}, {"Date", "{date}"}};
    const auto factory = factoryFor(spec, m_dir->path());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 3, 5);
    QCOMPARE(fieldOf(message.header, "from"), QByteArray("c3@x.test"));
    QCOMPARE(fieldOf(message.header, "From"), QByteArray());
    QCOMPARE(fieldOf(message.header, "To"), QByteArray("b@x.test"));
    QCOMPARE(fieldOf(message.header, "SUBJECT"), QByteArray("new"));
    QCOMPARE(fieldOf(message.header, "Subject"), QByteArray());
    QCOMPARE(fieldOf(message.header, "X-Keep"), QByteArray("1"));
    QCOMPARE(fieldOf(message.header, "X-New"), QByteArray("5"));
    QCOMPARE(fieldOf(message.header, "Date"), QByteArray("Fri, 15 Jan 2027 08:00:00 +0000"));
}

void TemplatesTest::literalBraces()
{
    const auto factory =
        factoryFor(specFor("From: a@x.test\nTo: b@x.test\nSubject: {seq} {{\n\n{seq}\n"), m_dir->path());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 3);
    QCOMPARE(fieldOf(message.header, "Subject"), QByteArray("{seq} {{"));
    QCOMPARE(bytes(flat(message.body)), QByteArray("{seq}\r\n"));
}

void TemplatesTest::addressesWhereThereAreNone()
{
    auto factory = factoryFor(specFor("just text\n"), m_dir->path());
    QVERIFY(factory);
    Message message = messageOf(*factory, 3);
    QCOMPARE(fieldOf(message.header, "From"), QByteArray("sender3@stampede.example.test"));
    QCOMPARE(fieldOf(message.header, "To"), QByteArray("user3@example.test"));
    QCOMPARE(bytes(flat(message.body)), QByteArray("just text\r\n"));
    factory = factoryFor(specFor("Cc: c@x.test\n\nx\n"), m_dir->path());
    QVERIFY(factory);
    message = messageOf(*factory, 3);
    QCOMPARE(fieldOf(message.header, "To"), QByteArray());
    QCOMPARE(fieldOf(message.header, "Cc"), QByteArray("c@x.test"));
}

void TemplatesTest::dotStuffing()
{
    const auto factory =
        factoryFor(specFor("From: a@x.test\nTo: b@x.test\n\n.\n..two\nplain\n."), m_dir->path());
    QVERIFY(factory);
    const Message message = messageOf(*factory, 0);
    const std::string body = flat(message.body);
    QCOMPARE(bytes(body), QByteArray(".\r\n..two\r\nplain\r\n.\r\n"));
    QCOMPARE(bytes(flat(message.stuffed)), QByteArray("..\r\n...two\r\nplain\r\n..\r\n"));
    QCOMPARE(bytes(unstuffed(flat(message.stuffedBody()))), bytes(body));
    QCOMPARE(message.size(), quint64(message.header.size() + body.size()));
}

void TemplatesTest::eightBitAndUtf8()
{
    auto factory = factoryFor(specFor("From: a@x.test\nTo: b@x.test\n\ngr\xfc\xdf\n"), m_dir->path());
    QVERIFY(factory);
    Message message = messageOf(*factory, 0);
    QVERIFY(message.eightBit && !message.utf8);
    factory = factoryFor(specFor("From: a@x.test\nTo: b@x.test\nSubject: \xc3\xbc\n\nx\n"), m_dir->path());
    QVERIFY(factory);
    factory->compose(1, 0, testWall, message);
    QVERIFY(!message.eightBit && message.utf8);
}

void TemplatesTest::rotation()
{
    const QDir dir(m_dir->path());
    QVERIFY(dir.mkdir(QStringLiteral("mails")));
    for (const char* name : {"b", "c", "a"})
        writeFile(dir.filePath(QStringLiteral("mails/%1.eml").arg(QLatin1StringView(name))),
                  QByteArray("From: x@x.test\n\n") + (name[0] == 'b' ? ".b" : name) + '\n');
    MessageSpec spec = simpleSpec();
    spec.templatePath = "mails";
    const auto factory = factoryFor(spec, m_dir->path());
    QVERIFY(factory);
    QByteArray order;
    Message message; // one object for all: nothing of the last message may stay
    for (quint64 sequence = 0; sequence < 7; ++sequence) {
        factory->compose(sequence, 0, testWall, message);
        order += bytes(flat(message.body)).trimmed() + '/' + bytes(flat(message.stuffed)).trimmed() + ' ';
    }
    QCOMPARE(order, QByteArray("a/ .b/..b c/ a/ .b/..b c/ a/ "));
}

void TemplatesTest::goesWithoutSizeAndAttachments()
{
    MessageSpec spec = specFor("From: a@x.test\n\nx\n");
    spec.size.fixed = 500;
    spec.attachments = {1};
    QCOMPARE(placesOf(problemsOf(spec, m_dir->path())).join(u' '),
             QStringLiteral("message.size message.attachments"));
}

void TemplatesTest::problemsNameFileAndLine()
{
    MessageSpec spec = specFor("From: a@x.test\n\nx\n" + QByteArray(1000, 'x') + "\n");
    QCOMPARE(placesOf(problemsOf(spec, m_dir->path())).join(u' '), QStringLiteral("t.eml:4"));
    spec.templatePath = "none.eml";
    QCOMPARE(placesOf(problemsOf(spec, m_dir->path())).join(u' '), QStringLiteral("message.template"));
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
