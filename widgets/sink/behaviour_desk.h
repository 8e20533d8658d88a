// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sink/smart_behaviour.h"
#include "widgets/sink/behaviour_findings.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace stampede::widgets {

/// The inner side of SinkBehaviour, in the thread of the sink's desk: reads, checks and writes behaviours,
/// knows the one in force and looks once a second whether the file has changed. Every request is answered by
/// a signal with its number.
class BehaviourDesk final : public QObject {
    Q_OBJECT
public:
    /// Texts larger than this are not taken into a text field.
    static constexpr qint64 largest = 2 << 20;

    explicit BehaviourDesk(const Clock& clock, QObject* parent = nullptr);

    /// Reads a file or "preset:NAME", puts it in force when nothing is wrong with it, and watches the file.
    void open(quint64 request, const QString& source);
    void check(quint64 request, const stampede::widgets::BehaviourText& text);
    /// Puts it in force when nothing is wrong with it.
    void apply(quint64 request, const stampede::widgets::BehaviourText& text);
    /// Writes it to its source, a file, and watches that from now on; then does as apply().
    void save(quint64 request, const stampede::widgets::BehaviourText& text);
    /// Looks whether the file has changed.
    void look();

    /// The behaviour in force, its counts at zero; null: all is accepted. `names`: what the sink calls itself
    /// from now on. Errors: a certificate cannot be had.
    Result<std::shared_ptr<const sink::Behaviour>> fresh(const QStringList& names);

Q_SIGNALS:
    /// `error` is empty when `text` is what stands there.
    void opened(quint64 request, const QString& text, const QString& error,
                const stampede::widgets::BehaviourFindings& findings);
    void checked(quint64 request, const stampede::widgets::BehaviourFindings& findings);
    void applied(quint64 request, const stampede::widgets::BehaviourFindings& findings);
    void saved(quint64 request, const QString& error);
    /// By somebody else; `error` says why it cannot be read any more.
    void changedOutside(const QString& source, const QString& text, const QString& error);
    /// For the sink, in the same thread.
    void putInForce(const std::shared_ptr<const stampede::sink::Behaviour>& behaviour);

private:
    struct Content {
        QByteArray bytes;
        QString text;
        QString error;
        bool operator==(const Content&) const = default;
    };
    static Content read(const QString& source);
    Result<std::shared_ptr<const sink::SmartBehaviour>> make(const sink::BehaviourSpec& spec) const;
    BehaviourFindings use(const BehaviourText& text);
    void watch(const QString& source, const Content& content);

    const Clock& m_clock;
    std::optional<sink::BehaviourSpec> m_spec; ///< in force
    QStringList m_names;
    QString m_watched; ///< a file; empty: none
    Content m_seen;
    std::optional<Content> m_changed; ///< seen once
    QTimer m_timer{this};
    QTimer m_again{this};
};

} // namespace stampede::widgets
