// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/sink/preset_text.h"

#include <QComboBox>

namespace stampede::widgets {

/// The presets by name and the files that were used last.
class BehaviourChooser final : public QComboBox {
    Q_OBJECT
public:
    explicit BehaviourChooser(Preferences& preferences, QWidget* parent = nullptr);

    /// Shows it, and remembers it as the newest when it is a file.
    void show(const QString& source);
    using QComboBox::show;
    /// "preset:NAME" or a file; empty before show().
    QString source() const { return m_source; }
    /// What it is called: a preset's title, a file's name.
    QString titleOf(const QString& source) const;
    /// A preset's sentence; of a file its whole path.
    QString descriptionOf(const QString& source) const;

Q_SIGNALS:
    /// By a person; another one than is shown. It is still shown as before.
    void chosen(const QString& source);

private:
    QStringList recent() const;
    void fill();
    const PresetText* presetOf(const QString& source) const;

    Preferences& m_preferences;
    const QList<PresetText> m_presets;
    QString m_source;
};

} // namespace stampede::widgets
