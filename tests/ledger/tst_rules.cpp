// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::test;

/// Every rule of the ledger, each as a short story and what the account says at its end.
class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rule_data();
    void rule();
};

void TestRules::rule_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("open"); // before the end
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("list");

    const auto row = [](const char* name, const char* story, const char* open, const char* end,
                        const char* list) {
        QTest::newRow(name) << QString::fromLatin1(story) << QString::fromLatin1(open)
                            << QString::fromLatin1(end) << QString::fromLatin1(list);
    };
    row("nothing", "", "", "", "");
    row("delivered", "+1 1", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("lost", "+1 +2 2", "expected 2, delivered 1", "expected 2, delivered 1, lost 1", "lost 1 a");
    row("number 0", "+0 0", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("highest number", "+18446744073709551615 18446744073709551615", "expected 1, delivered 1",
        "expected 1, delivered 1", "");
    row("duplicated", "+1 1 1 1", "expected 1, delivered 1, duplicates 2",
        "expected 1, delivered 1, duplicates 2", "duplicated 1 a x3");
    row("corrupted", "+1 1!", "expected 1, delivered 1, corrupted 1", "expected 1, delivered 1, corrupted 1",
        "corrupted 1 a x1");
    row("one copy corrupted", "+1 1 1! 1!", "expected 1, delivered 1, duplicates 2, corrupted 2",
        "expected 1, delivered 1, duplicates 2, corrupted 2", "duplicated 1 a x3, corrupted 1 a x2");
    row("out of order", "+1 +2 +3 2 1 3", "expected 3, delivered 3, late 1",
        "expected 3, delivered 3, late 1", "");
    row("a late copy is a duplicate only", "+1 +2 1 2 1", "expected 2, delivered 2, duplicates 1",
        "expected 2, delivered 2, duplicates 1", "duplicated 1 a x2");
    row("a made-up number puts none out of order", "+1 +2 9999999999 1 2", "expected 2, delivered 2",
        "expected 2, delivered 2, unknown 1", "unknown 9999999999 - x1");
    row("never handed over", "+1 1 2", "expected 1, delivered 1", "expected 1, delivered 1, unknown 1",
        "unknown 2 - x1");
    row("never handed over, twice", "2 2!", "", "unknown 2", "unknown 2 - x2");
    row("before its acceptance", "1 +1", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("twice before its acceptance", "1 1! +1", "expected 1, delivered 1, duplicates 1, corrupted 1",
        "expected 1, delivered 1, duplicates 1, corrupted 1", "duplicated 1 a x2, corrupted 1 a x1");
    row("late before its acceptance", "+2 2 1 +1", "expected 2, delivered 2, late 1",
        "expected 2, delivered 2, late 1", "");
    row("not late because of what came after it", "1 2 +2 +1", "expected 2, delivered 2",
        "expected 2, delivered 2", "");
    row("under another name", "+1 1x", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("once more under another name", "+1 1x 1y", "expected 1, delivered 1, duplicates 1",
        "expected 1, delivered 1, duplicates 1", "duplicated 1 a x2");

    row("uncertain, arrived", "?1 1", "expected 1, delivered 1, uncertain 1, arrived after all 1",
        "expected 1, delivered 1, uncertain 1, arrived after all 1", "");
    row("uncertain, lost", "?1", "uncertain 1", "uncertain 1, uncertain lost 1", "uncertain_lost 1 a");
    row("uncertain, arrived first", "1 ?1", "expected 1, delivered 1, uncertain 1, arrived after all 1",
        "expected 1, delivered 1, uncertain 1, arrived after all 1", "");
    row("uncertain, then accepted", "?1 +1 1", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("uncertain, then accepted, lost", "?1 +1", "expected 1", "expected 1, lost 1", "lost 1 a");
    row("uncertain, arrived, then accepted, arrived", "?1 1 +1 1",
        "expected 1, delivered 1, duplicates 1, uncertain 1, arrived after all 1",
        "expected 1, delivered 1, duplicates 1, uncertain 1, arrived after all 1", "duplicated 1 a x2");
    row("accepted, then uncertain", "+1 ?1", "expected 1", "expected 1, lost 1", "lost 1 a");
    row("uncertain, then refused", "?1 -1a", "uncertain 1", "uncertain 1, uncertain lost 1",
        "uncertain_lost 1 a");
    row("accepted twice", "+1 +1 1", "expected 1, delivered 1", "expected 1, delivered 1", "");
    row("uncertain, some arrived", "?1*3 1b*3", "expected 1, delivered 1, uncertain 3, arrived after all 1",
        "expected 1, delivered 1, uncertain 3, arrived after all 1, uncertain lost 2",
        "uncertain_lost 1 a, uncertain_lost 1 c");

    row("three recipients", "+1*3 1a*3 1c*3 1b*3", "expected 3, delivered 3", "expected 3, delivered 3", "");
    row("one of three lost", "+1*3 1a*3 1c*3", "expected 3, delivered 2", "expected 3, delivered 2, lost 1",
        "lost 1 b");
    row("one of three twice", "+1*3 1b*3 1b*3", "expected 3, delivered 1, duplicates 1",
        "expected 3, delivered 1, duplicates 1, lost 2", "lost 1 a, lost 1 c, duplicated 1 b x2");
    row("one of three refused", "-1b*3 +1*3 1a*3 1c*3", "expected 2, delivered 2", "expected 2, delivered 2",
        "");
    row("one refused, one lost", "-1b*3 +1*3 1a*3", "expected 2, delivered 1",
        "expected 2, delivered 1, lost 1", "lost 1 c");
    row("the refused one arrives", "-1b*3 +1*3 1b*3 1a*3 1c*3", "expected 2, delivered 2, unknown 1",
        "expected 2, delivered 2, unknown 1", "unknown 1 b x1");
    row("refused twice", "-1b*3 -1b*3 +1*3", "expected 2", "expected 2, lost 2", "lost 1 a, lost 1 c");
    row("all refused, one arrives", "-1a*2 -1b*2 1b*2", "unknown 1", "unknown 1", "unknown 1 b x1");
    row("the only one refused arrives", "-1a 1a", "unknown 1", "unknown 1", "unknown 1 a x1");
    row("arrived before one was refused", "1a*2 1b*2 -1b*2 +1*2", "expected 1, delivered 1, unknown 1",
        "expected 1, delivered 1, unknown 1", "unknown 1 b x1");
    row("under another name, of two", "+1*2 1x*2 1b*2", "expected 2, delivered 2", "expected 2, delivered 2",
        "");
    row("under another name, who is lost is not known", "+1*2 1x*2", "expected 2, delivered 1",
        "expected 2, delivered 1, lost 1", "lost 1 -");
    row("under another name, who is left is known", "+1*2 1b*2 1x*2 1x*2",
        "expected 2, delivered 2, duplicates 1", "expected 2, delivered 2, duplicates 1",
        "duplicated 1 - x2");
    row("more names than recipients", "+1*2 1x*2 1y*2 1z*2", "expected 2, delivered 2, unknown 1",
        "expected 2, delivered 2, unknown 1", "unknown 1 - x1");
    row("too many recipients", "+1*1001 1a*1001", "", "unknown 1", "unknown 1 a x1");
    row("the arrival says another number of recipients", "+1 1*7 +2*2 2a 2b", "expected 3, delivered 3",
        "expected 3, delivered 3", "");
}

void TestRules::rule()
{
    QFETCH(QString, story);
    QFETCH(QString, open);
    QFETCH(QString, end);
    QFETCH(QString, list);
    Script script;
    script.play(story);
    QCOMPARE(counts(script.ledger.account()), open);
    const metrics::Deliveries before = script.ledger.account().totals;
    QCOMPARE(script.ledger.queue(), before.expected - before.delivered);
    const ledger::Account account = script.ledger.close(0, false);
    QCOMPARE(counts(account), end);
    QCOMPARE(items(account), list);
    QCOMPARE(account.complete, !story.contains(QStringLiteral("1001")));
    QCOMPARE(account.totals.expected, account.totals.delivered + account.totals.lost);
    QCOMPARE(account.uncertain, account.uncertainDelivered + account.uncertainLost);
    QCOMPARE(script.ledger.queue(), quint64(0));
    QCOMPARE(script.ledger.open(), quint64(0));
    QVERIFY(script.ledger.close(77, true) == account);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
