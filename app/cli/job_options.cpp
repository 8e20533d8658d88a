// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_options.h"

#include "job/job_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stampede::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::JobOptions)
};

struct ValueOption {
    const char* name;
    const char* path;
    const char* help;
};

// Each sets one value of the job as it stands.
constexpr ValueOption valueOptions[] = {
    {"--tls", "tls.mode", "none, starttls or implicit"},
    {"--ca-file", "tls.ca_file", "PEM file of the certificates to trust"},
    {"--auth", "auth.mechanism", "none, auto, plain, login, cram-md5, xoauth2 or external"},
    {"--user", "auth.username", "Name to authenticate as"},
    {"--password-env", "auth.password_env", "Environment variable that holds the password"},
    {"--from", "envelope.sender", "Sender; may hold {variables}"},
    {"--recipients-per-message", "envelope.recipients_per_message", "Recipients of each message"},
    {"--domain-suffix", "envelope.domain_suffix", "Appended to every recipient's domain"},
    {"-s,--size", "message.size", "Body size: 1k, 5MiB, or weighted: 1k:70,20k:25,5M:5"},
    {"--template", "message.template", "An .eml file or a folder of them to send"},
    {"--seed", "message.seed", "The same seed gives the same messages"},
    {"--helo", "session.helo_name", "Name to say in EHLO"},
    {"--messages-per-connection", "session.messages_per_connection", "0: as many as there are"},
    {"--think-time", "session.think_time", "Pause of a session between messages: 500ms"},
    {"-m,--messages", "load.messages", "Messages in all"},
    {"-d,--duration", "load.duration", "No message starts later: 30s, 5m"},
    {"--ramp-up", "load.ramp_up", "Time over which connections start (closed model)"},
    {"--arrivals", "load.arrivals", "even or poisson (open model)"},
    {"--overrun", "load.overrun", "queue or skip what cannot start in time (open model)"},
    {"-w,--workers", "limits.workers", "Engine threads; 0: one a core"},
    {"--error-budget", "limits.error_budget", "Errors allowed before the run is stopped"},
    {"--sink", "tracking.sink",
     "Sink that tells of arrivals: its port or channel; empty: none (tracked runs)"},
    {"--drain", "tracking.drain", "How long a tracked run waits for what is on its way: 1m"},
    {"--retries-unclear", "session.retries_unclear", "Send again so often what may have been taken"},
    {"--stop-grace", "limits.stop_grace", "How long a stop waits for open transactions"},
};

constexpr ValueOption probeOptions[] = {
    {"--every", "probe.every", "One message (see --messages-each) in this time: 10s"},
    {"--messages-each", "probe.messages", "Messages in that time"},
    {"--threshold", "probe.threshold", "What is delivered later is late: 5s"},
    {"--lost-after", "probe.lost_after", "What has not arrived by then is lost: 1m"},
};

constexpr ValueOption searchOptions[] = {
    {"--start", "search.from", "Level of the first step: messages a second, or connections (closed model)"},
    {"--most", "search.most", "No step above this level"},
    {"--precision", "search.precision", "Gap between good and bad at which the search ends: 0.05 is 5 %"},
    {"--settle", "search.settle", "At the begin of each step, not judged: 3s"},
    {"--step", "search.step", "Judged in each step: 10s"},
    {"--proof", "search.proof", "Judged in the last step, at the level found: 30s"},
};

struct FlagOption {
    const char* name;
    const char* path;
    const char* value;
    const char* help;
};

constexpr FlagOption flagOptions[] = {
    {"--lmtp", "target.protocol", "lmtp", "Speak LMTP"},
    {"--open", "load.model", "open", "Open model: the levels of --stage are messages a second"},
    {"-4", "target.family", "ipv4", "Only IPv4 addresses of the target"},
    {"-6", "target.family", "ipv6", "Only IPv6 addresses of the target"},
    {"--insecure", "tls.verify", "false", "Accept any certificate"},
    {"--no-pipelining", "session.pipelining", "false", "One command at a time"},
    {"--no-chunking", "session.chunking", "false", "DATA, even where BDAT is offered"},
    {"--allow-plaintext", "auth.allow_plaintext", "true", "Allow passwords over an unencrypted link"},
    {"--track", "tracking.enabled", "true", "Follow every message to the sink behind the server"},
    {"--probe", "probe.enabled", "true", "Beside the load, probe how a message now and then fares"},
    {"--keep-trying", "limits.keep_trying", "true", "Go on although no session becomes ready"},
};

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

void set(QJsonObject& json, const char* path, const QString& value)
{
    job::setPath(json, QString::fromLatin1(path), value);
}

// "host", "host:25", "[::1]:25", "::1"
void applyTarget(QJsonObject& json, const QString& target, Problems& problems)
{
    QString host = target;
    QString port;
    const qsizetype bracket = target.indexOf(QLatin1Char(']'));
    const qsizetype colon = target.lastIndexOf(QLatin1Char(':'));
    const bool bareIpv6 = bracket < 0 && target.count(QLatin1Char(':')) > 1;
    if (!bareIpv6 && colon > bracket) {
        host = target.left(colon);
        port = target.mid(colon + 1);
    }
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool number = true;
    if (!port.isEmpty())
        port.toUShort(&number);
    if (host.isEmpty() || !number) {
        problems.add(
            QStringLiteral("--target"),
            Text::tr(
                "\"%1\" is not a target; expected a host, or host:port with a port from 1 to 65535, such "
                "as 127.0.0.1:2525 or [::1]:2525.")
                .arg(target));
        return;
    }
    QJsonObject object = json.value(QLatin1StringView("target")).toObject();
    object.insert(QLatin1StringView("host"), host);
    if (!port.isEmpty())
        object.insert(QLatin1StringView("port"), port.toInt());
    json.insert(QLatin1StringView("target"), object);
}

void applyRecipients(QJsonObject& json, const JobOptions& options, Problems& problems)
{
    if (options.recipients.empty() && options.domains.empty())
        return;
    QJsonObject recipients;
    if (!options.recipients.empty()) {
        QJsonArray list;
        for (const std::string& address : options.recipients)
            list.append(text(address));
        recipients.insert(QLatin1StringView("list"), list);
    }
    QJsonObject domains;
    for (const std::string& domain : options.domains) {
        const QStringList parts = text(domain).split(QLatin1Char(':'));
        bool number = true;
        const double weight = parts.size() > 1 ? parts.at(1).toDouble(&number) : 1.0;
        if (parts.size() > 2 || !number)
            problems.add(
                QStringLiteral("--domain"),
                Text::tr("\"%1\" is not a domain with a weight, such as gmail.com:67.4.").arg(text(domain)));
        domains.insert(parts.first(), weight);
    }
    if (!domains.isEmpty())
        recipients.insert(QLatin1StringView("domains"), domains);
    QJsonObject envelope = json.value(QLatin1StringView("envelope")).toObject();
    envelope.insert(QLatin1StringView("recipients"), recipients);
    json.insert(QLatin1StringView("envelope"), envelope);
}

void applyHeaders(QJsonObject& json, const JobOptions& options, Problems& problems)
{
    if (options.headers.empty())
        return;
    QJsonObject message = json.value(QLatin1StringView("message")).toObject();
    QJsonObject headers = message.value(QLatin1StringView("headers")).toObject();
    for (const std::string& header : options.headers) {
        const QString line = text(header);
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon < 1) {
            problems.add(QStringLiteral("--header"),
                         Text::tr("\"%1\" is not a header, such as \"Subject: hello\".").arg(line));
            continue;
        }
        headers.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    message.insert(QLatin1StringView("headers"), headers);
    json.insert(QLatin1StringView("message"), message);
}

// --rate makes the load open, --connections then bounds it; what only the closed model has gives way.
void applyLoad(QJsonObject& json, const JobOptions& options)
{
    QJsonObject load = json.value(QLatin1StringView("load")).toObject();
    if (!options.rate.empty()) {
        load.insert(QLatin1StringView("model"), QStringLiteral("open"));
        load.insert(QLatin1StringView("rate"), text(options.rate));
        load.remove(QLatin1StringView("connections"));
        load.remove(QLatin1StringView("ramp_up"));
    }
    json.insert(QLatin1StringView("load"), load);
}

// Last, when the model is known for good.
void applyConnections(QJsonObject& json, const JobOptions& options)
{
    const QJsonObject load = json.value(QLatin1StringView("load")).toObject();
    const bool open = load.value(QLatin1StringView("model")).toString() == QLatin1StringView("open");
    if (!options.connections.empty())
        set(json, open ? "load.max_connections" : "load.connections", text(options.connections));
}

void applyAllowed(QJsonObject& json, const JobOptions& options)
{
    if (options.allowTargets.empty())
        return;
    QJsonObject target = json.value(QLatin1StringView("target")).toObject();
    QJsonArray allowed = target.value(QLatin1StringView("allow_targets")).toArray();
    for (const std::string& entry : options.allowTargets)
        allowed.append(text(entry));
    target.insert(QLatin1StringView("allow_targets"), allowed);
    json.insert(QLatin1StringView("target"), target);
}

QJsonObject readFile(const QString& name, Problems& problems)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        problems.add(name, Text::tr("cannot be read: %1.").arg(file.errorString()));
        return {};
    }
    const QByteArray bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    // The reader of jobs says where the JSON is broken.
    Problems inside;
    (void)job::fromJson(bytes, inside);
    for (const Error& problem : inside.list())
        problems.add(name, problem.toString());
    return {};
}

void addValueOption(CLI::App& command, JobOptions& options, const ValueOption& option)
{
    command
        .add_option_function<std::string>(
            option.name,
            [&options, path = option.path](const std::string& value) {
                options.values.emplace_back(path, value);
            },
            option.help)
        ->take_last();
}

// "30s:500": what is wrong with it is said of the stage by the reader of jobs.
void applyStages(QJsonObject& json, const JobOptions& options, Problems& problems)
{
    if (options.stages.empty())
        return;
    QJsonArray stages;
    for (const std::string& stage : options.stages) {
        const QStringList parts = text(stage).split(QLatin1Char(':'));
        bool number = false;
        const double level = parts.last().toDouble(&number);
        if (parts.size() != 2 || parts.first().isEmpty())
            problems.add(QStringLiteral("--stage"),
                         Text::tr("\"%1\" is not a time and a level, such as 30s:500.").arg(text(stage)));
        stages.append(
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("ramp")},
                        {QStringLiteral("duration"), parts.first()},
                        {QStringLiteral("to"), number ? QJsonValue(level) : QJsonValue(parts.last())}});
    }
    QJsonObject load = json.value(QLatin1StringView("load")).toObject();
    load.insert(QLatin1StringView("stages"), stages);
    json.insert(QLatin1StringView("load"), load);
}

void applyCriteria(QJsonObject& json, const JobOptions& options)
{
    QJsonArray criteria = json.value(QLatin1StringView("criteria")).toArray();
    for (const std::string& line : options.criteria)
        criteria.append(text(line));
    if (!criteria.isEmpty())
        json.insert(QLatin1StringView("criteria"), criteria);
}

} // namespace

QString JobOptions::baseDir() const
{
    return file.empty() ? QDir::currentPath() : QFileInfo(text(file)).absolutePath();
}

void addSearchOptions(CLI::App& command, JobOptions& options)
{
    for (const ValueOption& option : searchOptions)
        addValueOption(command, options, option);
}

void addProbeOptions(CLI::App& command, JobOptions& options)
{
    for (const ValueOption& option : probeOptions)
        addValueOption(command, options, option);
}

void addJobOptions(CLI::App& command, JobOptions& options)
{
    command.add_option("JOB", options.file, "Job file (JSON); options below are set over it");
    command.add_option("-t,--target", options.target, "Server to send to: host, host:port or [address]:port");
    command.add_option("--allow-target", options.allowTargets,
                       "Public address, network or host name that may be loaded; several times");
    command.add_option("-c,--connections", options.connections,
                       "Connections (the most there may be with --rate)");
    command.add_option("-r,--rate", options.rate, "Open model: 500/s, 90/min, 1.2MMH (million an hour)");
    command.add_option("--to", options.recipients, "Recipient; may be given several times");
    command.add_option("--domain", options.domains,
                       "Recipient domain with weight (gmail.com:67.4); several times");
    command.add_option("--header", options.headers,
                       "Header to add or replace (\"Subject: hi {seq}\"); several times");
    command.add_option("--stage", options.stages,
                       "A ramp of the load: 30s:500 reaches 500 in 30 s, 1m:500 holds it; several times");
    command.add_option("--criterion", options.criteria,
                       "What the run has to meet, such as \"p95(response) < 500ms\"; several times");
    command.add_option("--set", options.settings,
                       "Any value of the job by its path (session.timeouts.mail=5s)");
    for (const ValueOption& option : valueOptions)
        addValueOption(command, options, option);
    for (const FlagOption& option : flagOptions)
        command.add_flag_callback(
            option.name, [&options, option] { options.values.emplace_back(option.path, option.value); },
            option.help);
}

std::optional<job::Job> readJob(const JobOptions& options, Problems& problems)
{
    QJsonObject json;
    if (!options.file.empty())
        json = readFile(text(options.file), problems);
    if (!problems.isEmpty())
        return {};
    if (!options.target.empty())
        applyTarget(json, text(options.target), problems);
    applyLoad(json, options);
    for (const auto& [path, value] : options.values)
        job::setPath(json, text(path), text(value));
    applyRecipients(json, options, problems);
    applyHeaders(json, options, problems);
    applyStages(json, options, problems);
    applyCriteria(json, options);
    for (const std::string& setting : options.settings) {
        const QString line = text(setting);
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals < 1)
            problems.add(QStringLiteral("--set"), Text::tr("\"%1\" is not path=value.").arg(line));
        else
            job::setPath(json, line.left(equals), line.mid(equals + 1));
    }
    applyAllowed(json, options);
    applyConnections(json, options);
    Problems inside;
    std::optional<job::Job> job = job::fromJson(json, inside);
    for (const Error& problem : inside.list())
        problems.add(options.file.empty() ? problem : Error{text(options.file), problem.toString()});
    return problems.isEmpty() ? job : std::nullopt;
}

} // namespace stampede::cli
