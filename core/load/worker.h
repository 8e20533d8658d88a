// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/backoff.h"
#include "load/flow.h"
#include "load/sampler.h"
#include "net/wake_timer.h"

#include <QObject>
#include <queue>

#include <deque>
#include <optional>
#include <vector>

class QTimer;

namespace stampede::load {

/// What a worker is given. Pointers are to things that outlive it and are only read.
struct WorkerPlan {
    const job::Job* job = nullptr;
    const smtp::ClientSettings* settings = nullptr;
    const message::MessageFactory* messages = nullptr;
    const net::SourcePool* sources = nullptr;
    const std::vector<net::Endpoint>* endpoints = nullptr;
    const net::ClientTls* tls = nullptr;
    const Clock* clock = nullptr;
    Share share;
    CurvePtr curve; ///< see makeFlow()
    std::optional<quint64> sampleEvery; ///< see RunOptions
    DepartureLane* departures = nullptr; ///< null: the run is not tracked
};

/// One engine thread's work: its sessions, its timers, its recorder; the flow decides who sends what when.
/// Made anywhere, moved to its thread and then only called there; recorder() may be read by the aggregator at
/// any time.
class Worker final : public QObject, private SessionOwner, private FlowHost {
    Q_OBJECT
public:
    explicit Worker(const WorkerPlan& plan);
    ~Worker() override;

    metrics::Recorder& recorder() { return m_recorder; }

    /// Begins; `start` is the start of the run on the monotonic clock.
    void begin(Nanos start);
    // Live control, see Flow.
    void pause(Nanos at);
    void resume(Nanos at);
    void setConnections(int connections);
    void setRate(Nanos at, double perSecond);
    void followPlan(Nanos at);
    /// No more messages; finishes open transactions, says QUIT, then finished().
    void stop();
    /// Drops everything; open messages are recorded as aborted, then finished().
    void abort();

    /// For the result, once finished() was told: when the last message ended, from the start of the run.
    Nanos lastEnd() const { return m_lastEnd; }
    const std::optional<smtp::Capabilities>& capabilities() const { return m_capabilities; }
    const std::optional<net::TlsFacts>& tlsFacts() const { return m_tlsFacts; }

Q_SIGNALS:
    /// All sessions are over and nothing is left to do; once. What the sessions held is gone by then.
    void finished();
    /// Conversations to be looked at, when the plan asks for them; at most once a tick.
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);

protected:
    void customEvent(QEvent* event) override;

private:
    struct Wake {
        Nanos at{0};
        std::size_t slot = 0;
        bool operator>(const Wake& other) const { return at > other.at; }
    };
    struct News {
        std::size_t slot = 0;
        bool gone = false;
        bool failed = false;
    };

    void sessionIdle(Session& session) override;
    void sessionGone(Session& session, bool failed) override;
    void bury(std::unique_ptr<net::Transport> transport) override;
    void messageEnded(Nanos now) override { m_lastEnd = now - m_context.start; }
    void sawCapabilities(const smtp::Capabilities& capabilities) override;
    void sawTls(const net::TlsFacts& facts) override;

    Nanos elapsed() const override { return m_plan.clock->now() - m_context.start; }
    Session& addSession() override;
    std::size_t sessionCount() const override { return m_sessions.size(); }
    Session& session(std::size_t slot) override { return *m_sessions[slot]; }
    void send(Session& session, quint64 sequence, Nanos intended) override;
    void wakeSession(Nanos at, std::size_t slot) override;
    void wakePacing(Nanos at) override;
    Nanos restOf(const Session& session) override;
    void countScheduled(quint64 messages) override;
    void countSkipped(quint64 messages) override;
    void recordLateness(Nanos lateness) override;

    void tell(const News& news);
    template <typename F>
    void inFlow(F&& call);
    void armWake();
    void onWake();
    void onTick();
    void timeOutSessions();
    void handOverSamples();
    template <typename F>
    void steer(F&& call);
    void endIfDone();

    WorkerPlan m_plan;
    metrics::Recorder m_recorder;
    SessionContext m_context;
    std::unique_ptr<net::TransportFactory> m_transports;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::vector<std::unique_ptr<net::Transport>> m_buried;
    std::unique_ptr<Flow> m_flow;
    std::deque<News> m_news; // what sessions told while the flow was at work
    bool m_flowBusy = false;
    std::priority_queue<Wake, std::vector<Wake>, std::greater<>> m_wakes;
    Nanos m_pacingAt = Nanos::max();
    Nanos m_armedFor = Nanos::max();
    net::WakeTimer* m_wakeTimer = nullptr;
    QTimer* m_tickTimer = nullptr;
    Random m_random;
    Nanos m_lastEnd{0};
    std::size_t m_live = 0; // sessions with a connection
    bool m_finished = false;
    std::optional<smtp::Capabilities> m_capabilities;
    std::optional<net::TlsFacts> m_tlsFacts;
    std::unique_ptr<Sampler> m_sampler;
};

// The flow is not entered twice: what its own calls bring about is told to it afterwards.
template <typename F>
void Worker::inFlow(F&& call)
{
    m_flowBusy = true;
    call();
    while (!m_news.empty()) {
        const News news = m_news.front();
        m_news.pop_front();
        Session& subject = *m_sessions[news.slot];
        if (news.gone)
            m_flow->gone(subject, news.failed);
        else if (subject.idle())
            m_flow->idle(subject);
    }
    m_flowBusy = false;
    armWake();
}

} // namespace stampede::load
