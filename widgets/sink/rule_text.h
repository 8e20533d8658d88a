// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace stampede::widgets {

// A rule of a behaviour file as a person reads it, from its JSON; what is wrong in it is shown as it stands.

/// "before the banner", "reply to MAIL"; an unknown stage as it stands.
QString stageText(const QString& stage);
/// "domain gmail.com · every 100th": all conditions of "when"; empty: always.
QString whenText(const QJsonObject& rule);
/// "reply 450 4.2.1 mailbox busy · delay 200ms"; alternatives with their weights.
QString whatText(const QJsonObject& rule);
/// "10 %", and "first 5 times" where it ends.
QString chanceText(const QJsonObject& rule);

} // namespace stampede::widgets
