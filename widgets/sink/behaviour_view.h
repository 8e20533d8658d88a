// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_stats.h"
#include "widgets/base/preferences.h"
#include "widgets/sink/behaviour_findings.h"
#include "widgets/sink/rule_templates.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QPushButton;
class QSplitter;

namespace stampede::widgets {

class BehaviourChooser;
class BehaviourProblemsModel;
class BehaviourRulesModel;
class JsonEditor;
class MessageBar;
class NoteLabel;
class SinkBehaviour;
class ValueTable;

/// How the sink answers: chosen among presets and files, edited as text that is checked while it is typed,
/// and put in force while the sink runs.
class BehaviourView final : public QWidget {
    Q_OBJECT
public:
    /// Opens what was used last. Both outlive it.
    BehaviourView(SinkBehaviour& behaviour, Preferences& preferences, QWidget* parent = nullptr);
    ~BehaviourView() override;

    /// Whether a sink runs, and whether it offers TLS or would.
    void setSink(bool isRunning, bool hasTls);
    void setStats(const sink::SinkStats& stats);
    /// Once changes are saved or given up; asks when there are any.
    void open(const QString& source);
    QAction* applyAction() const { return m_apply; }

private:
    /// What was put in force.
    struct InForce {
        QString title;
        QString text;
        bool needsTls = false;
    };
    // behaviour_view_build.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildRules();
    QWidget* buildText();
    QWidget* buildFoot();
    QPushButton* button(const QString& text, const QString& name, const QString& help);
    void fillRuleMenu();

    // behaviour_view.cpp
    void connectParts();
    void onOpened(const QString& source, const QString& text, const BehaviourFindings& findings);
    void onEdited();
    void onApplied(quint64 request, const BehaviourFindings& findings);
    void onChangedOutside(const QString& text, const QString& error);
    void takeOutside();
    void check();
    void apply();
    void take(const BehaviourFindings& findings);
    void addRule(const RuleTemplate& rule);
    void insertRule();
    void describe();
    void describeState();
    QString keptText() const;

    // behaviour_view_files.cpp
    void openLast();
    void onNotOpened(const QString& source, const QString& error);
    void onSaved(quint64 request, const QString& error);
    void openByDialog();
    void save();
    void saveByDialog();
    void saveTo(const QString& path);
    void revert();
    void whenSafe(std::function<void()> then);
    void nowFrom(const QString& source, const QString& text);
    bool isChanged() const { return m_text != m_sourceText; }

    SinkBehaviour& m_behaviour;
    Preferences& m_preferences;
    MessageBar* m_messages;
    BehaviourChooser* m_chooser;
    NoteLabel* m_description;
    NoteLabel* m_state;
    ValueTable* m_rules;
    BehaviourRulesModel* m_rulesModel;
    JsonEditor* m_editor;
    ValueTable* m_problems;
    BehaviourProblemsModel* m_problemsModel;
    QSplitter* m_parts;
    QAction* m_apply;
    QPushButton* m_addRule = nullptr;
    QPushButton* m_revert = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_saveAs = nullptr;
    QTimer m_pause{this}; ///< from the last change to the check

    QString m_source;     ///< what the text is of
    QString m_sourceText; ///< as it stands there
    QString m_text;       ///< as it was checked last, or is being checked
    std::optional<InForce> m_inForce;
    QHash<quint64, QString> m_opening;  ///< sources by request
    QHash<quint64, InForce> m_applying; ///< by request
    QHash<quint64, BehaviourText> m_saving;
    quint64 m_request = 0; ///< whose findings are those of m_text
    BehaviourFindings m_findings;
    bool m_isChecked = false;              ///< m_findings are those of what stands in the editor
    std::optional<RuleTemplate> m_newRule; ///< waits for a check
    QString m_outside;                     ///< of the file, changed by somebody else
    bool m_isRunning = false;
    bool m_hasTls = false;
};

} // namespace stampede::widgets
