// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/problems.h"
#include "sink/smart_behaviour.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace stampede::sink {

/// A behaviour file and who looks after it: reads it, and again when it has changed. In its own thread, which
/// needs an event loop.
class BehaviourWatch : public QObject {
    Q_OBJECT
public:
    /// `source`: a file or "preset:NAME"; `names`: what the sink calls itself. `clock` must outlive it and
    /// the behaviours.
    BehaviourWatch(const QString& source, const Clock& clock, const QStringList& names,
                   QObject* parent = nullptr);
    /// Presets and catalogue from elsewhere than the program.
    void setResources(const QString& folder) { m_resources = folder; }

    /// Reads the file now. Null, with everything that is wrong in `problems`, when it cannot be used.
    std::shared_ptr<const SmartBehaviour> read(Problems& problems);
    /// Looks once a second from now on.
    void start();
    /// Looks now. What has changed since the last read is told in a signal, once two looks agree on it: a file that is
    /// being written would else be refused for what it lacks yet.
    void check();

Q_SIGNALS:
    /// The file has changed and can be used.
    void changed(std::shared_ptr<const stampede::sink::SmartBehaviour> behaviour);
    /// The file has changed and cannot be used; the behaviour before stays.
    void refused(stampede::Problems problems);

private:
    QByteArray content() const;
    std::shared_ptr<const SmartBehaviour> build(Problems& problems) const;

    QString m_source;
    QString m_path;
    QString m_resources;
    const Clock& m_clock;
    QStringList m_names;
    QByteArray m_seen; ///< null: it could not be read
    QByteArray m_last; ///< at the last look
    QTimer m_timer{this};
};

} // namespace stampede::sink
