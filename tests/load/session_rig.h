// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/client_settings.h"
#include "load/session.h"
#include "support/fake_transport.h"
#include "support/manual_clock.h"

#include <QtTest>

#include <memory>
#include <vector>

namespace stampede::test {

/// Sessions without a network and without time: fake transports, a clock set by hand, an owner that only
/// notes.
class SessionRig : public load::SessionOwner {
public:
    job::Job job;
    smtp::ClientSettings settings;
    std::unique_ptr<message::MessageFactory> messages;
    net::SourcePool sources;
    std::vector<net::Endpoint> endpoints{{QHostAddress(QHostAddress::LocalHost), 2525}};
    FakeTransportFactory transports;
    ManualClock clock;
    metrics::Recorder recorder;
    load::SessionContext context;
    std::vector<std::unique_ptr<load::Session>> sessions;
    std::vector<std::unique_ptr<net::Transport>> buried;
    int idleTold = 0;
    int goneTold = 0;
    bool lastFailed = false;

    /// Call once `job` is as wanted.
    void prepare()
    {
        job.message.recipients.pattern = "user{seq}@example.test";
        settings = load::clientSettings(job, std::string());
        Problems problems;
        messages = message::MessageFactory::create(job.message, {"run", "example.test"}, QString(), problems);
        QVERIFY(messages);
        context.owner = this;
        context.job = &job;
        context.settings = &settings;
        context.messages = messages.get();
        context.sources = &sources;
        context.endpoints = &endpoints;
        context.transports = &transports;
        context.clock = &clock;
        context.recorder = &recorder;
    }

    load::Session& addSession()
    {
        context.deadlines.push_back(Nanos::max());
        sessions.push_back(std::make_unique<load::Session>(context, sessions.size()));
        return *sessions.back();
    }

    FakeWire& wire(std::size_t n = 0) { return *transports.wires.at(n); }
    FakeWire& lastWire() { return *transports.wires.back(); }

    /// From connecting to the first command group of a message.
    void makeReady(FakeWire& wire, const char* capabilities = "250 hi\r\n")
    {
        wire.connect();
        wire.deliver("220 hi\r\n");
        wire.deliver(capabilities);
    }

    metrics::Interval take()
    {
        metrics::Interval interval;
        recorder.take(interval);
        return interval;
    }

    void sessionIdle(load::Session&) override { ++idleTold; }
    void sessionGone(load::Session&, bool failed) override
    {
        ++goneTold;
        lastFailed = failed;
    }
    void bury(std::unique_ptr<net::Transport> transport) override { buried.push_back(std::move(transport)); }
    void messageEnded(Nanos) override {}
    void sawCapabilities(const smtp::Capabilities&) override {}
    void sawTls(const net::TlsFacts&) override {}
};

} // namespace stampede::test
