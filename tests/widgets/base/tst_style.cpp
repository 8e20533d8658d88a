// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/colours.h"
#include "widgets/base/note_label.h"
#include "widgets/base/palettes.h"
#include "widgets/base/style.h"
#include "widgets/base/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QtTest>

using namespace stampede::widgets;

/// Controls as they are painted.
class TestStyle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void outlinesAreSeen_data();
    void outlinesAreSeen();
    void notesFollowTheTheme();
    void anEmptyNoteTakesNoRoom();
};

void TestStyle::outlinesAreSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStyle::outlinesAreSeen()
{
    QFETCH(const bool, dark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    const QColor ground = QApplication::palette().color(QPalette::Window);
    QLineEdit edit;
    QSpinBox spin;
    for (QWidget* control : std::initializer_list<QWidget*>{&edit, &spin}) {
        control->resize(control->sizeHint());
        const QImage picture = control->grab().toImage();
        double most = 1;
        for (int y = 0; y < 3; ++y)
            most = std::max(most, contrast(picture.pixelColor(control->width() / 2, y), ground));
        QVERIFY2(most >= (dark ? 2.5 : 1.6), qPrintable(QString::number(most)));
    }
}

void TestStyle::notesFollowTheTheme()
{
    QApplication::setPalette(lightPalette());
    QWidget page;
    NoteLabel note(NoteLabel::Tone::Quiet, &page);
    page.show();
    for (const NoteLabel::Tone tone :
         {NoteLabel::Tone::Warning, NoteLabel::Tone::Quiet, NoteLabel::Tone::Bad}) {
        note.say(QStringLiteral("x"), tone);
        for (const QPalette& palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            const QColor expected = tone == NoteLabel::Tone::Quiet     ? quietText(palette)
                                    : tone == NoteLabel::Tone::Warning ? warningColour(palette)
                                                                       : badColour(palette);
            QTRY_COMPARE(note.palette().color(QPalette::WindowText), expected);
        }
    }
}

void TestStyle::anEmptyNoteTakesNoRoom()
{
    QWidget page;
    NoteLabel note(NoteLabel::Tone::Quiet, &page);
    note.say(QStringLiteral("x"), NoteLabel::Tone::Bad);
    QVERIFY(!note.isHidden());
    note.say({}, NoteLabel::Tone::Quiet);
    QVERIFY(note.isHidden());
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
