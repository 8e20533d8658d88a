// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/validate_parts.h"

#include <QCoreApplication>

#include <cmath>

namespace stampede::job {

namespace {

struct Validate {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Validate)
};
using message::RecipientSpec;
using message::SizeSpec;

constexpr quint64 mostOctets = 1ULL << 40;

bool isWeight(double weight)
{
    return std::isfinite(weight) && weight > 0;
}

void checkOctets(const Check& check, quint64 octets, const QString& place)
{
    if (octets > mostOctets)
        check.problems.add(place, Validate::tr("must be at most %1").arg(displaySize(mostOctets)));
}

/// Normal and log-normal sizes.
void checkBell(const Check& check, const SizeSpec& size, const QString& place)
{
    const bool normal = size.kind == SizeSpec::Kind::Normal;
    const QString centre =
        place + (normal ? QStringLiteral(".normal.mean") : QStringLiteral(".lognormal.median"));
    const QString spread =
        place + (normal ? QStringLiteral(".normal.deviation") : QStringLiteral(".lognormal.sigma"));
    const QString bounds = place + (normal ? QStringLiteral(".normal") : QStringLiteral(".lognormal"));
    if (!(size.mean > 0 && size.mean <= static_cast<double>(mostOctets)))
        check.problems.add(centre,
                           Validate::tr("must be above 0 and at most %1").arg(displaySize(mostOctets)));
    const double mostSpread = normal ? static_cast<double>(mostOctets) : 20;
    if (!(size.deviation >= 0 && size.deviation <= mostSpread))
        check.problems.add(spread, Validate::tr("must be from 0 to %1").arg(mostSpread, 0, 'f', 0));
    checkOctets(check, size.max, bounds + QStringLiteral(".max"));
    if (size.max != 0 && size.min > size.max)
        check.problems.add(bounds + QStringLiteral(".min"), Validate::tr("must not be above max"));
}

void checkSize(const Check& check, const SizeSpec& size, const QString& place)
{
    switch (size.kind) {
    case SizeSpec::Kind::Fixed: checkOctets(check, size.fixed, place); break;
    case SizeSpec::Kind::Uniform:
        checkOctets(check, size.max, place + QStringLiteral(".uniform[1]"));
        if (size.min > size.max)
            check.problems.add(place + QStringLiteral(".uniform"),
                               Validate::tr("the first size must not be above the second"));
        break;
    case SizeSpec::Kind::Normal:
    case SizeSpec::Kind::LogNormal: checkBell(check, size, place); break;
    case SizeSpec::Kind::Weighted:
        check.that(!size.choices.empty(), "message.size",
                   Validate::tr("needs at least one size with its weight"));
        for (const SizeSpec::Choice& choice : size.choices) {
            checkOctets(check, choice.octets, place);
            if (!isWeight(choice.weight))
                check.problems.add(place,
                                   Validate::tr("the weight of %1 must be above 0, found %2")
                                       .arg(displaySize(choice.octets), displayNumber(choice.weight, 6)));
        }
        break;
    }
}

} // namespace

void validateEnvelope(const Check& check)
{
    const RecipientSpec& recipients = check.job.message.recipients;
    const int given = int(!recipients.list.empty()) + int(!recipients.file.empty()) +
                      int(!recipients.pattern.empty()) + int(!recipients.domains.empty());
    check.that(given == 1, "envelope.recipients",
               Validate::tr("needs exactly one of %1").arg(QStringLiteral("list, file, pattern, domains")));
    check.readable(QString::fromStdString(recipients.file), QStringLiteral("envelope.recipients.file"));
    for (const auto& [domain, weight] : recipients.domains) {
        const QString name = QString::fromStdString(domain);
        const QString place = QStringLiteral("envelope.recipients.domains.") + name;
        if (name.isEmpty())
            check.problems.add(place, Validate::tr("the name of a domain must not be empty"));
        if (!isWeight(weight))
            check.problems.add(
                place, Validate::tr("the weight must be above 0, found %1").arg(displayNumber(weight, 6)));
    }
    check.that(recipients.perMessage >= 1 && recipients.perMessage <= mostRecipients,
               "envelope.recipients_per_message",
               Validate::tr("must be from 1 to %1").arg(displayCount(mostRecipients)));
}

void validateMessage(const Check& check)
{
    const message::MessageSpec& message = check.job.message;
    check.that(message.seed <= quint64(std::numeric_limits<qint64>::max()), "message.seed",
               Validate::tr("must be below 2^63"));
    checkSize(check, message.size, QStringLiteral("message.size"));
    for (std::size_t i = 0; i < message.attachments.size(); ++i)
        checkOctets(check, message.attachments[i], QStringLiteral("message.attachments[%1]").arg(i));
    if (!message.templatePath.empty()) {
        check.that(message.size == SizeSpec{}, "message.size",
                   Validate::tr("has no effect beside message.template; leave one of them out"));
        check.that(message.attachments.empty(), "message.attachments",
                   Validate::tr("has no effect beside message.template; leave one of them out"));
    }
    check.readable(QString::fromStdString(message.templatePath), QStringLiteral("message.template"), true);
    check.readable(QString::fromStdString(message.variablesCsv), QStringLiteral("message.variables_csv"));
}

} // namespace stampede::job
