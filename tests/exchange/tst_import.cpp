// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "exchange/shell.h"
#include "import_rig.h"

using namespace stampede;
using namespace stampede::exchange;
using namespace Qt::StringLiterals;

class TestImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void recognises_data();
    void recognises();
    void findsTheCommand_data();
    void findsTheCommand();
    void namesWhatTheShellWouldDo();
    void aGivenSource();
    void nonsense_data();
    void nonsense();
    void anythingMayCome();
    void aSizeWithoutBoundIsRefused();
    void joinedWordsComeBack();
    void namesOfSources();
};

void TestImport::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // "[word]" each, "&" between commands
    QTest::newRow("blanks") << u"  a\t b  c "_s << u"[a][b][c]"_s;
    QTest::newRow("single quotes") << u"'a b' 'c\"d' '\\n'"_s << u"[a b][c\"d][\\n]"_s;
    QTest::newRow("double quotes") << uR"("a b" "c'd" "e\"f" "g\\h" "i\nj")"_s
                                   << uR"([a b][c'd][e"f][g\h][i\nj])"_s;
    QTest::newRow("empty") << u"a '' \"\" b"_s << u"[a][][][b]"_s;
    QTest::newRow("joined") << u"a'b c'\"d e\"f"_s << u"[ab cd ef]"_s;
    QTest::newRow("backslash") << uR"(a\ b \'c \\ \-d)"_s << uR"([a b]['c][\][-d])"_s;
    QTest::newRow("continued") << u"a \\\n b\\\nc"_s << u"[a][bc]"_s;
    QTest::newRow("continued, of Windows") << u"a \\\r\n b"_s << u"[a][b]"_s;
    QTest::newRow("continued in quotes") << u"\"a\\\nb\""_s << u"[ab]"_s;
    QTest::newRow("lines") << u"a b\nc\r\nd"_s << u"[a][b]&[c]&[d]"_s;
    QTest::newRow("operators") << u"a; b && c || d | e & f"_s << u"[a]&[b]&[c]&[d]&[e]&[f]"_s;
    QTest::newRow("no blanks") << u"a;b|c"_s << u"[a]&[b]&[c]"_s;
    QTest::newRow("comment") << u"a # b c\nd#e"_s << u"[a]&[d#e]"_s;
    QTest::newRow("redirections") << u"a > f b 2>&1 <in c &>> log"_s << u"[a][b][c]"_s;
    QTest::newRow("a number before one") << u"a 12 3>x"_s << u"[a][12]"_s;
    QTest::newRow("variables") << u"a $B ${C D} $(e f) `g h` $1"_s << u"[a][$B][${C D}][$(e f)][`g h`][$1]"_s;
    QTest::newRow("a price") << u"a 5$ $ b"_s << u"[a][5$][$][b]"_s;
    QTest::newRow("a backslash at the end") << u"a \\"_s << u"[a][\\]"_s;
    QTest::newRow("letters of others") << u"\u00e4 '\u6f22 \u5b57'"_s << u"[\u00e4][\u6f22 \u5b57]"_s;
}

void TestImport::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    Problems problems;
    QStringList commands;
    for (const Command& command : splitShell(text, Locations(text), problems)) {
        QString line;
        for (const Word& word : command.words)
            line += u'[' + word.text + u']';
        commands += line;
    }
    QCOMPARE(commands.join(u'&'), words);
    QVERIFY(problems.isEmpty());
}

void TestImport::recognises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::newRow("smtp-source") << u"smtp-source -s 5 localhost"_s << u"smtp-source"_s;
    QTest::newRow("a path") << u"/usr/sbin/smtp-source localhost"_s << u"smtp-source"_s;
    QTest::newRow("a prompt") << u"$ swaks --to a@b.test"_s << u"swaks"_s;
    QTest::newRow("a long prompt") << u"me@host:~$ swaks --to a@b.test"_s << u"swaks"_s;
    QTest::newRow("a prompt of root") << u"root@host:~# swaks --to a@b.test"_s << u"swaks"_s;
    QTest::newRow("sudo") << u"sudo -u nobody nice -n 5 swaks"_s << u"swaks"_s;
    QTest::newRow("assignments") << u"A=1 env B=2 traffic-gen"_s << u"traffic-gen"_s;
    QTest::newRow("time") << u"time ./traffic-gen --concurrency 4"_s << u"traffic-gen"_s;
    QTest::newRow("perl") << u"./swaks.pl --to a@b.test"_s << u"swaks"_s;
    QTest::newRow("json") << u" \n {\"messages\": 1}"_s << u"hammer"_s;
    QTest::newRow("broken json") << u"{"_s << u"hammer"_s;
    QTest::newRow("a script") << u"#!/bin/sh\ncd /tmp\nsmtp-source localhost\n"_s << u"smtp-source"_s;
    QTest::newRow("another program") << u"curl smtp://localhost"_s << u"auto"_s;
    QTest::newRow("prose about it") << u"use swaks for this"_s << u"auto"_s;
    QTest::newRow("nothing") << QString() << u"auto"_s;
    QTest::newRow("binary") << QString(u"\x01\x02{"_s) << u"auto"_s;
}

void TestImport::recognises()
{
    QFETCH(QString, text);
    QFETCH(QString, source);
    QCOMPARE(nameOf(recognise(text)), source);
}

void TestImport::findsTheCommand_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"smtp-source -s 7 127.0.0.1:2525"_s;
    QTest::newRow("prompt and path") << u"$ /usr/sbin/smtp-source -s 7 127.0.0.1:2525"_s;
    QTest::newRow("sudo") << u"sudo smtp-source -s 7 127.0.0.1:2525"_s;
    QTest::newRow("lines") << u"smtp-source \\\n  -s 7 \\\n  127.0.0.1:2525\n"_s;
    QTest::newRow("after others") << u"cd /tmp && smtp-source -s 7 127.0.0.1:2525"_s;
    QTest::newRow("redirected") << u"smtp-source -s 7 127.0.0.1:2525 > log 2>&1"_s;
    QTest::newRow("piped") << u"smtp-source -s 7 127.0.0.1:2525 | tee log"_s;
    QTest::newRow("in the background") << u"nohup smtp-source -s 7 127.0.0.1:2525 &"_s;
    QTest::newRow("commented") << u"# load it\nsmtp-source -s 7 127.0.0.1:2525 # seven"_s;
    QTest::newRow("two") << u"smtp-source -s 7 127.0.0.1:2525; smtp-source -s 9 127.0.0.1"_s;
}

void TestImport::findsTheCommand()
{
    QFETCH(QString, text);
    const Import got(text);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.at(u"load.connections"_s), u"7"_s);
    QCOMPARE(got.at(u"target.port"_s), u"2525"_s);
}

void TestImport::namesWhatTheShellWouldDo()
{
    const Import got(u"SECRET=s3cret smtp-source localhost > log 2>&1 | tee other; rm -r x"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    for (const QString& part : {u"SECRET, column 1: "_s, u">log, column 37: "_s, u"2>&1, column 43: "_s,
                                u"tee, column 50: "_s, u"rm, column 61: "_s})
        QVERIFY2(got.notCarried().contains(part), qPrintable(got.notCarried()));
    QVERIFY(!got.notCarried().contains(u"s3cret"_s));
}

void TestImport::aGivenSource()
{
    // The options alone, a wrapper's name, and the wrong guess.
    QVERIFY(Import(u"-s 5 localhost"_s, Source::SmtpSource).imported);
    QVERIFY(Import(u"my-source -s 5 localhost"_s, Source::SmtpSource).imported);
    QVERIFY(Import(u"--to a@b.test -s localhost"_s, Source::Swaks).imported);
    QVERIFY(!Import(u"-s 5 localhost"_s).imported);
    QVERIFY(Import(u"{\"messages\":1}"_s, Source::Hammer).imported);
    checkRefused(u"smtp-source localhost"_s, u"JSON"_s, Source::Hammer);
}

void TestImport::nonsense_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("texts");
    QTest::newRow("nothing") << QString() << u"nothing"_s;
    QTest::newRow("blanks") << u" \n\t "_s << u"nothing"_s;
    QTest::newRow("prose") << u"Dear Sir, please load my server."_s << u"smtp-source"_s;
    QTest::newRow("another program") << u"ab -n 5 http://localhost/"_s << u"smtp-source"_s;
    QTest::newRow("binary") << QString(u"smtp-source\x02 localhost"_s) << u"not text"_s;
    QTest::newRow("broken UTF-8") << QString::fromUtf8("smtp-source \xff\xfe") << u"not text"_s;
    QTest::newRow("quote") << u"swaks --to 'a"_s << u"column 12|never closed"_s;
    QTest::newRow("double quote") << u"swaks\n--to \"a"_s << u"line 2, column 6|never closed"_s;
    QTest::newRow("only quotes") << u"'"_s << u"column 1"_s;
}

void TestImport::nonsense()
{
    QFETCH(QString, text);
    QFETCH(QString, texts);
    checkRefused(text, texts);
}

void TestImport::anythingMayCome()
{
    // Pieces in any order: neither a crash nor an answer without a reason, and what is imported can be saved.
    const QStringList pieces{u"smtp-source"_s,
                             u"swaks"_s,
                             u"traffic-gen"_s,
                             u" "_s,
                             u"-"_s,
                             u"--"_s,
                             u"'"_s,
                             u"\""_s,
                             u"\\"_s,
                             u"\n"_s,
                             u"$("_s,
                             u"`"_s,
                             u"{"_s,
                             u"}"_s,
                             u"|"_s,
                             u">"_s,
                             u"&"_s,
                             u";"_s,
                             u"#"_s,
                             u"--to"_s,
                             u"--server"_s,
                             u"-s"_s,
                             u"=5"_s,
                             u"localhost"_s,
                             u"[::1]:"_s,
                             u"99999"_s,
                             u"\u00e4"_s,
                             u"--h-"_s,
                             u"-ap"_s,
                             u"\"messages\":1"_s,
                             u","_s};
    Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (quint64 n = 1 + random.below(12); n > 0; --n)
            text += pieces[static_cast<qsizetype>(random.below(static_cast<quint64>(pieces.size())))];
        const Import got(text);
        QVERIFY2(got.imported.has_value() == got.problems.isEmpty(), qPrintable(text));
        if (got.imported)
            QVERIFY2(got.survives(), qPrintable(text));
    }
}

void TestImport::aSizeWithoutBoundIsRefused()
{
    QVERIFY(Import(u"swaks -s localhost -t a@b.test --body "_s + QString(largestText - 100, u'x')).imported);
    checkRefused(u"swaks --body "_s + QString(largestText, u'x'), u"too long"_s);
    checkRefused(QString(largestText + 1, u' '), u"too long"_s);
    // Many short words, none of them known: told, and not by the million.
    const Import many(u"swaks "_s + u"-z "_s.repeated(100'000));
    QVERIFY(!many.imported);
    QVERIFY2(many.problems.list().size() <= 103, qPrintable(QString::number(many.problems.list().size())));
}

void TestImport::joinedWordsComeBack()
{
    const QStringList words{u"swaks"_s, u"--body"_s, u"it's \"$HOME\" \\ `x`"_s, QString(), u"a\nb"_s,
                            u"#"_s,     u"$@"_s};
    Problems problems;
    const QString line = joined(words);
    QStringList again;
    const auto commands = splitShell(line, Locations(line), problems);
    QCOMPARE(commands.size(), 1U);
    for (const Word& word : commands.front().words) {
        again += word.text;
        QVERIFY(!word.variable);
    }
    QCOMPARE(again, words);
}

void TestImport::namesOfSources()
{
    for (const Source source :
         {Source::Auto, Source::SmtpSource, Source::Swaks, Source::TrafficGen, Source::Hammer})
        QCOMPARE(sourceNamed(nameOf(source)), source);
    QVERIFY(!sourceNamed(u"jmeter"_s));
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
