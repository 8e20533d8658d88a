// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/json_places.h"

#include <QtTest>

using namespace stampede::widgets;

class TestJsonPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsValues_data();
    void findsValues();
    void fallsBackToWhatHoldsIt_data();
    void fallsBackToWhatHoldsIt();
    void endsWhereNothingCanBeRead_data();
    void endsWhereNothingCanBeRead();
    void countsItems();
};

namespace {
const QString sample = QStringLiteral(R"({
  "name": "a \"b\" ü",
  "rules": [
    {"stage": "rcpt", "when": {"domain": ["x.test", "y.test"]}},
    {"stage": "final", "delay": 1.5e3}
  ],
  "providers": {"domains": {"gmail.com": {"bounce": 0.2}}},
  "esc\u0061ped": true
})");
} // namespace

void TestJsonPlaces::findsValues_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("start");
    QTest::newRow("text") << "name"
                          << R"("a \"b\" ü")"
                          << R"("name")";
    QTest::newRow("in a list") << "rules[1]"
                               << R"({"stage": "final", "delay": 1.5e3})"
                               << R"({"stage": "final")";
    QTest::newRow("deep") << "rules[0].when.domain[1]"
                          << R"("y.test")"
                          << R"("y.test")";
    QTest::newRow("number") << "rules[1].delay"
                            << "1.5e3"
                            << R"("delay")";
    QTest::newRow("dots in a key") << "providers.domains.gmail.com.bounce"
                                   << "0.2"
                                   << R"("bounce")";
    QTest::newRow("escaped key") << "escaped"
                                 << "true"
                                 << R"("esc\u0061ped")";
}

void TestJsonPlaces::findsValues()
{
    QFETCH(const QString, place);
    QFETCH(const QString, value);
    QFETCH(const QString, start);
    const auto span = JsonPlaces(sample).find(place);
    QVERIFY(span);
    QCOMPARE(sample.mid(span->begin, span->end - span->begin), value);
    QVERIFY2(QStringView(sample).sliced(span->start).startsWith(start),
             qPrintable(sample.mid(span->start, 20)));
}

void TestJsonPlaces::fallsBackToWhatHoldsIt_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("missing key") << "rules[1].reply"
                                 << "rules[1]";
    QTest::newRow("missing in missing") << "rules[1].when.domain"
                                        << "rules[1]";
    QTest::newRow("too far in a list") << "rules[7].stage"
                                       << "rules";
    QTest::newRow("missing domain") << "providers.domains.other.test.bounce"
                                    << "providers.domains";
    QTest::newRow("nonsense") << "line 3, column 7"
                              << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestJsonPlaces::fallsBackToWhatHoldsIt()
{
    QFETCH(const QString, place);
    QFETCH(const QString, nearest);
    const JsonPlaces places(sample);
    QCOMPARE(places.nearest(place).start, places.find(nearest)->start);
}

void TestJsonPlaces::endsWhereNothingCanBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("space") << " \n\t ";
    QTest::newRow("open object") << R"({"a": 1, )";
    QTest::newRow("open text") << R"({"a": 1, "b": "x)";
    QTest::newRow("escape at the end") << R"({"a": 1, "b": "\)";
    QTest::newRow("no colon") << R"({"a": 1, "b" 2})";
    QTest::newRow("no value") << R"({"a": 1, "b": , "c": 3})";
    QTest::newRow("closed twice") << R"({"a": 1, "b": ]})";
    QTest::newRow("very deep") << QStringLiteral(R"({"a": 1, "b": )") + QString(200'000, u'[');
    QTest::newRow("deep objects") << QStringLiteral(R"({"a": 1, "b": )") +
                                         QStringLiteral(R"({"x":)").repeated(50'000);
}

void TestJsonPlaces::endsWhereNothingCanBeRead()
{
    QFETCH(const QString, text);
    const JsonPlaces places(text);
    if (text.contains(u'a'))
        QCOMPARE(text.at(places.find(QStringLiteral("a"))->begin), u'1');
    const JsonSpan whole = places.nearest(QStringLiteral("no.where[3]"));
    QVERIFY(whole.start <= whole.begin && whole.begin <= whole.end && whole.end <= text.size());
}

void TestJsonPlaces::countsItems()
{
    const JsonPlaces places(sample);
    QCOMPARE(places.find(QStringLiteral("rules"))->items, 2);
    QCOMPARE(places.find({})->items, 4);
    QCOMPARE(places.find(QStringLiteral("rules[0].when.domain"))->items, 2);
    QCOMPARE(JsonPlaces(QStringLiteral("{ }")).find({})->items, 0);
}

QTEST_GUILESS_MAIN(TestJsonPlaces)
#include "tst_json_places.moc"
