// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tap.h"

#include <QDateTime>

namespace stampede::store {

void tap(load::Run& run, RunRecorder& recorder, const QString& path)
{
    // The run is the context: what it tells is passed on in its thread, and the recorder takes it without
    // waiting.
    using load::Run;
    QObject::connect(&run, &Run::started, &run, [&run, &recorder, path] {
        recorder.begin(path, run.id(), run.job(), report::thisEnvironment(), QDateTime::currentDateTimeUtc());
    });
    QObject::connect(&run, &Run::secondPassed, &run,
                     [&recorder](const metrics::SecondRow& row) { recorder.add(row); });
    QObject::connect(&run, &Run::marked, &run, [&recorder](const load::Marker& marker) {
        recorder.mark(marker);
        recorder.log(marker.text);
    });
    QObject::connect(&run, &Run::judged, &run, [&recorder](const std::vector<criteria::Standing>& standings) {
        recorder.judged(standings);
    });
    QObject::connect(&run, &Run::searched, &run,
                     [&recorder](const load::CeilingResult& steps) { recorder.searched(steps); });
    QObject::connect(&run, &Run::finished, &run,
                     [&recorder](const load::RunResult& result) { recorder.finish(result); });
}

} // namespace stampede::store
