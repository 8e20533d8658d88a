// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"
#include "widgets/sink/behaviour_rules_model.h"

#include <QComboBox>
#include <QMenu>
#include <QTextBlock>

using namespace stampede;
using namespace stampede::test;

/// Editing, checking and putting in force.
class TestBehaviourView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAcceptAll();
    void choosesPresets_data();
    void choosesPresets();
    void appliesWhileTheSinkRuns();
    void listsProblemsWhileTyping();
    void refusedTextKeepsTheLastGoodOne();
    void showsRulesAndTheirStrikes();
    void jumpsToARule();
    void addsRules();
    void addsNoRuleWhereThereIsNoPlace();
    void worksByKeyboard();
    void warnsOfRulesForTls();
    void isNamed();
};

void TestBehaviourView::beginsWithAcceptAll()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QCOMPARE(rig.chooser().source(), QStringLiteral("preset:accept-all"));
    QCOMPARE(rig.chooser().currentText(), QStringLiteral("Accept all"));
    QVERIFY(rig.says(QStringLiteral("The next start uses Accept all.")));
    QVERIFY(rig.editor().text().contains(QStringLiteral("\"name\": \"accept-all\"")));
    QVERIFY(!rig.view->applyAction()->isEnabled());
    QVERIFY(rig.start());
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: Accept all.")));
    QVERIFY(rig.answer().startsWith("250"));
}

void TestBehaviourView::choosesPresets_data()
{
    QTest::addColumn<QString>("source");
    for (const char* name :
         {"realistic-providers", "flaky", "overloaded", "broken-tls", "greylisting", "throttling"})
        QTest::newRow(name) << QStringLiteral("preset:") + QLatin1StringView(name);
}

void TestBehaviourView::choosesPresets()
{
    QFETCH(const QString, source);
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    BehaviourChooser& chooser = rig.chooser();
    const int index = chooser.findData(source);
    QVERIFY(index > 0);
    chooser.setFocus();
    Q_EMIT chooser.activated(index);
    QTRY_COMPARE_WITH_TIMEOUT(chooser.source(), source, patience);
    QCOMPARE(chooser.currentIndex(), index);
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: %1.").arg(chooser.titleOf(source))));
    QCOMPARE(rig.part<QLabel>("behaviourDescription")->text(), chooser.descriptionOf(source));
    QVERIFY(rig.part<ValueTable>("behaviourProblems")->isHidden());
    QTRY_COMPARE_WITH_TIMEOUT(rig.host->stats().behaviour, source.section(u':', 1), patience);
}

void TestBehaviourView::appliesWhileTheSinkRuns()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    rig.editor().replaceText(refusing("550 5.7.1 not you"));
    QVERIFY(rig.says(QStringLiteral("Changed, not yet applied")));
    QVERIFY(rig.answer().startsWith("250"));
    rig.press("applyBehaviourButton");
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: Accept all (changed).")));
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 not you"));
    rig.press("revertBehaviour");
    QVERIFY(rig.says(QStringLiteral("Changed, not yet applied")));
    rig.press("applyBehaviourButton");
    QVERIFY(rig.says(QStringLiteral("\u2713 In force: Accept all.")));
    QVERIFY(rig.answer().startsWith("250"));
}

void TestBehaviourView::listsProblemsWhileTyping()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    rig.editor().replaceText(refusing("999 not a code"));
    QVERIFY(rig.says(QStringLiteral("\u26a0 Refused: 1 problem(s). The next start uses Accept all.")));
    auto* problems = rig.part<ValueTable>("behaviourProblems");
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->model()->index(0, BehaviourProblemsModel::Place).data().toString(),
             QStringLiteral("rules[0].reply"));
    QCOMPARE(rig.editor().markedLines(), QSet<int>{3});
    rig.editor().moveCursor(QTextCursor::End);
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualRect(problems->model()->index(0, 0)).center());
    QCOMPARE(rig.editor().textCursor().blockNumber(), 2);
    QVERIFY(rig.editor().hasFocus());
    rig.editor().replaceText(QStringLiteral("{\n\n\"rules\": [[ }"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.editor().markedLines(), QSet<int>{3}, patience);
    // The rules from before stay while the text is no JSON.
    QCOMPARE(rig.part<ValueTable>("behaviourRules")->model()->rowCount(), 1);
    rig.editor().undo();
    rig.editor().undo();
    QTRY_VERIFY_WITH_TIMEOUT(problems->isHidden(), patience);
    QVERIFY(rig.editor().markedLines().isEmpty());
    QVERIFY(rig.says(QStringLiteral("The next start uses Accept all.")));
}

void TestBehaviourView::refusedTextKeepsTheLastGoodOne()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    rig.editor().replaceText(refusing("550 5.7.1 not you"));
    rig.view->applyAction()->trigger();
    QVERIFY(rig.says(QStringLiteral("\u2713 In force")));
    rig.editor().replaceText(
        QStringLiteral(R"({"rules": [{"stage": "mail", "probability": 7, "repli": "x"}]})"));
    rig.view->applyAction()->trigger();
    QVERIFY(rig.says(QStringLiteral("\u26a0 Refused: ")));
    QVERIFY2(rig.state().contains(QStringLiteral("The running sink goes on with Accept all (changed).")),
             qPrintable(rig.state()));
    QVERIFY(rig.part<ValueTable>("behaviourProblems")->model()->rowCount() >= 2);
    QCOMPARE(rig.answer(), QByteArray("550 5.7.1 not you"));
}

void TestBehaviourView::showsRulesAndTheirStrikes()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.start());
    rig.editor().replaceText(refusing("450 4.7.1 later"));
    rig.view->applyAction()->trigger();
    const auto* rules = rig.part<ValueTable>("behaviourRules")->model();
    QTRY_COMPARE_WITH_TIMEOUT(rules->rowCount(), 1, patience);
    const auto cell = [rules](int column) {
        return rules->index(0, column).data().toString();
    };
    QCOMPARE(cell(BehaviourRulesModel::Name), QStringLiteral("refuse"));
    QCOMPARE(cell(BehaviourRulesModel::Stage), QStringLiteral("MAIL"));
    QCOMPARE(cell(BehaviourRulesModel::What), QStringLiteral("reply 450 4.7.1 later"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(BehaviourRulesModel::Strikes), QStringLiteral("0"), patience);
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.answer().startsWith("450"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(BehaviourRulesModel::Strikes), QStringLiteral("3"), patience);
}

void TestBehaviourView::jumpsToARule()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    Q_EMIT rig.chooser().activated(rig.chooser().findData(QStringLiteral("preset:flaky")));
    auto* rules = rig.part<ValueTable>("behaviourRules");
    QTRY_VERIFY_WITH_TIMEOUT(rules->model()->rowCount() > 5, patience);
    rules->setFocus();
    QTest::mouseClick(rules->viewport(), Qt::LeftButton, {},
                      rules->visualRect(rules->model()->index(1, 0)).center());
    const auto line = [&rig] {
        return rig.editor().textCursor().block().text().trimmed();
    };
    QVERIFY2(line().startsWith(QStringLiteral("{\"name\": \"late-banner\"")), qPrintable(line()));
    QVERIFY(rules->hasFocus());
    QTest::keyClick(rules, Qt::Key_Down);
    QTest::keyClick(rules, Qt::Key_Return);
    QVERIFY2(line().startsWith(QStringLiteral("{\"name\": \"mail-refused\"")), qPrintable(line()));
    QVERIFY(rig.editor().hasFocus());
}

void TestBehaviourView::addsRules()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    const QString before = rig.editor().text();
    const auto add = [&rig](const char* name) {
        rig.part<QAction>(name)->trigger();
    };
    add("addRule-greylist");
    // At once a second one, before the first was checked.
    add("addRule-lost-reply");
    auto* rules = rig.part<ValueTable>("behaviourRules");
    QTRY_COMPARE_WITH_TIMEOUT(rules->model()->rowCount(), 2, patience);
    QCOMPARE(rules->model()->index(1, 0).data().toString(), QStringLiteral("lost-reply"));
    QVERIFY(rig.part<ValueTable>("behaviourProblems")->isHidden());
    QVERIFY(rig.editor().textCursor().block().text().contains(QStringLiteral("lost-reply")));
    rig.editor().undo();
    QTRY_COMPARE_WITH_TIMEOUT(rules->model()->rowCount(), 1, patience);
    rig.editor().undo();
    QCOMPARE(rig.editor().text(), before);
    QTRY_COMPARE_WITH_TIMEOUT(rules->model()->rowCount(), 0, patience);
}

void TestBehaviourView::addsNoRuleWhereThereIsNoPlace()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    rig.editor().replaceText(QStringLiteral("{\"rules\": "));
    rig.part<QAction>("addRule-tarpit")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.bar().isVisible(), patience);
    QCOMPARE(rig.editor().text(), QStringLiteral("{\"rules\": "));
}

void TestBehaviourView::worksByKeyboard()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(QTest::qWaitForWindowActive(rig.view.get()));
    rig.editor().setFocus();
    rig.editor().selectAll();
    QTest::keyClicks(&rig.editor(), QStringLiteral("{\"name\": \"typed\"}"));
    QTest::keyClick(&rig.editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(rig.says(QStringLiteral("The next start uses Accept all (changed).")));
    QCOMPARE(rig.editor().text(), QStringLiteral("{\"name\": \"typed\"}"));
    QTest::keyClick(&rig.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.editor().text() != QStringLiteral("{\"name\": \"typed\"}"));
    // Round the controls and back again.
    QSet<QWidget*> seen;
    for (int i = 0; i < 40; ++i) {
        seen.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* name :
         {"behaviourChooser", "openBehaviour", "behaviourRules", "behaviourText", "addRule"})
        QVERIFY2(seen.contains(rig.part<QWidget>(name)), name);
}

void TestBehaviourView::warnsOfRulesForTls()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    Q_EMIT rig.chooser().activated(rig.chooser().findData(QStringLiteral("preset:broken-tls")));
    QVERIFY(rig.says(QStringLiteral("The next start uses Broken TLS.")));
    QVERIFY(rig.state().contains(QStringLiteral("STARTTLS")));
    rig.view->setSink(false, true);
    QCOMPARE(rig.state(), QStringLiteral("The next start uses Broken TLS."));
}

void TestBehaviourView::isNamed()
{
    BehaviourRig rig;
    QVERIFY(rig.isSettled());
    QVERIFY(rig.view->minimumSizeHint().width() <= 780);
    for (const QPushButton* button : rig.view->findChildren<QPushButton*>()) {
        if (button->parentWidget()->inherits("stampede::widgets::MessageBar"))
            continue;
        QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty() &&
                     !button->toolTip().isEmpty(),
                 qPrintable(button->text()));
    }
    for (const char* name :
         {"behaviourChooser", "behaviourRules", "behaviourText", "behaviourProblems", "behaviourState"})
        QVERIFY2(!rig.part<QWidget>(name)->accessibleName().isEmpty(), name);
    for (const QAction* action : rig.part<QMenu>("addRuleMenu")->actions())
        QVERIFY(action->isSeparator() || (!action->text().isEmpty() && !action->toolTip().isEmpty()));
}

QTEST_MAIN(TestBehaviourView)
#include "tst_behaviour_view.moc"
