// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace stampede::widgets {

class NoteLabel;

/// What holds for the whole window. Not modal; every choice is applied as it is made, and a choice made
/// elsewhere is shown here.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `preferences` outlive it.
    explicit SettingsDialog(Preferences& preferences, QWidget* parent = nullptr);
    ~SettingsDialog() override;

private:
    QFormLayout* section(const QString& title);
    QComboBox* choice(QFormLayout& form, const QString& label, const QString& name, const QString& help,
                      const QStringList& words);
    QLineEdit* folder(QFormLayout& form, const QString& label, const QString& name, const QString& help);
    void confirmation(QFormLayout& form, Confirmation what, const QString& label, const QString& name,
                      const QString& help);
    void buildLook();
    void buildFolders();
    void buildRuns();
    void browse(QLineEdit* edit, const QString& title);
    void display();

    Preferences& m_preferences;
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    NoteLabel* m_languageNote;
    QComboBox* m_rateUnit = nullptr;
    QLineEdit* m_jobFolder = nullptr;
    QLineEdit* m_exportFolder = nullptr;
    QSpinBox* m_sampleEvery = nullptr;
    QList<std::pair<Confirmation, QCheckBox*>> m_confirmations;
    const QString m_startLanguage; ///< that the texts are in
};

} // namespace stampede::widgets
