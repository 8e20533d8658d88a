// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "job/job_json.h"
#include "job/validate.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// What became of a text.
struct Import {
    explicit Import(const QString& text, stampede::exchange::Source source = stampede::exchange::Source::Auto)
        : imported(stampede::exchange::importText(text, source, problems))
    {
        if (imported)
            json = QJsonDocument::fromJson(stampede::job::toJson(imported->job)).object();
    }
    /// The value at "load.connections", as text: "10", "5s", "true", "a,b".
    QString at(const QString& path) const
    {
        QJsonValue value = json;
        for (const QString& key : path.split(u'.'))
            value = value.toObject().value(key);
        if (value.isArray()) {
            QStringList parts;
            for (const QJsonValue part : value.toArray())
                parts += part.toVariant().toString();
            return parts.join(u',');
        }
        if (value.isObject())
            return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        return value.toVariant().toString();
    }
    /// All that is wrong, one a line.
    QString wrong() const
    {
        QStringList lines;
        for (const stampede::Error& problem : problems.list())
            lines += problem.toString();
        return lines.join(u'\n');
    }
    QString notCarried() const { return imported ? imported->notCarried.join(u'\n') : QString(); }
    QString notes() const { return imported ? imported->notes.join(u'\n') : QString(); }
    /// What speaks against running it, but for files that are not here.
    QString invalid() const
    {
        stampede::Problems found;
        stampede::job::validate(imported->job, QDir::tempPath(), found);
        QStringList lines;
        for (const stampede::Error& problem : found.list())
            lines += problem.toString();
        return lines.join(u'\n');
    }
    /// Whether a job that is written and read is the same.
    bool survives() const
    {
        stampede::Problems found;
        const auto again = stampede::job::fromJson(stampede::job::toJson(imported->job), found);
        return again && stampede::job::toJson(*again) == stampede::job::toJson(imported->job);
    }

    stampede::Problems problems;
    std::optional<stampede::exchange::Imported> imported;
    QJsonObject json;
};

/// Rows of options with what they do to the job: "path=value" with "; " between. Text in `skipped` must be in
/// what is not carried over, nothing must be there without it.
inline void checkCarried(const QString& line, const QString& expected, const QString& skipped)
{
    const Import got(line);
    QVERIFY2(got.imported, qPrintable(got.wrong()));
    for (const QString& one : expected.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const QString path = one.section(u'=', 0, 0);
        QVERIFY2(
            got.at(path) == one.section(u'=', 1),
            qPrintable(QStringLiteral("%1 is %2, not %3").arg(path, got.at(path), one.section(u'=', 1))));
    }
    if (skipped.isEmpty())
        QVERIFY2(got.notCarried().isEmpty(), qPrintable(got.notCarried()));
    else
        QVERIFY2(got.notCarried().contains(skipped), qPrintable(got.notCarried()));
    QVERIFY(got.survives());
}

/// All of `texts` ("a|b") must be in what is wrong.
inline void checkRefused(const QString& text, const QString& texts,
                         stampede::exchange::Source source = stampede::exchange::Source::Auto)
{
    const Import got(text, source);
    QVERIFY(!got.imported);
    QVERIFY(!got.problems.isEmpty());
    for (const QString& one : texts.split(u'|', Qt::SkipEmptyParts))
        QVERIFY2(got.wrong().contains(one), qPrintable(got.wrong()));
}
