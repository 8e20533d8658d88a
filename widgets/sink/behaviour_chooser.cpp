// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_chooser.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace stampede::widgets {

namespace {
const QString recentKey = QStringLiteral("sink/recentBehaviours");
constexpr qsizetype mostRecent = 8;
} // namespace

BehaviourChooser::BehaviourChooser(Preferences& preferences, QWidget* parent)
    : QComboBox(parent)
    , m_preferences(preferences)
    , m_presets(presetTexts())
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString wanted = itemData(index).toString();
        setCurrentIndex(findData(m_source));
        if (wanted != m_source && !wanted.isEmpty())
            Q_EMIT chosen(wanted);
    });
    fill();
}

QStringList BehaviourChooser::recent() const
{
    return m_preferences.choice(recentKey).split(u'\n', Qt::SkipEmptyParts);
}

const PresetText* BehaviourChooser::presetOf(const QString& source) const
{
    const auto found = std::find_if(m_presets.begin(), m_presets.end(),
                                    [&source](const PresetText& preset) { return preset.source == source; });
    return found == m_presets.end() ? nullptr : &*found;
}

QString BehaviourChooser::titleOf(const QString& source) const
{
    const PresetText* preset = presetOf(source);
    return preset ? preset->title : QFileInfo(source).fileName();
}

QString BehaviourChooser::descriptionOf(const QString& source) const
{
    const PresetText* preset = presetOf(source);
    return preset ? preset->description : QDir::toNativeSeparators(source);
}

void BehaviourChooser::fill()
{
    clear();
    QStringList sources;
    for (const PresetText& preset : m_presets)
        sources += preset.source;
    const QStringList files = recent();
    for (const QString& source : sources + files) {
        if (!files.isEmpty() && source == files.first())
            insertSeparator(count());
        addItem(titleOf(source), source);
        setItemData(count() - 1, descriptionOf(source), Qt::ToolTipRole);
    }
    setCurrentIndex(findData(m_source));
}

void BehaviourChooser::show(const QString& source)
{
    m_source = source;
    if (!source.startsWith(QLatin1StringView(sink::presetPrefix))) {
        QStringList files = recent();
        files.removeAll(source);
        files.prepend(source);
        m_preferences.setChoice(recentKey, files.first(std::min(files.size(), mostRecent)).join(u'\n'));
    }
    fill();
}

} // namespace stampede::widgets
