// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_watch.h"

#include "sink/behaviour_file.h"

#include <QFile>

#include <chrono>

namespace stampede::sink {

namespace {
constexpr std::chrono::milliseconds again{100};
} // namespace

BehaviourWatch::BehaviourWatch(const QString& source, const Clock& clock, const QStringList& names,
                               QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_resources(QString::fromLatin1(embeddedResources))
    , m_clock(clock)
    , m_names(names)
{
    connect(&m_timer, &QTimer::timeout, this, &BehaviourWatch::check);
}

QByteArray BehaviourWatch::content() const
{
    QFile file(behaviourPath(m_source, m_resources));
    return file.open(QIODevice::ReadOnly) ? QByteArray("+") + file.readAll() : QByteArray();
}

std::shared_ptr<const SmartBehaviour> BehaviourWatch::build(Problems& problems) const
{
    const std::optional<BehaviourSpec> spec = readBehaviour(m_source, problems, m_resources);
    if (!spec)
        return nullptr;
    auto behaviour = SmartBehaviour::make(*spec, m_clock, m_names);
    if (behaviour)
        return *behaviour;
    problems.add(behaviour.error());
    return nullptr;
}

std::shared_ptr<const SmartBehaviour> BehaviourWatch::read(Problems& problems)
{
    m_seen = m_last = content();
    return build(problems);
}

void BehaviourWatch::start()
{
    // By content, as time stamps are too coarse for two changes in a second; files are small.
    m_timer.start(std::chrono::seconds(1));
}

void BehaviourWatch::check()
{
    QByteArray now = content();
    const bool steady = now == m_last;
    m_last = now;
    if (now == m_seen)
        return;
    if (!steady) {
        QTimer::singleShot(again, this, &BehaviourWatch::check);
        return;
    }
    m_seen = std::move(now);
    Problems problems;
    if (const auto behaviour = build(problems))
        Q_EMIT changed(behaviour);
    else
        Q_EMIT refused(problems);
}

} // namespace stampede::sink
