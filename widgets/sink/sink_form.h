// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "sink/sink_settings.h"
#include "widgets/base/note_label.h"
#include "widgets/base/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stampede::widgets {

/// What the sink is told to do, as controls. Remembered under "sink/…", but for the password, which is never
/// kept.
class SinkForm final : public QWidget {
    Q_OBJECT
public:
    explicit SinkForm(Preferences& preferences, QWidget* parent = nullptr);
    ~SinkForm() override;

    /// What the controls say; adds everything that cannot be used to `problems`, the label as its place.
    sink::SinkSettings settings(Problems& problems) const;
    quint16 port() const;
    /// Whether a run that is aimed at the sink starts it.
    bool startsWithRun() const;

Q_SIGNALS:
    /// By a person.
    void edited();

private:
    // sink_form_build.cpp
    void build();
    QFormLayout* section(const QString& title);
    void buildListen();
    void buildTls();
    void buildExtensions();
    void buildAuth();
    void buildLimits();
    QWidget* fileRow(QLineEdit* edit, const QString& name, const QString& title);
    QCheckBox* extension(QGridLayout& grid, int place, const QString& keyword, const QString& name,
                         const QString& help);
    QSpinBox* limit(QFormLayout& form, const QString& label, const QString& name, int least, int most,
                    int value, const QString& zero, const QString& help);
    void browse(QLineEdit* edit, const QString& title);

    // sink_form.cpp
    void readTls(sink::SinkSettings& settings, Problems& problems) const;
    void readAuth(smtp::ServerSettings& server, Problems& problems) const;
    void recall();
    void remember();
    void onEdited();
    void update();

    Preferences& m_preferences;
    QComboBox* m_address;
    NoteLabel* m_addressNote;
    QSpinBox* m_port;
    QCheckBox* m_withRun;
    QComboBox* m_protocol;
    QComboBox* m_tls;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    NoteLabel* m_tlsNote;
    QCheckBox* m_pipelining = nullptr;
    QCheckBox* m_chunking = nullptr;
    QCheckBox* m_eightBitMime = nullptr;
    QCheckBox* m_smtpUtf8 = nullptr;
    QCheckBox* m_enhanced = nullptr;
    QCheckBox* m_size = nullptr;
    QLineEdit* m_sizeLimit;
    NoteLabel* m_sizeNote;
    QComboBox* m_auth;
    QLineEdit* m_username;
    QLineEdit* m_password;
    QCheckBox* m_requireAuth;
    NoteLabel* m_authNote;
    QSpinBox* m_recipients = nullptr;
    QSpinBox* m_connections = nullptr;
    QSpinBox* m_workers = nullptr;
    bool m_recalling = false;
};

} // namespace stampede::widgets
