// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sink/behaviour_findings.h"

#include <QObject>

namespace stampede::widgets {

class BehaviourDesk;

/// How the built-in sink answers, for a window: what is put in force here is used at once while the sink runs
/// and by every later start. Nothing was put in force yet: it accepts all. GUI thread; nothing blocks, the
/// work is done in the thread of the sink, in the order of the requests, also before a start that is asked
/// for later.
class SinkBehaviour final : public QObject {
    Q_OBJECT
public:
    /// `desk` lives in another thread and goes with the host that owns both.
    explicit SinkBehaviour(BehaviourDesk& desk, QObject* parent = nullptr);

    // Each returns the number that the answer has.

    /// Reads a file or "preset:NAME", puts it in force if nothing is wrong with it and watches the file:
    /// opened().
    quint64 open(const QString& source);
    /// checked().
    quint64 check(const BehaviourText& text);
    /// applied(); in force when nothing is wrong.
    quint64 apply(const BehaviourText& text);
    /// Writes the file that is its source: saved(), then applied() if it could be written.
    quint64 save(const BehaviourText& text);
    /// Looks now whether the file has changed, which is else done once a second.
    void look();

Q_SIGNALS:
    /// `error` is empty when `text` is what stands there.
    void opened(quint64 request, const QString& text, const QString& error,
                const stampede::widgets::BehaviourFindings& findings);
    void checked(quint64 request, const stampede::widgets::BehaviourFindings& findings);
    void applied(quint64 request, const stampede::widgets::BehaviourFindings& findings);
    void saved(quint64 request, const QString& error);
    /// The file that was opened or saved last was changed by somebody else; it is not in force by that.
    /// `error`: why it cannot be read any more.
    void changedOutside(const QString& source, const QString& text, const QString& error);

private:
    BehaviourDesk* m_desk;
    quint64 m_requests = 0;
};

} // namespace stampede::widgets
