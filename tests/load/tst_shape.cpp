// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/shape.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace stampede;
using namespace stampede::load;
using namespace std::chrono_literals;
using job::LoadStage;
using Kind = job::LoadStage::Kind;
using Stages = std::vector<LoadStage>;

Q_DECLARE_METATYPE(Stages)

namespace {

LoadStage stage(Kind kind, Nanos duration, double to, std::optional<double> from = {})
{
    LoadStage stage;
    stage.kind = kind;
    stage.duration = duration;
    stage.to = to;
    stage.from = from;
    return stage;
}

Shape shaped(const Stages& stages, const QString& baseDir = {})
{
    job::Load load;
    load.model = job::Load::Model::Open;
    load.stages = stages;
    Problems problems;
    Shape shape = load::shapeOf(load, baseDir, problems);
    for (const Error& error : problems.list())
        qWarning() << error.toString();
    return shape;
}

} // namespace

class TestShape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void levels_data();
    void levels();
    void stagesLieEndToEnd();
    void aDayHasItsRushAtNine();
    void csvIsFollowedInLines();
    void withoutStages();
    void nonsenseIsLeftOut();
};

void TestShape::levels_data()
{
    QTest::addColumn<Stages>("stages");
    QTest::addColumn<QList<double>>("levels"); // each second from 0.5 s on
    QTest::addColumn<double>("planned");
    QTest::addColumn<double>("most");
    QTest::newRow("hold") << Stages{stage(Kind::Hold, 2s, 10)} << QList<double>{10, 10, 0} << 20.0 << 10.0;
    QTest::newRow("ramp from nothing") << Stages{stage(Kind::Ramp, 4s, 40)} << QList<double>{5, 15, 25, 35, 0} << 80.0 << 40.0;
    QTest::newRow("ramp from the stage before")
        << Stages{stage(Kind::Hold, 1s, 10), stage(Kind::Ramp, 2s, 30)} << QList<double>{10, 15, 25, 0} << 50.0 << 30.0;
    QTest::newRow("ramp from a level") << Stages{stage(Kind::Ramp, 2s, 0, 20)} << QList<double>{15, 5, 0} << 20.0 << 20.0;
    LoadStage steps = stage(Kind::Steps, 3s, 30, 10);
    steps.steps = 3;
    QTest::newRow("steps") << Stages{steps} << QList<double>{10, 20, 30, 0} << 60.0 << 30.0;
    steps.steps = 1;
    QTest::newRow("one step") << Stages{steps} << QList<double>{30, 30, 30, 0} << 90.0 << 30.0;
    QTest::newRow("spike") << Stages{stage(Kind::Spike, 10s, 100, 10)}
                           << QList<double>{55, 100, 100, 100, 100, 100, 100, 100, 100, 55, 0} << 910.0 << 100.0;
    QTest::newRow("pause") << Stages{stage(Kind::Hold, 1s, 5), stage(Kind::Pause, 1s, 0), stage(Kind::Ramp, 2s, 20)}
                           << QList<double>{5, 0, 5, 15, 0} << 25.0 << 20.0;
    LoadStage wave = stage(Kind::Sine, 4s, 10);
    wave.amplitude = 10;
    wave.period = 2s;
    QTest::newRow("wave") << Stages{wave} << QList<double>{20, 0, 20, 0, 0} << 40.0 << 20.0;
}

void TestShape::levels()
{
    QFETCH(Stages, stages);
    QFETCH(QList<double>, levels);
    QFETCH(double, planned);
    const Shape shape = shaped(stages);
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const double level = shape.curve->levelAt(500ms + i * 1s);
        QVERIFY2(std::abs(level - levels[i]) < 1e-6, qPrintable(QStringLiteral("%1: %2").arg(i).arg(level)));
    }
    QVERIFY2(std::abs(shape.curve->plannedBy(1h) - planned) < 1e-6,
             qPrintable(QString::number(shape.curve->plannedBy(1h))));
    QTEST(shape.most, "most");
}

void TestShape::stagesLieEndToEnd()
{
    LoadStage odd = stage(Kind::Steps, 10s, 7, 1);
    odd.steps = 7;
    const Shape shape = shaped({stage(Kind::Ramp, 1s, 100), odd, stage(Kind::Day, 1s, 50), stage(Kind::Hold, 1s, 1)});
    QCOMPARE(*shape.length, Nanos(13s));
    Nanos end{0};
    for (const StageSpan& span : shape.spans) {
        QCOMPARE(span.from, end);
        end += span.length;
    }
    QCOMPARE(end, *shape.length);
    QCOMPARE(shape.spans[0].levelAtEnd, 100.0);
    QCOMPARE(shape.spans[1].levelAtStart, 1.0);
    QCOMPARE(shape.spans[1].levelAtEnd, 7.0);
}

void TestShape::aDayHasItsRushAtNine()
{
    const Shape shape = shaped({stage(Kind::Day, 24s, 1000, 10)});
    double most = 0;
    Nanos at{0};
    for (Nanos t{0}; t < 24s; t += 100ms) {
        const double level = shape.curve->levelAt(t);
        QVERIFY(level >= 10 - 1e-6 && level <= 1000 + 1e-6);
        if (level > most) {
            most = level;
            at = t;
        }
    }
    QCOMPARE(at, Nanos(9s));
    QVERIFY(std::abs(most - 1000) < 1e-6);
    QVERIFY(shape.curve->levelAt(3500ms) < 30); // the small hours
    QVERIFY(shape.curve->levelAt(12s) < shape.curve->levelAt(14s));
}

void TestShape::csvIsFollowedInLines()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rates.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("time,rate\n1,10/s\n3,30\n3,50\n5s,50\n");
    file.close();
    LoadStage csv;
    csv.kind = Kind::Csv;
    csv.file = QStringLiteral("rates.csv");
    const Shape shape = shaped({csv, stage(Kind::Ramp, 1s, 0)}, folder.path());
    QCOMPARE(*shape.length, Nanos(6s));
    QCOMPARE(shape.curve->levelAt(500ms), 10.0); // the first row's level until its time
    QCOMPARE(shape.curve->levelAt(2s), 20.0);
    QCOMPARE(shape.curve->levelAt(4s), 50.0);
    QCOMPARE(shape.spans[1].levelAtStart, 50.0);
    QVERIFY(std::abs(shape.curve->plannedBy(5s) - (10 + 40 + 100)) < 1e-6);
}

void TestShape::withoutStages()
{
    job::Load load;
    load.connections = 7;
    Problems problems;
    Shape shape = load::shapeOf(load, {}, problems);
    QVERIFY(!shape.length);
    QCOMPARE(shape.curve->levelAt(1h), 7.0);
    load.model = job::Load::Model::Open;
    load.rate = 250;
    shape = load::shapeOf(load, {}, problems);
    QCOMPARE(shape.most, 250.0);
    QCOMPARE(shape.curve->plannedBy(4s), 1000.0);
}

void TestShape::nonsenseIsLeftOut()
{
    const Shape shape = shaped({stage(Kind::Ramp, 0s, 10), stage(Kind::Hold, -1s, 10), stage(Kind::Hold, 1s, -5),
                                 stage(Kind::Hold, 1s, 3)});
    QCOMPARE(*shape.length, Nanos(1s));
    QCOMPARE(shape.spans.size(), std::size_t(4));
    QCOMPARE(shape.curve->plannedBy(1h), 3.0);
}

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
