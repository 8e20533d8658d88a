// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"

#include "job/field_reader.h"
#include "job/field_writer.h"
#include "job/found.h"
#include "job/job_fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace stampede::job {

namespace {

struct JobJson {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::JobJson)
};
constexpr const char* defaultRecipients = "user{seq}@example.test";

/// "line 3, column 7", both from 1, the column in octets.
QString lineAndColumn(const QByteArray& json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size()));
    return JobJson::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'));
}

/// False, with the reason in `problems`, when the rest need not be looked at.
bool versionFits(const QJsonValue& version, Problems& problems)
{
    const std::optional<qint64> number = wholeIn(version);
    if (version.isUndefined() || number == Job::version)
        return true;
    if (number && *number > Job::version)
        problems.add(QStringLiteral("version"),
                     JobJson::tr("this job was written for a newer Stampede: its version is %1, "
                                 "the newest known here is %2")
                         .arg(*number)
                         .arg(Job::version));
    else
        problems.add(QStringLiteral("version"), expected(QString::number(Job::version), version));
    return false;
}

/// JSON where it parses as one value, else text.
QJsonValue valueOf(const QString& text)
{
    const QJsonArray list = QJsonDocument::fromJson((u'[' + text + u']').toUtf8()).array();
    return list.size() == 1 ? list.first() : QJsonValue(text);
}

/// The parts of a path; what follows the name of a map is one key, whatever dots it has.
QStringList partsOf(const QString& path)
{
    static constexpr std::array maps{QLatin1StringView("message.headers."),
                                     QLatin1StringView("envelope.recipients.domains.")};
    for (const QLatin1StringView map : maps)
        if (path.startsWith(map))
            return QString(map.chopped(1)).split(u'.') << path.sliced(map.size());
    return path.split(u'.');
}

void setParts(QJsonObject& json, const QStringList& parts, qsizetype at, const QJsonValue& value)
{
    if (at + 1 == parts.size()) {
        json.insert(parts[at], value);
        return;
    }
    QJsonObject below = json.value(parts[at]).toObject();
    setParts(below, parts, at + 1, value);
    json.insert(parts[at], below);
}

} // namespace

std::optional<Job> fromJson(const QByteArray& json, Problems& problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        problems.add(lineAndColumn(json, error.offset),
                     JobJson::tr("not valid JSON: %1").arg(error.errorString()));
        return std::nullopt;
    }
    if (!document.isObject()) {
        problems.add(QString(),
                     expected(JobJson::tr("a job, an object such as {\"target\": {…}, \"load\": {…}}"),
                              document.isArray() ? QJsonValue(document.array()) : QJsonValue()));
        return std::nullopt;
    }
    return fromJson(document.object(), problems);
}

std::optional<Job> fromJson(const QJsonObject& json, Problems& problems)
{
    const qsizetype before = problems.list().size();
    if (!versionFits(json.value(QLatin1StringView("version")), problems))
        return std::nullopt;
    Job job;
    int version = Job::version;
    QString schema; // what editors complete and check the file by
    FieldReader reader(json, QString(), problems);
    reader.value("$schema", text(schema));
    reader.value("version", integer(version, 1, Job::version));
    walk(reader, job);
    reader.finish();
    if (problems.list().size() > before)
        return std::nullopt;
    message::RecipientSpec& recipients = job.message.recipients;
    if (recipients.list.empty() && recipients.file.empty() && recipients.domains.empty() &&
        recipients.pattern.empty())
        recipients.pattern = defaultRecipients;
    return job;
}

QByteArray toJson(const Job& job)
{
    QByteArray text;
    Job copy = job;
    if (copy.message.recipients == message::RecipientSpec{})
        copy.message.recipients.pattern = defaultRecipients;
    {
        FieldWriter writer(text);
        int version = Job::version;
        writer.value("version", integer(version, 1, Job::version));
        walk(writer, copy);
    }
    return text + '\n';
}

void setPath(QJsonObject& json, const QString& path, const QString& value)
{
    setParts(json, partsOf(path), 0, valueOf(value));
}

} // namespace stampede::job
