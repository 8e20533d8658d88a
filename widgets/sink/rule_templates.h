// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sink/behaviour_findings.h"

#include <QStringList>

#include <vector>

namespace stampede::widgets {

/// A ready-made rule.
struct RuleTemplate {
    QString name;    ///< of the rule, and in the object names of its action
    QString title;   ///< in a menu, with a mnemonic
    QString members; ///< its JSON without the braces and the name
    bool opensGroup = false;
};
/// In the order of a session. Translated.
std::vector<RuleTemplate> ruleTemplates();

/// What to put into a text, and where.
struct Insertion {
    qsizetype at = 0;
    QString text;
    qsizetype rule = 0; ///< where the rule begins, once it is there
};
/// `taken`: the names of the rules that are there; the new one gets another.
Insertion insertionOf(const RuleTemplate& rule, const QString& text, const RuleGap& gap,
                      const QStringList& taken);

} // namespace stampede::widgets
