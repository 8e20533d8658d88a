// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/job_form.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/section_list.h"

#include <QCheckBox>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

/// The page with the section of tracking in front.
struct TrackingRig : PageRig {
    JobForm& form = *page.findChild<JobForm*>();
    QLabel& remark = *child<QLabel>(u"tracking.remark"_s);
    TrackingRig() { form.goTo(u"tracking"_s); }
    void type(const QString& path, const QString& text)
    {
        form.goTo(path);
        QWidget* control = child(path);
        QTest::keySequence(control, QKeySequence::SelectAll);
        QTest::keyClicks(control, text);
    }
};

} // namespace

/// Tracking on the Job page: its section, its sentence, its problems.
class TestTracking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void offAtFirst();
    void turnedOnAndFilledIn();
    void sentences_data();
    void sentences();
    void problems_data();
    void problems();
    void placesLeadToTheFields_data();
    void placesLeadToTheFields();
    void sentAgain();
    void partOfItIsCompleted();
    void notAnObjectIsLeftOut();
};

void TestTracking::offAtFirst()
{
    TrackingRig rig;
    auto* enabled = rig.child<QCheckBox>(u"tracking.enabled"_s);
    QVERIFY(enabled->isVisible() && !enabled->isChecked());
    QVERIFY(!rig.child(u"tracking.sink"_s)->isVisible() && !rig.child(u"tracking.drain"_s)->isVisible());
    QVERIFY(rig.remark.isVisible() && rig.remark.text().startsWith(u"Messages are not followed"_s));
}

void TestTracking::turnedOnAndFilledIn()
{
    TrackingRig rig;
    rig.child<QCheckBox>(u"tracking.enabled"_s)->click();
    QVERIFY(rig.child(u"tracking.sink"_s)->isVisible() && rig.child(u"tracking.drain"_s)->isVisible());
    rig.type(u"tracking.sink"_s, u"nightly"_s);
    rig.type(u"tracking.drain"_s, u"90s"_s);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    const job::Tracking& tracking = rig.page.findings().job->tracking;
    QVERIFY(tracking.enabled);
    QCOMPARE(tracking.sink, u"nightly"_s);
    QVERIFY(tracking.drain == std::chrono::seconds(90));
    QVERIFY2(rig.remark.text().contains(u"the sink \"nightly\""_s), qPrintable(rig.remark.text()));
}

void TestTracking::sentences_data()
{
    QTest::addColumn<QString>("sink");
    QTest::addColumn<QJsonValue>("drain");
    QTest::addColumn<QString>("part"); // empty: it cannot be read
    QTest::newRow("port") << u"2525"_s << QJsonValue(u"1m"_s) << u"to the sink on port 2525: "_s;
    QTest::newRow("name") << u"a-b"_s << QJsonValue(u"1m"_s) << u"to the sink \"a-b\": "_s;
    QTest::newRow("no sink") << QString() << QJsonValue(u"1m"_s) << u"written down"_s;
    QTest::newRow("drain") << u"2525"_s << QJsonValue(u"90s"_s) << u"waits up to 1 min 30 s"_s;
    QTest::newRow("unreadable") << u"2525"_s << QJsonValue(u"soon"_s) << QString();
}

void TestTracking::sentences()
{
    QFETCH(QString, sink);
    QFETCH(QJsonValue, drain);
    QFETCH(QString, part);
    TrackingRig rig;
    rig.document.setValue(u"tracking.enabled"_s, true);
    rig.document.setValue(u"tracking.sink"_s, sink);
    rig.document.setValue(u"tracking.drain"_s, drain);
    QCOMPARE(rig.remark.isVisible(), !part.isEmpty());
    QVERIFY2(rig.remark.text().contains(part), qPrintable(rig.remark.text()));
}

void TestTracking::problems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("two words") << u"tracking.sink"_s << QJsonValue(u"my sink"_s);
    QTest::newRow("a path") << u"tracking.sink"_s << QJsonValue(u"../../etc/passwd"_s);
    QTest::newRow("endless") << u"tracking.drain"_s << QJsonValue(u"25h"_s);
    QTest::newRow("no time") << u"tracking.drain"_s << QJsonValue(u"soon"_s);
    QTest::newRow("a word") << u"tracking.enabled"_s << QJsonValue(u"yes"_s);
    QTest::newRow("too often") << u"session.retries_unclear"_s << QJsonValue(11);
    QTest::newRow("negative") << u"session.retries_unclear"_s << QJsonValue(-1);
}

void TestTracking::problems()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    TrackingRig rig;
    rig.document.setValue(u"tracking.enabled"_s, true);
    rig.document.setValue(path, value);
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    QCOMPARE(rig.page.findings().problems.list().value(0).place, path);
    QVERIFY(rig.form.goTo(path));
    QVERIFY(rig.child<QLabel>(path + u".note"_s)->text().startsWith(u'\u26a0'));
}

void TestTracking::placesLeadToTheFields_data()
{
    QTest::addColumn<QString>("place");
    for (const QString& place : {u"tracking.enabled"_s, u"tracking.sink"_s, u"tracking.drain"_s})
        QTest::newRow(qPrintable(place)) << place;
}

void TestTracking::placesLeadToTheFields()
{
    QFETCH(QString, place);
    TrackingRig rig;
    rig.document.setValue(u"tracking.enabled"_s, true);
    rig.child<SectionList>(u"sections"_s)->setCurrentRow(0);
    QVERIFY(rig.checked()); // and the window is active meanwhile
    rig.page.goTo(place);
    QVERIFY(rig.child(place)->isVisible());
    QVERIFY(rig.child(place)->hasFocus() || rig.child(place)->isAncestorOf(QApplication::focusWidget()));
}

void TestTracking::sentAgain()
{
    TrackingRig rig;
    QCOMPARE(rig.at(u"session.retries_unclear"_s), QJsonValue(0));
    rig.type(u"session.retries_unclear"_s, u"2"_s);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QCOMPARE(rig.page.findings().job->session.retriesUnclear, 2);
}

void TestTracking::partOfItIsCompleted()
{
    const QJsonObject whole = completed({{u"tracking"_s, QJsonObject{{u"enabled"_s, true}}}});
    QCOMPARE(valueAt(whole, u"tracking.enabled"_s), QJsonValue(true));
    QCOMPARE(valueAt(whole, u"tracking.sink"_s), QJsonValue(u"2525"_s));
    QVERIFY(valueAt(whole, u"tracking.drain"_s).isString());
}

void TestTracking::notAnObjectIsLeftOut()
{
    QStringList leftOut;
    const QJsonObject whole = completed({{u"tracking"_s, u"2525"_s}}, &leftOut);
    QCOMPARE(leftOut, QStringList{u"tracking"_s});
    QCOMPARE(valueAt(whole, u"tracking.enabled"_s), QJsonValue(false));
}

QTEST_MAIN(TestTracking)
#include "tst_tracking.moc"
