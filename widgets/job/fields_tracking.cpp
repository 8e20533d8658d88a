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

bool isTracked(const QJsonObject& json)
{
    return valueAt(json, QStringLiteral("tracking.enabled")).toBool();
}

/// A probe beside the load asks the same sink.
bool isSinkAsked(const QJsonObject& json)
{
    return isTracked(json) || valueAt(json, QStringLiteral("probe.enabled")).toBool();
}

bool isNumber(const QString& text)
{
    bool number = false;
    text.toUInt(&number);
    return number;
}

QString remark(const QJsonObject& json)
{
    const auto job = readable(json, {QStringLiteral("tracking")});
    if (!job)
        return {};
    const job::Tracking& tracking = job->tracking;
    if (!tracking.enabled)
        return Form::tr("Messages are not followed: what the server replies is all that is known of them.");
    if (tracking.sink.isEmpty())
        return Form::tr(
            "No sink is asked while the run goes on: what was sent is written down, to be joined afterwards "
            "with what the sink wrote down.");
    const QString sink = isNumber(tracking.sink) ? Form::tr("the sink on port %1").arg(tracking.sink)
                                                 : Form::tr("the sink \"%1\"").arg(tracking.sink);
    return Form::tr(
               "Every message is followed to %1: the run shows the server's queue and the time of delivery, "
               "waits up to %2 for the last ones, and lists what was lost, duplicated or corrupted.")
        .arg(sink, displayDuration(tracking.drain));
}

} // namespace

SectionSpec trackingSection()
{
    return {
        QStringLiteral("tracking"),
        Form::tr("Tracking"),
        Form::tr(
            "For a server that passes mail on to a sink on this machine: what it accepted is followed until "
            "it arrives there. Messages then begin with a header field of their own."),
        {{QStringLiteral("tracking.enabled"), FieldKind::Flag, Form::tr("Follow messages to the sink"),
          Form::tr("The sink tells which messages arrive, when, and whether they are as they were sent.")},
         {QStringLiteral("tracking.sink"),
          FieldKind::Text,
          Form::tr("&Sink's ledger"),
          Form::tr("The port the sink listens on, or the name its ledger was given, on this machine. Empty: "
                   "none is asked, "
                   "and what both sides wrote down is joined afterwards."),
          Form::tr("none"),
          {},
          isSinkAsked},
         {QStringLiteral("tracking.drain"),
          FieldKind::Duration,
          Form::tr("&Wait for the drain up to"),
          Form::tr("After the last message the run goes on until all have arrived, but not longer than this. "
                   "What has not arrived then counts as lost."),
          {},
          {},
          isTracked}},
        remark};
}

} // namespace stampede::widgets
