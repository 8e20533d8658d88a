// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/validate.h"

#include <QTest>

#include <functional>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using job::Job;
using job::Purpose;

using Change = std::function<void(Job&)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(stampede::job::Purpose)

class TestValidateTracking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void problems_data();
    void problems();

private:
    static void row(const char* name, const QString& expected, const Change& change,
                    Purpose purpose = Purpose::Run)
    {
        QTest::newRow(name) << expected << change << purpose;
    }
};

void TestValidateTracking::problems_data()
{
    QTest::addColumn<QString>("expected"); // the one problem begins so; empty: there is none
    QTest::addColumn<Change>("change");
    QTest::addColumn<Purpose>("purpose");
    row("tracked", {}, [](Job& j) { j.tracking.enabled = true; });
    row("a named channel", {}, [](Job& j) { j.tracking = {true, u"inbox.2-b_c"_s, 0s}; });
    row("no channel", {}, [](Job& j) { j.tracking = {true, QString(), 1s}; });
    row("not looked at when off", {}, [](Job& j) { j.tracking = {false, u"a b"_s, -1s}; });
    row("a path", u"tracking.sink: '../2525'"_s, [](Job& j) { j.tracking = {true, u"../2525"_s}; });
    row("a blank", u"tracking.sink: 'a b'"_s, [](Job& j) { j.tracking = {true, u"a b"_s}; });
    row("a long name", u"tracking.sink: 'aaa"_s, [](Job& j) { j.tracking = {true, QString(65, u'a')}; });
    row("negative drain", u"tracking.drain: must be from 0"_s, [](Job& j) {
        j.tracking = {true, u"1"_s, -1s};
    });
    row("endless drain", u"tracking.drain: must be from 0"_s, [](Job& j) {
        j.tracking = {true, u"1"_s, 25h};
    });
    row("many recipients", u"envelope.recipients_per_message: at most"_s, [](Job& j) {
        j.tracking.enabled = true;
        j.message.recipients.perMessage = 1001;
    });
    row("probe", {}, [](Job& j) { j.probe.enabled = true; });
    row("never", u"probe.every: must be"_s, [](Job& j) { j.probe = {true, Nanos(0)}; });
    row("a load of its own", u"probe.messages: a probe sends at most"_s, [](Job& j) {
        j.probe = {true, 1s, 11};
    });
    row("no threshold", u"probe.threshold: must be"_s, [](Job& j) { j.probe = {true, 1s, 1, Nanos(0)}; });
    row("lost before late", u"probe.lost_after: must not"_s, [](Job& j) { j.probe = {true, 1s, 1, 3s, 2s}; });
    row("a probe without a sink", u"tracking.sink: a probe needs"_s, [](Job& j) {
        j.probe.enabled = true;
        j.tracking.sink.clear();
    });
    row("a probe's sink", u"tracking.sink: 'my sink'"_s, [](Job& j) {
        j.probe.enabled = true;
        j.tracking.sink = u"my sink"_s;
    });
    row(
        "a probe by itself needs no load", {}, [](Job& j) { j.load.messages.reset(); }, Purpose::Probe);
    row(
        "but it is looked at", u"probe.every: must be"_s, [](Job& j) { j.probe.every = 25h; },
        Purpose::Probe);
}

void TestValidateTracking::problems()
{
    QFETCH(QString, expected);
    QFETCH(Change, change);
    QFETCH(Purpose, purpose);
    Job job;
    job.load.messages = 100;
    job.message.recipients.pattern = "user{seq}@example.test";
    change(job);
    Problems problems;
    job::validate(job, QString(), problems, purpose);
    QCOMPARE(problems.list().size(), expected.isEmpty() ? 0 : 1);
    if (!expected.isEmpty())
        QVERIFY2(problems.list().first().toString().startsWith(expected),
                 qPrintable(problems.list().first().toString()));
}

QTEST_APPLESS_MAIN(TestValidateTracking)
#include "tst_validate_tracking.moc"
