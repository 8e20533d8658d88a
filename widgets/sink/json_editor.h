// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSet>

namespace stampede::widgets {

class JsonHighlighter;

/// A field for JSON: line numbers, colours, marks at lines with problems, and an indent that goes on with the
/// next line. Tab leaves it, as it does any other control.
class JsonEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit JsonEditor(QWidget* parent = nullptr);

    /// Exactly what stands there, lines ended by line feeds.
    QString text() const;
    /// Another document: nothing of the one before can be undone.
    void setText(const QString& text);
    /// The same document with other contents, as one step that can be undone.
    void replaceText(const QString& text);
    void insert(qsizetype position, const QString& text);
    /// Marks these lines, counted from 1.
    void setMarkedLines(const QSet<int>& lines);
    const QSet<int>& markedLines() const { return m_marked; }
    /// Puts the cursor there and shows its line.
    void jumpTo(qsizetype position);

Q_SIGNALS:
    /// Not for a change of colours.
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Margin;
    int marginWidth() const;
    void layOutMargin();
    void paintMargin(QPaintEvent* event);
    void colourLines();

    Margin* m_margin;
    JsonHighlighter* m_highlighter;
    QSet<int> m_marked;
    QString m_known; ///< the text as it was told last
};

} // namespace stampede::widgets
