// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job/job_maker.h"
#include "widgets/job/command_line.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

/// The arguments as a POSIX shell makes them of `line`, but for the program's name.
QStringList argumentsOf(const QString& line)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"for word in "_s + line + u"; do printf '%s\\0' \"$word\"; done"_s});
    shell.waitForFinished();
    QStringList words;
    const QByteArray output = shell.readAllStandardOutput();
    for (const QByteArray& word : output.first(std::max<qsizetype>(0, output.size() - 1)).split('\0'))
        words += QString::fromUtf8(word);
    return words.mid(1);
}

/// The job as the command line's reader makes it of --set options.
QByteArray jobOf(const QStringList& arguments)
{
    QJsonObject json;
    for (qsizetype i = 1; i + 1 < arguments.size(); i += 2) {
        if (arguments[i] != u"--set"_s)
            return "not --set: " + arguments[i].toUtf8();
        const qsizetype equals = arguments[i + 1].indexOf(u'=');
        job::setPath(json, arguments[i + 1].left(equals), arguments[i + 1].mid(equals + 1));
    }
    Problems problems;
    const auto job = job::fromJson(json, problems);
    return job ? job::toJson(*job) : problems.list().first().toString().toUtf8();
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quotesForTheShell_data();
    void quotesForTheShell();
    void namesTheSavedFile();
    void saysOnlyWhatDiffers();
    void saysTheSameJob();
    void anyJobSurvivesTheShell();
    void keepsWhatCannotBeRead();
};

void TestCommandLine::quotesForTheShell_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word :
         {"plain", "", "a b", "it's", "$HOME", "`id`", "a\nb", "\"", "\\", "*", "~", "--", "'", "#x", "a;b"})
        QTest::addRow("%s", word) << QString::fromUtf8(word);
    QTest::newRow("letters") << u"\u00e9\u4e2d"_s;
}

void TestCommandLine::quotesForTheShell()
{
    QFETCH(QString, word);
    QCOMPARE(argumentsOf(u"x "_s + shellQuoted(word)), QStringList{word});
}

void TestCommandLine::namesTheSavedFile()
{
    QCOMPARE(commandLine(newJob(), u"/tmp/a job.json"_s), u"stampede-cli run '/tmp/a job.json'"_s);
}

void TestCommandLine::saysOnlyWhatDiffers()
{
    QCOMPARE(commandLine(newJob(), {}), u"stampede-cli run --set load.messages=1000"_s);
    QJsonObject parked;
    const QJsonObject open = switched(newJob(), u"load.model"_s, u"open"_s, parked);
    QCOMPARE(commandLine(open, {}),
             u"stampede-cli run --set load.model=open --set load.messages=1000 --set load.rate=100/s"_s);
}

void TestCommandLine::saysTheSameJob()
{
    QJsonObject json = newJob();
    json = withValue(json, u"name"_s, u"it's 5 o'clock"_s);
    json = withValue(json, u"auth.username"_s, u"5"_s); // text that looks like a number
    json = withValue(json, u"target.allow_targets"_s, QJsonArray{u"203.0.113.0/24"_s});
    json = withValue(json, u"message.headers"_s, QJsonObject{{u"X.Y"_s, u"a \"b\" $c"_s}});
    json = withValue(json, u"envelope.recipients"_s,
                     QJsonObject{{u"domains"_s, QJsonObject{{u"gmail.com"_s, 67.4}, {u"a.test"_s, 1}}}});
    json = withValue(json, u"message.size"_s, u"1k:70,20k:25"_s);
    json = withValue(json, u"tls.verify"_s, false);
    Problems problems;
    QCOMPARE(jobOf(argumentsOf(commandLine(json, {}))), job::toJson(*job::fromJson(json, problems)));
}

void TestCommandLine::anyJobSurvivesTheShell()
{
    JobMaker maker(3);
    for (int i = 0; i < 40; ++i) {
        const QByteArray text = job::toJson(maker.make());
        QCOMPARE(jobOf(argumentsOf(commandLine(QJsonDocument::fromJson(text).object(), {}))), text);
    }
}

void TestCommandLine::keepsWhatCannotBeRead()
{
    const QString line = commandLine(withValue(newJob(), u"load.connections"_s, u"ten; rm -rf /"_s), {});
    QVERIFY(argumentsOf(line).contains(u"load.connections=ten; rm -rf /"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"

#include <QByteArray>
#include <QStringList>

#include <algorithm>
