// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/palettes.h"

#include "widgets/base/colours.h"

namespace stampede::widgets {

namespace {

struct Tones {
    QRgb window, base, alternate, button, text, quiet, highlight, highlighted, link, visited;
    QRgb light, midlight, mid, dark, shadow, tip;
};

constexpr Tones lightTones{0xfff4f5f7, 0xffffffff, 0xfff1f3f6, 0xfff7f8fa, 0xff1d232b, 0xff5d6672,
                           0xff1f5fbf, 0xffffffff, 0xff1a56b0, 0xff6b3fa0, 0xffffffff, 0xffeceef1,
                           0xffc3c8cf, 0xff9aa1ab, 0xff5b626c, 0xffffffff};
constexpr Tones darkTones{0xff262a32, 0xff17191e, 0xff1d2026, 0xff363c47, 0xffe4e7ec, 0xffa8b0bc,
                          0xff2f6bc4, 0xffffffff, 0xff7db0ff, 0xffc4a3f0, 0xff4a515e, 0xff3c434e,
                          0xff2b3039, 0xff14171b, 0xff0c0e11, 0xff363c47};

QPalette made(const Tones& tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, tones.window);
    set(QPalette::WindowText, tones.text);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::Text, tones.text);
    set(QPalette::PlaceholderText, tones.quiet);
    set(QPalette::Button, tones.button);
    set(QPalette::ButtonText, tones.text);
    set(QPalette::BrightText, tones.highlighted);
    set(QPalette::ToolTipBase, tones.tip);
    set(QPalette::ToolTipText, tones.text);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, tones.highlighted);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.visited);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, tones.highlight);
#endif

    const QColor text = QColor::fromRgb(tones.text);
    const QColor faint = mixed(text, QColor::fromRgb(tones.window), 0.45);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(tones.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(tones.mid));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return made(lightTones);
}

QPalette darkPalette()
{
    return made(darkTones);
}

} // namespace stampede::widgets
