// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/summary_facts.h"
#include "report/summary_tables.h"

#include <QString>
#include <QStringList>

namespace stampede::report {

// Pieces of HTML that is well-formed XML, too. All text is escaped on its way in.

/// Without what XML 1.0 cannot hold (control characters, half surrogate pairs): those become U+FFFD.
QString xmlSafe(const QString& text);
/// For text and for attribute values in double quotes.
QString escaped(const QString& text);
/// "<name>content</name>"; `attributes` begins with a space or is empty.
QString element(const QString& name, const QString& content, const QString& attributes = {});
/// A table with a caption for those who do not see; classes of rows ("bad") where given, by index.
QString htmlTable(const Cells& cells, const QString& caption, const QStringList& rowClasses = {});
/// A description list; facts without parts are left out.
QString htmlFacts(const QList<Fact>& facts);
/// A section with a heading; nothing when there is no content.
QString htmlSection(const QString& id, const QString& heading, const QString& content);

/// A whole document, self-contained: style and script are inside, nothing is fetched.
QByteArray htmlPage(const QString& title, const QString& body);

} // namespace stampede::report
