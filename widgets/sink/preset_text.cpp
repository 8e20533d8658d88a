// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/preset_text.h"

#include <QCoreApplication>

#include <array>

namespace stampede::widgets {

namespace {

constexpr const char* context = "stampede::widgets::Presets";

struct Words {
    const char* name;
    const char* title;
    const char* description;
};

constexpr std::array known{
    Words{"accept-all", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Accept all"),
          QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Takes every message at once.")},
    Words{"realistic-providers", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Realistic providers"),
          QT_TRANSLATE_NOOP(
              "stampede::widgets::Presets",
              "Refuses and defers a few percent of the recipients, with the codes of their mailbox "
              "providers.")},
    Words{"flaky", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Flaky"),
          QT_TRANSLATE_NOOP("stampede::widgets::Presets",
                            "Goes wrong now and then at every stage: drops, resets, delays, bad replies.")},
    Words{"overloaded", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Overloaded"),
          QT_TRANSLATE_NOOP(
              "stampede::widgets::Presets",
              "A server at its limit: few at once, a queue in front of slow storage, 421 while busy.")},
    Words{"broken-tls", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Broken TLS"),
          QT_TRANSLATE_NOOP("stampede::widgets::Presets",
                            "Every way a TLS session fails to come about; the sink has to offer TLS.")},
    Words{"greylisting", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Greylisting"),
          QT_TRANSLATE_NOOP(
              "stampede::widgets::Presets",
              "Defers every new combination of client network, sender and recipient for a minute.")},
    Words{"throttling", QT_TRANSLATE_NOOP("stampede::widgets::Presets", "Throttling"),
          QT_TRANSLATE_NOOP(
              "stampede::widgets::Presets",
              "Takes 600 messages a minute from a client, 20 in a connection, 10 connections at a "
              "time.")}};

PresetText textOf(const sink::Preset& preset)
{
    const QString source = QString::fromLatin1(sink::presetPrefix) + preset.name;
    for (const Words& words : known)
        if (preset.name == QLatin1StringView(words.name))
            return {source, QCoreApplication::translate(context, words.title),
                    QCoreApplication::translate(context, words.description)};
    return {source, preset.name, preset.description};
}

} // namespace

QList<PresetText> presetTexts()
{
    QList<PresetText> texts;
    for (const sink::Preset& preset : sink::presets())
        texts += textOf(preset);
    return texts;
}

} // namespace stampede::widgets
