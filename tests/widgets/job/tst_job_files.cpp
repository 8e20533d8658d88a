// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QThreadPool>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

const QByteArray small = R"({"name": "small", "load": {"messages": 7}})";

void answer(QMessageBox* box, QMessageBox::StandardButton button)
{
    QVERIFY(box);
    QTest::mouseClick(box->button(button), Qt::LeftButton);
}

QFileDialog* dialogOf(PageRig& rig, const QString& name)
{
    return rig.page.findChild<QFileDialog*>(name);
}

} // namespace

class TestJobFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndRemembers();
    void saysWhatCannotBeOpened_data();
    void saysWhatCannotBeOpened();
    void savesWhatIsThere();
    void asksForAPathAtFirst();
    void aFailedSaveKeepsEverything();
    void safeAtOnceWithoutChanges();
    void discardGoesOn();
    void cancelStays();
    void saveGoesOnWhenItIsDone();
    void saveAsBeforeGoingOn();
    void aFailedSaveDoesNotGoOn();
    void asksOnlyWhereWanted();
    void theNewestWishCounts();
    void anExampleAsksToo();
    void theLastOfTwoFilesStays();
    void goesAwayWhileReading();
};

void TestJobFiles::opensAndRemembers()
{
    PageRig rig;
    const QString path = rig.file(u"a.json"_s, small);
    QSignalSpy title(&rig.page, &JobPage::titleChanged);
    rig.page.openFile(path);
    QTRY_COMPARE(rig.document.path(), path);
    QCOMPARE(rig.at(u"load.messages"_s), QJsonValue(7));
    QVERIFY(!title.isEmpty());
    QCOMPARE(rig.preferences.recentJobs(), QStringList{path});
    QCOMPARE(rig.page.recentMenu()->actions().first()->toolTip(), path);
    QVERIFY(rig.checked());
    QVERIFY(rig.page.canStart());
    rig.page.newAction()->trigger();
    QVERIFY(rig.document.path().isEmpty());
    rig.page.recentMenu()->actions().first()->trigger();
    QTRY_COMPARE(rig.document.path(), path);
}

void TestJobFiles::saysWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << u"none.json"_s << QByteArray();
    QTest::newRow("no JSON") << u"bad.json"_s << QByteArray("{\n\"a\": }");
    QTest::newRow("no object") << u"list.json"_s << QByteArray("[]");
    QTest::newRow("empty") << u"empty.json"_s << QByteArray(" ");
}

void TestJobFiles::saysWhatCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    PageRig rig;
    const QString path = content.isEmpty() ? rig.folder.filePath(name) : rig.file(name, content);
    rig.page.openFile(path);
    QTRY_VERIFY(rig.barText().contains(name));
    QVERIFY(rig.document.path().isEmpty());
    QVERIFY(rig.preferences.recentJobs().isEmpty());
    QCOMPARE(rig.at(u"load.messages"_s), QJsonValue(1000));
}

void TestJobFiles::savesWhatIsThere()
{
    PageRig rig;
    rig.page.openFile(rig.file(u"a.json"_s, small));
    QTRY_COMPARE(rig.at(u"name"_s), QJsonValue(u"small"_s));
    rig.document.setValue(u"load.connections"_s, 33);
    rig.page.saveAction()->trigger();
    QTRY_VERIFY(!rig.document.isModified());
    QCOMPARE(rig.read(u"a.json"_s), rig.document.toJson());
    QVERIFY(rig.read(u"a.json"_s).contains("\"connections\": 33"));
}

void TestJobFiles::asksForAPathAtFirst()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"mine"_s);
    rig.page.saveAction()->trigger();
    QFileDialog* dialog = dialogOf(rig, u"saveDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal() || dialog->windowModality() != Qt::ApplicationModal);
    Q_EMIT dialog->fileSelected(rig.folder.filePath(u"mine.json"_s));
    dialog->close();
    QTRY_COMPARE(rig.document.displayName(), u"mine.json"_s);
    QVERIFY(!rig.document.isModified());
    QCOMPARE(rig.read(u"mine.json"_s), rig.document.toJson());
}

void TestJobFiles::aFailedSaveKeepsEverything()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"a"_s);
    rig.document.markSaved(rig.folder.filePath(u"no/such/folder/a.json"_s));
    rig.document.setValue(u"name"_s, u"b"_s);
    rig.page.saveAction()->trigger();
    QTRY_VERIFY(rig.barText().contains(u"a.json"_s));
    QVERIFY(rig.document.isModified());
    QCOMPARE(rig.at(u"name"_s), QJsonValue(u"b"_s));
}

void TestJobFiles::safeAtOnceWithoutChanges()
{
    PageRig rig;
    bool went = false;
    rig.page.whenSafe([&went] { went = true; });
    QVERIFY(went);
    QVERIFY(!rig.question());
}

void TestJobFiles::discardGoesOn()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"changed"_s);
    const QString path = rig.file(u"a.json"_s, small);
    rig.page.openFile(path);
    QVERIFY(rig.question());
    QCOMPARE(rig.at(u"name"_s), QJsonValue(u"changed"_s));
    answer(rig.question(), QMessageBox::Discard);
    QTRY_COMPARE(rig.document.path(), path);
}

void TestJobFiles::cancelStays()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"changed"_s);
    bool went = false;
    rig.page.whenSafe([&went] { went = true; });
    answer(rig.question(), QMessageBox::Cancel);
    QCoreApplication::processEvents();
    QVERIFY(!went);
    QVERIFY(!rig.question());
    rig.page.newAction()->trigger();
    QVERIFY(rig.question());
    QTest::keyClick(rig.question(), Qt::Key_Escape);
    QCOMPARE(rig.at(u"name"_s), QJsonValue(u"changed"_s));
}

void TestJobFiles::saveGoesOnWhenItIsDone()
{
    PageRig rig;
    rig.page.openFile(rig.file(u"a.json"_s, small));
    QTRY_COMPARE(rig.at(u"name"_s), QJsonValue(u"small"_s));
    rig.document.setValue(u"name"_s, u"kept"_s);
    int went = 0;
    rig.page.whenSafe([&went] { ++went; });
    answer(rig.question(), QMessageBox::Save);
    QCOMPARE(went, 0);
    QTRY_COMPARE(went, 1);
    QVERIFY(rig.read(u"a.json"_s).contains("kept"));
}

void TestJobFiles::saveAsBeforeGoingOn()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"new one"_s);
    int went = 0;
    rig.page.whenSafe([&went] { ++went; });
    answer(rig.question(), QMessageBox::Save);
    QFileDialog* dialog = dialogOf(rig, u"saveDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(rig.folder.filePath(u"new.json"_s));
    QTRY_COMPARE(went, 1);
    QVERIFY(rig.read(u"new.json"_s).contains("new one"));
    dialog->close();
    // Giving up the dialog is giving up the wish.
    rig.document.clear();
    rig.document.setValue(u"name"_s, u"x"_s);
    rig.page.whenSafe([&went] { ++went; });
    answer(rig.question(), QMessageBox::Save);
    for (QFileDialog* open : rig.page.findChildren<QFileDialog*>())
        open->reject();
    QCoreApplication::processEvents();
    QCOMPARE(went, 1);
}

void TestJobFiles::aFailedSaveDoesNotGoOn()
{
    PageRig rig;
    rig.document.markSaved(rig.folder.filePath(u"gone/a.json"_s));
    rig.document.setValue(u"name"_s, u"x"_s);
    int went = 0;
    rig.page.whenSafe([&went] { ++went; });
    answer(rig.question(), QMessageBox::Save);
    QTRY_VERIFY(!rig.barText().isEmpty());
    QCOMPARE(went, 0);
    QVERIFY(rig.document.isModified());
}

void TestJobFiles::asksOnlyWhereWanted()
{
    PageRig rig;
    rig.preferences.setAsks(Confirmation::DiscardChanges, false);
    rig.document.setValue(u"name"_s, u"x"_s);
    bool went = false;
    rig.page.whenSafe([&went] { went = true; });
    QVERIFY(went && !rig.question());
}

void TestJobFiles::theNewestWishCounts()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"x"_s);
    int first = 0;
    int second = 0;
    rig.page.whenSafe([&first] { ++first; });
    rig.page.whenSafe([&second] { ++second; });
    QCOMPARE(rig.page.findChildren<QMessageBox*>().size(), 1);
    answer(rig.question(), QMessageBox::Discard);
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

void TestJobFiles::anExampleAsksToo()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"x"_s);
    rig.page.openExample(u"smoke"_s);
    QCOMPARE(rig.at(u"name"_s), QJsonValue(u"x"_s));
    answer(rig.question(), QMessageBox::Discard);
    QCOMPARE(rig.at(u"name"_s), QJsonValue(u"smoke test"_s));
}

void TestJobFiles::theLastOfTwoFilesStays()
{
    PageRig rig;
    rig.page.openFile(rig.file(u"a.json"_s, small));
    const QString second = rig.file(u"b.json"_s, R"({"name": "second", "load": {"messages": 8}})");
    rig.page.openFile(second);
    QTRY_COMPARE(rig.document.path(), second);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(rig.document.path(), second);
}

void TestJobFiles::goesAwayWhileReading()
{
    for (int i = 0; i < 10; ++i) {
        PageRig rig;
        rig.page.openFile(rig.file(u"a.json"_s, small));
        rig.document.setValue(u"name"_s, u"x"_s);
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestJobFiles)
#include "tst_job_files.moc"

#include <QByteArray>
#include <QStringList>
