// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace stampede {

/// Everything that is wrong with an input, gathered before any of it is acted on.
class Problems {
public:
    void add(const QString& place, const QString& text) { m_list.append(Error{place, text}); }
    void add(const Error& error) { m_list.append(error); }
    bool isEmpty() const { return m_list.isEmpty(); }
    const QList<Error>& list() const { return m_list; }

private:
    QList<Error> m_list;
};

} // namespace stampede
