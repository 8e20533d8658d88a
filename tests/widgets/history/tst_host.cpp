// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_rig.h"

#include <QFile>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsAndLoads();
    void newestListingWins();
    void exports_data();
    void exports();
    void faultsAreTold();
    void damageIsTold();
    void goesWhileItWorks();
};

void TestHost::listsAndLoads()
{
    test::StoreRig rig;
    test::recordThree(rig);
    HistoryHost host(rig.file);
    QSignalSpy loaded(&host, &HistoryHost::loaded);
    QSignalSpy jobs(&host, &HistoryHost::jobRead);
    QSignalSpy texts(&host, &HistoryHost::described);
    host.refresh();
    QVERIFY(test::runUntil([&] { return host.entries().size() == 3; }));
    QCOMPARE(host.entries().first().id, QStringLiteral("cc03"));
    host.load(QStringLiteral("bb02"));
    host.readJob(QStringLiteral("aa01"));
    host.describe(QStringLiteral("aa01"));
    QVERIFY(test::runUntil([&] { return loaded.size() + jobs.size() + texts.size() == 3; }));
    QCOMPARE(loaded.at(0).at(1).value<RunRecordPtr>()->result.last->total.started, 100U);
    QCOMPARE(jobs.at(0).at(1).value<job::Job>().name, QStringLiteral("Morning rush"));
    QVERIFY(texts.at(0).at(1).toString().contains(QStringLiteral("[::1] port 2525")));
    QVERIFY(texts.at(0).at(2).toString().contains(QStringLiteral("aa01")));
}

void TestHost::newestListingWins()
{
    test::StoreRig rig;
    test::recordThree(rig);
    HistoryHost host(rig.file);
    QSignalSpy listed(&host, &HistoryHost::listed);
    for (const char* text : {"m", "mo", "soak"}) {
        store::Filter filter;
        filter.text = QString::fromLatin1(text);
        host.refresh(filter);
    }
    QVERIFY(test::runUntil([&] { return !listed.isEmpty(); }));
    QCOMPARE(listed.size(), 1);
    QCOMPARE(host.entries().size(), 1);
    QCOMPARE(host.entries().first().id, QStringLiteral("bb02"));
    QSignalSpy texts(&host, &HistoryHost::described);
    for (const char* id : {"aa01", "bb02", "cc03", "bb02"})
        host.describe(QString::fromLatin1(id));
    QVERIFY(test::runUntil([&] { return !texts.isEmpty(); }));
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts.at(0).at(0).toString(), QStringLiteral("bb02"));
}

void TestHost::exports_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("json") << static_cast<int>(ResultSpool::Kind::Json) << QByteArray("\"accepted\"");
    QTest::newRow("csv") << static_cast<int>(ResultSpool::Kind::Csv) << QByteArray("accepted");
    QTest::newRow("html") << static_cast<int>(ResultSpool::Kind::Html) << QByteArray("</html>");
    QTest::newRow("junit") << static_cast<int>(ResultSpool::Kind::JUnit) << QByteArray("<testsuite");
    QTest::newRow("jtl") << static_cast<int>(ResultSpool::Kind::Jtl) << QByteArray("SampleCount");
    QTest::newRow("hlog") << static_cast<int>(ResultSpool::Kind::Hlog) << QByteArray("Tag=response");
}

void TestHost::exports()
{
    QFETCH(int, what);
    QFETCH(QByteArray, holds);
    test::StoreRig rig;
    test::recordThree(rig);
    HistoryHost host(rig.file);
    QSignalSpy exported(&host, &HistoryHost::exported);
    const QString path = rig.folder.filePath(QStringLiteral("out"));
    host.exportRun(QStringLiteral("bb02"), static_cast<ResultSpool::Kind>(what), path);
    QVERIFY(test::runUntil([&] { return exported.size() == 1; }));
    QCOMPARE(exported.at(0).at(1).toString(), QString());
    QVERIFY(contents(path).contains(holds));
    if (static_cast<ResultSpool::Kind>(what) == ResultSpool::Kind::Csv)
        QCOMPARE(contents(path).trimmed().count('\n'), 5); // the heading and a line for each second, less one
    host.exportRun(QStringLiteral("bb02"), static_cast<ResultSpool::Kind>(what),
                   QStringLiteral("/no/such/file"));
    host.exportRun(QStringLiteral("nobody"), static_cast<ResultSpool::Kind>(what), path);
    QVERIFY(test::runUntil([&] { return exported.size() == 3; }));
    QVERIFY(exported.at(1).at(1).toString().contains(QStringLiteral("/no/such/file")));
    QVERIFY(exported.at(2).at(1).toString().contains(QStringLiteral("no such run")));
    QVERIFY(contents(path).contains(holds)); // what stood there stays
}

void TestHost::faultsAreTold()
{
    QTemporaryDir folder;
    HistoryHost host(folder.path());
    QSignalSpy failed(&host, &HistoryHost::failed);
    QSignalSpy listed(&host, &HistoryHost::listed);
    host.refresh();
    QVERIFY(test::runUntil([&] { return listed.size() == 1; }));
    host.load(QStringLiteral("x"));
    host.refresh();
    QVERIFY(test::runUntil([&] { return listed.size() == 2; }));
    QCOMPARE(failed.size(), 1); // not with every look
    QVERIFY(failed.at(0).at(0).toString().contains(folder.path()));
}

void TestHost::damageIsTold()
{
    test::StoreRig rig;
    QVERIFY(QDir().mkpath(QFileInfo(rig.file).path()));
    QFile file(rig.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    HistoryHost host(rig.file);
    QSignalSpy noticed(&host, &HistoryHost::noticed);
    host.refresh();
    QVERIFY(test::runUntil([&] { return noticed.size() == 1; }));
    QVERIFY(noticed.at(0).at(0).toString().contains(QStringLiteral(".damaged-1")));
}

void TestHost::goesWhileItWorks()
{
    test::StoreRig rig;
    test::recordThree(rig);
    auto host = std::make_unique<HistoryHost>(rig.file);
    for (int i = 0; i < 50; ++i)
        host->load(QStringLiteral("aa01"));
    host.reset();
    QVERIFY(rig.open()->list()->size() == 3);
}

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
