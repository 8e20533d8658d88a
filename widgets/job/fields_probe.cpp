// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "widgets/job/field_sections.h"
#include "widgets/job/job_problems.h"
#include "widgets/job/json_path.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

bool isProbed(const QJsonObject& json)
{
    return valueAt(json, QStringLiteral("probe.enabled")).toBool();
}

QString remark(const QJsonObject& json)
{
    const auto job = readable(json, {QStringLiteral("tracking"), QStringLiteral("probe")});
    if (!job)
        return {};
    const job::Probe& probe = job->probe;
    if (!probe.enabled)
        return Form::tr("No probe runs beside the load: how long a single mail takes meanwhile is not seen.");
    if (job->tracking.sink.isEmpty())
        return Form::tr(
            "A probe needs the sink that tells of its messages: name it in the section Tracking.");
    return Form::tr(
               "Beside the load the probe sends %n message(s) every %1 through the server to the sink that "
               "the section "
               "Tracking names (%2), over a connection of its own: late when delivered after more than %3, "
               "lost when not delivered after %4.",
               nullptr, probe.messages)
        .arg(displayDuration(probe.every), job->tracking.sink, displayDuration(probe.threshold),
             displayDuration(probe.lostAfter));
}

} // namespace

SectionSpec probeSection()
{
    return {
        QStringLiteral("probe"),
        Form::tr("Probe"),
        Form::tr("How a user's mail fares while the load falls: a message now and then, followed through the "
                 "server to the sink of the section Tracking. The load itself need not be tracked."),
        {{QStringLiteral("probe.enabled"), FieldKind::Flag, Form::tr("&Beside the load, send a probe"),
          Form::tr("Its messages are neither counted nor timed with those of the load.")},
         {QStringLiteral("probe.every"),
          FieldKind::Duration,
          Form::tr("Every"),
          Form::tr("In this time the messages below are sent, evenly."),
          {},
          {},
          isProbed},
         {QStringLiteral("probe.messages"),
          FieldKind::Integer,
          Form::tr("&Messages"),
          Form::tr("How many in that time; no more than ten a second."),
          {},
          {},
          isProbed},
         {QStringLiteral("probe.threshold"),
          FieldKind::Duration,
          Form::tr("&Late after"),
          Form::tr("A message that takes longer from the start of sending to the sink is late."),
          {},
          {},
          isProbed},
         {QStringLiteral("probe.lost_after"),
          FieldKind::Duration,
          Form::tr("L&ost after"),
          Form::tr("A message that has not arrived by then is given up. At the end the run waits so long for "
                   "those on their way."),
          {},
          {},
          isProbed}},
        remark};
}

} // namespace stampede::widgets
