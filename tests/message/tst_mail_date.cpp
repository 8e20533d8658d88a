// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "message/mail_date.h"
#include "message/message_testing.h"

#include <QDateTime>
#include <QLocale>
#include <QtTest>

using namespace stampede;
using namespace stampede::message;

class MailDateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void known_data();
    void known();
    void agreesWithQt();
};

void MailDateTest::known_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QByteArray>("expected");
    constexpr qint64 second = 1'000'000'000;
    const auto row = [](const char* name, qint64 nanos, const char* expected) {
        QTest::newRow(name) << nanos << QByteArray(expected);
    };
    row("epoch", 0, "Thu, 01 Jan 1970 00:00:00 +0000");
    row("a nanosecond before", -1, "Wed, 31 Dec 1969 23:59:59 +0000");
    row("fractions are dropped", second - 1, "Thu, 01 Jan 1970 00:00:00 +0000");
    row("leap day 2000", 951'782'400 * second, "Tue, 29 Feb 2000 00:00:00 +0000");
    row("last second of 1999", 946'684'799 * second, "Fri, 31 Dec 1999 23:59:59 +0000");
    row("leap day 2024", 1'709'251'199 * second, "Thu, 29 Feb 2024 23:59:59 +0000");
    row("no leap day 2100", 4'107'542'400 * second, "Mon, 01 Mar 2100 00:00:00 +0000");
    row("past 2038", 2'147'483'648 * second, "Tue, 19 Jan 2038 03:14:08 +0000");
    row("1900", -2'203'891'200 * second, "Thu, 01 Mar 1900 00:00:00 +0000");
}

void MailDateTest::known()
{
    QFETCH(qint64, nanos);
    QFETCH(QByteArray, expected);
    QCOMPARE(bytes(MailDate(Nanos(nanos)).text()), expected);
}

void MailDateTest::agreesWithQt()
{
    Random random(11);
    for (int i = 0; i < 2000; ++i) {
        const auto seconds = static_cast<qint64>(random.below(9'000'000'000)) - 2'000'000'000;
        const QDateTime when = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        const QString expected = QLocale::c().toString(when, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) +
                                 QStringLiteral(" +0000");
        QCOMPARE(bytes(MailDate(std::chrono::seconds(seconds)).text()), expected.toLatin1());
    }
}

QTEST_GUILESS_MAIN(MailDateTest)
#include "tst_mail_date.moc"
