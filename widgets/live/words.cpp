// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/words.h"

#include "report/figures.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {
struct LiveWords {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::LiveWords)
};
} // namespace

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Connect: return LiveWords::tr("Connect");
    case Stage::Banner: return LiveWords::tr("Banner");
    case Stage::Tls: return LiveWords::tr("TLS");
    case Stage::Ehlo: return LiveWords::tr("EHLO");
    case Stage::Auth: return LiveWords::tr("AUTH");
    case Stage::Mail: return LiveWords::tr("MAIL");
    case Stage::Rcpt: return LiveWords::tr("RCPT");
    case Stage::Data: return LiveWords::tr("DATA");
    case Stage::Body: return LiveWords::tr("Body");
    case Stage::Quit: break;
    }
    return LiveWords::tr("QUIT");
}

QString measureText(std::size_t measure)
{
    if (measure < stageCount)
        return stageText(static_cast<Stage>(measure));
    switch (measure) {
    case metrics::serviceMeasure: return LiveWords::tr("Service time");
    case metrics::responseMeasure: return LiveWords::tr("Response time");
    case metrics::deliveryMeasure: return LiveWords::tr("Delivery");
    case metrics::transitMeasure: return LiveWords::tr("Transit");
    default: return LiveWords::tr("Send lateness");
    }
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return LiveWords::tr("Accepted");
    case Outcome::Temporary: return LiveWords::tr("Temporary failure");
    case Outcome::Permanent: return LiveWords::tr("Permanent failure");
    case Outcome::Error: break;
    }
    return LiveWords::tr("Error");
}

QString faultText(Fault fault)
{
    switch (fault) {
    case Fault::None: return {};
    case Fault::Connect: return LiveWords::tr("no connection");
    case Fault::Tls: return LiveWords::tr("TLS failed");
    case Fault::Timeout: return LiveWords::tr("timeout");
    case Fault::Protocol: return LiveWords::tr("protocol error");
    case Fault::Disconnect: return LiveWords::tr("disconnected");
    case Fault::Auth: return LiveWords::tr("no usable AUTH");
    case Fault::Local: return LiveWords::tr("this machine");
    case Fault::Aborted: break;
    }
    return LiveWords::tr("aborted");
}

QString replyText(const StatusCode& status, Fault fault)
{
    const QString code = report::toText(status.toString());
    if (fault == Fault::None)
        return code.isEmpty() ? LiveWords::tr("other") : code;
    return code.isEmpty() ? faultText(fault) : LiveWords::tr("%1 (%2)").arg(code, faultText(fault));
}

QString markerText(const load::Marker& marker)
{
    if (!marker.text.isEmpty())
        return marker.text;
    switch (marker.kind) {
    case load::Marker::Kind::Paused: return LiveWords::tr("paused");
    case load::Marker::Kind::Resumed: return LiveWords::tr("resumed");
    case load::Marker::Kind::Stopping: return LiveWords::tr("stopping");
    case load::Marker::Kind::Connections: return LiveWords::tr("connections");
    case load::Marker::Kind::Rate: return LiveWords::tr("rate");
    case load::Marker::Kind::Plan: return LiveWords::tr("as planned");
    case load::Marker::Kind::Step: return LiveWords::tr("step");
    case load::Marker::Kind::Broken: return LiveWords::tr("criterion broken");
    case load::Marker::Kind::Note: break;
    }
    return LiveWords::tr("mark");
}

} // namespace stampede::widgets
