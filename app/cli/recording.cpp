// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording.h"

#include "store/store.h"
#include "store/tap.h"
#include "terminal.h"

#include <QCoreApplication>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::Recording)
};

void tell(const QString& text)
{
    print(stderr, QStringLiteral("stampede-cli: %1\n").arg(text));
}

} // namespace

QString StoreChoice::file() const
{
    if (none)
        return {};
    return path.empty() ? store::Store::defaultPath() : QString::fromStdString(path);
}

Recording::Recording(load::Run& run, const StoreChoice& choice)
{
    const QString path = choice.file();
    if (path.isEmpty())
        return;
    m_recorder = std::make_unique<store::RunRecorder>();
    connect(m_recorder.get(), &store::RunRecorder::noticed, this, [](const QString& text) { tell(text); });
    connect(m_recorder.get(), &store::RunRecorder::failed, this, [this](const QString& text) {
        tell(Text::tr("the history stops here, the run goes on: %1").arg(text));
        end();
    });
    connect(m_recorder.get(), &store::RunRecorder::finished, this, &Recording::end);
    connect(&run, &load::Run::started, this, [this] { m_busy = true; });
    connect(&run, &load::Run::snapshotTaken, this, [this](const metrics::SnapshotPtr& snapshot) {
        if (const auto points = m_points.add(*snapshot); !points.empty())
            m_recorder->add(points);
    });
    connect(&run, &load::Run::finished, this, [this] { m_recorder->add(m_points.finish()); });
    store::tap(run, *m_recorder, path);
}

void Recording::end()
{
    if (!m_busy)
        return;
    m_busy = false;
    Q_EMIT over();
}

} // namespace stampede::cli
