// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace stampede::widgets {

/// One plain message at the top of a page, in place of a modal box: hidden until there is something to say,
/// at most one at a time (the newest), gone with its close button. Told to assistive technology as an alert.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    enum class Severity : quint8 { Info, Warning, Error };
    Q_ENUM(Severity)

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows `text` (plain, may have line breaks) in place of what was there. With `action` there is a button
    /// of that name; it tells actionTriggered() and leaves the message where it is.
    void show(Severity severity, const QString& text, const QString& action = {});
    /// Takes the message away; closed() is not told.
    void dismiss();

    /// Of the message that is shown; empty when none is.
    QString text() const;
    Severity severity() const { return m_severity; }

Q_SIGNALS:
    void actionTriggered();
    /// By its close button.
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    Severity m_severity = Severity::Info;
    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace stampede::widgets
