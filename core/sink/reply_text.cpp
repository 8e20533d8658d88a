// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/reply_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::ReplyText)
};
constexpr qsizetype longestLine = 510; // 512 with CRLF

bool isPrintable(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(127); });
}

} // namespace

Result<ReplyText> parseReply(const QStringList& lines)
{
    static const QRegularExpression form(
        QStringLiteral("^([2-5][0-5][0-9])(?: (([245])\\.[0-9]{1,3}\\.[0-9]{1,3}))?(?: (.*))?$"));
    const QRegularExpressionMatch first = form.match(lines.value(0));
    if (!first.hasMatch())
        return Error{{},
                     Text::tr("expected a reply such as \"450 4.2.1 mailbox busy\", found \"%1\"")
                         .arg(lines.value(0).left(60))};
    const QString code = first.captured(1);
    const QString enhanced = first.captured(2);
    if (!enhanced.isEmpty() && enhanced.front() != code.front())
        return Error{{}, Text::tr("the enhanced code %1 is of another class than %2").arg(enhanced, code)};
    QStringList texts = lines;
    texts.front() = first.captured(4);
    const QString start = enhanced.isEmpty() ? QString() : enhanced + u' ';
    ReplyText reply;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString line = code + (i + 1 < texts.size() ? u'-' : u' ') + start + texts[i];
        if (!isPrintable(line) || line.size() > longestLine)
            return Error{
                {}, Text::tr("a line of a reply is printable ASCII of %1 octets at most").arg(longestLine)};
        reply.wire += (i > 0 ? "\r\n" : "") + line.toStdString();
    }
    reply.key = (enhanced.isEmpty() ? code : QString(code + u' ' + enhanced)).toStdString();
    return reply;
}

} // namespace stampede::sink
