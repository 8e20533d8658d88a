// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSettings;

namespace stampede::widgets {

enum class ThemeChoice : quint8 { System, Light, Dark };
enum class RateUnit : quint8 { PerSecond, PerMinute, PerHour, Mmh };
/// What the window asks about before it does it.
enum class Confirmation : quint8 { Abort, QuitWhileRunning, DiscardChanges };

/// What a person chose, remembered between starts. Built once in app and passed in; GUI thread. Setters write
/// through and tell changed() when the value is another.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// `settings`: where it is kept; a test gives its own file.
    explicit Preferences(std::unique_ptr<QSettings> settings, QObject* parent = nullptr);
    ~Preferences() override;

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "de", "en"; empty: the system's. Takes effect at the next start.
    QString language() const;
    void setLanguage(const QString& language);
    RateUnit rateUnit() const;
    void setRateUnit(RateUnit unit);
    /// Where jobs and results are looked for and saved; never empty (the documents folder).
    QString jobFolder() const;
    void setJobFolder(const QString& folder);
    QString exportFolder() const;
    void setExportFolder(const QString& folder);
    bool asks(Confirmation confirmation) const;
    void setAsks(Confirmation confirmation, bool asks);
    /// Of accepted conversations one in so many is kept to be looked at; 0: none.
    int sampleEvery() const;
    void setSampleEvery(int every);

    /// Newest first, at most ten; files that are gone stay listed.
    QStringList recentJobs() const;
    void addRecentJob(const QString& path);
    void clearRecentJobs();

    /// Layouts and choices of pages by a name of their own ("window/geometry", "live/measure").
    QByteArray state(const QString& key) const;
    void setState(const QString& key, const QByteArray& state);
    QString choice(const QString& key, const QString& otherwise = {}) const;
    void setChoice(const QString& key, const QString& value);

Q_SIGNALS:
    void changed();
    void recentJobsChanged();

private:
    void keep(const QString& key, const QVariant& value);

    std::unique_ptr<QSettings> m_settings;
};

} // namespace stampede::widgets
