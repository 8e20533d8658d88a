// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/field_table.h"

namespace stampede::widgets {

SectionSpec targetSection();
SectionSpec tlsSection();
SectionSpec identitySection();
SectionSpec envelopeSection();
SectionSpec messageSection();
SectionSpec sessionSection();
SectionSpec loadSection();
SectionSpec limitsSection();
SectionSpec trackingSection();
SectionSpec probeSection();
SectionSpec criteriaSection();
SectionSpec searchSection();

} // namespace stampede::widgets
