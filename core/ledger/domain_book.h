// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "metrics/histogram.h"

#include <QHash>
#include <QStringList>

#include <deque>
#include <vector>

namespace stampede::ledger {

/// The accounts of the recipients' domains of one run. Names that differ in case only are one domain. Private
/// to the room.
class DomainBook {
public:
    struct Entry {
        QString name;
        quint64 delivered = 0;
        quint64 duplicates = 0;
        quint64 corrupted = 0;
        quint64 lost = 0;
        metrics::Histogram delivery;
    };

    DomainBook();
    /// The name of a number in the arrivals; a source that begins anew may give it another.
    void name(quint16 number, const QString& name);
    /// Of all numbers; names given before stay.
    void setNames(const QStringList& names);

    /// Of a number in an arrival; without a name: the one of all others.
    Entry& of(quint16 number);
    Entry& of(const QString& domain); ///< of an empty one, too
    Entry& others() { return m_entries.front(); }
    /// Most delivered first; the others together at the end.
    std::vector<DomainAccount> accounts() const;

private:
    QStringList m_names;
    std::vector<quint16> m_places; // by number: 1 + the place of its entry; 0: not looked up yet
    QHash<QString, std::size_t> m_byName;
    std::deque<Entry> m_entries; // the first: all others
};

} // namespace stampede::ledger
