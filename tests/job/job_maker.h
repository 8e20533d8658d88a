// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "job/job.h"

#include <algorithm>

/// Makes jobs with every field varied: what JSON can say, whether or not it makes sense to run.
class JobMaker {
public:
    explicit JobMaker(quint64 seed) : m_random(seed) {}

    stampede::job::Job make()
    {
        using namespace stampede;
        job::Job job;
        job.name = text();
        job.target = {text(), static_cast<quint16>(1 + below(65535)),
                      flag(), pick<net::AddressFamily>(3),
                      list(), list()};
        job.tls.mode = pick<smtp::TlsMode>(3);
        job.tls.settings = {flag(),
                            text(),
                            text(),
                            pick<net::TlsSettings::Version>(5),
                            pick<net::TlsSettings::Version>(5),
                            text(),
                            text(),
                            text(),
                            flag()};
        job.auth = {pick<smtp::AuthSettings::Choice>(7), text(), text(), flag()};
        fillMessage(job.message);
        job.session = {text(), flag(), flag(), count(), duration(), duration(), duration(),
                       static_cast<int>(below(job::Session::mostRetries + 1)), {}};
        for (Nanos& timeout : job.session.timeouts.byStage)
            timeout = duration();
        fillLoad(job.load);
        job.limits.workers = static_cast<int>(below(1025));
        if (flag())
            job.limits.errorBudget = count();
        if (flag())
            job.limits.errorShare = m_random.uniform();
        job.limits.stopGrace = duration();
        job.limits.keepTrying = flag();
        job.tracking = {flag(), text(), duration()};
        job.probe = {flag(), duration(), static_cast<int>(1 + below(1000)), duration(), duration()};
        job.criteria = list();
        const bool open = job.load.model == job::Load::Model::Open;
        job.search = {level(open), level(open), m_random.uniform(), duration(), duration(), duration()};
        return job;
    }

private:
    quint64 below(quint64 bound) { return m_random.below(bound); }
    bool flag() { return below(2) == 1; }
    template <typename E>
    E pick(quint64 values)
    {
        return static_cast<E>(below(values));
    }
    quint64 count() { return m_random.next() >> (1 + below(63)); }
    stampede::Nanos duration() { return stampede::Nanos(static_cast<qint64>(count())); }
    QString text()
    {
        static const QString letters = QStringLiteral("ab{}\"\\/:.,%\n\t\u00e9\u4e2d \x7f");
        QString text;
        for (quint64 n = below(8); n > 0; --n)
            text += letters[static_cast<qsizetype>(below(static_cast<quint64>(letters.size())))];
        return text;
    }
    std::string bytes() { return text().toStdString(); }
    QStringList list()
    {
        QStringList list;
        for (quint64 n = below(3); n > 0; --n)
            list += text();
        return list;
    }
    /// Names of a JSON object: in order and each once.
    std::vector<std::string> names()
    {
        QStringList names = list() << QStringLiteral("z");
        names.sort();
        names.removeDuplicates();
        std::vector<std::string> out;
        for (const QString& name : names)
            out.push_back(name.toStdString());
        return out;
    }

    void fillMessage(stampede::message::MessageSpec& message)
    {
        message.seed = count();
        message.sender = bytes();
        auto& recipients = message.recipients;
        switch (below(4)) {
        case 0: recipients.list = {bytes(), bytes()}; break;
        case 1: recipients.file = bytes() + 'f'; break;
        case 2: recipients.pattern = bytes() + 'p'; break;
        default:
            for (const std::string& name : names())
                recipients.domains.emplace_back(name, m_random.uniform() * 100);
        }
        recipients.perMessage = static_cast<int>(1 + below(100'000));
        recipients.domainSuffix = bytes();
        fillSize(message.size);
        for (quint64 n = below(3); n > 0; --n)
            message.attachments.push_back(count());
        message.templatePath = bytes();
        if (flag())
            for (const std::string& name : names())
                message.headers.emplace_back(name, bytes());
        message.variablesCsv = bytes();
    }

    void fillSize(stampede::message::SizeSpec& size)
    {
        using Kind = stampede::message::SizeSpec::Kind;
        size.kind = pick<Kind>(5);
        switch (size.kind) {
        case Kind::Fixed: size.fixed = count(); break;
        case Kind::Weighted:
            for (quint64 n = 1 + below(3); n > 0; --n)
                size.choices.push_back({count(), static_cast<double>(below(1000)) / 8});
            break;
        case Kind::LogNormal:
        case Kind::Normal:
            size.mean = flag() ? m_random.uniform() * 1e6 : static_cast<double>(below(1'000'000));
            size.deviation = m_random.uniform();
            [[fallthrough]];
        case Kind::Uniform:
            size.min = count();
            size.max = count();
            break;
        }
    }

    double level(bool open)
    {
        return open ? static_cast<double>(below(100'000)) / 60 : static_cast<double>(below(1000)) / 8;
    }

    stampede::job::LoadStage stage(bool open)
    {
        using Kind = stampede::job::LoadStage::Kind;
        stampede::job::LoadStage stage;
        stage.kind = pick<Kind>(8);
        if (stage.kind == Kind::Csv) {
            stage.file = text();
            return stage;
        }
        stage.duration = duration();
        if (stage.kind != Kind::Pause)
            stage.to = level(open);
        if (flag() && stage.kind != Kind::Hold && stage.kind != Kind::Sine && stage.kind != Kind::Pause)
            stage.from = level(open);
        if (stage.kind == Kind::Steps)
            stage.steps = static_cast<int>(1 + below(100));
        if (stage.kind == Kind::Sine) {
            stage.amplitude = level(open);
            stage.period = duration();
        }
        return stage;
    }

    void fillLoad(stampede::job::Load& load)
    {
        using stampede::job::Load;
        load.model = pick<Load::Model>(2);
        for (quint64 n = below(4); n > 0; --n)
            load.stages.push_back(stage(load.model == Load::Model::Open));
        load.connections = static_cast<int>(1 + below(1'000'000));
        if (flag())
            load.messages = count();
        if (flag())
            load.duration = duration();
        if (load.model == Load::Model::Closed) {
            load.rampUp = duration();
            return;
        }
        load.rate = flag() ? static_cast<double>(below(100'000)) / 60 : m_random.uniform() * 1000;
        load.arrivals = pick<Load::Arrivals>(2);
        load.overrun = pick<Load::Overrun>(2);
    }

    stampede::Random m_random;
};
