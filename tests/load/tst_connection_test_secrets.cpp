// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_rig.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using Choice = smtp::AuthSettings::Choice;
using test::ConnectionRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

namespace {

const QByteArray wrong = "535 5.7.8 wrong\r\n";

Script greeting(const QByteArray& mechanisms)
{
    return {Step::say("220 hi\r\n"),
            Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 AUTH " + mechanisms + "\r\n")};
}

QByteArray payloadOf(const QByteArray& password)
{
    const QByteArray payload = QByteArray("\0alice\0", 7) + password;
    return payload.toBase64();
}

QByteArray tokenOf(const QByteArray& password)
{
    const QByteArray token = "user=alice\1auth=Bearer " + password + "\1\1";
    return token.toBase64();
}

} // namespace

/// AUTH in a connection test: how it goes, and that nobody looking over the shoulder learns a password.
class TestConnectionTestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masksWhatIsSent_data();
    void masksWhatIsSent();
    void masksWhatTheServerRepeats_data();
    void masksWhatTheServerRepeats();
    void shortPasswordsDoNotRiddleTheText();
    void fails_data();
    void fails();

private:
    static QStringList leaks(const ConnectionRig& rig);
};

/// Where the password, or what is made of it, can be read.
QStringList TestConnectionTestSecrets::leaks(const ConnectionRig& rig)
{
    const QByteArray password = QByteArray::fromStdString(rig.password);
    const QList<QByteArray> forms{password, password.toBase64(), payloadOf(password),
                                  QByteArray("alice").toBase64(), tokenOf(password)};
    QStringList found;
    QStringList texts = rig.texts();
    texts.append(rig.report().failure);
    for (const QString& text : texts)
        for (const QByteArray& form : forms)
            if (text.contains(QString::fromLatin1(form)))
                found.append(text);
    return found;
}

void TestConnectionTestSecrets::masksWhatIsSent_data()
{
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QStringList>("shown");
    const auto any = QStringLiteral("^[A-Za-z0-9+/=]+$");
    QTest::newRow("PLAIN") << Choice::Plain
                           << greeting("PLAIN") +
                                  Script{Step::on(QStringLiteral("^AUTH PLAIN \\S+$"), "235 ok\r\n")}
                           << QStringList{QStringLiteral("C: AUTH PLAIN ********")};
    QTest::newRow("LOGIN") << Choice::Login
                           << greeting("LOGIN") +
                                  Script{Step::on(QStringLiteral("^AUTH LOGIN"), "334 VXNlcm5hbWU6\r\n"),
                                         Step::on(any, "334 UGFzc3dvcmQ6\r\n"), Step::on(any, "235 ok\r\n")}
                           << QStringList{
                                  QStringLiteral("C: AUTH LOGIN"), QStringLiteral("S: 334 VXNlcm5hbWU6"),
                                  QStringLiteral("C: ********"), QStringLiteral("S: 334 UGFzc3dvcmQ6"),
                                  QStringLiteral("C: ********")};
    QTest::newRow("CRAM-MD5") << Choice::CramMd5
                              << greeting("CRAM-MD5") +
                                     Script{Step::on(QStringLiteral("^AUTH CRAM-MD5$"), "334 PDFAYT4=\r\n"),
                                            Step::on(any, "235 ok\r\n")}
                              << QStringList{QStringLiteral("C: AUTH CRAM-MD5"),
                                             QStringLiteral("S: 334 PDFAYT4="),
                                             QStringLiteral("C: ********")};
    QTest::newRow("XOAUTH2") << Choice::XOAuth2
                             << greeting("XOAUTH2") +
                                    Script{Step::on(QStringLiteral("^AUTH XOAUTH2 \\S+$"), "235 ok\r\n")}
                             << QStringList{QStringLiteral("C: AUTH XOAUTH2 ********")};
}

void TestConnectionTestSecrets::masksWhatIsSent()
{
    QFETCH(const Choice, choice);
    QFETCH(Script, script);
    QFETCH(const QStringList, shown);
    script.append(Step::on(QStringLiteral("^QUIT"), "221 bye\r\n", Step::Then::Close));
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.authenticate(choice);
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.report().ready, qPrintable(rig.text()));
    QCOMPARE(server.problems(), QStringList());
    QCOMPARE(leaks(rig), QStringList());
    const QStringList texts = rig.texts();
    const qsizetype from = texts.indexOf(shown.first());
    QVERIFY2(from > 0, qPrintable(rig.text()));
    QCOMPARE(texts.mid(from, shown.size()), shown);
}

void TestConnectionTestSecrets::masksWhatTheServerRepeats_data()
{
    QTest::addColumn<QByteArray>("reply");
    const QByteArray password("s3cret-w0rd");
    const QByteArray payload = payloadOf(password);
    const auto row = [](const char* name, const QByteArray& reply) {
        QTest::newRow(name) << reply;
    };
    row("the password", "535 '" + password + "' is wrong\r\n");
    row("its base64", "535-" + password.toBase64() + "\r\n535 no\r\n");
    row("the whole line", "535-AUTH PLAIN " + payload + "\r\n535 " + payload + payload + "\r\n");
    row("in nonsense", "AUTH PLAIN " + payload + " " + password + "?\r\n");
    row("without a line end", "535 " + password);
}

void TestConnectionTestSecrets::masksWhatTheServerRepeats()
{
    QFETCH(const QByteArray, reply);
    const ScriptedServer server(greeting("PLAIN") +
                                Script{Step::on(QStringLiteral("^AUTH"), reply, Step::Then::Close)});
    ConnectionRig rig(server.port());
    rig.authenticate();
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY2(rig.text().contains(QStringLiteral("S: ")) && rig.text().count(QStringLiteral("********")) >= 2,
             qPrintable(rig.text()));
    QCOMPARE(leaks(rig), QStringList());
}

void TestConnectionTestSecrets::shortPasswordsDoNotRiddleTheText()
{
    const ScriptedServer server(greeting("PLAIN") +
                                Script{Step::on(QStringLiteral("^AUTH"), "535 a bad day\r\n")});
    ConnectionRig rig(server.port());
    rig.password = "a";
    rig.authenticate();
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.text().contains(QStringLiteral("S: 535 a bad day")), qPrintable(rig.text()));
}

void TestConnectionTestSecrets::fails_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("failure");
    QTest::newRow("wrong password") << greeting("PLAIN") + Script{Step::on(QStringLiteral("^AUTH"), wrong)}
                                    << QStringLiteral("AUTH: the server said 535 5.7.8 wrong");
    QTest::newRow("not now") << greeting("PLAIN") +
                                    Script{Step::on(QStringLiteral("^AUTH"), "454 4.7.0 later\r\n")}
                             << QStringLiteral("AUTH: the server said 454 4.7.0 later");
    QTest::newRow("421") << greeting("PLAIN") +
                                Script{Step::on(QStringLiteral("^AUTH"), "421 bye\r\n", Step::Then::Close)}
                         << QStringLiteral("AUTH: the server said 421 bye");
    QTest::newRow("no such mechanism") << greeting("GSSAPI") << QStringLiteral("AUTH: ");
    QTest::newRow("closes") << greeting("PLAIN") +
                                   Script{Step::on(QStringLiteral("^AUTH"), "", Step::Then::Close)}
                            << QStringLiteral("AUTH: the server closed the connection");
    QTest::newRow("stalls") << greeting("PLAIN") +
                                   Script{Step::on(QStringLiteral("^AUTH"), "", Step::Then::Stall)}
                            << QStringLiteral("AUTH: no reply within");
}

void TestConnectionTestSecrets::fails()
{
    QFETCH(const Script, script);
    QFETCH(const QString, failure);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.authenticate();
    rig.waitAtMost(500ms);
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().refused);
    QVERIFY2(rig.report().failure.startsWith(failure), qPrintable(rig.report().failure));
    // What was learnt before stays in the report.
    QVERIFY(rig.report().capabilities);
    QCOMPARE(leaks(rig), QStringList());
}

QTEST_GUILESS_MAIN(TestConnectionTestSecrets)
#include "tst_connection_test_secrets.moc"
