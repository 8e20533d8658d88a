// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"
#include "message/text_template.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <optional>
#include <set>

using namespace stampede;
using namespace stampede::message;

class TextTemplateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void renders_data();
    void renders();
    void refuses_data();
    void refuses();
    void randomText();
    void uuid();
    void knowsItsBounds();
    void appended();
    void namesKnownVariables();

private:
    QByteArray render(const TextTemplate& text, quint64 sequence, Random& random) const;

    QTemporaryDir m_dir;
    std::optional<CsvTable> m_table;
};

void TextTemplateTest::initTestCase()
{
    const QString path = m_dir.filePath(QStringLiteral("v.csv"));
    writeFile(path, "name,city,bad\nAnn,Oslo,x\nBob,\"K\xc3\xb6ln, old\",\"a\nb\"\n");
    Problems problems;
    m_table = CsvTable::load(path, QStringLiteral("v.csv"), QStringLiteral("place"), problems);
    QVERIFY2(m_table, qPrintable(textOf(problems)));
}

QByteArray TextTemplateTest::render(const TextTemplate& text, quint64 sequence, Random& random) const
{
    const Variables variables{sequence, sequence % 2, 3, -5, "run-1", "DATE", &*m_table, random};
    std::string out = "what was there before, and is longer than what comes";
    {
        Appender appender(out);
        text.render(variables, appender);
    }
    return bytes(out);
}

void TextTemplateTest::renders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, quint64 sequence, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << sequence << QByteArray(expected);
    };
    row("empty", "", 1, "");
    row("plain", "plain text", 1, "plain text");
    row("sequence", "user{seq}@x", 42, "user42@x");
    row("widest sequence", "{seq}", ~quint64(0), "18446744073709551615");
    row("run and worker", "{run}/{worker}", 0, "run-1/3");
    row("date", "on {date}.", 0, "on DATE.");
    row("braces", "{{seq}} }}{{", 0, "{seq} }{");
    row("braces around a variable", "{{{seq}}}", 7, "{7}");
    row("column", "{name} of {city}", 0, "Ann of Oslo");
    row("second row", "{name} of {city}", 1, "Bob of K\xc3\xb6ln, old");
    row("neighbours", "{seq}{seq}{run}", 1, "11run-1");
    row("tab and UTF-8", "a\t\xe2\x82\xac", 1, "a\t\xe2\x82\xac");
}

void TextTemplateTest::renders()
{
    QFETCH(QByteArray, text);
    QFETCH(quint64, sequence);
    QFETCH(QByteArray, expected);
    Problems problems;
    Setup setup{QDir(), "run-1", &*m_table, problems};
    const auto parsed = TextTemplate::parse(text.toStdString(), QStringLiteral("p"), setup);
    QVERIFY2(parsed, qPrintable(textOf(problems)));
    Random random(1);
    const QByteArray rendered = render(*parsed, sequence, random);
    QCOMPARE(rendered, expected);
    QVERIFY(parsed->longest() >= static_cast<std::size_t>(rendered.size()));
}

void TextTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("places");
    const QStringList one{QStringLiteral("p")};
    QTest::newRow("unknown") << QByteArray("{sequence}") << one;
    QTest::newRow("case matters") << QByteArray("{Seq}") << one;
    QTest::newRow("two unknown") << QByteArray("{a} {b}")
                                 << QStringList{QStringLiteral("p"), QStringLiteral("p")};
    QTest::newRow("empty name") << QByteArray("{}") << one;
    QTest::newRow("never closed") << QByteArray("a {seq") << one;
    QTest::newRow("never opened") << QByteArray("seq} a") << one;
    QTest::newRow("random without a number") << QByteArray("{random}") << one;
    QTest::newRow("random 0") << QByteArray("{random:0}") << one;
    QTest::newRow("random 65") << QByteArray("{random:65}") << one;
    QTest::newRow("random -1") << QByteArray("{random:-1}") << one;
    QTest::newRow("random huge") << QByteArray("{random:99999999999999999999}") << one;
    QTest::newRow("random with a tail") << QByteArray("{random:8x}") << one;
    QTest::newRow("CR LF") << QByteArray("a\r\nBcc: b@example.test") << one;
    QTest::newRow("LF") << QByteArray("a\nb") << one;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << one;
    QTest::newRow("DEL") << QByteArray("a\x7f") << one;
    QTest::newRow("not UTF-8") << QByteArray("gr\xfc\xdf") << one;
    QTest::newRow("overlong UTF-8") << QByteArray("\xc0\xaf") << one;
}

void TextTemplateTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, places);
    Problems problems;
    Setup setup{QDir(), "run-1", &*m_table, problems};
    QVERIFY(!TextTemplate::parse(text.toStdString(), QStringLiteral("p"), setup));
    QCOMPARE(placesOf(problems), places);
}

void TextTemplateTest::randomText()
{
    Problems problems;
    Setup setup{QDir(), "run-1", nullptr, problems};
    for (int count = 1; count <= 64; ++count) {
        const std::string text = "{random:" + std::to_string(count) + "}";
        const auto parsed = TextTemplate::parse(text, QStringLiteral("p"), setup);
        QVERIFY(parsed);
        Random random(9);
        const QByteArray first = render(*parsed, 0, random);
        QCOMPARE(first.size(), count);
        QVERIFY(
            QRegularExpression(QStringLiteral("^[a-z0-9]+$")).match(QString::fromLatin1(first)).hasMatch());
        QVERIFY(count < 4 || render(*parsed, 0, random) != first);
        Random again(9);
        QCOMPARE(render(*parsed, 0, again), first);
    }
    // All 36 characters come, each near its share: 720,000 draws, 20,000 of each expected, sigma about 140.
    std::map<char, int> counts;
    std::string out;
    Random random(5);
    for (int i = 0; i < 90'000; ++i) {
        Appender appender(out);
        putRandom(random, 8, appender);
        for (const char c : appender.view())
            ++counts[c];
    }
    QCOMPARE(counts.size(), std::size_t(36));
    for (const auto& [c, count] : counts)
        QVERIFY2(count > 19'200 && count < 20'800, qPrintable(QString(QLatin1Char(c))));
}

void TextTemplateTest::uuid()
{
    Problems problems;
    Setup setup{QDir(), "run-1", nullptr, problems};
    const auto parsed = TextTemplate::parse("{uuid}", QStringLiteral("p"), setup);
    QVERIFY(parsed);
    const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    std::set<QByteArray> seen;
    Random random(1);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray text = render(*parsed, 0, random);
        QVERIFY2(form.match(QString::fromLatin1(text)).hasMatch(), text.constData());
        seen.insert(text);
    }
    QCOMPARE(seen.size(), std::size_t(1000));
}

void TextTemplateTest::knowsItsBounds()
{
    Problems problems;
    Setup setup{QDir(), "run-1", &*m_table, problems};
    const auto name = TextTemplate::parse("{name}", QStringLiteral("p"), setup);
    const auto city = TextTemplate::parse("in {city}", QStringLiteral("p"), setup);
    QVERIFY(name && city);
    QVERIFY(name->ascii() && name->usesColumns());
    QVERIFY(!city->ascii());
    QCOMPARE(name->longest(), std::size_t(3));
    QCOMPARE(city->longest(), std::size_t(3 + 10));
    // Only a column that is used is checked, and each problem is told once.
    QVERIFY(!TextTemplate::parse("{bad}", QStringLiteral("p"), setup));
    QVERIFY(!TextTemplate::parse("{bad}", QStringLiteral("q"), setup));
    QCOMPARE(placesOf(problems), QStringList{QStringLiteral("v.csv:3")});
    QVERIFY(problems.list().front().text.contains(QStringLiteral("bad")));
}

void TextTemplateTest::appended()
{
    Problems problems;
    Setup setup{QDir(), "run-1", &*m_table, problems};
    const auto first = TextTemplate::parse("a{seq}b", QStringLiteral("p"), setup);
    const auto second = TextTemplate::parse("c{run}d{city}", QStringLiteral("p"), setup);
    QVERIFY(first && second);
    TextTemplate both = *first;
    both.append(*second).literal("!");
    Random random(1);
    QCOMPARE(render(both, 4, random), QByteArray("a4bcrun-1dOslo!"));
    QCOMPARE(both.longest(), first->longest() + second->longest() + 1);
    QVERIFY(!both.ascii() && both.usesColumns());
}

void TextTemplateTest::namesKnownVariables()
{
    Problems problems;
    Setup setup{QDir(), "run-1", &*m_table, problems};
    QVERIFY(!TextTemplate::parse("{nmae}", QStringLiteral("p"), setup));
    const QString text = problems.list().front().text;
    for (const char* known :
         {"nmae", "{seq}", "{run}", "{worker}", "{uuid}", "{random:8}", "{date}", "{name}", "{city}"})
        QVERIFY2(text.contains(QLatin1StringView(known)), known);
}

QTEST_GUILESS_MAIN(TextTemplateTest)
#include "tst_text_template.moc"
