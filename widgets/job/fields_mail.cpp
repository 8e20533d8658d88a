// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/field_sections.h"
#include "widgets/job/json_path.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {

struct Form {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::JobForm)
};

bool isGenerated(const QJsonObject& json)
{
    return valueAt(json, QStringLiteral("message.template")).toString().isEmpty();
}

} // namespace

SectionSpec envelopeSection()
{
    return {
        QStringLiteral("envelope"),
        Form::tr("Envelope && Recipients").replace(QStringLiteral("&&"), QStringLiteral("&")),
        Form::tr("What is said in MAIL and RCPT. Patterns may hold {seq}, {random:8} and other variables."),
        {{QStringLiteral("envelope.sender"), FieldKind::Text, Form::tr("&Sender"),
          Form::tr("A pattern; {seq} is the number of the message. Empty: the null sender."),
          Form::tr("the null sender <>")},
         {QStringLiteral("envelope.recipients"), FieldKind::Recipients, Form::tr("Recipients"),
          Form::tr("Addresses under example.test and other reserved names can never reach anyone.")},
         {QStringLiteral("envelope.recipients_per_message"), FieldKind::Integer,
          Form::tr("Recipients a &message"), Form::tr("One RCPT command each.")},
         {QStringLiteral("envelope.domain_suffix"), FieldKind::Text, Form::tr("&Domain suffix"),
          Form::tr("Appended to every recipient's domain, so that mail for gmail.com goes to "
                   "gmail.com.sink.example.test."),
          Form::tr("none")}}};
}

SectionSpec messageSection()
{
    return {
        QStringLiteral("message"),
        Form::tr("Message"),
        Form::tr("Every message is made from the seed and its number, so the same job sends the same mail."),
        {{QStringLiteral("message.size"),
          FieldKind::SizeSpec,
          Form::tr("&Size of the body"),
          Form::tr("Without headers and attachments. Sizes are written like 512, 100k, 64KiB or 5M."),
          {},
          {},
          isGenerated},
         {QStringLiteral("message.attachments"),
          FieldKind::Sizes,
          Form::tr("&Attachments"),
          Form::tr("Sizes before base64, separated by commas."),
          Form::tr("none; such as 100k, 2M"),
          {},
          isGenerated},
         {QStringLiteral("message.template"), FieldKind::FileOrFolder, Form::tr("&Template"),
          Form::tr("An .eml file, or a folder of them taken in turn, in place of made-up text."),
          Form::tr("none: text is made up")},
         {QStringLiteral("message.headers"), FieldKind::Headers, Form::tr("Headers"),
          Form::tr("Added, or replacing those of the same name. Values may hold variables.")},
         {QStringLiteral("message.variables_csv"), FieldKind::File, Form::tr("Table of variables"),
          Form::tr("A CSV file. Its first row names the columns, which become variables such as {name}."),
          Form::tr("none")},
         {QStringLiteral("message.seed"), FieldKind::Integer, Form::tr("Seed"),
          Form::tr("Another number gives other sizes, texts and recipients.")}}};
}

} // namespace stampede::widgets
