// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made_up.h"
#include "widgets/base/preferences.h"
#include "widgets/charts/chart_base.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"
#include "widgets/live/live_page.h"

#include <QSettings>
#include <QTemporaryDir>

namespace stampede::test {

using namespace widgets;
using namespace std::chrono_literals;

inline metrics::Point pointAt(int half)
{
    metrics::Point point;
    point.start = half * Nanos(500ms);
    point.length = 500ms;
    point.counters.scheduled = point.counters.started = 250;
    point.counters.outcomes = {247, 1, 1, 1};
    point.connections = {0, 0, 0, 2, 8, 0};
    for (auto& percentiles : point.percentiles)
        percentiles = {1000, 2000, 3000};
    point.service[14] = 250;
    point.response[16] = 250;
    return point;
}

/// A page on an idle host, fed by hand.
struct PageRig {
    QTemporaryDir folder;
    SystemClock clock;
    RunHost host{clock};
    Preferences preferences{
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)};
    metrics::History history;
    LivePage page{host, preferences};

    PageRig()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        page.resize(1130, 760);
        page.show();
    }
    void begin(job::Load::Model model = job::Load::Model::Closed)
    {
        job::Job job;
        job.name = QStringLiteral("Morning <b>rush</b>");
        job.target.host = QStringLiteral("::1");
        job.load.model = model;
        job.load.messages = 4000;
        job.load.rate = 500;
        page.setHistory(&history);
        page.beginRun(job, {});
        page.showState(RunHost::State::Starting);
        page.showState(RunHost::State::Running);
    }
    void run(int seconds)
    {
        for (int i = 1; i <= 10 * seconds; ++i)
            page.addSnapshot(madeUp(i * Nanos(100ms)));
        for (int half = 0; half < 2 * seconds; ++half)
            history.add({0, pointAt(half)});
        page.historyGrew();
        page.tick();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QLatin1StringView(name));
    }
    TimeChart& chart(std::size_t place) { return *qobject_cast<TimeChart*>(page.charts().at(place)); }
};

} // namespace stampede::test
