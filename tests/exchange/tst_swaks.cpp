// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rig.h"

using namespace stampede;
using namespace stampede::exchange;
using namespace Qt::StringLiterals;

class TestSwaks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreThoseOfTheProgram();
    void options_data();
    void options();
    void everyOptionIsKnown_data();
    void everyOptionIsKnown();
    void refused_data();
    void refused();
    void thePasswordIsNowhere_data();
    void thePasswordIsNowhere();
    void plaintextIsNoted();
};

void TestSwaks::defaultsAreThoseOfTheProgram()
{
    const Import got(u"swaks --to a@b.test --server localhost"_s);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QCOMPARE(got.imported->source, Source::Swaks);
    const std::pair<const char*, const char*> expected[] = {
        {"target.host", "localhost"},
        {"target.port", "25"},
        {"load.connections", "1"},
        {"load.messages", "1"},
        {"session.pipelining", "false"},
        {"session.chunking", "false"},
        {"session.timeouts.mail", "30s"},
        {"message.size", "24"},
        {"tls.verify", "false"},
        {"tls.mode", "none"},
        {"auth.mechanism", "none"},
        {"session.messages_per_connection", "1"},
        {"envelope.recipients.list", "a@b.test"},
    };
    for (const auto& [path, value] : expected)
        QVERIFY2(got.at(QString::fromLatin1(path)) == QLatin1StringView(value), path);
    QCOMPARE(got.invalid(), QString());
    QVERIFY(got.survives());
}

void TestSwaks::options_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("skipped");
    const auto row = [](const char* name, const QString& options, const QString& expected,
                        const QString& skipped = {}) {
        QTest::newRow(name) << options << expected << skipped;
    };
    row("two recipients", u"-t a@b.test,c@d.test"_s,
        u"envelope.recipients.list=a@b.test,c@d.test; envelope.recipients_per_message=2"_s);
    row("from", u"--from me@here.test"_s, u"envelope.sender=me@here.test"_s);
    row("null sender", u"-f '<>'"_s, u"envelope.sender="_s);
    row("server and port", u"-s h.test:2525"_s, u"target.host=h.test; target.port=2525"_s);
    row("slash", u"--server ::1/2525"_s, u"target.host=::1; target.port=2525"_s);
    row("brackets", u"--server [::1]:2525"_s, u"target.host=::1; target.port=2525"_s);
    row("port", u"-p 587"_s, u"target.port=587"_s);
    row("port by name", u"--port submission"_s, u"target.port=587"_s);
    row("one dash", u"-port 26"_s, u"target.port=26"_s);
    row("equals", u"--port=26"_s, u"target.port=26"_s);
    row("SMTP", u"--protocol SMTP"_s, u"target.port=25; tls.mode=none"_s);
    row("ESMTP", u"--protocol ESMTP"_s, u"target.port=25; target.protocol=smtp"_s);
    row("ESMTPS", u"--protocol ESMTPS"_s, u"target.port=25; tls.mode=starttls"_s);
    row("ESMTPSA", u"--protocol ESMTPSA --au u"_s,
        u"tls.mode=starttls; auth.mechanism=auto; auth.username=u"_s);
    row("ESMTPA", u"--protocol esmtpa --au u"_s,
        u"tls.mode=none; auth.mechanism=auto; auth.allow_plaintext=true"_s);
    row("SSMTP", u"--protocol SSMTP"_s, u"target.port=465; tls.mode=implicit"_s);
    row("SSMTPA", u"--protocol SSMTPA --au u"_s,
        u"target.port=465; tls.mode=implicit; auth.mechanism=auto"_s);
    row("SMTPS", u"--protocol SMTPS"_s, u"target.port=465; tls.mode=implicit"_s);
    row("LMTP", u"--protocol LMTP"_s, u"target.port=24; target.protocol=lmtp"_s);
    row("LMTPA", u"--protocol LMTPA --au u"_s,
        u"target.port=24; target.protocol=lmtp; auth.mechanism=auto"_s);
    row("LMTPS", u"--protocol LMTPS -p 2424"_s, u"target.port=2424; tls.mode=starttls"_s);
    row("LMTPSA", u"--protocol LMTPSA --au u"_s, u"target.port=24; tls.mode=starttls; auth.mechanism=auto"_s);
    row("helo", u"-h me.test"_s, u"session.helo_name=me.test"_s);
    row("ehlo", u"--ehlo [192.0.2.1]"_s, u"session.helo_name=[192.0.2.1]"_s);
    row("lhlo", u"--lhlo me.test"_s, u"session.helo_name=me.test"_s);
    row("tls", u"-tls"_s, u"tls.mode=starttls; tls.verify=false; target.port=25"_s);
    row("tls verified", u"--tls --tls-verify"_s, u"tls.mode=starttls; tls.verify=true"_s);
    row("tls optional", u"-tlso"_s, u"tls.mode=starttls"_s);
    row("tls optional strict", u"--tls-optional-strict"_s, u"tls.mode=starttls"_s);
    row("tls on connect", u"-tlsc"_s, u"tls.mode=implicit; target.port=465"_s);
    row("tls on connect at a port", u"--tls-on-connect -p 25"_s, u"tls.mode=implicit; target.port=25"_s);
    row("tls files", u"--tls --tls-ca-path ca.pem --tls-cert c.pem --tls-key k.pem --tls-sni n.test"_s,
        u"tls.ca_file=ca.pem; tls.client_certificate=c.pem; tls.client_key=k.pem; tls.server_name=n.test"_s);
    row("tls cipher", u"--tls-cipher HIGH"_s, u"tls.ciphers=HIGH"_s);
    row("tls versions", u"-tlsp tlsv1_2,tlsv1_3"_s, u"tls.min_version=1.2; tls.max_version=1.3"_s);
    row("tls versions without", u"-tlsp no_tlsv1,no_tlsv1_1"_s,
        u"tls.min_version=1.2; tls.max_version=1.3"_s);
    row("tls versions with a gap", u"-tlsp tlsv1,tlsv1_3"_s, u"tls.min_version=default"_s, u"-tlsp, "_s);
    row("auth", u"--auth --auth-user u --tls"_s,
        u"auth.mechanism=auto; auth.username=u; auth.allow_plaintext=false"_s);
    row("auth plain", u"-a PLAIN -au u -tls"_s, u"auth.mechanism=plain"_s);
    row("auth login", u"-a login -au u -tls"_s, u"auth.mechanism=login"_s);
    row("auth cram", u"--auth CRAM-MD5 --auth-user u"_s, u"auth.mechanism=cram-md5"_s);
    row("auth of several", u"--auth PLAIN,LOGIN --auth-user u"_s, u"auth.mechanism=auto"_s);
    row("auth unknown", u"--auth NTLM --auth-user u"_s, u"auth.mechanism=auto"_s, u"NTLM"_s);
    row("auth optional", u"-ao -au u"_s, u"auth.mechanism=auto"_s);
    row("auth user alone", u"--auth-user u"_s, u"auth.mechanism=auto; auth.username=u"_s);
    row("body", u"--body 'hello\\nworld'"_s, u"message.size=14"_s);
    row("body file", u"--body @b.txt"_s, u"message.size=24"_s, u"--body, "_s);
    row("body stdin", u"--body -"_s, u"message.size=24"_s, u"--body, "_s);
    row("data file", u"--data @m.eml"_s, u"message.template=m.eml; message.size=1k"_s);
    row("data file of old", u"-d m.eml"_s, u"message.template=m.eml"_s);
    row("data in line", u"--data 'Subject: a\\n\\nb'"_s, u"message.template="_s, u"--data, "_s);
    row("data stdin", u"-d -"_s, u"message.template="_s, u"-d, "_s);
    row("attach", u"--attach 0123456789"_s, u"message.attachments=10"_s);
    row("attach file", u"--attach @x.pdf"_s, u"message.attachments="_s, u"--attach, "_s);
    row("header", u"--header 'Subject: a b'"_s, u"message.headers.Subject=a b"_s);
    row("h-", u"--h-Subject: hello"_s, u"message.headers.Subject=hello"_s);
    row("header-", u"--header-X-Test 'test {email}'"_s, u"message.headers.X-Test=test {{email}}"_s);
    row("h- equals", u"--h-X-A=b=c"_s, u"message.headers.X-A=b=c"_s);
    row("the last header counts", u"--h-Subject a --h-subject b"_s, u"message.headers.subject=b"_s);
    row("add-header", u"--add-header 'X-A: 1\\nX-B: 2' --ah 'X-C: 3'"_s,
        u"message.headers.X-A=1; message.headers.X-B=2; message.headers.X-C=3"_s);
    row("date in a header", u"--h-X-D 'at %DATE%'"_s, u"message.headers.X-D=at {date}"_s);
    row("timeout", u"--timeout 10"_s, u"session.timeouts.body=10s; session.timeouts.connect=10s"_s);
    row("timeout with a unit", u"--timeout 3m"_s, u"session.timeouts.body=3m"_s);
    row("no timeout", u"--timeout 0"_s, u"session.timeouts.body=1d"_s);
    row("interface", u"-li 127.0.0.2"_s, u"target.source_addresses=127.0.0.2"_s);
    row("interface with a port", u"-li 127.0.0.2:99"_s, u"target.source_addresses=127.0.0.2"_s, u"-li, "_s);
    row("interface by name", u"-li eth.test"_s, u"target.source_addresses="_s, u"-li, "_s);
    row("pipeline", u"--pipeline"_s, u"session.pipelining=true; session.chunking=false"_s);
    row("4", u"-4"_s, u"target.family=ipv4"_s);
    row("6", u"-6"_s, u"target.family=ipv6"_s);
    row("taken back", u"--tls --no-tls"_s, u"tls.mode=none"_s);
}

void TestSwaks::options()
{
    QFETCH(QString, options);
    QFETCH(QString, expected);
    QFETCH(QString, skipped);
    checkCarried(u"swaks -t a@b.test -s localhost "_s + options, expected, skipped);
}

void TestSwaks::everyOptionIsKnown_data()
{
    QTest::addColumn<QString>("option");
    for (const char* option : {"--copy-routing b.test",
                               "-lp 99",
                               "--local-port 99",
                               "--lport 99",
                               "--prdr",
                               "-q RCPT",
                               "--quit MAIL",
                               "--quit-after RCPT",
                               "--da DATA",
                               "--drop-after DOT",
                               "-das DATA",
                               "--drop-after-send DOT",
                               "--tls-get-peer-cert",
                               "--tls-get-peer-cert c.pem",
                               "-ae realm=x",
                               "--auth-extra realm=x",
                               "-am A=PLAIN",
                               "--auth-map A=PLAIN",
                               "-apt",
                               "--auth-plaintext",
                               "-ahp",
                               "--auth-hide-password x",
                               "--force-getpwuid",
                               "--attach-name x",
                               "--attach-type text/plain",
                               "--attach-body x",
                               "-dab",
                               "--dump-as-body",
                               "-dabsp",
                               "--dump-as-body-shows-password",
                               "-n",
                               "--suppress-data",
                               "-nth",
                               "--no-hints",
                               "-nsh",
                               "--no-send-hints",
                               "-nrh",
                               "--no-receive-hints",
                               "-nih",
                               "--no-info-hints",
                               "-hr",
                               "--hide-receive",
                               "-hs",
                               "--hide-send",
                               "-hi",
                               "--hide-informational",
                               "-ha",
                               "--hide-all",
                               "-raw",
                               "--show-raw-text",
                               "-pp",
                               "--protect-prompt",
                               "-S",
                               "-S 2",
                               "--silent",
                               "-stl",
                               "--show-time-lapse i",
                               "--output f",
                               "--output-file f",
                               "--output-file-stdout f",
                               "--output-file-stderr f",
                               "--dump",
                               "--dump ALL",
                               "--dump-mail",
                               "--support",
                               "--version",
                               "--help",
                               "--config f",
                               "--config",
                               "-ndf",
                               "--no-data-fixup",
                               "-nsf",
                               "--no-strip-from",
                               "--xclient x",
                               "--xclient-addr x",
                               "--xclient-name x",
                               "--xclient-port 1",
                               "--xclient-proto x",
                               "--xclient-destaddr x",
                               "--xclient-destport 1",
                               "--xclient-helo x",
                               "--xclient-login x",
                               "--xclient-reverse-name x",
                               "--xclient-delim",
                               "--xclient-no-verify",
                               "--xclient-before-starttls",
                               "--xclient-optional",
                               "--xclient-optional-strict",
                               "--proxy x",
                               "--proxy-version 2",
                               "--proxy-family TCP4",
                               "--proxy-protocol STREAM",
                               "--proxy-command PROXY",
                               "--proxy-source x",
                               "--proxy-source-port 1",
                               "--proxy-dest x",
                               "--proxy-dest-port 1"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestSwaks::everyOptionIsKnown()
{
    QFETCH(QString, option);
    const Import plain(u"swaks -t a@b.test -s localhost"_s);
    const Import got(u"swaks -t a@b.test -s localhost "_s + option);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    QVERIFY(got.imported->job == plain.imported->job);
    QCOMPARE(got.imported->notCarried.size(), 1);
    const QString named = got.imported->notCarried.first();
    QVERIFY2(named.startsWith(option.section(u' ', 0, 0) + u", column 32: "_s), qPrintable(named));
    QVERIFY(named.section(u": "_s, 1).size() > 10);
}

void TestSwaks::refused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("texts");
    QTest::newRow("nothing") << u"swaks"_s << u"--server: is missing|--to: is missing"_s;
    QTest::newRow("no server") << u"swaks -t a@b.test"_s << u"--server"_s;
    QTest::newRow("socket") << u"swaks -t a@b.test --socket /x"_s << u"--socket, column 19|Unix"_s;
    QTest::newRow("pipe") << u"swaks -t a@b.test --pipe 'exim -bh'"_s << u"--pipe, column 19"_s;
    QTest::newRow("bad server") << u"swaks -t a@b.test -s 'a:b:c:'@"_s << u"-s, column 19"_s;
    QTest::newRow("bad port") << u"swaks -t a@b.test -s h -p 70000"_s << u"-p, column 24|70000"_s;
    QTest::newRow("bad protocol") << u"swaks -t a@b.test -s h --protocol X400"_s << u"--protocol|X400"_s;
    QTest::newRow("bad timeout") << u"swaks -t a@b.test -s h --timeout soon"_s << u"--timeout|soon"_s;
    QTest::newRow("bad header") << u"swaks -t a@b.test -s h --header hello"_s << u"--header|hello"_s;
    QTest::newRow("no recipient") << u"swaks -t , -s h"_s << u"-t, column 7"_s;
    QTest::newRow("typo") << u"swaks -t a@b.test --sever h"_s << u"--sever, column 19|--server"_s;
    QTest::newRow("loose word") << u"swaks -t a@b.test -s h loose"_s << u"loose, column 24"_s;
    QTest::newRow("value for a flag")
        << u"swaks -t a@b.test -s h --tls=yes"_s << u"--tls, column 24|no value"_s;
    QTest::newRow("value missing") << u"swaks --to --server h"_s << u"--to, column 7|needs a value"_s;
}

void TestSwaks::refused()
{
    QFETCH(QString, line);
    QFETCH(QString, texts);
    checkRefused(line, texts);
}

void TestSwaks::thePasswordIsNowhere_data()
{
    QTest::addColumn<QString>("option");
    for (const char* option :
         {"--auth-password s3cret", "--auth-password=s3cret", "-ap s3cret", "-ap '-s3cret'", "-ap=s3cret",
          "--auth-password '$s3cret'", "-ap s3cret --sever x"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestSwaks::thePasswordIsNowhere()
{
    QFETCH(QString, option);
    const Import got(u"swaks -t a@b.test -s localhost -a -au u -tls "_s + option);
    if (got.imported) {
        QVERIFY(!job::toJson(got.imported->job).contains("s3cret"));
        QCOMPARE(got.at(u"auth.password_env"_s), u"STAMPEDE_PASSWORD"_s);
        QVERIFY(got.notCarried().contains(u"STAMPEDE_PASSWORD"_s));
    }
    const QString said = got.notes() + got.notCarried() + got.wrong();
    QVERIFY2(!said.contains(u"s3cret"_s), qPrintable(said));
}

void TestSwaks::plaintextIsNoted()
{
    const Import open(u"swaks -t a@b.test -s localhost -a PLAIN -au u"_s);
    QCOMPARE(open.at(u"auth.allow_plaintext"_s), u"true"_s);
    QVERIFY(open.notes().contains(u"readable"_s));
    QCOMPARE(open.invalid(), QString());
    const Import closed(u"swaks -t a@b.test -s localhost -a PLAIN -au u --tls"_s);
    QCOMPARE(closed.at(u"auth.allow_plaintext"_s), u"false"_s);
    QVERIFY(!closed.notes().contains(u"readable"_s));
    QCOMPARE(closed.invalid(), QString());
}

QTEST_MAIN(TestSwaks)
#include "tst_swaks.moc"
