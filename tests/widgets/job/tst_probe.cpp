// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/job_form.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/section_list.h"

#include <QCheckBox>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The page with the section of the probe in front.
struct ProbeRig : PageRig {
    JobForm& form = *page.findChild<JobForm*>();
    QLabel& remark = *child<QLabel>(u"probe.remark"_s);
    ProbeRig() { form.goTo(u"probe"_s); }
    void type(const QString& path, const QString& text)
    {
        form.goTo(path);
        QWidget* control = child(path);
        QTest::keySequence(control, QKeySequence::SelectAll);
        QTest::keyClicks(control, text);
    }
};

const QStringList fields{u"probe.every"_s, u"probe.messages"_s, u"probe.threshold"_s, u"probe.lost_after"_s};

} // namespace

/// The probe on the Job page: its section, its sentence, its problems.
class TestProbe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void offAtFirst();
    void turnedOnAndFilledIn();
    void theSinkCanBeNamedWithoutTracking();
    void sentences_data();
    void sentences();
    void problems_data();
    void problems();
    void placesLeadToTheFields_data();
    void placesLeadToTheFields();
    void partOfItIsCompleted();
};

void TestProbe::offAtFirst()
{
    ProbeRig rig;
    auto* enabled = rig.child<QCheckBox>(u"probe.enabled"_s);
    QVERIFY(enabled->isVisible() && !enabled->isChecked());
    for (const QString& field : fields)
        QVERIFY2(!rig.child(field)->isVisible(), qPrintable(field));
    QVERIFY(rig.remark.isVisible() && rig.remark.text().startsWith(u"No probe runs"_s));
}

void TestProbe::turnedOnAndFilledIn()
{
    ProbeRig rig;
    rig.child<QCheckBox>(u"probe.enabled"_s)->click();
    for (const QString& field : fields)
        QVERIFY2(rig.child(field)->isVisible(), qPrintable(field));
    rig.type(u"probe.every"_s, u"2s"_s);
    rig.type(u"probe.messages"_s, u"3"_s);
    rig.type(u"probe.threshold"_s, u"750ms"_s);
    rig.type(u"probe.lost_after"_s, u"90s"_s);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    const job::Probe& probe = rig.page.findings().job->probe;
    QVERIFY(probe.enabled);
    QVERIFY(probe.every == 2s);
    QCOMPARE(probe.messages, 3);
    QVERIFY(probe.threshold == 750ms);
    QVERIFY(probe.lostAfter == 90s);
    QVERIFY2(rig.remark.text().contains(u"every 2 s"_s), qPrintable(rig.remark.text()));
}

void TestProbe::theSinkCanBeNamedWithoutTracking()
{
    ProbeRig rig;
    rig.form.goTo(u"tracking"_s);
    QVERIFY(!rig.child(u"tracking.sink"_s)->isVisible());
    rig.document.setValue(u"probe.enabled"_s, true);
    QVERIFY(rig.child(u"tracking.sink"_s)->isVisible());
    QVERIFY(!rig.child(u"tracking.drain"_s)->isVisible());
    rig.document.setValue(u"tracking.sink"_s, QString());
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    QCOMPARE(rig.page.findings().problems.list().value(0).place, u"tracking.sink"_s);
    rig.document.setValue(u"probe.enabled"_s, false);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
}

void TestProbe::sentences_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("part"); // empty: it cannot be read
    QTest::newRow("sink") << u"tracking.sink"_s << QJsonValue(u"nightly"_s) << u"(nightly)"_s;
    QTest::newRow("no sink") << u"tracking.sink"_s << QJsonValue(u""_s) << u"in the section Tracking"_s;
    QTest::newRow("every") << u"probe.every"_s << QJsonValue(u"90s"_s) << u"every 1 min 30 s"_s;
    QTest::newRow("messages") << u"probe.messages"_s << QJsonValue(7) << u"sends 7 message"_s;
    QTest::newRow("threshold") << u"probe.threshold"_s << QJsonValue(u"250ms"_s) << u"more than 250 ms"_s;
    QTest::newRow("lost") << u"probe.lost_after"_s << QJsonValue(u"2m"_s) << u"not delivered after 2 min"_s;
    QTest::newRow("unreadable") << u"probe.every"_s << QJsonValue(u"now and then"_s) << QString();
}

void TestProbe::sentences()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, part);
    ProbeRig rig;
    rig.document.setValue(u"probe.enabled"_s, true);
    rig.document.setValue(path, value);
    QCOMPARE(rig.remark.isVisible(), !part.isEmpty());
    QVERIFY2(rig.remark.text().contains(part), qPrintable(rig.remark.text()));
}

void TestProbe::problems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("never") << u"probe.every"_s << QJsonValue(u"0s"_s);
    QTest::newRow("too seldom") << u"probe.every"_s << QJsonValue(u"25h"_s);
    QTest::newRow("no time") << u"probe.every"_s << QJsonValue(u"soon"_s);
    QTest::newRow("a load") << u"probe.messages"_s << QJsonValue(101);
    QTest::newRow("none") << u"probe.messages"_s << QJsonValue(0);
    QTest::newRow("always late") << u"probe.threshold"_s << QJsonValue(u"0s"_s);
    QTest::newRow("lost before it is late") << u"probe.lost_after"_s << QJsonValue(u"1s"_s);
    QTest::newRow("a word") << u"probe.enabled"_s << QJsonValue(u"yes"_s);
}

void TestProbe::problems()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    ProbeRig rig;
    rig.document.setValue(u"probe.enabled"_s, true);
    rig.document.setValue(path, value);
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    QCOMPARE(rig.page.findings().problems.list().value(0).place, path);
    QVERIFY(rig.form.goTo(path));
    QVERIFY(rig.child<QLabel>(path + u".note"_s)->text().startsWith(u'\u26a0'));
}

void TestProbe::placesLeadToTheFields_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("field");
    for (const QString& field : fields + QStringList{u"probe.enabled"_s})
        QTest::newRow(qPrintable(field)) << field << field;
    QTest::newRow("the whole section") << u"probe"_s << u"probe.enabled"_s;
}

void TestProbe::placesLeadToTheFields()
{
    QFETCH(QString, place);
    QFETCH(QString, field);
    ProbeRig rig;
    rig.document.setValue(u"probe.enabled"_s, true);
    rig.child<SectionList>(u"sections"_s)->setCurrentRow(0);
    QVERIFY(rig.checked()); // and the window is active meanwhile
    rig.page.goTo(place);
    QWidget* control = rig.child(field);
    QVERIFY(control->isVisible());
    QVERIFY(control->hasFocus() || control->isAncestorOf(QApplication::focusWidget()));
}

void TestProbe::partOfItIsCompleted()
{
    const QJsonObject whole = completed({{u"probe"_s, QJsonObject{{u"every"_s, u"3s"_s}}}});
    QCOMPARE(valueAt(whole, u"probe.every"_s), QJsonValue(u"3s"_s));
    QCOMPARE(valueAt(whole, u"probe.enabled"_s), QJsonValue(false));
    QCOMPARE(valueAt(whole, u"probe.messages"_s), QJsonValue(1));
    QStringList leftOut;
    completed({{u"probe"_s, true}}, &leftOut);
    QCOMPARE(leftOut, QStringList{u"probe"_s});
}

QTEST_MAIN(TestProbe)
#include "tst_probe.moc"
