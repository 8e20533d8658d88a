// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/preferences.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede::widgets;

class TestPreferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void beginsSensibly();
    void staysForTheNextStart();
    void tellsOnlyWhatIsAnother();
    void survivesAForeignFile_data();
    void survivesAForeignFile();
    void foldersAreNeverEmpty();
    void asksEachOnItsOwn();
    void recentJobsNewestFirst();
    void recentJobsAreOnePath();
    void recentJobsCanBeCleared();
    void keepsStatesAndChoicesByName();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("stampede.ini")); }
    std::unique_ptr<Preferences> open() const
    {
        return std::make_unique<Preferences>(std::make_unique<QSettings>(file(), QSettings::IniFormat));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPreferences::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPreferences::beginsSensibly()
{
    const auto preferences = open();
    QCOMPARE(preferences->theme(), ThemeChoice::System);
    QCOMPARE(preferences->rateUnit(), RateUnit::PerSecond);
    QCOMPARE(preferences->language(), QString());
    QVERIFY(preferences->sampleEvery() > 0);
    QVERIFY(preferences->asks(Confirmation::Abort));
    QVERIFY(preferences->asks(Confirmation::QuitWhileRunning));
    QVERIFY(preferences->asks(Confirmation::DiscardChanges));
    QVERIFY(preferences->recentJobs().isEmpty());
}

void TestPreferences::staysForTheNextStart()
{
    {
        const auto preferences = open();
        preferences->setTheme(ThemeChoice::Dark);
        preferences->setLanguage(QStringLiteral("de"));
        preferences->setRateUnit(RateUnit::Mmh);
        preferences->setJobFolder(QStringLiteral("/jobs"));
        preferences->setExportFolder(QStringLiteral("/results"));
        preferences->setSampleEvery(0);
        preferences->addRecentJob(QStringLiteral("/jobs/a.json"));
        preferences->setState(QStringLiteral("window/geometry"), QByteArray("\0\xff\r\n", 4));
        preferences->setChoice(QStringLiteral("live/measure"), QStringLiteral("ünïcode, \"and\" signs"));
    }
    const auto preferences = open();
    QCOMPARE(preferences->theme(), ThemeChoice::Dark);
    QCOMPARE(preferences->language(), QStringLiteral("de"));
    QCOMPARE(preferences->rateUnit(), RateUnit::Mmh);
    QCOMPARE(preferences->jobFolder(), QStringLiteral("/jobs"));
    QCOMPARE(preferences->exportFolder(), QStringLiteral("/results"));
    QCOMPARE(preferences->sampleEvery(), 0);
    QCOMPARE(preferences->recentJobs(), QStringList{QStringLiteral("/jobs/a.json")});
    QCOMPARE(preferences->state(QStringLiteral("window/geometry")), QByteArray("\0\xff\r\n", 4));
    QCOMPARE(preferences->choice(QStringLiteral("live/measure")), QStringLiteral("ünïcode, \"and\" signs"));
}

void TestPreferences::tellsOnlyWhatIsAnother()
{
    const auto preferences = open();
    const QSignalSpy changed(preferences.get(), &Preferences::changed);
    preferences->setTheme(ThemeChoice::System);
    preferences->setRateUnit(RateUnit::PerSecond);
    preferences->setAsks(Confirmation::Abort, true);
    preferences->setSampleEvery(preferences->sampleEvery());
    preferences->setJobFolder(preferences->jobFolder());
    QCOMPARE(changed.count(), 0);
    preferences->setTheme(ThemeChoice::Light);
    QCOMPARE(changed.count(), 1);
    preferences->setTheme(ThemeChoice::Light);
    QCOMPARE(changed.count(), 1);
    preferences->setChoice(QStringLiteral("a/b"), QString());
    preferences->setChoice(QStringLiteral("a/b"), QString());
    QCOMPARE(changed.count(), 2);
}

void TestPreferences::survivesAForeignFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown words") << QByteArray(
        "[General]\ntheme=purple\nrateUnit=fortnight\nsampleEvery=many\n");
    QTest::newRow("numbers") << QByteArray("[General]\ntheme=77\nrateUnit=-1\nsampleEvery=-5\n");
    QTest::newRow("no settings at all") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0]]][[[=====", 24);
    QTest::newRow("lists") << QByteArray("[General]\ntheme=a, b, c\nrateUnit=@Invalid()\nsampleEvery=1, 2\n");
}

void TestPreferences::survivesAForeignFile()
{
    QFETCH(const QByteArray, text);
    QFile written(file());
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(text);
    written.close();
    const auto preferences = open();
    QCOMPARE(preferences->theme(), ThemeChoice::System);
    QCOMPARE(preferences->rateUnit(), RateUnit::PerSecond);
    QVERIFY(preferences->sampleEvery() > 0);
    preferences->setTheme(ThemeChoice::Dark);
    QCOMPARE(preferences->theme(), ThemeChoice::Dark);
}

void TestPreferences::foldersAreNeverEmpty()
{
    const auto preferences = open();
    QVERIFY(!preferences->jobFolder().isEmpty());
    QVERIFY(!preferences->exportFolder().isEmpty());
    preferences->setJobFolder(QStringLiteral("/somewhere"));
    preferences->setJobFolder(QString());
    QVERIFY(!preferences->jobFolder().isEmpty());
}

void TestPreferences::asksEachOnItsOwn()
{
    const auto preferences = open();
    preferences->setAsks(Confirmation::QuitWhileRunning, false);
    QVERIFY(preferences->asks(Confirmation::Abort));
    QVERIFY(!preferences->asks(Confirmation::QuitWhileRunning));
    QVERIFY(preferences->asks(Confirmation::DiscardChanges));
}

void TestPreferences::recentJobsNewestFirst()
{
    const auto preferences = open();
    const QSignalSpy told(preferences.get(), &Preferences::recentJobsChanged);
    const QSignalSpy changed(preferences.get(), &Preferences::changed);
    for (int i = 0; i < 12; ++i)
        preferences->addRecentJob(QStringLiteral("/jobs/%1.json").arg(i));
    QCOMPARE(told.count(), 12);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(preferences->recentJobs().size(), 10);
    QCOMPARE(preferences->recentJobs().first(), QStringLiteral("/jobs/11.json"));
    QCOMPARE(preferences->recentJobs().last(), QStringLiteral("/jobs/2.json"));
    preferences->addRecentJob(QStringLiteral("/jobs/2.json"));
    QCOMPARE(preferences->recentJobs().size(), 10);
    QCOMPARE(preferences->recentJobs().first(), QStringLiteral("/jobs/2.json"));
    QCOMPARE(told.count(), 13);
    preferences->addRecentJob(QStringLiteral("/jobs/2.json"));
    preferences->addRecentJob(QString());
    QCOMPARE(told.count(), 13);
}

void TestPreferences::recentJobsAreOnePath()
{
    const auto preferences = open();
    preferences->addRecentJob(QStringLiteral("/jobs/a.json"));
    preferences->addRecentJob(QStringLiteral("/jobs/../jobs//a.json"));
    preferences->addRecentJob(QStringLiteral("/jobs/a,b.json"));
    QCOMPARE(preferences->recentJobs(),
             (QStringList{QStringLiteral("/jobs/a,b.json"), QStringLiteral("/jobs/a.json")}));
    preferences->addRecentJob(QStringLiteral("near.json"));
    QCOMPARE(preferences->recentJobs().first(), QDir::current().filePath(QStringLiteral("near.json")));
}

void TestPreferences::recentJobsCanBeCleared()
{
    const auto preferences = open();
    const QSignalSpy told(preferences.get(), &Preferences::recentJobsChanged);
    preferences->clearRecentJobs();
    QCOMPARE(told.count(), 0);
    preferences->addRecentJob(QStringLiteral("/jobs/a.json"));
    preferences->clearRecentJobs();
    QCOMPARE(told.count(), 2);
    QVERIFY(preferences->recentJobs().isEmpty());
}

void TestPreferences::keepsStatesAndChoicesByName()
{
    const auto preferences = open();
    QCOMPARE(preferences->choice(QStringLiteral("live/measure"), QStringLiteral("service")),
             QStringLiteral("service"));
    preferences->setChoice(QStringLiteral("live/measure"), QStringLiteral("response"));
    preferences->setState(QStringLiteral("live/measure"), QByteArrayLiteral("other"));
    preferences->setChoice(QStringLiteral("theme"), QStringLiteral("dark"));
    QCOMPARE(preferences->choice(QStringLiteral("live/measure"), QStringLiteral("service")),
             QStringLiteral("response"));
    QCOMPARE(preferences->state(QStringLiteral("live/measure")), QByteArrayLiteral("other"));
    QCOMPARE(preferences->theme(), ThemeChoice::System);
    preferences->setChoice(QStringLiteral("live/measure"), QString());
    QCOMPARE(preferences->choice(QStringLiteral("live/measure"), QStringLiteral("service")), QString());
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
