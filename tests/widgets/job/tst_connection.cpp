// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "support/scripted_server.h"
#include "widgets/job/connection_dialog.h"
#include "widgets/job/connection_facts.h"
#include "widgets/job/trial_lines_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTreeView>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

load::ConversationLine lineOf(load::ConversationLine::From from, int milliseconds, const char* text)
{
    return {from, std::chrono::milliseconds(milliseconds), text};
}

QString valueOf(const std::vector<ConnectionFact>& facts, const QString& name)
{
    for (const ConnectionFact& fact : facts)
        if (fact.name == name)
            return fact.value;
    return {};
}

test::Script friendly()
{
    return {test::Step::say("220 mx.example.test ESMTP\r\n"),
            test::Step::on(u"^EHLO "_s,
                           "250-mx.example.test\r\n250-PIPELINING\r\n250-SIZE 5000000\r\n250 X-ODD\r\n"),
            test::Step::on(u"^QUIT"_s, "221 bye\r\n", test::Step::Then::Close)};
}

} // namespace

class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelKeepsTheRules();
    void factsAreTold();
    void verdicts();
    void aConversationIsWatched();
    void isRepeatedAndCopied();
    void thePageOpensIt();
    void thePageSaysWhyNot();
    void closesWhileItRuns();
};

void TestConnection::theModelKeepsTheRules()
{
    using From = load::ConversationLine::From;
    TrialLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(lineOf(From::Note, 0, "connecting"));
    model.add(lineOf(From::Server, 12, "220 hello"));
    model.add(lineOf(From::Client, 13, "EHLO a"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.data(model.index(1, TrialLinesModel::At), Qt::DisplayRole).toString(), u"12.00"_s);
    QCOMPARE(model.data(model.index(1, TrialLinesModel::Text), Qt::DisplayRole).toString(), u"220 hello"_s);
    QVERIFY(model.data(model.index(1, TrialLinesModel::From), Qt::DisplayRole) !=
            model.data(model.index(2, TrialLinesModel::From), Qt::DisplayRole));
    QCOMPARE(model.toText().count(u'\n'), 3);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestConnection::factsAreTold()
{
    load::ConnectionReport report;
    report.addresses = {u"127.0.0.1"_s, u"::1"_s};
    report.guard = u"loopback"_s;
    report.capabilities.emplace();
    report.capabilities->pipelining = true;
    report.capabilities->size = true;
    report.capabilities->sizeLimit = 5'000'000;
    report.capabilities->auth = {smtp::Mechanism::CramMd5, smtp::Mechanism::Plain};
    report.capabilities->others = {"X-ODD"};
    report.tls.emplace();
    report.tls->protocol = u"TLSv1.3"_s;
    report.tls->cipher = u"TLS_AES_256_GCM_SHA384"_s;
    report.tls->peerSubject = u"CN=mx"_s;
    report.total = std::chrono::microseconds(12'340);
    const auto facts = factsOf(report);
    QCOMPARE(valueOf(facts, u"Addresses"_s), u"127.0.0.1, ::1"_s);
    QCOMPARE(valueOf(facts, u"Capabilities"_s), u"PIPELINING, SIZE up to 5 MB, AUTH CRAM-MD5 PLAIN, X-ODD"_s);
    QCOMPARE(valueOf(facts, u"TLS"_s), u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s);
    QCOMPARE(valueOf(facts, u"Certificate"_s), u"CN=mx"_s);
    QCOMPARE(valueOf(facts, u"Verified"_s), u"no"_s);
    QCOMPARE(valueOf(facts, u"Time"_s), u"12.3 ms"_s);
    QCOMPARE(valueOf(facts, u"Valid until"_s), QString());
    QVERIFY(factsOf({}).empty());
}

void TestConnection::verdicts()
{
    load::ConnectionReport report;
    report.ready = true;
    QVERIFY(verdictOf(report).contains(u"ready"_s));
    report.ready = false;
    QVERIFY(!verdictOf(report).isEmpty());
    report.failure = u"ehlo: the server closed the connection"_s;
    QVERIFY(verdictOf(report).contains(report.failure));
    report.refused = true;
    report.problems.add(u"target.host"_s, u"is public"_s);
    QVERIFY(verdictOf(report).contains(u"Nothing was sent"_s) && verdictOf(report).contains(u"is public"_s));
}

void TestConnection::aConversationIsWatched()
{
    const test::ScriptedServer server(friendly());
    const SystemClock clock;
    job::Job job;
    job.load.messages = 1;
    job.target.port = server.port();
    auto* dialog = new ConnectionDialog(job, u"/"_s, {}, clock);
    QSignalSpy finished(dialog, &ConnectionDialog::finished);
    dialog->QWidget::show();
    QVERIFY(!dialog->isModal());
    dialog->start();
    QVERIFY(dialog->findChild<QPushButton*>(u"cancelTest"_s)->isEnabled());
    QVERIFY(finished.wait(20000));
    const auto report = finished.first().first().value<load::ConnectionReport>();
    QVERIFY2(report.ready, qPrintable(dialog->toText()));
    const QString text = dialog->toText();
    for (const QString& part : {u"EHLO"_s, u"220 mx.example.test"_s, u"PIPELINING"_s, u"127.0.0.1"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"MAIL FROM"_s));
    QVERIFY(!dialog->findChild<QPushButton*>(u"cancelTest"_s)->isEnabled());
    delete dialog;
}

void TestConnection::isRepeatedAndCopied()
{
    const test::ScriptedServer server(
        QList<test::Script>{{test::Step::say("554 no\r\n", test::Step::Then::Close)}, friendly()});
    const SystemClock clock;
    job::Job job;
    job.load.messages = 1;
    job.target.port = server.port();
    ConnectionDialog dialog(job, u"/"_s, {}, clock);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.QWidget::show();
    QSignalSpy finished(&dialog, &ConnectionDialog::finished);
    dialog.start();
    QVERIFY(finished.wait(20000));
    QVERIFY(!finished.first().first().value<load::ConnectionReport>().ready);
    QVERIFY(dialog.toText().contains(u"554 no"_s));
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"repeatTest"_s), Qt::LeftButton);
    QVERIFY(!dialog.toText().contains(u"554 no"_s));
    QVERIFY(finished.wait(20000));
    QVERIFY(finished.last().first().value<load::ConnectionReport>().ready);
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"copyTest"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), dialog.toText());
}

void TestConnection::thePageOpensIt()
{
    const test::ScriptedServer server(friendly());
    PageRig rig;
    rig.document.setValue(u"target.port"_s, server.port());
    // Pressed before the check is through: it begins when it is.
    rig.page.testConnectionAction()->trigger();
    QVERIFY(!rig.page.findChild<ConnectionDialog*>());
    QTRY_VERIFY(rig.page.findChild<ConnectionDialog*>());
    auto* dialog = rig.page.findChild<ConnectionDialog*>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(u"repeatTest"_s)->isEnabled(), 20000);
    QVERIFY(dialog->windowTitle().contains(QString::number(server.port())));
    QVERIFY(rig.page.isEnabled() && !QApplication::activeModalWidget());
}

void TestConnection::thePageSaysWhyNot()
{
    PageRig rig;
    rig.document.setValue(u"target.host"_s, u"8.8.8.8"_s);
    QVERIFY(rig.checked());
    rig.page.testConnectionAction()->trigger();
    QVERIFY(!rig.page.findChild<ConnectionDialog*>());
    QVERIFY2(rig.barText().contains(u"public"_s), qPrintable(rig.barText()));
}

void TestConnection::closesWhileItRuns()
{
    const test::ScriptedServer server(test::Script{test::Step::say("", test::Step::Then::Stall)});
    const SystemClock clock;
    job::Job job;
    job.load.messages = 1;
    job.target.port = server.port();
    QPointer<ConnectionDialog> dialog = new ConnectionDialog(job, u"/"_s, {}, clock);
    dialog->QWidget::show();
    dialog->start();
    QTRY_COMPARE(server.connections(), 1);
    dialog->close();
    QTRY_VERIFY(!dialog);
    QVERIFY(server.waitForClosed(1));
}

QTEST_MAIN(TestConnection)
#include "tst_connection.moc"

#include <QList>
#include <QPushButton>
#include <QWidget>

#include <vector>
