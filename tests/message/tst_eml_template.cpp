// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/eml_template.h"
#include "message/message_testing.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::message;

class EmlTemplateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void stuffing_data();
    void stuffing();
    void refuses_data();
    void refuses();
    void folder();
    void unreadable();

private:
    std::vector<EmlTemplate> load(const QByteArray& content, Problems& problems)
    {
        const QString path = m_dir.filePath(QStringLiteral("t.eml"));
        writeFile(path, content);
        return EmlTemplate::load(path, QStringLiteral("t.eml"), QStringLiteral("message.template"),
                                 problems);
    }
    QTemporaryDir m_dir;
};

void EmlTemplateTest::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& content, const char* fields,
                        const QByteArray& body) {
        QTest::newRow(name) << content << QByteArray(fields) << body;
    };
    row("LF", "A: 1\nB: 2\n\nx\ny\n", "A: 1\r\nB: 2\r\n", "x\r\ny\r\n");
    row("CRLF", "A: 1\r\nB: 2\r\n\r\nx\r\ny\r\n", "A: 1\r\nB: 2\r\n", "x\r\ny\r\n");
    row("CR", "A: 1\rB: 2\r\rx\ry\r", "A: 1\r\nB: 2\r\n", "x\r\ny\r\n");
    row("mixed", "A: 1\nB: 2\r\n\nx\ry\r\nz\n", "A: 1\r\nB: 2\r\n", "x\r\ny\r\nz\r\n");
    row("CR CR LF is an empty line", "A: 1\n\nx\r\r\ny\n", "A: 1\r\n", "x\r\n\r\ny\r\n");
    row("no last line end", "A: 1\n\nx", "A: 1\r\n", "x\r\n");
    row("folded", "A: 1\n 2\n\t3\nB: 4\n\nx\n", "A: 1\r\n 2\r\n\t3\r\nB: 4\r\n", "x\r\n");
    row("empty lines in the body", "A: 1\n\n\n\nx\n\n", "A: 1\r\n", "\r\n\r\nx\r\n\r\n");
    row("a body that looks like a header", "A: 1\n\nB: 2\n", "A: 1\r\n", "B: 2\r\n");
    row("no body", "A: 1\n\n", "A: 1\r\n", "\r\n");
    row("no separator", "A: 1\n", "A: 1\r\n", "\r\n");
    row("no separator, no line end", "A: 1", "A: 1\r\n", "\r\n");
    row("text behind the header", "A: 1\nplain text\nB: 2\n", "A: 1\r\n", "plain text\r\nB: 2\r\n");
    row("no header", "\nplain text\n", "", "plain text\r\n");
    row("no header, no separator", "plain text\n\nmore\n", "", "plain text\r\n\r\nmore\r\n");
    row("continuation of nothing", " x\nA: 1\n", "", " x\r\nA: 1\r\n");
    row("mbox", "From ann@x.test Mon Jan  1\nA: 1\n\nx\n", "A: 1\r\n", "x\r\n");
    row("From in the body", "A: 1\n\nFrom here\n", "A: 1\r\n", "From here\r\n");
    row("byte order mark",
        "\xef\xbb\xbf"
        "A: 1\n\nx\n",
        "A: 1\r\n", "x\r\n");
    row("UTF-8", "A: \xc3\xbc\n\n\xfc\n", "A: \xc3\xbc\r\n", "\xfc\r\n");
    row("only a line end", "\n", "", "\r\n");
    row("a line of 998", "A: 1\n\n" + QByteArray(998, 'x'), "A: 1\r\n", QByteArray(998, 'x') + "\r\n");
}

void EmlTemplateTest::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    Problems problems;
    const auto templates = load(content, problems);
    QVERIFY2(problems.isEmpty(), qPrintable(textOf(problems)));
    QCOMPARE(templates.size(), std::size_t(1));
    const EmlTemplate& eml = templates.front();
    QByteArray all;
    for (const EmlTemplate::Field& field : eml.fields)
        all += bytes(field.text);
    QCOMPARE(all, fields);
    QCOMPARE(bytes(eml.body), body);
    QVERIFY(eml.stuffed.empty());
    QCOMPARE(eml.eightBit, body.contains('\xfc'));
    QCOMPARE(eml.utf8Header, fields.contains('\xc3'));
    QCOMPARE(eml.has("a"), fields.startsWith("A:"));
    QVERIFY(!eml.has("C"));
}

void EmlTemplateTest::stuffing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("stuffed");
    QTest::newRow("none") << QByteArray("a.\r\nb..c\r\n") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("first") << QByteArray(".a\r\n") << QByteArray("..a\r\n");
    QTest::newRow("alone") << QByteArray("a\r\n.\r\nb\r\n") << QByteArray("a\r\n..\r\nb\r\n");
    QTest::newRow("last") << QByteArray("a\r\n.\r\n") << QByteArray("a\r\n..\r\n");
    QTest::newRow("doubled") << QByteArray("..\r\n...\r\n") << QByteArray("...\r\n....\r\n");
    QTest::newRow("every line") << QByteArray(".a\r\n.b\r\n\r\n.c\r\n")
                                << QByteArray("..a\r\n..b\r\n\r\n..c\r\n");
}

void EmlTemplateTest::stuffing()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, stuffed);
    QCOMPARE(bytes(dotStuffed(body.toStdString())), stuffed);
    if (!stuffed.isEmpty())
        QCOMPARE(bytes(unstuffed(stuffed.toStdString())), body);
}

void EmlTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const QByteArray& content, const char* places) {
        QTest::newRow(name) << content << QString::fromLatin1(places);
    };
    row("empty", "", "t.eml");
    row("NUL in the body", QByteArray("A: 1\n\nx\0y\n", 10), "t.eml:3");
    row("NUL in the header", QByteArray("A: \0\n\nx\n", 8), "t.eml:1");
    row("long line", "A: 1\n\nx\n" + QByteArray(999, 'x') + "\ny\n", "t.eml:4");
    row("long header line", "A: 1\nB: " + QByteArray(996, 'x') + "\n\ny\n", "t.eml:2");
    row("Latin-1 header", "A: 1\nB: gr\xfc\xdf\n\ny\n", "t.eml:2");
    row("dot in front of a header", "A: 1\n.B: 2\n\ny\n", "t.eml:2");
    row("several", "A: \xfc\n\n" + QByteArray(999, 'x') + "\n" + QByteArray(1, '\0') + "\n",
        "t.eml:1 t.eml:3 t.eml:4");
}

void EmlTemplateTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, places);
    Problems problems;
    QVERIFY(load(content, problems).empty());
    QCOMPARE(placesOf(problems).join(u' '), places);
}

void EmlTemplateTest::folder()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("b.eml")), "A: b\n\nb\n");
    writeFile(folder.filePath(QStringLiteral("a.eml")), "A: a\n\na\n");
    writeFile(folder.filePath(QStringLiteral("c.EML")), "A: c\n\nc\n");
    writeFile(folder.filePath(QStringLiteral("d.txt")), "");
    Problems problems;
    const QString place = QStringLiteral("message.template");
    const auto templates = EmlTemplate::load(folder.path(), QStringLiteral("mails"), place, problems);
    QVERIFY(problems.isEmpty());
    QByteArray order;
    for (const EmlTemplate& eml : templates)
        order += bytes(eml.body).trimmed();
    QCOMPARE(order, QByteArray("abc"));

    writeFile(folder.filePath(QStringLiteral("b.eml")), "");
    writeFile(folder.filePath(QStringLiteral("c.EML")), QByteArray(999, 'x'));
    QCOMPARE(EmlTemplate::load(folder.path(), QStringLiteral("mails"), place, problems).size(),
             std::size_t(1));
    QCOMPARE(placesOf(problems).join(u' '), QStringLiteral("mails/b.eml mails/c.EML:1"));
}

void EmlTemplateTest::unreadable()
{
    QTemporaryDir folder;
    Problems problems;
    const QString place = QStringLiteral("message.template");
    QVERIFY(EmlTemplate::load(folder.path(), QStringLiteral("mails"), place, problems).empty());
    QVERIFY(EmlTemplate::load(folder.filePath(QStringLiteral("none.eml")), QStringLiteral("none.eml"), place,
                              problems)
                .empty());
    QCOMPARE(placesOf(problems), (QStringList{place, place}));
}

QTEST_GUILESS_MAIN(EmlTemplateTest)
#include "tst_eml_template.moc"
