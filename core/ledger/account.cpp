// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/account.h"

namespace stampede::ledger {

QString nameOf(Item::Kind kind)
{
    switch (kind) {
    case Item::Kind::Lost: return QStringLiteral("lost");
    case Item::Kind::UncertainLost: return QStringLiteral("uncertain_lost");
    case Item::Kind::Duplicated: return QStringLiteral("duplicated");
    case Item::Kind::Corrupted: return QStringLiteral("corrupted");
    case Item::Kind::Unknown: break;
    }
    return QStringLiteral("unknown");
}

} // namespace stampede::ledger
