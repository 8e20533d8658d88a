// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "widgets/live/live_page.h"
#include "widgets/live/live_tables.h"
#include "widgets/window/run_starter.h"

#include <QJsonArray>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;
using test::runUntil;

namespace {

/// What a window has around a RunStarter, with a sink on a port of its own.
struct Rig {
    QTemporaryDir folder;
    SystemClock clock;
    Preferences preferences{std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat)};
    JobDocument document;
    RunHost runs{clock};
    SinkHost sink{clock};
    JobPage jobPage{document, preferences, clock};
    SinkPage sinkPage{sink, preferences};
    LivePage livePage{runs, preferences};
    RunStarter starter{{document, jobPage, runs, sink, sinkPage, preferences}};
    QSignalSpy started{&starter, &RunStarter::started};

    bool prepare()
    {
        sink::SinkSettings settings;
        settings.port = 0;
        sink.start(settings);
        if (!runUntil([this] { return sink.isRunning(); }))
            return false;
        document.setValue(u"target.port"_s, sink.port());
        return checked();
    }
    bool set(const QString& path, const QJsonValue& value)
    {
        document.setValue(path, value);
        return checked();
    }
    bool checked()
    {
        return runUntil([this] { return jobPage.isChecked(); });
    }
    bool ended()
    {
        return runUntil([this] { return runs.hasRun() && !runs.isActive(); });
    }
};

} // namespace

class TestRunStarter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aRunIsNoSearch();
    void saysWhatASearchLacks();
    void findsTheCeiling();
    void oneAtATime();
};

void TestRunStarter::aRunIsNoSearch()
{
    Rig rig;
    QVERIFY(rig.prepare());
    QVERIFY(rig.set(u"load.messages"_s, 50));
    rig.starter.start();
    QCOMPARE(rig.started.count(), 1);
    QVERIFY(rig.ended());
    QVERIFY(!rig.runs.result().ceiling);
    QVERIFY(rig.runs.ceiling().steps.empty());
    QCOMPARE(rig.runs.result().last->total.of(Outcome::Accepted), 50U);
}

void TestRunStarter::saysWhatASearchLacks()
{
    Rig rig;
    QVERIFY(rig.prepare());
    QCOMPARE(rig.starter.whyNot(), QString());
    QVERIFY2(rig.starter.whyNotFind().contains(u"criteria"_s), qPrintable(rig.starter.whyNotFind()));
    rig.starter.find();
    QCOMPARE(rig.started.count(), 0);
    QVERIFY(!rig.runs.isActive());
    QSignalSpy changed(&rig.starter, &RunStarter::changed);
    QVERIFY(rig.set(u"criteria"_s, QJsonArray{u"error == 0"_s}));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(rig.starter.whyNotFind(), QString());
    // What ends a run is nothing to a search.
    QVERIFY(rig.set(u"load.messages"_s, QJsonValue::Null));
    QVERIFY(!rig.starter.whyNot().isEmpty());
    QCOMPARE(rig.starter.whyNotFind(), QString());
    rig.starter.start();
    QCOMPARE(rig.started.count(), 0);
    QVERIFY(rig.set(u"search.step"_s, u"1ms"_s));
    QVERIFY2(rig.starter.whyNotFind().contains(u"search.step"_s), qPrintable(rig.starter.whyNotFind()));
}

void TestRunStarter::findsTheCeiling()
{
    Rig rig;
    QVERIFY(rig.prepare());
    rig.document.setValue(u"load.model"_s, u"open"_s, JobDocument::Edit::Step);
    for (const auto& [path, value] :
         std::initializer_list<std::pair<QString, QJsonValue>>{{u"load.messages"_s, QJsonValue::Null},
                                                               {u"message.size"_s, u"1k"_s},
                                                               {u"search.from"_s, 50},
                                                               {u"search.most"_s, 100},
                                                               {u"search.settle"_s, u"0s"_s},
                                                               {u"search.step"_s, u"1s"_s},
                                                               {u"search.proof"_s, u"1s"_s}})
        rig.document.setValue(path, value);
    QVERIFY(rig.checked());
    QVERIFY(!rig.starter.whyNot().isEmpty());
    QCOMPARE(rig.starter.whyNotFind(), QString());
    rig.starter.find();
    QCOMPARE(rig.started.count(), 1);
    // The page follows.
    auto* tables = rig.livePage.findChild<LiveTables*>();
    QVERIFY(runUntil([&] { return rig.runs.ceiling().steps.size() >= 2; }));
    QCOMPARE(tables->search().model().rowCount(), int(rig.runs.ceiling().steps.size()));
    QCOMPARE(tables->currentWidget(), &tables->search());
    QVERIFY(!rig.livePage.pauseAction()->isEnabled());
    QVERIFY(rig.ended());
    const load::RunResult& result = rig.runs.result();
    QVERIFY(result.ceiling && result.ceiling->over);
    QVERIFY(!result.ceiling->text.isEmpty());
    QCOMPARE(tables->search().model().rowCount(), int(result.ceiling->steps.size()));
    // As the job was given.
    QCOMPARE(result.job.search.most, 100.0);
    QVERIFY(!result.job.load.messages);
}

void TestRunStarter::oneAtATime()
{
    Rig rig;
    QVERIFY(rig.prepare());
    rig.document.setValue(u"criteria"_s, QJsonArray{u"error == 0"_s});
    rig.document.setValue(u"load.messages"_s, QJsonValue::Null);
    rig.document.setValue(u"load.duration"_s, u"1h"_s);
    QVERIFY(rig.checked());
    QCOMPARE(rig.starter.whyNotFind(), QString());
    rig.starter.start();
    QVERIFY(!rig.starter.whyNotFind().isEmpty());
    rig.starter.find();
    QCOMPARE(rig.started.count(), 1);
    QVERIFY(runUntil([&] { return rig.runs.state() == RunHost::State::Running; }));
    rig.runs.abort();
    QVERIFY(rig.ended());
    QCOMPARE(rig.starter.whyNotFind(), QString());
}

QTEST_MAIN(TestRunStarter)
#include "tst_run_starter.moc"
