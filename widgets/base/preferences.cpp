// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace stampede::widgets {

namespace {

// As words, so that the file can be read and a value of another version is noticed.
constexpr std::array themes{"system", "light", "dark"};
constexpr std::array units{"second", "minute", "hour", "mmh"};
constexpr std::array confirmations{"abort", "quit-while-running", "discard-changes"};
constexpr qsizetype recentLimit = 10;
constexpr int sampleEveryUnlessSaid = 1000;

template <typename Choice, std::size_t count>
Choice choiceOf(const QString& word, const std::array<const char*, count>& words)
{
    for (std::size_t i = 0; i < count; ++i)
        if (word == QLatin1StringView(words[i]))
            return static_cast<Choice>(i);
    return Choice{};
}

template <typename Choice, std::size_t count>
QString wordOf(Choice choice, const std::array<const char*, count>& words)
{
    return QString::fromLatin1(words[static_cast<std::size_t>(choice)]);
}

QString confirmationKey(Confirmation confirmation)
{
    return QStringLiteral("ask/") + wordOf(confirmation, confirmations);
}

QString folderFrom(const QSettings& settings, const QString& key)
{
    const QString kept = settings.value(key).toString();
    if (!kept.isEmpty())
        return kept;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

} // namespace

Preferences::Preferences(std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{}

Preferences::~Preferences() = default;

void Preferences::keep(const QString& key, const QVariant& value)
{
    m_settings->setValue(key, value);
    Q_EMIT changed();
}

ThemeChoice Preferences::theme() const
{
    return choiceOf<ThemeChoice>(m_settings->value(QStringLiteral("theme")).toString(), themes);
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme != this->theme())
        keep(QStringLiteral("theme"), wordOf(theme, themes));
}

QString Preferences::language() const
{
    return m_settings->value(QStringLiteral("language")).toString();
}

void Preferences::setLanguage(const QString& language)
{
    if (language != this->language())
        keep(QStringLiteral("language"), language);
}

RateUnit Preferences::rateUnit() const
{
    return choiceOf<RateUnit>(m_settings->value(QStringLiteral("rateUnit")).toString(), units);
}

void Preferences::setRateUnit(RateUnit unit)
{
    if (unit != rateUnit())
        keep(QStringLiteral("rateUnit"), wordOf(unit, units));
}

QString Preferences::jobFolder() const
{
    return folderFrom(*m_settings, QStringLiteral("jobFolder"));
}

void Preferences::setJobFolder(const QString& folder)
{
    if (folder != jobFolder())
        keep(QStringLiteral("jobFolder"), folder);
}

QString Preferences::exportFolder() const
{
    return folderFrom(*m_settings, QStringLiteral("exportFolder"));
}

void Preferences::setExportFolder(const QString& folder)
{
    if (folder != exportFolder())
        keep(QStringLiteral("exportFolder"), folder);
}

bool Preferences::asks(Confirmation confirmation) const
{
    return m_settings->value(confirmationKey(confirmation), true).toBool();
}

void Preferences::setAsks(Confirmation confirmation, bool asks)
{
    if (asks != this->asks(confirmation))
        keep(confirmationKey(confirmation), asks);
}

int Preferences::sampleEvery() const
{
    bool isNumber = false;
    const int every =
        m_settings->value(QStringLiteral("sampleEvery"), sampleEveryUnlessSaid).toInt(&isNumber);
    return isNumber && every >= 0 ? every : sampleEveryUnlessSaid;
}

void Preferences::setSampleEvery(int every)
{
    every = std::max(every, 0);
    if (every != sampleEvery())
        keep(QStringLiteral("sampleEvery"), every);
}

QStringList Preferences::recentJobs() const
{
    return m_settings->value(QStringLiteral("recentJobs")).toStringList().mid(0, recentLimit);
}

void Preferences::addRecentJob(const QString& path)
{
    if (path.isEmpty())
        return;
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QStringList before = recentJobs();
    QStringList jobs = before;
    jobs.removeAll(whole);
    jobs.prepend(whole);
    jobs = jobs.mid(0, recentLimit);
    if (jobs == before)
        return;
    m_settings->setValue(QStringLiteral("recentJobs"), jobs);
    Q_EMIT recentJobsChanged();
}

void Preferences::clearRecentJobs()
{
    if (recentJobs().isEmpty())
        return;
    m_settings->remove(QStringLiteral("recentJobs"));
    Q_EMIT recentJobsChanged();
}

QByteArray Preferences::state(const QString& key) const
{
    return m_settings->value(QStringLiteral("state/") + key).toByteArray();
}

void Preferences::setState(const QString& key, const QByteArray& state)
{
    if (state != this->state(key))
        keep(QStringLiteral("state/") + key, state);
}

QString Preferences::choice(const QString& key, const QString& otherwise) const
{
    return m_settings->value(QStringLiteral("choice/") + key, otherwise).toString();
}

void Preferences::setChoice(const QString& key, const QString& value)
{
    const QString whole = QStringLiteral("choice/") + key;
    if (!m_settings->contains(whole) || value != m_settings->value(whole).toString())
        keep(whole, value);
}

} // namespace stampede::widgets
