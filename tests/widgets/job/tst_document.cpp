// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job/job_maker.h"
#include "widgets/job/job_document.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

QJsonValue at(const JobDocument& document, const char* path)
{
    return valueAt(document.json(), QString::fromLatin1(path));
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewOneIsCompleteAndValid();
    void typingInOneFieldIsOneStep();
    void stepsAreNotMerged();
    void aChangeTakenBackByHandLeavesNoStep();
    void saysWhetherItIsModified();
    void replaceIsOneStep();
    void nameAndFolderComeFromThePath();
    void readsWhatIsWrongAsItIs();
    void refusesWhatIsNoJob_data();
    void refusesWhatIsNoJob();
    void namesWhatItCouldNotKeep();
    void givesNumbersTheirUnits();
    void unknownKeysCanBeRemoved();
    void writesAsTheReaderOfJobsDoes();
    void keepsTheSchemaInFront();
    void switchesTheLoadModelAndBack();
    void restsWhatWouldContradictAChoice_data();
    void restsWhatWouldContradictAChoice();
};

void TestDocument::aNewOneIsCompleteAndValid()
{
    const JobDocument document(nullptr);
    Problems problems;
    const auto job = job::fromJson(document.json(), problems);
    QVERIFY2(job, qPrintable(problems.isEmpty() ? QString() : problems.list().first().toString()));
    QCOMPARE(QJsonDocument::fromJson(job::toJson(*job)).object(), document.json());
    QVERIFY(job->load.messages.has_value());
    QVERIFY(!document.isModified());
    QCOMPARE(document.displayName(), u"Untitled"_s);
}

void TestDocument::typingInOneFieldIsOneStep()
{
    JobDocument document;
    QSignalSpy changed(&document, &JobDocument::changed);
    for (const char* text : {"m", "mx", "mx1"})
        document.setValue(u"target.host"_s, QString::fromLatin1(text));
    document.setValue(u"target.port"_s, 25);
    document.setValue(u"target.host"_s, u"mx2"_s);
    QCOMPARE(changed.size(), 5);
    QCOMPARE(document.undoStack()->count(), 3);
    document.undoStack()->undo();
    QCOMPARE(at(document, "target.host"), QJsonValue(u"mx1"_s));
    document.undoStack()->undo();
    document.undoStack()->undo();
    QCOMPARE(at(document, "target.host"), QJsonValue(u"127.0.0.1"_s));
    document.undoStack()->redo();
    QCOMPARE(at(document, "target.host"), QJsonValue(u"mx1"_s));
}

void TestDocument::stepsAreNotMerged()
{
    JobDocument document;
    document.setValue(u"tls.verify"_s, false, JobDocument::Edit::Step);
    document.setValue(u"tls.verify"_s, true, JobDocument::Edit::Step);
    QCOMPARE(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    QCOMPARE(at(document, "tls.verify"), QJsonValue(false));
}

void TestDocument::aChangeTakenBackByHandLeavesNoStep()
{
    JobDocument document;
    document.setValue(u"target.host"_s, u"127.0.0.12"_s);
    QVERIFY(document.isModified());
    document.setValue(u"target.host"_s, u"127.0.0.1"_s);
    QVERIFY(!document.isModified());
    QCOMPARE(document.undoStack()->count(), 0);
    document.setValue(u"target.host"_s, u"127.0.0.1"_s);
    QCOMPARE(document.undoStack()->count(), 0);
}

void TestDocument::saysWhetherItIsModified()
{
    JobDocument document;
    QSignalSpy modified(&document, &JobDocument::modifiedChanged);
    document.setValue(u"name"_s, u"a"_s);
    QCOMPARE(modified.takeFirst().at(0).toBool(), true);
    document.markSaved(u"/tmp/a.json"_s);
    QCOMPARE(modified.takeFirst().at(0).toBool(), false);
    // Typing on in the same field after saving must not be merged into the saved state.
    document.setValue(u"name"_s, u"ab"_s);
    QVERIFY(document.isModified());
    document.undoStack()->undo();
    QVERIFY(!document.isModified());
    QCOMPARE(at(document, "name"), QJsonValue(u"a"_s));
    document.undoStack()->undo();
    QVERIFY(document.isModified());
    document.markSavedEarlier(u"/tmp/b.json"_s);
    QVERIFY(document.isModified());
    QCOMPARE(document.path(), u"/tmp/b.json"_s);
}

void TestDocument::replaceIsOneStep()
{
    JobDocument document;
    QJsonObject other = document.json();
    other = withValue(withValue(other, u"target.host"_s, u"a"_s), u"target.port"_s, 26);
    document.replace(other, u"everything"_s);
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), u"everything"_s);
    QCOMPARE(at(document, "target.port"), QJsonValue(26));
    document.undoStack()->undo();
    QCOMPARE(at(document, "target.port"), QJsonValue(2525));
}

void TestDocument::nameAndFolderComeFromThePath()
{
    JobDocument document;
    QCOMPARE(document.baseDir(), QDir::currentPath());
    document.setValue(u"name"_s, u" nightly "_s);
    QCOMPARE(document.displayName(), u"nightly"_s);
    QSignalSpy path(&document, &JobDocument::pathChanged);
    document.markSaved(u"/some/where/x.json"_s);
    QCOMPARE(path.size(), 1);
    QCOMPARE(document.displayName(), u"x.json"_s);
    QCOMPARE(document.baseDir(), u"/some/where"_s);
    document.clear();
    QVERIFY(document.path().isEmpty());
    QCOMPARE(document.undoStack()->count(), 0);
}

void TestDocument::readsWhatIsWrongAsItIs()
{
    JobDocument document;
    QString error;
    QVERIFY(document.setContents(R"({"target": {"port": "smtp"}, "load": {"connections": -3, "rate": "x"}})",
                                 {}, &error));
    QVERIFY(error.isEmpty());
    QCOMPARE(at(document, "target.port"), QJsonValue(u"smtp"_s));
    QCOMPARE(at(document, "target.host"), QJsonValue(u"127.0.0.1"_s));
    QCOMPARE(at(document, "load.connections"), QJsonValue(-3));
    QCOMPARE(at(document, "load.rate"), QJsonValue(u"x"_s));
    QVERIFY(!document.isModified());
}

void TestDocument::refusesWhatIsNoJob_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[1, 2]");
    QTest::newRow("cut off") << QByteArray("{\"target\": {");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("not text") << QByteArray("\x00\xff\xfe{", 4);
}

void TestDocument::refusesWhatIsNoJob()
{
    QFETCH(QByteArray, content);
    JobDocument document;
    document.setValue(u"name"_s, u"mine"_s);
    QString error;
    QVERIFY(!document.setContents(content, u"/tmp/x.json"_s, &error));
    QVERIFY(!error.isEmpty());
    QCOMPARE(at(document, "name"), QJsonValue(u"mine"_s));
    QVERIFY(document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestDocument::namesWhatItCouldNotKeep()
{
    JobDocument document;
    QString error;
    QVERIFY(document.setContents(R"({"target": 5, "load": [], "tls": {"mode": "starttls"}})", {}, &error));
    QVERIFY(error.contains(u"target"_s) && error.contains(u"load"_s) && !error.contains(u"tls"_s));
    QCOMPARE(at(document, "target.port"), QJsonValue(2525));
    QCOMPARE(at(document, "tls.mode"), QJsonValue(u"starttls"_s));
}

void TestDocument::givesNumbersTheirUnits()
{
    JobDocument document;
    QVERIFY(document.setContents(R"({"message": {"size": 2000}, "load": {"duration": 90, "messages": 5}})",
                                 {}, nullptr));
    QCOMPARE(at(document, "load.duration"), QJsonValue(u"1m30s"_s));
    QCOMPARE(at(document, "message.size"), QJsonValue(u"2k"_s));
}

void TestDocument::unknownKeysCanBeRemoved()
{
    JobDocument document;
    QVERIFY(document.setContents(R"({"target": {"hots": "a", "a.b": 1}, "colour": 1})", {}, nullptr));
    QCOMPARE(at(document, "target.hots"), QJsonValue(u"a"_s));
    document.removeValue(u"target.hots"_s);
    document.removeValue(u"target.a.b"_s);
    document.removeValue(u"colour"_s);
    Problems problems;
    QVERIFY(job::fromJson(document.json(), problems));
    document.undoStack()->undo();
    QCOMPARE(at(document, "colour"), QJsonValue(1));
}

void TestDocument::writesAsTheReaderOfJobsDoes()
{
    JobMaker maker(7);
    for (int i = 0; i < 100; ++i) {
        const QByteArray text = job::toJson(maker.make());
        JobDocument document;
        QVERIFY(document.setContents(text, {}, nullptr));
        QCOMPARE(document.toJson(), text);
    }
}

void TestDocument::keepsTheSchemaInFront()
{
    JobDocument document;
    QVERIFY(document.setContents(R"({"name": "n", "$schema": "s.json"})", {}, nullptr));
    QVERIFY(document.toJson().startsWith(
        "{\n  \"$schema\": \"s.json\",\n  \"version\": 1,\n  \"name\": \"n\",\n"));
}

void TestDocument::switchesTheLoadModelAndBack()
{
    JobDocument document;
    document.setValue(u"load.connections"_s, 77);
    document.setValue(u"load.ramp_up"_s, u"5s"_s);
    document.setValue(u"session.think_time"_s, u"1s"_s);
    const int steps = document.undoStack()->count();
    document.setValue(u"load.model"_s, u"open"_s);
    QCOMPARE(document.undoStack()->count(), steps + 1);
    Problems problems;
    auto job = job::fromJson(document.json(), problems);
    QVERIFY2(job, qPrintable(problems.isEmpty() ? QString() : problems.list().first().toString()));
    QVERIFY(job->load.rate > 0);
    QCOMPARE(job->load.connections, 77);
    QCOMPARE(job->session.thinkTime, Nanos(0));
    document.setValue(u"load.rate"_s, u"250/s"_s);
    document.setValue(u"load.max_connections"_s, 9);
    document.setValue(u"load.model"_s, u"closed"_s);
    job = job::fromJson(document.json(), problems);
    QVERIFY(job);
    QCOMPARE(job->load.connections, 77);
    QCOMPARE(job->load.rampUp, Nanos(std::chrono::seconds(5)));
    QCOMPARE(job->session.thinkTime, Nanos(std::chrono::seconds(1)));
    QVERIFY(at(document, "load.rate").isUndefined());
    document.setValue(u"load.model"_s, u"open"_s);
    QCOMPARE(at(document, "load.rate"), QJsonValue(u"250/s"_s));
    QCOMPARE(at(document, "load.max_connections"), QJsonValue(9));
    document.undoStack()->setIndex(0);
    QCOMPARE(document.json(), newJob());
}

void TestDocument::restsWhatWouldContradictAChoice_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("active");
    QTest::addColumn<QJsonValue>("resting");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonValue>("rested");
    QTest::newRow("user") << u"auth.mechanism"_s << QJsonValue(u"auto"_s) << QJsonValue(u"none"_s)
                          << u"auth.username"_s << QJsonValue(u"me"_s) << QJsonValue(QString());
    QTest::newRow("size") << u"message.template"_s << QJsonValue(QString()) << QJsonValue(u"a.eml"_s)
                          << u"message.size"_s << QJsonValue(u"9k"_s) << QJsonValue(u"1k"_s);
    QTest::newRow("attachments") << u"message.template"_s << QJsonValue(QString()) << QJsonValue(u"a.eml"_s)
                                 << u"message.attachments"_s << QJsonValue(QJsonArray{u"1k"_s})
                                 << QJsonValue(QJsonArray());
}

void TestDocument::restsWhatWouldContradictAChoice()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, active);
    QFETCH(QJsonValue, resting);
    QFETCH(QString, other);
    QFETCH(QJsonValue, value);
    QFETCH(QJsonValue, rested);
    JobDocument document;
    document.setValue(path, active);
    document.setValue(other, value);
    document.setValue(path, resting);
    QCOMPARE(valueAt(document.json(), other), rested);
    document.setValue(path, active);
    QCOMPARE(valueAt(document.json(), other), value);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"

#include <QByteArray>
#include <QDir>
