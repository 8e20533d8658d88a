// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_parts.h"

#include "report/html_style.h"

#include <QCoreApplication>
#include <QLocale>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Html {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Html)
};
using Align = TextTable::Align;

bool isXml(char16_t c)
{
    return c >= 0x20 ? c < 0xFFFE : c == u'\t' || c == u'\n' || c == u'\r';
}

} // namespace

QString xmlSafe(const QString& text)
{
    QString safe = text;
    for (qsizetype i = 0; i < safe.size(); ++i) {
        if (safe[i].isHighSurrogate() && i + 1 < safe.size() && safe[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (safe[i].isSurrogate() || !isXml(safe[i].unicode()))
            safe[i] = QChar(QChar::ReplacementCharacter);
    }
    return safe;
}

QString escaped(const QString& text)
{
    return xmlSafe(text).toHtmlEscaped();
}

QString element(const QString& name, const QString& content, const QString& attributes)
{
    return u'<' + name + attributes + u'>' + content + u"</"_s + name + u'>';
}

QString htmlTable(const Cells& cells, const QString& caption, const QStringList& rowClasses)
{
    if (cells.rows.isEmpty())
        return {};
    const auto alignment = [&cells](qsizetype column) {
        return cells.columns[column].align == Align::Right ? u" class=\"n\""_s : QString();
    };
    QString head;
    for (qsizetype i = 0; i < cells.columns.size(); ++i)
        head += element(u"th"_s, escaped(cells.columns[i].title), u" scope=\"col\""_s + alignment(i));
    QString rows;
    for (qsizetype r = 0; r < cells.rows.size(); ++r) {
        QString row;
        for (qsizetype i = 0; i < cells.rows[r].size(); ++i) {
            const QString text = escaped(cells.rows[r][i]);
            row += i == 0 ? element(u"th"_s, text, u" scope=\"row\""_s + alignment(i))
                          : element(u"td"_s, text, alignment(i));
        }
        const QString rowClass = rowClasses.value(r);
        rows +=
            element(u"tr"_s, row, rowClass.isEmpty() ? QString() : u" class=\""_s + rowClass + u'"') + u'\n';
    }
    const QString table = element(u"caption"_s, escaped(caption)) +
                          element(u"thead"_s, element(u"tr"_s, head)) + element(u"tbody"_s, rows);
    QString html =
        element(u"div"_s, element(u"table"_s, table),
                u" class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\""_s + escaped(caption) + u'"');
    if (!cells.rest.isEmpty())
        html += element(u"p"_s, escaped(cells.rest), u" class=\"quiet\""_s);
    return html;
}

QString htmlFacts(const QList<Fact>& facts)
{
    QString html;
    for (const Fact& fact : facts) {
        if (fact.parts.isEmpty())
            continue;
        if (!fact.label.isEmpty())
            html += element(u"dt"_s, escaped(fact.label));
        html += element(u"dd"_s, escaped(fact.parts.join(fact.between))) + u'\n';
    }
    return html.isEmpty() ? html : element(u"dl"_s, html);
}

QString htmlSection(const QString& id, const QString& heading, const QString& content)
{
    if (content.isEmpty())
        return {};
    return u"<section id=\""_s + id + u"\" aria-labelledby=\"h-"_s + id + u"\">\n"_s +
           element(u"h2"_s, escaped(heading), u" id=\"h-"_s + id + u'"') + u'\n' + content +
           u"\n</section>\n"_s;
}

QByteArray htmlPage(const QString& title, const QString& body)
{
    const QString language = QLocale().bcp47Name();
    const QString head = u"<meta charset=\"utf-8\"/>\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                         "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
                         "<meta name=\"generator\" content=\"Stampede "_s +
                         QStringLiteral(STAMPEDE_VERSION) + u"\"/>\n"_s +
                         element(u"title"_s, escaped(title)) + u'\n' +
                         element(u"style"_s, QString::fromUtf8(htmlStyle)) + u'\n';
    const QString foot =
        element(u"footer"_s, element(u"p"_s, escaped(Html::tr("Made by Stampede %1, load testing for SMTP.")
                                                         .arg(QStringLiteral(STAMPEDE_VERSION)))));
    const QString html = u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""_s +
                         language + u"\" xml:lang=\""_s + language + u"\">\n"_s + element(u"head"_s, head) +
                         u"\n<body>\n"_s + body + foot + u"\n<div id=\"tip\" role=\"status\"></div>\n"_s +
                         element(u"script"_s, QString::fromUtf8(htmlScript)) + u"\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace stampede::report
