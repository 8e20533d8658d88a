// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"

#include <QIODevice>
#include <QTimeZone>

#include <algorithm>
#include <memory>

/// A run made by hand, with everything in it.
inline stampede::metrics::Snapshot handMadeSnapshot()
{
    using namespace stampede;
    using namespace std::chrono_literals;
    metrics::Snapshot last;
    last.number = 42;
    last.elapsed = 4200ms;
    last.interval = 100ms;
    metrics::Counters& total = last.total;
    total.scheduled = 20'010;
    total.started = 20'000;
    total.skipped = 10;
    total.outcomes = {19'990, 5, 3, 2};
    total.faults[static_cast<std::size_t>(Fault::Timeout)] = 1;
    total.faults[static_cast<std::size_t>(Fault::Disconnect)] = 1;
    total.recipientsAccepted = 39'980;
    total.recipientsTemporary = 10;
    total.recipientsPermanent = 6;
    total.bytesOut = 118'200'000;
    total.bytesIn = 3'100'000;
    total.contentOut = 110'000'000;
    total.connections = 21;
    total.connected = 20;
    total.reconnects = 1;
    total.handshakes = 20;
    total.resumed = 12;
    auto latency = std::make_shared<metrics::Distributions>();
    const auto fill = [](metrics::Histogram& histogram, qint64 count, qint64 step) {
        for (qint64 i = 1; i <= count; ++i)
            histogram.recordMicros(i * step);
    };
    fill(latency->stages[static_cast<std::size_t>(Stage::Connect)], 20, 7);
    fill(latency->stages[static_cast<std::size_t>(Stage::Mail)], 1000, 3);
    fill(latency->stages[static_cast<std::size_t>(Stage::Body)], 1000, 2500);
    fill(latency->service, 1000, 2600);
    fill(latency->response, 1000, 2700);
    fill(latency->lateness, 1000, 1);
    last.distributions = latency;
    last.findings = {{Stage::Body, {250, 2, 0, 0}, Fault::None, 19'990, 12ms, 4199ms, "2.0.0 Ok: queued"},
                     {Stage::Rcpt, {451, 0, 0, 0}, Fault::None, 5, 1s, 3s, "try later\x1b[31m"},
                     {Stage::Body,
                      {},
                      Fault::Timeout,
                      1,
                      2s,
                      2s,
                      "no reply to the end of the message within the 10 minutes that the job allows for it, "
                      "and nothing else was said"},
                     {Stage::Mail, {}, Fault::None, 7, 2s, 3s, ""}};
    last.connections = {1, 2, 3, 4, 10, 0};
    last.usage = {1200ms, 2300ms, 45'000'000};
    last.workerCpu = {1700ms, 1800ms};
    last.openDescriptors = 62;
    last.descriptorLimit = 1'048'576;
    return last;
}

inline stampede::load::RunResult handMadeResult()
{
    using namespace stampede;
    using namespace std::chrono_literals;
    load::RunResult result;
    result.runId = QStringLiteral("7f3a21");
    result.job.name = QStringLiteral("demo");
    result.job.load.connections = 20;
    result.job.load.messages = 20'010;
    result.job.message.recipients.pattern = "user{seq}@example.test";
    result.started = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 8), QTimeZone::utc());
    result.ended = result.started.addMSecs(4210);
    result.reason = load::EndReason::Completed;
    result.last = std::make_shared<const metrics::Snapshot>(handMadeSnapshot());
    result.sending = 4s;
    result.workers = 2;
    result.markers = {{1500ms, load::Marker::Kind::Connections, QStringLiteral("30 connections")},
                      {3s, load::Marker::Kind::Note, QStringLiteral("cache cleared")}};
    smtp::Capabilities capabilities;
    capabilities.pipelining = capabilities.chunking = capabilities.size = true;
    capabilities.sizeLimit = 10'485'760;
    capabilities.auth = {smtp::Mechanism::Plain, smtp::Mechanism::CramMd5};
    capabilities.others = {"DSN"};
    result.capabilities = capabilities;
    result.tls = net::TlsFacts{QStringLiteral("TLSv1.3"),
                               QStringLiteral("TLS_AES_256_GCM_SHA384"),
                               QStringLiteral("CN=mx.example.test"),
                               QStringLiteral("CN=Example CA"),
                               QDateTime(QDate(2026, 12, 31), QTime(0, 0), QTimeZone::utc()),
                               QStringLiteral("ab12"),
                               false,
                               true};
    return result;
}

/// Takes so many octets and is then full.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken == 0 && size > 0 ? -1 : taken;
    }

private:
    qint64 m_room;
};
