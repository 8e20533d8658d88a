// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "widgets/job/import_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

QString shown(const ImportDialog& dialog)
{
    return dialog.findChild<QTextBrowser*>(u"importPreview"_s)->toPlainText();
}
bool canImport(const ImportDialog& dialog)
{
    return dialog.findChild<QPushButton*>(u"importButton"_s)->isEnabled();
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePreviewFollowsTheText();
    void theSourceCanBeChosen();
    void filesAreRead();
    void becomesANewJob();
    void asksAboutUnsavedChanges();
    void oneDialogAtATime();
};

void TestImport::thePreviewFollowsTheText()
{
    auto* dialog = new ImportDialog(QString());
    const QPointer<ImportDialog> guard = dialog;
    dialog->show();
    QVERIFY(!canImport(*dialog));
    auto* text = dialog->findChild<QPlainTextEdit*>(u"importText"_s);
    QTest::keyClicks(text, u"smtp-source -c -s 20 127.0.0.1:2525"_s);
    QTRY_VERIFY(canImport(*dialog));
    QVERIFY2(shown(*dialog).contains(u"20 connection"_s), qPrintable(shown(*dialog)));
    QVERIFY(shown(*dialog).contains(u"-c, column 13"_s));
    QVERIFY(dialog->findChild<QLabel*>(u"importVerdict"_s)->text().contains(u"smtp-source"_s));
    QTest::keyClicks(text, u" -z <b>"_s);
    QTRY_VERIFY(!canImport(*dialog));
    QVERIFY2(shown(*dialog).contains(u"-z, column 37"_s), qPrintable(shown(*dialog)));
    dialog->setText(u"Dear Sir"_s);
    QVERIFY(!canImport(*dialog));
    dialog->setText(QString());
    QVERIFY(shown(*dialog).isEmpty());
    dialog->close();
    QTRY_VERIFY(!guard);
}

void TestImport::theSourceCanBeChosen()
{
    ImportDialog dialog{QString()};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setText(u"-s 20 127.0.0.1"_s);
    QVERIFY(!canImport(dialog));
    auto* source = dialog.findChild<QComboBox*>(u"importSource"_s);
    source->setCurrentIndex(static_cast<int>(exchange::Source::SmtpSource));
    QVERIFY(canImport(dialog));
    source->setCurrentIndex(static_cast<int>(exchange::Source::Hammer));
    QVERIFY(!canImport(dialog));
}

void TestImport::filesAreRead()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    };
    ImportDialog dialog{QString()};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.openFile(make(u"load.sh"_s, "#!/bin/sh\nexec traffic-gen --concurrency 7\n"));
    QTRY_VERIFY(canImport(dialog));
    QVERIFY(shown(dialog).contains(u"7 connection"_s));
    dialog.openFile(make(u"picture.png"_s, QByteArray("\x89PNG\0\1\2", 7)));
    QTRY_VERIFY(!canImport(dialog));
    QVERIFY(shown(dialog).contains(u"picture.png"_s));
    dialog.setText(u"traffic-gen"_s);
    QVERIFY(canImport(dialog));
    dialog.openFile(folder.filePath(u"missing.sh"_s));
    QTRY_VERIFY(!canImport(dialog));
    QVERIFY(shown(dialog).contains(u"missing.sh"_s));
}

void TestImport::becomesANewJob()
{
    PageRig rig;
    const QJsonObject before = rig.document.json();
    rig.page.importAction()->trigger();
    auto* dialog = rig.page.findChild<ImportDialog*>();
    QVERIFY(dialog);
    dialog->setText(u"swaks --prdr --to a@b.test --server 127.0.0.1 -au u -ap s3cret -tls"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"importButton"_s), Qt::LeftButton);
    QCOMPARE(rig.at(u"envelope.recipients"_s).toObject().value(u"list"_s).toArray().at(0).toString(),
             u"a@b.test"_s);
    QCOMPARE(rig.at(u"auth.username"_s).toString(), u"u"_s);
    QVERIFY(!rig.document.toJson().contains("s3cret"));
    QVERIFY(rig.document.isModified());
    QVERIFY(rig.document.path().isEmpty());
    QVERIFY2(rig.barText().contains(u"2 part"_s), qPrintable(rig.barText()));
    rig.document.undoStack()->undo();
    QCOMPARE(rig.document.json(), before);
    rig.document.undoStack()->redo();
    QVERIFY(rig.checked());
    QVERIFY2(rig.page.findings().problems.isEmpty(),
             qPrintable(rig.page.findings().problems.list().value(0).toString()));
}

void TestImport::asksAboutUnsavedChanges()
{
    PageRig rig;
    rig.document.setValue(u"name"_s, u"mine"_s);
    rig.page.importAction()->trigger();
    auto* dialog = rig.page.findChild<ImportDialog*>();
    dialog->setText(u"smtp-source -m 77 127.0.0.1"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"importButton"_s), Qt::LeftButton);
    QTRY_VERIFY(rig.question());
    QCOMPARE(rig.at(u"name"_s).toString(), u"mine"_s);
    QTest::mouseClick(rig.question()->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_COMPARE(rig.at(u"load.messages"_s).toInt(), 77);
}

void TestImport::oneDialogAtATime()
{
    PageRig rig;
    rig.page.importAction()->trigger();
    rig.page.importAction()->trigger();
    QCOMPARE(rig.page.findChildren<ImportDialog*>().size(), 1);
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
