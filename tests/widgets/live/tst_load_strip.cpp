// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/rate_text.h"
#include "widgets/live/load_strip.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

namespace {

struct Rig {
    LoadStrip strip;
    QSlider* rateSlider = strip.findChild<QSlider*>(QStringLiteral("rateSlider"));
    QDoubleSpinBox* rateBox = strip.findChild<QDoubleSpinBox*>(QStringLiteral("rateBox"));
    QSlider* slider = strip.findChild<QSlider*>(QStringLiteral("connectionsSlider"));
    QSpinBox* box = strip.findChild<QSpinBox*>(QStringLiteral("connectionsBox"));
    QLineEdit* edit = strip.findChild<QLineEdit*>(QStringLiteral("markEdit"));
    QPushButton* button = strip.findChild<QPushButton*>(QStringLiteral("markButton"));
    QTimer* debounce = strip.findChild<QTimer*>(QStringLiteral("debounce"));
    QSignalSpy connections{&strip, &LoadStrip::connectionsAsked};
    QSignalSpy rates{&strip, &LoadStrip::rateAsked};
    QSignalSpy marks{&strip, &LoadStrip::markAsked};
    QSignalSpy plans{&strip, &LoadStrip::planAsked};
    QPushButton* plan = strip.findChild<QPushButton*>(QStringLiteral("planButton"));

    explicit Rig(job::Load::Model model, std::vector<job::LoadStage> stages = {})
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        job::Load load;
        load.model = model;
        load.connections = 20;
        load.rate = 500;
        load.stages = std::move(stages);
        strip.showJob(load);
        strip.setRunning(true);
        strip.show();
    }
    /// The pause after the last touch, without waiting for it.
    void passPause()
    {
        QVERIFY(debounce->isActive());
        debounce->stop();
        Q_EMIT debounce->timeout({});
    }
};

} // namespace

class TestLoadStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheJob();
    void manyTouchesAreOneRequest();
    void typedNumber();
    void sliderByKeys();
    void openModel();
    void rateInThePersonsUnit();
    void followsWithoutFeedingBack();
    void whatIsBeingSetStays();
    void growsBeyondTheScale();
    void disabledWhenNotRunning();
    void backToThePlan();
    void followsATimeline();
    void timelinesMayBeAtNothing();
    void typingIsNotDisturbed_data();
    void typingIsNotDisturbed();
    void typedAgainCounts();
    void droppedTypingCountsNot();
    void aSearchSetsTheLoad();
    void markers();
    void controlsHaveNames();
};

void TestLoadStrip::showsTheJob()
{
    Rig closed(job::Load::Model::Closed);
    QCOMPARE(closed.box->value(), 20);
    QVERIFY(closed.slider->isVisible());
    QVERIFY(!closed.rateBox->isVisible());
    Rig open(job::Load::Model::Open);
    QCOMPARE(open.rateBox->value(), 500.0);
    QVERIFY(open.rateBox->isVisible() && open.rateSlider->isVisible() && open.box->isVisible());
    QVERIFY(!open.slider->isVisible());
    QCOMPARE(open.rates.count() + open.connections.count(), 0);
    QVERIFY(!open.debounce->isActive());
}

void TestLoadStrip::manyTouchesAreOneRequest()
{
    Rig rig(job::Load::Model::Closed);
    for (int i = 0; i < 10; ++i)
        rig.box->stepUp();
    rig.slider->setValue(rig.slider->value() + 100);
    QCOMPARE(rig.connections.count(), 0);
    const int wanted = rig.box->value();
    rig.passPause();
    QCOMPARE(rig.connections.count(), 1);
    QCOMPARE(rig.connections.at(0).at(0).toInt(), wanted);
    QCOMPARE(rig.rates.count(), 0);
    QVERIFY(wanted > 30);
}

void TestLoadStrip::typedNumber()
{
    Rig rig(job::Load::Model::Closed);
    rig.box->selectAll();
    QTest::keyClicks(rig.box, QStringLiteral("137"));
    QVERIFY(!rig.debounce->isActive());
    QTest::keyClick(rig.box, Qt::Key_Return);
    rig.passPause();
    QCOMPARE(rig.connections.count(), 1);
    QCOMPARE(rig.connections.at(0).at(0).toInt(), 137);
    QVERIFY(rig.slider->value() > 0);
}

void TestLoadStrip::sliderByKeys()
{
    Rig rig(job::Load::Model::Closed);
    rig.slider->setValue(0);
    QCOMPARE(rig.box->value(), 1);
    // Each step counts, also those too small for another whole number.
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(rig.slider, Qt::Key_Right);
    QCOMPARE(rig.slider->value(), 400);
    QVERIFY(rig.box->value() > 1);
    rig.passPause();
    QCOMPARE(rig.connections.count(), 1);
}

void TestLoadStrip::openModel()
{
    Rig rig(job::Load::Model::Open);
    rig.rateSlider->setValue(LoadScale::steps);
    rig.box->setValue(33);
    rig.passPause();
    QCOMPARE(rig.rates.count(), 1);
    QVERIFY(rig.rates.at(0).at(0).toDouble() >= 2000);
    QCOMPARE(rig.rates.at(0).at(0).toDouble(), rig.rateBox->value());
    QCOMPARE(rig.connections.count(), 1);
    QCOMPARE(rig.connections.at(0).at(0).toInt(), 33);
}

void TestLoadStrip::rateInThePersonsUnit()
{
    Rig rig(job::Load::Model::Open);
    rig.strip.setRateUnit(RateUnit::PerMinute);
    QCOMPARE(rig.rateBox->value(), 30000.0);
    QVERIFY(rig.rateBox->suffix().contains(rateUnitText(RateUnit::PerMinute)));
    QVERIFY(!rig.debounce->isActive());
    rig.rateBox->setValue(60000);
    rig.passPause();
    QCOMPARE(rig.rates.at(0).at(0).toDouble(), 1000.0);
    rig.strip.setRateUnit(RateUnit::Mmh);
    rig.rateBox->setValue(3.6);
    rig.passPause();
    QCOMPARE(rig.rates.at(1).at(0).toDouble(), 1000.0);
}

void TestLoadStrip::followsWithoutFeedingBack()
{
    Rig rig(job::Load::Model::Open);
    const int before = rig.rateSlider->value();
    rig.strip.showLoad({false, 7, 900});
    QCOMPARE(rig.box->value(), 7);
    QCOMPARE(rig.rateBox->value(), 900.0);
    QVERIFY(rig.rateSlider->value() > before);
    QVERIFY(!rig.debounce->isActive());
    QCOMPARE(rig.connections.count() + rig.rates.count(), 0);
}

void TestLoadStrip::whatIsBeingSetStays()
{
    Rig rig(job::Load::Model::Closed);
    rig.box->setValue(50);
    rig.strip.showLoad({false, 20, 0}); // an answer to something older
    QCOMPARE(rig.box->value(), 50);
    rig.passPause();
    QCOMPARE(rig.connections.at(0).at(0).toInt(), 50);
    rig.strip.showLoad({false, 45, 0}); // clamped by the run
    QCOMPARE(rig.box->value(), 45);
}

void TestLoadStrip::growsBeyondTheScale()
{
    Rig rig(job::Load::Model::Closed);
    rig.strip.showLoad({false, 50000, 0});
    QCOMPARE(rig.box->value(), 50000);
    QVERIFY(rig.slider->value() < LoadScale::steps);
    QCOMPARE(rig.connections.count(), 0);
}

void TestLoadStrip::disabledWhenNotRunning()
{
    Rig rig(job::Load::Model::Closed);
    rig.box->setValue(50);
    rig.strip.setRunning(false);
    QVERIFY(!rig.box->isEnabled() && !rig.slider->isEnabled() && !rig.button->isEnabled());
    QVERIFY(!rig.debounce->isActive());
    rig.strip.mark();
    QCOMPARE(rig.marks.count(), 0);
}

void TestLoadStrip::backToThePlan()
{
    Rig rig(job::Load::Model::Closed);
    QVERIFY(!rig.plan->isVisible());
    rig.strip.showLoad({false, 30, 0, true});
    QVERIFY(rig.plan->isVisible() && rig.plan->isEnabled());
    QVERIFY(!rig.plan->toolTip().isEmpty());
    // What was asked for a moment ago is not asked for any more.
    rig.box->setValue(50);
    rig.plan->click();
    QCOMPARE(rig.plans.count(), 1);
    QVERIFY(!rig.debounce->isActive());
    rig.strip.showLoad({false, 20, 0, false});
    QCOMPARE(rig.box->value(), 20);
    QVERIFY(!rig.plan->isVisible());
    QCOMPARE(rig.connections.count(), 0);
    rig.strip.showLoad({false, 30, 0, true});
    rig.strip.setRunning(false);
    QVERIFY(!rig.plan->isVisible());
}

namespace {

job::LoadStage stage(job::LoadStage::Kind kind, double to, double amplitude = 0)
{
    job::LoadStage made;
    made.kind = kind;
    made.to = to;
    made.amplitude = amplitude;
    made.duration = std::chrono::minutes(1);
    return made;
}

} // namespace

void TestLoadStrip::followsATimeline()
{
    using Kind = job::LoadStage::Kind;
    Rig rig(job::Load::Model::Open, {stage(Kind::Ramp, 800), stage(Kind::Sine, 2000, 1500)});
    // The slider knows how far the timeline goes, and does not change its scale under way.
    int before = -1;
    for (const double rate : {10.0, 100.0, 800.0, 3500.0}) {
        rig.strip.showLoad({false, 20, rate});
        QCOMPARE(rig.rateBox->value(), rate);
        QVERIFY(rig.rateSlider->value() > before && rig.rateSlider->value() < LoadScale::steps);
        before = rig.rateSlider->value();
    }
    rig.strip.showLoad({false, 20, 100});
    const int there = rig.rateSlider->value();
    rig.strip.showLoad({false, 20, 3500});
    rig.strip.showLoad({false, 20, 100});
    QCOMPARE(rig.rateSlider->value(), there);
    QVERIFY(!rig.debounce->isActive());
    QCOMPARE(rig.rates.count() + rig.connections.count(), 0);
}

void TestLoadStrip::timelinesMayBeAtNothing()
{
    Rig rig(job::Load::Model::Open, {stage(job::LoadStage::Kind::Ramp, 800)});
    rig.strip.showLoad({false, 20, 0});
    QCOMPARE(rig.rateBox->value(), 0.0);
    Rig closed(job::Load::Model::Closed, {stage(job::LoadStage::Kind::Ramp, 800)});
    closed.strip.showLoad({false, 0, 0});
    QCOMPARE(closed.box->value(), 0);
    QCOMPARE(closed.connections.count() + rig.rates.count(), 0);
    job::Load plain;
    closed.strip.showJob(plain);
    QCOMPARE(closed.box->minimum(), 1);
    QVERIFY(!closed.debounce->isActive());
}

void TestLoadStrip::typingIsNotDisturbed_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("connections") << false;
    QTest::newRow("rate") << true;
}

void TestLoadStrip::typingIsNotDisturbed()
{
    QFETCH(bool, open);
    Rig rig(open ? job::Load::Model::Open : job::Load::Model::Closed,
            {stage(job::LoadStage::Kind::Ramp, 80)});
    QAbstractSpinBox* box = open ? static_cast<QAbstractSpinBox*>(rig.rateBox) : rig.box;
    auto* line = box->findChild<QLineEdit*>();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("13"));
    const int before = rig.rateSlider->value() + rig.slider->value();
    // The timeline goes on, even beyond the slider's scale.
    rig.strip.showLoad({false, open ? 20 : 5000, open ? 90000.0 : 0.0});
    QVERIFY2(line->text().startsWith(QStringLiteral("13")), qPrintable(line->text()));
    QVERIFY(rig.rateSlider->value() + rig.slider->value() != before);
    QTest::keyClicks(box, QStringLiteral("7"));
    QTest::keyClick(box, Qt::Key_Return);
    rig.passPause();
    QCOMPARE(open ? rig.rates.at(0).at(0).toDouble() : rig.connections.at(0).at(0).toInt(), 137.0);
    // Told, the run's values show again.
    rig.strip.showLoad({false, 22, 222, true});
    QCOMPARE(open ? rig.rateBox->value() : rig.box->value(), open ? 222.0 : 22.0);
}

// The number that stood there before the timeline went on.
void TestLoadStrip::typedAgainCounts()
{
    Rig rig(job::Load::Model::Closed, {stage(job::LoadStage::Kind::Ramp, 80)});
    rig.strip.showLoad({false, 20, 0});
    rig.box->selectAll();
    QTest::keyClicks(rig.box, QStringLiteral("20"));
    rig.strip.showLoad({false, 35, 0});
    QTest::keyClick(rig.box, Qt::Key_Return);
    rig.passPause();
    QCOMPARE(rig.connections.count(), 1);
    QCOMPARE(rig.connections.at(0).at(0).toInt(), 20);
}

void TestLoadStrip::droppedTypingCountsNot()
{
    Rig rig(job::Load::Model::Closed, {stage(job::LoadStage::Kind::Ramp, 80)});
    rig.strip.showLoad({false, 20, 0});
    rig.box->selectAll();
    QTest::keyClick(rig.box, Qt::Key_Backspace);
    rig.strip.showLoad({false, 35, 0});
    QTest::keyClick(rig.box, Qt::Key_Return);
    QVERIFY(!rig.debounce->isActive());
    QCOMPARE(rig.box->value(), 35);
    QCOMPARE(rig.connections.count(), 0);
}

void TestLoadStrip::aSearchSetsTheLoad()
{
    Rig rig(job::Load::Model::Open);
    const QString usual = rig.rateBox->toolTip();
    rig.rateBox->setValue(700); // not told yet
    rig.strip.setSearching(true);
    for (QWidget* control :
         std::initializer_list<QWidget*>{rig.rateSlider, rig.rateBox, rig.slider, rig.box}) {
        QVERIFY2(!control->isEnabled(), qPrintable(control->objectName()));
        QVERIFY2(control->toolTip().contains(QStringLiteral("search")), qPrintable(control->toolTip()));
    }
    QVERIFY(!rig.debounce->isActive());
    rig.strip.showLoad({false, 20, 1600, true});
    QCOMPARE(rig.rateBox->value(), 1600.0);
    QVERIFY(!rig.plan->isVisible());
    rig.strip.mark();
    QCOMPARE(rig.marks.count(), 1);
    rig.strip.setRunning(false);
    rig.strip.setRunning(true);
    QVERIFY(!rig.rateBox->isEnabled());
    rig.strip.setSearching(false);
    QVERIFY(rig.rateBox->isEnabled() && rig.box->isEnabled());
    QCOMPARE(rig.rateBox->toolTip(), usual);
    QCOMPARE(rig.rates.count(), 0);
}

void TestLoadStrip::markers()
{
    Rig rig(job::Load::Model::Closed);
    QTest::keyClicks(rig.edit, QStringLiteral("  cache   off "));
    QTest::keyClick(rig.edit, Qt::Key_Return);
    QCOMPARE(rig.marks.at(0).at(0).toString(), QStringLiteral("cache off"));
    QVERIFY(rig.edit->text().isEmpty());
    QTest::mouseClick(rig.button, Qt::LeftButton);
    QCOMPARE(rig.marks.at(1).at(0).toString(), QStringLiteral("Marker 2"));
    rig.strip.mark();
    QCOMPARE(rig.marks.at(2).at(0).toString(), QStringLiteral("Marker 3"));
}

void TestLoadStrip::controlsHaveNames()
{
    Rig rig(job::Load::Model::Open);
    for (QWidget* control :
         std::initializer_list<QWidget*>{rig.rateSlider, rig.rateBox, rig.slider, rig.box, rig.edit}) {
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestLoadStrip)
#include "tst_load_strip.moc"
