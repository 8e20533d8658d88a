// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/stop_rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stampede::load {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::StopRule)
};

quint64 errorsOf(const metrics::Snapshot& snapshot)
{
    return snapshot.total.of(Outcome::Error);
}

class ErrorBudgetRule final : public StopRule {
public:
    explicit ErrorBudgetRule(quint64 budget) : m_budget(budget) {}
    StopAdvice judge(const metrics::Snapshot& snapshot) const override
    {
        if (errorsOf(snapshot) <= m_budget)
            return {};
        return {EndReason::ErrorBudget, false,
                Error{QStringLiteral("limits.error_budget"),
                      Text::tr("%1 messages ended in an error; the job allows %2.")
                          .arg(QLocale().toString(errorsOf(snapshot)), QLocale().toString(m_budget))}};
    }

private:
    quint64 m_budget;
};

class ErrorShareRule final : public StopRule {
public:
    // A share of very few says nothing.
    static constexpr quint64 judgedFrom = 100;

    explicit ErrorShareRule(double share) : m_share(share) {}
    StopAdvice judge(const metrics::Snapshot& snapshot) const override
    {
        const quint64 ended = snapshot.total.ended();
        if (ended < judgedFrom ||
            static_cast<double>(errorsOf(snapshot)) <= m_share * static_cast<double>(ended))
            return {};
        return {EndReason::ErrorBudget, false,
                Error{QStringLiteral("limits.error_share"),
                      Text::tr("%1 of %2 messages ended in an error; the job allows %3 %.")
                          .arg(QLocale().toString(errorsOf(snapshot)), QLocale().toString(ended),
                               QLocale().toString(m_share * 100))}};
    }

private:
    double m_share;
};

class FirstContactRule final : public StopRule {
public:
    explicit FirstContactRule(const job::Job& job) : m_job(job) {}
    StopAdvice judge(const metrics::Snapshot& snapshot) const override
    {
        return judgeFirstContact(m_job, snapshot, false);
    }

private:
    job::Job m_job;
};

QString adviceFor(const metrics::Finding& finding, const job::Job& job)
{
    if (finding.fault == Fault::Local)
        return Text::tr(
            "This machine is the limit: check target.source_addresses, free ports and open files.");
    switch (finding.stage) {
    case Stage::Connect:
        return Text::tr("Check that the server runs there and that no firewall is in between.");
    case Stage::Banner:
        return finding.fault == Fault::Timeout ? Text::tr("Nothing was said there: a server that speaks TLS "
                                                          "from the first byte needs tls.mode "
                                                          "\"implicit\".")
                                               : Text::tr("The server turns clients away; see its log.");
    case Stage::Tls:
        return job.tls.settings.verify
                   ? Text::tr(
                         "Give the issuing certificate in tls.ca_file, or set tls.verify to false for a test "
                         "server; tls.mode says how TLS is started.")
                   : Text::tr(
                         "Check tls.mode, tls.min_version and tls.ciphers against what the server speaks.");
    case Stage::Auth:
        return finding.fault == Fault::Auth
                   ? Text::tr(
                         "Choose another auth.mechanism, use TLS, or allow it with auth.allow_plaintext.")
                   : Text::tr("Check auth.username and the password in the environment variable %1.")
                         .arg(job.auth.passwordEnv);
    default: return Text::tr("See the server's log.");
    }
}

} // namespace

StopAdvice judgeFirstContact(const job::Job& job, const metrics::Snapshot& snapshot, bool final)
{
    if (snapshot.total.connected > 0 || (job.limits.keepTrying && !final))
        return {};
    const quint64 failed = snapshot.total.failedSetups;
    const quint64 needed = final ? 1 : std::clamp<quint64>(static_cast<quint64>(job.load.connections), 1, 3);
    if (failed < needed)
        return {};
    const auto worst =
        std::find_if(snapshot.findings.begin(), snapshot.findings.end(), [](const auto& finding) {
            return finding.fault != Fault::None || (finding.status.code >= 400);
        });
    const QString place = QStringLiteral("%1:%2").arg(job.target.host).arg(job.target.port);
    if (worst == snapshot.findings.end())
        return {EndReason::NotCarriedOut, true, Error{place, Text::tr("no session became ready.")}};
    const QString said = worst->status.code != 0 ? Text::tr("the server said \"%1 %2\"")
                                                       .arg(worst->status.code)
                                                       .arg(QString::fromStdString(worst->sample).trimmed())
                                                 : QString::fromStdString(worst->sample);
    return {EndReason::NotCarriedOut, true,
            Error{place, Text::tr("no session became ready; at stage %1: %2. %3")
                             .arg(QLatin1StringView(nameOf(worst->stage).data(),
                                                    static_cast<qsizetype>(nameOf(worst->stage).size())),
                                  said, adviceFor(*worst, job))}};
}

std::vector<std::unique_ptr<StopRule>> stopRules(const job::Job& job)
{
    std::vector<std::unique_ptr<StopRule>> rules;
    if (!job.limits.keepTrying)
        rules.push_back(std::make_unique<FirstContactRule>(job));
    if (job.limits.errorBudget)
        rules.push_back(std::make_unique<ErrorBudgetRule>(*job.limits.errorBudget));
    if (job.limits.errorShare)
        rules.push_back(std::make_unique<ErrorShareRule>(*job.limits.errorShare));
    return rules;
}

} // namespace stampede::load
