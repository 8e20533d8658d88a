// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/pdf_report.h"

#include "report/html.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace stampede::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 200;
constexpr double margin = 14; // mm

/// Of the sheet that documents know; the report's own is for browsers.
constexpr const char* sheet =
    "body { color: #000000; } h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 14pt; }"
    "th, td { padding: 2pt 8pt 2pt 0; } .quiet, dt { color: #555555; }"
    ".good { color: #1a7f37; } .warn { color: #9a6700; } .bad { color: #c11f2c; }"
    "pre { font-size: 7pt; }";

QString pictureName(std::size_t index)
{
    return u"chart:"_s + QString::number(index);
}

/// The body of the report without what a document cannot show, and with the pictures where its charts were.
QString bodyOf(const report::RunRecord& record, std::size_t pictures, int width)
{
    QString html = QString::fromUtf8(report::htmlReport(record));
    const auto drop = [&html](const QString& name) {
        html.remove(QRegularExpression(u"<%1[ >].*?</%1>"_s.arg(name),
                                       QRegularExpression::DotMatchesEverythingOption));
    };
    for (const QString& name : {u"style"_s, u"script"_s, u"figure"_s, u"caption"_s})
        drop(name);
    QString charts;
    for (std::size_t i = 0; i < pictures; ++i)
        charts += u"<p><img src=\"%1\" width=\"%2\"/></p>"_s.arg(pictureName(i), QString::number(width));
    const qsizetype section = html.indexOf(u"id=\"h-charts\""_s);
    if (section < 0)
        return html.replace(u"</header>"_s, u"</header>"_s + charts);
    const qsizetype heading = html.indexOf(u"</h2>"_s, section) + 5;
    return html.left(heading) + charts + html.mid(heading);
}

} // namespace

QByteArray pdfReport(const report::RunRecord& record, const std::vector<QImage>& charts)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    writer.setTitle(record.result.job.name);
    writer.setCreator(u"Stampede "_s + QStringLiteral(STAMPEDE_VERSION));

    QPainter painter(&writer);
    const QSizeF page(writer.width(), writer.height());
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    QFont font = document.defaultFont();
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QString::fromLatin1(sheet));
    document.setDocumentMargin(0);
    for (std::size_t i = 0; i < charts.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(pictureName(i)), charts[i]);
    document.setHtml(bodyOf(record, charts.size(), static_cast<int>(page.width())));
    document.setPageSize(page);
    const int pages = std::max(1, document.pageCount());
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, i * page.height()), page));
        painter.restore();
    }
    painter.end();
    return pdf;
}

} // namespace stampede::widgets
