// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/value_text.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;
using Kind = FieldKind;

Q_DECLARE_METATYPE(stampede::widgets::FieldKind)

class TestValueText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void steps_data();
    void steps();
    void stepsUpAndDownEndAtSensibleBounds();
    void numbersMayBeWrittenAsThePersonDoes();
};

void TestValueText::reads_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("whole") << Kind::Integer << u" 25 "_s << QJsonValue(25);
    QTest::newRow("not whole") << Kind::Integer << u"2.5"_s << QJsonValue(u"2.5"_s);
    QTest::newRow("letters") << Kind::Count << u"12x"_s << QJsonValue(u"12x"_s);
    QTest::newRow("beyond 64 bits") << Kind::Count << u"99999999999999999999"_s
                                    << QJsonValue(u"99999999999999999999"_s);
    QTest::newRow("exact to 2^63") << Kind::Integer << u"9223372036854775807"_s
                                   << QJsonValue(qint64(9223372036854775807));
    QTest::newRow("empty whole") << Kind::Count << QString() << QJsonValue(QString());
    QTest::newRow("no count") << Kind::OptionalCount << u"  "_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("count") << Kind::OptionalCount << u"7"_s << QJsonValue(7);
    QTest::newRow("no duration") << Kind::OptionalDuration << QString() << QJsonValue(QJsonValue::Null);
    QTest::newRow("duration") << Kind::OptionalDuration << u" 10s"_s << QJsonValue(u"10s"_s);
    QTest::newRow("share") << Kind::OptionalNumber << u"0.05"_s << QJsonValue(0.05);
    QTest::newRow("not a number") << Kind::Number << u"nan"_s << QJsonValue(u"nan"_s);
    QTest::newRow("sizes") << Kind::Sizes << u"1k, 2M,,"_s << QJsonValue(QJsonArray{u"1k"_s, u"2M"_s});
    QTest::newRow("no sizes") << Kind::Sizes << u" "_s << QJsonValue(QJsonArray());
    QTest::newRow("text keeps its blanks") << Kind::Text << u" a b "_s << QJsonValue(u" a b "_s);
}

void TestValueText::reads()
{
    QFETCH(Kind, kind);
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    QCOMPARE(valueOfText(kind, text), value);
}

void TestValueText::writes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << Kind::OptionalCount << QJsonValue(QJsonValue::Null) << QString();
    QTest::newRow("seconds") << Kind::Duration << QJsonValue(90) << u"1m30s"_s;
    QTest::newRow("octets") << Kind::Size << QJsonValue(100000) << u"100k"_s;
    QTest::newRow("a second") << Kind::Rate << QJsonValue(500) << u"500/s"_s;
    QTest::newRow("negative seconds") << Kind::Duration << QJsonValue(-1) << u"-1"_s;
    QTest::newRow("half octets") << Kind::Size << QJsonValue(1.5) << u"1.5"_s;
    QTest::newRow("count") << Kind::Count << QJsonValue(20000) << u"20000"_s;
    QTest::newRow("wrong type") << Kind::Count << QJsonValue(true) << u"true"_s;
    QTest::newRow("list") << Kind::Sizes << QJsonValue(QJsonArray{u"1k"_s, 2000}) << u"1k, 2k"_s;
}

void TestValueText::writes()
{
    QFETCH(Kind, kind);
    QFETCH(QJsonValue, value);
    QFETCH(QString, text);
    QCOMPARE(textOfValue(kind, value), text);
}

void TestValueText::steps_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("next");
    const auto row = [](Kind kind, const char* text, int by, const char* next) {
        QTest::addRow("%s by %d", text, by)
            << kind << QString::fromLatin1(text) << by << QString::fromLatin1(next);
    };
    row(Kind::Integer, "25", 1, "26");
    row(Kind::Integer, "0", -1, "0");
    row(Kind::Count, "9", 1, "10");
    row(Kind::Count, "10", 1, "20");
    row(Kind::Count, "200000", 1, "300000");
    row(Kind::Count, "123", 1, "200");
    row(Kind::Count, "123", -1, "100");
    row(Kind::Count, "1000", -1, "900");
    row(Kind::Count, "1", -1, "0");
    row(Kind::Count, "ten", 1, "ten");
    row(Kind::Duration, "10s", 1, "15s");
    row(Kind::Duration, "10s", -1, "5s");
    row(Kind::Duration, "1m", 1, "1m30s");
    row(Kind::Duration, "12s", -1, "10s");
    row(Kind::Duration, "24h", 1, "2d");
    row(Kind::Duration, "2d", -1, "1d");
    row(Kind::Duration, "0s", -1, "0s");
    row(Kind::Duration, "soon", 1, "soon");
    row(Kind::OptionalDuration, "", 1, "1m");
    row(Kind::Size, "100k", 1, "200k");
    row(Kind::Size, "1M", -1, "900k");
    row(Kind::Size, "64KiB", 1, "128KiB");
    row(Kind::Size, "1MiB", -1, "512KiB");
    row(Kind::Size, "1", -1, "0");
    row(Kind::Size, "big", -1, "big");
    row(Kind::Rate, "500/s", 1, "600/s");
    row(Kind::Rate, "1.2MMH", 1, "2MMH");
    row(Kind::Rate, "1000/min", -1, "900/min");
    row(Kind::Rate, "90", 1, "100");
    row(Kind::Rate, "5/week", 1, "5/week");
    row(Kind::Level, "0", 1, "1");
    row(Kind::Level, "1", -1, "0");
    row(Kind::Level, "0", -1, "0");
    row(Kind::Level, "-3", -1, "0");
    row(Kind::Level, "0.5", 1, "1");
    row(Kind::Level, "200", 1, "300");
    row(Kind::Level, "1234.5", -1, "1000");
    row(Kind::Level, "500/s", 1, "600/s");
    row(Kind::Level, "many", 1, "many");
    row(Kind::Level, "", 1, "100");
    row(Kind::OptionalNumber, "0.05", 1, "0.06");
    row(Kind::Count, "10", 3, "40");
    row(Kind::Text, "abc", 1, "abc");
}

void TestValueText::steps()
{
    QFETCH(Kind, kind);
    QFETCH(QString, text);
    QFETCH(int, by);
    QFETCH(QString, next);
    QCOMPARE(steppedText(kind, text, by), next);
}

void TestValueText::stepsUpAndDownEndAtSensibleBounds()
{
    QCOMPARE(steppedText(Kind::Duration, u"300d"_s, 1000), u"366d"_s);
    QCOMPARE(steppedText(Kind::Duration, u"1h"_s, -1000), u"0s"_s);
    QCOMPARE(steppedText(Kind::Size, u"1G"_s, -1000), u"0"_s);
    const QString rate = steppedText(Kind::Rate, u"1/s"_s, -1000);
    QVERIFY2(rate.endsWith(u"/s"_s) && !rate.startsWith(u'0' + u"/"_s), qPrintable(rate));
}

void TestValueText::numbersMayBeWrittenAsThePersonDoes()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(valueOfText(Kind::Count, u"20.000"_s), QJsonValue(20000));
    QCOMPARE(valueOfText(Kind::Number, u"67,4"_s), QJsonValue(67.4));
    QCOMPARE(valueOfText(Kind::Number, u"67.4"_s), QJsonValue(67.4));
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(TestValueText)
#include "tst_value_text.moc"
