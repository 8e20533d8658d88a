// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/rule_templates.h"

#include <QCoreApplication>

#include <array>

namespace stampede::widgets {

namespace {

constexpr const char* context = "stampede::widgets::RuleTemplates";

struct Entry {
    const char* name;
    const char* title;
    const char* members;
    bool opensGroup = false;
};

constexpr std::array entries{
    Entry{"refuse", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Refuse connections"),
          R"("stage": "connect", "drop": "reset")"},
    Entry{"tarpit", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Slow replies (tarpit)"),
          R"("stage": "connect", "tarpit": "2s")"},
    Entry{"bandwidth", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Bandwidth limit"),
          R"("stage": "connect", "bandwidth": "64k")"},
    Entry{"slow-reading",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "Slow reading (back&pressure)"),
          R"("stage": "connect", "read_pause": "1s")"},
    Entry{"busy-banner", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&421 in place of the banner"),
          R"("stage": "banner", "reply": "421 4.3.2 too busy, try again later")"},
    Entry{"no-pipelining",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Hide PIPELINING and CHUNKING"),
          R"("stage": "ehlo", "hide": ["PIPELINING", "CHUNKING"])"},
    Entry{"starttls-refused",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "STARTTLS offered, &then refused"),
          R"("stage": "starttls", "reply": "454 4.7.0 TLS is not available right now")", true},
    Entry{"handshake-stalled",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "TLS handshake sta&lled"),
          R"("stage": "handshake", "delay": "forever")"},
    Entry{"certificate", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "E&xpired certificate"),
          R"("stage": "handshake", "certificate": "expired")"},
    Entry{"malformed", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Malformed reply to MAIL, 5 %"),
          R"("stage": "mail", "probability": 0.05, "malformed": "mixed_codes")", true},
    Entry{"greylist", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Greylisting"),
          R"("stage": "rcpt", "greylist": {"delay": "1m", "lifetime": "4h"})"},
    Entry{"mailbox-busy",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "Te&mporary refusal (4xx) of 10 %"),
          R"("stage": "rcpt", "probability": 0.1, "reply": "450 4.2.1 mailbox busy")"},
    Entry{"no-such-user",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Unknown recipients (5xx), 5 %"),
          R"("stage": "rcpt", "probability": 0.05, "reply": "550 5.1.1 no such user")"},
    Entry{"lost-in-content",
          QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "Reset during the &content"),
          R"("stage": "body", "at": "64k", "drop": "reset")", true},
    Entry{"late-final", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "L&ate final reply"),
          R"("stage": "final", "delay": {"uniform": ["1s", "10s"]})"},
    Entry{"lost-reply", QT_TRANSLATE_NOOP("stampede::widgets::RuleTemplates", "&Drop after the final dot"),
          R"("stage": "final", "drop": "close")"}};

QString nameFor(const QString& wanted, const QStringList& taken)
{
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

/// The white space that the line at `at` begins with.
QString indentAt(const QString& text, qsizetype at)
{
    const qsizetype start = text.lastIndexOf(u'\n', at - 1) + 1;
    qsizetype end = start;
    while (end < at && (text[end] == u' ' || text[end] == u'\t'))
        ++end;
    return text.mid(start, end - start);
}

} // namespace

std::vector<RuleTemplate> ruleTemplates()
{
    std::vector<RuleTemplate> all;
    for (const Entry& entry : entries)
        all.push_back({QString::fromLatin1(entry.name), QCoreApplication::translate(context, entry.title),
                       QString::fromLatin1(entry.members), entry.opensGroup});
    return all;
}

Insertion insertionOf(const RuleTemplate& rule, const QString& text, const RuleGap& gap,
                      const QStringList& taken)
{
    const QString own = QStringLiteral("{\"name\": \"%1\", %2}").arg(nameFor(rule.name, taken), rule.members);
    const QString step = QStringLiteral("  ");
    const QString line = u'\n' + indentAt(text, gap.at);
    const bool closesHere = gap.at < text.size() && !text[gap.at].isSpace();
    QString before = gap.afterOther ? QStringLiteral(",") : QString();
    QString behind;
    if (gap.needsList) {
        const QString member = gap.afterOther && gap.at > 0 ? line : line + step;
        before += member + QStringLiteral("\"rules\": [") + member + step;
        behind = member + u']' + (closesHere ? QStringLiteral("\n") : QString());
    } else {
        before += gap.afterOther ? line : line + step;
        behind = !gap.afterOther && closesHere ? line : QString();
    }
    return {gap.at, before + own + behind, gap.at + before.size()};
}

} // namespace stampede::widgets
