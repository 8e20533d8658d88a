// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/behaviour_view.h"

#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"
#include "widgets/sink/behaviour_chooser.h"
#include "widgets/sink/behaviour_rules_model.h"
#include "widgets/sink/json_editor.h"
#include "widgets/sink/sink_behaviour.h"

#include <QAction>
#include <QFileInfo>
#include <QSplitter>

namespace stampede::widgets {

namespace {
constexpr auto checkAfter = std::chrono::milliseconds(200);
}

BehaviourView::BehaviourView(SinkBehaviour& behaviour, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_behaviour(behaviour)
    , m_preferences(preferences)
    , m_messages(new MessageBar(this))
    , m_chooser(new BehaviourChooser(preferences, this))
    , m_description(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_state(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_rules(new ValueTable(this))
    , m_rulesModel(new BehaviourRulesModel(this))
    , m_editor(new JsonEditor(this))
    , m_problems(new ValueTable(this))
    , m_problemsModel(new BehaviourProblemsModel(this))
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_apply(new QAction(tr("A&pply"), this))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(checkAfter);
    connectParts();
    openLast();
}

BehaviourView::~BehaviourView() = default;

void BehaviourView::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &BehaviourView::check);
    connect(m_editor, &JsonEditor::edited, this, &BehaviourView::onEdited);
    connect(m_chooser, &BehaviourChooser::chosen, this, &BehaviourView::open);
    connect(m_apply, &QAction::triggered, this, &BehaviourView::apply);
    connect(m_messages, &MessageBar::actionTriggered, this, &BehaviourView::takeOutside);
    const auto toRule = [this](const QModelIndex& index) {
        m_editor->jumpTo(m_rulesModel->rows()[static_cast<std::size_t>(index.row())].facts.position);
    };
    connect(m_rules, &QTableView::clicked, this, toRule);
    connect(m_rules, &QTableView::activated, this, [this, toRule](const QModelIndex& index) {
        toRule(index);
        m_editor->setFocus();
    });
    const auto toProblem = [this](const QModelIndex& index) {
        m_editor->jumpTo(m_problemsModel->rows()[static_cast<std::size_t>(index.row())].problem.position);
        m_editor->setFocus();
    };
    connect(m_problems, &QTableView::clicked, this, toProblem);
    connect(m_problems, &QTableView::activated, this, toProblem);

    connect(&m_behaviour, &SinkBehaviour::opened, this,
            [this](quint64 request, const QString& text, const QString& error,
                   const BehaviourFindings& findings) {
                const QString source = m_opening.take(request);
                if (source.isEmpty())
                    return;
                if (error.isEmpty())
                    onOpened(source, text, findings);
                else
                    onNotOpened(source, error);
            });
    connect(&m_behaviour, &SinkBehaviour::checked, this,
            [this](quint64 request, const BehaviourFindings& findings) {
                if (request == m_request)
                    take(findings);
            });
    connect(&m_behaviour, &SinkBehaviour::applied, this, &BehaviourView::onApplied);
    connect(&m_behaviour, &SinkBehaviour::saved, this, &BehaviourView::onSaved);
    connect(&m_behaviour, &SinkBehaviour::changedOutside, this,
            [this](const QString& source, const QString& text, const QString& error) {
                if (source == m_source)
                    onChangedOutside(text, error);
            });
}

void BehaviourView::setSink(bool isRunning, bool hasTls)
{
    m_isRunning = isRunning;
    m_hasTls = hasTls;
    describeState();
}

void BehaviourView::setStats(const sink::SinkStats& stats)
{
    m_rulesModel->setCounts(stats.rules);
}

void BehaviourView::onOpened(const QString& source, const QString& text, const BehaviourFindings& findings)
{
    // What was said of the file that is gone is still news when another one takes its place.
    if (!m_source.isEmpty())
        m_messages->dismiss();
    m_editor->setText(text);
    nowFrom(source, m_editor->text());
    m_text = m_sourceText;
    m_request = 0;
    if (findings.problems.isEmpty())
        m_inForce = InForce{m_chooser->titleOf(source), m_text, findings.needsTls};
    take(findings);
}

void BehaviourView::onEdited()
{
    m_isChecked = false;
    m_request = 0;
    m_pause.start();
    // Whether it is another text than before shows with the check.
    m_apply->setEnabled(true);
    m_revert->setEnabled(true);
    m_save->setEnabled(true);
    describeState();
}

void BehaviourView::check()
{
    m_pause.stop();
    m_text = m_editor->text();
    m_request = m_behaviour.check({m_source, m_text});
    describe();
}

void BehaviourView::apply()
{
    m_pause.stop();
    m_text = m_editor->text();
    m_request = m_behaviour.apply({m_source, m_text});
    const QString title = m_chooser->titleOf(m_source);
    m_applying.insert(m_request, {isChanged() ? tr("%1 (changed)").arg(title) : title, m_text});
}

void BehaviourView::onApplied(quint64 request, const BehaviourFindings& findings)
{
    if (m_applying.contains(request)) {
        InForce applied = m_applying.take(request);
        applied.needsTls = findings.needsTls;
        if (findings.problems.isEmpty())
            m_inForce = applied;
    }
    if (request == m_request)
        take(findings);
    else
        describe();
}

void BehaviourView::take(const BehaviourFindings& findings)
{
    m_findings = findings;
    m_isChecked = true;
    QSet<int> lines;
    for (const BehaviourProblem& problem : findings.problems)
        lines.insert(problem.line);
    m_editor->setMarkedLines(lines);
    m_problemsModel->setProblems(findings.problems);
    m_problems->setVisible(!findings.problems.isEmpty());
    // While a brace is missing the rules from before are better than none.
    if (findings.isJson)
        m_rulesModel->setRules(findings.rules);
    describe();
    if (m_newRule)
        insertRule();
}

void BehaviourView::addRule(const RuleTemplate& rule)
{
    m_newRule = rule;
    if (m_isChecked)
        insertRule();
    else
        check();
}

void BehaviourView::insertRule()
{
    const RuleTemplate rule = *std::exchange(m_newRule, std::nullopt);
    if (!m_findings.gap) {
        m_messages->show(MessageBar::Severity::Warning,
                         tr("There is no place for a rule: the text is not the JSON of a behaviour now."));
        return;
    }
    QStringList taken;
    for (const RuleFacts& facts : m_findings.rules)
        taken += facts.name;
    const Insertion insertion = insertionOf(rule, m_text, *m_findings.gap, taken);
    m_editor->insert(insertion.at, insertion.text);
    m_editor->jumpTo(insertion.rule);
    m_editor->setFocus();
}

void BehaviourView::onChangedOutside(const QString& text, const QString& error)
{
    const QString file = QFileInfo(m_source).fileName();
    if (!error.isEmpty()) {
        m_messages->show(MessageBar::Severity::Warning,
                         tr("%1 can no longer be read: %2. What is in force stays.").arg(file, error));
        return;
    }
    m_outside = text;
    m_text = m_editor->text();
    if (isChanged() && m_text != text) {
        m_messages->show(MessageBar::Severity::Warning,
                         tr("%1 was changed by another program. Your changes here are not saved.").arg(file),
                         tr("Read the file"));
        return;
    }
    takeOutside();
    m_messages->show(MessageBar::Severity::Info,
                     tr("%1 was changed by another program and has been read again.").arg(file));
}

void BehaviourView::takeOutside()
{
    m_messages->dismiss();
    m_editor->replaceText(m_outside);
    m_sourceText = m_editor->text();
    apply();
}

QString BehaviourView::keptText() const
{
    const QString title = m_inForce ? m_inForce->title : QString();
    if (m_isRunning)
        return m_inForce ? tr("The running sink goes on with %1.").arg(title)
                         : tr("The running sink goes on accepting all.");
    return m_inForce ? tr("The next start uses %1.").arg(title) : tr("The next start accepts all.");
}

void BehaviourView::describe()
{
    const bool opening = !m_opening.isEmpty();
    m_editor->setReadOnly(opening);
    m_apply->setEnabled(!opening && (!m_inForce || m_inForce->text != m_text));
    m_revert->setEnabled(!opening && isChanged());
    m_save->setEnabled(!opening && isChanged());
    m_saveAs->setEnabled(!opening);
    m_addRule->setEnabled(!opening);
    describeState();
}

void BehaviourView::describeState()
{
    using Tone = NoteLabel::Tone;
    if (!m_opening.isEmpty())
        return m_state->say(tr("Reading …"), Tone::Quiet);
    if (m_source.isEmpty()) // nothing could be read
        return m_state->say(keptText(), Tone::Quiet);
    const qsizetype problems = m_isChecked ? m_findings.problems.size() : 0;
    if (problems > 0) {
        m_state->say(tr("\u26a0 Refused: %n problem(s).", nullptr, static_cast<int>(problems)) + u' ' +
                         keptText(),
                     Tone::Bad);
        return;
    }
    const bool isInForce = m_pause.isActive() ? false : m_inForce && m_inForce->text == m_text;
    if (!isInForce) {
        m_state->say(tr("Changed, not yet applied (%1 applies it).")
                             .arg(m_apply->shortcut().toString(QKeySequence::NativeText)) +
                         u' ' + keptText(),
                     Tone::Warning);
        return;
    }
    const QString state = m_isRunning ? tr("\u2713 In force: %1.").arg(m_inForce->title) : keptText();
    if (m_inForce->needsTls && !m_hasTls)
        m_state->say(
            state + u' ' +
                tr("Its rules for TLS never strike: the sink offers neither STARTTLS nor implicit TLS."),
            Tone::Warning);
    else
        m_state->say(state, m_isRunning ? Tone::Good : Tone::Quiet);
}

} // namespace stampede::widgets
