// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/message_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace stampede::widgets;

class TestMessageBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isHiddenUntilThereIsSomethingToSay();
    void showsTheNewest();
    void offersAnAction();
    void closes();
    void isNamed_data();
    void isNamed();
    void takesMarkupAsText();
    void growsWithItsText();
    void looksDifferentByTheSeverity();
};

template <typename Widget>
Widget* part(const QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QString::fromLatin1(name));
}

void TestMessageBar::isHiddenUntilThereIsSomethingToSay()
{
    QWidget page;
    MessageBar bar(&page);
    page.show();
    QVERIFY(bar.isHidden());
    QVERIFY(bar.text().isEmpty());
    bar.show(MessageBar::Severity::Info, QStringLiteral("told"));
    QVERIFY(bar.isVisible());
    QVERIFY(!bar.isWindow());
}

void TestMessageBar::showsTheNewest()
{
    MessageBar bar;
    bar.show(MessageBar::Severity::Info, QStringLiteral("first"), QStringLiteral("Do"));
    bar.show(MessageBar::Severity::Error, QStringLiteral("second"));
    QCOMPARE(bar.text(), QStringLiteral("second"));
    QCOMPARE(bar.severity(), MessageBar::Severity::Error);
    QVERIFY(part<QPushButton>(bar, "messageAction")->isHidden());
}

void TestMessageBar::offersAnAction()
{
    MessageBar bar;
    const QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
    bar.show(MessageBar::Severity::Warning, QStringLiteral("port taken"), QStringLiteral("Take another"));
    auto* action = part<QPushButton>(bar, "messageAction");
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), QStringLiteral("Take another"));
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(bar.isVisible());
}

void TestMessageBar::closes()
{
    MessageBar bar;
    const QSignalSpy closed(&bar, &MessageBar::closed);
    bar.show(MessageBar::Severity::Info, QStringLiteral("told"));
    QTest::mouseClick(part<QToolButton>(bar, "messageClose"), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(bar.text().isEmpty());
    bar.show(MessageBar::Severity::Info, QStringLiteral("again"));
    QVERIFY(bar.isVisible());
    bar.dismiss();
    QVERIFY(bar.isHidden());
    QCOMPARE(closed.count(), 1);
}

void TestMessageBar::isNamed_data()
{
    QTest::addColumn<MessageBar::Severity>("severity");
    QTest::addColumn<QString>("name");
    QTest::newRow("info") << MessageBar::Severity::Info << QStringLiteral("Information");
    QTest::newRow("warning") << MessageBar::Severity::Warning << QStringLiteral("Warning");
    QTest::newRow("error") << MessageBar::Severity::Error << QStringLiteral("Error");
}

void TestMessageBar::isNamed()
{
    QFETCH(const MessageBar::Severity, severity);
    MessageBar bar;
    bar.show(severity, QStringLiteral("the disk is full"));
    QTEST(bar.accessibleName(), "name");
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("the disk is full"));
    QVERIFY(!part<QToolButton>(bar, "messageClose")->accessibleName().isEmpty());
}

void TestMessageBar::takesMarkupAsText()
{
    MessageBar bar;
    bar.show(MessageBar::Severity::Error, QStringLiteral("<b>550</b> <img src=x>"));
    QCOMPARE(part<QLabel>(bar, "messageText")->textFormat(), Qt::PlainText);
    QCOMPARE(bar.text(), QStringLiteral("<b>550</b> <img src=x>"));
}

void TestMessageBar::growsWithItsText()
{
    MessageBar bar;
    bar.show(MessageBar::Severity::Info, QStringLiteral("short"));
    const int one = bar.layout()->totalHeightForWidth(400);
    bar.show(MessageBar::Severity::Info, QStringLiteral("a longer sentence ").repeated(30));
    QVERIFY(bar.layout()->totalHeightForWidth(400) > one * 3);
    QVERIFY(bar.minimumSizeHint().width() < 400);
}

void TestMessageBar::looksDifferentByTheSeverity()
{
    MessageBar bar;
    bar.resize(300, 60);
    QList<QRgb> grounds;
    for (const auto severity :
         {MessageBar::Severity::Info, MessageBar::Severity::Warning, MessageBar::Severity::Error}) {
        bar.show(severity, QStringLiteral("x"));
        const QRgb ground = bar.grab().toImage().pixel(bar.width() / 2, 4);
        QVERIFY(!grounds.contains(ground));
        grounds.append(ground);
    }
}

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
