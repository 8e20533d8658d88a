// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_problems.h"

#include "job/job_json.h"
#include "job/validate.h"
#include "net/target_guard.h"

#include <QHostAddress>
#include <QList>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace stampede::widgets {

namespace {

const QStringList& sections()
{
    static const QStringList list{QStringLiteral("target"),   QStringLiteral("tls"),
                                  QStringLiteral("auth"),     QStringLiteral("envelope"),
                                  QStringLiteral("message"),  QStringLiteral("session"),
                                  QStringLiteral("load"),     QStringLiteral("limits"),
                                  QStringLiteral("criteria"), QStringLiteral("search")};
    return list;
}

QString sectionOf(const QString& place)
{
    return place.section(u'.', 0, 0).section(u'[', 0, 0);
}

/// Validates what can be read when not all can be.
void addFromReadable(const QJsonObject& json, const QString& baseDir, Problems& problems)
{
    QStringList broken;
    for (const Error& problem : problems.list())
        broken += sectionOf(problem.place);
    // Authentication is judged together with TLS, think time and levels with the load.
    if (broken.contains(QStringLiteral("tls")))
        broken += QStringLiteral("auth");
    if (broken.contains(QStringLiteral("load")))
        broken += {QStringLiteral("session"), QStringLiteral("search")};
    // Criteria are judged by what these say.
    for (const char* section : {"load", "tls", "auth"})
        if (broken.contains(QLatin1StringView(section)))
            broken += QStringLiteral("criteria");
    QStringList whole;
    for (const QString& section : sections())
        if (!broken.contains(section))
            whole += section;
    const std::optional<job::Job> job = readable(json, whole);
    if (!job)
        return;
    Problems found;
    job::validate(*job, baseDir, found);
    for (const Error& problem : found.list())
        if (whole.contains(sectionOf(problem.place)))
            problems.add(problem);
}

/// What a run would refuse although the job is sound in itself.
void addRefusals(const job::Job& job, Problems& problems)
{
    Problems more;
    // A name is only known after asking the network; an address can be judged at once.
    if (const QHostAddress address(job.target.host); !address.isNull())
        if (const Status verdict = net::judgeTarget(job.target.host, {address}, job.target.allowTargets);
            !verdict)
            more.add(QStringLiteral("target.host"), verdict.error().text);
    addMissing(more, problems);
}

bool isInJob(const QString& place)
{
    return place.startsWith(QLatin1StringView("message.")) ||
           place.startsWith(QLatin1StringView("envelope."));
}

// A problem within a file stands at the field that names the file.
QString placeInJob(const QString& place, const message::MessageSpec& spec)
{
    if (isInJob(place))
        return place;
    const std::array<std::pair<const std::string*, QLatin1StringView>, 3> files{
        {{&spec.recipients.file, QLatin1StringView("envelope.recipients.file")},
         {&spec.variablesCsv, QLatin1StringView("message.variables_csv")},
         {&spec.templatePath, QLatin1StringView("message.template")}}};
    for (const auto& [file, path] : files)
        if (!file->empty() && place.startsWith(QString::fromStdString(*file)))
            return path;
    return spec.templatePath.empty() ? QStringLiteral("message") : QStringLiteral("message.template");
}

} // namespace

std::optional<job::Job> readable(const QJsonObject& json, const QStringList& which)
{
    QJsonObject part;
    for (const QString& section : which)
        if (json.contains(section))
            part.insert(section, json.value(section));
    Problems problems;
    return job::fromJson(part, problems);
}

std::optional<job::Job> examined(const QJsonObject& json, const QString& baseDir, Problems& problems)
{
    std::optional<job::Job> job = job::fromJson(json, problems);
    if (!job) {
        addFromReadable(json, baseDir, problems);
        return std::nullopt;
    }
    job::validate(*job, baseDir, problems);
    addRefusals(*job, problems);
    return job;
}

Problems problemsOfSearch(const job::Job& job, const QString& baseDir)
{
    Problems problems;
    job::validate(job, baseDir, problems, job::Purpose::Search);
    addRefusals(job, problems);
    return problems;
}

Problems placedInJob(const Problems& problems, const message::MessageSpec& spec)
{
    Problems placed;
    for (const Error& problem : problems.list()) {
        const QString place = placeInJob(problem.place, spec);
        placed.add(place, isInJob(problem.place) ? problem.text : problem.toString());
    }
    return placed;
}

void addMissing(const Problems& more, Problems& problems)
{
    const auto sameField = [](const QString& a, const QString& b) {
        const auto below = [](const QString& path, const QString& root) {
            return path == root || path.startsWith(root + u'.') || path.startsWith(root + u'[');
        };
        return below(a, b) || below(b, a);
    };
    const QList<Error> before = problems.list();
    for (const Error& problem : more.list()) {
        const bool known = std::any_of(before.begin(), before.end(), [&](const Error& other) {
            return sameField(problem.place, other.place);
        });
        if (!known)
            problems.add(problem);
    }
}

} // namespace stampede::widgets
