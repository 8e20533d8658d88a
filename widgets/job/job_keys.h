// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace stampede::widgets {

/// All keys at their defaults, of the closed or of the open load.
QJsonObject defaultJob(bool open = false);
/// What "New" begins with: the defaults, and a small number of messages.
QJsonObject newJob();
/// `json` with every absent key at its default. What is there stays as it is, right or wrong, but for
/// sections that are no objects: they become the defaults and are named in `leftOut`.
QJsonObject completed(const QJsonObject& json, QStringList* leftOut = nullptr);
/// A job that can be read as job::toJson() writes it (durations and sizes as texts with units), else as it
/// is.
QJsonObject inCanonicalForm(const QJsonObject& json);
/// Laid out as job::toJson() does, in the order of the schema; keys that nobody knows come last.
QByteArray jobText(const QJsonObject& json);

/// The keys of "load" that only this model has.
QStringList keysOfModel(bool open);
/// `json` with `value` at `path`, and with what a choice takes along: another load model brings its own keys,
/// and values that would contradict the choice rest (no user name without authentication, no size beside a
/// template). What is taken out waits in `parked` for the way back.
QJsonObject switched(QJsonObject json, const QString& path, const QJsonValue& value, QJsonObject& parked);

} // namespace stampede::widgets
