// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"

#include <QFileDialog>

using namespace stampede;
using namespace stampede::test;

/// Files of behaviours: opened, saved, changed by others, remembered.
class TestBehaviourFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensByDialog();
    void savesByDialog();
    void savesWhatIsOpen();
    void tellsWhatCannotBeSaved();
    void readsAgainWhatOthersChanged();
    void keepsLastGoodWhenOthersBreakIt();
    void asksBeforeTakingOverUnsavedChanges();
    void tellsThatItIsGone();
    void asksBeforeChangesAreLost();
    void remembers();
    void rememberedFileIsGone();
    void rememberedFileIsWrong();

private:
    static QFileDialog* dialog(const BehaviourRig& rig, const char* name)
    {
        QFileDialog* found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = rig.view->findChild<QFileDialog*>(QLatin1StringView(name))) != nullptr; },
            patience);
        return found;
    }
    static bool opens(BehaviourRig& rig, const QString& path)
    {
        rig.view->open(path);
        return QTest::qWaitFor([&] { return rig.chooser().source() == path; }, patience) && rig.isSettled();
    }
    static QString contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

void TestBehaviourFiles::opensByDialog()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    rig.press("openBehaviour");
    QFileDialog* open = dialog(rig, "openBehaviourDialog");
    QVERIFY(open);
    Q_EMIT open->fileSelected(path);
    QTRY_COMPARE_WITH_TIMEOUT(rig.chooser().source(), path, patience);
    QCOMPARE(rig.chooser().currentText(), QStringLiteral("mine.json"));
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: mine.json.")));
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 mine"));
}

void TestBehaviourFiles::savesByDialog()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.folder.filePath(QStringLiteral("new.json"));
    rig.editor().replaceText(refusing("450 4.7.1 saved"));
    rig.press("saveBehaviour"); // a preset cannot be written
    QFileDialog* save = dialog(rig, "saveBehaviourDialog");
    QVERIFY(save);
    Q_EMIT save->fileSelected(path);
    QVERIFY(rig.says(QStringLiteral("The next start uses new.json.")));
    QCOMPARE(contentOf(path), refusing("450 4.7.1 saved"));
    QCOMPARE(rig.chooser().source(), path);
    QVERIFY(!rig.part<QPushButton>("saveBehaviour")->isEnabled());
    QVERIFY(rig.start());
    QCOMPARE(rig.answer(), QByteArray("450 4.7.1 saved"));
}

void TestBehaviourFiles::savesWhatIsOpen()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.editor().replaceText(refusing("550 5.7.1 ours"));
    rig.press("saveBehaviour");
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(path), refusing("550 5.7.1 ours"), patience);
    QVERIFY(rig.says(QStringLiteral("The next start uses mine.json.")));
    // Work that is not done can be saved, and is not used.
    rig.editor().replaceText(QStringLiteral("{\"rules\": ["));
    rig.press("saveBehaviour");
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(path), QStringLiteral("{\"rules\": ["), patience);
    QVERIFY(rig.says(QStringLiteral("\u26a0 Refused")));
    QVERIFY(rig.start());
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 ours"));
}

void TestBehaviourFiles::tellsWhatCannotBeSaved()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    rig.editor().replaceText(refusing("450 4.7.1 saved"));
    rig.press("saveBehaviourAs");
    QFileDialog* save = dialog(rig, "saveBehaviourDialog");
    QVERIFY(save);
    Q_EMIT save->fileSelected(rig.folder.filePath(QStringLiteral("no/where.json")));
    QTRY_VERIFY_WITH_TIMEOUT(rig.bar().isVisible(), patience);
    QCOMPARE(rig.bar().severity(), MessageBar::Severity::Error);
    QCOMPARE(rig.chooser().source(), QStringLiteral("preset:accept-all"));
    QVERIFY(rig.says(QStringLiteral("Changed, not yet applied")));
}

void TestBehaviourFiles::readsAgainWhatOthersChanged()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 theirs"));
    rig.host->behaviour().look();
    QTRY_COMPARE_WITH_TIMEOUT(rig.editor().text(), refusing("550 5.7.1 theirs"), patience);
    QVERIFY(rig.bar().isVisible());
    QVERIFY(rig.bar().text().contains(QStringLiteral("another program")));
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: mine.json.")));
    QTRY_COMPARE_WITH_TIMEOUT(rig.answer(), QByteArray("550 5.7.1 theirs"), patience);
    QVERIFY(!rig.part<QPushButton>("saveBehaviour")->isEnabled());
    rig.editor().undo();
    QCOMPARE(rig.editor().text(), refusing("550 5.7.1 mine"));
}

void TestBehaviourFiles::keepsLastGoodWhenOthersBreakIt()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.file(QStringLiteral("mine.json"), refusing("999 broken"));
    rig.host->behaviour().look();
    QVERIFY(
        rig.says(QStringLiteral("\u26a0 Refused: 1 problem(s). The running sink goes on with mine.json.")));
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 mine"));
}

void TestBehaviourFiles::asksBeforeTakingOverUnsavedChanges()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.editor().replaceText(refusing("450 4.7.1 typed"));
    rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 theirs"));
    rig.host->behaviour().look();
    QTRY_VERIFY_WITH_TIMEOUT(rig.bar().isVisible(), patience);
    QCOMPARE(rig.editor().text(), refusing("450 4.7.1 typed"));
    QTest::mouseClick(rig.bar().findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(rig.editor().text(), refusing("550 5.7.1 theirs"));
    QVERIFY(rig.says(QStringLiteral("The next start uses mine.json.")));
    QVERIFY(rig.bar().isHidden());
}

void TestBehaviourFiles::tellsThatItIsGone()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    QVERIFY(QFile::remove(path));
    rig.host->behaviour().look();
    QTRY_VERIFY_WITH_TIMEOUT(rig.bar().isVisible(), patience);
    QCOMPARE(rig.editor().text(), refusing("550 5.7.1 mine"));
    QVERIFY(rig.start());
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 mine"));
}

void TestBehaviourFiles::asksBeforeChangesAreLost()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const int flaky = rig.chooser().findData(QStringLiteral("preset:flaky"));
    rig.editor().replaceText(QStringLiteral("{}"));
    Q_EMIT rig.chooser().activated(flaky);
    QTRY_VERIFY_WITH_TIMEOUT(rig.question() != nullptr, patience);
    QCOMPARE(rig.chooser().currentText(), QStringLiteral("Accept all"));
    rig.question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY_WITH_TIMEOUT(rig.question() == nullptr, patience);
    QCOMPARE(rig.editor().text(), QStringLiteral("{}"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.view->findChild<QMessageBox*>() == nullptr, patience);
    Q_EMIT rig.chooser().activated(flaky);
    QTRY_VERIFY_WITH_TIMEOUT(rig.question() != nullptr, patience);
    rig.question()->button(QMessageBox::Discard)->click();
    QTRY_COMPARE_WITH_TIMEOUT(rig.chooser().currentText(), QStringLiteral("Flaky"), patience);
    rig.preferences.setAsks(Confirmation::DiscardChanges, false);
    QVERIFY(rig.isSettled());
    rig.editor().replaceText(QStringLiteral("{}"));
    Q_EMIT rig.chooser().activated(0);
    QTRY_COMPARE_WITH_TIMEOUT(rig.chooser().currentText(), QStringLiteral("Accept all"), patience);
}

void TestBehaviourFiles::remembers()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.reopen();
    QVERIFY(rig.start()); // at once: what is remembered is used all the same
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 mine"));
    QVERIFY(rig.isSettled());
    QCOMPARE(rig.chooser().source(), path);
    Q_EMIT rig.chooser().activated(rig.chooser().findData(QStringLiteral("preset:greylisting")));
    QTRY_COMPARE_WITH_TIMEOUT(rig.chooser().source(), QStringLiteral("preset:greylisting"), patience);
    rig.reopen();
    QVERIFY(rig.isSettled());
    QCOMPARE(rig.chooser().source(), QStringLiteral("preset:greylisting"));
    const int recent = rig.chooser().findData(path);
    QVERIFY(recent > 0);
    QCOMPARE(rig.chooser().itemText(recent), QStringLiteral("mine.json"));
}

void TestBehaviourFiles::rememberedFileIsGone()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    QVERIFY(QFile::remove(path));
    rig.reopen();
    QTRY_COMPARE_WITH_TIMEOUT(rig.chooser().source(), QStringLiteral("preset:accept-all"), patience);
    QVERIFY(rig.bar().isVisible());
    QVERIFY2(rig.bar().text().contains(QStringLiteral("mine.json")), qPrintable(rig.bar().text()));
}

void TestBehaviourFiles::rememberedFileIsWrong()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString path = rig.file(QStringLiteral("mine.json"), refusing("550 5.7.1 mine"));
    QVERIFY(opens(rig, path));
    rig.file(QStringLiteral("mine.json"), QStringLiteral("{\"nam\": 1}"));
    rig.reopen();
    QVERIFY(rig.says(QStringLiteral("\u26a0 Refused: 1 problem(s). The next start accepts all.")));
    QVERIFY(rig.start());
    QVERIFY(rig.answer().startsWith("250"));
}

QTEST_MAIN(TestBehaviourFiles)
#include "tst_behaviour_files.moc"
