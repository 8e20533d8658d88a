// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace stampede::widgets {

/// How a value of the job is shown and typed.
enum class FieldKind : quint8 {
    Text,
    File,         ///< a file
    FileOrFolder, ///< a file, or a folder of them
    Integer,      ///< small steps
    Count,        ///< steps that grow with the number
    Number,
    Duration,
    Size,
    Rate,
    Level,         ///< a rate or a number of connections, as the load's model has it
    OptionalCount, ///< empty: none (null)
    OptionalNumber,
    OptionalDuration,
    Choice,
    Flag,
    Texts, ///< one a line
    Sizes, ///< in one line, with commas
    Headers,
    Recipients,
    SizeSpec,
    Stages,
    Criteria,
    Password ///< not part of the job
};

struct FieldOption {
    QString value;
    QString label;
};

/// One field of the form.
struct FieldSpec {
    QString path; ///< "load.connections"
    FieldKind kind = FieldKind::Text;
    QString label; ///< with mnemonic
    QString help;  ///< one sentence
    QString placeholder = {};
    std::vector<FieldOption> options = {};
    /// Whether the field makes sense now; empty: always. A field with a problem is shown all the same.
    std::function<bool(const QJsonObject&)> applies = {};
};

struct SectionSpec {
    QString key; ///< first part of most of its paths
    QString title;
    QString intro;
    std::vector<FieldSpec> fields;
    /// What the values of now come to, in words; empty: nothing to say.
    std::function<QString(const QJsonObject&)> remark = {};
};

/// All sections in their order, in the language of now.
std::vector<SectionSpec> jobSections();

/// The path of the pseudo field for the password.
QString passwordPath();
/// A field's name without its mnemonic; the path itself where no field has it.
QString labelOf(const QString& path);

} // namespace stampede::widgets
