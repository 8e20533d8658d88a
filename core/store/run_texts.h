// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

#include <QString>
#include <QStringList>

namespace stampede::store {

// Texts of a run's row.

QString targetText(const job::Target& target);
/// Plain English, see RunEntry::model.
QString modelText(const job::Load& load);

/// Tags as one text with a line for each, a line end also in front and behind; in the order of their names,
/// each once, without spaces around and without commas.
QString tagsText(const QStringList& tags);
QStringList tagsOf(const QString& text);

/// What a search looks in; case folded.
QString searchText(const QString& name, const QString& target, const QString& host, const QString& tags,
                   const QString& note);

} // namespace stampede::store
