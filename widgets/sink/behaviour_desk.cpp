// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_desk.h"

#include "sink/behaviour_file.h"

#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

namespace stampede::widgets {

namespace {
constexpr auto secondLook = std::chrono::milliseconds(100);
}

BehaviourDesk::BehaviourDesk(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")}
{
    connect(&m_timer, &QTimer::timeout, this, &BehaviourDesk::look);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BehaviourDesk::look);
}

BehaviourDesk::Content BehaviourDesk::read(const QString& source)
{
    Content content;
    QFile file(sink::behaviourPath(source));
    if (!file.open(QIODevice::ReadOnly)) {
        content.error = file.errorString();
        return content;
    }
    content.bytes = file.read(largest + 1);
    if (content.bytes.size() > largest) {
        content.error = tr("it is larger than 2 MiB");
        return content;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    content.text = decoder.decode(content.bytes);
    if (decoder.hasError())
        content.error = tr("it is no UTF-8 text");
    return content;
}

Result<std::shared_ptr<const sink::SmartBehaviour>> BehaviourDesk::make(const sink::BehaviourSpec& spec) const
{
    return sink::SmartBehaviour::make(spec, m_clock, m_names);
}

BehaviourFindings BehaviourDesk::use(const BehaviourText& text)
{
    std::optional<sink::BehaviourSpec> spec;
    BehaviourFindings findings = examineBehaviour(text, spec);
    if (!spec)
        return findings;
    const auto behaviour = make(*spec);
    if (!behaviour) {
        findings.problems += problemOf(behaviour.error());
        return findings;
    }
    m_spec = std::move(spec);
    Q_EMIT putInForce(*behaviour);
    return findings;
}

void BehaviourDesk::watch(const QString& source, const Content& content)
{
    const bool isFile = !source.startsWith(QLatin1StringView(sink::presetPrefix));
    m_watched = isFile ? source : QString();
    m_seen = content;
    m_changed.reset();
    if (isFile)
        m_timer.start(std::chrono::seconds(1));
    else
        m_timer.stop();
}

void BehaviourDesk::open(quint64 request, const QString& source)
{
    const Content content = read(source);
    BehaviourFindings findings;
    if (content.error.isEmpty()) {
        watch(source, content);
        findings = use({source, content.text});
    }
    Q_EMIT opened(request, content.text, content.error, findings);
}

void BehaviourDesk::check(quint64 request, const BehaviourText& text)
{
    std::optional<sink::BehaviourSpec> spec;
    Q_EMIT checked(request, examineBehaviour(text, spec));
}

void BehaviourDesk::apply(quint64 request, const BehaviourText& text)
{
    Q_EMIT applied(request, use(text));
}

void BehaviourDesk::save(quint64 request, const BehaviourText& text)
{
    const QByteArray bytes = text.text.toUtf8();
    QSaveFile file(text.source);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        Q_EMIT saved(request, file.errorString());
        return;
    }
    watch(text.source, {bytes, text.text, {}});
    Q_EMIT saved(request, {});
    apply(request, text);
}

void BehaviourDesk::look()
{
    if (m_watched.isEmpty())
        return;
    // By content, as time stamps are too coarse for two changes in a second; files are small.
    const Content now = read(m_watched);
    if (now == m_seen) {
        m_changed.reset();
        return;
    }
    // Whoever writes it may not be done: it counts once it is the same twice.
    if (m_changed != now) {
        m_changed = now;
        m_again.start(secondLook);
        return;
    }
    m_seen = now;
    m_changed.reset();
    Q_EMIT changedOutside(m_watched, now.text, now.error);
}

Result<std::shared_ptr<const sink::Behaviour>> BehaviourDesk::fresh(const QStringList& names)
{
    m_names = names;
    if (!m_spec)
        return std::shared_ptr<const sink::Behaviour>();
    const auto behaviour = make(*m_spec);
    if (!behaviour)
        return behaviour.error();
    return std::shared_ptr<const sink::Behaviour>(*behaviour);
}

} // namespace stampede::widgets
