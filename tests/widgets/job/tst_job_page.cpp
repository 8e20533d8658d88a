// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/load_picture.h"
#include "widgets/job/section_list.h"
#include "widgets/job/size_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeView>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;

class TestJobPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void canStartAtOnce();
    void aPersonFillsInAForm();
    void problemsAreShownEverywhereAndMended();
    void theListLeadsToTheFields();
    void unknownKeysCanBeRemoved();
    void choosingTheOpenModelSwapsTheFields();
    void undoShowsInTheForm();
    void staleFindingsAreNotStarted();
    void passwordsStayHere();
    void nextSample();
    void picturesSayTheirNumbers();
    void copiesTheCommandLine();
    void examplesAreInTheMenu();
    void fitsTheSmallestWindow();
    void remembersTheSection();
    void takesDroppedJobs();
};

void TestJobPage::canStartAtOnce()
{
    PageRig rig;
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QCOMPARE(rig.page.findings().job->load.messages, std::optional<quint64>(1000));
    QVERIFY(rig.child<QLabel>(u"description"_s)->text().contains(u"1,000"_s));
}

void TestJobPage::aPersonFillsInAForm()
{
    PageRig rig;
    auto* host = rig.child<QLineEdit>(u"target.host"_s);
    host->setFocus();
    host->selectAll();
    QTest::keyClicks(host, u"localhost"_s);
    rig.child<SectionList>(u"sections"_s)->setFocus();
    QTest::keyClick(rig.child<SectionList>(u"sections"_s), Qt::Key_End);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(rig.child<SectionList>(u"sections"_s), Qt::Key_Up);
    auto* connections = rig.child(u"load.connections"_s);
    QVERIFY(connections->isVisible() && !host->isVisible());
    connections->setFocus();
    QTest::keySequence(connections, QKeySequence::SelectAll);
    QTest::keyClicks(connections, u"25"_s);
    auto* duration = rig.child(u"load.duration"_s);
    QTest::keyClicks(duration, u"2m"_s);
    QVERIFY(!rig.page.canStart());
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    const auto& job = *rig.page.findings().job;
    QCOMPARE(job.target.host, u"localhost"_s);
    QCOMPARE(job.load.connections, 25);
    QCOMPARE(job.load.duration, std::optional<stampede::Nanos>(std::chrono::minutes(2)));
    QCOMPARE(rig.document.undoStack()->count(), 3);
}

void TestJobPage::problemsAreShownEverywhereAndMended()
{
    PageRig rig;
    auto* port = rig.child(u"target.port"_s);
    port->setFocus();
    QTest::keySequence(port, QKeySequence::SelectAll);
    QTest::keyClicks(port, u"70000"_s);
    rig.document.setValue(u"limits.stop_grace"_s, u"later"_s);
    QVERIFY(rig.checked());
    QVERIFY(!rig.page.canStart());
    QVERIFY(rig.page.whyNot().contains(u"target.port"_s));
    QVERIFY(rig.child<QLabel>(u"target.port.note"_s)->text().contains(u"65535"_s));
    auto* list = rig.child<QTreeView>(u"problems"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    auto* sections = rig.child<SectionList>(u"sections"_s);
    QCOMPARE(sections->item(0)->data(SectionList::CountRole).toInt(), 1);
    QCOMPARE(sections->item(7)->data(SectionList::CountRole).toInt(), 1);
    QCOMPARE(sections->item(0)->data(Qt::AccessibleTextRole).toString(), u"Target, 1 problem(s)"_s);
    // Undone, they go.
    rig.page.undoAction()->trigger();
    rig.page.undoAction()->trigger();
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QVERIFY(!list->isVisible());
    QCOMPARE(sections->item(0)->data(SectionList::CountRole).toInt(), 0);
}

void TestJobPage::theListLeadsToTheFields()
{
    PageRig rig;
    rig.document.setValue(u"session.timeouts.quit"_s, u"never"_s);
    QVERIFY(rig.checked());
    rig.page.showProblemsAction()->trigger();
    auto* list = rig.child<QTreeView>(u"problems"_s);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    auto* edit = rig.child(u"session.timeouts.quit"_s);
    QVERIFY(edit->isVisible());
    QVERIFY(edit->hasFocus() || edit->isAncestorOf(QApplication::focusWidget()));
    rig.document.setValue(u"load.messages"_s, QJsonValue::Null);
    rig.page.goTo(u"load"_s);
    QVERIFY(rig.child(u"load.messages"_s)->isVisible());
}

void TestJobPage::unknownKeysCanBeRemoved()
{
    PageRig rig;
    QVERIFY(rig.document.setContents(R"({"target": {"hots": "a"}, "load": {"messages": 5}})", {}, nullptr));
    QVERIFY(rig.checked());
    auto* list = rig.child<QTreeView>(u"problems"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(rig.barText().contains(u"target.hots"_s));
    QTest::mouseClick(rig.child<QPushButton>(u"messageAction"_s), Qt::LeftButton);
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QVERIFY(rig.barText().isEmpty());
}

void TestJobPage::choosingTheOpenModelSwapsTheFields()
{
    PageRig rig;
    rig.page.goTo(u"load.model"_s);
    auto* model = rig.child<QComboBox>(u"load.model"_s);
    QVERIFY(!rig.child(u"load.rate"_s)->isVisible());
    QTest::keyClick(model, Qt::Key_Down);
    QVERIFY(rig.child(u"load.rate"_s)->isVisible());
    QVERIFY(!rig.child(u"load.connections"_s)->isVisible());
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QVERIFY(rig.page.findings().plan.open);
    QTest::keyClick(model, Qt::Key_Up);
    QVERIFY(rig.child(u"load.connections"_s)->isVisible());
}

void TestJobPage::undoShowsInTheForm()
{
    PageRig rig;
    auto* host = rig.child<QLineEdit>(u"target.host"_s);
    QTest::keyClicks(host, u"9"_s);
    QCOMPARE(rig.at(u"target.host"_s), QJsonValue(u"127.0.0.19"_s));
    host->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&rig.page));
    QTest::keySequence(host, QKeySequence::Undo);
    QCOMPARE(host->text(), u"127.0.0.1"_s);
    QVERIFY(!rig.document.isModified());
    QTest::keySequence(host, QKeySequence::Redo);
    QCOMPARE(host->text(), u"127.0.0.19"_s);
}

void TestJobPage::staleFindingsAreNotStarted()
{
    PageRig rig;
    QVERIFY(rig.checked());
    QSignalSpy changed(&rig.page, &JobPage::findingsChanged);
    rig.document.setValue(u"target.port"_s, 26);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!rig.page.canStart() && !rig.page.whyNot().isEmpty());
    rig.document.setValue(u"target.port"_s, 27);
    QCOMPARE(changed.size(), 1);
    QVERIFY(rig.checked());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(rig.page.findings().job->target.port, quint16(27));
}

void TestJobPage::passwordsStayHere()
{
    qunsetenv("STAMPEDE_TEST_SECRET");
    PageRig rig;
    rig.document.setValue(u"auth.mechanism"_s, u"cram-md5"_s);
    rig.document.setValue(u"auth.username"_s, u"me"_s);
    rig.document.setValue(u"auth.password_env"_s, u"STAMPEDE_TEST_SECRET"_s);
    QVERIFY(rig.checked());
    QVERIFY(rig.page.findings().job.has_value());
    QVERIFY(rig.page.whyNot().contains(u"STAMPEDE_TEST_SECRET"_s));
    auto* edit = rig.child<QLineEdit>(u"auth.password"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    const int steps = rig.document.undoStack()->count();
    QTest::keyClicks(edit, u"s3cret"_s);
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    QCOMPARE(rig.page.password(), std::string("s3cret"));
    QCOMPARE(rig.document.undoStack()->count(), steps);
    QVERIFY(!rig.document.toJson().contains("s3cret"));
    rig.page.copyCommandLineAction()->trigger();
    QVERIFY(!QApplication::clipboard()->text().contains(u"s3cret"_s));
    edit->clear();
    qputenv("STAMPEDE_TEST_SECRET", "fromenv");
    QVERIFY(rig.page.canStart());
    QVERIFY(rig.page.password().empty());
    QCOMPARE(rig.page.effectivePassword(), std::string("fromenv"));
    qunsetenv("STAMPEDE_TEST_SECRET");
}

void TestJobPage::nextSample()
{
    PageRig rig;
    QVERIFY(rig.checked());
    rig.child<QTabWidget>(u"sidePanel"_s)->setCurrentIndex(1);
    auto* sample = rig.child<QPlainTextEdit>(u"sample"_s);
    QVERIFY(sample->toPlainText().contains(u"user0@example.test"_s));
    QTest::mouseClick(rig.child<QPushButton>(u"nextSample"_s), Qt::LeftButton);
    QTRY_VERIFY(sample->toPlainText().contains(u"user1@example.test"_s));
    QVERIFY(rig.page.canStart());
    QTest::mouseClick(rig.child<QPushButton>(u"firstSample"_s), Qt::LeftButton);
    QTRY_VERIFY(sample->toPlainText().contains(u"user0@example.test"_s));
    rig.document.setValue(u"envelope.sender"_s, u"{"_s);
    QVERIFY(rig.checked());
    QVERIFY(sample->toPlainText().isEmpty());
    QVERIFY(!rig.child<QPushButton>(u"nextSample"_s)->isEnabled());
}

void TestJobPage::picturesSayTheirNumbers()
{
    PageRig rig;
    rig.document.setValue(u"load.duration"_s, u"90s"_s);
    rig.document.setValue(u"message.size"_s, u"1k:70,20k:30"_s);
    QVERIFY(rig.checked());
    auto* load = rig.child<LoadPicture>(u"loadPicture"_s);
    QVERIFY2(load->accessibleDescription().contains(u"10 connection"_s),
             qPrintable(load->accessibleDescription()));
    QVERIFY(load->accessibleDescription().contains(u"1 min 30 s"_s));
    auto* sizes = rig.child<SizePicture>(u"sizePicture"_s);
    QVERIFY2(sizes->accessibleDescription().contains(u"20 kB"_s), qPrintable(sizes->accessibleDescription()));
    // Drawn, and differently in another size distribution.
    const QImage before = sizes->grab().toImage();
    rig.document.setValue(u"message.size"_s, u"1k:1,20k:99"_s);
    QVERIFY(rig.checked());
    QVERIFY(sizes->grab().toImage() != before);
    const QImage steady = load->grab().toImage();
    rig.document.setValue(u"load.ramp_up"_s, u"45s"_s);
    QVERIFY(rig.checked());
    QVERIFY(load->grab().toImage() != steady);
    for (const QString& odd : {u"0s"_s, u"366d"_s}) {
        rig.document.setValue(u"load.duration"_s, odd);
        QVERIFY(rig.checked());
        QVERIFY(!load->grab().isNull());
    }
}

void TestJobPage::copiesTheCommandLine()
{
    PageRig rig;
    rig.page.copyCommandLineAction()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"stampede-cli run --set load.messages=1000"_s);
    QVERIFY(!rig.barText().isEmpty());
    rig.document.markSaved(u"/tmp/x.json"_s);
    rig.page.copyCommandLineAction()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"stampede-cli run /tmp/x.json"_s);
    rig.document.setValue(u"name"_s, u"changed"_s);
    rig.page.copyCommandLineAction()->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"name=changed"_s));
}

void TestJobPage::examplesAreInTheMenu()
{
    PageRig rig;
    QCOMPARE(rig.page.examplesMenu()->actions().size(), 9);
    auto* action = rig.page.examplesMenu()->findChild<QAction*>(u"example.provider-mix"_s);
    QVERIFY(action);
    action->trigger();
    QCOMPARE(rig.document.displayName(), u"provider mix"_s);
    QVERIFY(rig.document.path().isEmpty() && !rig.document.isModified());
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.canStart(), qPrintable(rig.page.whyNot()));
    rig.page.openExample(u"nonesuch"_s);
    QVERIFY(rig.barText().contains(u"nonesuch"_s));
}

void TestJobPage::fitsTheSmallestWindow()
{
    PageRig rig;
    QVERIFY(rig.checked());
    rig.document.setValue(u"target.port"_s, u"x"_s);
    QVERIFY(rig.checked());
    const QSize least = rig.page.minimumSizeHint();
    QVERIFY2(least.width() <= 1130 && least.height() <= 720,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestJobPage::remembersTheSection()
{
    const QTemporaryDir folder;
    Preferences preferences(std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat));
    const stampede::test::ManualClock clock;
    JobDocument document;
    {
        JobPage page(document, preferences, clock);
        page.findChild<SectionList*>()->setCurrentRow(6);
    }
    const JobPage page(document, preferences, clock);
    QCOMPARE(page.findChild<SectionList*>()->currentRow(), 6);
}

void TestJobPage::takesDroppedJobs()
{
    PageRig rig;
    const QString path = rig.file(u"dropped.JSON"_s, R"({"name": "dropped", "load": {"messages": 3}})");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&rig.page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&rig.page, &drop);
    QTRY_COMPARE(rig.at(u"name"_s), QJsonValue(u"dropped"_s));
    QMimeData other;
    other.setUrls({QUrl(u"https://example.test/a.json"_s)});
    QDragEnterEvent refused(QPoint(5, 5), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(&rig.page, &refused);
    QVERIFY(!refused.isAccepted());
}

QTEST_MAIN(TestJobPage)
#include "tst_job_page.moc"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QPushButton>
#include <QUrl>

#include <memory>
#include <optional>
#include <string>
