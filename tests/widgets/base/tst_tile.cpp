// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/tile.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QtTest>

using namespace stampede::widgets;

namespace {
const QString help = QStringLiteral("Help");
}

class TestTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QToolTip::hideText(); }
    void isDescribed();
    void whatIsCutIsInTheToolTip_data();
    void whatIsCutIsInTheToolTip();
};

void TestTile::isDescribed()
{
    Tile tile(QStringLiteral("p95"));
    QCOMPARE(tile.accessibleName(), QStringLiteral("p95"));
    tile.setValue(QStringLiteral("12"), QStringLiteral("ms"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("12 ms"));
    tile.setNote(QStringLiteral("whole run"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("12 ms, whole run"));
}

void TestTile::whatIsCutIsInTheToolTip_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("shown");
    const QString p95 = QStringLiteral("p95");
    const QString twelve = QStringLiteral("12");
    const QString ms = QStringLiteral("ms");
    const QString text = QStringLiteral("Response time of the whole run, from when it was due");
    const QString figure = QStringLiteral("1234567890123456789");
    QTest::newRow("all in sight") << p95 << twelve << ms << ms << help;
    QTest::newRow("no note") << p95 << twelve << ms << QString() << help;
    QTest::newRow("note") << p95 << twelve << ms << text << QStringLiteral("p95\n12 ms\n%1\nHelp").arg(text);
    QTest::newRow("caption") << text << twelve << ms << QString()
                             << QStringLiteral("%1\n12 ms\nHelp").arg(text);
    QTest::newRow("value") << p95 << figure << QString() << QString()
                           << QStringLiteral("p95\n%1\nHelp").arg(figure);
    QTest::newRow("unit") << p95 << twelve << text << QString()
                          << QStringLiteral("p95\n12 %1\nHelp").arg(text);
}

void TestTile::whatIsCutIsInTheToolTip()
{
    QFETCH(QString, caption);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, note);
    QFETCH(QString, shown);
    Tile tile(caption);
    tile.setToolTip(help);
    tile.setValue(value, unit);
    tile.setNote(note);
    tile.resize(tile.sizeHint());
    tile.show();
    const QPoint middle = tile.rect().center();
    QHelpEvent asked(QEvent::ToolTip, middle, tile.mapToGlobal(middle));
    QVERIFY(QCoreApplication::sendEvent(&tile, &asked));
    QCOMPARE(QToolTip::text(), shown);
}

QTEST_MAIN(TestTile)
#include "tst_tile.moc"
