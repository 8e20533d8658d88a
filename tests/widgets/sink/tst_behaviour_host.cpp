// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/self_signed.h"
#include "sink/smart_behaviour.h"
#include "smtp_client.h"
#include "widgets/sink/sink_behaviour.h"
#include "widgets/sink/sink_host.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using stampede::test::SmtpClient;

namespace {

constexpr int patience = 20'000;

QString refusing(const char* reply)
{
    return QStringLiteral(R"({"rules": [{"name": "refuse", "stage": "mail", "reply": "%1"}]})")
        .arg(QLatin1StringView(reply));
}

} // namespace

/// The behaviour of a sink that runs, without a window.
class TestBehaviourHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isInForceAtOnce();
    void isUsedByTheNextStart();
    void refusedTextKeepsTheLastGoodOne();
    void checksWithoutUsing();
    void opensPresetsAndFiles_data();
    void opensPresetsAndFiles();
    void cannotOpen_data();
    void cannotOpen();
    void savesAndTellsOnlyOfOthers();
    void settingsMayHaveTheirOwn();
    void startTellsOfACertificateThatIsGone();

private:
    bool start()
    {
        sink::SinkSettings settings;
        settings.port = 0;
        settings.workers = 1;
        m_host->start(settings);
        return QTest::qWaitFor([this] { return m_host->isRunning(); }, patience);
    }
    bool stop()
    {
        m_host->stop();
        return QTest::qWaitFor([this] { return m_host->state() == SinkHost::State::Idle; }, patience);
    }
    /// What a new client hears to MAIL.
    QByteArray answer() const
    {
        SmtpClient client(m_host->port());
        if (!client.reply().startsWith("220") || !client.say("EHLO me").startsWith("250"))
            return {};
        return client.say("MAIL FROM:<a@example.test>");
    }
    /// The findings of the answer to a request.
    static BehaviourFindings await(QSignalSpy& spy, quint64 request)
    {
        const auto came = [&] {
            return std::any_of(spy.begin(), spy.end(), [request](const QVariantList& one) {
                return one.first().toULongLong() == request;
            });
        };
        if (!QTest::qWaitFor(came, patience))
            return {};
        return spy.last().last().value<BehaviourFindings>();
    }
    SinkBehaviour& behaviour() const { return m_host->behaviour(); }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<SinkHost> m_host;
};

void TestBehaviourHost::init()
{
    m_host = std::make_unique<SinkHost>(m_clock);
}

void TestBehaviourHost::cleanup()
{
    m_host.reset();
}

void TestBehaviourHost::isInForceAtOnce()
{
    QVERIFY(start());
    QVERIFY(answer().startsWith("250"));
    QSignalSpy applied(&behaviour(), &SinkBehaviour::applied);
    const auto findings = await(applied, behaviour().apply({QString(), refusing("550 5.7.1 not you")}));
    QVERIFY(findings.problems.isEmpty());
    QCOMPARE(answer(), QByteArray("550 5.7.1 not you"));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->stats().rules.value(0).count, quint64(1), patience);
    QCOMPARE(m_host->stats().replies.value(0).name, QStringLiteral("550 5.7.1"));
    // A session that is open gets the next one with its next message.
    SmtpClient open(m_host->port());
    QVERIFY(open.reply().startsWith("220"));
    QVERIFY(open.say("EHLO me").startsWith("250"));
    QVERIFY(open.say("MAIL FROM:<a@example.test>").startsWith("550"));
    await(applied, behaviour().apply({QString(), refusing("450 4.7.1 later")}));
    QCOMPARE(open.say("MAIL FROM:<a@example.test>"), QByteArray("450 4.7.1 later"));
}

void TestBehaviourHost::isUsedByTheNextStart()
{
    behaviour().apply({QString(), refusing("451 4.3.0 not now")});
    QVERIFY(start()); // nobody has waited for the answer
    QCOMPARE(answer(), QByteArray("451 4.3.0 not now"));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->stats().rules.value(0).count, quint64(1), patience);
    QVERIFY(stop());
    QVERIFY(start());
    QCOMPARE(answer(), QByteArray("451 4.3.0 not now"));
    // Each sink counts for itself.
    QTRY_COMPARE_WITH_TIMEOUT(m_host->stats().rules.value(0).count, quint64(1), patience);
}

void TestBehaviourHost::refusedTextKeepsTheLastGoodOne()
{
    QVERIFY(start());
    QSignalSpy applied(&behaviour(), &SinkBehaviour::applied);
    await(applied, behaviour().apply({QString(), refusing("550 5.7.1 not you")}));
    const auto findings = await(applied, behaviour().apply({QString(), refusing("999 2.0.0 hello")}));
    QCOMPARE(findings.problems.value(0).place, QStringLiteral("rules[0].reply"));
    QVERIFY(await(applied, behaviour().apply({QString(), QStringLiteral("{\"rules\": [")})).problems.size() ==
            1);
    QCOMPARE(answer(), QByteArray("550 5.7.1 not you"));
    QVERIFY(stop());
    QVERIFY(start());
    QCOMPARE(answer(), QByteArray("550 5.7.1 not you"));
}

void TestBehaviourHost::checksWithoutUsing()
{
    QVERIFY(start());
    QSignalSpy checked(&behaviour(), &SinkBehaviour::checked);
    const auto good = await(checked, behaviour().check({QString(), refusing("550 5.7.1 not you")}));
    QVERIFY(good.isJson && good.problems.isEmpty());
    QCOMPARE(good.rules.size(), 1);
    const auto bad = await(checked, behaviour().check({QString(), QStringLiteral("{\"seed\": -1}")}));
    QCOMPARE(bad.problems.value(0).place, QStringLiteral("seed"));
    QVERIFY(answer().startsWith("250"));
}

void TestBehaviourHost::opensPresetsAndFiles_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("preset") << "preset:greylisting"
                            << "greylisting";
    QTest::newRow("file") << "own.json"
                          << "own";
}

void TestBehaviourHost::opensPresetsAndFiles()
{
    QFETCH(QString, source);
    QFETCH(const QString, name);
    if (!source.startsWith(QLatin1StringView("preset")))
        source = file(source, refusing("450 4.2.1 busy").toUtf8());
    QSignalSpy opened(&behaviour(), &SinkBehaviour::opened);
    const auto findings = await(opened, behaviour().open(source));
    QVERIFY(findings.problems.isEmpty());
    QCOMPARE(findings.name, name);
    QVERIFY(opened.first().at(1).toString().contains(QStringLiteral("rules")));
    QVERIFY(start());
    QTRY_COMPARE_WITH_TIMEOUT(m_host->stats().behaviour, name, patience);
}

void TestBehaviourHost::cannotOpen_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not there") << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xff\xfe\"}");
    QTest::newRow("too large") << QByteArray(3 << 20, ' ');
}

void TestBehaviourHost::cannotOpen()
{
    QFETCH(const QByteArray, content);
    const QString path = content.isEmpty() ? m_folder.filePath(QStringLiteral("gone.json"))
                                           : file(QStringLiteral("bad.json"), content);
    behaviour().apply({QString(), refusing("550 5.7.1 not you")});
    QSignalSpy opened(&behaviour(), &SinkBehaviour::opened);
    await(opened, behaviour().open(path));
    QVERIFY(!opened.first().at(2).toString().isEmpty());
    QVERIFY(start());
    QCOMPARE(answer(), QByteArray("550 5.7.1 not you"));
}

void TestBehaviourHost::savesAndTellsOnlyOfOthers()
{
    const QString path = m_folder.filePath(QStringLiteral("saved.json"));
    QSignalSpy saved(&behaviour(), &SinkBehaviour::saved);
    QSignalSpy applied(&behaviour(), &SinkBehaviour::applied);
    QSignalSpy changed(&behaviour(), &SinkBehaviour::changedOutside);
    const quint64 request = behaviour().save({path, refusing("550 5.7.1 first")});
    QVERIFY(await(applied, request).problems.isEmpty());
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(1).toString(), QString());
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), refusing("550 5.7.1 first").toUtf8());
    behaviour().look();
    file(QStringLiteral("saved.json"), refusing("550 5.7.1 second").toUtf8());
    behaviour().look();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    QCOMPARE(changed.first(), (QVariantList{path, refusing("550 5.7.1 second"), QString()}));
    QVERIFY(QFile::remove(path));
    behaviour().look();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patience);
    QVERIFY(!changed.last().last().toString().isEmpty());

    const quint64 vain =
        behaviour().save({m_folder.filePath(QStringLiteral("no/where.json")), QStringLiteral("{}")});
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
    QCOMPARE(saved.last().first().toULongLong(), vain);
    QVERIFY(!saved.last().last().toString().isEmpty());
    QCOMPARE(applied.size(), 1);
}

void TestBehaviourHost::settingsMayHaveTheirOwn()
{
    behaviour().apply({QString(), refusing("550 5.7.1 not you")});
    sink::SinkSettings settings;
    settings.port = 0;
    std::optional<sink::BehaviourSpec> spec;
    (void)examineBehaviour({QString(), refusing("450 4.7.0 mine")}, spec);
    settings.behaviour = *sink::SmartBehaviour::make(*spec, m_clock, {});
    m_host->start(settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isRunning(), patience);
    QCOMPARE(answer(), QByteArray("450 4.7.0 mine"));
}

void TestBehaviourHost::startTellsOfACertificateThatIsGone()
{
    const auto pem = net::makeSelfSigned({QStringLiteral("mx.example.test")});
    QVERIFY(pem);
    const QString certificate = file(QStringLiteral("mx.pem"), pem->certificate);
    file(QStringLiteral("mx.key"), pem->key);
    // Relative paths start from the file's folder.
    const QString source =
        file(QStringLiteral("tls.json"),
             R"({"rules": [{"stage": "handshake", "certificate": {"file": "mx.pem", "key": "mx.key"}}]})");
    QSignalSpy opened(&behaviour(), &SinkBehaviour::opened);
    const auto findings = await(opened, behaviour().open(source));
    QVERIFY(findings.isJson && findings.problems.isEmpty());
    QVERIFY(findings.needsTls);
    QVERIFY(QFile::remove(certificate));
    QSignalSpy failed(m_host.get(), &SinkHost::failed);
    sink::SinkSettings settings;
    settings.port = 0;
    m_host->start(settings);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY2(failed.first().first().toString().contains(QStringLiteral("mx.pem")),
             qPrintable(failed.first().first().toString()));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), SinkHost::State::Idle, patience);
}

QTEST_MAIN(TestBehaviourHost)
#include "tst_behaviour_host.moc"
