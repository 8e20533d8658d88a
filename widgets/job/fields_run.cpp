// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "widgets/job/field_sections.h"
#include "widgets/job/json_path.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

bool isOpen(const QJsonObject& json)
{
    return valueAt(json, QStringLiteral("load.model")).toString() == QLatin1StringView("open");
}

bool isClosed(const QJsonObject& json)
{
    return !isOpen(json);
}

bool isStaged(const QJsonObject& json)
{
    return !valueAt(json, QStringLiteral("load.stages")).toArray().isEmpty();
}

bool isConstant(const QJsonObject& json)
{
    return isOpen(json) && !isStaged(json);
}

bool isClosedConstant(const QJsonObject& json)
{
    return isClosed(json) && !isStaged(json);
}

QString waitsFor(Stage stage)
{
    switch (stage) {
    case Stage::Connect: return Form::tr("How long connecting may take.");
    case Stage::Banner: return Form::tr("How long the server's greeting may take.");
    case Stage::Tls: return Form::tr("How long the TLS handshake may take.");
    case Stage::Ehlo: return Form::tr("How long the reply to EHLO may take.");
    case Stage::Auth: return Form::tr("How long each reply to AUTH may take.");
    case Stage::Mail: return Form::tr("How long the reply to MAIL may take.");
    case Stage::Rcpt: return Form::tr("How long the reply to RCPT may take.");
    case Stage::Data: return Form::tr("How long the reply to DATA may take.");
    case Stage::Body: return Form::tr("How long the final reply to a message may take.");
    case Stage::Quit: return Form::tr("How long the reply to QUIT may take.");
    }
    return {};
}

QString timeoutLabel(Stage stage)
{
    switch (stage) {
    case Stage::Connect: return Form::tr("Time for connecting");
    case Stage::Banner: return Form::tr("Time for the greeting");
    case Stage::Tls: return Form::tr("Time for TLS");
    case Stage::Ehlo: return Form::tr("Time for EHLO");
    case Stage::Auth: return Form::tr("Time for AUTH");
    case Stage::Mail: return Form::tr("Time for MAIL");
    case Stage::Rcpt: return Form::tr("Time for RCPT");
    case Stage::Data: return Form::tr("Time for DATA");
    case Stage::Body: return Form::tr("Time for the final reply");
    case Stage::Quit: return Form::tr("Time for QUIT");
    }
    return {};
}

/// What is sent by: connections, or a rate.
std::vector<FieldSpec> levelFields()
{
    return {{QStringLiteral("load.model"),
             FieldKind::Choice,
             Form::tr("&Model"),
             Form::tr("Connections find out what the server can do; a rate finds out whether it keeps up."),
             {},
             {{QStringLiteral("closed"), Form::tr("Closed: connections send as fast as they can")},
              {QStringLiteral("open"), Form::tr("Open: messages arrive at a rate")}}},
            {QStringLiteral("load.connections"),
             FieldKind::Count,
             Form::tr("&Connections"),
             Form::tr("Each sends its next message when the last one has ended."),
             {},
             {},
             isClosedConstant},
            {QStringLiteral("load.ramp_up"),
             FieldKind::Duration,
             Form::tr("Ramp-&up"),
             Form::tr("The connections start evenly over this time."),
             {},
             {},
             isClosedConstant},
            {QStringLiteral("load.rate"),
             FieldKind::Rate,
             Form::tr("Ra&te"),
             Form::tr("Written like 5000/s, 300/min, 100/h or 1.2MMH (million messages an hour)."),
             {},
             {},
             isConstant}};
}

/// When and for how long.
std::vector<FieldSpec> courseFields()
{
    return {{QStringLiteral("load.arrivals"),
             FieldKind::Choice,
             Form::tr("&Arrivals"),
             Form::tr("Real users come at random: bursts and gaps around the rate."),
             {},
             {{QStringLiteral("even"), Form::tr("Evenly spaced")},
              {QStringLiteral("poisson"), Form::tr("At random (Poisson)")}},
             isOpen},
            {QStringLiteral("load.max_connections"),
             FieldKind::Count,
             Form::tr("Most co&nnections"),
             Form::tr("No more than these are open at once."),
             {},
             {},
             isOpen},
            {QStringLiteral("load.overrun"),
             FieldKind::Choice,
             Form::tr("When none is free"),
             Form::tr("What happens to a message whose time has come while all connections are busy."),
             {},
             {{QStringLiteral("queue"), Form::tr("The message waits, and the wait counts")},
              {QStringLiteral("skip"), Form::tr("The message is skipped and counted")}},
             isOpen},
            {QStringLiteral("load.stages"), FieldKind::Stages, Form::tr("Time&line"),
             Form::tr("Stages one after the other, in place of a constant load; they also say how long the "
                      "run lasts.")},
            {QStringLiteral("load.messages"), FieldKind::OptionalCount, Form::tr("Messa&ges in all"),
             Form::tr("The run ends after so many."), Form::tr("no limit")},
            {QStringLiteral("load.duration"), FieldKind::OptionalDuration, Form::tr("&Duration"),
             Form::tr("No message starts later than this."), Form::tr("no limit")}};
}

} // namespace

SectionSpec sessionSection()
{
    SectionSpec section{
        QStringLiteral("session"),
        Form::tr("Session"),
        Form::tr("How one connection behaves. Times are written like 250ms, 10s or 1m30s."),
        {{QStringLiteral("session.pipelining"), FieldKind::Flag, Form::tr("&Pipelining"),
          Form::tr("Commands go out in groups where the server offers it.")},
         {QStringLiteral("session.chunking"), FieldKind::Flag, Form::tr("&Chunking"),
          Form::tr("BDAT in place of DATA where the server offers it.")},
         {QStringLiteral("session.messages_per_connection"), FieldKind::Integer,
          Form::tr("&Messages a connection"),
          Form::tr("Then the connection is closed and a new one opened. 0: no limit.")},
         {QStringLiteral("session.think_time"),
          FieldKind::Duration,
          Form::tr("&Think time"),
          Form::tr("Rest between the messages of a connection."),
          {},
          {},
          isClosed},
         {QStringLiteral("session.reconnect_initial"), FieldKind::Duration,
          Form::tr("First &wait to reconnect"),
          Form::tr("After a connection that failed; doubles up to the longest.")},
         {QStringLiteral("session.reconnect_maximum"), FieldKind::Duration,
          Form::tr("&Longest wait to reconnect"), Form::tr("The waiting between attempts grows no further.")},
         {QStringLiteral("session.retries_unclear"), FieldKind::Integer,
          Form::tr("Send again after an unclear end"),
          Form::tr("How often, when a connection ends after the whole message and before its final "
                   "reply. The server may have taken it: duplicates may arise.")}}};
    for (std::size_t i = 0; i < stageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        section.fields.push_back(
            {QStringLiteral("session.timeouts.") + QString::fromLatin1(stageNames[i].data()),
             FieldKind::Duration, timeoutLabel(stage), waitsFor(stage)});
    }
    return section;
}

SectionSpec loadSection()
{
    SectionSpec section{
        QStringLiteral("load"), Form::tr("Load"),
        Form::tr(
            "How much is sent, how fast and for how long. Give a number of messages, a duration or both."),
        levelFields()};
    for (const FieldSpec& field : courseFields())
        section.fields.push_back(field);
    return section;
}

SectionSpec limitsSection()
{
    return {
        QStringLiteral("limits"),
        Form::tr("Limits"),
        Form::tr("When to stop early, and what this machine may spend."),
        {{QStringLiteral("limits.workers"), FieldKind::Integer, Form::tr("&Workers"),
          Form::tr("Threads of the engine. 0: one a processor core.")},
         {QStringLiteral("limits.error_budget"), FieldKind::OptionalCount, Form::tr("Errors allowed"),
          Form::tr("One more stops the run as failed. Replies of the server, good or bad, are no errors."),
          Form::tr("any number")},
         {QStringLiteral("limits.error_share"), FieldKind::OptionalNumber,
          Form::tr("&Share of errors allowed"),
          Form::tr("Of the messages that ended, judged from 100 on: 0.05 is 5 %."), Form::tr("any share")},
         {QStringLiteral("limits.stop_grace"), FieldKind::Duration, Form::tr("&Grace of a stop"),
          Form::tr("A stop lets open messages finish; after this time it becomes an abort.")},
         {QStringLiteral("limits.keep_trying"), FieldKind::Flag, Form::tr("&Keep trying"),
          Form::tr("Go on although the first connections all fail, such as while the server restarts.")}}};
}

} // namespace stampede::widgets
