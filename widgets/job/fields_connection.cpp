// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_sections.h"
#include "widgets/job/json_path.h"

#include <QCoreApplication>

#include <vector>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

QString textAt(const QJsonObject& json, const char* path)
{
    return valueAt(json, QString::fromLatin1(path)).toString();
}

bool hasTls(const QJsonObject& json)
{
    return textAt(json, "tls.mode") != QLatin1StringView("none");
}

bool hasAuth(const QJsonObject& json)
{
    return textAt(json, "auth.mechanism") != QLatin1StringView("none");
}

bool hasPassword(const QJsonObject& json)
{
    return hasAuth(json) && textAt(json, "auth.mechanism") != QLatin1StringView("external");
}

std::vector<FieldOption> versions()
{
    const auto tls = [](const char* version) {
        const QString text = QString::fromLatin1(version);
        return FieldOption{text, Form::tr("TLS %1").arg(text)};
    };
    return {{QStringLiteral("default"), Form::tr("The library's default")},
            tls("1.0"),
            tls("1.1"),
            tls("1.2"),
            tls("1.3")};
}

} // namespace

SectionSpec targetSection()
{
    return {
        QStringLiteral("target"),
        Form::tr("Target"),
        Form::tr("The server under test, and where the connections come from."),
        {{QStringLiteral("name"), FieldKind::Text, Form::tr("&Name of the job"),
          Form::tr("Shown in results and in the title."), Form::tr("such as nightly smoke test")},
         {QStringLiteral("target.host"), FieldKind::Text, Form::tr("H&ost"),
          Form::tr("A name or an address. It is resolved once, before the run."), Form::tr("127.0.0.1")},
         {QStringLiteral("target.port"), FieldKind::Integer, Form::tr("&Port"),
          Form::tr("25 for mail between servers, 587 for submission, 465 with TLS from the start.")},
         {QStringLiteral("target.protocol"),
          FieldKind::Choice,
          Form::tr("Protoco&l"),
          Form::tr("LMTP answers for every recipient by itself."),
          {},
          {{QStringLiteral("smtp"), Form::tr("SMTP")}, {QStringLiteral("lmtp"), Form::tr("LMTP")}}},
         {QStringLiteral("target.family"),
          FieldKind::Choice,
          Form::tr("A&ddress family"),
          Form::tr("Which of the host's addresses are used."),
          {},
          {{QStringLiteral("any"), Form::tr("IPv4 and IPv6")},
           {QStringLiteral("ipv4"), Form::tr("Only IPv4")},
           {QStringLiteral("ipv6"), Form::tr("Only IPv6")}}},
         {QStringLiteral("target.allow_targets"), FieldKind::Texts, Form::tr("&Allowed public targets"),
          Form::tr(
              "Addresses, networks or host names that may be sent to although they are public, one a line. "
              "Loopback and private addresses always may."),
          Form::tr("203.0.113.0/24")},
         {QStringLiteral("target.source_addresses"), FieldKind::Texts, Form::tr("&Source addresses"),
          Form::tr(
              "Addresses of this machine, ranges (a-b) or networks to connect from in rotation, one a line."),
          Form::tr("chosen by the system")}}};
}

namespace {

std::vector<FieldSpec> trustFields()
{
    return {
        {QStringLiteral("tls.mode"),
         FieldKind::Choice,
         Form::tr("&Mode"),
         Form::tr(
             "A server that does not offer STARTTLS is an error then, not a reason to go on in the clear."),
         {},
         {{QStringLiteral("none"), Form::tr("None")},
          {QStringLiteral("starttls"), Form::tr("STARTTLS")},
          {QStringLiteral("implicit"), Form::tr("From the start (implicit)")}}},
        {QStringLiteral("tls.verify"),
         FieldKind::Flag,
         Form::tr("&Check the server's certificate"),
         Form::tr("Its chain and its name. Without it any certificate will do."),
         {},
         {},
         hasTls},
        {QStringLiteral("tls.ca_file"),
         FieldKind::File,
         Form::tr("Trusted certificates"),
         Form::tr("PEM file of the authorities to trust."),
         Form::tr("the system's"),
         {},
         hasTls},
        {QStringLiteral("tls.server_name"),
         FieldKind::Text,
         Form::tr("&Server name"),
         Form::tr("Said in the handshake (SNI) and looked for in the certificate."),
         Form::tr("the host"),
         {},
         hasTls}};
}

std::vector<FieldSpec> handshakeFields()
{
    return {
        {QStringLiteral("tls.min_version"),
         FieldKind::Choice,
         Form::tr("&Lowest version"),
         Form::tr("Older versions are refused."),
         {},
         versions(),
         hasTls},
        {QStringLiteral("tls.max_version"),
         FieldKind::Choice,
         Form::tr("Hi&ghest version"),
         Form::tr("Newer versions are not offered."),
         {},
         versions(),
         hasTls},
        {QStringLiteral("tls.ciphers"),
         FieldKind::Text,
         Form::tr("Ciphers"),
         Form::tr("OpenSSL cipher list; suites of TLS 1.3 by name."),
         Form::tr("the library's default"),
         {},
         hasTls},
        {QStringLiteral("tls.client_certificate"),
         FieldKind::File,
         Form::tr("Client certifica&te"),
         Form::tr("PEM file with which this side names itself."),
         Form::tr("none"),
         {},
         hasTls},
        {QStringLiteral("tls.client_key"),
         FieldKind::File,
         Form::tr("Client &key"),
         Form::tr("PEM file with the certificate's private key, not encrypted."),
         Form::tr("none"),
         {},
         hasTls},
        {QStringLiteral("tls.resume"),
         FieldKind::Flag,
         Form::tr("Resume earlier TLS sessions"),
         Form::tr(
             "Later connections take up the session of an earlier one, as mail servers do; without it each "
             "pays for a full handshake."),
         {},
         {},
         hasTls}};
}

} // namespace

SectionSpec tlsSection()
{
    SectionSpec section{QStringLiteral("tls"), Form::tr("TLS"),
                        Form::tr("Encryption of the connections, and whom to trust."), trustFields()};
    const std::vector<FieldSpec> more = handshakeFields();
    section.fields.insert(section.fields.end(), more.begin(), more.end());
    return section;
}

SectionSpec identitySection()
{
    return {
        QStringLiteral("auth"),
        Form::tr("Identity && Auth").replace(QStringLiteral("&&"), QStringLiteral("&")),
        Form::tr("Who the engine says it is, and how it proves that."),
        {{QStringLiteral("session.helo_name"), FieldKind::Text, Form::tr("&Name in EHLO"),
          Form::tr("A host name, or an address in brackets.")},
         {QStringLiteral("auth.mechanism"),
          FieldKind::Choice,
          Form::tr("&Mechanism"),
          Form::tr("Automatic takes the strongest that both sides know."),
          {},
          {{QStringLiteral("none"), Form::tr("No authentication")},
           {QStringLiteral("auto"), Form::tr("Automatic")},
           {QStringLiteral("plain"), QStringLiteral("PLAIN")},
           {QStringLiteral("login"), QStringLiteral("LOGIN")},
           {QStringLiteral("cram-md5"), QStringLiteral("CRAM-MD5")},
           {QStringLiteral("xoauth2"), QStringLiteral("XOAUTH2")},
           {QStringLiteral("external"), QStringLiteral("EXTERNAL")}}},
         {QStringLiteral("auth.username"),
          FieldKind::Text,
          Form::tr("&User name"),
          Form::tr("As the server knows it."),
          {},
          {},
          hasAuth},
         {passwordPath(),
          FieldKind::Password,
          Form::tr("&Password or token"),
          Form::tr("Kept in memory until the window closes. It is never saved: not in the job, not in logs, "
                   "not in "
                   "results."),
          Form::tr("from the environment variable below"),
          {},
          hasPassword},
         {QStringLiteral("auth.password_env"),
          FieldKind::Text,
          Form::tr("Environment variable"),
          Form::tr("Where the password comes from when none is typed here, as on the command line."),
          {},
          {},
          hasPassword},
         {QStringLiteral("auth.allow_plaintext"),
          FieldKind::Flag,
          Form::tr("&Allow readable passwords without TLS"),
          Form::tr(
              "PLAIN, LOGIN and XOAUTH2 show the password to anyone on the way when nothing is encrypted."),
          {},
          {},
          hasPassword}}};
}

} // namespace stampede::widgets
