// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace stampede::exchange {

/// Whose words a load test was written in.
enum class Source : quint8 {
    Auto,       ///< found out from the text
    SmtpSource, ///< a command line of Postfix's smtp-source(1)
    Swaks,      ///< a command line of swaks(1)
    TrafficGen, ///< a command line of KumoMTA's traffic-gen
    Hammer      ///< a job of Timecop's hammer, in JSON
};

/// A job made of somebody else's words.
struct Imported {
    Source source = Source::Auto; ///< what it was; never Auto
    job::Job job;
    QStringList notCarried; ///< "--prdr, column 12: why", one for each part that has no place in a job
    QStringList notes;      ///< what differs, and what is left to do; no secret is ever named
};

/// Larger texts are refused.
inline constexpr qsizetype largestText = 1 << 20; ///< characters

/// What `text` looks like; Auto when like none of them. A command line may have a prompt, a path, sudo or
/// assignments in front, go over several lines, or be one of a script.
Source recognise(const QString& text);

/// The job that `text` describes, as far as a job can; nothing when `problems` gained entries. Places are
/// "--option, column 12", with the line in texts of more than one, or a key of the JSON. Reads no files and
/// resolves no names; what the job cannot be run with yet is for job::validate() to say. Passwords are never
/// taken over: auth.password_env names the variable to set. Any thread.
std::optional<Imported> importText(const QString& text, Source source, Problems& problems);

/// `words` as one line that importText() takes apart into the same words.
QString joined(const QStringList& words);

/// "smtp-source", "swaks", "traffic-gen", "hammer", and "auto".
QString nameOf(Source source);
/// The other way round.
std::optional<Source> sourceNamed(const QString& name);

} // namespace stampede::exchange
