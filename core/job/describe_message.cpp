// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/describe_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace stampede::job {

namespace {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Describe)
};
using message::MessageSpec;
using message::RecipientSpec;
using message::SizeSpec;

QString share(double weight, double total)
{
    return Describe::tr("%1 %").arg(displayNumber(total > 0 ? weight * 100 / total : 0, 1));
}

QString sizeOf(double octets)
{
    return displaySize(static_cast<quint64>(std::clamp(octets, 0.0, 1e18)));
}

QString weightedSizes(const SizeSpec& size)
{
    const double total =
        std::accumulate(size.choices.begin(), size.choices.end(), 0.0,
                        [](double sum, const SizeSpec::Choice& one) { return sum + one.weight; });
    QStringList parts;
    for (const auto& [octets, weight] : size.choices)
        parts += displaySize(octets) + Describe::tr(" (%1)").arg(share(weight, total));
    return QLocale().createSeparatedList(parts);
}

QString bodies(const SizeSpec& size)
{
    switch (size.kind) {
    case SizeSpec::Kind::Fixed: return Describe::tr("Bodies have %1.").arg(displaySize(size.fixed));
    case SizeSpec::Kind::Uniform:
        return Describe::tr("Bodies have from %1 to %2, evenly spread.")
            .arg(displaySize(size.min), displaySize(size.max));
    case SizeSpec::Kind::Weighted: return Describe::tr("Bodies have %1.").arg(weightedSizes(size));
    case SizeSpec::Kind::Normal:
    case SizeSpec::Kind::LogNormal: break;
    }
    QString text =
        size.kind == SizeSpec::Kind::Normal
            ? Describe::tr("Bodies are normally distributed around %1 with a deviation of %2")
                  .arg(sizeOf(size.mean), sizeOf(size.deviation))
            : Describe::tr("Bodies are log-normally distributed around a median of %1 with sigma %2")
                  .arg(sizeOf(size.mean), displayNumber(size.deviation, 3));
    if (size.min > 0)
        text += Describe::tr(", at least %1").arg(displaySize(size.min));
    if (size.max > 0)
        text += Describe::tr(", at most %1").arg(displaySize(size.max));
    return text + u'.';
}

/// "alpha.example.test 60 %, beta.example.test 25 % and 2 others", heaviest first.
QString domainsInWords(std::vector<std::pair<std::string, double>> domains)
{
    constexpr std::size_t shown = 3;
    std::stable_sort(domains.begin(), domains.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    const double total = std::accumulate(domains.begin(), domains.end(), 0.0,
                                         [](double sum, const auto& one) { return sum + one.second; });
    QStringList parts;
    for (std::size_t i = 0; i < domains.size() && (i < shown || domains.size() == shown + 1); ++i)
        parts += QString::fromStdString(domains[i].first) + u' ' + share(domains[i].second, total);
    if (domains.size() > shown + 1)
        parts += Describe::tr("%1 others").arg(displayCount(domains.size() - shown));
    return QLocale().createSeparatedList(parts);
}

QString whence(const RecipientSpec& recipients)
{
    if (!recipients.list.empty())
        return recipients.list.size() == 1
                   ? Describe::tr("always %1").arg(QString::fromStdString(recipients.list.front()))
                   : Describe::tr("taken in turn from a list of %1")
                         .arg(displayCount(recipients.list.size()));
    if (!recipients.file.empty())
        return Describe::tr("taken in turn from the file %1").arg(QString::fromStdString(recipients.file));
    if (!recipients.domains.empty())
        return Describe::tr("with random names in %1").arg(domainsInWords(recipients.domains));
    return Describe::tr("named %1").arg(QString::fromStdString(recipients.pattern));
}

} // namespace

bool isPlain(const MessageSpec& message)
{
    return message.templatePath.empty() && message.attachments.empty() &&
           message.size.kind == SizeSpec::Kind::Fixed;
}

QString describeMessage(const MessageSpec& message)
{
    QStringList sentences;
    if (!message.templatePath.empty())
        sentences += Describe::tr("They are made from %1.").arg(QString::fromStdString(message.templatePath));
    else if (!isPlain(message))
        sentences += bodies(message.size);
    if (!message.attachments.empty() && message.templatePath.empty()) {
        QStringList parts;
        for (const quint64 octets : message.attachments)
            parts += displaySize(octets);
        sentences +=
            parts.size() == 1
                ? Describe::tr("Each carries an attachment of %1.").arg(parts.first())
                : Describe::tr("Each carries attachments of %1.").arg(QLocale().createSeparatedList(parts));
    }
    if (!message.variablesCsv.empty())
        sentences +=
            Describe::tr("Variables come from %1.").arg(QString::fromStdString(message.variablesCsv));
    return sentences.join(u' ');
}

QString describeEnvelope(const MessageSpec& message)
{
    const RecipientSpec& recipients = message.recipients;
    const QString to =
        recipients.perMessage == 1
            ? Describe::tr("Each goes to one recipient")
            : Describe::tr("Each goes to %1 recipients").arg(displayCount(recipients.perMessage));
    QString text = to + QStringLiteral(", ") + whence(recipients);
    if (!recipients.domainSuffix.empty())
        text += Describe::tr(", with .%1 appended to every domain")
                    .arg(QString::fromStdString(recipients.domainSuffix));
    text += message.sender.empty()
                ? Describe::tr("; the sender is empty (<>).")
                : Describe::tr("; the sender is %1.").arg(QString::fromStdString(message.sender));
    return text;
}

} // namespace stampede::job
