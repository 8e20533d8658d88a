// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"
#include "message/size_sampler.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

using namespace stampede;
using namespace stampede::message;
using Kind = SizeSpec::Kind;

Q_DECLARE_METATYPE(SizeSpec)

namespace {

SizeSpec specOf(Kind kind, quint64 min, quint64 max, double mean = 0, double deviation = 0)
{
    SizeSpec spec;
    spec.kind = kind;
    spec.min = min;
    spec.max = max;
    spec.mean = mean;
    spec.deviation = deviation;
    return spec;
}

SizeSpec fixedSpec(quint64 octets)
{
    SizeSpec spec;
    spec.fixed = octets;
    return spec;
}

SizeSpec weightedSpec(std::vector<SizeSpec::Choice> choices)
{
    SizeSpec spec;
    spec.kind = Kind::Weighted;
    spec.choices = std::move(choices);
    return spec;
}

std::vector<quint64> draws(const SizeSpec& spec, int count, quint64 seed = 1)
{
    const SizeSampler sampler(spec);
    Random random(seed);
    std::vector<quint64> sizes(static_cast<std::size_t>(count));
    std::generate(sizes.begin(), sizes.end(), [&] { return sampler.draw(random); });
    return sizes;
}

} // namespace

class SizeSamplerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysInBounds_data();
    void staysInBounds();
    void uniform();
    void normal();
    void logNormal();
    void weighted();
    void weightZeroIsNeverDrawn();
    void manyWeights();
    void sameSeedSameSizes();
    void refuses_data();
    void refuses();
};

void SizeSamplerTest::staysInBounds_data()
{
    QTest::addColumn<SizeSpec>("spec");
    QTest::addColumn<quint64>("least");
    QTest::addColumn<quint64>("most");
    const auto row = [](const char* name, const SizeSpec& spec, quint64 least, quint64 most) {
        QTest::newRow(name) << spec << least << most;
    };
    row("fixed", fixedSpec(1000), 1000, 1000);
    row("fixed 0 is a CRLF", fixedSpec(0), 2, 2);
    row("fixed 1 is a CRLF", fixedSpec(1), 2, 2);
    row("fixed 5 GB", fixedSpec(5'000'000'000), 5'000'000'000, 5'000'000'000);
    row("uniform", specOf(Kind::Uniform, 10, 20), 10, 20);
    row("uniform of one", specOf(Kind::Uniform, 7, 7), 7, 7);
    row("uniform from 0", specOf(Kind::Uniform, 0, 3), 2, 3);
    row("uniform over 32 bits", specOf(Kind::Uniform, 0, quint64(1) << 40), 2, quint64(1) << 40);
    row("normal clamped", specOf(Kind::Normal, 900, 1100, 1000, 500), 900, 1100);
    row("normal far below", specOf(Kind::Normal, 0, 0, 10, 1e6), 2, quint64(100) << 20);
    row("normal without deviation", specOf(Kind::Normal, 0, 0, 1000, 0), 1000, 1000);
    row("normal with a minimum above 100 MiB", specOf(Kind::Normal, quint64(200) << 20, 0, 1, 1),
        quint64(200) << 20, quint64(200) << 20);
    row("log-normal clamped", specOf(Kind::LogNormal, 100, 5000, 1000, 3), 100, 5000);
    row("log-normal absurd", specOf(Kind::LogNormal, 0, 0, 1000, 1e300), 2, quint64(100) << 20);
}

void SizeSamplerTest::staysInBounds()
{
    QFETCH(SizeSpec, spec);
    QFETCH(quint64, least);
    QFETCH(quint64, most);
    Problems problems;
    QVERIFY2(SizeSampler::check(spec, problems), qPrintable(textOf(problems)));
    for (const quint64 size : draws(spec, 5000))
        QVERIFY2(size >= least && size <= most, qPrintable(QString::number(size)));
}

void SizeSamplerTest::uniform()
{
    // 11 values, 110,000 draws: 10,000 of each expected, sigma 95.
    std::map<quint64, int> counts;
    for (const quint64 size : draws(specOf(Kind::Uniform, 10, 20), 110'000))
        ++counts[size];
    QCOMPARE(counts.size(), std::size_t(11));
    for (const auto& [size, count] : counts)
        QVERIFY2(count > 9'500 && count < 10'500, qPrintable(QString::number(size)));
}

void SizeSamplerTest::normal()
{
    const int count = 100'000;
    double sum = 0;
    double squares = 0;
    for (const quint64 size : draws(specOf(Kind::Normal, 0, 0, 50'000, 5'000), count)) {
        sum += static_cast<double>(size);
        squares += static_cast<double>(size) * static_cast<double>(size);
    }
    const double mean = sum / count;
    const double deviation = std::sqrt(squares / count - mean * mean);
    QVERIFY2(std::abs(mean - 50'000) < 80, qPrintable(QString::number(mean)));
    QVERIFY2(std::abs(deviation - 5'000) < 60, qPrintable(QString::number(deviation)));
}

void SizeSamplerTest::logNormal()
{
    const int count = 100'000;
    auto sizes = draws(specOf(Kind::LogNormal, 0, 0, 20'000, 1), count);
    std::sort(sizes.begin(), sizes.end());
    const auto quantile = [&](double q) {
        return static_cast<double>(sizes[static_cast<std::size_t>(q * count)]);
    };
    QVERIFY(std::abs(quantile(0.5) / 20'000 - 1) < 0.02);
    // One sigma up and down is a factor of e.
    QVERIFY(std::abs(quantile(0.8413) / (20'000 * std::numbers::e) - 1) < 0.03);
    QVERIFY(std::abs(quantile(0.1587) / (20'000 / std::numbers::e) - 1) < 0.03);
}

void SizeSamplerTest::weighted()
{
    std::map<quint64, int> counts;
    for (const quint64 size : draws(weightedSpec({{1000, 70}, {20'000, 25}, {5'000'000, 5}}), 100'000))
        ++counts[size];
    QCOMPARE(counts.size(), std::size_t(3));
    QVERIFY(std::abs(counts[1000] - 70'000) < 700);
    QVERIFY(std::abs(counts[20'000] - 25'000) < 700);
    QVERIFY(std::abs(counts[5'000'000] - 5'000) < 350);
}

void SizeSamplerTest::weightZeroIsNeverDrawn()
{
    for (const quint64 size : draws(weightedSpec({{10, 0}, {20, 1e-9}, {30, 0}, {40, 1e9}}), 50'000))
        QVERIFY(size == 20 || size == 40);
}

void SizeSamplerTest::manyWeights()
{
    // Weight i for choice i: the mean index of 1 … n is (2n + 1) / 3.
    std::vector<SizeSpec::Choice> choices;
    for (quint64 i = 1; i <= 1000; ++i)
        choices.push_back({i + 1, static_cast<double>(i)});
    double sum = 0;
    for (const quint64 size : draws(weightedSpec(choices), 200'000))
        sum += static_cast<double>(size - 1);
    QVERIFY2(std::abs(sum / 200'000 - 667.0) < 3, qPrintable(QString::number(sum / 200'000)));
}

void SizeSamplerTest::sameSeedSameSizes()
{
    const SizeSpec spec = specOf(Kind::LogNormal, 0, 0, 20'000, 1);
    QCOMPARE(draws(spec, 100, 7), draws(spec, 100, 7));
    QVERIFY(draws(spec, 100, 7) != draws(spec, 100, 8));
}

void SizeSamplerTest::refuses_data()
{
    QTest::addColumn<SizeSpec>("spec");
    QTest::addColumn<int>("count");
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr quint64 tooMuch = (quint64(1) << 40) + 1;
    const auto row = [](const char* name, const SizeSpec& spec, int count) {
        QTest::newRow(name) << spec << count;
    };
    row("fixed too large", fixedSpec(tooMuch), 1);
    row("uniform reversed", specOf(Kind::Uniform, 20, 10), 1);
    row("uniform too large", specOf(Kind::Uniform, 0, ~quint64(0)), 1);
    row("normal reversed", specOf(Kind::Normal, 20, 10, 15, 1), 1);
    row("normal mean 0", specOf(Kind::Normal, 0, 0, 0, 1), 1);
    row("normal mean NaN", specOf(Kind::Normal, 0, 0, nan, 1), 1);
    row("normal deviation below 0", specOf(Kind::Normal, 0, 0, 10, -1), 1);
    row("everything wrong", specOf(Kind::LogNormal, tooMuch, 1, infinity, nan), 4);
    row("weighted empty", weightedSpec({}), 1);
    row("weights all 0", weightedSpec({{10, 0}, {20, 0}}), 1);
    row("weight below 0", weightedSpec({{10, -1}, {20, 2}}), 1);
    row("weight NaN", weightedSpec({{10, nan}}), 1);
    row("weights sum to infinity", weightedSpec({{10, 1e308}, {20, 1e308}}), 1);
    row("weighted too large", weightedSpec({{tooMuch, 1}}), 1);
}

void SizeSamplerTest::refuses()
{
    QFETCH(SizeSpec, spec);
    QFETCH(int, count);
    Problems problems;
    QVERIFY(!SizeSampler::check(spec, problems));
    QCOMPARE(placesOf(problems), QStringList(count, QStringLiteral("message.size")));
}

QTEST_GUILESS_MAIN(SizeSamplerTest)
#include "tst_size_sampler.moc"
