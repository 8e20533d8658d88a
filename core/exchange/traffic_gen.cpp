// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "exchange/draft.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace stampede::exchange {

namespace {

using namespace std::chrono_literals;

/// KumoMTA's traffic-gen as of 2025, its options and its defaults.
class TrafficGenDraft : public Draft {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::TrafficGen)
public:
    TrafficGenDraft(const Locations& where, Problems& problems) : Draft(Source::TrafficGen, where, problems)
    {}

    void target(const Given& given)
    {
        const auto found = parseHostPort(given.value);
        if (!found) {
            problem(given, tr("\"%1\" is no server such as host:port").arg(given.value.left(60)));
            return;
        }
        job().target.host = found->host;
        job().target.port = found->port.value_or(25);
        if (!found->port)
            note(tr("%1 names no port; the job uses 25.").arg(given.name));
    }
    void concurrency(const Given& given)
    {
        if (const auto count = whole(given, 1, job::Load::mostConnections)) {
            job().load.connections = static_cast<int>(*count);
            m_connectionsGiven = true;
        }
    }
    void messages(const Given& given)
    {
        if (const auto count = whole(given, 1, 1'000'000'000'000'000ULL))
            job().load.messages = *count;
    }
    void duration(const Given& given)
    {
        if (const auto seconds = whole(given, 1, 366ULL * 86'400))
            job().load.duration = std::chrono::seconds(*seconds);
    }
    void bodySize(const Given& given)
    {
        QString text = given.value;
        text.remove(u' ');
        if (const Result<quint64> octets = parseSize(text))
            job().message.size.fixed = *octets;
        else
            problem(given, octets.error().text);
    }
    void bodyFile(const Given& given)
    {
        job().message.templatePath = given.value.toStdString();
        note(tr("%1 is read when the run begins; its path starts from the job's folder.").arg(given.value));
    }
    void oneHeader(const Given& given) { header(given, given.value, false); }
    void domain(const Given& given);
    void suffix(const Given& given) { m_suffix = given.value; }
    void throttle(const Given& given);
    void startTls(const Given&)
    {
        job().tls.mode = smtp::TlsMode::StartTls;
        job().tls.settings.verify = false;
        note(tr("--starttls goes on without TLS where the server has none, and takes any certificate; the "
                "job takes "
                "any certificate, too, but a server without STARTTLS is an error."));
    }
    void http(const Given& given)
    {
        problem(given, tr("the HTTP injection of KumoMTA cannot be loaded; only SMTP can"));
    }
    void keepGoing(const Given&) { job().limits.keepTrying = true; }
    void finish();

private:
    std::vector<std::pair<std::string, double>> m_domains;
    QString m_suffix = QStringLiteral("mx-sink.wezfurlong.org");
    bool m_connectionsGiven = false;
};

void TrafficGenDraft::domain(const Given& given)
{
    const QString name = given.value.section(u':', 0, 0).trimmed();
    double weight = 1;
    bool good = !name.isEmpty();
    if (good && given.value.contains(u':'))
        weight = given.value.section(u':', 1).toDouble(&good);
    if (!good || !std::isfinite(weight) || weight <= 0)
        problem(given,
                tr("\"%1\" is not domain or domain:weight with a weight above 0").arg(given.value.left(60)));
    else
        m_domains.emplace_back(name.toStdString(), weight);
}

void TrafficGenDraft::throttle(const Given& given)
{
    // "[local:]100/s[,max_burst=10]"; the number may have commas and underscores: "1,000/hr".
    QString text = given.value.trimmed();
    if (text.startsWith(QLatin1StringView("local:")))
        text.remove(0, 6);
    if (const qsizetype burst = text.indexOf(QLatin1StringView(",max_burst")); burst >= 0) {
        text.truncate(burst);
        leaveOut(given, tr("max_burst: messages arrive evenly"));
    }
    const QString unit = text.section(u'/', 1).trimmed().toLower();
    const double seconds =
        QStringList{QStringLiteral("s"), QStringLiteral("sec"), QStringLiteral("second")}.contains(unit) ? 1
        : QStringList{QStringLiteral("m"), QStringLiteral("min"), QStringLiteral("minute")}.contains(unit)
            ? 60
        : QStringList{QStringLiteral("h"), QStringLiteral("hr"), QStringLiteral("hour")}.contains(unit) ? 3600
        : QStringList{QStringLiteral("d"), QStringLiteral("day")}.contains(unit) ? 86'400
                                                                                 : 0;
    bool good = false;
    const double count = text.section(u'/', 0, 0).remove(u',').remove(u'_').trimmed().toDouble(&good);
    const double rate = seconds > 0 ? count / seconds : 0;
    if (!good || !(rate > 0) || rate > job::Load::mostRate) {
        problem(given, tr("\"%1\" is no rate such as 500/s, 1000/min or 20000/hr").arg(given.value.left(60)));
        return;
    }
    job().load.model = job::Load::Model::Open;
    job().load.rate = rate;
    note(tr("--throttle holds connections back; the job has the open model: messages arrive at the rate "
            "whether or not "
            "the server keeps up, and what waits is counted as waiting."));
}

void TrafficGenDraft::finish()
{
    if (m_domains.empty())
        for (const char* name : {"aol.com", "gmail.com", "hotmail.com", "yahoo.com"})
            m_domains.emplace_back(name, 1.0);
    // A name given twice counts twice.
    auto& domains = job().message.recipients.domains;
    for (const auto& [name, weight] : m_domains) {
        const auto same =
            std::find_if(domains.begin(), domains.end(), [&](const auto& one) { return one.first == name; });
        if (same == domains.end())
            domains.emplace_back(name, weight);
        else
            same->second += weight;
    }
    job().message.recipients.domainSuffix = m_suffix.toStdString();
    const QString first = QString::fromStdString(domains.front().first) +
                          (m_suffix.isEmpty() ? QString() : QString(u'.' + m_suffix));
    job().message.sender = literalText(QStringLiteral("noreply@") + first);
    if (domains.size() > 1)
        note(tr("traffic-gen draws a domain for the sender, too; all senders of the job are under %1.")
                 .arg(first));
    if (!m_connectionsGiven) {
        job().load.connections = std::max(1, QThread::idealThreadCount()) * 10;
        note(tr("Without --concurrency traffic-gen opens ten connections a core; the job has %n, as on this "
                "machine.",
                nullptr, job().load.connections));
    }
    if (!job().message.templatePath.empty())
        job().message.size = {};
    if (job().load.model == job::Load::Model::Closed)
        note(tr(
            "The connections of a run never pause: like traffic-gen, it finds out what the server can do."));
    noteGuard();
}

using D = TrafficGenDraft;
constexpr std::array<Handler<D>, 17> table{
    {{{"target", Takes::Value}, &D::target},
     {{"concurrency", Takes::Value}, &D::concurrency},
     {{"message-count", Takes::Value}, &D::messages},
     {{"duration", Takes::Value}, &D::duration},
     {{"body-size", Takes::Value}, &D::bodySize},
     {{"body-file", Takes::Value}, &D::bodyFile},
     {{"header", Takes::Value}, &D::oneHeader},
     {{"domain", Takes::Value}, &D::domain},
     {{"domain-suffix", Takes::Value}, &D::suffix},
     {{"throttle", Takes::Value}, &D::throttle},
     {{"starttls"}, &D::startTls},
     {{"keep-going"}, &D::keepGoing},
     {{"http"}, &D::http},
     {{"http-defer-spool", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "belongs to HTTP injection")}},
     {{"http-defer-generation", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "belongs to HTTP injection")}},
     {{"http-batch-size", Takes::Value,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "belongs to HTTP injection")}},
     {{"help h version V", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "shows a text and sends nothing")}}}};

} // namespace

std::optional<Imported> importTrafficGen(std::span<const Word> words, const Locations& where,
                                         Problems& problems)
{
    TrafficGenDraft draft(where, problems);
    job::Job& job = draft.job();
    job.name = QStringLiteral("traffic-gen");
    job.target.port = 2025;
    job.load.duration = 60s;
    job.message.size.fixed = 1024;
    job.session.pipelining = false;
    job.session.chunking = false;
    for (const Word& word : applyOptions(draft, table, words, {}, where, problems))
        draft.problem(where.of(word.text.left(60), word.at),
                      QCoreApplication::translate("stampede::exchange::Option", "belongs to no option"));
    draft.finish();
    return std::move(draft.imported);
}

} // namespace stampede::exchange
