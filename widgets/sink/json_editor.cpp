// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/json_editor.h"

#include "widgets/base/colours.h"
#include "widgets/base/theme.h"
#include "widgets/sink/json_highlighter.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

namespace stampede::widgets {

/// The column of line numbers.
class JsonEditor::Margin final : public QWidget {
public:
    explicit Margin(JsonEditor* editor) : QWidget(editor), m_editor(*editor) {}
    QSize sizeHint() const override { return {m_editor.marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintMargin(event); }

private:
    JsonEditor& m_editor;
};

JsonEditor::JsonEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_highlighter(new JsonHighlighter(document(), palette()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEditor::layOutMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonEditor::colourLines);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        // Also told when only colours have changed.
        if (QString now = text(); now != m_known) {
            m_known = std::move(now);
            Q_EMIT edited();
        }
    });
    layOutMargin();
    colourLines();
}

QString JsonEditor::text() const
{
    // Unlike toPlainText() this keeps no-break spaces as they are.
    return document()
        ->toRawText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

void JsonEditor::setText(const QString& text)
{
    {
        const QSignalBlocker quiet(this);
        setPlainText(text);
    }
    m_known = this->text();
    m_margin->update();
    layOutMargin();
    colourLines();
}

void JsonEditor::replaceText(const QString& text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void JsonEditor::insert(qsizetype position, const QString& text)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(position));
    cursor.insertText(text);
}

void JsonEditor::setMarkedLines(const QSet<int>& lines)
{
    if (lines == m_marked)
        return;
    m_marked = lines;
    m_margin->update();
    colourLines();
}

void JsonEditor::jumpTo(qsizetype position)
{
    QTextCursor cursor(document());
    cursor.setPosition(
        static_cast<int>(std::clamp<qsizetype>(position, 0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

void JsonEditor::colourLines()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [this, &selections](const QTextCursor& cursor, const QColor& colour) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        selection.cursor.clearSelection();
        selection.format.setBackground(colour);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections += selection;
    };
    const QColor base = palette().color(QPalette::Base);
    if (hasFocus() || !textCursor().atStart())
        add(textCursor(), mixed(palette().color(QPalette::Highlight), base, 0.10));
    for (const int line : m_marked)
        if (const QTextBlock block = document()->findBlockByNumber(line - 1); block.isValid())
            add(QTextCursor(block), mixed(badColour(palette()), base, 0.18));
    setExtraSelections(selections);
}

int JsonEditor::marginWidth() const
{
    const int digits = static_cast<int>(QString::number(std::max(10, blockCount())).size());
    // The sign of a problem, the number, and room on both sides.
    return fontMetrics().horizontalAdvance(u'9') * (digits + 3);
}

void JsonEditor::layOutMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void JsonEditor::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    const int unit = fontMetrics().horizontalAdvance(u'9');
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        const bool marked = m_marked.contains(line);
        const QRectF row(0, top, m_margin->width() - unit, height);
        painter.setPen(marked ? badColour(palette()) : quietText(palette()));
        painter.drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), QString::number(line));
        if (marked)
            painter.drawText(row.adjusted(unit / 2.0, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                             QStringLiteral("\u26a0"));
        top += height;
    }
}

void JsonEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void JsonEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        m_margin->update();
        colourLines();
    } else if (event->type() == QEvent::FontChange) {
        layOutMargin();
    }
}

void JsonEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->modifiers() != Qt::NoModifier) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    QString indent;
    for (const QChar sign : before) {
        if (sign != u' ' && sign != u'\t')
            break;
        indent += sign;
    }
    const QString trimmed = before.trimmed();
    if (trimmed.endsWith(u'{') || trimmed.endsWith(u'['))
        indent += QStringLiteral("  ");
    cursor.insertText(u'\n' + indent);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace stampede::widgets
